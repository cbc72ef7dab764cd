"""What an answer looks like to whoever shows it: sentences to read out, and tables behind them."""

from __future__ import annotations

from dataclasses import dataclass, field

from selection.study.question import Question
from selection.texts import Text

__all__ = ["Answer", "Cell", "Column", "Table", "row"]

Cell = Text | str | float | None
"""What stands in a table: words, a number in the unit of its column, or nothing."""


def row(*cells: Cell) -> tuple[Cell, ...]:
    """A row of a table."""
    return cells


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; `number` is the pattern of its figures, such as `0.0` or `0%`, empty above words."""

    heading: Text
    number: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Figures behind an answer, with a title that says what they are."""

    title: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    The first of `sentences` is the answer in short. `results` are what the analyses gave, by what they are about, for
    whoever wants to compute on. `seconds` is elapsed time.
    """

    question: Question
    sentences: tuple[Text, ...]
    tables: tuple[Table, ...] = ()
    results: dict[str, object] = field(default_factory=dict, hash=False)
    seconds: float = 0.0

    @property
    def headline(self) -> Text:
        """The answer in one sentence."""
        return self.sentences[0]
