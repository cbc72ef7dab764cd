"""The form for a sentence opens with the number and the names that stand in it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from selection.analysis import filled, proposals
from selection.errors import Notice
from selection.model import Candidate, Case, Criterion, Rule
from selection.rules import AtLeastOf, Budget, Implies, Require, Size
from selection.texts import text

CASE = Case(
    candidates=tuple(Candidate(name) for name in ("Van Dalen Analytica", "Mason Reed", "Aqualys", "Hydrotest")),
    criteria=(Criterion("Plan", weight=1.0),),
)


@pytest.mark.parametrize(
    ("said", "asks", "kind", "values"),
    [
        ("- Drie laboratoria lijkt ons goed.", "count", Size, {"min": 3, "max": 3}),
        ("Drie laboratoria lijkt ons goed.", "other", Size, {"min": 3, "max": 3}),
        ("Van Dalen is ons zeer vertrouwd.", "other", Require, {"names": ("Van Dalen Analytica",)}),
        ("Mason and Aqualys should be considered.", "other", Require, {"names": ("Mason Reed", "Aqualys")}),
        ("Dan ook Aqualys, nemen we Hydrotest?", "other", Implies, {"a": "Aqualys", "b": "Hydrotest"}),
        ("Mason of Aqualys, dat is om het even.", "other", AtLeastOf, {"names": ("Mason Reed", "Aqualys"), "n": 1}),
        ("Bij voorkeur kiezen we drie laboratoria.", "count", Size, {"min": 3, "max": 3}),
        ("Twenty laboratories should do.", "count", Size, {}),
        ("9 laboratoria lijkt ons goed.", "count", Size, {}),  # there are four
        ("Budget € 900.000 voor drie partners", "money", Budget, {"max": 900_000}),
    ],
)
def test_what_is_beyond_doubt_is_filled_in_and_no_rule(
    said: str, asks: str, kind: type[Rule], values: Mapping[str, object]
) -> None:
    notice = Notice(text("{said}", said=said), None, (asks,), said)
    found = filled(notice, CASE, next(iter(proposals(notice, CASE)), None))
    assert found is not None
    assert (found.kind, found.values, found.rule) == (kind, values, None)


def test_a_sentence_with_neither_fills_in_nothing() -> None:
    notice = Notice(text("{said}", said="De raad wil korte lijnen."), None, ("other",), "De raad wil korte lijnen.")
    assert filled(notice, CASE, None) is None
