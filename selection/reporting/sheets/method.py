"""The sheet Method and audit: how it adds up in words, and everything needed to do it again."""

from __future__ import annotations

from selection.reporting.book import Book, Tab
from selection.reporting.facts import facts
from selection.reporting.looks import HEADING, LABEL, TEXT
from selection.study import Study
from selection.texts import text

__all__ = ["write_method"]

_WORDS = (
    text("Worth runs from 0 to 100. It is 100 times the sum over the criteria of weight times value; the weights add "
         "up to 1 and every value lies between 0 and 1."),
    text("A score becomes a utility by two fixed anchors that were set before the scores were looked at: worst is 0, "
         "best is 1. The scores of others play no part, so no candidate can change the order of two others."),
    text("Each criterion says how it adds up: the mean, the weakest or the strongest member; a total against what is "
         "needed; needed capabilities covered; joint results that exist only when all their capabilities are there; "
         "the mean or the weakest pair. See the sheet Weights."),
    text("What is missing is neither zero nor average. In the plain worth it counts as the middle of its scale, in the "
         "pessimistic worth as its worst, in the optimistic worth as its best. It never passes a floor."),
    text("Evidence makes a score more or less certain; it widens the interval and never moves its middle."),
    text("Cost is not part of the worth. It is a limit, and stands beside it."),
    text("The coalition is found by integer programs, solved until no other coalition can be worth more. The bound is "
         "how much any coalition can be worth at most; the gap is what is left between the two."),
)  # fmt: skip
_LIVE = (
    text("Live, following every change of a shaded cell: worth with its pessimistic and optimistic ends, points, "
         "contributions, cost, rules and their room, utilities, own utility of candidates, members in words."),
    text("Fixed, as calculated: which coalitions are listed and in which order, the proof, the worth per size, the "
         "reasons and replacements of candidates, the synergy sentence, what stakeholders entered, and which "
         "candidates a rule counts (the marks on the sheet Data)."),
)  # fmt: skip


def write_method(book: Book, study: Study | None = None) -> None:
    """Writes how it adds up, what is live, and the facts of the calculation."""
    page = book[Tab.METHOD]
    page.widths(30, 100)
    page.open(text("Method and audit"), text("How the figures come about, and what it takes to work them out again."))
    for title, sentences in ((text("How it adds up"), _WORDS), (text("What is live in this file"), _LIVE)):
        page.heading(title, 1)
        for sentence in sentences:
            page.spread(page.row, (0, 1), sentence, TEXT)
            page.row += 1
        page.row += 1
    page.put(page.row, 0, text("The calculation"), HEADING)
    page.put(page.row, 1, None, HEADING)
    for row, (label, content) in enumerate(facts(book.subject, study), start=page.row + 1):
        page.put(row, 0, label, LABEL)
        page.put(row, 1, content, TEXT)
    book.print_well(Tab.METHOD)
