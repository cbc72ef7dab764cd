"""Workbooks built part by part, as no library would write them, and other files from outside."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return stream.getvalue()


def sheet_xml(body: str, after: str = "", start: str = "") -> str:
    """A worksheet around its rows; `after` follows the rows, `start` goes before the root element."""
    return f'<?xml version="1.0"?>{start}<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData>{after}</worksheet>'


def xlsx_parts(*sheets: str, strings: str | None = None, main: str = "sheet.main") -> dict[str, str | bytes]:
    """The parts of a small xlsx with the given worksheets, named Sheet1, Sheet2 and so on."""
    numbers = range(1, len(sheets) + 1)
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.{main}+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        + "".join(
            f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPE}.worksheet+xml"/>' for n in numbers
        )
        + "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        + "".join(f'<sheet name="Sheet{n}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
        )
        + f'<Relationship Id="rId90" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rId91" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts>'
        '<fills count="1"><fill><patternFill/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="1"><xf/></cellXfs></styleSheet>',
        "xl/sharedStrings.xml": strings or f'<sst xmlns="{MAIN}"/>',
    }
    return parts | {f"xl/worksheets/sheet{n}.xml": sheet for n, sheet in zip(numbers, sheets, strict=True)}


def xlsx(*sheets: str, strings: str | None = None) -> bytes:
    """A small xlsx with the given worksheets."""
    return zipped(xlsx_parts(*sheets, strings=strings))


def cell_row(row: int, *cells: str) -> str:
    """One row around its cells."""
    return f'<row r="{row}">{"".join(cells)}</row>'


def number(reference: str, value: object) -> str:
    """A cell with a number, whatever stands for it."""
    return f'<c r="{reference}"><v>{value}</v></c>'


def ole(streams: Mapping[str, bytes]) -> bytes:
    """A compound file (OLE) with the given streams, as old Excel and encrypted files are.

    Layout after [MS-CFB]: header, one sector of the allocation table, one of the directory, then the streams, each
    made at least 4096 bytes long so that no table of small streams is needed.
    """
    padded = {name: data.ljust(4096, b"\x00").ljust(-(-max(len(data), 4096) // 512) * 512, b"\x00")
              for name, data in streams.items()}  # fmt: skip
    end, table_sector = 0xFFFFFFFE, 0xFFFFFFFD
    table = [table_sector, end]
    entries = [_entry("Root Entry", kind=5, child=1, start=end, size=0)]
    for number_, (name, data) in enumerate(padded.items(), start=1):
        start, length = len(table), len(data) // 512
        table += [*range(start + 1, start + length), end]
        right = number_ + 1 if number_ < len(padded) else 0xFFFFFFFF
        entries.append(_entry(name, kind=2, right=right, start=start, size=len(data)))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0,
    )  # fmt: skip
    header += struct.pack("<108I", *([0xFFFFFFFF] * 108))
    sectors = struct.pack("<128I", *(table + [0xFFFFFFFF] * (128 - len(table))))
    return header[:512] + sectors + b"".join(entries).ljust(512, b"\x00") + b"".join(padded.values())


def _entry(name: str, *, kind: int, start: int, size: int, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    encoded = name.encode("utf-16-le")
    return (
        encoded.ljust(64, b"\x00")
        + struct.pack("<HBBIII", len(encoded) + 2, kind, 1, 0xFFFFFFFF, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def xls(rows: Iterable[Iterable[str | float]], sheet: str = "Scores", extra: bytes = b"") -> bytes:
    """An old Excel workbook (BIFF8) with one sheet of texts and numbers; `extra` are records before its sheet list."""

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    def start(kind: int) -> bytes:
        return record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 1996, 0, 6))

    cells = b""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str):
                text = value.encode("utf-16-le")
                cells += record(0x0204, struct.pack("<HHHHB", r, c, 0, len(value), 1) + text)
            else:
                cells += record(0x0203, struct.pack("<HHHd", r, c, 0, value))
    name = struct.pack("<BB", len(sheet), 0) + sheet.encode("ascii")
    before = start(0x0005) + extra
    position = len(before) + 4 + 6 + len(name) + 4
    listing = record(0x0085, struct.pack("<IBB", position, 0, 0) + name)
    end = record(0x000A, b"")
    return ole({"Workbook": before + listing + end + start(0x0010) + cells + end})


def ods(rows: Iterable[str], sheet: str = "Scores") -> bytes:
    """An OpenDocument spreadsheet with one sheet; each row is the XML of its cells."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0" '
        f'xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name="{sheet}">'
        f"{body}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    manifest = f'<manifest:manifest xmlns:manifest="{space}:manifest:1.0"/>'
    return zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": manifest,
        "content.xml": content,
    })  # fmt: skip
