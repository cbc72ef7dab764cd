"""What people type on the command line, read into rules, weights and scales."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from selection.errors import CaseError, Fault, Place, refused
from selection.model import Case, Rule, closest
from selection.rules import RULES, RuleRow, rule_from
from selection.schema import means
from selection.texts import text
from selection.validation.values import as_number

__all__ = ["parse_rules", "parse_scale", "parse_weights", "weights_of", "with_scenario"]

_RULE = re.compile(r"\s*([^(:]+?)\s*(?:\((.*)\)|:\s*(.*))?\s*")
_PLACE = Place(cell="--rule")


def parse_rules(written: Iterable[str]) -> list[Rule]:
    """The rules behind options such as `Size(2, 4)` or `"Not together: Acme, Bolt"`.

    Raises
    ------
    CaseError
        With the fault of every rule that cannot be understood.

    Examples
    --------
    >>> parse_rules(["Size(2, 4)", "Budget: Cost, 400000"])
    [Size(min=2, max=4), Budget(max=400000.0, column='Cost')]
    """
    rules: list[Rule] = []
    faults: list[Fault] = []
    for one in written:
        try:
            rules.append(_rule(one))
        except CaseError as error:
            faults += error.faults
    if faults:
        raise CaseError(text("These rules cannot be used as they are:"), faults)
    return rules


def _rule(written: str) -> Rule:
    match = _RULE.fullmatch(written)
    name = match[1] if match else written
    kind = next(
        (kind for kind in RULES if means(name, kind.label) or name.casefold() == kind.__name__.casefold()), None
    )
    if kind is None or match is None:
        known = [kind.label for kind in RULES]
        near = closest(name, [*map(str, known), *(kind.__name__ for kind in RULES)])
        remedy = text("Write {near} if that is what was meant", near=near) if near else text("Choose one of these")
        raise refused(written, _PLACE, text("a rule: {known:or}", known=known), text('"{name}"', name=name), remedy)
    parts = [part.strip().strip("\"'") for part in (match[2] or match[3] or "").split(",") if part.strip()]
    numbers = {part: as_number(part) for part in parts}
    words = tuple(part for part in parts if numbers[part] is None)
    return rule_from(kind, RuleRow(words, tuple(n for part in parts if (n := numbers[part]) is not None)), _PLACE)


def parse_scale(written: str) -> tuple[float, float]:
    """The worst and the best value behind an option such as `1:10`.

    Raises
    ------
    CaseError
        If it is not two different numbers.
    """
    worst, _, best = written.partition(":")
    low, high = as_number(worst), as_number(best)
    if low is None or high is None or low == high:
        found, remedy = text('"{written}"', written=written), text("Write the worst and the best value, such as 1:10")
        raise refused("--scale", Place(cell="--scale"), text("two different numbers"), found, remedy)
    return low, high


def parse_weights(weights: Mapping[str, float], written: Sequence[str]) -> Mapping[str, float]:
    """The weights after options such as `Ideas=40`, of sum 1; criteria not named keep their points out of 100.

    Raises
    ------
    CaseError
        If a criterion is unknown, or its points are no number of 0 or more.
    """
    points = {name: 100.0 * weight for name, weight in weights.items()}
    names = {name.casefold(): name for name in points}
    for one in written:
        called, _, number = one.rpartition("=")
        value, name = as_number(number), names.get(called.strip().casefold())
        if name is None or value is None or value < 0:
            demand = text("points for one of {names:or}", names=list(points))
            remedy = text("Write the criterion, = and its points, such as {name}=40", name=next(iter(points)))
            raise refused(one, Place(cell="--weight"), demand, text('"{written}"', written=one), remedy)
        points[name] = value
    total = sum(points.values())
    if total <= 0:
        found, remedy = text("only zeros"), text("Give at least one criterion points")
        raise refused("--weight", Place(cell="--weight"), text("weights above 0"), found, remedy)
    return {name: value / total for name, value in points.items()}


def weights_of(case: Case, stakeholder: str) -> Mapping[str, float]:
    """The weights of one stakeholder alone.

    Raises
    ------
    CaseError
        If nobody of that name has weights in the case.
    """
    for one in case.stakeholders:
        if one.name.casefold() == stakeholder.casefold():
            return case.replace(stakeholders=(one,)).weights
    known = [one.name for one in case.stakeholders]
    remedy = text("Choose one of {names:or}", names=known) if known else text("The case has no stakeholders' weights")
    found = text('"{name}"', name=stakeholder)
    raise refused(stakeholder, Place(cell="--weights-of"), text("the name of a stakeholder"), found, remedy)


def with_scenario(case: Case, name: str) -> Case:
    """The case as it would be in one of its scenarios.

    Raises
    ------
    CaseError
        If the case has no scenario of that name.
    """
    for scenario in case.scenarios:
        if scenario.name.casefold() == name.casefold():
            return scenario.applied(case)
    known = [scenario.name for scenario in case.scenarios]
    remedy = text("Choose one of {names:or}", names=known) if known else text("The case has no scenarios")
    raise refused(name, Place(cell="--scenario"), text("the name of a scenario"), text('"{name}"', name=name), remedy)
