"""The best coalitions of one size, by the exact search or by the solver.

The search goes first. Where it does not fit, or does not end soon, good coalitions from swaps set a mark, then a
program is solved, cut off, solved again.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from selection.engine import Unfit, engine_name, fits, problem_of, search
from selection.limits import Limits, Status
from selection.model import Case, Members, Rule
from selection.optimisation.answer import PROOF_GAP, Appraiser, SizeValue
from selection.optimisation.formulation import Formulation, formulate
from selection.optimisation.incumbent import Climber
from selection.optimisation.reduction import solve_above
from selection.optimisation.wish import MOST, Wish
from selection.rules import Size
from selection.solver import solver_name
from selection.worth import MOST_WORTH, TIE

__all__ = ["Slice", "sizes_of", "slices"]

_MOST_SIZES = 6
"""In a slice of every size, swaps are tried for about so many of the sizes."""


_NEAR = 1e-4
"""In points of worth: more than the solver's tolerance can make of a coalition."""


@dataclass(slots=True)
class Slice:
    """All coalitions of one size (of every size when `size` is None).

    `found` are those known so far, with their worth, and `refused` those that only the solver takes to be allowed.
    `bound` is the proven most that any other coalition of the slice can be worth. `status` is how the last solve
    ended: INFEASIBLE once no other coalition is worth `asked`. `prover` is what gave the proof.
    """

    size: int | None
    sizes: Sequence[int]
    appraiser: Appraiser
    found: dict[Members, float] = field(default_factory=dict)
    refused: list[Members] = field(default_factory=list)
    bound: float = MOST_WORTH
    status: Status = Status.OPTIMAL
    asked: float = math.inf
    prover: str = ""
    _formulation: Formulation | None = None

    @property
    def is_open(self) -> bool:
        """Whether there may be more to find."""
        return self.status is Status.OPTIMAL

    @property
    def best(self) -> float:
        """The worth of the best coalition known; -inf when none is."""
        return max(self.found.values(), default=-math.inf)

    def search(self, limits: Limits, wish: Wish, least: float, nodes: float) -> None:
        """Let the exact search find what is wished for, nothing below `least`; the slice stays open if it gives up."""
        proven, candidates = -math.inf, len(self.appraiser.case.candidates)
        for size in self.sizes:
            # While other sizes wait nothing is known of the best of all.
            told = self._told(limits, proven if size == self.sizes[-1] else MOST_WORTH)
            if limits.stopped or not fits(candidates, size):
                return
            try:
                problem = problem_of(self.appraiser.case, self.appraiser.worth, self.appraiser.rules, size)
            except Unfit:
                return
            unless = self.best if wish.every_size else math.inf
            answer = search(problem, told, number=wish.number, within=wish.within or 0.0,
                            least=least, unless=unless, nodes=nodes)  # fmt: skip
            if answer.is_full:
                nodes -= answer.nodes
                allowed = {members: worth for members, worth in answer.points.items() if self.appraiser.allows(members)}
                last = _last(allowed.values())
                # So many are all that is listed: only what is better is still worth finding. Of equally good ones there
                # can be millions, as when one criterion has all the weight.
                self.found |= {members: worth for members, worth in allowed.items() if worth >= last}
                answer = search(problem, told, number=MOST, least=last + PROOF_GAP, nodes=nodes)
            for members in answer.points:
                self._add(members)
            nodes -= answer.nodes
            proven = max(proven, answer.bound)
            if not answer.ended:
                if answer.stopped:
                    self.status = answer.stopped
                if self.size is not None:
                    self.bound = min(self.bound, answer.bound)
                return
        self.status, self.asked, self.prover = Status.INFEASIBLE, proven, engine_name()
        self.bound = min(self.bound, proven)

    def begin(self, climber: Climber, number: int, limits: Limits) -> None:
        """Find good coalitions by swaps, `number` of a size at most."""
        for size in self.sizes[:: 1 + max(0, len(self.sizes) - 1) // _MOST_SIZES]:
            if limits.stopped:
                return
            for members in climber.best(size, number):
                self._add(members)

    def advance(self, limits: Limits, above: float) -> None:
        """Find one more coalition, the best that is worth at least `above`, or that there is none.

        What the solver returns within its tolerance is checked by the plain rules; what they refuse is cut off.
        """
        if self._formulation is None:
            self._formulation = formulate(self.appraiser.case, self.appraiser.worth, self.appraiser.rules, self.size)
        # A little more is cut off than was asked for: within its tolerance the solver would find that again for ever.
        known = [members for members, worth in self.found.items() if worth >= above - _NEAR]
        formulation = self._formulation.without(*known, *self.refused)
        outcome = solve_above(formulation.program, self._told(limits), above)
        self.status, self.bound = outcome.status, min(self.bound, max(outcome.bound, above))
        self.prover = solver_name()
        if outcome.status is Status.INFEASIBLE:
            self.asked = above
        if outcome.values is not None:
            self._add(formulation.members(outcome.values))

    def value(self) -> SizeValue | None:
        """What is known of the best coalition of this size; None for a slice of every size."""
        if self.size is None:
            return None
        top = self.best
        ties = {members: worth for members, worth in self.found.items() if worth >= top - TIE}
        best = next(iter(self.appraiser.first(ties)), None)
        bound = max(self.bound, self.best)
        proven = best is not None and bound <= best.worth + PROOF_GAP + TIE
        skipped = self.status is Status.INFEASIBLE and not proven and math.isfinite(self.asked)
        return SizeValue(self.size, best, bound, Status.OPTIMAL if proven else self.status, skipped)

    def _add(self, members: Members) -> None:
        if self.appraiser.allows(members):
            self.found[members] = self.appraiser.worth(members)
        else:
            self.refused.append(members)

    def _told(self, limits: Limits, least: float = -math.inf) -> Limits:
        """The limits, with progress that knows what was found before; its bound is `least` or more."""
        tell = limits.progress
        if tell is None:
            return limits
        return replace(limits, progress=lambda value, bound: tell(max(value, self.best), max(bound, least, self.best)))


def _last(worths: Iterable[float]) -> float:
    """The lowest of the highest worths that a plan lists; -inf when it has room for more."""
    return [*sorted(worths, reverse=True), *[-math.inf] * MOST][MOST - 1]


def slices(appraiser: Appraiser, *, every_size: bool) -> Iterator[Slice]:
    """One slice for each size that the rules allow, or a single one where nothing asks for a size."""
    sizes = sizes_of(appraiser.case, appraiser.rules)
    if not (appraiser.worth.needs_size or every_size):
        yield Slice(None, sizes, appraiser)
        return
    for size in sizes:
        yield Slice(size, (size,), appraiser)


def sizes_of(case: Case, rules: Sequence[Rule]) -> range:
    """The numbers of members that the rules on the size allow."""
    limits = [rule for rule in rules if isinstance(rule, Size)]
    low = max((rule.min for rule in limits), default=1)
    high = min((rule.max for rule in limits), default=len(case.candidates))
    return range(low, min(high, len(case.candidates)) + 1)
