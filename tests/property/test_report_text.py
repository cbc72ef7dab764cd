"""No formula in a report comes from text of a user, whatever that text is."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from selection.errors import CaseError, Notice, Place
from selection.model import (
    Aggregator,
    Assessment,
    Candidate,
    CapabilityLevel,
    Case,
    Criterion,
    Dossier,
    JointResult,
    Need,
    Relation,
    Stakeholder,
)
from selection.reporting import write_report
from selection.reporting.cells import clean
from selection.rules import Apart, Budget, GroupAtMost, Size
from selection.texts import text
from selection.weighting import Points, Preference
from tests.support.office import cell_formulas
from tests.support.plans import plan_of

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
DANGEROUS = (
    "=1+1",
    "@SUM(1+1)",
    "+cmd|'/c calc'!A0",
    "-2",
    "\t=1+1",
    "\r=1+1",
    "\n=1",
    '=HYPERLINK("http://example.org","x")',
    "{=1}",
    '&P&"x"&8',
    "'=1",
    '"&A1&"',
    "http://example.org",
    "internal:Data!A1",
    "12",
    "#REF!",
    "a]b[c",
    "_x000D_",
    "<f>1</f>",
    "IF(1,2)",
)
PLAIN = tuple(f"name {i}" for i in range(20))


def case_with(words: Sequence[str]) -> Case:
    """A case with a text of the user wherever there can be one; each is made a name of its own by its number."""
    named = [f"{word} {i}" for i, word in enumerate(words)]
    a, b, c, client, ideas, care, reach, both, trust, skill, column, group, result, who = named[:14]
    remark, title, source, unit, person, notice = named[14:20]
    criteria = (
        Criterion(ideas, worst=0, best=10, unit=unit, description=remark),
        Criterion(care, Aggregator.WEAKEST, worst=0, best=10, gate=1.0),
        Criterion(reach, Aggregator.COVERAGE),
        Criterion(both, Aggregator.JOINT),
        Criterion(trust, Aggregator.PAIR_MEAN, worst=0, best=10, neutral=5.0),
    )
    candidates = tuple(Candidate(name, {column: 5.0, "Group": group}, place=Place(source, "A1")) for name in (a, b, c))
    scores = tuple(
        Assessment(name, criterion, 4.0 + i, word, None, person, remark=remark, place=Place(source, "B2"))
        for i, (name, word) in enumerate(zip((a, b, c), words, strict=False))
        for criterion in (ideas, care)
    )
    return Case(
        candidates=candidates,
        criteria=criteria,
        assessments=scores,
        capabilities=tuple(CapabilityLevel(name, skill, 2.0) for name in (a, client)),
        needs=(Need(skill, 3),),
        joint_results=(JointResult(result, 1.0, {skill: 2}),),
        relations=(Relation(a, b, trust, 7.0, remark=remark), Relation(client, a, trust, 6.0)),
        rules=(Size(1, 2), Budget(11, column), GroupAtMost("Group", group, 2), Apart(a, c)),
        stakeholders=(Stakeholder(who, Preference.of({one.name: Points(1) for one in criteria})),),
        client=client,
        dossier=Dossier(title, title, person, title, title, remark),
        notices=(Notice(text("About {name}", name=notice)),),
        source=source,
    )


def report_of(words: Sequence[str]) -> io.BytesIO:
    target = io.BytesIO()
    case = case_with(words)
    write_report(target, plan_of(case, [(0, 1), (1,)]), compare=[(case.names[2],)], moment=MOMENT)
    return target


PLAIN_FORMULAS = cell_formulas(report_of(PLAIN))

a_word = st.one_of(st.sampled_from(DANGEROUS), st.text(max_size=12), st.builds(str.__add__, st.sampled_from("=+-@\t\r"),
                                                                                st.text(max_size=8)))  # fmt: skip


@settings(max_examples=40)
@given(st.lists(a_word, min_size=20, max_size=20))
def test_formulas_are_the_same_whatever_the_words(words: list[str]) -> None:
    try:
        report = report_of(words)
    except CaseError:  # two of the names mean the same
        return
    assert cell_formulas(report) == PLAIN_FORMULAS
    with zipfile.ZipFile(report) as archive:
        assert not [part for part in archive.namelist() if "externalLink" in part or "comments" in part]
        links = [part for part in archive.namelist() if part.startswith("xl/worksheets/_rels")]
        assert not any(b"hyperlink" in archive.read(part) for part in links)


def test_every_dangerous_word_stands_in_the_report_as_it_was() -> None:
    shown = set()
    for sheet in openpyxl.load_workbook(report_of(DANGEROUS)):
        shown |= {cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "s"}
    case = case_with(DANGEROUS)
    names = {*case.names, case.client, *(criterion.name for criterion in case.criteria)}
    assert {clean(name) for name in names} <= shown
