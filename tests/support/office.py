"""LibreOffice as a second opinion: workbooks recalculated from nothing, and pages as one would print them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO
from xml.etree import ElementTree as ET

import openpyxl

# Recalculate always: by default the cached values of the file would be believed, and nothing would be tested.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"

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


def saved_as(path: Path, suffix: str) -> Path:
    """A copy of the workbook in another form: ods, or xls as of 1997."""
    return _converted([path], {"xls": "xls:MS Excel 97"}.get(suffix, suffix), suffix)[0]


def pages(path: Path, resolution: int = 75) -> list[Path]:
    """The printed pages of a workbook as pictures."""
    document = _converted([path], "pdf", "pdf")[0]
    stem = document.with_suffix("")
    command = ["pdftoppm", "-r", str(resolution), "-png", str(document), str(stem)]
    subprocess.run(command, check=True, capture_output=True)
    return sorted(stem.parent.glob(f"{stem.name}-*.png"))


def formula_cells(path: Path, computed: Path) -> Iterator[FormulaCell]:
    """Every formula of the workbook at `path`, with its stored value and the one in its recalculated copy."""
    anew = {(sheet, place): value for sheet, place, _, value in _cells(computed)}
    with closing(openpyxl.load_workbook(path, read_only=True)) as book:
        names = book.sheetnames
    for sheet, place, formula, value in _cells(path):
        if formula is not None:
            yield FormulaCell(f"{names[sheet]}!{place}", formula, value, anew.get((sheet, place)))


def cell_formulas(path: Path | BinaryIO) -> list[str]:
    """Every formula that stands in a cell of the workbook, as it stands in the file."""
    return [formula for _, _, formula, _ in _cells(path) if formula is not None]


def _cells(path: Path | BinaryIO) -> Iterator[tuple[int, str, str | None, Value]]:
    """Sheet number, place, formula and value of each cell, straight from the file: openpyxl takes minutes for many.

    Texts that are no formula are left out; they stand elsewhere in the file.
    """
    with zipfile.ZipFile(path) as archive:
        sheets = [part for part in archive.namelist() if re.fullmatch(r"xl/worksheets/sheet\d+\.xml", part)]
        for sheet in range(len(sheets)):
            with archive.open(f"xl/worksheets/sheet{sheet + 1}.xml") as part:
                yield from _cells_of(sheet, part)


def _cells_of(sheet: int, part: IO[bytes]) -> Iterator[tuple[int, str, str | None, Value]]:
    for _, node in ET.iterparse(part):
        if node.tag == f"{_MAIN}c" and node.get("t") != "s":
            formula, value = node.findtext(f"{_MAIN}f"), node.findtext(f"{_MAIN}v")
            is_number = node.get("t", "n") == "n" and value is not None
            yield sheet, node.get("r", ""), formula, float(value or 0) if is_number else value
        if node.tag == f"{_MAIN}row":
            node.clear()


def _converted(paths: Sequence[Path], kind: str, suffix: str) -> list[Path]:
    # On its own profile, so that neither a running LibreOffice nor the settings of its user have a say.
    folder = Path(tempfile.mkdtemp(prefix="office-", dir=paths[0].parent))
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True)
    (profile / "registrymodifications.xcu").write_text(_SETTINGS, encoding="utf-8")
    sources = [Path(shutil.copy(path, folder / f"{i}{path.suffix}")) for i, path in enumerate(paths)]
    out = folder / "out"
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
               "--convert-to", kind, "--outdir", str(out), *map(str, sources)]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return [out / f"{source.stem}.{suffix}" for source in sources]
