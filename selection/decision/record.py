"""The decision: complete on the day it is taken (model.md, section 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from selection.decision.choosing import check_reason, chosen_from
from selection.decision.converting import data_of
from selection.decision.freezing import Freeze
from selection.decision.moments import Moment, check_day, moments_after, moments_on
from selection.decision.plain import sha256_of
from selection.decision.preconditions import Precondition, preconditions
from selection.decision.question import Question
from selection.decision.verdicts import Verdict, verdicts
from selection.decision.versions import versions
from selection.decision.weights_given import WeightsGiven, weights_given
from selection.decision.words import Words, said
from selection.limits import Status
from selection.model import Case
from selection.optimisation import Coalition, Plan
from selection.texts import Language, Rounded, Text, joined, text
from selection.worth import TIE, decimals_beside

__all__ = ["Decision", "Listed", "Proof", "decision_of"]


@dataclass(frozen=True, slots=True)
class Proof:
    """How the search ended: nothing can be worth more than `bound`, which is `gap` above the best that was found."""

    status: Status
    proven: bool
    bound: float
    gap: float
    complete: bool
    solver: str
    words: Words


@dataclass(frozen=True, slots=True)
class Listed:
    """A coalition of the list, with its worth."""

    members: tuple[str, ...]
    worth: float


@dataclass(frozen=True, slots=True)
class Decision:
    """Who decided what on which day, why, from what, and when it is looked back on.

    `by` and `organisation`, for which was chosen, are empty where nobody said them.

    `question` holds the case, with title, goal and term in its dossier. `chosen` is the coalition decided for, `best`
    the one of highest worth; `reason` says why, in the words of whoever decided: where they differ there must be one.
    `start` is the day the coalition begins. `parties` has a verdict on every candidate. `findings` are sentences of
    other answers, and `parked` the discussions kept for the next evaluation (A3.20). `frozen` are the methods on
    record, if any. What is only `proposed` nobody decided yet: it has neither who decided nor days to look back.
    """

    on: date
    by: str
    start: date
    question: Question
    chosen: Coalition
    best: Coalition
    reason: str
    proof: Proof
    listed: tuple[Listed, ...]
    weights: WeightsGiven
    rules: tuple[Words, ...]
    preconditions: tuple[Precondition, ...]
    moments: tuple[Moment, ...]
    parties: tuple[Verdict, ...]
    case_sha256: str
    versions: Mapping[str, str] = field(hash=False)
    findings: tuple[Words, ...] = ()
    parked: tuple[str, ...] = ()
    frozen: Freeze | None = None
    held: Words | None = None
    organisation: str = ""
    proposed: bool = False

    def __post_init__(self) -> None:
        check_day("on", self.on)
        check_day("start", self.start)

    @property
    def case(self) -> Case:
        """The case that was decided."""
        return self.question.case

    @property
    def input_sha256(self) -> str:
        """The SHA-256 of the workbook that the case was read from; empty when it was not read from one."""
        return self.case.sha256

    @property
    def sha256(self) -> str:
        """The SHA-256 of the whole decision, as 64 hexadecimal digits."""
        return sha256_of(data_of(self))

    @property
    def reference(self) -> str:
        """The first twelve digits of its SHA-256: what letters and calendar call it."""
        return self.sha256[:12]

    @property
    def costs(self) -> float:
        """How many points of worth the choice costs beside the best coalition; negative when it is worth more."""
        return self.best.worth - self.chosen.worth

    def verdict(self, party: str) -> Verdict:
        """The verdict on one candidate."""
        return next(one for one in self.parties if one.party == party)

    def sentence(self) -> Text:
        """What was decided and why, in a few sentences."""
        values: dict[str, object] = {"on": self.on, "by": self.by, "members": self.chosen.members,
                                     "worth": self._said(self.chosen.worth)}  # fmt: skip
        chose = text("On {on} these were chosen: {members}, worth {worth:0.0} of 100.", **values)
        if self.by:
            chose = text("On {on} {by} chose {members}, worth {worth:0.0} of 100.", **values)
        if self.proposed:
            chose = text("Proposal, not decided yet: {members}, worth {worth:0.0} of 100.", **values)
        return joined(chose, *self._beside_the_best(), *self._reason(), self.proof.words.sentence())

    def record(self) -> tuple[Text, ...]:
        """What goes on record for those who decide: the decision, the method, when it is looked back on, what waits."""
        days = [one.on for one in self.moments]
        looked = text("It is looked back on together on {days}.", days=days)
        waits = text("Kept for then: {parked}.", parked=self.parked)
        return (
            self.sentence(),
            *([self.held.sentence()] if self.held is not None else []),
            *([looked] if self.moments else []),
            *([waits] if self.parked else []),
        )

    def _said(self, worth: float) -> Rounded:
        """A worth with decimals enough to tell the best from the others, as its proof has them."""
        best, *others = [one.worth for one in self.listed] or [worth]
        return Rounded(worth, decimals_beside(best, others))

    def _reason(self) -> tuple[Text, ...]:
        reason = self.reason.rstrip()
        if not reason:
            return ()
        if reason.endswith((".", "!", "?")):
            return (text("Reason: {reason}", reason=reason),)
        return (text("Reason: {reason}.", reason=reason),)

    def _beside_the_best(self) -> tuple[Text, ...]:
        if self.chosen.members == self.best.members:
            return ()
        values: dict[str, object] = {"points": abs(self.costs), "best": self.best.members}
        if abs(self.costs) <= TIE:
            return (text("That is worth as much as the first of the list, {best}.", **values),)
        if self.costs > 0:
            return (text("That costs {points:0.0##} points beside the best of the list, {best}.", **values),)
        return (text("That is worth {points:0.0##} points more than the best of the list, {best}.", **values),)


def decision_of(
    plan: Plan,
    *,
    on: date,
    by: str = "",
    organisation: str = "",
    start: date | None = None,
    members: Iterable[str] | None = None,
    reason: str = "",
    prices: Mapping[str, float] | None = None,
    needed: Mapping[str, Text] | None = None,
    close: Iterable[str] = (),
    findings: Iterable[Text] = (),
    parked: Iterable[str] = (),
    moments: Sequence[date] | None = None,
    frozen: Freeze | None = None,
    seed: int | None = None,
    language: Language = "en",
    proposed: bool = False,
) -> Decision:
    """The decision for the best coalition of a plan, or for another one that its rules allow.

    Parameters
    ----------
    on
        The day of the decision.
    by
        Who decides; the owner of the case, or else the organisation, when left out.
    organisation
        For which is chosen: it stands in the letters; that of the case when left out.
    start
        The day the coalition begins; that of the decision when left out.
    members, reason
        Another coalition than the best of the plan, which then needs a reason in words; a reason for the best one goes
        on record as well.
    prices
        By name: how many points the best coalition with that candidate in it is worth less than the best.
    needed
        By name: which scores of its own would have been enough for the best coalition, in a sentence to the candidate
        that names nobody else.
    close
        Those whose best coalition is too close to the best to call: their letters give no number of points.
    findings
        Sentences of other answers that belong in the record.
    parked
        Discussions kept for the next evaluation.
    moments
        Days of evaluation instead of the usual 6 weeks, 3, 6 and 12 months after the start.
    frozen
        The methods that were put on record; the decision says whether they were kept to.
    seed
        That of whatever was drawn beside the plan.
    proposed
        That nobody decided yet: letters are drafts, and no days to look back are laid down.

    Raises
    ------
    InfeasibleError
        If the plan has no coalition.
    CaseError
        If the members are not allowed, the reason is missing, or a day or a name cannot be.

    Examples
    --------
    >>> from selection.model import Assessment, Candidate, Criterion
    >>> from selection.optimisation import optimise
    >>> from selection.rules import Size
    >>> case = Case(tuple(map(Candidate, ("Acme", "Bolt"))), (Criterion("Ideas", worst=0, best=10),),
    ...             (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)))
    >>> decision = decision_of(optimise(case, [Size(1, 1)]), on=date(2026, 12, 1), by="The board")
    >>> print(decision.sentence())  # doctest: +NORMALIZE_WHITESPACE
    On 1 December 2026 The board chose Acme, worth 80.0 of 100. Proven: no other coalition is worth more than 80.0.
    That holds for these scores, weights and rules.
    >>> print(decision.verdict("Bolt").sentence())
    Bolt is not chosen. In place of Acme: worth 40.0, 40.0 points less.
    """
    question = Question.of(plan, seed, language)
    case = plan.case
    chosen = plan.best if members is None else chosen_from(plan, members)
    first = on if start is None else start
    whose = organisation.strip() or case.organisation
    held = None if frozen is None else frozen.check(case, plan.appraiser.worth.weights, plan.rules)
    return Decision(
        on=on,
        by="" if proposed else by.strip() or case.dossier.owner or whose,
        organisation=whose,
        start=first,
        question=question,
        chosen=chosen,
        best=plan.best,
        reason=check_reason(plan, chosen, reason),
        proof=_proof(plan),
        listed=tuple(Listed(one.members, one.worth) for one in plan.coalitions),
        weights=weights_given(plan),
        rules=said(rule.sentence() for rule in plan.rules),
        preconditions=preconditions(plan, chosen),
        moments=() if proposed else moments_after(first) if moments is None else moments_on(moments),
        parties=verdicts(plan, chosen, prices, needed if chosen.members == plan.best.members else None, close),
        case_sha256=sha256_of(data_of(case)),
        versions=versions(),
        findings=said(findings),
        parked=tuple(parked),
        frozen=frozen,
        held=None if held is None else Words.of(held.sentence()),
        proposed=proposed,
    )


def _proof(plan: Plan) -> Proof:
    return Proof(plan.status, plan.proven, plan.bound, plan.gap, plan.complete, plan.solver, Words.of(plan.proof()))
