"""Scores as tables: what was said of a candidate, with its cells; what is missing or uncertain. Knows no Streamlit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from dashboards.parts import where, where_in
from dashboards.texts import language, number, plain, say, told
from selection.charts import Judged, judged
from selection.errors import Place
from selection.model import Assessment, Case
from selection.schema import EVIDENCE
from selection.validation import standing_score, written

__all__ = ["assessors", "details", "doubts", "first_to_look_at", "grid", "in_order", "scored_criteria",
           "to_type"]  # fmt: skip

_FULL, _PATTERN = 100, "#,##0.##"


def scored_criteria(case: Case) -> list[str]:
    """The criteria on which candidates have scores of their own."""
    return [criterion.name for criterion in case.criteria if criterion.aggregator.is_scored]


def assessors(case: Case, criterion: str | None = None) -> list[str]:
    """Who gave scores, on one criterion or on any, each once; a single nameless one when nobody did."""
    entries = [entry for entry in case.assessments if criterion in {None, entry.criterion}]
    return list(dict.fromkeys(entry.assessor for entry in entries)) or [""]


def in_order(case: Case, order: str) -> list[str]:
    """The candidates as in the workbook, by name, or those with missing and uncertain scores first."""
    if order == "name":
        return sorted(case.names, key=str.casefold)
    if order == "doubt":
        doubt: dict[str, tuple[int, float]] = dict.fromkeys(case.names, (0, 0.0))
        for one in judged(case):
            missing, width = doubt[one.candidate]
            doubt[one.candidate] = missing + one.missing, width + one.width
        return sorted(case.names, key=lambda name: (-doubt[name][0], -doubt[name][1]))
    return list(case.names)


def first_to_look_at(case: Case) -> list[Judged]:
    """Missing scores, then the uncertain ones, the widest and heaviest first."""
    weights = case.weights
    found = [one for one in judged(case) if one.missing or one.is_uncertain]
    return sorted(found, key=lambda one: (not one.missing, -one.width * weights[one.criterion]))


def doubts(case: Case, found: Sequence[Judged]) -> Mapping[str, list[str]]:
    """The same as a table of Markdown: who, on what, what is the matter, where."""
    places = {(entry.party, entry.criterion): entry.place for entry in reversed(case.assessments)}
    return {
        say("Candidate"): [plain(one.candidate) for one in found],
        say("Criterion"): [plain(one.criterion) for one in found],
        say("What"): [plain(_matter(one)) for one in found],
        where_in(case): [plain(where(places.get((one.candidate, one.criterion), Place()))) for one in found],
    }


def _matter(one: Judged) -> str:
    values = {"low": _FULL * one.low, "high": _FULL * one.high}
    if one.missing:
        return say("missing: counts as anything from {low:0} to {high:0}", **values)
    return say("worth {low:0} to {high:0} of 100", **values)


def details(case: Case, candidate: str, criteria: Sequence[str]) -> Mapping[str, list[str]]:
    """Everything that was said of a candidate on these criteria, a line an assessor, as a table of Markdown."""
    worth = {one.criterion: one for one in judged(case) if one.candidate == candidate}
    entries = [
        entry
        for name in criteria
        for entry in [one for one in case.assessments if (one.party, one.criterion) == (candidate, name)]
        or [standing_score(case, candidate, name)]
    ]
    return {
        say("Criterion"): [plain(entry.criterion) for entry in entries],
        say("Score"): [plain(_score(entry)) for entry in entries],
        say("Worth, 0 to 100"): [plain(_worth(worth.get(entry.criterion))) for entry in entries],
        where_in(case): [plain(where(entry.place)) for entry in entries],
        say("Assessor"): [plain(entry.assessor or "–") for entry in entries],
        say("Evidence"): [plain(told(EVIDENCE[entry.evidence]) if entry.evidence else "–") for entry in entries],
        say("Remark"): [plain(entry.remark or "–") for entry in entries],
    }


def _score(entry: Assessment) -> str:
    if entry.value is None:
        shown = written(entry) or say("missing")
    elif entry.low is not None and entry.high is not None:
        shown = say("{low} to {high}", low=number(entry.low, _PATTERN), high=number(entry.high, _PATTERN))
    else:
        shown = number(entry.value, _PATTERN)
    if isinstance(entry.raw, str) and entry.raw.strip() not in {shown, written(entry)}:
        return say('{score} (written: "{raw}")', score=shown, raw=entry.raw)
    return shown


def _worth(one: Judged | None) -> str:
    """What all assessors together make of it."""
    if one is None:
        return "–"
    if one.width < 0.005:
        return number(_FULL * one.value, "0")
    ends = {"low": _FULL * one.low, "high": _FULL * one.high}
    if one.missing:
        return say("{low:0} to {high:0}", **ends)
    return say("{value:0} ({low:0} to {high:0})", value=_FULL * one.value, **ends)


def to_type(entry: Assessment) -> str:
    """A score as it stands in a field to type over: with a comma where numbers have one."""
    return written(entry).replace(".", ",") if language() == "nl" else written(entry)


def grid(case: Case, assessor: str) -> pd.DataFrame:
    """The scores that one assessor gave, as they are written: one row a candidate, a column for what it judges."""
    said = {(entry.party, entry.criterion): to_type(entry) for entry in case.assessments if entry.assessor == assessor}
    judges = [name for name in scored_criteria(case) if assessor in assessors(case, name)]
    columns = {name: [said.get((party, name), "") for party in case.names] for name in judges}
    return pd.DataFrame({say("Candidate"): list(case.names), **columns}, dtype=object)
