"""What the child packed, as grids; its file may have taken the child over, so that everything is checked."""

from __future__ import annotations

import json
from array import array
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import numpy as np

from selection.reading.child.refusal import Refusal
from selection.tables import CellValue, Formulas, Grid, Rows

__all__ = ["grids"]

_POSITION = array("I").itemsize
_NUMBER = array("d").itemsize


def grids(sheets: Sequence[Mapping[str, Any]], payload: bytes, file: str, *, with_hidden: bool) -> tuple[Grid, ...]:
    """The grids that `sheets` of a header describe and `payload` holds.

    Raises
    ------
    Refusal
        When the two do not fit together: whoever wrote them is not to be trusted.
    """
    found, at = [], 0
    view = memoryview(payload)
    try:
        for about in sheets:
            size = about["height"] * about["width"] * _NUMBER + about["others"] * _POSITION + about["size"]
            found.append(_grid(about, view[at : at + size], file, with_hidden=with_hidden))
            at += size
    except (ValueError, TypeError, KeyError, IndexError, OverflowError, RecursionError) as error:
        raise Refusal("crash") from error
    if at != len(payload):
        raise Refusal("crash")
    return tuple(found)


def _grid(about: Mapping[str, Any], content: memoryview, file: str, *, with_hidden: bool) -> Grid:
    numbers, positions = array("d"), array("I")
    texts_at = len(content) - about["size"]
    positions_at = texts_at - about["others"] * _POSITION
    numbers.frombytes(content[:positions_at])
    positions.frombytes(content[positions_at:texts_at])
    if len(numbers) != about["height"] * about["width"]:
        message = "not as many cells as said"
        raise ValueError(message)
    found = np.asarray(numbers)
    values: list[CellValue] = found.tolist()
    for at in np.flatnonzero(np.isnan(found)).tolist():
        values[at] = None
    errors = _fill(values, positions, json.loads(bytes(content[texts_at:])))
    found[positions] = np.nan  # whatever else was said of them
    places, texts = about["formulas"]
    return Grid(
        name=str(about["name"]),
        rows=Rows(values, about["width"], str(about["name"]), file, errors, found),
        hidden=bool(about["hidden"]) and not with_hidden,
        merges=tuple((int(top), int(left), int(bottom), int(right)) for top, left, bottom, right in about["merges"]),
        formulas=Formulas(dict(zip(_pairs(places), map(str, texts), strict=True)), sorted(_pairs(about["further"]))),
        formats={place: str(code) for code, cells in about["formats"].items() for place in _pairs(cells)},
        hidden_rows=frozenset(map(int, about["hidden_rows"])),
        hidden_columns=frozenset(map(int, about["hidden_columns"])),
    )


def _fill(values: list[CellValue], positions: Sequence[int], others: Sequence[Any]) -> dict[int, str]:
    """Put what is no number in its place; what broken cells show comes back, by position."""
    errors = {}
    for at, value in zip(positions, others, strict=True):
        if value.__class__ is dict:
            if "broken" in value:
                errors[at] = str(value["broken"])
            else:
                values[at] = datetime.fromisoformat(value["date"])
        elif isinstance(value, (str, bool)):
            values[at] = value
        else:
            raise TypeError(type(value))
    return errors


def _pairs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    return [(int(row), int(column)) for row, column in zip(numbers[::2], numbers[1::2], strict=True)]
