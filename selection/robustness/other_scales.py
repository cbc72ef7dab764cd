"""Whether the choice hangs on scales or a weakest member that nobody stated: the same question read otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from selection.limits import Limits
from selection.model import Aggregator, Case, Criterion, OtherEnds
from selection.optimisation import Coalition, Plan
from selection.robustness.best import best_of
from selection.robustness.words import not_proven, points
from selection.texts import Text, joined, text
from selection.worth import TIE

__all__ = ["OtherScales", "ScaleTest", "scale_test", "scales_taken", "with_ends"]


@dataclass(frozen=True, slots=True)
class OtherScales:
    """What would be chosen if the scales ended at `ends` (worst and best by criterion).

    On the criteria that are `averaged` the average of the members counts instead of the weakest of them. `best` is
    valued that way, None when the rules then allow no coalition or none was found. `less` are the points that the
    choice falls short of it there, None where the choice breaks a rule or there is no best.
    """

    ends: Mapping[str, tuple[float, float]]
    best: Coalition | None
    less: float | None
    proven: bool
    averaged: tuple[str, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether something else than the choice would be best."""
        return self.less is None or self.less > TIE

    def sentence(self) -> Text:
        """What would be chosen."""
        values: dict[str, object] = {"ends": [*_ends(self.ends), *_averaged(self.averaged)]}
        if not self.changes:
            sentence = text("With the other reading, {ends}, the choice stays the same.", **values)
        elif self.best is None and self.proven:
            sentence = text("With the other reading, {ends}, no coalition satisfies all rules.", **values)
        elif self.best is None:
            return text("With the other reading, {ends}, no coalition was found in the time allowed.", **values)
        elif self.less is None:
            sentence = text("With the other reading, {ends}, {coalition} would be best, worth {worth:0.0}: the choice "
                            "would break a rule.", **values, coalition=str(self.best),
                            worth=self.best.worth)  # fmt: skip
        else:
            sentence = text("With the other reading, {ends}, {coalition} would be best, worth {worth:0.0}: {less} more "
                            "than the choice is then.", **values, coalition=str(self.best), worth=self.best.worth,
                            less=points(self.less))  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


@dataclass(frozen=True, slots=True)
class ScaleTest:
    """What was taken from the numbers or proposed (`taken`, None when nothing was), and what other readings give."""

    taken: Text | None
    others: tuple[OtherScales, ...]

    @property
    def holds(self) -> bool:
        """Whether it is certain that the choice stays whichever of them is right."""
        return all(one.proven and not one.changes for one in self.others)

    def doubt(self) -> Text | None:
        """The first other reading with which something else would be best; None when there is none."""
        return next((one.sentence() for one in self.others if one.changes), None)

    def verdict(self) -> Text:
        """Whether the choice hangs on it."""
        if self.taken is None:
            return text("No scale was taken from the numbers of the sheet.")
        doubt = self.doubt()
        if doubt is not None:
            return doubt
        if len(self.others) == 1:
            return self.others[0].sentence()
        sentence = text("With each of the {n} other readings of what the sheet does not state the choice stays the "
                        "same.", n=len(self.others))  # fmt: skip
        return sentence if self.holds else not_proven(sentence)

    def sentence(self) -> Text:
        """What was taken from the numbers, and whether the choice hangs on it."""
        return self.verdict() if self.taken is None else joined(self.taken, self.verdict())


def scales_taken(case: Case) -> Text | None:
    """What nobody stated: scales whose ends were taken from the numbers, and where the weakest member was proposed.

    None when there is nothing of the kind.

    Examples
    --------
    >>> from selection.model import Candidate
    >>> case = Case((Candidate("Acme"),), (Criterion("Price", worst=200, best=50),),
    ...             other_ends=(OtherEnds({"Price": (180, 60)}),))
    >>> print(scales_taken(case))
    The scale of Price, 200 to 50, was taken from the numbers: the sheet does not state it.
    """
    names = {name for one in case.other_ends for name in one.ends}
    found = [one for one in case.criteria if one.name in names]
    averaged = {name for one in case.other_ends for name in one.averaged}
    weakest = [one.name for one in case.criteria if one.name in averaged]
    said = [_ends_taken(found)] if found else []
    if weakest:
        said.append(text("That the weakest member counts on {names} was proposed: the sheet does not state it.",
                         names=weakest))  # fmt: skip
    return joined(*said) if said else None


