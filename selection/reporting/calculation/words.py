"""For each coalition its members in words, so that the words follow when a member is changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from selection.model import Members
from selection.reporting.book import Book, Tab
from selection.reporting.cells import Formula
from selection.reporting.looks import GREY, LABEL, Look
from selection.reporting.references import Area
from selection.texts import Text, text

__all__ = ["Words", "write_words"]

_AND = " + "
_SMALL = Look(size=7, colour=GREY)


@dataclass(frozen=True, slots=True)
class Words:
    """The cells, one a coalition, with who is in, who comes in and who leaves compared with the first coalition."""

    members: Area
    joining: Area
    leaving: Area


def write_words(book: Book, names: Area, x: Area) -> Words:
    """Writes running lists of names, one row a candidate; the last row holds the whole list."""
    first = book.subject.shown[0].members
    members = _write(book, names, x, text("Members"), "{own}=1", lambda inside: inside)
    joining = _write(book, names, x, text("In, and not in the first coalition"), "{own}>{first}",
                     lambda inside: [i for i in inside if i not in first])  # fmt: skip
    leaving = _write(book, names, x, text("Not in, and in the first coalition"), "{own}<{first}",
                     lambda inside: [i for i in first if i not in inside])  # fmt: skip
    return Words(members, joining, leaving)


def _write(
    book: Book, names: Area, x: Area, title: Text, test: str, chosen: Callable[[Members], Sequence[int]]
) -> Area:
    page, subject = book[Tab.CALCULATION], book.subject
    page.heading(title, 1 + x.columns)
    top = page.row
    for c, shown in enumerate(subject.shown):
        listed, words = set(chosen(shown.members)), ""
        for i, name in enumerate(subject.case.names):
            condition = test.format(own=x.column(c).cell(i), first=x.column(0).cell(i))
            before = Area.at(page.name, top + i - 1, x.left + c)
            added = f'IF({before}="","",{before}&"{_AND}")&{names.cell(i)}' if i else str(names.cell(i))
            expression = f"IF({condition},{added},{before})" if i else f'IF({condition},{added},"")'
            if i in listed:
                words = f"{words}{_AND}{name}" if words else name
            page.put(top + i, x.left + c, Formula(expression, words), _SMALL)
    for i, name in enumerate(subject.case.names):
        page.put(top + i, 0, name, LABEL)
    page.row = top + len(subject.case.names) + 1
    return Area(page.name, page.row - 2, x.left, page.row - 2, x.right)
