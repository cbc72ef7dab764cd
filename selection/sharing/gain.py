"""What the members add together to what the client has itself, as a game that can be divided."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selection.model import CLIENT, Aggregator, Case
from selection.normalisation import At
from selection.optimisation import Plan
from selection.sharing.game import Game
from selection.texts import Text, text
from selection.worth import SHOWN, TIE, Worth

__all__ = ["JointGain", "joint_gain"]

_OF_THE_SET = (Aggregator.COVERAGE, Aggregator.JOINT, Aggregator.TOTAL)
"""What a member adds to: on other criteria it is judged, or sets the mean or the lowest."""


@dataclass(frozen=True)
class JointGain:
    """The points of worth that the best coalition adds to what the client has alone, on criteria of the set as a whole.

    `criteria` are those with weight: coverage, joint results, totals. `game` says what any group of the members would
    add without the others, whatever the rules; `cautious` the same with every uncertain value at its pessimistic end.
    `worth` is that of the coalition. The players are the members, with
    the client when `with_client`: then nothing is taken to be there beforehand.
    """

    criteria: tuple[str, ...]
    game: Game
    cautious: Game
    worth: float
    with_client: bool = False

    @property
    def total(self) -> float:
        """What all of them add together, in points of worth."""
        return self.game.total

    @property
    def alone(self) -> Mapping[str, float]:
        """What each would add without the others, in points of worth."""
        return {player: self.game.value(frozenset({player})) for player in self.game.players}

    @property
    def beyond(self) -> float:
        """How much more they add together than each alone in sum; negative where they overlap."""
        return self.total - sum(self.alone.values())

    @property
    def is_sure(self) -> bool:
        """Whether they add more together than each alone in sum with pessimistic values too (A2.22)."""
        return self.cautious.total - sum(self.cautious.value(frozenset({one})) for one in self.game.players) > TIE

    def sentence(self) -> Text:
        """The joint gain in words."""
        if not self.criteria:
            return text(
                "No criterion with weight is about the coalition as a whole: nothing of this worth can be divided."
            )
        who = text("the client and the members") if self.with_client else text("the members")
        values: dict[str, object] = {"who": who, "criteria": self.criteria, "points": self.total, "worth": self.worth}
        if self.total < SHOWN:
            return text("On {criteria} {who} add nothing to what is there already: nothing can be divided.",
                        **values)  # fmt: skip
        values |= {"alone": sum(self.alone.values()), "beyond": abs(self.beyond)}
        if self.beyond >= SHOWN and not self.is_sure:
            return text(
                "On {criteria} {who} add {points:0.0} of the {worth:0.0} points together. Each alone would add "
                "{alone:0.0} in sum; that {beyond:0.0} points exist only because they work together is not sure, since "
                "with pessimistic values there are none.",
                **values,
            )
        if self.beyond >= SHOWN:
            return text(
                "On {criteria} {who} add {points:0.0} of the {worth:0.0} points together. Each alone would add "
                "{alone:0.0} in sum, so {beyond:0.0} points exist only because they work together.",
                **values,
            )
        if self.beyond <= -SHOWN:
            return text(
                "On {criteria} {who} add {points:0.0} of the {worth:0.0} points together. Each alone would add "
                "{alone:0.0} in sum: {beyond:0.0} points overlap.",
                **values,
            )
        return text(
            "On {criteria} {who} add {points:0.0} of the {worth:0.0} points together, as much as each alone in sum.",
            **values,
        )


def joint_gain(plan: Plan, *, with_client: bool = False) -> JointGain:
    """What the best coalition of a plan adds together, under the plan's weights, as a game that can be divided.

    v(T) is the sum of the weighted terms of coverage, joint results and totals for the members T less that for none.
    Of these the first two are what `selection.worth.synergy_ratio` looks at.

    Parameters
    ----------
    with_client
        Whether the client is a player too, and not what the others build on.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.

    Examples
    --------
    >>> from selection.model import Candidate, CapabilityLevel, Criterion, JointResult
    >>> from selection.optimisation import optimise
    >>> case = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Pilot", Aggregator.JOINT),),
    ...             capabilities=(CapabilityLevel("Acme", "sensors", 3), CapabilityLevel("Bolt", "software", 3)),
    ...             joint_results=(JointResult("Pilot", 1.0, {"sensors": 3, "software": 3}),))
    >>> gain = joint_gain(optimise(case))
    >>> gain.total, gain.alone
    (100.0, {'Acme': 0.0, 'Bolt': 0.0})
    """
    weights = plan.appraiser.worth.weights
    names = tuple(one.name for one in plan.case.with_aggregator(*_OF_THE_SET) if weights[one.name])
    plain = _game(plan, names, "mid", with_client=with_client)
    cautious = _game(plan, names, "low", with_client=with_client)
    return JointGain(names, plain, cautious, plan.best.worth, with_client)


def _game(plan: Plan, names: tuple[str, ...], at: At, *, with_client: bool) -> Game:
    case, members = plan.case, plan.best.members
    weights = plan.appraiser.worth.weights
    given = _part(Worth.of(case, at, weights), names)
    if not with_client:
        base = given(())
        return Game(members, lambda group: given(case.members(group)) - base)
    bare = _part(Worth.of(_without_client(case), at, weights), names)

    def value(group: frozenset[str]) -> float:
        worth = given if case.client in group else bare
        return worth(case.members(group - {case.client}))

    return Game((case.client, *members), value)


def _part(worth: Worth, names: tuple[str, ...]) -> Worth:
    """The worth as far as it is on these criteria."""
    return Worth({name: worth.terms[name] for name in names}, worth.weights)


def _without_client(case: Case) -> Case:
    """The case with a client that brings no capability."""
    return case.replace(capabilities=tuple(one for one in case.capabilities if case.index[one.party] != CLIENT))
