"""Answers as tidy frames, one row a mark or a line: what charts and tables are drawn from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from selection.limits import Status
from selection.model import Case, Need
from selection.optimisation import Coalition, Plan

__all__ = ["OTHERS", "brought", "by_criterion", "by_size", "covered", "held", "level_of", "shown_criteria"]

OTHERS = ""
"""Stands for all criteria that get no colour of their own."""

MOST_SHOWN = 9
"""As many criteria as there are colours that everybody can tell apart."""


def shown_criteria(case: Case, weights: Mapping[str, float]) -> list[str]:
    """The criteria that get a colour of their own, in the order of the case: those that weigh most."""
    names = [criterion.name for criterion in case.criteria if weights.get(criterion.name)]
    if len(names) <= MOST_SHOWN:
        return names
    heaviest = set(sorted(names, key=lambda name: -weights[name])[: MOST_SHOWN - 1])
    return [name for name in names if name in heaviest]


def by_criterion(coalitions: Mapping[str, Coalition], shown: Sequence[str]) -> pd.DataFrame:
    """The points of each criterion in each labelled coalition: coalition, criterion, rank, points."""
    rows = [
        (label, name, points)
        for label, coalition in coalitions.items()
        for name, points in coalition.parts.items()
        if points
    ]
    return _ranked(pd.DataFrame(rows, columns=["coalition", "criterion", "points"]), ["coalition"], shown)


def brought(coalitions: Mapping[str, Coalition], shown: Sequence[str]) -> pd.DataFrame:
    """The points that each party brings on each criterion: coalition, party, criterion, rank, points."""
    rows = [
        (label, party, name, points)
        for label, coalition in coalitions.items()
        for name, shares in coalition.contributions.items()
        for party, points in shares.items()
        if points
    ]
    frame = pd.DataFrame(rows, columns=["coalition", "party", "criterion", "points"])
    return _ranked(frame, ["coalition", "party"], shown)


def _ranked(frame: pd.DataFrame, keys: list[str], shown: Sequence[str]) -> pd.DataFrame:
    """The frame with everything that is not shown added up under `OTHERS`, and the order of the criteria."""
    order = {name: rank for rank, name in enumerate(shown)}
    frame["criterion"] = frame["criterion"].where(frame["criterion"].isin(list(order)), OTHERS)
    summed = frame.groupby([*keys, "criterion"], sort=False)["points"].sum().reset_index()
    summed["rank"] = [order.get(name, len(order)) for name in summed["criterion"]]
    return summed


def by_size(plan: Plan) -> pd.DataFrame:
    """The best worth of each size: size, worth (missing where there is none), bound, state, members."""
    rows = [
        (
            value.size,
            value.best.worth if value.best else None,
            value.bound,
            _state(value.best is not None, value.proven, value.status),
            value.best.members if value.best else (),
        )
        for value in plan.sizes
        if not value.skipped
    ]
    return pd.DataFrame(rows, columns=["size", "worth", "bound", "state", "members"])


def _state(found: bool, proven: bool, status: Status) -> str:
    if found:
        return "proven" if proven else "open"
    return "none" if status is Status.INFEASIBLE else "unknown"


def level_of(case: Case, party: str, capability: str) -> float | None:
    """How far `party` has `capability`, 0 to 4; None when unknown."""
    return case.levels.get((case.index[party], capability), 0.0)


def held(case: Case, coalition: Coalition) -> pd.DataFrame:
    """Who has which needed capability: capability, needed, party, level (missing when unknown), suffices."""
    rows = [
        (need.capability, need.level, party, level, level is not None and level >= need.level)
        for need in case.needs
        for party in (case.client, *coalition.members)
        for level in [level_of(case, party, need.capability)]
    ]
    return pd.DataFrame(rows, columns=["capability", "needed", "party", "level", "suffices"])


def covered(case: Case, coalitions: Mapping[str, Coalition]) -> pd.DataFrame:
    """How far each labelled coalition, with the client, covers each need: capability, needed, coalition, level, by."""
    rows = [
        (need.capability, need.level, label, *_best(case, need, coalition)) for need in case.needs
        for label, coalition in coalitions.items()
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=["capability", "needed", "coalition", "level", "by"])


def _best(case: Case, need: Need, coalition: Coalition) -> tuple[float, tuple[str, ...]]:
    """The highest known level of a capability, and who has it."""
    levels = {party: level_of(case, party, need.capability) or 0.0 for party in (case.client, *coalition.members)}
    best = max(levels.values())
    return best, tuple(party for party, level in levels.items() if level == best) if best else ()
