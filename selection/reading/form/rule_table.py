"""An example of every rule and change, made from the rules themselves: what to write in which column."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from selection.model import Rule
from selection.rules import RULES, row_of
from selection.schema import CHANGES, Change
from selection.texts import Language, Text, text

__all__ = ["change_rows", "rule_rows"]

_Row = tuple[Text | str | float, ...]

# What an example says in a field of a rule; of a field with another name its type decides.
_SAID: Mapping[str, Any] = {
    "a": "Acme", "b": "Bolt", "names": ("Acme", "Bolt"), "criterion": text("Innovation"), "column": text("Cost"),
    "capability": text("Software"), "min": 2, "level": 3,
}  # fmt: skip
_OF_GROUPS: Mapping[str, Any] = {"column": text("Region"), "value": text("North")}
_BY_TYPE: Mapping[str, Any] = {"str": "Acme", "int": 2, "float": 6.0}
_MOST: Mapping[str, Any] = {"int": 4, "float": 400_000.0}
_NEED = 400_000.0

_CHANGES: Mapping[str, tuple[Text | str, float | str, Text]] = {
    Change.WEIGHT: (text("Innovation"), 1.5, text("Innovation weighs one and a half times as much.")),
    Change.NEED_LEVEL: (text("Software"), 4.0, text("Software is needed at level 4.")),
    Change.NEED_WEIGHT: (text("Software"), 3.0, text("The need for software weighs 3 points.")),
    Change.COLUMN: (text("Cost"), 1.2, text("Everybody costs 20% more.")),
    Change.ABSENT: ("Acme", "", text("Acme drops out.")),
}


def change_rows(language: Language) -> Iterator[_Row]:
    """What a scenario can change: its name, the four columns of an example, and what the example says."""
    for change, (what, number, meaning) in _CHANGES.items():
        yield CHANGES[change], _in(what, language), "", number, "", meaning


def rule_rows(language: Language) -> Iterator[_Row]:
    """Every rule: its name, the four columns of an example, and what the example says."""
    for kind in RULES:
        example = _example(kind, language)
        row = row_of(example)
        words = [*row.words, "", ""][:2]
        numbers: list[float | str] = [*row.numbers, "", ""]
        yield kind.label, *words, *numbers[:2], example.sentence()


def _example(kind: type[Rule], language: Language) -> Rule:
    fields = [field for field in dataclasses.fields(kind) if field.compare]  # type: ignore[arg-type]  # a dataclass
    types = {field.name: str(field.type) for field in fields}
    said = {**_SAID, **(_OF_GROUPS if types.get("value") == "str" else {})}
    said["need"], said["max"] = _NEED, _MOST.get(types.get("max", ""))
    if "names" in types:
        said["n"] = 1
    values = {name: _in(said.get(name, _BY_TYPE.get(kind_of)), language) for name, kind_of in types.items()}
    return kind(**values)


def _in(value: Any, language: Language) -> Any:
    return value.to(language) if isinstance(value, Text) else value
