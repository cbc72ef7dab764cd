"""What an optimisation answers with: coalitions, and a plan with the proof."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import attrgetter

from selection.errors import InfeasibleError, Notice
from selection.limits import Status
from selection.model import Case, Members, Rule
from selection.optimisation.conflict import Conflict
from selection.optimisation.naming import exchange
from selection.optimisation.ordering import Rank, by_worth, rank_of
from selection.rules import Budget, Floor, all_rules
from selection.rules.amounts import cost_column, total
from selection.texts import Rounded, Text, text
from selection.worth import TIE, Worth, apart, decimals_beside, synergy_ratio

__all__ = ["PROOF_GAP", "Appraiser", "Check", "Coalition", "Plan", "SizeValue", "in_order"]

PROOF_GAP = 1e-6
"""A coalition is proven best when the bound is no further above it than this, in points of worth."""

HOLDS = 1e-9
"""A row of a rule is taken to hold when it is passed by no more than this: the tolerance of the solver."""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule, checked on one coalition: `slack` is how much room is left, in the rule's own unit."""

    rule: Rule
    slack: float

    @property
    def holds(self) -> bool:
        """Whether the coalition satisfies the rule."""
        return self.slack >= 0


@dataclass(frozen=True, slots=True)
class Coalition:
    """A set of candidates and what it is worth.

    `worth` runs from 0 to 100, `low` and `high` are its ends when every uncertain value is at its pessimistic or
    optimistic end. `parts` are the points that each criterion adds, `contributions` the points of each party in
    each criterion (the client by its name); both add up to `worth`. `conditional` members pass a floor only
    by their recovery plan. `cost` is what the members cost together, None where nothing says so of all of them.
    """

    members: tuple[str, ...]
    worth: float
    low: float
    high: float
    parts: Mapping[str, float] = field(hash=False)
    contributions: Mapping[str, Mapping[str, float]] = field(hash=False)
    cost: float | None
    conditional: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """The number of members."""
        return len(self.members)

    def new_beside(self, other: Coalition) -> tuple[str, ...]:
        """Its members that are not in the other."""
        return tuple(name for name in self.members if name not in other.members)

    def told_beside(self, other: Coalition) -> Text:
        """By its exchange with the other, see `exchange`."""
        return exchange(self.members, other.members)

    @property
    def rank(self) -> Rank:
        """What decides between equally good coalitions, lowest first: size, cost, names."""
        return rank_of(self.cost, self.members)

    def __str__(self) -> str:
        return " + ".join(self.members)


@dataclass(frozen=True)
class Appraiser:
    """Values and checks any coalition of a case, whether an optimisation found it or a person made it up."""

    case: Case
    rules: tuple[Rule, ...]
    weights: Mapping[str, float] | None = None

    def __getstate__(self) -> dict[str, object]:
        """The fields alone, so that an answer can be sent to another process: the rest is computed again."""
        return {"case": self.case, "rules": self.rules, "weights": self.weights and dict(self.weights)}

    @cached_property
    def worth(self) -> Worth:
        """The plain worth."""
        return Worth.of(self.case, "mid", self.weights)

    @cached_property
    def _ends(self) -> tuple[Worth, Worth]:
        return Worth.of(self.case, "low", self.weights), Worth.of(self.case, "high", self.weights)

    @cached_property
    def cost_column(self) -> str | None:
        """What says what members cost: the column of the first budget, else a column or criterion of prices."""
        budgets = (rule.column for rule in self.rules if isinstance(rule, Budget))
        return next(budgets, None) or cost_column(self.case)

    def coalition(self, members: Members) -> Coalition:
        """The coalition of these candidates, valued."""
        case, names = self.case, self.case.names_of(members)
        low, high = (worth(members) for worth in self._ends)
        parties = {index: name for name, index in case.index.items()}
        contributions = {
            criterion: {parties[party]: points for party, points in shares.items()}
            for criterion, shares in self.worth.contributions(members).items()
        }
        excused = frozenset().union(*(rule.excused(case) for rule in self.rules if isinstance(rule, Floor)))
        return Coalition(
            members=names,
            worth=self.worth(members),
            low=low,
            high=high,
            parts=self.worth.parts(members),
            contributions=contributions,
            cost=self.cost(members),
            conditional=tuple(name for i, name in zip(members, names, strict=True) if i in excused),
        )

    def first(self, worths: Mapping[Members, float], number: int = 1) -> list[Coalition]:
        """The first so many of these coalitions in the usual order, valued; the others only cost a look."""

        def rank(members: Members) -> Rank:
            return rank_of(self.cost(members), self.case.names_of(members))

        return [self.coalition(members) for members in by_worth(worths, worths.__getitem__, rank)[:number]]

    def cost(self, members: Members) -> float | None:
        """What the members cost together; None where nothing says so, or not of all of them."""
        return None if self.cost_column is None else total(self.case, self.cost_column, members)

    def checks(self, members: Members) -> tuple[Check, ...]:
        """Every rule, checked on these candidates."""
        return tuple(Check(rule, -rule.excess(self.case, members)) for rule in self.rules)

    def allows(self, members: Members) -> bool:
        """Whether these candidates satisfy every rule."""
        return all(rule.excess(self.case, members) <= 0 for rule in self.rules)


