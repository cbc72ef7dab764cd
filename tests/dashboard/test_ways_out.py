"""A way out is offered at a press only where the controls can do exactly that."""

from __future__ import annotations

import pytest

from dashboards.controls.rules import _can_set
from selection.rules import Apart, Budget, Exclude, Require, Rule, Size

BOTH = Require(("Acme", "Bolt"))


@pytest.mark.parametrize(
    ("key", "old", "new", "possible"),
    [
        ("rule a 0", BOTH, None, True),
        # The switch of the workbook's rule knows on and off, and not half of its names.
        ("rule a 0", BOTH, Require(("Acme",)), False),
        ("require a", BOTH, Require(("Acme",)), True),
        ("exclude a", Exclude(("Acme", "Bolt")), Exclude(("Acme",)), True),
        ("rule a 1", Size(2, 3), Size(2, 4), True),
        ("rule a 2", Budget(100.0, "Cost"), Budget(120.0, "Cost"), True),
        ("rule a 3", Apart("Acme", "Bolt"), None, True),
    ],
)
def test_a_switch_cannot_make_another_rule(key: str, old: Rule, new: Rule | None, possible: bool) -> None:
    assert _can_set(key, old, new) is possible
