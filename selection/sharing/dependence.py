"""How much the coalition depends on each party, and each party on the coalition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selection.errors import CaseError, Place, refused
from selection.model import Case
from selection.optimisation import Plan
from selection.rules import Covers
from selection.rules.lookup import column_faults, numbers
from selection.sharing.concentration import Concentration, concentration
from selection.sharing.gain import joint_gain
from selection.sharing.split import contributed
from selection.texts import Text, joined, plural, text
from selection.worth import SHOWN

__all__ = ["CAP", "Dependence", "PartyDependence", "dependence"]

CAP = 0.30
"""The part of a partner's turnover that the coalition may become before it is no longer independent (A4.24)."""


@dataclass(frozen=True, slots=True)
class PartyDependence:
    """How one member and the others depend on each other, in points of the joint gain.

    `lost_without` is what the others lose without it, `alone` what it would add without them; `gain` is the joint
    gain. `sole` are the needs that nobody else meets at their level, the client included. `of_turnover` is the part of
    its turnover that the coalition is, None when nobody asked.
    """

    party: str
    gain: float
    lost_without: float
    alone: float
    sole: tuple[str, ...]
    of_turnover: float | None = None

    @property
    def lost_alone(self) -> float:
        """What is not there for the member without the others: the joint gain but for what it adds alone."""
        return self.gain - self.alone

    def sentence(self) -> Text:
        """The dependence in words."""
        values: dict[str, object] = {"party": self.party, "lost": self.lost_without, "gain": self.gain,
                                     "alone": self.alone, "needs": self.sole}  # fmt: skip
        if self.lost_without < SHOWN:
            mutual = text(
                "Without {party} the joint gain stays {gain:0.0} points; {party} alone would add {alone:0.0}.", **values
            )
        else:
            mutual = text(
                "Without {party} {lost:0.0} of the {gain:0.0} points of joint gain are lost; {party} alone would add "
                "{alone:0.0}.",
                **values,
            )
        if not self.sole:
            return mutual
        only = plural(
            "Nobody else in the coalition meets the need {needs}.",
            "Nobody else in the coalition meets the needs {needs}.",
            len(self.sole),
            **values,
        )
        return joined(mutual, only)


@dataclass(frozen=True, slots=True)
class Dependence:
    """How the members depend on each other, and in how few hands the work and the money are.

    `contributions` is the concentration of the members' contributions to the worth, `spend` that of the budget's
    column, None without one or when it is all 0. `cap` is the part of its turnover above which a member depends too
    much on the coalition.
    """

    parties: tuple[PartyDependence, ...]
    contributions: Concentration | None
    spend: Concentration | None
    cap: float = CAP

    @property
    def over_cap(self) -> tuple[PartyDependence, ...]:
        """The members for which the coalition is a larger part of their turnover than the cap."""
        return tuple(one for one in self.parties if one.of_turnover is not None and one.of_turnover > self.cap)

    def sentence(self) -> Text:
        """On whom the coalition depends most."""
        if not self.parties:
            return text("There are no members to depend on.")
        most = max(one.lost_without for one in self.parties)
        if most < SHOWN:
            return text("The joint gain depends on no single member: without any one of them it stays the same.")
        whom = tuple(one.party for one in self.parties if most - one.lost_without < SHOWN)
        values: dict[str, object] = {"whom": whom, "lost": most, "gain": self.parties[0].gain}
        return plural(
            "The coalition depends most on {whom}: without it {lost:0.0} of the {gain:0.0} points of joint gain are "
            "lost.",
            "The coalition depends most on {whom}: without any one of them {lost:0.0} of the {gain:0.0} points of "
            "joint gain are lost.",
            len(whom),
            **values,
        )

    def sentences(self) -> tuple[Text, ...]:
        """The answer, then one sentence for each member, for concentration and for the cap."""
        return self.sentence(), *(one.sentence() for one in self.parties), *self.spreads()

    def spreads(self) -> tuple[Text, ...]:
        """In how few hands the work and the money are, and whose turnover would be mostly the coalition."""
        spread = [one.sentence() for one in (self.contributions, self.spend) if one is not None]
        return *spread, *self.caps()

    def caps(self) -> Iterator[Text]:
        """Whose turnover would be mostly the coalition."""
        for one in self.over_cap:
            yield text("For {party} the coalition would be {part:0%} of its turnover, more than {cap:0%}.",
                       party=one.party, part=one.of_turnover, cap=self.cap)  # fmt: skip
        if not self.over_cap and any(one.of_turnover is not None for one in self.parties):
            yield text("For no member would the coalition be more than {cap:0%} of its turnover.", cap=self.cap)


