"""The weights of the criteria of one block: in lines of their own, in headings, of groups and within them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from selection.texts import Text, text
from selection.understanding.blocks.derived import code_of
from selection.understanding.blocks.entries import At
from selection.understanding.blocks.layout import Layout
from selection.understanding.blocks.names import Names, Seen, row_name
from selection.understanding.blocks.special import special
from selection.understanding.found import Role
from selection.understanding.weights.in_headings import in_heading
from selection.understanding.weights.stated import adds_up, two_levels, weight_lines
from selection.understanding.weights.times import weight_in

__all__ = ["of_groups", "of_headings", "of_maxima", "of_whole_groups", "outer_and_inner", "weighed"]


def weighed(seen: Seen, weights: Mapping[str, tuple[float, At]]) -> Seen:
    """A criterion with its weight, from a line of weights or from its own heading."""
    stated = in_heading(seen.name)
    if seen.name in weights:
        value, at = weights[seen.name]
        return replace(seen, weight=value, weight_at=at)
    return replace(seen, weight=stated, weight_at=seen.at) if stated is not None else seen


_MOST = text("The most points that each criterion can get count as its weight.")


def of_maxima(criteria: tuple[Seen, ...], *, are_parts: bool) -> tuple[tuple[Seen, ...], Text | None]:
    """Where each criterion has a maximum of its own and none has a weight, the maxima are the weights.

    `are_parts` says that the scores are coefficients from 0 to 1.
    """
    most = [seen.most for seen in criteria if seen.most is not None]
    if len(most) < len(criteria) or len(set(most)) < 2 or any(seen.weight is not None for seen in criteria):
        return criteria, None
    if are_parts and min(most) > 1:
        # Parts of the most that can be got, from 0 to 1: the most itself is no end of their scale.
        return tuple(replace(seen, weight=seen.most, weight_at=seen.most_at, most=None) for seen in criteria), _MOST
    if not adds_up(most):
        return criteria, None
    return tuple(replace(seen, weight=seen.most, weight_at=seen.most_at) for seen in criteria), _MOST


def of_headings(criteria: tuple[Seen, ...]) -> tuple[tuple[Seen, ...], Text] | None:
    """Weights that headings of groups state, put together with those of the criteria in them."""
    groups = {seen.heading: stated for seen in criteria if (stated := in_heading(seen.heading)) is not None}
    if not groups or any(seen.heading not in groups for seen in criteria):
        return None
    if all(seen.weight is None for seen in criteria) and adds_up(list(groups.values())):
        parts = [_part_of(seen, [one for one in criteria if one.heading == seen.heading]) for seen in criteria]
        shared = tuple(
            replace(seen, weight=part * groups[seen.heading], weight_at=seen.at) if part is not None else seen
            for seen, part in zip(criteria, parts, strict=True)
        )
        return shared, text("The weight of a group is shared out over its criteria.")
    if any(seen.weight is None for seen in criteria):
        return None
    within: dict[str, dict[str, float]] = {}
    for seen in criteria:
        within.setdefault(seen.heading, {})[seen.name] = seen.weight or 0.0
    points, how = two_levels(groups, within)
    return tuple(replace(seen, weight=points[seen.name]) for seen in criteria), how


def _part_of(seen: Seen, inside: Sequence[Seen]) -> float | None:
    """The part that a criterion has of the weight of its group: by the most points where those are stated.

    Beside points for it, an amount that has no maximum itself counts for nothing.
    """
    most = math.fsum(one.most for one in inside if one.most is not None)
    if not most:
        return 1 / len(inside)
    return seen.most / most if seen.most is not None else None


def outer_and_inner(
    layout: Layout, names: Names, sets: Mapping[str, Mapping[str, tuple[float, At]]]
) -> tuple[dict[str, Mapping[str, tuple[float, At]]], Text | None]:
    """A column with the weights of groups beside one with those within them, put together."""
    outer, inner = sorted(sets.values(), key=len)
    if len(outer) == len(inner) or Role.GROUP not in layout.rows:
        return dict(sets), None
    group_of = {entry.criterion: found[0] for entry in names.entries()
                if (found := layout.name(Role.GROUP, *entry.at)) is not None}  # fmt: skip
    groups = {group_of[name]: value for name, (value, _) in outer.items() if name in group_of}
    within: dict[str, dict[str, float]] = {}
    for name, (value, _) in inner.items():
        within.setdefault(group_of.get(name, ""), {})[name] = value
    if not within.keys() <= groups.keys():
        return dict(sets), None
    together, how = two_levels(groups, within)
    title = next(title for title, points in sets.items() if points is inner)
    return {title: {name: (weight, inner[name][1]) for name, weight in together.items()}}, how


def of_groups(
    layout: Layout, names: Names, sets: Mapping[str, Mapping[str, tuple[float, At]]]
) -> tuple[dict[str, Mapping[str, tuple[float, At]]], Text | None]:
    """Weights of groups, on rows of their own, put together with those of the criteria below them.

    Both may stand in one column of weights or in two. A row of a group may sum up what stands below it, and a
    criterion may stand beside the groups rather than in one.
    """
    table, lines = layout.table, weight_lines(layout)
    scored = set(np.unique(names.entries().rows).tolist())
    lined = {names.at_line(row) for row in scored}
    titles = [title for title, points in sets.items() if lined & points.keys()]
    if len(titles) != 1:
        return dict(sets), None
    points = sets[titles[0]]
    groups: dict[str, float] = {}
    within: dict[str, dict[str, float]] = {}
    current = ""
    for row in table.rows:
        label = row_name(layout, row)
        if row in scored:
            name = names.at_line(row)
            if name in points and (not current or _is_beside(label, current)):
                groups[name], within[name] = points[name][0], {name: points[name][0]}
            elif name in points:
                within.setdefault(current, {})[name] = points[name][0]
            continue
        value = next((number for line in lines if table.view.is_own(row, line)
                      and (number := weight_in(table.view.cell(row, line))) is not None), None)  # fmt: skip
        if value is not None and special(label) is None:
            current = label
            groups[current] = value
    if not current:
        return dict(sets), None
    _take_out(groups, within, current)
    if not adds_up(list(groups.values())):
        return dict(sets), None
    together, how = two_levels(groups, within)
    return {titles[0]: {name: (weight, points[name][1]) for name, weight in together.items()}}, how


def _is_beside(label: str, group: str) -> bool:
    """Whether the number of a criterion says that it is not in the group above it, such as 3 below 2."""
    own, of_group = code_of(label), code_of(group)
    return own is not None and of_group is not None and not own.startswith(f"{of_group}.")


def _take_out(groups: dict[str, float], within: dict[str, dict[str, float]], last: str) -> None:
    """The criteria below the last group that stand beside it: groups are a whole with them and only so."""
    inner = within.get(last, {})
    names = list(inner)
    for first in range(len(names) - 1, 0, -1):
        beside = {name: inner[name] for name in names[first:]}
        is_whole = adds_up([*groups.values(), *beside.values()])
        if is_whole and not adds_up(list(groups.values())) and adds_up([inner[name] for name in names[:first]]):
            groups.update(beside)
            within.update({name: {name: inner.pop(name)} for name in beside})
            return


def of_whole_groups(
    criteria: tuple[Seen, ...], sets: Mapping[str, Mapping[str, tuple[float, At]]]
) -> tuple[Mapping[str, Mapping[str, tuple[float, At]]], Text | None]:
    """Weights that stand once for each group, shared out over its criteria: by their maxima, or alike without them."""
    ((title, points),) = sets.items()
    members: dict[str, list[Seen]] = {}
    for seen in criteria:
        members.setdefault(seen.heading, []).append(seen)
    given = {group: [points[seen.name] for seen in found if seen.name in points] for group, found in members.items()}
    is_once = all(len(found) == 1 for found in given.values())
    if "" in members or not is_once or len(members) == len(criteria):
        return sets, None
    shared = {
        seen.name: (given[group][0][0] * (seen.most or 1.0) / sum(one.most or 1.0 for one in found), given[group][0][1])
        for group, found in members.items()
        for seen in found
    }
    return {title: shared}, text("The weight of a group is shared out over its criteria.")
