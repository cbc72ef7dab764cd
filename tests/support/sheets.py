"""A small valid workbook as frames, and what becomes of it when something in it is changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pandas as pd
import pytest

from selection.errors import SheetError
from selection.frames import workbook_from_frames
from selection.model import Case
from selection.tables import Cell, Workbook
from selection.validation import case_from_frames, case_from_workbook

Frames = dict[str, pd.DataFrame]


def sheet(*rows: tuple[object, ...]) -> pd.DataFrame:
    """A frame whose first row is its headings; cells keep their types."""
    headings, *values = rows
    return pd.DataFrame(values, columns=list(headings), dtype=object)


def base(**changed: pd.DataFrame | None) -> Frames:
    """Three candidates, two scored criteria, capabilities, needs, relations, rules; some sheets changed or left out.

    Sheets go by their names, with _ for a blank.
    """
    frames = {
        "Candidates": sheet(
            ("Candidate", "Cost", "Region", "Incumbent"),
            ("Acme B.V.", 100, "North", "yes"),
            ("Bolt", 200, "South", "no"),
            ("Cobalt", 300, "North", None),
        ),
        "Criteria": sheet(
            ("Criterion", "Adds up as", "Worst", "Best", "Lowest allowed", "Highest allowed", "Floor", "Weight"),
            ("Ideas", "mean", 1, 10, 1, 10, None, 60),
            ("Safety", "weakest member", 1, 10, 1, 10, 5, 40),
            ("Coverage", "capability coverage", None, None, None, None, None, 20),
            ("Trust", "mean of pairs", 1, 10, 1, 10, None, 0),
        ),
        "Scores": sheet(
            ("Candidate", "Ideas", "Safety"), ("Acme B.V.", 8, 7), ("Bolt", 6, 9), ("Cobalt", 9, 6)
        ),
        "Capabilities": sheet(
            ("Party", "Software", "Steel"), ("Client", 1, 0), ("Acme B.V.", 3, 0), ("Bolt", 0, 4), ("Cobalt", 2, "?")
        ),
        "Needs": sheet(("Capability", "Level", "Weight"), ("Software", 3, 2), ("Steel", 2, 1)),
        "Relations": sheet(("From", "About", "Criterion", "Value"), ("Acme B.V.", "Bolt", "Trust", 8)),
        "Rules": sheet(
            ("Rule", "What", "With", "Number", "Second number"),
            ("Size", None, None, 1, 2),
            ("Budget", "Cost", None, 500, None),
        ),
    }  # fmt: skip
    frames["Criteria"].loc[3, "Neutral value"] = 5
    given = {name.replace("_", " "): frame for name, frame in changed.items()}
    return {name: frame for name, frame in {**frames, **given}.items() if frame is not None}


def accepted(frames: Mapping[str, pd.DataFrame], *said: str) -> Case:
    """The case that the frames state, with a notice for each of `said`."""
    case = case_from_frames(frames)
    notices = "\n".join(map(str, case.notices))
    assert not [part for part in said if part not in notices], notices
    return case


def refused(frames: Mapping[str, pd.DataFrame] | Workbook) -> dict[str, str]:
    """Every fault by its place: the sentence without the place."""
    book = frames if isinstance(frames, Workbook) else workbook_from_frames(frames)
    with pytest.raises(SheetError) as caught:
        case_from_workbook(book)
    assert caught.value.faults
    return {str(fault.place): str(fault).removeprefix(f"{fault.place}: ") for fault in caught.value.faults}


def only(frames: Mapping[str, pd.DataFrame] | Workbook) -> tuple[str, str]:
    """The place and the sentence of the one fault that there is."""
    faults = refused(frames)
    assert len(faults) == 1, faults
    return next(iter(faults.items()))


def with_broken(frames: Mapping[str, pd.DataFrame], place: str, shown: str) -> Workbook:
    """The workbook with an error value, or a formula that was never calculated, in one cell."""
    book = workbook_from_frames(frames)

    def mended(cell: Cell) -> Cell:
        return Cell(None, cell.place, shown) if str(cell.place) == place else cell

    grids = tuple(
        dataclasses.replace(grid, rows=tuple(tuple(map(mended, row)) for row in grid.rows)) for grid in book.grids
    )
    return dataclasses.replace(book, grids=grids)
