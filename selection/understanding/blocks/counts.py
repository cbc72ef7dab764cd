"""Lines that count the pluses, the minuses or the equal marks of each candidate, as below a Pugh matrix."""

from __future__ import annotations

import re

from selection.texts import text
from selection.understanding.vocabulary.words import bare

__all__ = ["COUNTED", "counted_mark"]

_WORD = (
    r"(?:sum|sums|som|totaal|total|totals|summe|anzahl|aantal|number|count|suma|somme|somma|soma|numero|nombre|nr|no|#)"
)
_LINE = re.compile(rf"\W*(?:{_WORD}[\s.:]*)?(?:(?:of|van|der|de|des|di)\s+)?(?P<mark>[+\-–−0sS=]|plus\w*|minus\w*"
                   rf"|minnen|same|gelijk\w*|gleich\w*|equals?|zeros?|nullen)['’]?s?\W*", re.IGNORECASE)  # fmt: skip
_SIGNS = {"+": "plus", "-": "minus", "–": "minus", "−": "minus"}

COUNTED = {
    "plus": text("the number of pluses"),
    "minus": text("the number of minuses"),
    "same": text("the number of equal marks"),
}
"""What such a line counts, in words."""


def counted_mark(label: str) -> str:
    """Which marks a line counts: "plus", "minus" or "same"; empty when its name does not say so.

    Examples
    --------
    >>> counted_mark("Sum of +"), counted_mark("Aantal minnen"), counted_mark("Σ S"), counted_mark("Plus size")
    ('plus', 'minus', 'same', '')
    """
    bare_label = re.sub(r"^[Σ∑]\s*", "", label.strip())
    match = _LINE.fullmatch(bare_label)
    if match is None:
        return ""
    mark = _SIGNS.get(match["mark"], bare(match["mark"]))
    return "plus" if mark.startswith("plus") else "minus" if mark.startswith("min") else "same"
