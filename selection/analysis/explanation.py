"""Why this coalition: who brings which points, what one member alone covers, what sets it apart from the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from selection.analysis.asked import candidates_of
from selection.model import Members, Rule
from selection.optimisation import Appraiser, Coalition, Plan, solve
from selection.terms import Coverage, Joint
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN, TIE, apart

__all__ = ["Explanation", "SoleCover", "SoleNeed", "explain", "gains_and_losses", "sole_covers"]


@dataclass(frozen=True, slots=True)
class SoleNeed:
    """A needed capability of which the coalition's level would fall from `level` to `without`, no higher than asked."""

    capability: str
    level: float
    without: float

    def sentence(self) -> Text:
        """The need with both levels."""
        return text("{need} to level {level} (without it {without})",
                    need=self.capability, level=self.level, without=self.without)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SoleCover:
    """What would fall away if only `member` left: levels of needed capabilities, and joint results."""

    member: str
    needs: tuple[SoleNeed, ...]
    results: tuple[str, ...]

    def sentence(self) -> Text:
        """What the member alone covers, in words."""
        values: dict[str, object] = {
            "member": self.member,
            "needs": [one.sentence() for one in self.needs],
            "results": self.results,
        }
        if self.needs and self.results:
            return text("Only {member} brings {needs}, and the joint results need it: {results}.", **values)
        if self.needs:
            return text("Only {member} brings {needs}.", **values)
        if self.results:
            return plural("Without {member} there is no joint result {results}.",
                          "Without {member} there are no joint results {results}.",
                          len(self.results), **values)  # fmt: skip
        return text("Nothing that is needed depends on {member} alone.", **values)


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a coalition is worth what it is worth.

    `coalition.contributions` are the points of each party on each criterion; they add up to its worth. `alone` says
    for each member what it alone covers. `other` is the coalition it is set beside: the runner-up of the best one, and
    for any other coalition the best; None when there is no other. `differences` are the points that `coalition` is
    ahead on each criterion, below 0 where it is behind; they add up to `ahead`. `broken` are the rules that the
    coalition breaks. `proven` says that the best and the runner-up are known for certain.
    """

    coalition: Coalition
    alone: tuple[SoleCover, ...]
    other: Coalition | None
    is_best: bool
    differences: Mapping[str, float] = field(hash=False)
    broken: tuple[Rule, ...]
    proven: bool

    @property
    def ahead(self) -> float:
        """The points that the coalition is worth more than the other; 0 when there is none."""
        return 0.0 if self.other is None else self.coalition.worth - self.other.worth

    def sentence(self) -> Text:
        """How far it is ahead or behind, and by which criteria."""
        return joined(self._lead(), None if self.other is None else gains_and_losses(self.differences))

    def sentences(self) -> tuple[Text, ...]:
        """The whole explanation: the difference, a broken rule, each party's points, what each member alone covers."""
        broken = [text("It breaks a rule: {rule}.", rule=rule.sentence()) for rule in self.broken]
        return (self.sentence(), *broken, *self._points(), *(one.sentence() for one in self.alone))

    def parties(self) -> Mapping[str, tuple[Text, ...]]:
        """By party, the client among them: the points that it brings, and of a member what it alone covers."""
        alone = {one.member: (one.sentence(),) for one in self.alone}
        names = dict.fromkeys(name for parts in self.coalition.contributions.values() for name in parts)
        return {name: (points, *alone.get(name, ())) for name, points in zip(names, self._points(), strict=True)}

    def _lead(self) -> Text:
        worth, _, points = apart(self.coalition.worth, self.coalition.worth - self.ahead)
        values: dict[str, object] = {
            "names": str(self.coalition),
            "worth": worth,
            "other": str(self.other),
            "points": points,
        }
        if self.other is None and self.proven:
            return text("{names} is the only coalition that the rules allow; it is worth {worth:0.0}.", **values)
        if self.other is None:
            return text("{names} is worth {worth:0.0}; no other coalition was found in the time allowed.", **values)
        if abs(self.ahead) <= TIE:
            return text("{names} and {other} are worth just as much: {worth:0.0}.", **values)
        if not self.is_best and abs(self.ahead) >= SHOWN:
            return text("{names} is worth {worth:0.0}; the best coalition, {other}, is worth {points:0.0} points more.",
                        **values)  # fmt: skip
        if not self.is_best:
            return text("{names} is worth {worth:0.0}; the best coalition, {other}, is worth hardly more.",
                        **{**values, "worth": self.coalition.worth})  # fmt: skip
        if not self.proven:
            return text("{names} is worth {worth:0.0}; of those found {other} is next, {points:0.0##} points less.",
                        **values)  # fmt: skip
        if self.ahead < SHOWN:
            return text("{names} is worth {worth:0.0}; the runner-up, {other}, is worth hardly less.",
                        **{**values, "worth": self.coalition.worth})  # fmt: skip
        return text(
            "{names} is worth {worth:0.0}; the runner-up, {other}, is worth {points:0.0} points less.", **values
        )

    def _points(self) -> Iterator[Text]:
        shares = self.coalition.contributions
        for party in dict.fromkeys(name for parts in shares.values() for name in parts):
            points = {criterion: parts[party] for criterion, parts in shares.items() if party in parts}
            values: dict[str, object] = {"party": party, "points": sum(points.values())}
            own = self._apart(party)
            if own is None:
                yield text("{party} brings {points:0.0} points.", **values)
            else:
                yield text("{party} brings {points:0.0} points, and more than any other member on {criterion} "
                           "({most:0.0}).", **values, criterion=own, most=points[own])  # fmt: skip

    def _apart(self, party: str) -> str | None:
        """The criterion on which a party is furthest ahead of every other one; None where it is ahead nowhere."""
        ahead = {
            criterion: parts[party] - max((points for name, points in parts.items() if name != party), default=0.0)
            for criterion, parts in self.coalition.contributions.items()
            if len(parts) > 1 and parts.get(party, 0.0) >= SHOWN
        }
        most = max(ahead, key=lambda name: ahead[name], default=None)
        return most if most is not None and ahead[most] >= SHOWN else None


