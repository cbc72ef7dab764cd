"""How many a board chooses, whatever candidates are called; what else is counted is nobody."""

from __future__ import annotations

import pytest

from selection.understanding.said_counts import exact_said, size_said


@pytest.mark.parametrize(("said", "n"), [("We kiezen drie taalscholen.", 3), ("We gunnen aan drie taalscholen", 3),
                                         ("We go to four venues.", 4), ("Choose exactly four venues.", 4),
                                         ("Wir beauftragen zwei Tischlereien.", 2)])  # fmt: skip
def test_any_noun_may_be_theirs(said: str, n: int) -> None:
    assert exact_said(said) == n
    assert size_said(said) == (n, n)


@pytest.mark.parametrize("said", ["We kiezen drie criteria.", "We contract for two years", "We select five offers",
                                  "We visited four venues.", "We pick three weeks", "Wir wählen zwei Termine.",
                                  "We go to four venues and two pubs"])  # fmt: skip
def test_what_else_is_counted_is_nobody(said: str) -> None:
    assert exact_said(said) is None
