"""What keeps one candidate out says nothing of the coalitions without it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selection.analysis import admissions
from selection.optimisation import optimise, solve
from selection.rules import Apart, Require
from tests.support.hand_case import HAVENDATA, KADE, hand_case


def test_what_keeps_one_candidate_out_does_not_say_that_there_is_no_coalition() -> None:
    """There is one without Kade Advies: only with it no coalition keeps every rule."""
    apart = optimise(hand_case(), [Require((HAVENDATA,)), Apart(KADE, HAVENDATA)])
    assert apart.coalitions
    (kade,) = admissions(apart, [KADE])
    said = str(kade.sentence())
    assert said.startswith("No coalition with Kade Advies in it keeps every rule. These cannot hold together: ")
    assert "No coalition satisfies all rules" not in said
    dutch = kade.sentence().to("nl")
    assert "Deze gaan niet samen: " in dutch
    assert "Geen enkele coalitie voldoet aan alle regels" not in dutch


def test_a_clash_that_was_not_found_in_time_says_no_more_than_that_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    apart = optimise(hand_case(), [Require((HAVENDATA,)), Apart(KADE, HAVENDATA)])
    monkeypatch.setattr("selection.analysis.admission.solve", lambda *a, **k: replace(solve(*a, **k), conflict=None))
    (kade,) = admissions(apart, [KADE])
    assert str(kade.sentence()) == "No coalition with Kade Advies in it keeps every rule."
