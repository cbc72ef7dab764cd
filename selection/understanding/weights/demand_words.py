"""What single texts say of how much a criterion matters: that it must be met, or that it counts much or little."""

from __future__ import annotations

import re

from selection.tables import CellValue
from selection.understanding.vocabulary.demands import IMPORTANCE, KNOCK_OUT, MOSCOW, WISHES
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["is_called_weight", "is_demand", "is_knock_out", "is_marked", "is_must", "is_out", "matters"]

_PRIORITY = re.compile(r"prio\b|prior$|priori[td]|prioryt|moscow")
"""Prior projects are no priorities."""
_WORDS = frozenset(word for ladder in (*IMPORTANCE, MOSCOW) for rung in ladder for word in rung)


def is_knock_out(written: str) -> bool:
    """Whether a text says that whoever fails is out.

    Examples
    --------
    >>> is_knock_out("K.O."), is_knock_out("Muss-Kriterium"), is_knock_out("40")
    (True, True, False)
    """
    return bare(written) in KNOCK_OUT


_ASIDE = re.compile(r"[(\[][^()\[\]]*[)\]]\s*$")


def is_demand(heading: str) -> bool:
    """Whether a column or row is called after demands or wishes, so that marks in it say which criteria these are.

    Examples
    --------
    >>> is_demand("Knock-out (ja/nee)"), is_demand("KO?"), is_demand("Wens"), is_demand("Kwaliteit")
    (True, True, True, False)
    """
    return is_out(heading) or bare(_ASIDE.sub("", heading)) in WISHES


def is_out(heading: str) -> bool:
    """Whether a column or row is called after knock-outs."""
    return is_knock_out(_ASIDE.sub("", heading))


_NO = frozenset({"", "no", "n", "nee", "neen", "nein", "non", "nao", "nie", "false", "0"})


def is_must(heading: str, written: str) -> bool:
    """Whether a cell below a heading of MoSCoW says that this must be there.

    Examples
    --------
    >>> is_must("MoSCoW", "M"), is_must("MoSCoW", "S"), is_must("Size", "M")
    (True, False, False)
    """
    return bare(heading).startswith("moscow") and bare(written) in MOSCOW[-1]


def is_marked(value: CellValue) -> bool:
    """Whether a cell in a line that is called knock-outs says that this is one: a mark, a yes, no wish."""
    if value is None or isinstance(value, bool):
        return bool(value)
    written = bare(str(value))
    return written not in _NO and written not in WISHES and str(value).strip(" -–") not in ("", "0.0")


def is_called_weight(heading: str) -> bool:
    """Whether a heading says that weights follow; priorities are weights when they stand there in words."""
    return concepts(heading) == {Concept.WEIGHT} or _PRIORITY.match(bare(heading)) is not None


def matters(written: str) -> bool:
    """Whether a text says in a known word how much something matters."""
    return bare(written) in _WORDS
