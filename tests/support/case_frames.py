"""A case as the frames that state it: the way back from what reading makes of a workbook."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from selection.model import Absence, Case, Criterion
from selection.rules import row_of
from selection.schema import AGGREGATORS, EVIDENCE, GROUPS, PANELS
from selection.weighting import Entry, Points, Range

Row = dict[str, object]


def case_frames(case: Case) -> dict[str, pd.DataFrame]:
    """The frames, by the English names of their sheets; a candidate may have one recovery plan."""
    frames = {
        "Case": _dossier(case),
        "Candidates": pd.DataFrame(_candidates(case)),
        "Criteria": pd.DataFrame(map(_criterion, case.criteria)),
        "Assessments": pd.DataFrame(_assessments(case)),
        "Capabilities": pd.DataFrame(_capabilities(case)),
        "Needs": pd.DataFrame(
            {"Capability": n.capability, "Level": n.level, "Weight": n.weight, "Core": n.core, "Providers": n.providers}
            for n in case.needs
        ),
        "Joint results": pd.DataFrame(
            {"Joint result": result.name, "Value": result.value, **result.requires} for result in case.joint_results
        ),
        "Relations": pd.DataFrame(_relations(case)),
        "Rules": pd.DataFrame(_rules(case)),
        "Weights": _weights(case),
    }
    return {name: frame for name, frame in frames.items() if not frame.empty}


def _dossier(case: Case) -> pd.DataFrame:
    d = case.dossier
    rows = [("Client", case.client), ("Title", d.title), ("Question", d.question), ("Owner", d.owner),
            ("Date", d.date), ("Term", d.term), ("Joint goal", d.goal)]  # fmt: skip
    return pd.DataFrame(rows, columns=["Item", "Content"])


def _candidates(case: Case) -> Iterator[Row]:
    for candidate in case.candidates:
        plan, until = next(iter(candidate.recovery.items()), (None, None))
        yield {
            "Candidate": candidate.name,
            **candidate.attributes,
            "Incumbent": candidate.incumbent,
            "Member of": candidate.member_of or None,
            "Recovery plan for": plan,
            "To be proven before": until,
        }


def _criterion(criterion: Criterion) -> Row:
    return {
        "Criterion": criterion.name,
        "Group": str(GROUPS[criterion.group]),
        "Adds up as": str(AGGREGATORS[criterion.aggregator]),
        "Unit": criterion.unit or None,
        "Worst": criterion.worst,
        "Best": criterion.best,
        "Lowest allowed": criterion.lowest,
        "Highest allowed": criterion.highest,
        "Floor": criterion.gate,
        "Recovery allowed": criterion.recovery,
        "Needed in all": criterion.need,
        "Follow-through column": criterion.follow_through or None,
        "Neutral value": criterion.neutral,
        "Assessors as": str(PANELS[criterion.panel]),
        "Levels in words": _pairs(criterion.levels),
        "Value function": _pairs({f"{x:g}": u for x, u in criterion.knots}),
        "Weight": criterion.weight,
        "Description": criterion.description or None,
    }


def _pairs(values: Mapping[str, float]) -> str | None:
    return "; ".join(f"{word} = {number:g}" for word, number in values.items()) or None


def _assessments(case: Case) -> Iterator[Row]:
    for entry in case.assessments:
        void = "n/a" if entry.absence is Absence.NOT_APPLICABLE else None
        yield {
            "Candidate": entry.party,
            "Criterion": entry.criterion,
            "Assessor": entry.assessor or None,
            "Score": void if entry.value is None else entry.value,
            "Evidence": str(EVIDENCE[entry.evidence]) if entry.evidence else None,
            "Remark": entry.remark or None,
        }


def _capabilities(case: Case) -> list[Row]:
    rows: dict[str, Row] = {}
    for entry in case.capabilities:
        row = rows.setdefault(entry.party, {"Party": entry.party})
        row[entry.capability] = "?" if entry.level is None else entry.level
    return list(rows.values())


def _relations(case: Case) -> Iterator[Row]:
    for entry in case.relations:
        yield {
            "From": entry.source,
            "About": entry.target,
            "Criterion": entry.criterion,
            "Value": entry.value,
            "Evidence": str(EVIDENCE[entry.evidence]) if entry.evidence else None,
            "Remark": entry.remark or None,
        }


def _rules(case: Case) -> Iterator[Row]:
    for rule in case.rules:
        row = row_of(rule)
        words, numbers = [*row.words, None, None], [*row.numbers, None, None]
        yield {
            "Rule": str(rule.label),
            "What": words[0],
            "With": words[1],
            "Number": numbers[0],
            "Second number": numbers[1],
        }


def _weights(case: Case) -> pd.DataFrame:
    frame = pd.DataFrame({"Criterion": ["Influence", *(criterion.name for criterion in case.criteria)]})
    for stakeholder in case.stakeholders:
        entries = dict(zip(stakeholder.preference.labels, stakeholder.preference.entries, strict=True))
        said = [_entry(entries.get(criterion.name)) for criterion in case.criteria]
        frame[stakeholder.name] = pd.Series([stakeholder.influence, *said], dtype=object)
    return frame if case.stakeholders else pd.DataFrame()


def _entry(entry: Entry | None) -> str | float | None:
    match entry:
        case Points():
            return entry.value
        case Range():
            return f"{entry.low:g}-{entry.high:g}"
        case None:
            return None
        case _:
            return f"#{entry.place:g}"
