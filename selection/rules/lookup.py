"""What rules look up in a case: names and numbers, and the faults when they are not there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from selection.errors import Fault, Place
from selection.model import Case, once_per_case, unknown_name
from selection.texts import Text, text

__all__ = ["column_faults", "group", "group_faults", "name_faults", "numbers"]


def name_faults(case: Case, names: Iterable[str], place: Place) -> list[Fault]:
    """A fault for each of `names` that is no candidate."""
    kind = text("the name of a candidate")
    return [unknown_name(name, kind, case.names, place) for name in names if name not in case.names]


def column_faults(case: Case, column: str, place: Place) -> list[Fault]:
    """A fault when no candidate has `column`, else one for each candidate without a number in it."""
    columns = {name for candidate in case.candidates for name in candidate.attributes}
    if column not in columns:
        return [unknown_name(column, text("a column of the candidates"), columns, place)]
    faults = []
    for candidate in case.candidates:
        if candidate.number(column) is None:
            cell = candidate.cells.get(column, Place(cell=f"{candidate.name}, {column}"))
            raw = candidate.attributes.get(column)
            found = text("nothing") if raw is None else text('"{raw}"', raw=raw)
            remedy = text("A rule adds this column up: enter the number of {name}", name=candidate.name)
            faults.append(Fault(cell, text("a number in {column}", column=column), found, remedy))
    return faults


@once_per_case
def numbers(case: Case, column: str) -> list[float]:
    """The number of each candidate in `column`, 0 where there is none (which `column_faults` refuses)."""
    return [candidate.number(column) or 0.0 for candidate in case.candidates]


@once_per_case
def group(case: Case, column: str, value: str) -> list[int]:
    """The candidates that have `value` in `column`, whatever the case of its letters."""
    wanted = value.casefold()
    return [i for i, c in enumerate(case.candidates) if str(c.attributes.get(column, "")).casefold() == wanted]


def group_faults(case: Case, column: str, value: str, place: Place) -> list[Fault]:
    """A fault when no candidate has `column`, or none has `value` in it."""
    columns: Sequence[str] = list(dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes))
    if column not in columns:
        return [unknown_name(column, text("a column of the candidates"), columns, place)]
    if not group(case, column, value):
        kind: Text = text("a value that stands in {column}", column=column)
        known = {str(candidate.attributes[column]) for candidate in case.candidates if column in candidate.attributes}
        return [unknown_name(value, kind, known, place)]
    return []
