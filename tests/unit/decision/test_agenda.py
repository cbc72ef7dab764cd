"""The calendar is one that other programs read: checked against RFC 5545, line by line and by reading it back."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

from icalendar import Calendar

from selection.decision import decision_of, evaluation_calendar
from selection.model import Dossier
from selection.optimisation import optimise
from selection.rules import Require
from tests.support.decided import DAY, DELTA, realistic_decision, small_case, small_plan


def events(content: bytes) -> list[dict[str, str]]:
    """The properties of every event, unfolded and unescaped by hand (RFC 5545, 3.1 and 3.3.11)."""
    lines = content.decode("utf-8").replace("\r\n ", "").split("\r\n")
    found: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and ":" in line:
            name, _, value = line.partition(":")
            plain = value.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
            found[-1][name] = plain
    return found


def test_every_line_is_as_the_standard_wants_it() -> None:
    content = evaluation_calendar(realistic_decision(), "nl")
    assert content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert not re.search(rb"[^\r]\n|\r[^\n]", content)
    assert max(map(len, content.split(b"\r\n"))) <= 75  # octets, 3.1
    assert content.count(b"BEGIN:VEVENT") == content.count(b"END:VEVENT") == 4
    for event in events(content):
        assert {"UID", "DTSTAMP", "DTSTART;VALUE=DATE", "SUMMARY"} <= event.keys()
        assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])  # 3.8.7.2: in UTC
    assert b"\r\nVERSION:2.0\r\n" in content
    assert b"\r\nPRODID:" in content


def test_the_four_evaluations_read_back() -> None:
    read = Calendar.from_ical(evaluation_calendar(realistic_decision()))
    found = [event.decoded("dtstart") for event in read.walk("VEVENT")]
    assert found == [date(2027, 1, 12), date(2027, 3, 1), date(2027, 6, 1), date(2027, 12, 1)]
    assert {event.decoded("dtstamp") for event in read.walk("VEVENT")} == {datetime(2026, 12, 1, tzinfo=UTC)}


def test_the_same_decision_gives_the_same_bytes_and_another_other_identifiers() -> None:
    one, same = (decision_of(small_plan(), on=DAY) for _ in range(2))
    other = decision_of(small_plan(), on=DAY, parked=["The van"])
    assert evaluation_calendar(one) == evaluation_calendar(same)
    ids = [event["UID"] for event in (*events(evaluation_calendar(one)), *events(evaluation_calendar(other)))]
    assert len(set(ids)) == 8


def test_the_agenda_has_goal_parked_discussions_and_safety() -> None:
    case = small_case().replace(dossier=Dossier(title="The lock; north, south", goal="A lock\nthat works\x07."))
    decision = decision_of(optimise(case), on=DAY, parked=["Who pays for the van?", "The name, again"])
    event = events(evaluation_calendar(decision))[0]
    assert event["SUMMARY"] == "The lock; north, south: Evaluation after 6 weeks"
    told = event["DESCRIPTION"]
    for said in ("A lock\nthat works.", "Who pays for the van? and The name, again", "feel safe to speak up",
                 "With: Acme and Cobalt", f"Reference: {decision.reference}"):  # fmt: skip
        assert said in told
    assert "Voelt" not in told
    assert "voelt iedereen" in events(evaluation_calendar(decision, "nl"))[0]["DESCRIPTION"]


def test_a_proof_that_is_due_has_its_own_day() -> None:
    decision = decision_of(optimise(small_case(), [Require((DELTA,))]), on=DAY, moments=[])
    (event,) = events(evaluation_calendar(decision))
    assert event["DTSTART;VALUE=DATE"] == "20270601"
    assert event["SUMMARY"] == "The coalition: Weeks to be proven before this day"
    assert event["DESCRIPTION"].startswith("Delta proves Weeks before 1 June 2027.")
