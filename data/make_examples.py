#!/usr/bin/env python3
"""Make every file of this folder: the templates, the example cases, and the page that describes them.

Run it from anywhere, with the name of another folder to write there: python data/make_examples.py [FOLDER]
"""

from __future__ import annotations

import sys
from pathlib import Path

from examples.energy_hub import energy_hub
from examples.hand import STORY, hand
from examples.large import large
from examples.messy import messy
from examples.plain import PLAIN
from examples.readme import readme

from selection.reading import read_workbook, write_template
from selection.validation import case_from_workbook

__all__ = ["make"]


def make(folder: Path) -> None:
    """Write all files into a folder."""
    write_template(folder / "template.xlsx", "en")
    write_template(folder / "sjabloon.xlsx", "nl")
    write_template(folder / "hand.xlsx", "en", hand())
    write_template(folder / "regional-energy.xlsx", "nl", energy_hub())
    write_template(folder / "large-200.xlsx", "en", large())
    messy(folder / "messy-supplier-sheet.xlsx")
    (folder / "plain-scores.csv").write_text(PLAIN, encoding="utf-8", newline="\n")
    energy = case_from_workbook(read_workbook(folder / "regional-energy.xlsx"))
    (folder / "README.md").write_text(readme(STORY, energy), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
