"""What stands behind an answer, drawn the same way on every page: all its sentences, and its tables."""

from __future__ import annotations

import streamlit as st

from dashboards.parts import paged_table, under
from dashboards.texts import number, plain, say, told
from selection.study import Answer, Cell, Table
from selection.texts import Text

__all__ = ["behind", "table"]

_SAME = "\u200b"
"""Tells equal headings apart without a trace: columns of a table need names of their own."""


def behind(answer: Answer) -> None:
    """Everything that an answer says and the figures it rests on, folded away."""
    with st.expander(say("The answer in full, and the figures behind it"), icon=":material/table_rows:"):
        if len(answer.sentences) > 1:
            st.markdown("\n".join(f"- {plain(told(sentence))}" for sentence in answer.sentences))
        for i, one in enumerate(answer.tables):
            table(one, key=f"{answer.question} table {i}")
        st.caption(plain(say("Worked out in {seconds:0.0} seconds.", seconds=answer.seconds)))


def table(what: Table, *, key: str) -> None:
    """A table of figures under its title."""
    under(told(what.title))
    columns: dict[str, list[str]] = {}
    for i, column in enumerate(what.columns):
        heading = plain(told(column.heading))
        while heading in columns:
            heading += _SAME
        columns[heading] = [_written(row[i], column.number) for row in what.rows]
    paged_table(columns, key=key, alt=told(what.title))


def _written(cell: Cell, pattern: str) -> str:
    match cell:
        case None | "":
            return "–"
        case Text():
            return plain(told(cell)) or "–"
        case str():
            return plain(cell)
    return plain(number(cell, pattern or "0.0"))
