"""Which measure, within which limits, stands for each kind of rule."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from selection import rules as r
from selection.model import Case, Rule
from selection.reporting.measures.basics import Measure
from selection.reporting.measures.counts import Amount, BothIn, Different, Holders, Marked, Number, OneOfTwo, OnlyFirst
from selection.reporting.measures.judged import Average, FailingPairs, Lowest
from selection.rules.amounts import amounts
from selection.rules.lookup import group, groups
from selection.texts import text

__all__ = ["Measured", "measured"]


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure with its limits; `level` is what the measure itself compares with."""

    measure: Measure
    least: float | None = None
    most: float | None = None
    level: float | None = None


@singledispatch
def measured(rule: Rule, case: Case) -> Measured | None:  # noqa: ARG001 - other rules look into the case
    """How a rule is measured; None for a kind that is not known here, whose room is then written as it was found."""
    return None


@measured.register
def _(rule: r.Size, case: Case) -> Measured:  # noqa: ARG001 - the shape of the others
    return Measured(Number(), rule.min, rule.max)


@measured.register
def _(rule: r.Budget, case: Case) -> Measured:
    return Measured(_amount(case, rule.column), most=rule.max)


@measured.register
def _(rule: r.TotalAtLeast, case: Case) -> Measured:
    return Measured(_amount(case, rule.column), rule.need)


@measured.register
def _(rule: r.GroupAtMost, case: Case) -> Measured:
    return Measured(_group(case, rule.column, rule.value), most=rule.n)


@measured.register
def _(rule: r.GroupAtLeast, case: Case) -> Measured:
    return Measured(_group(case, rule.column, rule.value), rule.n)


@measured.register
def _(rule: r.DifferentGroups, case: Case) -> Measured | None:
    """Where somebody is in several groups there is no formula of one column."""
    found = [set(group(case, rule.column, one)) for one in groups(case, rule.column)]
    if any(sum(i in own for own in found) > 1 for i in range(len(case.candidates))):
        return None
    marks = tuple(
        float(next((n for n, own in enumerate(found, 1) if i in own), 0)) for i in range(len(case.candidates))
    )
    return Measured(Different(text("different values of {column}", column=rule.column), marks, len(found)), rule.n)


@measured.register
def _(rule: r.Newcomers, case: Case) -> Measured:
    marks = tuple(float(not candidate.incumbent) for candidate in case.candidates)
    return Measured(Marked(text("newcomers"), marks), rule.at_least)


@measured.register
def _(rule: r.Require, case: Case) -> Measured:
    return Measured(Marked(text("of them in"), _named(case, rule.names)), len(rule.names))


@measured.register
def _(rule: r.AtLeastOf, case: Case) -> Measured:
    return Measured(Marked(text("of them in"), _named(case, tuple(dict.fromkeys(rule.names)))), rule.n)


@measured.register
def _(rule: r.AtMostOf, case: Case) -> Measured:
    return Measured(Marked(text("of them in"), _named(case, tuple(dict.fromkeys(rule.names)))), most=rule.n)


@measured.register
def _(rule: r.Exclude, case: Case) -> Measured:
    return Measured(Marked(text("of them in"), _named(case, rule.names)), most=0)


@measured.register
def _(rule: r.Differs, case: Case) -> Measured:
    marks = tuple(1.0 - known for known in _named(case, tuple(dict.fromkeys(rule.names))))
    return Measured(Marked(text("others in"), marks), rule.by)


@measured.register
def _(rule: r.Apart, case: Case) -> Measured:
    return Measured(BothIn(case.index[rule.a], case.index[rule.b]), most=0)


@measured.register
def _(rule: r.Together, case: Case) -> Measured:
    return Measured(OneOfTwo(case.index[rule.a], case.index[rule.b]), most=0)


@measured.register
def _(rule: r.Implies, case: Case) -> Measured:
    return Measured(OnlyFirst(case.index[rule.a], case.index[rule.b]), most=0)


@measured.register
def _(rule: r.Covers, case: Case) -> Measured:
    return Measured(Holders(rule.capability, rule.level, case), rule.by, level=rule.level)


@measured.register
def _(rule: r.AverageAtLeast, case: Case) -> Measured:
    criterion = case.criterion(rule.criterion)
    measure = Average(criterion, rule.value, case)
    if criterion.less_is_better:
        return Measured(measure, most=rule.value)
    return Measured(measure, rule.value)


@measured.register
def _(rule: r.Floor, case: Case) -> Measured:
    criterion = case.criterion(rule.criterion)
    marks = tuple(float(rule.criterion not in candidate.recovery) for candidate in case.candidates)
    measure = Lowest(criterion, rule.value, None if all(marks) else marks, case)
    if criterion.less_is_better:
        return Measured(measure, most=rule.value)
    return Measured(measure, rule.value)


@measured.register
def _(rule: r.PairFloor, case: Case) -> Measured:
    return Measured(FailingPairs(case.criterion(rule.criterion), rule.value, case), most=0, level=rule.value)


def _amount(case: Case, column: str) -> Amount:
    return Amount(column, tuple(amounts(case, column)))


def _group(case: Case, column: str, value: str) -> Marked:
    inside = set(group(case, column, value))
    marks = tuple(float(i in inside) for i in range(len(case.candidates)))
    return Marked(text("of {column} {value} in", column=column, value=value), marks)


def _named(case: Case, names: tuple[str, ...]) -> tuple[float, ...]:
    return tuple(float(names.count(name)) for name in case.names)
