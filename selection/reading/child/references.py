"""Letters of columns and their numbers; the library that has the same takes an eighth of a second to load."""

from __future__ import annotations

__all__ = ["LAST_COLUMN", "LAST_ROW", "column_letters", "column_number"]

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_LONGEST = 3


def column_number(letters: str) -> int:
    """The number of a column, "A" being 1; 0 for what cannot be one: all but one to three capitals."""
    if not (0 < len(letters) <= _LONGEST and letters.isascii() and letters.isalpha() and letters.isupper()):
        return 0
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """The letters of a column, 1 being "A"."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
