"""Columns of weights of which some leave criteria out: rather weights of groups than those of another stakeholder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selection.errors import Place
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.weights.stated import WeightSet

__all__ = ["of_whom"]

_Set = tuple[WeightSet, Mapping[str, Place]]
_ALL = "all"


def of_whom(sets: Sequence[_Set], asker: Asker) -> list[_Set]:
    """The sets that count: all, or one by its name where some weigh less than half of what another one does."""
    most = max((len(one.points) for one, _ in sets), default=0)
    if len(sets) < 2 or all(2 * len(one.points) > most for one, _ in sets):
        return list(sets)
    ordered = sorted(sets, key=lambda one: -len(one[0].points))
    choices = [(one.name, text("Only those called {name}", name=one.name)) for one, _ in ordered]
    names = [one.name for one, _ in sets]
    answer = asker.ask(
        "weight columns",
        text("Which of these weights count: {names}?", names=names),
        [*choices, (_ALL, text("All: they are those of several stakeholders"))],
        text("Some of them leave criteria out, as weights of groups do, and do not fit together."),
        [next(iter(places.values())) for _, places in sets if places],
    )
    return list(sets) if answer == _ALL else [one for one in sets if one[0].name == answer]