def gains_and_losses(differences: Mapping[str, float]) -> Text | None:
    """On which criterion a coalition gains most and loses most; None where all differences read as 0.0.

    Examples
    --------
    >>> print(gains_and_losses({"Ideas": 4.0, "Safety": -1.5, "Trust": 0.5}))
    The first gains most on Ideas (4.0 points) and loses most on Safety (1.5 points).
    """
    up, down = (end(differences, key=lambda name: differences[name]) for end in (max, min))
    gains, loses = differences[up] >= SHOWN, differences[down] <= -SHOWN
    values: dict[str, object] = {"up": up, "down": down, "gain": differences[up], "loss": -differences[down]}
    if gains and loses:
        return text(
            "The first gains most on {up} ({gain:0.0} points) and loses most on {down} ({loss:0.0} points).", **values
        )
    if gains:
        return text("The first gains most on {up} ({gain:0.0} points) and loses nowhere.", **values)
    if loses:
        return text("The first gains nowhere and loses most on {down} ({loss:0.0} points).", **values)
    return None


def explain(
    plan: Plan,
    members: Iterable[str] | None = None,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Explanation:
    """Why the best coalition of `plan` is best, or how the coalition of these `members` stands beside the best.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If a member is no candidate.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt", "Cobalt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4), Assessment("Cobalt", "Ideas", 9)))
    >>> print(explain(optimise(case, [Size(2, 2)])).sentence())  # doctest: +NORMALIZE_WHITESPACE
    Acme + Cobalt is worth 85.0; the runner-up, Bolt + Cobalt, is worth 20.0 points less.
    The first gains most on Ideas (20.0 points) and loses nowhere.
    """
    case, appraiser, best = plan.case, plan.appraiser, plan.best
    positions = case.members(best.members if members is None else candidates_of(case, members))
    coalition, proven = appraiser.coalition(positions), plan.proven
    is_best = coalition.members == best.members
    other: Coalition | None = best
    if is_best:
        full = plan
        if len(plan.coalitions) == 1:
            full = solve(appraiser, alternatives=2, time_limit=time_limit, cancel=cancel)
        other = next((one for one in full.coalitions if one.members != best.members), None)
        proven = proven and full.complete
    return Explanation(
        coalition=coalition,
        alone=sole_covers(appraiser, positions),
        other=other,
        is_best=is_best,
        differences=_differences(coalition, other),
        broken=tuple(check.rule for check in appraiser.checks(positions) if not check.holds),
        proven=proven,
    )


def sole_covers(appraiser: Appraiser, members: Members) -> tuple[SoleCover, ...]:
    """For each member what would fall away if only it left, the client's own levels counted.

    Nothing for anybody where no capability is needed and no joint result is in sight.
    """
    terms = [appraiser.worth.terms[criterion.name] for criterion in appraiser.case.criteria]
    if not any(isinstance(term, (Coverage, Joint)) for term in terms):
        return ()
    found = []
    for member in members:
        others = tuple(i for i in members if i != member)
        # Several criteria may read the same table.
        needs = dict.fromkeys(
            SoleNeed(need.capability, need.best(members), need.best(others))
            for term in terms
            if isinstance(term, Coverage)
            for need in term.needs
            if need.best(others) < need.best(members)
        )
        results = dict.fromkeys(
            result.name
            for term in terms
            if isinstance(term, Joint)
            for result in term.results
            if result.exists(members) and not result.exists(others)
        )
        found.append(SoleCover(appraiser.case.names[member], tuple(needs), tuple(results)))
    return tuple(found)


def _differences(coalition: Coalition, other: Coalition | None) -> dict[str, float]:
    if other is None:
        return dict.fromkeys(coalition.parts, 0.0)
    return {name: points - other.parts[name] for name, points in coalition.parts.items()}
