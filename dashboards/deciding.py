"""What somebody decided on the page, as a decision of the core. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from selection.decision import Decision, Freeze, decision_of
from selection.model import Case
from selection.optimisation import Coalition, Plan
from selection.robustness import Gap
from selection.study import Answer, Question, Study
from selection.texts import Language

__all__ = ["Wish", "about", "choices", "decided", "with_goal"]


@dataclass(frozen=True, slots=True)
class Wish:
    """What was filled in. `moments` None stands for the usual ones; while it is `proposed` nobody decided yet."""

    members: tuple[str, ...]
    reason: str
    goal: str
    organisation: str
    by: str
    on: date
    start: date
    moments: tuple[date, ...] | None
    parked: tuple[str, ...]
    contact: str = ""
    questions_until: date | None = None
    title: str = ""
    proposed: bool = False


def choices(plan: Plan, compared: Iterable[Coalition]) -> dict[tuple[str, ...], Coalition]:
    """The coalitions that can be decided for: listed, best of a size, or compared; all of them allowed."""
    by_size = [size.best for size in plan.sizes if size.best is not None]
    found = {one.members: one for one in (*plan.coalitions, *by_size, *compared)}
    return {members: one for members, one in found.items() if plan.appraiser.allows(plan.case.members(members))}


def with_goal(plan: Plan, goal: str, title: str = "") -> Plan:
    """The plan with another joint goal and, where given, title in its case; nothing that counts is changed."""
    case = plan.case
    title = title or case.dossier.title
    if (goal, title) == (case.dossier.goal, case.dossier.title):
        return plan
    return about(plan, case.replace(dossier=replace(case.dossier, goal=goal, title=title)))


def about(plan: Plan, case: Case) -> Plan:
    """The plan with its case in other words: nothing that counts may be changed."""
    return replace(plan, appraiser=replace(plan.appraiser, case=case))


def decided(plan: Plan, wish: Wish, study: Study | None, frozen: Freeze | None, language: Language) -> Decision:
    """The decision, with what the answers know of prices and of scores that would have been enough.

    Raises
    ------
    CaseError
        If a reason is missing, or a day cannot be.
    """
    admissions = study.admissions if study is not None else ()
    changes = study.score_changes if study is not None else {}
    answers = study.answers if study is not None else ()
    return decision_of(
        with_goal(plan, wish.goal, wish.title),
        on=wish.on,
        by=wish.by,
        organisation=wish.organisation,
        start=wish.start,
        members=wish.members,
        reason=wish.reason,
        prices={one.name: one.price for one in admissions if one.price is not None},
        needed={name: told for name, one in changes.items() if (told := one.told()) is not None},
        close=_too_close(answers),
        findings=[answer.headline for answer in answers if answer.question is not Question.METHODS],
        parked=wish.parked,
        moments=wish.moments,
        frozen=frozen,
        seed=study.seed if study is not None else None,
        language=language,
        proposed=wish.proposed,
    )


def _too_close(answers: Iterable[Answer]) -> set[str]:
    """Those in the coalitions over which the lead is too close to call, as far as that was worked out."""
    leads = [
        lead for answer in answers for one in answer.results.values() if isinstance(one, Gap) for lead in one.close
    ]
    return {name for lead in leads for name in lead.other.members}
