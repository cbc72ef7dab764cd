"""The sheets of a study: every question with its answer in words, then the figures behind them by theme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate

from selection.reporting.book import Book, Tab
from selection.reporting.cells import Page
from selection.reporting.looks import ASIDE, HEAD, LABEL, TEXT, figure
from selection.study import Answer, Cell, Question, Study, Table
from selection.texts import Text, text

__all__ = ["THEMES", "write_answers"]

THEMES: Mapping[Tab, tuple[Question, ...]] = {
    Tab.WHY_NOT: (Question.WHY, Question.WHY_NOT, Question.RULES),
    Tab.WHAT_IF: (Question.SECOND, Question.BUDGET),
    Tab.ROBUSTNESS: (Question.ROBUST, Question.GAP, Question.UNKNOWN, Question.SCALES, Question.WITHDRAWAL),
    Tab.SCENARIOS: (Question.SCENARIOS, Question.INDISPENSABLE),
    Tab.SHARES: (Question.SHARES,),
    Tab.AGREEMENT: (Question.AGREEMENT,),
    Tab.METHODS: (Question.METHODS,),
}
"""Which questions stand on which sheet."""

_TITLES = {
    Tab.WHY_NOT: text("Why, and why not"),
    Tab.WHAT_IF: text("What if"),
    Tab.ROBUSTNESS: text("How robust"),
    Tab.SCENARIOS: text("Scenarios and drop-outs"),
    Tab.SHARES: text("What each gets"),
    Tab.AGREEMENT: text("Who agrees"),
    Tab.METHODS: text("Other methods"),
}
_AS_CALCULATED = text(
    "As calculated: these figures do not follow changes in this file. Differences were taken before rounding."
)
_COLUMNS = 11
_FIRST, _OTHER = 30.0, 13.0
_ALL = (0, _COLUMNS - 1)
_ROOMS = ((1, 13), (2, 28), (3, 42))
"""So many columns of the sheet for words of so many letters at most."""
_MOST_ROOM = 5
_LONG_WORD = 13
"""A longer word in the heading of a figure would be broken in two."""
_FEW = 3
"""So many sentences of each answer stand on the sheet that a board reads; all of them stand with their figures."""


def write_answers(book: Book, study: Study) -> None:
    """Writes the sheet with all answers in words, and one sheet of figures for each theme."""
    page = book[Tab.ANSWERS]
    page.widths(_FIRST, *[_OTHER] * (_COLUMNS - 1))
    message = text("What a board asks, answered from one model. The whole answers stand on the sheets that follow.")
    page.open(text("Questions and answers"), message)
    for answer in study.answers:
        page.heading(answer.question.words, _ALL[1])
        _write_sentences(page, answer.sentences[:_FEW])
        page.row += 1
    stopped = study.stopped()
    if stopped is not None:
        _write_sentences(page, [stopped])
    book.print_well(Tab.ANSWERS)
    for tab, questions in THEMES.items():
        _write_theme(book, tab, [answer for answer in study.answers if answer.question in questions])


def _write_theme(book: Book, tab: Tab, answers: Sequence[Answer]) -> None:
    page = book[tab]
    page.widths(_FIRST, *[_OTHER] * (_COLUMNS - 1))
    page.open(_TITLES[tab], _AS_CALCULATED)
    for answer in answers:
        page.heading(answer.question.words, _ALL[1])
        _write_sentences(page, answer.sentences)
        page.row += 1
        for table in answer.tables:
            _write_table(page, table)
            page.row += 1
    book.print_well(tab)


def _write_sentences(page: Page, sentences: Sequence[Text]) -> None:
    for i, sentence in enumerate(sentences):
        if i >= _FEW:
            # A long answer goes on overleaf, so that no page stays empty for it.
            page.begin()
        page.spread(page.row, _ALL, sentence, TEXT.but(bold=i == 0))
        page.row += 1


def _write_table(page: Page, table: Table) -> None:
    """Writes a table; columns of long words take the room of several."""
    page.begin()
    page.spread(page.row, _ALL, table.title, LABEL.but(bold=True))
    page.row += 1
    places = _places(page, table)
    for place, column in zip(places, table.columns, strict=True):
        side = {"align": "right"} if column.number else {"align": "left", "indent": int(place[0] > 0)}
        page.spread(page.row, place, column.heading, HEAD.but(**side))
    page.row += 1
    for row in table.rows:
        for place, column, cell in zip(places, table.columns, row, strict=True):
            is_figure = column.number and not isinstance(cell, (Text, str))
            beside = LABEL.but(wrap=True) if place[0] == 0 else ASIDE
            look = (
                figure(_excel(column.number)) if is_figure else beside.but(align="right" if column.number else "left")
            )
            page.spread(page.row, place, cell, look)
        page.row += 1


def _places(page: Page, table: Table) -> list[tuple[int, int]]:
    """The first and the last column of the sheet that each column of the table takes."""
    wide = [_room(page, table, i) for i in range(len(table.columns))]
    while sum(wide) > _COLUMNS and max(wide) > 1:
        wide[wide.index(max(wide))] -= 1
    ends = list(accumulate(wide))
    return [(end - width, end - 1) for end, width in zip(ends, wide, strict=True)]


def _room(page: Page, table: Table, column: int) -> int:
    """How many columns of the sheet a column of the table would like to take."""
    if table.columns[column].number:
        words = page.say(table.columns[column].heading).split()
        return 1 + int(column > 0 and max(map(len, words), default=0) > _LONG_WORD)
    heading = len(page.say(table.columns[column].heading)) // 2
    longest = max([heading, *(_length(page, row[column]) for row in table.rows)])
    if column == 0:
        longest -= int(_FIRST - _OTHER)
    return next((room for room, most in _ROOMS if longest <= most), _MOST_ROOM)


def _length(page: Page, cell: Cell) -> int:
    return len(page.say(cell)) if isinstance(cell, (Text, str)) else 0


def _excel(pattern: str) -> str:
    """The pattern of a figure as a spreadsheet writes it."""
    return pattern.replace(" %", "%")
