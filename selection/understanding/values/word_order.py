"""Words that stand on no known ladder: how they go, from the worst to the best."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from selection.alike import Alike
from selection.texts import text
from selection.understanding.values.cells import Written, WrittenKind
from selection.understanding.values.ladders import direction_of, is_level, lists_of, quality
from selection.understanding.values.proposals import Doubt, DoubtKind, Option, ScaleProposal

__all__ = ["IN_ORDER", "are_price_levels", "ordered", "said_in", "supposed", "unknown_words"]

IN_ORDER = " < "
"""What stands between two words of which the second is better."""

_MONEY = "€$£¥"
_WORDED = frozenset({WrittenKind.LEVEL, WrittenKind.MARK})
_SIGNS = (re.compile(r"\s*[<>]\s*"), re.compile(r"\s*[;/|]\s*"), re.compile(r"\s*,\s*"))


def said_in(written: Alike[Written]) -> Collection[WrittenKind]:
    """The kinds of cells that hold words to judge by: whole sentences too, where nothing else is known."""
    is_known = any(one.is_number or one.readings or (one.kind in _WORDED and is_level(one.word))
                   for one in written.kinds)  # fmt: skip
    return _WORDED if is_known else _WORDED | {WrittenKind.TEXT}


def unknown_words(words: Sequence[str], order: tuple[str, ...]) -> ScaleProposal:
    """No scale as yet, and the doubt how the words go; `order` is the best guess, from the worst to the best."""
    sentence = text("What these words are worth is not stated: {words}.", words=list(words))
    doubt = Doubt(DoubtKind.ORDER, sentence, (Option(0.0, 1.0, text("They count as not rated.")),), tuple(words), order)
    return ScaleProposal(0.0, 1.0, reasons=(text("The words are no known scale."),), doubts=(doubt,))


def supposed(heading: str, texts: Sequence[str], words: Sequence[str]) -> tuple[str, ...]:
    """How the words may go: as the sheet lists them, else by what each is worth elsewhere; empty when nothing tells.

    Examples
    --------
    >>> supposed("Fit", ("Legend: blurb / good / excellent / wow",), ["wow", "blurb"])
    ('blurb', 'good', 'excellent', 'wow')
    """
    for listed in lists_of(heading, texts):
        if {*words} <= {*listed}:
            return listed[::-1] if direction_of(listed) == -1 else listed
    if are_price_levels(words):
        return tuple(words[0][0] * signs for signs in range(max(map(len, words)), 0, -1))
    worth = {word: quality(word) for word in words}
    known = {word: height for word, height in worth.items() if height is not None}
    if len(known) == len(words) > 1 and len({*known.values()}) == len(words):
        return tuple(sorted(known, key=known.__getitem__))
    return ()


def are_price_levels(words: Sequence[str]) -> bool:
    """Whether the words are signs of money that tell by how many there are how dear something is.

    Examples
    --------
    >>> are_price_levels(["€€", "€", "€€€"]), are_price_levels(["$", "$"]), are_price_levels(["€", "$$"])
    (True, False, False)
    """
    return len({*words}) > 1 and len({sign for word in words for sign in word}) == 1 and words[0][0] in _MONEY


def ordered(answer: str, words: Collection[str]) -> Mapping[str, float] | None:
    """The height of each word as somebody put them in order; None when one of them is missing, or stands there twice.

    Examples
    --------
    >>> ordered("weak < fair = so so < strong", ["weak", "strong"])
    {'weak': 1.0, 'fair': 2.0, 'so so': 2.0, 'strong': 3.0}
    >>> ordered("strong > weak", ["weak", "strong"])
    {'weak': 1.0, 'strong': 2.0}
    """
    sign = next((one for one in _SIGNS if one.search(answer)), None)
    if sign is None or ("<" in answer and ">" in answer):
        return None
    steps = [[" ".join(word.split()).casefold() for word in step.split("=")] for step in sign.split(answer)]
    if ">" in answer:
        steps.reverse()
    heights = {word: float(height) for height, step in enumerate(steps, 1) for word in step}
    is_once = len(heights) == sum(map(len, steps)) and all(heights)
    return heights if is_once and {*words} <= heights.keys() else None
