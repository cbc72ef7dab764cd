"""What a cell says on one line: a word that was broken at the end of a line is whole again."""

from __future__ import annotations

import re

__all__ = ["one_line"]

_BROKEN = re.compile(r"(?P<first>[^\W_]+)[-\u2010\u00ad][ \t]*\r?\n\s*(?P<second>[^\W\d_]+)")
_AND = frozenset({"en", "of", "und", "oder", "bzw", "and", "or", "y", "o", "et", "ou", "e", "i", "och"})
"""Before these the hyphen stands for the rest of a word: health- and safety policy."""
_COMPOUND = re.compile(
    r"(?:long|short|medium|mid)-term|(?:on|real|just-in|lead)-time|(?:on|off)-site|well-being|follow-up|"
    r"start-up|user-friendl\w*|(?:non|self|cross|high|low|full|first|third|cost|risk|value|energy|data)-\w+",
    re.IGNORECASE,
)
"""Of these the hyphen is a part."""


def one_line(written: str) -> str:
    r"""The words of a cell with single blanks between.

    Examples
    --------
    >>> one_line("Investerings-\nbereidheid"), one_line("Veiligheids-\nen gezondheid"), one_line("ISO-\ncertificaat")
    ('Investeringsbereidheid', 'Veiligheids- en gezondheid', 'ISO-certificaat')
    """
    if "\n" in written:
        written = _BROKEN.sub(_joined, written)
    return " ".join(written.split())


def _joined(broken: re.Match[str]) -> str:
    first, second = broken["first"], broken["second"]
    if not second[0].islower() or second in _AND:
        return broken[0]
    # An abbreviation, a number or a letter keeps its hyphen: CO2-uitstoot, e-learning.
    keeps = len(first) == 1 or first[-1].isdigit() or first[-1].isupper() or _COMPOUND.fullmatch(f"{first}-{second}")
    return f"{first}-{second}" if keeps else first + second
