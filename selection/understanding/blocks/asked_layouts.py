"""How a table stands where only somebody who knows it can say."""

from __future__ import annotations

from dataclasses import replace

from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.blocks.layout import Known, Layout, layouts
from selection.understanding.blocks.split_names import Split, by_person, by_year
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import Concept

__all__ = ["asked_over", "asked_parts", "asked_way"]

_SHOWN = 3


def asked_way(layout: Layout, known: Known, asker: Asker) -> Layout:
    """The layout with candidates in rows or in columns, as somebody says."""
    table = layout.table
    rows = [table.view.text(row, table.labels[0]) for row in layout.score_rows()[:3]]
    columns = [table.heading(column) for column in layout.score_columns()[:3]]
    choices = [
        ("rows", text("Each row is a candidate ({names} ...), each column a criterion", names=rows)),
        ("columns", text("Each column is a candidate ({names} ...), each row a criterion", names=columns)),
    ]
    answer = asker.ask(
        f"orientation:{table.view.name}",
        text("Which are the candidates on the sheet {sheet}?", sheet=table.view.name),
        choices if layout.lean >= 0 else choices[::-1],
        text("Neither names nor headings say which of the two are organisations."),
        [table.view.cell(table.rows[0], table.labels[0]).place],
    )
    return layouts(table, known, asked=answer == "rows")


def asked_over(layout: Layout, known: Known, asker: Asker) -> Layout:
    """The layout with the assessors in the upper or in the lower of two rows of headings, as somebody says."""
    table = layout.table
    mains = (Role.CRITERION,) if layout.candidates_in_rows else (Role.CANDIDATE,)
    main = next(role for role in mains if role in layout.columns)
    levels = sorted((layout.columns[main], layout.columns[Role.ASSESSOR]))
    upper, lower = (_names(layout, level) for level in levels)
    choices = [("lower", text("{names} did: they stand below what they judged", names=lower[:_SHOWN])),
               ("upper", text("{names} did: they stand above what they judged", names=upper[:_SHOWN]))]  # fmt: skip
    is_over = layout.columns[main] == levels[0]
    answer = asker.ask(
        f"who judged:{table.view.name}",
        text("Who gave the scores on the sheet {sheet}?", sheet=table.view.name),
        choices if is_over else choices[::-1],
        text("Neither names nor headings say which of {upper} and {lower} are people.", upper=upper[:_SHOWN],
             lower=lower[:_SHOWN]),
        [table.view.cell(table.headings[level], table.columns[0]).place for level in levels],
    )  # fmt: skip
    return layouts(table, known, asked=layout.candidates_in_rows, over=answer == "lower")


def _names(layout: Layout, level: int) -> list[str]:
    """The different names in a row of headings."""
    columns = [column for column in layout.table.values if column not in layout.special_columns]
    return [name for name in dict.fromkeys(layout.table.path(column)[level] for column in columns) if name]


def asked_parts(layout: Layout, asker: Asker) -> Layout:
    """The layout with assessors or years that stand in the headings of criteria, as somebody says; else the same."""
    people = by_person(layout)
    years = {} if people else by_year(layout)
    if people:
        judges = list(dict.fromkeys(judge for _, judge in people.values()))
        criteria = list(dict.fromkeys(criterion for criterion, _ in people.values()))
        answer = asker.ask(
            f"who judged:{layout.table.view.name}",
            text("Are {names}, in the headings of the sheet {sheet}, those who gave the scores?", names=judges[:_SHOWN],
                 sheet=layout.table.view.name),
            [("judges", text("Yes: each of them judged {names}", names=criteria[:_SHOWN])),
             ("criteria", text("No: each heading is a criterion of its own"))],
            text("The same names come back with each of {names}.", names=criteria[:_SHOWN]),
            [layout.table.view.cell(*at).place for at in _where(layout, people)[:1]],
        )  # fmt: skip
        return replace(layout, parted=people) if answer == "judges" else layout
    if years:
        return _asked_years(layout, years, asker)
    return layout


def _asked_years(layout: Layout, years: Split, asker: Asker) -> Layout:
    """The layout with the lines of one year only where somebody says so: the others are facts."""
    names = list(dict.fromkeys(criterion for criterion, _ in years.values()))
    last = max(year for _, year in years.values())
    answer = asker.ask(
        f"years:{layout.table.view.name}",
        text("{names} stand there for several years. Which count?", names=names[:_SHOWN]),
        [("all", text("All: each year is a criterion of its own")), (last, text("Only {year}", year=last))],
        text("Whether earlier years count as well is not stated."),
        [layout.table.view.cell(*at).place for at in _where(layout, years)[:1]],
    )
    if answer != last:
        return layout
    earlier = {name: pair for name, pair in years.items() if pair[1] != last}
    lines = {at[0] if Role.CRITERION in layout.rows else at[1]: Concept.REMARK for at in _where(layout, earlier)}
    if Role.CRITERION in layout.rows:
        return replace(layout, special_rows={**layout.special_rows, **lines})
    return replace(layout, special_columns={**layout.special_columns, **lines})


def _where(layout: Layout, parts: Split) -> list[tuple[int, int]]:
    """The cells of these headings."""
    table = layout.table
    if Role.CRITERION in layout.rows:
        column = layout.rows[Role.CRITERION]
        return [(row, column) for row in layout.score_rows() if table.view.text(row, column) in parts]
    row = table.headings[layout.columns[Role.CRITERION]]
    return [(row, column) for column in layout.score_columns() if table.view.text(row, column) in parts]
