"""What each party has in it, stated by the party itself, and who gains least (A0.6, A0.9, A4.14, A4.22)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from selection.limits import Limits
from selection.optimisation import Coalition, NearOptimal, Plan, near_optimal_of
from selection.optimisation.answer import PROOF_GAP, in_order
from selection.sharing.own_benefit import PartyBenefit, Source, chosen, least_of
from selection.texts import Text, plural, text
from selection.worth import SHOWN, TIE

__all__ = ["NEAR", "Benefit", "Benefits", "Fairer", "PartyBenefit", "benefits"]

NEAR = 5.0
"""How far below the best, in points of worth, another coalition may be to be shown."""


@dataclass(frozen=True, slots=True)
class Fairer:
    """A coalition that gives the party that gains least in it more than the best coalition does.

    `less` is what it is worth less than the best one, in points.
    """

    coalition: Coalition
    least: tuple[PartyBenefit, ...]
    less: float


@dataclass(frozen=True, slots=True)
class Benefit:
    """What each party of the best coalition gains on one criterion, the client first when it was rated.

    `fairer` is the coalition of most worth, within `within` points of the best, in which the least-gaining party gains
    more; None when there is none, or none was found: `proven` says which. No coalition can do better where the client
    itself gains least: `client_least`.
    """

    criterion: str
    unit: str
    parties: tuple[PartyBenefit, ...]
    fairer: Fairer | None
    client_least: bool
    client: str
    within: float
    proven: bool

    @property
    def least(self) -> tuple[PartyBenefit, ...]:
        """Those that gain least."""
        return least_of(self.parties)

    @property
    def most(self) -> tuple[PartyBenefit, ...]:
        """Those that gain most."""
        highest = max((one.utility for one in self.parties), default=0.0)
        return tuple(one for one in self.parties if highest - one.utility <= TIE)

    @property
    def spread(self) -> float:
        """How far the most is above the least, in utility, 0 to 1 (A0.9)."""
        utilities = [one.utility for one in self.parties]
        return max(utilities, default=0.0) - min(utilities, default=0.0)

    def sentence(self) -> Text:
        """Who gains least and most."""
        head = text("{criterion} ({unit})", criterion=self.criterion, unit=self.unit) if self.unit else self.criterion
        if self.spread <= TIE:
            return text("{head}: all parties gain as much, {low}.", head=head, low=_values(self.least))
        most = plural(
            "{names} gains most ({values})",
            "{names} gain most ({values})",
            len(self.most),
            names=_names(self.most),
            values=_values(self.most),
        )
        return text("{head}: {least}, {most}.", head=head, least=_gain_least(self.least), most=most)

    def outlook(self) -> Text:
        """Whether another good coalition would give the party that gains least more."""
        values: dict[str, object] = {"criterion": self.criterion, "client": self.client, "within": self.within}
        if self.client_least:
            return text("{criterion}: {client} itself is among those that gain least, so no other coalition can do "
                        "better.", **values)  # fmt: skip
        if self.fairer is None:
            if self.proven:
                return text(
                    "{criterion}: in no coalition within {within:0.##} points of the best does the party that gains "
                    "least gain more.",
                    **values,
                )
            return text(
                "{criterion}: whether the party that gains least gains more in another good coalition was not found "
                "out in the time allowed.",
                **values,
            )
        values |= {"other": str(self.fairer.coalition), "least": _gain_least(self.fairer.least)}
        if self.fairer.less < SHOWN:
            return text(
                "{criterion}: {other} gives whoever gains least more: {least}. It is worth hardly any less.", **values
            )
        return text(
            "{criterion}: {other} gives whoever gains least more: {least}. It is worth {less:0.0} points less.",
            **values,
            less=self.fairer.less,
        )


@dataclass(frozen=True, slots=True)
class Benefits:
    """What the parties of the best coalition gain, one criterion after another; none when no criterion tells."""

    criteria: tuple[Benefit, ...] = field(default=())

    def sentence(self) -> Text:
        """Who gains least, on the first criterion that tells."""
        if not self.criteria:
            return text("No criterion tells what each party gains. Add one that adds up as the weakest member, and "
                        "rate the client on it too.")  # fmt: skip
        return self.criteria[0].sentence()

    def sentences(self) -> tuple[Text, ...]:
        """Both answers for every criterion."""
        both = tuple(said for one in self.criteria for said in (one.sentence(), one.outlook(), *_unrated(one)))
        return both or (self.sentence(),)


def benefits(
    plan: Plan,
    criteria: Sequence[str] | None = None,
    *,
    within: float = NEAR,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Benefits:
    """What each party of the best coalition gains.

    A criterion is about the parties' own benefit when it adds up as the weakest member, is not in the group safety, and
    the client was rated on it too. When there is none such, those of the group other without the client will do.

    Parameters
    ----------
    criteria
        The names of the criteria that are about benefit, instead of those.
    within
        How far below the best, in points of worth, to look for a coalition whose least-gaining party gains more.
    time_limit, cancel
        As of `near_optimal`.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If a criterion named is not in the case, or does not add up as the weakest member.

    Examples
    --------
    >>> from selection.model import Aggregator, Assessment, Candidate, Case, Criterion
    >>> from selection.optimisation import optimise
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Benefit", Aggregator.WEAKEST, 0, 10),),
    ...             tuple(Assessment(who, "Benefit", grade) for who, grade in
    ...                   (("Acme", 8), ("Bolt", 6), ("Client", 7))))
    >>> print(benefits(optimise(case)).sentence())
    Benefit: Bolt gains least (6), Acme gains most (8).
    """
    best, limits = plan.best, Limits.within(time_limit, cancel)
    sources = [Source.of(plan.case, criterion) for criterion in chosen(plan.case, criteria)]
    tables = [source.parties(plan.case.members(best.members)) for source in sources]
    near = None
    if any(not source.client_is_least(table) for source, table in zip(sources, tables, strict=True)):
        near = near_optimal_of(plan.appraiser, within=within, time_limit=limits.left, cancel=cancel)
    return Benefits(
        tuple(_benefit(plan, source, table, near, within) for source, table in zip(sources, tables, strict=True))
    )


def _benefit(
    plan: Plan, source: Source, parties: tuple[PartyBenefit, ...], near: NearOptimal | None, within: float
) -> Benefit:
    client_least = source.client_is_least(parties)
    fairer = None if client_least or near is None else _fairer(plan, source, parties, near)
    proven = client_least or (near is not None and near.floor <= plan.best.worth - within + PROOF_GAP)
    criterion = source.criterion
    return Benefit(criterion.name, criterion.unit, parties, fairer, client_least, plan.case.client, within, proven)


def _fairer(plan: Plan, source: Source, parties: Sequence[PartyBenefit], near: NearOptimal) -> Fairer | None:
    now = min((one.utility for one in parties), default=0.0)
    better = {
        members: worth
        for members, worth in near.worths.items()
        if min((one.utility for one in source.parties(members)), default=0.0) > now + TIE
    }
    if not better:
        return None
    top = max(better.values())
    coalition = in_order(plan.appraiser.coalition(one) for one, worth in better.items() if top - worth <= TIE)[0]
    least = least_of(source.parties(plan.case.members(coalition.members)))
    return Fairer(coalition, least, plan.best.worth - coalition.worth)


def _gain_least(parties: Sequence[PartyBenefit]) -> Text:
    return plural(
        "{names} gains least ({values})",
        "{names} gain least ({values})",
        len(parties),
        names=_names(parties),
        values=_values(parties),
    )


def _names(parties: Sequence[PartyBenefit]) -> list[str]:
    return [one.party for one in parties]


def _values(parties: Sequence[PartyBenefit]) -> list[object]:
    """What they gain, each value once."""
    known = sorted({one.value for one in parties if one.value is not None})
    unknown = [text("unknown")] if any(one.value is None for one in parties) else []
    return [*(text("{value:#,##0.##}", value=value) for value in known), *unknown]


def _unrated(benefit: Benefit) -> Iterator[Text]:
    names = [one.party for one in benefit.parties if one.value is None]
    if names:
        yield plural(
            "{criterion}: what {names} gains is unknown, and taken to be halfway.",
            "{criterion}: what {names} gain is unknown, and taken to be halfway.",
            len(names),
            criterion=benefit.criterion,
            names=names,
        )
