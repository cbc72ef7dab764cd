"""Names: the same party under two spellings, names that nobody has, names that stand twice."""

from __future__ import annotations

import pytest

from tests.support.sheets import accepted, base, only, refused, sheet

HEADINGS = ("Candidate", "Ideas", "Safety")


@pytest.mark.parametrize("other", ["acme b.v.", "ACME BV", "Acme  bv", " Acme", "Acme B. V.", "Ácme BV"])
def test_one_party_under_two_spellings_is_refused_with_both_cells(other: str) -> None:
    place, sentence = only({"Scores": sheet(HEADINGS, ("Acme B.V.", 8, 7), (other, 6, 5), ("Bolt", 6, 5))})
    assert place == "Scores!A3"
    assert "Scores!A2" in sentence
    assert '"Acme B.V."' in sentence


def test_two_candidates_on_their_sheet_that_differ_in_case_only() -> None:
    place, sentence = only(base(Candidates=sheet(("Candidate", "Cost"), ("Bolt", 1), ("bolt N.V.", 2),
                                                 ("Acme B.V.", 3), ("Cobalt", 4))))  # fmt: skip
    assert place == "Candidates!A3"
    assert "Candidates!A2" in sentence


@pytest.mark.parametrize("again", ["Acme B.V.", "acme bv"])
def test_a_candidate_that_is_scored_twice_is_refused_once(again: str) -> None:
    place, sentence = only(base(Scores=sheet(HEADINGS, ("Acme B.V.", 8, 7), (again, 6, 9))))
    assert place == "Scores!A3"
    assert "use the sheet Assessments for several assessors" in sentence


def test_one_assessor_cannot_score_twice() -> None:
    rows = (("Bolt", "Ideas", "X", 3), ("bolt", "ideas", "X", 4), ("Bolt", "Ideas", "Y", 5))
    frames = base(Scores=None, Assessments=sheet(("Candidate", "Criterion", "Assessor", "Score"), *rows))
    place, sentence = only(frames)
    assert place == "Assessments!D3"
    assert "Assessments!D2" in sentence


def test_another_spelling_on_another_sheet_is_taken_and_said() -> None:
    case = accepted(base(Scores=sheet(HEADINGS, ("acme bv", 8, 7), ("BOLT", 6, 9))), '"acme bv" was taken to be')
    assert [entry.party for entry in case.assessments] == ["Acme B.V.", "Acme B.V.", "Bolt", "Bolt"]


@pytest.mark.parametrize(
    ("name", "frame", "place", "nearest"),
    [
        ("Scores", sheet(HEADINGS, ("Blot", 8, 7)), "Scores!A2", "Bolt"),
        ("Scores", sheet(("Candidate", "Saftey"), ("Bolt", 8)), "Scores!B1", "Safety"),
        ("Assessments", sheet(("Candidate", "Criterion", "Score"), ("Bolt", "Idea", 8)), "Assessments!B2", "Ideas"),
        ("Assessments", sheet(("Candidate", "Criterion", "Score"), ("Cobald", "Ideas", 8)), "Assessments!A2", "Cobalt"),
        ("Needs", sheet(("Capability", "Level"), ("Sofware", 3)), "Needs!A2", "Software"),
        ("Joint_results", sheet(("Joint result", "Value", "Stele"), ("Bridge", 1, 2)), "Joint results!A2", "Steel"),
        ("Relations", sheet(("From", "About", "Criterion", "Value"), ("Bolt", "Kobalt", "Trust", 8)), "Relations!B2",
         "Cobalt"),
        ("Relations", sheet(("From", "About", "Criterion", "Value"), ("Bolt", "Cobalt", "Thrust", 8)), "Relations!C2",
         "Trust"),
        ("Rules", sheet(("Rule", "What", "With"), ("Not together", "Bolt", "Cobald")), "Rules!A2", "Cobalt"),
        ("Rules", sheet(("Rule", "What", "Number"), ("Budget", "Costs", 5)), "Rules!A2", "Cost"),
        ("Rules", sheet(("Rule", "What", "With", "Number"), ("At most from group", "Region", "Nort", 1)), "Rules!A2",
         "North"),
        ("Rules", sheet(("Rule", "What", "Number"), ("Budgett", "Cost", 5)), "Rules!A2", "Budget"),
        ("Weights", sheet(("Criterion", "Board"), ("Idea", 5)), "Weights!B1", "Ideas"),
        ("Scenarios", sheet(("Scenario", "Change", "What"), ("Out", "is absent", "Cobald")), "Scenarios!A2", "Cobalt"),
        ("Scenarios", sheet(("Scenario", "Change", "What", "Number"), ("Dear", "column times", "Costs", 2)),
         "Scenarios!A2", "Cost"),
    ],
)  # fmt: skip
def test_an_unknown_name_is_refused_with_the_nearest_one(name: str, frame: object, place: str, nearest: str) -> None:
    where, sentence = only(base(**{name: frame}))
    assert where == place
    assert f"Write {nearest} if that is what was meant" in sentence


def test_a_name_like_no_other_is_refused_without_a_guess() -> None:
    _, sentence = only(base(Scores=sheet(HEADINGS, ("Zuiderzee", 8, 7))))
    assert "if that is what was meant" not in sentence


def test_the_client_can_be_named_by_role_or_by_name() -> None:
    frames = base(
        Case=sheet(("Client", "Harbour Works"), ("Title", "Cranes")),
        Capabilities=sheet(("Party", "Software", "Steel"), ("harbour works", 2, 0), ("Bolt", 3, 4)),
        Relations=sheet(("From", "About", "Criterion", "Value"), ("Opdrachtgever", "Bolt", "Trust", 8)),
    )
    case = accepted(frames)
    assert (case.client, case.relations[0].source) == ("Harbour Works", "Harbour Works")
    assert case.levels[-1, "Software"] == 2


def test_a_candidate_cannot_be_called_like_the_client() -> None:
    faults = refused(base(Case=sheet(("Client", "Bolt B.V."), ("Title", "x"))))
    assert "Candidates!A3" in faults


def test_a_collective_is_found_in_another_spelling() -> None:
    frames = base()
    frames["Candidates"]["Member of"] = [None, "acme bv", None]
    assert accepted(frames).candidates[1].member_of == "Acme B.V."


def test_a_veto_of_the_client_keeps_the_candidate_out() -> None:
    relations = sheet(("From", "About", "Value"), ("Client", "Bolt", "veto"), ("Acme B.V.", "Cobalt", "Veto"))
    case = accepted(base(Relations=relations))
    assert [str(rule.sentence()) for rule in case.rules[-2:]] == [
        "Bolt cannot take part",
        "Acme B.V. and Cobalt cannot both take part",
    ]
