"""Rows and columns that are not scores: weights, totals, ranks, remarks, limits of scales; by what they are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selection.understanding.vocabulary.words import Concept, bare, concepts, looks_like_company, looks_like_criterion
from selection.understanding.vocabulary.worked_out import TAKEN_OFF, WORTH_OF_QUALITY
from selection.understanding.weights.in_headings import in_heading, without_weight

__all__ = ["DERIVED", "are_kinds", "is_most_taken_off", "is_pure", "is_score", "special"]

DERIVED = frozenset({Concept.TOTAL, Concept.WEIGHTED, Concept.RANK, Concept.AVERAGE, Concept.VERDICT})
"""What a sheet computes from its scores."""

_ORDER = (
    Concept.RANK,
    Concept.WEIGHTED,
    Concept.TOTAL,
    Concept.AVERAGE,
    Concept.VERDICT,
    Concept.SCALE,
    Concept.WEIGHT,
    Concept.NUMBER,
    Concept.REMARK,
    Concept.UNIT,
    Concept.CONTACT,
    Concept.NORM,
)
_LEAST_WORD = 4
"""A shorter word is rather a sign for something than the name of a criterion."""
_ALONE = {Concept.AVERAGE, Concept.VERDICT, Concept.SCALE, Concept.RANK, Concept.UNIT}
_SUMS = ("tota", "subt", "sum", "som", "gesamt", "eind")
_MASSES = frozenset({"kg", "gram", "g", "ton", "tonne", "lbs"})
_LAST_OF_NUMBERS = frozenset({"nr", "nummer", "number", "id", "code", "num", "nro"})
# What is counted rather than summed up from scores: "Total cost" and "Gemiddelde levertijd" are criteria.
_QUANTITIES = re.compile(
    r"kost|cost|prij[sz]|price|preis|precio|prix|prezzo|preco|\btco|omzet|turnover|revenue|umsatz|fte|medewerk|employ|"
    r"levertijd|lead|liefer|plazo|delai|tijd|time|zeit|dagen|days|\btage|aantal|volume|capaciteit|capacity|uren|hours|co2|"
    r"personeel|bedrag|amount|investering|invest|aanschaf|purchase|oferta|importe|risk|risico"
)
_OF_POINTS = re.compile(
    r"\b(?:aantal|anzahl|numero de|number of|nombre de|liczba) (?=(?:punt|punkt|point|punti|pontos|score)\w*\b)"
)
"""The number of points is no quantity of anything."""

_OF_QUALITY = re.compile(rf"\b(?:fictie|fikti|ficti|fittizi|{'|'.join(WORTH_OF_QUALITY)})")
"""What quality is worth in money at most: nothing that a candidate has."""

_OUT_OF = re.compile(r"\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*$")

_FILLER = re.compile(
    r"^(our|ons|onze|my|mijn|unsere?|de|het|van|percentage|percent|prozent|procent|porcentaje|pourcentage|percentuale|per|en|of|the|and|der|die|das|und|el|la|los|del|le|les|des|di|e|y|in|op|na|incl|%|#|\d+|scores?|"
    r"punten|points?|pts?|punkte|puntos|cijfers?|beoordeling|kwaliteit|quality|qualitat|criteria|score|eind|alle|all|max|"
    r"100|10|5|puntuacion|nota|notas|net|netto|neta|resultaat|result|uitkomst|waardering|rating|grade|mark|marks|final|finale|finaal|overall|puntaje|punteggio|pontuacao|valutazione|valoracion|calificacion|bewertung|voto|"
    r"te|out|sur|sobre|uit|von|su|behalen|haalbare?|behaalbare?|mogelijke|erreichbare?|mogliche|possible|available|attainable|achievable|"
    r"posibles?|possibles?|atribuibili|attribuibil[ei]|alcanzables?|obtenibles?|"
    r"note|global|globale|complessiv[ao]|ocena|koncow[ya]|ogolna|wynik|composite|totaux|classificacao|geral|general|generale|generaal|gral|parcial|partiel|parziale|absoluto|punktzahl)$"
)


def special(heading: str) -> Concept | None:
    """What a row or column is when its name says that it holds no scores; None when it may well hold them.

    Examples
    --------
    >>> special("Gewogen totaal"), special("Total cost of ownership"), special("Weging"), special("Innovatie")
    (<Concept.WEIGHTED: 'weighted'>, None, <Concept.WEIGHT: 'weight'>, None)
    """
    said = concepts(heading)
    if Concept.WEIGHT in said and in_heading(heading) is not None:
        return _beside_its_weight(heading)
    found = next((concept for concept in _ORDER if concept in said), None)
    if found is Concept.VERDICT and Concept.REMARK in said:
        # "Status / remarks" holds what somebody wrote: no sheet computes that.
        found = Concept.REMARK
    if found is None or (looks_like_company(heading) and not concepts(heading.split(maxsplit=1)[0])):
        return None
    plain = _OF_POINTS.sub("", bare(heading))
    rest = [word for word in plain.split() if not concepts(word) and not _FILLER.match(word)]
    if found is Concept.NORM and looks_like_company(heading):
        return None
    if found is Concept.CONTACT and (Concept.SCORE in said or _QUANTITIES.search(plain)):
        return None
    if found is Concept.WEIGHT and any(word in _MASSES for word in rest):
        return None
    if found is Concept.NUMBER:
        return found if not rest or plain.split()[-1] in _LAST_OF_NUMBERS else None
    if (
        found in DERIVED
        and found is not Concept.WEIGHTED
        and _QUANTITIES.search(plain)
        and not plain.startswith("subt")
    ):
        return None
    if found is Concept.SCALE and (_OF_QUALITY.search(plain) or _is_judged_out_of(heading)):
        return None if _is_judged_out_of(heading) else found
    if found in _ALONE and (rest or looks_like_criterion(heading.partition("(")[0])):
        return None
    if rest and found is Concept.TOTAL and not plain.startswith(_SUMS):
        return None
    return found


def _beside_its_weight(heading: str) -> Concept | None:
    """The same for a heading that states a weight: "Quality (weight 30 %)" is a criterion, "Weight (30 %)" is none."""
    name = without_weight(heading)
    if name == heading or Concept.WEIGHT in concepts(name):
        return Concept.WEIGHT
    return concept if (concept := special(name)) in DERIVED else None


def _is_judged_out_of(heading: str) -> bool:
    """Whether a name that may be one for candidates stands before a maximum: "Organisation (max. 20)"."""
    return _OUT_OF.search(heading) is not None and Concept.CANDIDATE in concepts(_OUT_OF.sub("", heading))


def is_most_taken_off(heading: str) -> bool:
    """Whether a heading says how much is taken off a bid at most: Maximale korting, Max. Abzug (EUR)."""
    return Concept.SCALE in concepts(heading) and any(part in bare(heading) for part in TAKEN_OFF)


def is_pure(heading: str) -> bool:
    """Whether a heading consists of nothing but the words for what it is: "Total score", not "Total Energies"."""
    plain = _OF_POINTS.sub("", bare(heading))
    return plain.startswith("subt") or all(concepts(word) or _FILLER.match(word) for word in plain.split())


_OF_A_KIND = DERIVED | {Concept.SCORE, Concept.WEIGHT, Concept.REMARK, Concept.EVIDENCE, Concept.UNIT, Concept.SCALE}


def are_kinds(names: Sequence[str]) -> bool:
    """Whether names under one heading say what is written there, of which one is the score, and name no criteria.

    Examples
    --------
    >>> are_kinds(["Score", "w"]), are_kinds(["Oordeel", "Korting (€)"]), are_kinds(["Prijs", "Kwaliteit", "Oordeel"])
    (True, True, False)
    """
    return any(map(is_score, names)) and all(
        is_score(name)
        or any(part in bare(name) for part in TAKEN_OFF)
        or (concepts(name) and concepts(name) <= _OF_A_KIND)
        or not any(len(word) >= _LEAST_WORD for word in bare(name).split())
        for name in names
    )


def is_score(name: str) -> bool:
    """Whether a heading says nothing but that a score stands below it: "Score (1-5)", not "Innovation score"."""
    words = [word for word in bare(name).split() if word.isalpha()]
    return bool(words) and all(Concept.SCORE in concepts(word) for word in words)
