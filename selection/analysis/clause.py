"""A clause of a sentence: its words, the limit that it sets, and whether that is one on partners."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from selection.analysis.said_words import Kind, Word
from selection.understanding.vocabulary.wishes import PARTNERS

__all__ = [
    "FEW_OTHERS",
    "LIMITS",
    "PARTY_WORDS",
    "Clause",
    "counts_partners",
    "kept_one",
    "limit",
    "numbers_of",
    "some_of",
]

LIMITS = (Kind.MOST, Kind.LEAST, Kind.EXACTLY)
_OF_THE = frozenset({"of", "van", "the", "de", "het", "our", "onze", "these", "deze", "die", "a", "an", "een"})
_IS = (Kind.HAVE, Kind.MUST)
_IN_ANY_CASE = frozenset({"in ieder geval", "in elk geval", "in any case"})
"""Beside a number they limit it; without one they only stress what is said."""
_SOMEBODY = frozenset({"iemand", "someone", "somebody"})
_ONE, _OF, _FROM = frozenset({"één", "one"}), frozenset({"of", "van", "von"}), frozenset({"from", "uit", "aus"})
_KEEP = frozenset({"keep", "kept", "houden", "behouden", "behalten"})
_BEFORE_PARTNERS = (Kind.NOBODY, Kind.VALUE, Kind.NEW, Kind.NOW, Kind.ONLY, Kind.EACH)
PARTY_WORDS = frozenset(word for own in PARTNERS.values() for word in own)
FEW_OTHERS = 2
"""So many words in a row, behind a number, may say what partners are called here."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two ends."""

    words: tuple[Word, ...]
    joined: str = ""
    """The word that joins it to the one before."""

    def of(self, *kinds: Kind) -> list[Word]:
        """Its words of these kinds."""
        return [one for one in self.words if one.kind in kinds]

    def has(self, *kinds: Kind) -> bool:
        """Whether it has a word of these kinds."""
        return any(one.kind in kinds for one in self.words)


def limit(clause: Clause) -> tuple[Kind, float] | None:
    """The one limit of a clause with the one number behind it; "of the three" is no such number."""
    limits = {one.kind for one in clause.of(*LIMITS)}
    if clause.has(Kind.MORE_THAN):
        limits |= {Kind.MOST} if clause.has(Kind.NOT) else {Kind.EXACTLY, Kind.LEAST}
    numbers = numbers_of(clause)
    if clause.has(Kind.NOBODY) and clause.has(Kind.SAME) and numbers == [2.0] and not limits:
        return Kind.MOST, 1.0
    if clause.has(Kind.NOBODY) and clause.has(Kind.MORE_THAN):
        # None gets more than two.
        return (Kind.MOST, numbers[0]) if len(numbers) == 1 and not clause.has(*LIMITS, Kind.NOT) else None
    if clause.has(Kind.NOBODY):
        return (Kind.MOST, 0.0) if not limits and not numbers and len(clause.of(Kind.NOBODY)) == 1 else None
    if len(limits) != 1 or len(numbers) != 1:
        return None
    return limits.pop(), numbers[0]


def numbers_of(clause: Clause) -> list[float]:
    """The numbers that count something; "of the three" counts nothing."""
    return [one.n for at, one in enumerate(clause.words) if _is_number(clause.words, at)]


def some_of(clause: Clause) -> tuple[Kind, float] | None:
    """One of the three has to be it, somebody from there, one from there, as "at least one"; None where none has to."""
    limits = [one for one in clause.of(*LIMITS) if one.said not in _IN_ANY_CASE]
    if not clause.has(Kind.MUST) or limits or clause.has(Kind.MORE_THAN, Kind.NOBODY):
        return None
    is_some = any(one.said in _SOMEBODY or (one.kind is Kind.ONE and after.said in _OF) or (
        one.said in _ONE and after.said in _FROM) for one, after in pairwise(clause.words))  # fmt: skip
    return (Kind.LEAST, 1.0) if is_some else None


def kept_one(clause: Clause) -> tuple[Kind, float] | None:
    """We keep one of those we have, as "at least one"; None where nothing says so."""
    is_kept = any(one.said in _KEEP for one in clause.words) and not clause.has(*LIMITS, Kind.MORE_THAN, Kind.NOBODY,
                                                                               Kind.NOT)  # fmt: skip
    return (Kind.LEAST, 1.0) if is_kept and numbers_of(clause) == [1.0] else None


def _is_number(words: Sequence[Word], at: int) -> bool:
    one = words[at]
    return (one.kind is Kind.NUMBER and not _is_of_them(words, at)) or (one.kind is Kind.ONE and _counts(words, at))


def _is_of_them(words: Sequence[Word], at: int) -> bool:
    """Whether a number only says how many there are: of the three."""
    return at > 1 and words[at - 2].said in {"of", "van", "uit", "from", "von", "among"} and words[at - 1].said in {
        "the", "de", "onze", "our", "these", "deze", "den", "die"}  # fmt: skip


def _counts(words: Sequence[Word], at: int) -> bool:
    """Whether a word for one counts: not as an article, nor before the word for a group."""
    one = words[at]
    if at + 1 < len(words) and words[at + 1].kind is Kind.COLUMN:
        return False
    is_behind = at > 0 and words[at - 1].kind in (*LIMITS, Kind.MORE_THAN)
    return is_behind or one.said in {"één", "one", "1"}


def _others(clause: Clause) -> int | None:
    """How many words are not known, all in one place; None where these stand apart or count something else."""
    at = [place for place, one in enumerate(clause.words) if one.kind in (Kind.OTHER, Kind.CERTIFICATE)]
    if clause.has(Kind.NO_PARTY, Kind.MONEY, Kind.OR) or len(at) > FEW_OTHERS:
        return None
    return len(at) if not at or at[-1] - at[0] < len(at) else None


def counts_partners(clause: Clause) -> bool:
    """Whether what is not known can only be what partners are called: behind the number or the word for nobody."""
    if _others(clause) is None:
        return False
    if _tells(clause):
        return False
    at = next((place for place, one in enumerate(clause.words) if one.kind is Kind.OTHER), None)
    if at is None or at == 0:
        return at is None
    if clause.words[at - 1].said in _OF_THE:
        # At least two of the painters; has to be a painter.
        first = next((place for place in range(at, 0, -1) if clause.words[place - 1].said not in _OF_THE), 0)
        return first > 0 and (_is_number(clause.words, first - 1) or clause.words[first - 1].kind in _IS)
    is_named = clause.words[at - 1].kind in _BEFORE_PARTNERS
    # Also of the two firms that there are.
    return is_named or clause.words[at - 1].kind is Kind.NUMBER or _is_number(clause.words, at - 1)


def _tells(clause: Clause) -> bool:
    """Whether what is not known tells what partners do or did: "one supplier complained"."""
    others = [one.said for one in clause.of(Kind.OTHER)]
    if not others:
        return False
    is_second = len(others) > 1
    is_verb = is_second and (others[0] in PARTY_WORDS or re.search(r"(?:[^s]s|t|de|te)$", others[-1]) is not None)
    return is_verb or others[-1].endswith("ed")
