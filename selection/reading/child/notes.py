"""What should be said about all that is hidden in a workbook."""

from __future__ import annotations

from collections.abc import Iterable

from selection.reading.child.book import Note
from selection.reading.child.sheet import Known

__all__ = ["hidden_notes"]


def hidden_notes(sheets: Iterable[Known], *, with_hidden: bool) -> list[Note]:
    """A note for the hidden sheets together, and one for the rows and one for the columns hidden on each sheet."""
    sheets = list(sheets)
    end = "_read" if with_hidden else ""
    names: list[str] = [sheet.name for sheet in sheets if sheet.hidden]
    notes = [Note(f"hidden_sheets{end}", {"count": len(names), "sheets": names})] if names else []
    for sheet in sheets:
        columns = sum(max(0, min(last, sheet.width) - first + 1) for first, last in sheet.hidden_columns)
        if sheet.hidden_filled:
            kind = "filtered" if sheet.filtered and not with_hidden else "hidden"
            notes.append(Note(f"{kind}_rows{end}", {"count": sheet.hidden_filled}, sheet.name))
        if columns:
            notes.append(Note(f"hidden_columns{end}", {"count": columns}, sheet.name))
    return notes
