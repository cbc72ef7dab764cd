"""Whether a withdrawal would change the choice: on fixed scales never, on data-driven ones sometimes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from selection.limits import Limits, Steps
from selection.model import Case
from selection.optimisation import Appraiser, Coalition, Plan
from selection.robustness.best import best_of
from selection.robustness.scalings import SCALINGS, Scaling, rescaled
from selection.robustness.words import not_proven
from selection.rules import Exclude
from selection.texts import Text, plural, text
from selection.weighting.checks import check_one_of
from selection.worth import TIE

__all__ = ["Contrast", "Withdrawal", "WithdrawalTest", "withdrawal_test"]


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The best coalition when a candidate who was not chosen leaves, with all that was said of it.

    `less` are the points that the choice then falls short of the best: 0 when it stays.
    """

    candidate: str
    best: Coalition
    less: float
    proven: bool

    @property
    def changes(self) -> bool:
        """Whether another coalition is then worth more than the choice."""
        return self.less > TIE

    def sentence(self) -> Text:
        """What becomes of the choice."""
        if self.changes:
            sentence = text("If {name} withdrew, {coalition} would be best.",
                            name=self.candidate, coalition=str(self.best))  # fmt: skip
        else:
            sentence = text("If {name} withdrew, the choice would stay the same.", name=self.candidate)
        return sentence if self.proven else not_proven(sentence)


@dataclass(frozen=True, slots=True)
class Contrast:
    """What withdrawals would do on a data-driven scaling.

    `best` is what would have been chosen on it, `changed` the withdrawals of others, out of `tried`, that would have
    changed that choice.
    """

    scaling: Scaling
    best: Coalition
    changed: tuple[str, ...]
    tried: int
    proven: bool

    def sentence(self) -> Text:
        """How many withdrawals would have changed the choice."""
        name = text("min-max scaling") if self.scaling is Scaling.MIN_MAX else text("vector scaling")
        if not self.changed:
            sentence = text("On {scaling} none of {all} withdrawals would have changed the choice either.",
                            scaling=name, all=self.tried)  # fmt: skip
        else:
            sentence = text("On {scaling} {n} of {all} withdrawals would have changed the choice: {names:or}.",
                            scaling=name, n=len(self.changed), all=self.tried, names=self.changed)  # fmt: skip
        return sentence if self.proven else not_proven(sentence)


@dataclass(frozen=True, slots=True)
class WithdrawalTest:
    """What becomes of the choice when each of the others leaves, and what other scalings would have made of it."""

    best: Coalition
    withdrawals: tuple[Withdrawal, ...]
    contrasts: tuple[Contrast, ...]

    @property
    def holds(self) -> bool:
        """Whether it is certain that no withdrawal of another changes the choice."""
        return all(one.proven and not one.changes for one in self.withdrawals)

    def sentence(self) -> Text:
        """Whether any withdrawal would change the choice."""
        changed = [one.candidate for one in self.withdrawals if one.changes]
        if not self.withdrawals:
            return text("Nobody else can withdraw: every candidate is a member.")
        if changed:
            sentence = text("The choice would change if {names:or} withdrew: how others count depends on them.",
                            names=changed)  # fmt: skip
        else:
            sentence = plural(
                "If the {n} other candidate withdrew, the choice would stay the same: the scales are fixed.",
                "Whichever of the {n} other candidates withdrew, the choice would stay the same: the scales are fixed.",
                len(self.withdrawals),
            )
        return sentence if all(one.proven for one in self.withdrawals) else not_proven(sentence)


