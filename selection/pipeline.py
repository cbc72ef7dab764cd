"""The whole way in one call: a file in, a case out; a case in, a plan and a report out, for a board or one party."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from selection.analysis.asked import candidates_of
from selection.decision import Decision, decision_of, told_in_blocks
from selection.decision import blocks as told
from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from selection.reading import Limits, read_workbook
from selection.reporting import Decided, write_report
from selection.reporting.pdf import Grid, Heading, Part, Points, Sentences, write_letter, write_pdf
from selection.study import Study
from selection.tables import Workbook
from selection.texts import Language, text
from selection.understanding import Profile, Understanding, understand_workbook
from selection.validation import case_from_workbook, is_template

__all__ = ["decide", "pdf_report", "read", "report", "understand"]


def read(
    source: str | Path | bytes,
    name: str | None = None,
    *,
    scale: tuple[float, float] | None = None,
    limits: Limits | None = None,
    hidden: bool = False,
) -> Case:
    """The case that a workbook or csv states, read in a guarded process of its own.

    A workbook in the form of the template is read as that. Any other is understood as far as it leaves no question;
    `understand` gives the questions and takes the answers.

    Parameters
    ----------
    source
        A path, or the bytes of a file with its `name`.
    scale
        The worst and the best value of every criterion, where the file has no sheet Criteria.
    limits
        The most that reading may cost; `Limits()` by default.
    hidden
        Whether hidden rows, columns and sheets count too.

    Raises
    ------
    SheetError
        With every fault or open question at once, each with its cell, or the one reason why the file cannot be read.
    """
    return _case(read_workbook(source, name, limits=limits, hidden=hidden), scale)


def _case(workbook: Workbook, scale: tuple[float, float] | None) -> Case:
    if scale is not None or is_template(workbook):
        return case_from_workbook(workbook, scale)
    return understand_workbook(workbook).case()


def understand(
    source: str | Path | bytes,
    name: str | None = None,
    *,
    answers: Mapping[str, str] | None = None,
    profile: Profile | None = None,
    limits: Limits | None = None,
    hidden: bool = False,
) -> Understanding:
    r"""What a workbook or csv says, whatever its layout: what is certain, what has to be asked, what was refused.

    Parameters
    ----------
    source
        A path, or the bytes of a file with its `name`.
    answers
        Those to its questions, by their key.
    profile
        Answers that were kept for sheets of this layout.
    limits
        The most that reading may cost; `Limits()` by default.
    hidden
        Whether hidden rows, columns and sheets count too.

    Raises
    ------
    SheetError
        With the one reason why the file cannot be read at all.

    Examples
    --------
    >>> sheet = b"Supplier;Ideas;Safety;Total\nAcme BV;8;7;15\nBolt NV;6;9;15\nCobalt BV;7;8;15\n"
    >>> found = understand(sheet, "scores.csv")
    >>> [criterion.name for criterion in found.criteria], [check.holds for check in found.checks]
    (['Ideas', 'Safety'], [True, True, True])
    >>> found.case().names
    ('Acme BV', 'Bolt NV', 'Cobalt BV')
    """
    return understand_workbook(read_workbook(source, name, limits=limits, hidden=hidden), answers, profile)


def decide(
    source: str | Path | bytes,
    report: str | Path | None = None,
    rules: Iterable[Rule] = (),
    language: Language = "en",
    time_limit: float | None = None,
) -> Plan:
    """The plan for the case in a file; its report is written when a path is given.

    Raises
    ------
    SheetError
        As `read`; as does a rule that does not fit the case, with CaseError.
    """
    plan = optimise(read(source), rules, time_limit=time_limit)
    if report is not None:
        write_report(report, plan, language)
    return plan


def report(
    target: str | Path | BinaryIO,
    plan: Plan,
    language: Language = "en",
    compare: Sequence[tuple[str, ...]] = (),
    *,
    study: Study | None = None,
    decision: Decision | None = None,
    moment: datetime | None = None,
) -> None:
    """Writes the report of a plan as an Excel workbook in which worth, points, cost and rules are live formulas.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    compare
        Coalitions, by the names of their members, to show beside the best five of the plan.
    study
        The answers to the questions of decision makers, of the same plan; they get sheets of their own.
    decision
        What was decided of this plan.
    moment
        When the report is said to be made; now when not given.

    Raises
    ------
    CaseError
        If `compare` names somebody who is no candidate.
    """
    write_report(target, plan, language, compare, study=study, decided=_decided(decision), moment=moment)


def pdf_report(
    target: str | Path | BinaryIO,
    plan: Plan,
    study: Study | None = None,
    language: Language = "en",
    compare: Sequence[tuple[str, ...]] = (),
    *,
    decision: Decision | None = None,
    recipient: str | None = None,
    name_members: bool = False,
    contact: str = "",
    questions_until: date | None = None,
    moment: datetime | None = None,
) -> None:
    """Writes the report of a plan as a PDF: for a board, or for one of the candidates.

    Parameters
    ----------
    target
        A path, or a file open for writing bytes.
    study
        The answers to the questions of decision makers, of the same plan.
    compare
        Coalitions, by the names of their members, to show beside the best five of the plan.
    decision
        What was decided of this plan; the best coalition, today, when left out and a recipient needs one.
    recipient
        A candidate. The report tells it what its letter does: its own values and reasons, and of no other candidate
        a name, a score or a cost.
    name_members
        Whether the recipient may know who takes part.
    contact, questions_until
        As those of `selection.decision.letter_to`.
    moment
        When the report is said to be made; now when not given.

    Raises
    ------
    CaseError
        If a name is no candidate, or what makes a PDF is not installed.
    InfeasibleError
        If there is a recipient but no coalition.
    """
    if recipient is None:
        write_pdf(target, plan, language, compare, study=study, moment=moment,
                  decided=_decided(decision))  # fmt: skip
        return
    candidates_of(plan.case, [recipient])
    made = moment or datetime.now().astimezone()
    taken = decision or decision_of(plan, on=made.date(), language=language)
    parts = [
        _part(block) for block in told_in_blocks(taken, recipient, contact=contact, questions_until=questions_until)
    ]
    if name_members:
        partners = text("Those who take part: {members}.", members=taken.chosen.members)
        parts.append(Sentences((partners,)))
    write_letter(target, plan, recipient, parts, language, made, taken.organisation)


def _decided(decision: Decision | None) -> Decided | None:
    if decision is None:
        return None
    return Decided(decision.by, decision.record(), decision.organisation, decision.proposed,
                   decision.chosen.members)  # fmt: skip


def _part(block: told.Block) -> Part:
    """A piece of a letter as a piece of a report."""
    match block:
        case told.Heading():
            return Heading(block.words)
        case told.Paragraph():
            return Sentences(block.lines)
        case told.Items():
            return Points(block.items)
        case told.Table():
            columns = len(block.head)
            widths = {**dict.fromkeys(range(columns), 1.0), 0: 1.6}
            return Grid("", block.head, block.rows, ("",) * columns, widths=widths)
