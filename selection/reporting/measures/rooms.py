"""The room between what is counted and the limits of a rule, with what lies within rounding taken for none."""

from __future__ import annotations

from selection.model import Members
from selection.reporting.measures.basics import Inside, Value
from selection.reporting.measures.counts import Amount
from selection.reporting.measures.judged import Average, Lowest
from selection.reporting.measures.of_rules import Measured
from selection.reporting.references import Area
from selection.rules.lookup import beyond

__all__ = ["room_expression", "room_of"]

_ROUNDING = "1E-9"
"""As in `selection.rules.lookup.beyond`."""


def room_of(measured: Measured, members: Members) -> Value:
    """The room that the members leave; none where there was nobody to count, words where it cannot be told."""
    measure = measured.measure
    value = measure.value(members)
    if not isinstance(value, (int, float)):
        return value or 0.0
    parts = measure.parts(members) if isinstance(measure, (Amount, Average)) else []
    rooms = [-beyond(measured.least, value, parts)] if measured.least is not None else []
    rooms += [-beyond(value, measured.most, parts)] if measured.most is not None else []
    return min(rooms)


def room_expression(measured: Measured, counted: Area, least: Area, most: Area, inside: Inside) -> str:
    """The formula of the same, from the cell with what was counted and the cells with the limits."""
    rooms = [(f"{counted}-{least}", least)] if measured.least is not None else []
    rooms += [(f"{most}-{counted}", most)] if measured.most is not None else []
    match measured.measure:
        case Amount() | Average() as measure:
            parts = f",{measure.largest(inside)}"
        case Lowest():
            parts = ""
        case _:  # whole numbers are not rounded
            return rooms[0][0] if len(rooms) == 1 else f"MIN({rooms[0][0]},{rooms[1][0]})"
    room, limit = rooms[0]
    rounded = f"IF(ABS({room})<={_ROUNDING}*MAX(ABS({counted}),ABS({limit}){parts}),0,{room})"
    may_be_words = measured.measure.array or (isinstance(measured.measure, Amount) and measured.measure.is_partial)
    return f'IF(ISNUMBER({counted}),{rounded},IF({counted}="",0,{counted}))' if may_be_words else rounded
