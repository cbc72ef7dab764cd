"""LibreOffice as a second opinion: workbooks recalculated from nothing, and pages as one would print them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.worksheet.formula import ArrayFormula

# Recalculate always: by default the cached values of the file would be believed, and nothing would be tested.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""

Value = str | float | bool | None


@dataclass(frozen=True, slots=True)
class FormulaCell:
    """A formula with the value stored beside it and the value that LibreOffice computes."""

    place: str
    formula: str
    stored: Value
    computed: Value

    @property
    def agrees(self) -> bool:
        """Whether the two values are the same, numbers to 1e-9 of the larger of 1 and their size."""
        if isinstance(self.stored, (int, float)) and isinstance(self.computed, (int, float)):
            return abs(self.stored - self.computed) <= 1e-9 * max(1.0, abs(self.stored))
        return (self.stored or "") == (self.computed or "")


def recalculated(*paths: Path) -> list[Path]:
    """Copies of the workbooks with every formula computed anew, all in one start of LibreOffice."""
    return _converted(paths, "xlsx:Calc MS Excel 2007 XML", "xlsx")


def pages(path: Path, resolution: int = 75) -> list[Path]:
    """The printed pages of a workbook as pictures."""
    document = _converted([path], "pdf", "pdf")[0]
    stem = document.with_suffix("")
    command = ["pdftoppm", "-r", str(resolution), "-png", str(document), str(stem)]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(stem.parent.glob(f"{stem.name}-*.png"))


def formula_cells(path: Path, computed: Path) -> Iterator[FormulaCell]:
    """Every formula of the workbook at `path`, with its stored value and the one in its recalculated copy."""
    formulas = openpyxl.load_workbook(path)
    stored = openpyxl.load_workbook(path, data_only=True)
    anew = openpyxl.load_workbook(computed, data_only=True)
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    formula = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
                    at = cell.coordinate
                    place = f"{sheet.title}!{at}"
                    yield FormulaCell(place, str(formula), stored[sheet.title][at].value, anew[sheet.title][at].value)


def cell_formulas(path: Path | BinaryIO) -> list[str]:
    """Every formula that stands in a cell of the workbook, as it stands in the file."""
    found = []
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet"):
                root = ET.fromstring(archive.read(part))
                found += [node.text or "" for node in root.iter() if node.tag.endswith("}f")]
    return found


def _converted(paths: Sequence[Path], kind: str, suffix: str) -> list[Path]:
    # On its own profile, so that neither a running LibreOffice nor the settings of its user have a say.
    folder = Path(tempfile.mkdtemp(prefix="office-"))
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    sources = [Path(shutil.copy(path, folder / f"{i}{path.suffix}")) for i, path in enumerate(paths)]
    out = folder / "out"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
               "--convert-to", kind, "--outdir", str(out), *map(str, sources)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [out / f"{source.stem}.{suffix}" for source in sources]
