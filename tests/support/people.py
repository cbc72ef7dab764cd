"""Stakeholders for a random case: points, ranges and ranks; some forget a criterion, some have no influence."""

from __future__ import annotations

import random
from collections.abc import Iterator

from selection.model import Case, Stakeholder
from selection.weighting import Entry, Points, Preference, Range, Rank
from tests.support.random_cases import random_case


def case_with_people(seed: int, n: int = 7, people: int = 3) -> Case:
    """A random case with `people` stakeholders; the first always has influence."""
    draw = random.Random(seed)
    case = random_case(seed, n)
    return case.replace(stakeholders=tuple(_people(draw, [one.name for one in case.criteria], people)))


def _people(draw: random.Random, names: list[str], people: int) -> Iterator[Stakeholder]:
    for i in range(people):
        known = draw.sample(names, draw.randint(max(1, len(names) - 1), len(names)))
        kind = draw.choice(("points", "points", "range", "rank"))
        entries: dict[str, Entry] = {}
        for place, name in enumerate(known):
            if kind == "points":
                entries[name] = Points(float(draw.randint(0, 9)) + 0.5)
            elif kind == "rank":
                entries[name] = Rank(float(place + 1))
            else:
                entries[name] = Range(draw.uniform(0, 1 / len(known)), draw.uniform(1 / len(known), 1))
        yield Stakeholder(
            f"S{i}", Preference.of(entries), influence=1.0 if i == 0 else draw.choice((0.0, 1.0, 3.0, 2.0))
        )
