"""Words around a stated scale."""

from __future__ import annotations

__all__ = [
    "BEST",
    "MET",
    "MONTHS",
    "NOT_MET",
    "NOT_RATED",
    "OF_GRADES",
    "PARTS",
    "SCALE",
    "SCHOOL",
    "SCORED",
    "UP_TO",
    "WORST",
]

SCALE = ("schaal", "scale", "skala", "escala", "echelle", "scala", "score", "scores", "cijfer", "cijfers", "punten",
         "points", "punkte", "puntos", "points", "rating", "beoordeling", "bewertung", "waarde", "waarden", "grade",
         "note", "noten", "nota", "rapportcijfer", "range", "bereik", "puntuacion", "punteggio",
         "coefficienti", "coefficiente", "coeficientes", "coefficients",
         "schaalverdeling", "likert",
         "betyg", "pontuação", "puntuación", "notation",
         "van", "von", "from", "de", "da")  # fmt: skip
OF_GRADES = ("schaal", "scale", "skala", "escala", "echelle", "échelle", "scala", "schaalverdeling", "bareme", "barème")
"""Words that a list of all grades stands behind."""

SCORED = ("scored", "rated", "graded", "marked", "judged", "assessed", "gescoord", "beoordeeld", "gewaardeerd",
          "becijferd", "bewertet", "benotet", "beurteilt", "puntuado", "puntuada", "puntuados", "valorado", "valorada",
          "valorados", "noté", "notés", "notée", "notées", "valutato", "valutati", "avaliado", "avaliados")  # fmt: skip
"""What was done with the numbers of a scale that stands right behind: scored 1-5."""

MONTHS = (r"jan\w*|feb\w*|fév\w*|mrt|maart|march|mars|marzo|märz|apr\w*|avril|abril|mei|may|mai|maggio|mayo|june?|juni|"
          r"juin|junio|july?|juli|juil\w*|julio|giugno|luglio|aug\w*|agosto|août|sep\w*|settembre|setembro|oct\w*|okt\w*|"
          r"ottobre|outubro|nov\w*|dec\w*|dez\w*|déc\w*|diciembre|dicembre|enero|gennaio")  # fmt: skip
"""Patterns for months: 1-5 May is no scale."""

UP_TO = ("max.", "max", "maximaal", "maximum", "maximal", "at most", "up to", "höchstens", "máx.", "máximo", "massimo",
         "te behalen", "haalbaar")  # fmt: skip
SCHOOL = ("schulnote", "schulnoten", "deutsche noten", "german school grade")
BEST = ("best", "beste", "hoogste", "highest", "bestnote", "höchste", "mejor", "meilleur", "migliore",
        "top", "optimaal", "bäst",
        "optimal", "zeer goed", "perfect", "melhor", "ideaal", "ideal")  # fmt: skip
WORST = ("worst", "slechtste", "laagste", "lowest", "schlechteste", "niedrigste", "peor", "pire", "peggiore",
         "pior", "sämst", "zeer slecht")  # fmt: skip
MET = ("exceeds (?:all |the |our )?(?:requirement|expectation|need)s?", "overtreft (?:de )?(?:eisen|verwachting\\w*)",
       "übertrifft (?:die )?(?:anforderung|erwartung)\\w*", "supera (?:el |los )?requisitos?")  # fmt: skip
"""Patterns for the most that can be said of how demands are met; alone it tells nothing of other levels."""

NOT_MET = ("not (?:addressed|answered|met)", "no (?:response|answer)", "niet (?:beantwoord|ingegaan)",
           "nicht (?:beantwortet|behandelt)")  # fmt: skip
"""Patterns for the least."""

KNOWN = {"trl": (1.0, 9.0), "technology readiness level": (1.0, 9.0), "mrl": (1.0, 10.0),
         "manufacturing readiness level": (1.0, 10.0)}  # fmt: skip
"""Scales that are the same wherever they are used, by what they are called."""

NOT_RATED = ("niet beoordeeld", "not rated", "not scored", "nicht bewertet", "niet gescoord", "no evaluado",
             "geen score",
             "no score", "non évalué", "n.v.t.", "nvt", "n/a", "niet van toepassing", "not applicable", "geen oordeel",
             "onbekend", "unknown", "unbekannt", "keine angabe", "no rating", "niet ingevuld")  # fmt: skip
PARTS = ("table", "tabel", "tabelle", "tabla", "tableau", "tabella", "tabela", "part", "deel", "teil", "parte",
         "partie", "section", "sectie", "abschnitt", "step", "stap", "schritt", "phase", "fase", "lot", "los",
         "perceel", "lote", "round", "ronde", "runde", "annex", "bijlage", "anlage", "anexo", "annexe")  # fmt: skip
"""What is counted with a number: table 1, part 2."""
