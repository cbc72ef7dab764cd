"""Words around a stated scale."""

from __future__ import annotations

__all__ = ["BEST", "NOT_RATED", "PARTS", "SCALE", "SCHOOL", "UP_TO", "WORST"]

SCALE = ("schaal", "scale", "skala", "escala", "echelle", "scala", "score", "scores", "cijfer", "cijfers", "punten",
         "points", "punkte", "puntos", "points", "rating", "beoordeling", "bewertung", "waarde", "waarden", "grade",
         "note", "noten", "nota", "rapportcijfer", "range", "bereik", "puntuacion", "punteggio",
         "coefficienti", "coefficiente", "coeficientes", "coefficients",
         "schaalverdeling", "likert",
         "van", "von", "from", "de", "da")  # fmt: skip
UP_TO = ("max.", "max", "maximaal", "maximum", "maximal", "at most", "up to", "höchstens", "máx.", "máximo", "massimo",
         "te behalen", "haalbaar")  # fmt: skip
SCHOOL = ("schulnote", "schulnoten", "deutsche noten", "german school grade")
BEST = ("best", "beste", "hoogste", "highest", "bestnote", "höchste", "mejor", "meilleur", "migliore",
        "top", "optimaal",
        "optimal", "zeer goed", "perfect", "melhor", "ideaal", "ideal")  # fmt: skip
WORST = ("worst", "slechtste", "laagste", "lowest", "schlechteste", "niedrigste", "peor", "pire", "peggiore",
         "pior", "zeer slecht")  # fmt: skip
NOT_RATED = ("niet beoordeeld", "not rated", "not scored", "nicht bewertet", "niet gescoord", "no evaluado",
             "geen score",
             "no score", "non évalué", "n.v.t.", "nvt", "n/a", "niet van toepassing", "not applicable", "geen oordeel",
             "onbekend", "unknown", "unbekannt", "keine angabe", "no rating", "niet ingevuld")  # fmt: skip
PARTS = ("table", "tabel", "tabelle", "tabla", "tableau", "tabella", "tabela", "part", "deel", "teil", "parte",
         "partie", "section", "sectie", "abschnitt", "step", "stap", "schritt", "phase", "fase", "lot", "los",
         "perceel", "lote", "round", "ronde", "runde", "annex", "bijlage", "anlage", "anexo", "annexe")  # fmt: skip
"""What is counted with a number: table 1, part 2."""
