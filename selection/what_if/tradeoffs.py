"""Worth, money and the weakest link against each other: every coalition that no other beats on all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from selection.frontier import Axis, Frontier, Point, TermAxis, TotalAxis, WorthAxis, frontier
from selection.limits import Progress
from selection.model import Aggregator
from selection.optimisation import Plan
from selection.robustness.stated import stated
from selection.robustness.words import not_proven
from selection.rules.exclude import without_unknown
from selection.texts import Text, joined, plural, text

__all__ = ["Tradeoffs", "tradeoffs"]

_WEAKEST = (Aggregator.WEAKEST, Aggregator.PAIR_WEAKEST)


@dataclass(frozen=True)
class Tradeoffs:
    """The points of `found`, by worth from high to low; its axes are those that the case gives reason for.

    They are the worth, the money where something says what members cost (those of whom nobody knows stay out), and the
    heaviest criterion on which the weakest counts, where there is one.
    """

    found: Frontier

    @property
    def axes(self) -> tuple[Axis, ...]:
        """What the coalitions are compared on, the worth first."""
        return self.found.axes

    @property
    def points(self) -> tuple[Point, ...]:
        """Each point that no coalition beats, with a coalition there."""
        return self.found.points

    def sentence(self) -> Text:
        """How many coalitions there are to choose from, and the ends."""
        labels = [axis.label() for axis in self.axes]
        if not self.points:
            return self.found.proof()
        if len(self.axes) == 1:
            return text("There is nothing to set the worth against: no costs, and no criterion on which the "
                        "weakest counts.")  # fmt: skip
        sentence = plural("On {axes} together {n} outcome is beaten by no other coalition.",
                          "On {axes} together {n} outcomes are beaten by no other coalition.",
                          len(self.points), axes=labels)  # fmt: skip
        sentence = joined(sentence, *map(self._end, range(1, len(self.axes))))
        return sentence if self.found.complete else not_proven(sentence)

    def _end(self, place: int) -> Text:
        """The point that is best on one axis, the one of most worth where several are."""
        axis = self.axes[place]
        sign = -1.0 if axis.direction == "min" else 1.0
        end = max(self.points, key=lambda point: (sign * point.values[place], point.values[0]))
        values: dict[str, object] = {
            "axis": axis.label(),
            "value": end.values[place],
            "worth": end.values[0],
            "coalition": " + ".join(end.members),
        }
        if axis.direction == "min":
            return text("{axis} can be as low as {value}, at a worth of {worth:0.0} ({coalition}).", **values)
        return text("{axis} can be as high as {value:0%} of the most possible, at a worth of {worth:0.0} "
                    "({coalition}).", **values)  # fmt: skip


def tradeoffs(
    plan: Plan,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Tradeoffs:
    """Every outcome within the rules of the plan that is beaten by no other on worth, money and the weakest link.

    Parameters
    ----------
    time_limit
        In seconds; what was found until then is returned, and said not to be complete.
    cancel
        Asked now and then; when it answers yes the outcomes are returned as at a time limit.
    progress
        As of `selection.frontier.frontier`.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> scores = {"Acme": (8, 500), "Bolt": (4, 200), "Cobalt": (7, 900)}
    >>> case = Case(tuple(Candidate(name, {"Cost": cost}) for name, (_, cost) in scores.items()),
    ...             (Criterion("Ideas", worst=0, best=10),),
    ...             tuple(Assessment(name, "Ideas", grade) for name, (grade, _) in scores.items()))
    >>> found = tradeoffs(optimise(case, [Size(1, 1)]))
    >>> [(point.members, point.values) for point in found.points]
    [(('Acme',), (80.0, 500.0)), (('Bolt',), (40.0, 200.0))]
    """
    _ = plan.best
    axes: list[Axis] = [WorthAxis(plan.appraiser.worth.weights)]
    column = plan.appraiser.cost_column
    unpriced = without_unknown(plan.case, column) if column is not None else ()
    if column is not None:
        axes.append(TotalAxis(column))
    weights = plan.appraiser.worth.weights
    links = [one.name for one in plan.case.with_aggregator(*_WEAKEST) if weights[one.name]]
    if links:
        axes.append(TermAxis(max(links, key=lambda name: weights[name])))
    case = stated(plan.case, (*plan.rules, *unpriced))
    return Tradeoffs(frontier(case, axes, time_limit=time_limit, cancel=cancel, progress=progress))
