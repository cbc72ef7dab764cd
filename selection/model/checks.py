"""Every fault of a case as a whole: what its parts cannot see by themselves."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from selection.errors import Fault, Place
from selection.model.criterion import Aggregator, Criterion
from selection.model.faults import in_range, somewhere, unknown_name
from selection.model.names import name_key
from selection.model.needs import MAX_LEVEL
from selection.model.score_checks import faults_of_scores
from selection.texts import Text, text

if TYPE_CHECKING:
    from selection.model.case import Case

__all__ = ["faults_of"]


def faults_of(case: Case) -> list[Fault]:
    """Every fault of `case`, in the order of its parts; empty when it can be used."""
    checks: tuple[Callable[[Case], Iterator[Fault]], ...] = (
        _emptiness,
        _double_names,
        _candidates,
        faults_of_scores,
        _capabilities,
        _needs,
        _relations,
        _stakeholders,
        _scenarios,
    )
    found = [fault for check in checks for fault in check(case)]
    # Weights are added up by name, so names must be right first.
    found = found or list(_weights(case))
    return [*found, *(fault for rule in case.rules for fault in rule.faults(case))]


def _emptiness(case: Case) -> Iterator[Fault]:
    file = Place(file=case.source or "case")
    if not case.candidates:
        remedy = text("Fill in one row for each candidate")
        yield Fault(file, text("at least one candidate"), text("none: this looks like an empty form"), remedy)
    if not case.criteria:
        remedy = text("Add a column with scores, or a row on the sheet Criteria")
        yield Fault(file, text("at least one criterion"), text("none"), remedy)


def _double_names(case: Case) -> Iterator[Fault]:
    parties = [(case.client, Place(cell="client")), *((c.name, c.place) for c in case.candidates)]
    yield from _doubles(parties, text("a name of its own for each candidate"), name_key)
    yield from _doubles(
        ((c.name, c.place) for c in case.criteria), text("a name of its own for each criterion"), str.casefold
    )
    yield from _doubles(
        ((n.capability, n.place) for n in case.needs), text("one row for each needed capability"), str.casefold
    )
    yield from _doubles(
        ((s.name, s.place) for s in case.scenarios), text("a name of its own for each scenario"), str.casefold
    )
    yield from _doubles(
        ((s.name, s.place) for s in case.stakeholders), text("a name of its own for each stakeholder"), str.casefold
    )


def _doubles(named: Iterable[tuple[str, Place]], demand: Text, key: Callable[[str], str]) -> Iterator[Fault]:
    seen: dict[str, tuple[str, Place]] = {}
    listed = list(named)
    keys = [key(name) for name, _ in listed]
    if len(set(keys)) == len(keys):
        return
    for same, (name, place) in zip(keys, listed, strict=True):
        if same in seen:
            first, where = seen[same]
            found = text(
                '"{name}", which is also "{first}" at {where}',
                name=name,
                first=first,
                where=str(somewhere(where, first)),
            )
            remedy = text("Merge the two rows, or give them names that differ in more than case or legal form")
            yield Fault(somewhere(place, name), demand, found, remedy)
        seen.setdefault(same, (name, place))


def _candidates(case: Case) -> Iterator[Fault]:
    names = set(case.names)
    criteria = {criterion.name: criterion for criterion in case.criteria}
    for candidate in case.candidates:
        if candidate.member_of and (candidate.member_of not in names or candidate.member_of == candidate.name):
            kind = text("the name of another candidate")
            yield unknown_name(candidate.member_of, kind, names - {candidate.name}, candidate.place)
        for name in candidate.recovery:
            if name not in criteria or not criteria[name].recovery:
                found = text('a recovery plan for "{criterion}"', criterion=name)
                remedy = text("Allow recovery for that criterion on the sheet Criteria, or remove the plan")
                yield Fault(
                    somewhere(candidate.place, candidate.name),
                    text("a criterion that allows recovery"),
                    found,
                    remedy,
                )
    for name in case.absent:
        if name not in names:
            yield unknown_name(name, text("the name of a candidate"), names, Place())
    for criterion in case.criteria:
        if criterion.follow_through:
            yield from _shares(case, criterion)


def _shares(case: Case, criterion: Criterion) -> Iterator[Fault]:
    column = criterion.follow_through
    for candidate in case.candidates:
        share = candidate.number(column)
        if share is None or not 0 <= share <= 1:
            place = candidate.cells.get(column, somewhere(candidate.place, candidate.name))
            found = text("nothing") if share is None else text("{share}", share=share)
            remedy = text(
                "Enter which share of earlier promises was kept; {criterion} uses it", criterion=criterion.name
            )
            yield Fault(place, text("a share from 0% to 100% in {column}", column=column), found, remedy)


def _capabilities(case: Case) -> Iterator[Fault]:
    parties = {case.client, *case.names}
    seen: set[tuple[str, str]] = set()
    for entry in case.capabilities:
        label = f"{entry.party}, {entry.capability}"
        if entry.party not in parties:
            yield unknown_name(entry.party, text("the name of a candidate or the client"), parties, entry.place)
        if entry.level is not None and not (0 <= entry.level <= MAX_LEVEL and entry.level == int(entry.level)):
            remedy = text("0 is not having it, 4 is leading; write ? when it is unknown")
            demand = text("a capability level: 0, 1, 2, 3 or 4")
            yield Fault(somewhere(entry.place, label), demand, text("{level}", level=entry.level), remedy)
        if (entry.party, entry.capability) in seen:
            demand = text("one level of {party} for {capability}", party=entry.party, capability=entry.capability)
            yield Fault(somewhere(entry.place, label), demand, text("a second one"), text("Remove one of the two"))
        seen.add((entry.party, entry.capability))


def _needs(case: Case) -> Iterator[Fault]:
    known = {entry.capability for entry in case.capabilities}
    wanted = [(need.capability, need.place) for need in case.needs]
    wanted += [(name, result.place) for result in case.joint_results for name in result.requires]
    for name, place in wanted:
        if name not in known:
            yield unknown_name(name, text("a capability that stands on the sheet Capabilities"), known, place)
    for aggregator, parts, sheet in (
        (Aggregator.COVERAGE, case.needs, text("Needs")),
        (Aggregator.JOINT, case.joint_results, text("Joint results")),
    ):
        for criterion in case.with_aggregator(aggregator):
            if not parts or (aggregator is Aggregator.COVERAGE and not any(need.weight for need in case.needs)):
                demand = text("at least one weighted row on the sheet {sheet}", sheet=sheet)
                found = text("none, while {criterion} is computed from it", criterion=criterion.name)
                remedy = text("Fill in the sheet, or remove the criterion")
                yield Fault(somewhere(criterion.place, criterion.name), demand, found, remedy)


def _relations(case: Case) -> Iterator[Fault]:
    parties = {case.client, *case.names}
    criteria = {criterion.name: criterion for criterion in case.criteria if criterion.aggregator.is_pairwise}
    seen: set[tuple[str, str, str]] = set()
    for entry in case.relations:
        place = somewhere(entry.place, f"{entry.source} - {entry.target}")
        for party in (entry.source, entry.target):
            if party not in parties:
                yield unknown_name(party, text("the name of a candidate or the client"), parties, entry.place)
        if entry.source == entry.target:
            remedy = text("Name the party that is judged in the second column")
            yield Fault(place, text("two different parties"), text("{name} twice", name=entry.source), remedy)
        if entry.criterion not in criteria:
            yield unknown_name(entry.criterion, text("a criterion that judges pairs"), criteria, entry.place)
        else:
            criterion = criteria[entry.criterion]
            yield from in_range(entry.value, criterion.lowest, criterion.highest, place)
        key = (entry.source, entry.target, entry.criterion)
        if key in seen:
            yield Fault(
                place, text("one value for each ordered pair"), text("a second one"), text("Remove one of the two")
            )
        seen.add(key)


def _stakeholders(case: Case) -> Iterator[Fault]:
    criteria = {criterion.name for criterion in case.criteria}
    for stakeholder in case.stakeholders:
        for name in stakeholder.preference.labels:
            if name not in criteria:
                yield unknown_name(name, text("the name of a criterion"), criteria, stakeholder.place)
    if case.stakeholders and not any(stakeholder.influence for stakeholder in case.stakeholders):
        place = somewhere(case.stakeholders[0].place, case.stakeholders[0].name)
        remedy = text("Give at least one stakeholder an influence above 0")
        yield Fault(place, text("stakeholders with influence"), text("only zeros"), remedy)


def _weights(case: Case) -> Iterator[Fault]:
    if not 0 < sum(case.points.values()) < math.inf or min(case.points.values()) < 0:
        remedy = text("Give at least one criterion more than 0 points")
        place = somewhere(case.criteria[0].place, case.criteria[0].name)
        found = text("{total} in all", total=sum(case.points.values()))
        yield Fault(place, text("weights that add up to more than 0"), found, remedy)


def _scenarios(case: Case) -> Iterator[Fault]:
    known = {
        text("the name of a criterion"): {criterion.name for criterion in case.criteria},
        text("a needed capability"): {need.capability for need in case.needs},
        text("the name of a candidate"): set(case.names),
        text("a column of the candidates"): {column for c in case.candidates for column in c.attributes},
    }
    for scenario in case.scenarios:
        named = (
            scenario.weight_factors,
            {**scenario.need_levels, **scenario.need_weights},
            scenario.absent,
            scenario.column_factors,
        )
        for (kind, names), mentioned in zip(known.items(), named, strict=True):
            for name in mentioned:
                if name not in names:
                    yield unknown_name(name, kind, names, scenario.place)
