"""Words that somebody broke at the end of a line in a narrow heading, and hyphens that stay."""

from __future__ import annotations

import pytest

from tests.support.own_sheets import read_sheet


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Investerings-\nbereidheid", "Investeringsbereidheid"), ("Veiligheids- \ncultuur", "Veiligheidscultuur"),
        ("Zuverlässig-\nkeit (1-10)", "Zuverlässigkeit (1-10)"),
        ("Veiligheids-\nen milieubeleid", "Veiligheids- en milieubeleid"),
        ("Preis-\nund Kostenplan", "Preis- und Kostenplan"), ("Health-\nand safety", "Health- and safety"),
        ("CO2-\nuitstoot", "CO2-uitstoot"), ("ISO-\nbeleid", "ISO-beleid"), ("Long-\nterm plan", "Long-term plan"),
        ("Supply-\nChain plan", "Supply- Chain plan"), ("Plan -\nkwaliteit", "Plan - kwaliteit"),
        ("Lange-termijn\nplan", "Lange-termijn plan"), ("Veiligheids-cultuur", "Veiligheids-cultuur"),
    ],
)  # fmt: skip
def test_a_heading_over_several_lines(heading: str, name: str) -> None:
    found = read_sheet([["Leverancier", heading, "Kwaliteit"], ["Weging", 60, 40], ["Acme", 8, 7], ["Bolt", 7, 7],
                        ["Cole", 6, 8]]).accepted()  # fmt: skip
    assert [one.name for one in found.criteria] == [name, "Kwaliteit"]


def test_the_same_name_on_two_tabs() -> None:
    rows = [["Leverancier", "Investerings-\nbereidheid (1-10)"], ["Acme", 8], ["Bolt", 7], ["Cole", 6], [],
            ["Criterium", "Weging"], ["Investeringsbereidheid", 100]]  # fmt: skip
    found = read_sheet(rows).accepted()
    assert [(one.name, one.weight) for one in found.criteria] == [("Investeringsbereidheid (1-10)", 100)]
