"""The parts of an xlsx, checked and scanned before any library builds something from them."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # only the type: parsing goes through defusedxml

from defusedxml.ElementTree import fromstring

from selection.reading.child.markup import walk
from selection.reading.child.number_formats import StyleScan
from selection.reading.child.plain_rows import walk_sheet
from selection.reading.child.references import column_letters
from selection.reading.child.refusal import Refusal
from selection.reading.child.sheet_scan import SheetScan
from selection.reading.child.strings import StringScan, walk_strings
from selection.reading.limits import Limits

__all__ = ["ScannedSheet", "relations", "scan_package"]

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
# Every program puts them there; where one does not, formats are not known, and nothing else is lost.
_STYLES = "xl/styles.xml"
_RELATION_ID = ("http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships")  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScannedSheet:
    """One sheet of the workbook: its name, whether it is hidden, and what the walk over it found."""

    name: str
    hidden: bool
    scan: SheetScan

    @property
    def area(self) -> int:
        """Rows times columns, from A1 to the furthest filled cell."""
        return self.scan.last_row * self.scan.last_column


def scan_package(archive: zipfile.ZipFile, limits: Limits) -> list[ScannedSheet]:
    """Every worksheet of the workbook in its order, each part of the file having been found harmless.

    Raises
    ------
    Refusal
        When a part is harmful or damaged, or the sheets together are larger than `limits` allow.
    """
    strings, styles = StringScan(), StyleScan()
    for path in filter(_is_read, archive.namelist()):
        with archive.open(path) as stream:
            if path == _STYLES:
                walk(stream, styles, limits)
            else:
                walk_strings(stream, strings, limits)
    formats = styles.formats
    scanned = []
    for name, hidden, path in _sheets(archive):
        scan = SheetScan(strings.lengths, limits, formats)
        with archive.open(path) as stream:
            walk_sheet(stream, scan, limits)
        scanned.append(ScannedSheet(name, hidden, scan))
    _check_size(scanned, limits)
    return scanned


def _is_read(path: str) -> bool:
    """Whether a library may build something from this part; sheets are walked on their own, as sheets."""
    return path.endswith((".xml", ".rels")) and not path.startswith("customXml/") and not _SHEET.fullmatch(path)


def _check_size(sheets: list[ScannedSheet], limits: Limits) -> None:
    if not sheets:
        raise Refusal("no_sheets")
    largest = max(sheets, key=lambda sheet: sheet.area)
    if sum(sheet.area for sheet in sheets) > limits.cells:
        cell = f"{column_letters(largest.scan.last_column)}{largest.scan.last_row}"
        raise Refusal("grid", sheet=largest.name, cell=cell, limit=limits.cells)
    if sum(sheet.scan.characters for sheet in sheets) > limits.characters:
        raise Refusal("text_size", limit=limits.characters)


def _sheets(archive: zipfile.ZipFile) -> list[tuple[str, bool, str]]:
    """Name, hidden or not, and part of each worksheet; charts on a sheet of their own have no cells."""
    workbook_path = next(path for kind, path in relations(archive, "").values() if kind.endswith("/officeDocument"))
    targets = relations(archive, workbook_path)
    found = []
    for sheet in _tree(archive, workbook_path).iter():
        if _local(sheet) != "sheet":
            continue
        identity = next(filter(None, (sheet.get(f"{{{space}}}id") for space in _RELATION_ID)))
        kind, path = targets[identity]
        if kind.endswith("/worksheet"):
            found.append((sheet.attrib["name"], sheet.get("state", "visible") != "visible", path))
    if len({name.casefold() for name, _, _ in found}) < len(found):
        raise Refusal("damaged")
    return found


def relations(archive: zipfile.ZipFile, path: str) -> dict[str, tuple[str, str]]:
    """Kind and target of each relation of a part, by its identity; of the package when `path` is empty."""
    folder, name = posixpath.split(path)
    tree = _tree(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        relation.attrib["Id"]: (
            relation.attrib["Type"],
            posixpath.normpath(posixpath.join("/", folder, relation.attrib["Target"])).lstrip("/"),
        )
        for relation in tree.iter()
        if _local(relation) == "Relationship"
    }


def _tree(archive: zipfile.ZipFile, path: str) -> Element:
    with archive.open(path) as stream:
        return fromstring(stream.read(), forbid_dtd=True)  # type: ignore[no-any-return]  # defusedxml is not typed


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
