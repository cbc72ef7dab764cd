"""A rule as a row of a sheet or an option of the command line: words and numbers, in the order of its fields."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from selection.errors import CaseError, Place, refused
from selection.model import Rule
from selection.texts import Text, text

__all__ = ["RuleRow", "row_of", "rule_from"]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """The words and the numbers of a rule, each in the order of its fields."""

    words: tuple[str, ...]
    numbers: tuple[float, ...]


def rule_from(kind: type[Rule], row: RuleRow, place: Place | None = None) -> Rule:
    """The rule of this kind that a row states.

    Several names in one word are separated by semicolons.

    Raises
    ------
    CaseError
        If a word or a number is missing, left over, or not of its kind.

    Examples
    --------
    >>> from selection.rules.budget import Budget
    >>> rule_from(Budget, RuleRow(("Cost",), (400_000,)))
    Budget(max=400000.0, column='Cost')
    """
    words, numbers = list(row.words), list(row.numbers)
    where = place or Place()
    values: dict[str, Any] = {}
    for field in _fields(kind):
        source: list[Any] = numbers if field.type in {"int", "float"} else words
        if source:
            values[field.name] = _value(kind, field, source.pop(0), where)
        elif field.default is dataclasses.MISSING:
            raise _refused(kind, where, text("only part of that"), text("Fill in what is missing"))
    if words or numbers:
        found = text("{extra} as well", extra=[*words, *numbers])
        raise _refused(kind, where, found, text("Remove what has no meaning for this rule"))
    return kind(**values, place=where)  # type: ignore[call-arg]  # the fields of a dataclass behind a protocol


def row_of(rule: Rule) -> RuleRow:
    """The row that states a rule: the reverse of `rule_from`."""
    words: list[str] = []
    numbers: list[float] = []
    for field in _fields(type(rule)):
        value = getattr(rule, field.name)
        if isinstance(value, (int, float)):
            numbers.append(value)
        else:
            words.append(value if isinstance(value, str) else "; ".join(value))
    return RuleRow(tuple(words), tuple(numbers))


def _fields(kind: type[Rule]) -> Sequence[dataclasses.Field[Any]]:
    return [field for field in dataclasses.fields(kind) if field.compare]  # type: ignore[arg-type]  # a dataclass


def _value(kind: type[Rule], field: dataclasses.Field[Any], found: Any, where: Place) -> Any:
    if field.type == "float":
        return float(found)
    if field.type == "int":
        if int(found) != found:
            raise _refused(kind, where, text("{n}", n=found), text("Enter a whole number"))
        return int(found)
    return found if field.type == "str" else tuple(name.strip() for name in found.split(";") if name.strip())


def _refused(kind: type[Rule], where: Place, found: Text, remedy: Text) -> CaseError:
    demand = text('{fields} for "{rule}"', rule=kind.label, fields=_names(kind))
    return refused(str(kind.label), where, demand, found, remedy)


def _names(kind: type[Rule]) -> list[Text]:
    """What the fields are called for a reader."""
    names = {
        "min": text("a minimum"),
        "max": text("a maximum"),
        "column": text("a column"),
        "need": text("a quantity"),
        "criterion": text("a criterion"),
        "value": text("a value"),
        "names": text("names"),
        "a": text("one candidate"),
        "b": text("another candidate"),
        "n": text("a number"),
        "capability": text("a capability"),
        "level": text("a level"),
        "by": text("by how many"),
        "at_least": text("a number"),
    }
    return [names.get(field.name, Text(field.name)) for field in _fields(kind)]
