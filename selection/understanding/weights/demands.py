"""Criteria that must be met rather than weighed: what calls them so, and the least that the sheet states for them."""

from __future__ import annotations

import re
from dataclasses import replace

from selection.understanding.blocks.derived import number_in
from selection.understanding.blocks.entries import At
from selection.understanding.blocks.kinds import says_yes_or_no
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.names import Seen
from selection.understanding.blocks.view import Look
from selection.understanding.found import Area
from selection.understanding.vocabulary.demands import MEETS
from selection.understanding.vocabulary.words import Concept, bare, concepts
from selection.understanding.weights.demand_words import is_knock_out, is_marked, is_must, is_out

__all__ = ["is_called_least", "with_demand"]

_BRACKETS = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_BEFORE = re.compile(
    r"(?:KO|K\.O\.|[Kk]nock[- ]?[Oo]ut)(?:[- ]?(?:[Ee]is|[CcKk]riteri(?:um|on)))?"
    r"(?:[- ]?\d{1,2}(?!\d)|(?=\W))\s*[:.–-]?\s+\S"
)
"""KO1: registered; K.O. VCA."""
_MEETS = re.compile(
    rf"(?:{'|'.join(MEETS)})(?: (?:alle|all|the|de|het|los|les|die|i|os|alla))? (\D+)"
    r"|(\D+) (?:erfullt|voldaan|met|cumplidos)"
)
_BEHIND = re.compile(r"\s[-–:]\s*([^-–:]+)$")
_CODE = re.compile(r"(?<![\w+])([A-Z]{1,3})\s*[=:]\s*([^,;:=|()]+)")
_MOST_CELLS = 20_000
_LEAST = re.compile(
    r"^(?:min(?:imum|imaal|imale|imal|deste?ns?|dest\w*)?|drempel|threshold|cut off|ko grens|seuil|umbral|"
    r"ondergrens|untergrenze|schwell|soglia|limiar)"
)


def with_demand(seen: Seen, layout: Layout, line: int) -> Seen:
    """A criterion with the cell that calls it a knock-out and the least that is stated; `line` is its row or column."""
    at = _called(seen, layout, line)
    return replace(seen, knock_out_at=at, least=_least(layout, line, is_certain=at is not None))


def _called(seen: Seen, layout: Layout, line: int) -> At | None:
    """The cell beside a criterion, over it, or in its own name, that calls it a knock-out."""
    view = layout.table.view
    for column_or_row in _beside(layout):
        at = (column_or_row, line) if layout.candidates_in_rows else (line, column_or_row)
        written = view.text(*at)
        if isinstance(view.value(*at), str) and (
            is_knock_out(written)
            or is_must(_name(layout, column_or_row), written)
            or is_knock_out(_explained(layout).get(written, ""))
        ):
            return at
        if is_out(_name(layout, column_or_row)) and is_marked(view.value(*at)):
            return at
    is_answered = not layout.candidates_in_rows and says_yes_or_no(layout.table, line)
    over = _over_all(layout) if is_answered else None
    if over is not None:
        return over
    named = [*_BRACKETS.findall(seen.name), *(match[1] for match in [_BEHIND.search(seen.name)] if match), seen.heading,
             *(match[1] or match[2] for match in [_MEETS.fullmatch(bare(seen.name))] if match)]  # fmt: skip
    return seen.at if _BEFORE.match(seen.name) or any(is_knock_out(one) for one in named if one) else None


def _explained(layout: Layout) -> dict[str, str]:
    """What short codes mean that a line on the sheet explains: "A = Ausschlusskriterium, B = Bewertungskriterium"."""
    table = layout.table
    view = table.view

    def found() -> dict[str, str]:
        if view.height * view.width > _MOST_CELLS:
            return {}
        lines = (view.text(*at) for at in view.filled(Area(1, 1, view.height, view.width))
                 if view.look(*at) is Look.TEXT)  # fmt: skip
        return {match[1]: match[2].strip() for line in lines for match in _CODE.finditer(line)}

    return table.kept("codes explained", found)


def _over_all(layout: Layout) -> At | None:
    """The one text in a line above a table of criteria in rows that calls those of yes or no in it knock-outs."""
    table = layout.table
    for row in (*table.titles, *table.headings):
        said = [at for column in range(table.area.left, table.area.right + 1)
                if table.view.is_filled(*(at := (row, column))) and table.view.is_own(*at)]  # fmt: skip
        if len(said) == 1 and is_knock_out(table.view.text(*said[0])):
            return said[0]
    return None


def _beside(layout: Layout) -> list[int]:
    """The rows (candidates in rows) or columns that say something about criteria and hold no scores."""
    if layout.candidates_in_rows:
        return list(layout.special_rows)
    scored = set(layout.score_columns())
    return [*layout.attributes, *(column for column in layout.table.columns if column not in scored)]


def _name(layout: Layout, line: int) -> str:
    """What a row (candidates in rows) or a column is called."""
    table = layout.table
    if layout.candidates_in_rows:
        return next((table.view.text(line, c) for c in table.labels if table.view.text(line, c)), "")
    return table.heading(line) or table.corner(line)


def _least(layout: Layout, line: int, *, is_certain: bool) -> float | None:
    """The number in a row or column that is called a minimum or a threshold; a norm is one of a knock-out only."""
    table = layout.table
    for other in _beside(layout):
        at = (other, line) if layout.candidates_in_rows else (line, other)
        name = _name(layout, other)
        number = number_in(table.view.cell(*at))
        is_least = is_called_least(name) if is_certain else bool(_LEAST.match(bare(name)))
        if is_least and number is not None:
            return number
    return None


def is_called_least(name: str) -> bool:
    """Whether a row or column is called a minimum or a threshold.

    Examples
    --------
    >>> is_called_least("Mindestpunkte"), is_called_least("Minimumscore"), is_called_least("Maximum")
    (True, True, False)
    """
    return bool(_LEAST.match(bare(name))) or concepts(name) == {Concept.NORM}
