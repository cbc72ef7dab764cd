"""Answers for other programs: plain data, ready for JSON."""

from __future__ import annotations

import math
from typing import Any

from selection.errors import Fault, Notice, SelectionError
from selection.optimisation import Coalition, Plan
from selection.study import Answer, Cell, Study, Table
from selection.texts import Language, Text

__all__ = ["failure_data", "plan_data", "study_data"]


def plan_data(plan: Plan, language: Language) -> dict[str, Any]:
    """Everything that a plan says: coalitions, proof, sizes, rules with slack, conflict, notices."""
    return {
        "status": str(plan.status),
        "proven": plan.proven,
        "proof": plan.proof().to(language),
        "bound": _finite(plan.bound),
        "gap": _finite(plan.gap) if plan.coalitions else None,
        "complete": plan.complete,
        "seconds": plan.seconds,
        "solver": plan.solver,
        "source": plan.case.source,
        "sha256": plan.case.sha256,
        "weights": dict(plan.appraiser.worth.weights),
        "coalitions": [_coalition(one) for one in plan.coalitions],
        "sizes": [
            {"size": one.size, "worth": one.best.worth if one.best else None, "bound": _finite(one.bound),
             "proven": one.proven}
            for one in plan.sizes
        ],
        "rules": _rules(plan, language),
        "conflict": _conflict(plan, language),
        "notices": [_notice(one, language) for one in (*plan.case.notices, *plan.notices)],
    }  # fmt: skip


def study_data(study: Study, language: Language) -> dict[str, Any]:
    """Every answer of a study: sentences, and the tables behind them."""
    return {
        "plan": plan_data(study.plan, language),
        "draws": study.draws,
        "seed": study.seed,
        "seconds": study.seconds,
        "cut_short": study.cut_short,
        "unanswered": [str(question) for question in study.unanswered],
        "answers": [_answer(answer, language) for answer in study.answers],
    }


def _answer(answer: Answer, language: Language) -> dict[str, Any]:
    return {
        "question": str(answer.question),
        "title": answer.question.words.to(language),
        "sentences": [sentence.to(language) for sentence in answer.sentences],
        "tables": [_table(table, language) for table in answer.tables],
        "seconds": answer.seconds,
    }


def _table(table: Table, language: Language) -> dict[str, Any]:
    def plain(cell: Cell) -> str | float | None:
        return cell.to(language) if isinstance(cell, Text) else _finite(cell) if isinstance(cell, float) else cell

    return {
        "title": table.title.to(language),
        "columns": [column.heading.to(language) for column in table.columns],
        "rows": [[plain(cell) for cell in row] for row in table.rows],
    }


def failure_data(error: SelectionError, language: Language) -> dict[str, Any]:
    """What went wrong, with every fault."""
    return {"error": error.message.to(language), "faults": [_fault(fault, language) for fault in error.faults]}


def _coalition(one: Coalition) -> dict[str, Any]:
    return {
        "members": list(one.members),
        "worth": one.worth,
        "low": one.low,
        "high": one.high,
        "cost": one.cost,
        "parts": dict(one.parts),
        "contributions": {name: dict(shares) for name, shares in one.contributions.items()},
        "conditional": list(one.conditional),
    }


def _rules(plan: Plan, language: Language) -> list[dict[str, Any]]:
    if not plan.coalitions:
        return [{"rule": rule.sentence().to(language)} for rule in plan.rules]
    checks = plan.appraiser.checks(plan.case.members(plan.best.members))
    return [
        {"rule": one.rule.sentence().to(language), "slack": _finite(one.slack), "holds": one.holds} for one in checks
    ]


def _conflict(plan: Plan, language: Language) -> dict[str, Any] | None:
    if plan.conflict is None:
        return None
    return {
        "rules": [rule.sentence().to(language) for rule in plan.conflict.rules],
        "ways": [way.sentence().to(language) for way in plan.conflict.ways],
    }


def _fault(fault: Fault, language: Language) -> dict[str, Any]:
    return {
        "place": str(fault.place),
        "demand": fault.demand.to(language),
        "found": fault.found.to(language),
        "remedy": fault.remedy.to(language),
    }


def _notice(notice: Notice, language: Language) -> dict[str, Any]:
    return {"place": str(notice.place) if notice.place else None, "message": notice.message.to(language)}


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
