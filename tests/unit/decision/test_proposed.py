"""What nobody decided yet is a proposal, in the record, the letters and the calendar; case and worth by hand."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest

import selection as sel
from selection.decision import Decision, decision_files, decision_of, letter_to
from selection.model import Assessment, Candidate, Case, Criterion, Dossier
from selection.optimisation import Plan, optimise
from selection.rules import Size
from selection.texts import Language

DAY = date(2026, 11, 22)
CASE = Case((Candidate("Acme"), Candidate("Bolt")), (Criterion("Ideas", worst=0, best=10),),
            (Assessment("Acme", "Ideas", 8), Assessment("Bolt", "Ideas", 4)), rules=(Size(1, 1),),
            dossier=Dossier(owner="The board"))  # fmt: skip


@pytest.fixture(scope="module")
def plan() -> Plan:
    return optimise(CASE)


@pytest.fixture(scope="module")
def proposal(plan: Plan) -> Decision:
    return decision_of(plan, on=DAY, proposed=True)


def first_sheet(plan: Plan, decision: Decision, language: Language) -> str:
    buffer = BytesIO()
    sel.report(buffer, plan, language, decision=decision)
    sheet = openpyxl.load_workbook(buffer).worksheets[0]
    return "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None)


@pytest.mark.parametrize(("language", "said", "never"), [
    ("en", "Proposal, not decided yet: Acme, worth 80.0 of 100.", ("chose", "2026", "2027")),
    ("nl", "Voorstel, nog niet besloten: Acme, samen 80,0 van 100 waard.", ("gekozen", "2026", "2027")),
])  # fmt: skip
def test_the_record_says_that_it_is_a_proposal(
    plan: Plan, proposal: Decision, language: Language, said: str, never: tuple[str, ...]
) -> None:
    words = " ".join(one.to(language) for one in proposal.record())
    assert words.startswith(said)
    assert not [word for word in never if word in words]
    assert said in first_sheet(plan, proposal, language)
    assert (proposal.by, proposal.moments) == ("", ())


@pytest.mark.parametrize(("language", "said"), [
    ("en", "Draft, not to be sent: nobody has decided yet."),
    ("nl", "Concept, niet versturen: er is nog niets besloten."),
])  # fmt: skip
def test_its_letters_are_drafts_without_a_day(proposal: Decision, plan: Plan, language: Language, said: str) -> None:
    for name in CASE.names:
        words = letter_to(proposal, name, language=language).text()
        assert words.startswith(said)
        assert "2026" not in words
    taken = decision_of(plan, on=DAY)
    assert said not in letter_to(taken, "Acme", language=language).text()


def test_its_calendar_has_no_day_to_look_back(proposal: Decision) -> None:
    assert b"BEGIN:VEVENT" not in decision_files(proposal)["evaluation.ics"]