def _ends_taken(found: Sequence[Criterion]) -> Text:
    if len(found) == 1:
        return text("The scale of {name}, {worst} to {best}, was taken from the numbers: the sheet does not state it.",
                    name=found[0].name, worst=found[0].worst, best=found[0].best)  # fmt: skip
    return text("The scales {ends} were taken from the numbers: the sheet does not state them.",
                ends=_ends({one.name: (one.worst, one.best) for one in found}))  # fmt: skip


def scale_test(plan: Plan, *, time_limit: float | None = None, cancel: Callable[[], bool] | None = None) -> ScaleTest:
    """What would be chosen with every other answer that was offered about scales nobody stated.

    Rules, weights and scores stay; both coalitions are valued on the other scales.

    Parameters
    ----------
    time_limit
        In seconds, for all solves together.
    cancel
        Asked now and then; when it answers yes what is left is not proven.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    Acme is worth 0.3 of 100 + 0.7 of 10 = 37 and Bolt 0.7 of 50 = 35 with prices judged from 200 to 0; judged from 150
    to 100, Acme is worth 30 + 0 and Bolt 0.7 of 100 = 70.

    >>> from selection.model import Assessment, Candidate
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> scores = {"Acme": (10, 180), "Bolt": (0, 100)}
    >>> case = Case(tuple(map(Candidate, scores)),
    ...             (Criterion("Ideas", worst=0, best=10, weight=3), Criterion("Price", worst=200, best=0, weight=7)),
    ...             tuple(Assessment(who, name, score) for who, both in scores.items()
    ...                   for name, score in zip(("Ideas", "Price"), both, strict=True)),
    ...             other_ends=(OtherEnds({"Price": (150, 100)}),))
    >>> print(scale_test(optimise(case, [Size(1, 1)])).verdict())
    With the other reading, Price 150 to 100, Bolt would be best, worth 70.0: 40.0 points more than the choice is then.
    """
    choice, limits = plan.best, Limits.within(time_limit, cancel)
    found = tuple(_tried(plan, one, choice, limits) for one in plan.case.other_ends)
    return ScaleTest(scales_taken(plan.case), found)


def with_ends(case: Case, other: OtherEnds) -> Case:
    """The case read the other way; what may be entered on other ends of a scale is not narrowed."""
    averaged = [one.replace(aggregator=Aggregator.MEAN) if one.name in other.averaged else one for one in case.criteria]
    return case.replace(criteria=tuple(_moved(one, other.ends.get(one.name)) for one in averaged))


def _moved(criterion: Criterion, ends: tuple[float, float] | None) -> Criterion:
    if ends is None:
        return criterion
    lowest = None if criterion.lowest is None else min(criterion.lowest, *ends)
    highest = None if criterion.highest is None else max(criterion.highest, *ends)
    return criterion.replace(worst=ends[0], best=ends[1], lowest=lowest, highest=highest)


def _tried(plan: Plan, other: OtherEnds, choice: Coalition, limits: Limits) -> OtherScales:
    appraiser = replace(plan.appraiser, case=with_ends(plan.case, other), weights=plan.appraiser.worth.weights)
    found, proven = best_of(appraiser, limits)
    members = appraiser.case.members(choice.members)
    if not appraiser.allows(members):
        return OtherScales(other.ends, None if found is None else appraiser.coalition(found), None, proven,
                           other.averaged)  # fmt: skip
    if found is None:
        # Where there was no time to find any, the choice is still there.
        return OtherScales(other.ends, appraiser.coalition(members), 0.0, proven, other.averaged)
    less = max(0.0, appraiser.worth(found) - appraiser.worth(members))
    best = members if less <= TIE else found
    return OtherScales(other.ends, appraiser.coalition(best), less, proven, other.averaged)


def _averaged(names: Sequence[str]) -> list[Text]:
    return [text("{name} as the average of the members", name=name) for name in names]


def _ends(ends: Mapping[str, tuple[float, float]]) -> list[Text]:
    return [text("{name} {worst} to {best}", name=name, worst=worst, best=best) for name, (worst, best) in ends.items()]
