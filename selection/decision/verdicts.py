"""What became of every party, chosen or not, with reasons, values and distances."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from selection.analysis import Outcome, conditions, standings
from selection.decision.discreet import close_sentence, price_sentence, told_to
from selection.decision.measures import Level, Measure, levels_of, measures_of
from selection.decision.words import Words, in_a_row, said
from selection.optimisation import Coalition, Plan
from selection.texts import Text, text
from selection.worth import TIE

__all__ = ["Verdict", "verdicts"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """One party: what became of it and why.

    `reasons` are for those who decide and may name others; `told` are the same for the party itself, without names
    or figures of others. `levels` are its capabilities beside what is needed. `missing` are the criteria on which it
    has no score. `conditions` are the criteria to be proven, each before its date. `points` are what it brings to the
    chosen coalition, None outside it. `price` is how many points the best coalition with it is worth less, and
    `needed` which scores would have been enough, if given. `is_close` says that the lead over that coalition is
    too close to call.
    """

    party: str
    outcome: Outcome
    reasons: tuple[Words, ...]
    told: tuple[Words, ...]
    measures: tuple[Measure, ...]
    levels: tuple[Level, ...]
    missing: tuple[str, ...]
    conditions: Mapping[str, date] = field(hash=False)
    points: float | None = None
    price: float | None = None
    needed: Words | None = None
    is_close: bool = False

    @property
    def is_member(self) -> bool:
        """Whether it takes part, on condition or not."""
        return self.outcome in {Outcome.CHOSEN, Outcome.CONDITIONAL}

    def sentence(self) -> Text:
        """The outcome with its reasons, for those who decide."""
        values: dict[str, object] = {"party": self.party, "reasons": in_a_row(self.reasons)}
        match self.outcome:
            case Outcome.CHOSEN:
                return text("{party} is chosen. {reasons}", **values)
            case Outcome.CONDITIONAL:
                return text("{party} is chosen on condition. {reasons}", **values)
            case Outcome.STOPPED:
                return text("{party} could not be chosen. {reasons}", **values)
            case Outcome.NOT_CHOSEN:
                return text("{party} is not chosen. {reasons}", **values)


def verdicts(
    plan: Plan,
    chosen: Coalition,
    prices: Mapping[str, float] | None = None,
    needed: Mapping[str, Text] | None = None,
    close: Iterable[str] = (),
) -> tuple[Verdict, ...]:
    """A verdict on every candidate of the plan's case, in its order, beside the coalition `chosen`.

    `prices`, `needed` and `close` are as those of `decision_of`.
    """
    case, prices, needed, close = plan.case, prices or {}, needed or {}, set(close)
    # Standings are told of the first coalition.
    others = tuple(one for one in plan.coalitions if one.members != chosen.members)
    around = replace(plan, coalitions=(chosen, *others))
    measures = measures_of(plan, case.members(chosen.members))
    found = []
    for i, one in enumerate(standings(around)):
        is_member = one.name in chosen.members
        told = told_to(plan, chosen, one)
        price = None if is_member else prices.get(one.name)
        if price is not None:
            # Of the best coalition with it, which says more than the best single replacement.
            told = (price_sentence(price),)
        is_close = not is_member and one.name in close and one.outcome is Outcome.NOT_CHOSEN
        if is_close and (price is None or price > TIE):
            told = (close_sentence(),)
        found.append(
            Verdict(
                party=one.name,
                outcome=one.outcome,
                reasons=said(one.reasons),
                told=said(told),
                measures=measures[i],
                levels=levels_of(case, i),
                missing=one.missing,
                conditions=conditions(plan, one.name) if is_member else {},
                points=_points(chosen, one.name) if is_member else None,
                price=price,
                needed=None if is_member or one.name not in needed else Words.of(needed[one.name]),
                is_close=is_close,
            )
        )
    return tuple(found)


def _points(chosen: Coalition, name: str) -> float:
    return sum(shares.get(name, 0.0) for shares in chosen.contributions.values())
