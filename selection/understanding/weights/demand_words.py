"""What single texts say of how much a criterion matters: that it must be met, or that it counts much or little."""

from __future__ import annotations

from selection.understanding.vocabulary.demands import IMPORTANCE, KNOCK_OUT
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["is_called_weight", "is_knock_out", "matters"]

_PRIORITY = ("prior", "moscow")
_WORDS = frozenset(word for ladder in IMPORTANCE for rung in ladder for word in rung)


def is_knock_out(written: str) -> bool:
    """Whether a text says that whoever fails is out.

    Examples
    --------
    >>> is_knock_out("K.O."), is_knock_out("Muss-Kriterium"), is_knock_out("40")
    (True, True, False)
    """
    return bare(written) in KNOCK_OUT


def is_called_weight(heading: str) -> bool:
    """Whether a heading says that weights follow; priorities are weights when they stand there in words."""
    return concepts(heading) == {Concept.WEIGHT} or bare(heading).startswith(_PRIORITY)


def matters(written: str) -> bool:
    """Whether a text says in a known word how much something matters."""
    return bare(written) in _WORDS
