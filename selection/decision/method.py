"""How is chosen, apart from what was found: criteria, scales, weights, needs and rules, without any score."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, TypeVar

from selection.decision.converting import data_of
from selection.decision.words import Words
from selection.errors import Place
from selection.model import Case, Criterion, JointResult, Need, Rule, Stakeholder
from selection.rules import all_rules
from selection.schema import SHEETS, Column
from selection.texts import Text, text
from selection.weighting import Entry, Points, Preference, Range

__all__ = ["Difference", "Method", "differences"]

Part = TypeVar("Part", Criterion, Need, JointResult, Stakeholder, Rule)


@dataclass(frozen=True, slots=True)
class Method:
    """What can be settled before the first score is seen, in alphabetical order and without places in a workbook.

    `weights` are shares of 1 by criterion; `rules` are all that hold, the implied ones included.
    """

    criteria: tuple[Criterion, ...]
    needs: tuple[Need, ...]
    joint_results: tuple[JointResult, ...]
    stakeholders: tuple[Stakeholder, ...]
    rules: tuple[Rule, ...]
    weights: Mapping[str, float] = field(hash=False)

    @staticmethod
    def of(case: Case, weights: Mapping[str, float] | None = None, rules: Iterable[Rule] | None = None) -> Method:
        """The method of a case, or with other weights and rules than its own."""
        return Method(
            _ordered(case.criteria, lambda one: one.name),
            _ordered(case.needs, lambda one: one.capability),
            _ordered(case.joint_results, lambda one: one.name),
            _ordered((_same_order(one) for one in case.stakeholders), lambda one: one.name),
            _ordered(all_rules(case) if rules is None else rules, lambda one: str(one.sentence())),
            dict(case.weights if weights is None else weights),
        )


def _ordered(parts: Iterable[Part], name: Callable[[Part], str]) -> tuple[Part, ...]:
    return tuple(sorted((replace(one, place=Place()) for one in parts), key=name))  # type: ignore[type-var]  # rules are dataclasses behind a protocol


def _same_order(who: Stakeholder) -> Stakeholder:
    entries = dict(sorted(zip(who.preference.labels, who.preference.entries, strict=True), key=itemgetter(0)))
    return replace(who, preference=Preference.of(entries))


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it was: `what`, and how it reads in the `old` and the `new` method."""

    what: Words
    old: Words
    new: Words

    def sentence(self) -> Text:
        """Old against new."""
        return text("{what}: was {old}, is now {new}.", what=self.what.sentence(), old=self.old.sentence(),
                    new=self.new.sentence())  # fmt: skip


def differences(old: Method, new: Method) -> tuple[Difference, ...]:
    """Everything in which two methods differ, old against new."""
    before, after = ({Words.of(what): Words.of(value) for what, value in _entries(one)} for one in (old, new))
    nothing = Words.of(text("nothing"))
    return tuple(
        Difference(what, before.get(what, nothing), after.get(what, nothing))
        for what in dict.fromkeys((*before, *after))
        if before.get(what) != after.get(what)
    )


def _entries(method: Method) -> Iterator[tuple[Text, Text]]:
    """Every setting by what it is called."""
    for name, weight in method.weights.items():
        yield text("Weight of {name} in the result", name=name), text("{weight:0.######}%", weight=100 * weight)
    for who in method.stakeholders:
        yield text("Influence of {name}", name=who.name), text("{value}", value=who.influence)
        for criterion, entry in zip(who.preference.labels, who.preference.entries, strict=True):
            what = text("What {name} gives {criterion}", name=who.name, criterion=criterion)
            yield what, _given(entry)
    for sheet, key, parts in (
        ("criteria", "name", method.criteria),
        ("needs", "capability", method.needs),
        ("joint_results", "name", method.joint_results),
    ):
        columns = {column.key: column for one in SHEETS if one.key == sheet for column in one.columns}
        for part in parts:
            yield from _settings(data_of(part), key, columns)
    for rule in method.rules:
        yield text('The rule "{rule}"', rule=rule.sentence()), text("in force")


def _given(entry: Entry) -> Text:
    match entry:
        case Points(value):
            return text("{value}", value=value)
        case Range(low, high):
            return text("{low} to {high}", low=low, high=high)
        case _:
            return text("#{place}", place=entry.place)


def _settings(part: Mapping[str, Any], key: str, columns: Mapping[str, Column]) -> Iterator[tuple[Text, Text]]:
    """What is set of one criterion, need or joint result, by the headings of its sheet."""
    for name, value in part.items():
        is_empty = value is None or value is False or value in ("", [], {})
        if name not in {key, "place"} and not is_empty:
            heading = columns[name].heading if name in columns else text("Capabilities")
            choices = columns[name].choices if name in columns else None
            what = text("{heading} of {name}", heading=heading, name=part[key])
            yield what, choices[value] if choices else _read(value)


def _read(value: Any) -> Text:
    match value:
        case True:
            return text("yes")
        case dict():
            return text(
                "{parts}", parts=[text("{name} = {value}", name=name, value=one) for name, one in value.items()]
            )
        case list():
            return text("{parts}", parts=[text("{name} = {value}", name=name, value=one) for name, one in value])
        case _:
            return text("{value:#,##0.######}", value=value)
