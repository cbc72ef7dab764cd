"""A binary Excel workbook (.xlsb) written record by record, after [MS-XLSB]; no program here can save one."""

from __future__ import annotations

import struct
from collections.abc import Iterable

from tests.support.files import zipped

__all__ = ["Error", "xlsb"]

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.ms-excel"


class Error:
    """A cell that shows an error: by its number, with a formula or without."""

    def __init__(self, code: int, *, formula: bool = False) -> None:
        self.code, self.formula = code, formula


def xlsb(rows: Iterable[Iterable[object]], hidden_rows: Iterable[int] = (), name: str = "Scores") -> bytes:
    """One sheet of numbers, texts and errors; `hidden_rows` from 1."""
    hidden = set(hidden_rows)
    cells = b""
    width = 0
    for r, row in enumerate(rows):
        flags = 0x10 if r + 1 in hidden else 0
        cells += _record(0, struct.pack("<IIHBBBI", r, 0, 300, 0, flags, 0, 0))
        for c, value in enumerate(row):
            cells += _cell(c, value)
            width = max(width, c)
    number = max(len(list(hidden)), 100)
    sheet = b"".join([
        _record(129), _record(148, struct.pack("<4I", 0, number, 0, width)), _record(145), cells, _record(146),
        _record(176, struct.pack("<4I", 0, 0, 0, 1)), _record(130),
    ])  # fmt: skip
    book = b"".join([
        _record(131), _record(143), _record(156, struct.pack("<II", 0, 1) + _text("rId1") + _text(name)),
        _record(144), _record(132),
    ])  # fmt: skip
    return zipped({
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="bin" '
        f'ContentType="{_TYPE}.sheet.binary.macroEnabled.main"/><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
        f'PartName="/xl/worksheets/sheet1.bin" ContentType="{_TYPE}.worksheet"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        "xl/worksheets/sheet1.bin": sheet,
    })  # fmt: skip


def _cell(column: int, value: object) -> bytes:
    start = struct.pack("<II", column, 0)
    match value:
        case Error(formula=False):
            return _record(3, start + bytes([value.code]))
        case Error():
            return _record(11, start + bytes([value.code]) + struct.pack("<HII", 0, 0, 0))
        case str():
            return _record(6, start + _text(value))
        case int() | float():
            return _record(5, start + struct.pack("<d", value))
        case _:
            return _record(1, start)


def _record(kind: int, data: bytes = b"") -> bytes:
    size, length = len(data), b""
    while True:
        length += bytes([size & 0x7F | (0x80 if size > 0x7F else 0)])
        size >>= 7
        if not size:
            break
    return (bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])) + length + data


def _text(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")