def in_order(coalitions: Iterable[Coalition]) -> list[Coalition]:
    """The coalitions by worth; equal ones by smaller size, lower cost, then name."""
    return by_worth(coalitions, attrgetter("worth"), attrgetter("rank"))


@dataclass(frozen=True, slots=True)
class SizeValue:
    """The best coalition of one size; none where the rules allow none of that size, or none was found in time.

    `bound` is the proven most that a coalition of this size can be worth; `skipped` says that the size was only
    shown to be no better than what was asked for.
    """

    size: int
    best: Coalition | None
    bound: float
    status: Status
    skipped: bool = False

    @property
    def proven(self) -> bool:
        """Whether the best of this size is known for certain."""
        return not self.skipped and self.status in {Status.OPTIMAL, Status.INFEASIBLE}


@dataclass(frozen=True)
class Plan:
    """The answer: the best coalitions in order, with the proof, or why there is none.

    `bound` is the proven most that any coalition can be worth. `complete` says that nothing is missing from
    `coalitions`: they are the best ones, every tie included. `within` is the distance in points of worth of the
    near-optimal list that was asked for, None when only a number was. `seconds` is elapsed time.
    """

    appraiser: Appraiser
    coalitions: tuple[Coalition, ...]
    sizes: tuple[SizeValue, ...]
    status: Status
    bound: float
    complete: bool
    seconds: float
    solver: str
    within: float | None = None
    conflict: Conflict | None = None
    notices: tuple[Notice, ...] = ()

    @property
    def case(self) -> Case:
        """The case that was decided."""
        return self.appraiser.case

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Every rule that was applied, the implied ones included."""
        return self.appraiser.rules

    @property
    def extra(self) -> tuple[Rule, ...]:
        """The rules that were asked for on top of those that the case brings with it."""
        known = set(all_rules(self.case))
        return tuple(rule for rule in self.rules if rule not in known)

    @property
    def best(self) -> Coalition:
        """The first coalition.

        Raises
        ------
        InfeasibleError
            If there is none; the message says why and what would help.
        """
        if self.coalitions:
            return self.coalitions[0]
        raise InfeasibleError(self._why_none())

    def _why_none(self) -> Text:
        if self.conflict is not None:
            return self.conflict.sentence()
        if self.status is Status.INFEASIBLE:
            return text("No coalition satisfies all rules. Which rules clash was not found in the time allowed.")
        return text("No coalition was found in the time allowed. Allow more time.")

    @property
    def gap(self) -> float:
        """How far the bound is above the best coalition, in points of worth."""
        return max(0.0, self.bound - self.best.worth)

    @property
    def proven(self) -> bool:
        """Whether the best coalition is proven to be worth most."""
        return bool(self.coalitions) and self.gap <= PROOF_GAP + TIE

    @property
    def ties(self) -> tuple[Coalition, ...]:
        """The coalitions that are worth exactly as much as the best, the best included."""
        return tuple(one for one in self.coalitions if self.best.worth - one.worth <= TIE)

    @property
    def lead(self) -> Rounded:
        """By how many points the best coalition is ahead of the next in the list, as it is said; 0 without a next."""
        next_one = self.coalitions[1].worth if len(self.coalitions) > 1 else self.best.worth
        return apart(self.best.worth, next_one)[2]

    @property
    def decimals(self) -> int:
        """With how many decimals the worths of the list are said beside each other."""
        return decimals_beside(self.best.worth, [one.worth for one in self.coalitions[1:]])

    def said(self, coalition: Coalition) -> Rounded:
        """The worth of a coalition as it is said beside the best and the others of the list."""
        return Rounded(coalition.worth, self.decimals)

    def behind(self, coalition: Coalition) -> Rounded:
        """By how many points a coalition is behind the best: the difference of what is said of them."""
        return apart(self.best.worth, coalition.worth, self.decimals)[2]

    def proof(self) -> Text:
        """What was proven, in a sentence."""
        if not self.coalitions:
            return self._why_none()
        worth = self.said(self.best) if self.proven else self.best.worth
        values: dict[str, object] = {"worth": worth, "bound": self.bound, "gap": self.gap}
        if self.proven and len(self.ties) > 1:
            return text("Proven: no coalition is worth more than {worth:0.0}; {n} are worth that. "
                        "That holds for these scores, weights and rules.",
                        **values, n=len(self.ties))  # fmt: skip
        if self.proven:
            return text("Proven: no other coalition is worth more than {worth:0.0}. "
                        "That holds for these scores, weights and rules.", **values)  # fmt: skip
        return text(
            "Not proven: the best found is worth {worth:0.00}, nothing can be worth more than {bound:0.00}: "
            "a gap of {gap:0.00}.",
            **values,
        )

    def synergy(self) -> float | None:
        """The synergy ratio of the best coalition with pessimistic levels; see `selection.worth.synergy_ratio`.

        None without a coalition, or when no member covers anything alone.
        """
        if not self.coalitions:
            return None
        members = self.case.members(self.best.members)
        return synergy_ratio(self.case, members, weights=self.appraiser.weights)
