"""The formulas of one sheet: as text for as many as anybody will look at, as places only for the rest."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from selection.reading.child.references import column_letters

if TYPE_CHECKING:
    from openpyxl.formula.translate import Translator

__all__ = ["Formulas"]

_MANY = 50_000
_MANY_MOVED = 5_000


class Formulas:
    """The formulas of one sheet.

    Attributes
    ----------
    texts
        With their equals sign, by row and column; only "=" for one that is not written out.
    further
        Row and column, by turns, of those beyond the first 50 000.
    """

    def __init__(self) -> None:
        self.texts: dict[tuple[int, int], str] = {}
        self.further = array("I")
        self._masters: dict[str, tuple[str, str]] = {}
        self._translators: dict[str, Translator] = {}
        self._moved = 0

    def __bool__(self) -> bool:
        return bool(self.texts)

    def add(self, row: int, column: int, formula: str, shared: str | None) -> None:
        """One more; `shared` is the number of the formula that it shares, its text then may stand elsewhere."""
        if shared is not None and formula:
            self._masters[shared] = formula, f"{column_letters(column)}{row}"
            self._translators.pop(shared, None)
        if len(self.texts) >= _MANY:
            self.further.extend((row, column))
        else:
            self.texts[row, column] = self._text(row, column, formula, shared)

    def _text(self, row: int, column: int, formula: str, shared: str | None) -> str:
        """The formula of a cell; a shared one is written out in its first cell only and moves along."""
        if formula or shared not in self._masters or self._moved >= _MANY_MOVED:
            return f"={formula}"
        self._moved += 1
        # Both take long to load, and few workbooks need them.
        from openpyxl.formula.tokenizer import TokenizerError  # noqa: PLC0415
        from openpyxl.formula.translate import Translator, TranslatorError  # noqa: PLC0415

        try:
            if shared not in self._translators:
                text, origin = self._masters[shared]
                self._translators[shared] = Translator(f"={text}", origin=origin)
            return str(self._translators[shared].translate_formula(f"{column_letters(column)}{row}"))
        except (TokenizerError, TranslatorError, ValueError, IndexError):
            # It would leave the sheet, or is no formula at all: that there is one is known all the same.
            return "="
