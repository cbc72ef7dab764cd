"""The lines above and below a table: titles, dates, legends, notes."""

from __future__ import annotations

from selection.understanding.blocks.view import Look, View
from selection.understanding.found import Area

__all__ = ["notes_of", "titles_of"]

_SURE = (Look.FIGURE, Look.YES, Look.LEVEL)


def _own(view: View, row: int, area: Area) -> list[int]:
    """The filled cells of a row, a merged area counting once."""
    return [column for column in range(area.left, area.right + 1)
            if view.is_filled(row, column) and (view.is_own(row, column) or column == area.left)]  # fmt: skip


def titles_of(view: View, area: Area) -> tuple[list[int], int]:
    """The lines above the table, such as a title or a date, and the row after them."""
    titles: list[int] = []
    row = area.top
    width = area.right - area.left + 1
    while row < area.bottom and width > 2:
        own = _own(view, row, area)
        if len(own) > 2 or any(view.look(row, c) in _SURE and not _means(view.text(row, c)) for c in own[:1]):
            break
        if len(own) == 2 and not _is_pair(view, row, own, area):
            break
        if len(own) == 1 and own[0] != area.left:
            break
        titles.append(row)
        row += 1
    return titles, row


def _is_pair(view: View, row: int, own: list[int], area: Area) -> bool:
    """Whether a row holds a name and what it is, as above a table: "Date:", "3 May"."""
    return own[0] == area.left and view.text(row, own[0]).rstrip().endswith(":")


def notes_of(view: View, area: Area, top: int) -> tuple[list[int], int]:
    """The lines below the table, such as a legend, and the row before them."""
    notes: list[int] = []
    row = area.bottom
    if area.right - area.left < 2:
        return [], row
    while row > top + 1:
        own = _own(view, row, area)
        is_text = len(own) == 1 and (view.look(row, own[0]) is Look.TEXT or _means(view.text(row, own[0])))
        is_line = is_text and own[0] == area.left
        if not is_line or (len(view.text(row, own[0])) < 25 and not notes and not _explains(view.text(row, own[0]))):
            break
        notes.append(row)
        row -= 1
    return notes[::-1], row


def _means(written: str) -> bool:
    """Whether a text says what numbers mean, such as "1 = poor, 5 = good", and is no number itself."""
    return "=" in written and any(char.isalpha() for char in written)


def _explains(written: str) -> bool:
    return any(mark in written for mark in "=:*") or len(written.split()) > 4