def withdrawal_test(
    plan: Plan,
    scalings: Iterable[Scaling] = SCALINGS,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Steps | None = None,
) -> WithdrawalTest:
    """What becomes of the choice when any candidate outside it leaves, with all that was said of it.

    That the choice stays can be proven. Let F be the coalitions that the rules allow and S the best of them. When
    candidate i, not in S, leaves, those with i are struck from F and nothing is added: each rule looks at the members
    of a coalition and at nobody else. The worth of those that remain stays the same: the anchors of scales, the weights
    and the needs are fixed, and a score comes from its own assessments only. S is still there, and still none is worth
    more. The one thing in the model that looks at all candidates is whether the client takes part in pairs, which it
    does when any of its pairs was rated. Therefore each withdrawal is solved again from the data without the candidate;
    a change, if ever, is reported.

    As a contrast the same is asked on data-driven scales, which are set anew by whoever remains; there the choice
    itself may be another from the start.

    Parameters
    ----------
    scalings
        Those to contrast with: "min-max", "vector".
    time_limit
        In seconds, for all solves together.
    cancel
        Asked now and then; when it answers yes what is left is not proven.
    progress
        Called with the number of withdrawals done, and of all.

    Raises
    ------
    CaseError
        If a scaling is unknown.
    InfeasibleError
        If the plan has no coalition.

    References
    ----------
    Belton & Gear (1983). On a short-coming of Saaty's method of analytic hierarchies. Omega 11(3), 228-230.
    https://doi.org/10.1016/0305-0483(83)90047-6

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> grades = {"Acme": (9, 5), "Bolt": (8, 7), "Cobalt": (1, 6)}
    >>> case = Case(tuple(map(Candidate, grades)),
    ...             (Criterion("Ideas", worst=0, best=10), Criterion("Safety", worst=0, best=10)),
    ...             tuple(Assessment(who, name, grade) for who, both in grades.items()
    ...                   for name, grade in zip(("Ideas", "Safety"), both, strict=True)))
    >>> found = withdrawal_test(optimise(case, [Size(1, 1)]))
    >>> print(found.sentence())
    Whichever of the 2 other candidates withdrew, the choice would stay the same: the scales are fixed.
    >>> [(str(one.scaling), one.changed) for one in found.contrasts]
    [('min-max', ()), ('vector', ())]
    """
    asked = tuple(scalings)
    for one in asked:
        check_one_of("scalings", one, SCALINGS)
    wanted = tuple(map(Scaling, asked))
    limits = Limits.within(time_limit, cancel)
    best = plan.best
    others = [name for name in plan.case.names if name not in best.members and name not in plan.case.absent]
    steps = (1 + len(wanted)) * len(others)
    withdrawals = []
    for name in others:
        if limits.stopped:
            withdrawals.append(Withdrawal(name, best, 0.0, proven=False))
            continue
        appraiser = replace(plan.appraiser, case=_emptied(plan.case, name), weights=plan.appraiser.worth.weights)
        withdrawals.append(_after(appraiser, best, name, limits))
        if progress is not None:
            progress(len(withdrawals), steps)
    contrasts = []
    for scaling in wanted:
        contrasts.append(_contrast(plan, scaling, limits))
        if progress is not None:
            progress((1 + len(contrasts)) * len(others), steps)
    return WithdrawalTest(best, tuple(withdrawals), tuple(contrasts))


def _emptied(case: Case, name: str) -> Case:
    """The case without anything said of a candidate or by it; its row stays, so that others keep their place."""
    return case.replace(
        assessments=tuple(entry for entry in case.assessments if entry.party != name),
        capabilities=tuple(replace(entry, level=0.0) if entry.party == name else entry for entry in case.capabilities),
        relations=tuple(entry for entry in case.relations if name not in {entry.source, entry.target}),
    )


def _after(appraiser: Appraiser, choice: Coalition, leaver: str, limits: Limits) -> Withdrawal:
    """The best coalition without the leaver, set against the choice valued in the same way."""
    without = replace(appraiser, rules=(*appraiser.rules, Exclude((leaver,))))
    found, proven = best_of(without, limits)
    own = appraiser.worth(appraiser.case.members(choice.members))
    # Where there was no time to find any, the choice is still there.
    less = 0.0 if found is None else without.worth(found) - own
    if found is None or less <= TIE:
        return Withdrawal(leaver, choice, 0.0, proven)
    return Withdrawal(leaver, without.coalition(found), less, proven)


def _contrast(plan: Plan, scaling: Scaling, limits: Limits) -> Contrast:
    """The same on a scaling by whoever is there."""
    case, weights = plan.case, plan.appraiser.worth.weights
    present = [name for name in case.names if name not in case.absent]
    before = replace(plan.appraiser, case=rescaled(case, scaling, present), weights=weights)
    first, proven = best_of(before, limits)
    choice = plan.best if first is None else before.coalition(first)
    others = [name for name in present if name not in choice.members]
    changed = []
    for leaver in others:
        if limits.stopped:
            proven = False
            break
        after = rescaled(case, scaling, [name for name in present if name != leaver])
        if after.criteria == before.case.criteria:
            # No anchor moves: the choice stays, as on fixed scales.
            continue
        found = _after(replace(before, case=after), choice, leaver, limits)
        proven &= found.proven
        if found.changes:
            changed.append(leaver)
    return Contrast(scaling, choice, tuple(changed), len(others), proven)
