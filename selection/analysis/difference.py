"""What sets two coalitions apart: points and criteria, costs, members, capabilities, joint results, broken rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from selection.model import Members, Rule
from selection.optimisation import Appraiser, Coalition
from selection.rules import Budget
from selection.rules.amounts import total
from selection.terms import Coverage, Joint
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE, apart

__all__ = ["Difference", "Side", "difference"]

_NAMED = 2
"""Criteria that are named on either side: the rest stands in the table."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one of two coalitions has and the other has not.

    `ahead` are the points that it is ahead on each criterion on which it is, the most first. `cheaper` is by how much
    less it takes of each column that a budget limits. `members`, `needs` (capabilities at the level that is needed) and
    `results` (joint results) are those that only this side has; `broken` are the rules that only this side breaks.
    """

    ahead: Mapping[str, float] = field(hash=False)
    cheaper: Mapping[str, float] = field(hash=False)
    members: tuple[str, ...]
    needs: tuple[str, ...]
    results: tuple[str, ...]
    broken: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets two coalitions apart, and what each is worth."""

    worths: tuple[float, float]
    first: Side
    second: Side

    @property
    def lead(self) -> float:
        """Points of worth for the first, below 0 when it is behind."""
        return self.worths[0] - self.worths[1]

    def sentences(self, first: str, second: str, *, members: bool = True) -> tuple[Text, ...]:
        """One sentence a difference, that in worth before all others; the coalitions go by these labels.

        Without `members` it is not said who is in one of them only: for where that stands beside the sentences.
        """
        if self.lead < -TIE:
            turned = Difference((self.worths[1], self.worths[0]), self.second, self.first)
            return turned.sentences(second, first, members=members)
        sides = ((self.first, first), (self.second, second))
        named = sides[1:] if self._names_criterion else sides
        return (
            self._worth(first, second),
            *(_better(side, label) for side, label in named if side.ahead),
            *_each(sides, _cheaper),
            *(self._members(first, second) if members else ()),
            *_each(sides, _covers, _breaks),
        )

    def _members(self, first: str, second: str) -> Iterator[Text]:
        if self.first.members and self.second.members:
            yield text("{first} has {members}; {second} has {others} instead.", first=first, second=second,
                       members=self.first.members, others=self.second.members)  # fmt: skip
            return
        for members, label in ((self.first.members, first), (self.second.members, second)):
            if members:
                yield plural("{members} is only in {label}.", "{members} are only in {label}.", len(members),
                             label=label, members=members)  # fmt: skip

    @property
    def _names_criterion(self) -> bool:
        """Whether the sentence on the lead says where it comes from."""
        return self.lead >= SHOWN and bool(self.first.ahead)

    def _worth(self, first: str, second: str) -> Text:
        values: dict[str, object] = {"first": first, "second": second, "points": apart(*self.worths)[2]}
        if self.lead <= TIE:
            return text("{first} and {second} are worth equally much.", **values)
        if self.lead < SHOWN:
            return text("{first} is ahead of {second} by a fraction of a point.", **values)
        if not self.first.ahead:
            return text("{first} is {points:0.0} points ahead of {second}, a little on many criteria.", **values)
        most, gain = next(iter(self.first.ahead.items()))
        values |= {"criterion": most, "gain": gain}
        if len(self.first.ahead) == 1 and not self.second.ahead:
            return text("{first} is {points:0.0} points ahead of {second}, all on {criterion}.", **values)
        return text("{first} is {points:0.0} points ahead of {second}, mostly on {criterion} ({gain:0.0}).", **values)


_Sides = tuple[tuple[Side, str], tuple[Side, str]]


def difference(appraiser: Appraiser, first: Coalition, second: Coalition) -> Difference:
    """What sets two coalitions apart, whether or not the rules allow them.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> appraiser = optimise(case).appraiser
    >>> found = difference(appraiser, appraiser.coalition((0, 2)), appraiser.coalition((1, 2)))
    >>> for sentence in found.sentences("A", "B"):
    ...     print(sentence)
    A is 20.0 points ahead of B, all on Ideas.
    A has Acme; B has Bolt instead.
    """
    return Difference(
        worths=(first.worth, second.worth),
        first=_side(appraiser, first, second),
        second=_side(appraiser, second, first),
    )


def _side(appraiser: Appraiser, one: Coalition, other: Coalition) -> Side:
    case = appraiser.case
    members, others = case.members(one.members), case.members(other.members)
    gains = {name: points - other.parts[name] for name, points in one.parts.items()}
    saved = dict(_saved(appraiser, members, others))
    needs, results = _has(appraiser, members), _makes(appraiser, members)
    known = {check.rule for check in appraiser.checks(others) if not check.holds}
    return Side(
        ahead={name: gain for name, gain in sorted(gains.items(), key=lambda pair: -pair[1]) if gain >= SHOWN},
        cheaper={column: less for column, less in saved.items() if less > TIE},
        members=one.new_beside(other),
        needs=tuple(name for name in needs if name not in _has(appraiser, others)),
        results=tuple(name for name in results if name not in _makes(appraiser, others)),
        broken=tuple(check.rule for check in appraiser.checks(members) if not check.holds and check.rule not in known),
    )


def _saved(appraiser: Appraiser, members: Members, others: Members) -> Iterator[tuple[str, float]]:
    """By how much the members take less of every budget, or cost less, than the others; where nobody knows, nothing."""
    budgets = [rule.column for rule in appraiser.rules if isinstance(rule, Budget)]
    for column in dict.fromkeys((*budgets, appraiser.cost_column)):
        ours, theirs = (total(appraiser.case, column, one) if column else None for one in (members, others))
        if column and ours is not None and theirs is not None:
            yield column, theirs - ours


def _has(appraiser: Appraiser, members: Members) -> dict[str, None]:
    """The needed capabilities that the members and the client have at the level that is needed."""
    terms = appraiser.worth.terms.values()
    needs = (need for term in terms if isinstance(term, Coverage) for need in term.needs)
    return dict.fromkeys(need.capability for need in needs if need.best(members) >= need.level)


def _makes(appraiser: Appraiser, members: Members) -> dict[str, None]:
    """The joint results that exist."""
    terms = appraiser.worth.terms.values()
    results = (result for term in terms if isinstance(term, Joint) for result in term.results)
    return dict.fromkeys(result.name for result in results if result.exists(members))


def _each(sides: _Sides, *about: Callable[[Side, str], Iterator[Text]]) -> Iterator[Text]:
    """What each of these has to say of both sides."""
    for tell in about:
        for side, label in sides:
            yield from tell(side, label)


def _better(side: Side, label: str) -> Text:
    named = [
        text("{criterion} ({points:0.0})", criterion=name, points=points)
        for name, points in list(side.ahead.items())[:_NAMED]
    ]
    return text("{label} is better on {criteria}.", label=label, criteria=named)


def _cheaper(side: Side, label: str) -> Iterator[Text]:
    for column, less in side.cheaper.items():
        yield text("{column}: {label} is {less:#,##0.##} lower.", column=column, label=label, less=less)


def _covers(side: Side, label: str) -> Iterator[Text]:
    if side.needs:
        yield text("Only {label} has what is needed of {needs}.", label=label, needs=side.needs)
    if side.results:
        yield text("Only {label} makes this possible: {results}.", label=label, results=side.results)


def _breaks(side: Side, label: str) -> Iterator[Text]:
    for rule in side.broken:
        yield text("{label} breaks a rule: {rule}.", label=label, rule=rule.sentence())
