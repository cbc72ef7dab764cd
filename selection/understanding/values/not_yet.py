"""Words among yes and no for what is under way: no yes yet, and no no."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from selection.alike import Alike
from selection.understanding.values.ladders import climbed
from selection.understanding.values.written import Written, WrittenKind

__all__ = ["UNDER_WAY", "is_under_way", "is_yes_or_no", "with_under_way"]

UNDER_WAY: Mapping[str, tuple[str, ...]] = {
    "nl": ("in aanvraag", "aangevraagd", "lopend", "loopt", "loopt nog", "in behandeling", "in uitvoering",
           "in voorbereiding", "in ontwikkeling", "onderweg", "volgt", "gestart", "bezig", "mee bezig"),
    "de": ("beantragt", "in beantragung", "in arbeit", "in bearbeitung", "in vorbereitung", "in prüfung", "laufend",
           "läuft", "läuft noch", "ausstehend", "in planung", "geplant", "folgt", "noch offen"),
    "en": ("pending", "in progress", "under way", "underway", "ongoing", "applied", "applied for",
           "application pending", "in process", "in preparation", "under review", "awaiting", "planned"),
    "es": ("pendiente", "en trámite", "en curso", "en proceso"),
    "fr": ("en cours", "en attente", "prévu"),
    "it": ("in corso", "in attesa"),
    "pt": ("em curso", "em andamento", "pendente"),
}  # fmt: skip
"""By language, as they stand in a cell."""

_WORDS = frozenset(word for words in UNDER_WAY.values() for word in words)
_TWO = 1.0
"""How far no and yes are apart on their ladder: nothing stands between them."""


def is_under_way(word: str) -> bool:
    """Whether a word, in lower case, says that something is applied for or being done.

    Examples
    --------
    >>> is_under_way("in aanvraag"), is_under_way("deels")
    (True, False)
    """
    return word in _WORDS


def is_yes_or_no(written: str) -> bool:
    """Whether a text is a word for yes or for no.

    Examples
    --------
    >>> is_yes_or_no("Nee"), is_yes_or_no("Noord")
    (True, False)
    """
    found = climbed([written.casefold()]) if written else None
    return found is not None and found.high - found.low == _TWO


def with_under_way(written: Alike[Written]) -> Alike[Written]:
    """The cells of a column; where all others say yes or no, such a word is nothing to go by."""
    words = {one.word for one in written.kinds if one.kind in (WrittenKind.LEVEL, WrittenKind.MARK)}
    others = {word for word in words if not is_under_way(word)}
    found = climbed(others) if others and others != words else None
    is_two = found is not None and not found.unknown and found.high - found.low == _TWO
    if not is_two or any(one.is_number for one in written.kinds):
        return written
    return written.map(lambda one: replace(one, kind=WrittenKind.UNKNOWN) if is_under_way(one.word) else one)
