"""What rules look up in a case: names and numbers, and the faults when they are not there."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence

from selection.errors import Fault, Place
from selection.missing import is_unknown
from selection.model import Case, once_per_case, unknown_name
from selection.program import Affine
from selection.rules.amounts import amounts, unknown
from selection.texts import Text, text

__all__ = [
    "beyond",
    "column_faults",
    "graded",
    "group",
    "group_faults",
    "groups",
    "limit_faults",
    "name_faults",
    "numbers",
    "pair_faults",
    "relative",
]

# A comma between digits is part of a number.
_BETWEEN = re.compile(r"[;|\n]|,(?!\d)")
_ROUNDING = 1e-9
_NEXT_TO_NOTHING = 1e-12


def beyond(amount: float, limit: float, parts: Iterable[float] = ()) -> float:
    """How far `amount`, the sum of `parts`, passes `limit`; 0 when nothing but rounding lies between them."""
    scale = max(abs(amount), abs(limit), *map(abs, parts))
    return 0.0 if abs(amount - limit) <= _ROUNDING * scale else amount - limit


def relative(row: Affine, unit: float) -> Affine:
    """The row in units of `unit`, so that the solver's tolerance means the same for cents and for millions.

    Where the unit is next to nothing beside the largest coefficient, that is the unit.
    """
    largest = max(map(abs, row.coefficients.values()), default=0.0)
    scale = abs(unit) if abs(unit) > _NEXT_TO_NOTHING * largest else largest
    return row * (1.0 / scale) if scale else row


def graded(shortfall: float, largest: float) -> float:
    """A coefficient from 1 to 2 that grows with a shortfall, 3 for an infinite one.

    Large enough for the solver to notice however small the shortfall; `largest` is the largest finite one.
    """
    return 3.0 if math.isinf(shortfall) else 1.0 + shortfall / largest


def limit_faults(limit: float, label: Text, place: Place) -> list[Fault]:
    """A fault when the limit of the rule called `label` is no finite number."""
    if math.isfinite(limit):
        return []
    where = place if str(place) else Place(cell=str(label))
    remedy = text("Enter an ordinary number, or leave the rule out")
    return [Fault(where, text("a finite number"), text("{limit}", limit=limit), remedy)]


def pair_faults(case: Case, a: str, b: str, place: Place) -> list[Fault]:
    """A fault for each of the two names that is no candidate, or one when they are the same."""
    if a != b:
        return name_faults(case, (a, b), place)
    where = place if str(place) else Place(cell=a)
    return [Fault(where, text("two different candidates"), text("{name} twice", name=a), text("Name another one"))]


def name_faults(case: Case, names: Iterable[str], place: Place) -> list[Fault]:
    """A fault for each of `names` that is no candidate."""
    kind = text("the name of a candidate")
    return [unknown_name(name, kind, case.names, place) for name in names if name not in case.names]


def column_faults(case: Case, column: str, place: Place, *, scores_too: bool = True) -> list[Fault]:
    """A fault when no candidate has `column`, else one for each candidate without a number in it.

    `scores_too` says that an amount of which somebody wrote that it is not known, and a missing score where the column
    is a criterion, is at fault as well as an empty cell.
    """
    columns = {name for candidate in case.candidates for name in candidate.attributes}
    scored = {criterion.name for criterion in case.criteria if criterion.aggregator.is_scored}
    if column not in columns | scored:
        return [unknown_name(column, text("a column of the candidates"), columns, place)]
    if column not in columns and not scores_too:
        return []
    faults = []
    for i in unknown(case, column):
        candidate = case.candidates[i]
        cell = candidate.cells.get(column, Place(cell=f"{candidate.name}, {column}"))
        raw = candidate.attributes.get(column)
        if not scores_too and is_unknown(raw):
            continue
        found = text("nothing") if raw is None else text('"{raw}"', raw=raw)
        remedy = text("A rule adds this column up: enter the number of {name}", name=candidate.name)
        faults.append(Fault(cell, text("a number in {column}", column=column), found, remedy))
    return faults


@once_per_case
def numbers(case: Case, column: str) -> list[float]:
    """The number of each candidate in `column`, 0 where there is none: who asks must see to those who have none."""
    return [amount or 0.0 for amount in amounts(case, column)]


@once_per_case
def group(case: Case, column: str, value: str) -> list[int]:
    """The candidates that have `value` in `column`, alone or in a list, whatever the case of its letters."""
    wanted = value.casefold()
    found = []
    for i, candidate in enumerate(case.candidates):
        written = str(candidate.attributes.get(column, ""))
        if wanted in {part.casefold() for part in (written, *_parts(written))}:
            found.append(i)
    return found


@once_per_case
def groups(case: Case, column: str) -> tuple[str, ...]:
    """What stands in `column`, each once whatever the case of its letters; of a list every member."""
    written = [str(c.attributes[column]) for c in case.candidates if column in c.attributes]
    found = {part.casefold(): part for whole in reversed(written) for part in reversed(_parts(whole))}
    return tuple(found[key] for key in sorted(found))


def _parts(written: str) -> list[str]:
    """The members of a list such as "ISO 9001, ISO 14001"; what is no list is its own only one."""
    return [part for part in map(str.strip, _BETWEEN.split(written)) if part]


def group_faults(case: Case, column: str, value: str, place: Place) -> list[Fault]:
    """A fault when no candidate has `column`, or none has `value` in it."""
    columns: Sequence[str] = list(dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes))
    if column not in columns:
        return [unknown_name(column, text("a column of the candidates"), columns, place)]
    if not group(case, column, value):
        kind: Text = text("a value that stands in {column}", column=column)
        return [unknown_name(value, kind, groups(case, column), place)]
    return []
