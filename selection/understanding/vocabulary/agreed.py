"""What sheets call the marks on which assessors agreed, beside the marks of each of them."""

from __future__ import annotations

import re

from selection.understanding.vocabulary.words import bare

__all__ = ["is_agreed", "is_final"]

_AGREED = (
    r"consensus\w*|konsens(?:us)?\w*|consenso|consensuado|consent|agreed|agreement|moderated|moderation|gemodereerd|"
    r"moderatie|moderiert|gezamenlijk\w*|overeengekomen|afgestemd\w*|unaniem|abgestimmt\w*|gemeinsam\w*|vereinbart\w*|"
    r"einigung|acordad[oa]|concordat[oa]|convenue?|concertee?|uzgodnion\w*"
)
_FINAL = (
    r"eind(?:cijfer|score|oordeel|waardering|beoordeling|punten|resultaat|waarde)|slot(?:oordeel|cijfer)|eind|final[ei]?|"
    r"finaal|definitief|definitieve?|definitiv[oae]?|vastgesteld\w*|end(?:note|bewertung|ergebnis|urteil|wertung|punkte)|"
    r"gesamtnote|gesamturteil|festgelegt\w*|koncow[ya]"
)
_WITH = (
    r"scores?|marks?|grades?|ratings?|points?|values?|cijfers?|oordeel|punten|waardering|beoordeling|noten?|bewertung|"
    r"punkte?|wert|urteil|notas?|calificacion|valoracion|puntuacion|puntos|voto|punteggio|valutazione|pontuacao|ocena|"
    r"panel|team|commissie|groep|group|gruppe|van|het|de|of|the|der|die|des|del|na|overleg|nach|after|meeting"
)
_IS_AGREED = re.compile(rf"(?:(?:{_WITH}) )*(?:{_AGREED})(?: (?:{_AGREED}|{_FINAL}|{_WITH}))*")
_IS_FINAL = re.compile(rf"(?:(?:{_WITH}) )*(?:{_FINAL})(?: (?:{_AGREED}|{_FINAL}|{_WITH}))*")


def is_agreed(name: str) -> bool:
    """Whether a name says of marks that assessors agreed on them, and nothing else: no surname, no criterion.

    Examples
    --------
    >>> is_agreed("Consensus score"), is_agreed("Agreed"), is_agreed("M. Consensi"), is_agreed("Consensus building")
    (True, True, False, False)
    """
    return _IS_AGREED.fullmatch(bare(name)) is not None


def is_final(name: str) -> bool:
    """Whether a name says of marks that they are the last ones: agreed by the assessors, or computed from theirs.

    Examples
    --------
    >>> is_final("Eindcijfer"), is_final("Final score"), is_final("Totaal"), is_final("Final Systems Ltd")
    (True, True, False, False)
    """
    return _IS_FINAL.fullmatch(bare(name)) is not None
