"""Which texts of a csv are numbers: only those that can be read in one way, judged over the whole file."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

__all__ = ["Numerals", "find_numerals"]

_COMMA, _POINT = ",", "."
_WHOLE = re.compile(r"[+-]?(0|[1-9]\d{0,14})")
_SCIENTIFIC = re.compile(r"[+-]?\d(\.\d+)?[eE][+-]\d{1,3}")
# A number with a decimal mark, and one with marks between thousands; written with a comma and with a point.
_DECIMAL = {mark: re.compile(rf"[+-]?(0|[1-9]\d{{0,14}})?{re.escape(mark)}\d{{1,15}}") for mark in (_COMMA, _POINT)}
_GROUPED = {
    _COMMA: re.compile(r"[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?"),
    _POINT: re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?"),
}
_MARKED = re.compile(r"[+-]?[\d.,]*[.,][\d.,]*\d")


@dataclass(frozen=True, slots=True)
class Numerals:
    """How numbers are written in one file.

    Attributes
    ----------
    mark
        The decimal mark, "," or "."; None when no number shows it, or when both occur.
    grouped
        Whether the other mark stands between thousands somewhere.
    mixed
        Whether some numbers have a decimal comma and others a decimal point.
    doubtful
        How many texts could be two numbers, or cannot be trusted because the marks are mixed; they stay text.
    example
        One of those.
    """

    mark: str | None
    grouped: bool
    mixed: bool
    doubtful: int = 0
    example: str = ""

    def value(self, field: str) -> str | float:
        """The number that a field is, or the field itself when it is not one beyond doubt.

        Examples
        --------
        >>> file = find_numerals(["8,5", "1.234", "0612345678", "12"])
        >>> [file.value(field) for field in ("8,5", "1,234", "1.234", "0612345678", "12")]
        [8.5, 1.234, '1.234', '0612345678', 12.0]
        """
        text = field.strip()
        if _WHOLE.fullmatch(text):
            return float(text)
        plain = text
        if _MARKED.fullmatch(text):
            if self.mark is None:
                return field
            if _DECIMAL[self.mark].fullmatch(text):
                plain = text.replace(self.mark, ".")
            elif self.grouped and _GROUPED[self.mark].fullmatch(text):
                other = _POINT if self.mark == _COMMA else _COMMA
                plain = text.replace(other, "").replace(self.mark, ".")
            else:
                return field
        elif not _SCIENTIFIC.fullmatch(text) or self.mark == _COMMA:
            return field
        number = float(plain)
        return number if math.isfinite(number) else field


def find_numerals(fields: Mapping[str, int] | Iterable[str]) -> Numerals:
    """How the numbers among `fields` are written, from those that can be read in one way only.

    Fields come one by one, or once each with how often they occur.
    """
    counts = fields if isinstance(fields, Mapping) else Counter(fields)
    marked = Counter[str]()
    for field, number in counts.items():
        text = field.strip()
        if _MARKED.fullmatch(text):
            marked[text] += number
    marks = {text: mark for text in marked if (mark := _only_mark(text))}
    found = set(marks.values())
    mixed = len(found) > 1
    mark = found.pop() if len(found) == 1 else None
    grouped = mark is not None and any(_GROUPED[mark].fullmatch(text) for text in marks)
    file = Numerals(mark, grouped, mixed)
    doubtful = [text for text in marked if isinstance(file.value(text), str) and _is_number(text)]
    return Numerals(mark, grouped, mixed, sum(marked[text] for text in doubtful), doubtful[0] if doubtful else "")


def _only_mark(text: str) -> str | None:
    """The decimal mark that a text must have been written with; None when both are possible, or neither."""
    possible = [mark for mark in (_COMMA, _POINT) if _reads(text, mark)]
    return possible[0] if len(possible) == 1 else None


def _is_number(text: str) -> bool:
    return _reads(text, _COMMA) or _reads(text, _POINT)


def _reads(text: str, mark: str) -> bool:
    return bool(_DECIMAL[mark].fullmatch(text) or _GROUPED[mark].fullmatch(text))
