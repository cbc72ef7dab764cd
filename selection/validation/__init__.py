"""From a workbook to a case, or every fault at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

import pandas as pd

from selection.errors import CaseError, Fault, Notice, Place, SheetError
from selection.frames import workbook_from_frames
from selection.garbage import uncollected
from selection.model import Absence, Aggregator, Case, different
from selection.tables import Workbook
from selection.texts import plural, text
from selection.validation import judged, scores, statements, wishes
from selection.validation.correcting import Correction, corrected, correction, standing_score, written
from selection.validation.findings import Findings
from selection.validation.names import Names
from selection.validation.recognition import is_scores_alone, is_template, tables
from selection.validation.records import Table
from selection.validation.refilling import corrected_frames
from selection.weighting import direct_weights

__all__ = [
    "Correction",
    "case_from_frames",
    "case_from_workbook",
    "corrected",
    "corrected_frames",
    "correction",
    "is_scores_alone",
    "is_template",
    "standing_score",
    "written",
]


def case_from_workbook(workbook: Workbook, scale: tuple[float, float] | None = None) -> Case:
    """The case that a workbook states.

    `scale` is the worst and the best value of every criterion when there is no sheet Criteria; without it they
    are taken as grades from 1 to 10, and that is said.

    Raises
    ------
    SheetError
        With every fault of every sheet, each with its cell.
    """
    with uncollected():
        return _read(workbook, scale)


def _read(workbook: Workbook, scale: tuple[float, float] | None) -> Case:
    findings = Findings(notices=list(workbook.notices))
    sheets = tables(workbook, findings)
    found = {key: table for key, table in sheets.items() if table.records}
    if not {"scores", "assessments"} & found.keys():
        _no_scores(workbook, sheets, found, findings)
    # Parts that were refused stand in the case as harmless ones, so that faults between sheets are found as well.
    case = _case(workbook, found, scale, findings)
    if case is None or findings.faults:
        raise SheetError(text("{file} cannot be used as it is:", file=workbook.file), _in_order(findings.faults))
    return case


def case_from_frames(
    frames: Mapping[str, pd.DataFrame], scale: tuple[float, float] | None = None, name: str = "frames"
) -> Case:
    """The case that pandas frames state, each frame a sheet under the sheet's name; only Scores is compulsory.

    Raises
    ------
    SheetError
        As for a workbook.

    Examples
    --------
    >>> scores = pd.DataFrame({"Candidate": ["Acme", "Bolt"], "Ideas": [8, 6], "Safety": [7, 9]})
    >>> case_from_frames({"Scores": scores}).names
    ('Acme', 'Bolt')
    """
    return case_from_workbook(workbook_from_frames(frames, name), scale)


def _no_scores(workbook: Workbook, sheets: Mapping[str, Table], found: Mapping[str, Table], findings: Findings) -> None:
    place = Place(file=workbook.file)
    if sheets and "candidates" not in found and not findings.faults:
        remedy = text("Fill in one row for each candidate")
        fault = Fault(place, text("at least one candidate"), text("none: this looks like an empty form"), remedy)
        raise SheetError(text("{file} cannot be used as it is:", file=workbook.file), [fault])
    if "scores" in sheets:
        _empty_scores(sheets["scores"], place, findings)
    elif sheets:
        remedy = text("Add a sheet Scores with one row for each candidate and one column for each criterion")
        findings.faults.append(Fault(place, text("a sheet Scores or Assessments"), text("none"), remedy))
    elif not findings.faults:
        remedy = text("Name the sheet with candidates in rows and criteria in columns Scores")
        findings.faults.append(Fault(place, text("a table of scores"), text("no sheet that is one"), remedy))


def _empty_scores(table: Table, place: Place, findings: Findings) -> None:
    place = next((cell.place for cell in table.further.values()), place)
    remedy = text("Fill in one row for each candidate; leave a cell empty if there is no score")
    findings.faults.append(Fault(place, text("scores below the headings"), text("none"), remedy))


def _case(
    workbook: Workbook, found: Mapping[str, Table], scale: tuple[float, float] | None, findings: Findings
) -> Case | None:
    dossier, client = judged.dossier(found.get("dossier"))
    candidates = judged.candidates(found, client, findings)
    criteria = judged.criteria(found, scale, findings)
    known = {criterion.name: criterion for criterion in criteria}
    names = Names((candidate.name for candidate in candidates), known, client, findings)
    candidates = tuple(judged.with_known_names(candidate, names) for candidate in candidates)
    relations, vetoes = statements.relations(found.get("relations"), known, names, findings)
    try:
        case = Case(
            candidates=candidates,
            criteria=criteria,
            assessments=scores.assessments(found, known, names, findings),
            capabilities=tuple(statements.capabilities(found.get("capabilities"), names, findings)),
            needs=tuple(wishes.needs(found.get("needs"), findings)),
            joint_results=tuple(wishes.joint_results(found.get("joint_results"), findings)),
            relations=relations,
            rules=(*wishes.rules(found.get("rules"), names, findings), *vetoes),
            stakeholders=tuple(wishes.stakeholders(found.get("weights"), names, findings)),
            scenarios=tuple(wishes.scenarios(found.get("scenarios"), names, findings)),
            client=client,
            dossier=dossier,
            source=workbook.file,
            sha256=workbook.sha256,
        )
    except CaseError as error:
        findings.faults += error.faults
        return None
    nobody = all(entry.value is None for entry, _ in different(case.assessments))
    if case.assessments and nobody and not findings.faults:
        remedy = text("Fill in the scores that are known")
        findings.faults.append(Fault(case.assessments[0].place, text("at least one score"), text("none"), remedy))
    return case.noted((*findings.notices, *_about(case)))


def _missing(case: Case) -> tuple[int, int, int]:
    """How many scores were left blank, how many do not apply, and how many judgements lack of scores that are there.

    A score is of a candidate on a criterion, whoever judged it: everywhere the same count.
    """
    if len(case.assessments) <= len(case.candidates) * len(case.criteria) and not any(
        entry.assessor for entry, _ in different(case.assessments)
    ):
        # One judge: every judgement is a score, and a large sheet need not be taken apart.
        times: Counter[Absence | None] = Counter()
        for entry, n in different(case.assessments):
            times[entry.absence] += n
        return times[Absence.BLANK], times[Absence.NOT_APPLICABLE], 0
    empty: dict[tuple[str, str], set[Absence | None]] = {}
    lacking: Counter[tuple[str, str]] = Counter()
    for entry in case.assessments:
        if entry.value is None:
            pair = entry.party, entry.criterion
            empty.setdefault(pair, set()).add(entry.absence)
            lacking[pair] += 1
    if not empty:
        return 0, 0, 0
    given = {pair for entry in case.assessments if entry.value is not None and
             (pair := (entry.party, entry.criterion)) in empty}  # fmt: skip
    void = sum(kinds == {Absence.NOT_APPLICABLE} for pair, kinds in empty.items() if pair not in given)
    return len(empty) - len(given) - void, void, sum(lacking[pair] for pair in given)


def _about(case: Case) -> list[Notice]:
    """What a reader should know of a case that has no faults: who and what was not scored."""
    notices = []
    blank, void, ungiven = _missing(case)
    if blank:
        notices.append(
            Notice(
                plural(
                    "{n} score is missing: it counts as anything from worst to best, never as zero.",
                    "{n} scores are missing: each counts as anything from worst to best, never as zero.",
                    blank,
                )
            )
        )
    if void:
        message = plural(
            "{n} score does not apply and counts as missing.", "{n} scores do not apply and count as missing.", void
        )
        notices.append(Notice(message))
    if ungiven:
        message = plural(
            "{n} judgement of an assessor was not given; the score is that of the others.",
            "{n} judgements of assessors were not given; the scores are those of the others.",
            ungiven,
        )
        notices.append(Notice(message))
    notices += [*_about_weights(case), *_about_unused(case)]
    rated = {entry.criterion for entry, _ in different(case.assessments) if entry.value is not None}
    for criterion in case.criteria:
        if criterion.aggregator.is_scored and criterion.name not in rated:
            message = text(
                "Nobody was scored on {criterion}: it cannot tell candidates apart.", criterion=criterion.name
            )
            notices.append(Notice(message, criterion.place if str(criterion.place) else None))
    return notices


def _about_weights(case: Case) -> Iterator[Notice]:
    """What was done to the weights that people entered, such as dividing them by a sum that is not 100."""
    for stakeholder in case.stakeholders:
        for notice in stakeholder.preference.centre().notices:
            yield Notice(text("{who}: {message}", who=stakeholder.name, message=notice.message), stakeholder.place)
    points = {criterion.name: criterion.weight or 0.0 for criterion in case.criteria}
    if not case.stakeholders and any(points.values()):
        yield from direct_weights(points).notices


def _about_unused(case: Case) -> Iterator[Notice]:
    """Which sheets were filled in although no criterion is computed from them."""
    if any(not need.core for need in case.needs) and not case.with_aggregator(Aggregator.COVERAGE):
        yield Notice(text("No criterion adds up as capability coverage: of the sheet Needs only core needs count."))
    if case.joint_results and not case.with_aggregator(Aggregator.JOINT):
        yield Notice(text("No criterion adds up as joint results: the sheet Joint results does not count."))


def _in_order(faults: list[Fault]) -> list[Fault]:
    """The faults sheet by sheet, each once."""
    sheets = list(dict.fromkeys(fault.place.sheet for fault in faults))
    unique = {(fault.place, str(fault)): fault for fault in faults}
    return sorted(unique.values(), key=lambda fault: sheets.index(fault.place.sheet))