def dependence(plan: Plan, *, turnover: str | None = None, work: str | None = None, cap: float = CAP) -> Dependence:
    """How the members of the best coalition and the coalition depend on each other.

    Parameters
    ----------
    turnover
        The candidates' column with their turnover, in the unit of `work` and over as long a time.
    work
        The column with what the coalition pays each; that of the first budget by default.
    cap
        The part of its turnover above which a member depends too much on the coalition.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If a column is not there, holds no number or, for turnover, none above 0; or there is no column for the work.

    Examples
    --------
    >>> from selection.model import Aggregator, Candidate, CapabilityLevel, Criterion, Need
    >>> from selection.optimisation import optimise
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Coverage", Aggregator.COVERAGE),),
    ...             capabilities=(CapabilityLevel("Acme", "sensors", 3), CapabilityLevel("Bolt", "legal", 3)),
    ...             needs=(Need("sensors", 3, weight=3), Need("legal", 3)))
    >>> print(dependence(optimise(case)).sentence())
    The coalition depends most on Acme: without it 75.0 of the 100.0 points of joint gain are lost.
    """
    best, game, case = plan.best, joint_gain(plan).game, plan.case
    parts = _of_turnover(plan, turnover, work) if turnover is not None else {}
    everybody, cost = frozenset(best.members), plan.appraiser.cost_column
    parties = tuple(
        PartyDependence(
            party=party,
            gain=game.total,
            lost_without=game.total - game.value(everybody - {party}),
            alone=game.value(frozenset({party})),
            sole=tuple(_sole(case, best.members, party)),
            of_turnover=parts.get(party),
        )
        for party in best.members
    )
    own = contributed(best)
    amounts = numbers(case, cost) if cost and best.cost is not None else []
    spent = {name: amounts[case.index[name]] for name in best.members} if amounts else {}
    return Dependence(
        parties=parties,
        contributions=concentration(
            text("Contributions to the worth"), {name: own.get(name, 0.0) for name in best.members}
        ),
        spend=concentration(text("{column}", column=cost), spent) if min(spent.values(), default=-1.0) >= 0 else None,
        cap=cap,
    )


def _sole(case: Case, members: tuple[str, ...], party: str) -> Iterator[str]:
    """The needs that are met with the party and not without."""
    together, others = case.members(members), case.members([name for name in members if name != party])
    for need in case.needs:
        met = Covers(need.capability, need.level)
        if met.excess(case, together) <= 0 < met.excess(case, others):
            yield need.capability


def _of_turnover(plan: Plan, turnover: str, work: str | None) -> Mapping[str, float]:
    """The part of each candidate's turnover that the coalition is."""
    case, column = plan.case, work or plan.appraiser.cost_column
    if column is None:
        remedy = text("Name the column with what the coalition pays each")
        raise refused("work", Place(), text("a column of the candidates"), text("none"), remedy)
    faults = [fault for name in (turnover, column) for fault in column_faults(case, name, Place())]
    if faults:
        raise CaseError(text("The dependence on the coalition cannot be computed."), faults)
    found = {}
    for candidate, paid in zip(case.candidates, numbers(case, column), strict=True):
        most = candidate.number(turnover) or 0.0
        if candidate.name in plan.best.members and not most > 0:
            demand, remedy = text("a turnover above 0"), text("Enter the turnover of {name}", name=candidate.name)
            raise refused(candidate.name, Place(), demand, text("{value}", value=most), remedy)
        found[candidate.name] = paid / most if most > 0 else 0.0
    return found
