"""How strict assessors are, in sentences."""

from __future__ import annotations

from selection.normalisation import Severity, severity_sentences


def test_who_scores_as_the_panel_is_named_together() -> None:
    found = [Severity("Ann", 0.001, 8), Severity("Bob", -0.12, 8), Severity("Cas", 0.0, 8)]
    assert [str(one) for one in severity_sentences(found)] == [
        "Bob scores 12% of the scale lower than the panel on average (over 8 scores).",
        "Ann and Cas score as high as the panel on average.",
    ]


def test_one_alone_is_said_with_the_number_of_scores() -> None:
    assert [str(one) for one in severity_sentences([Severity("Ann", 0.0, 8), Severity("Bob", 0.12, 8)])] == [
        "Ann scores as high as the panel on average (over 8 scores).",
        "Bob scores 12% of the scale higher than the panel on average (over 8 scores).",
    ]


def test_of_whom_nothing_was_compared_nothing_is_said() -> None:
    assert severity_sentences([Severity("Ann", 0.0, 0), Severity("Bob", 0.0, 0)]) == ()
