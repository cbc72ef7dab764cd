"""What a workbook holds that a copy through openpyxl cannot keep, by the parts of the original."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable

from selection.reading.child.sheet_scan import SheetScan

__all__ = ["losses_of"]

# Code of the loss, and how the names of its parts begin.
_PARTS: dict[str, str | tuple[str, ...]] = {
    "pictures": "xl/media/",
    "threaded_comments": "xl/threadedComments/",
    "controls": ("xl/ctrlProps/", "xl/activeX/"),
    "embedded": "xl/embeddings/",
    "diagrams": "xl/diagrams/",
    "slicers": ("xl/slicers/", "xl/slicerCaches/", "xl/timelines/", "xl/timelineCaches/"),
    "connections": ("xl/connections.xml", "xl/queryTables/", "xl/model/"),
    "cell_pictures": "xl/richData/",
    "macros": "xl/vbaProject",
}
_DRAWING = re.compile(r"xl/drawings/drawing\d*\.xml")
_SHAPE = re.compile(rb"<(?:\w+:)?(?:sp|cxnSp|grpSp)[\s>]")
_CHUNK = 1 << 20


def losses_of(archive: zipfile.ZipFile, scans: Iterable[SheetScan]) -> list[str]:
    """Codes of what this very file would lose."""
    names = archive.namelist()
    scans = list(scans)
    losses = ["results"] if any(scan.formulas for scan in scans) else []
    losses += [code for code, starts in _PARTS.items() if any(name.startswith(starts) for name in names)]
    if any(_DRAWING.fullmatch(name) and _has_shape(archive, name) for name in names):
        losses.append("shapes")
    if any(name.startswith("xl/charts/chart") for name in names):
        losses.append("charts")
    if any(scan.extended for scan in scans):
        losses.append("extensions")
    return losses


def _has_shape(archive: zipfile.ZipFile, name: str) -> bool:
    with archive.open(name) as stream:
        return bool(_SHAPE.search(stream.read(_CHUNK)))
