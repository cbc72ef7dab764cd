"""The whole way in one call: a file in, a case out; a case in, a plan and a report out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from selection.model import Case, Rule
from selection.optimisation import Plan, optimise
from selection.reading import Limits, read_workbook
from selection.reporting import write_report
from selection.tables import Workbook
from selection.texts import Language
from selection.understanding import Profile, Understanding, understand_workbook
from selection.validation import case_from_workbook, is_template

__all__ = ["decide", "read", "understand"]


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
