"""What stands in a binary workbook (.xlsb) that its values alone do not tell: errors, formulas, merged, hidden."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Iterator

from selection.reading.child.facts import Facts, error_shown
from selection.reading.child.package import relations
from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["scan_xlsb"]

_WORKBOOK = "xl/workbook.bin"
# [MS-XLSB] 2.3.2: kinds of record.
_ROW, _CELL_ERROR, _FORMULA_ERROR, _MERGED, _COLUMNS, _FILTER, _SHEET = 0, 3, 11, 176, 60, 163, 156
_FILLED = frozenset(range(2, 12))
_FORMULAS = frozenset(range(8, 12))
_HIDDEN_ROW = 0x10


def scan_xlsb(archive: zipfile.ZipFile, limits: Limits) -> dict[str, Facts]:
    """What was found on each sheet, by its name.

    Raises
    ------
    Refusal
        When the workbook is damaged, or larger than the limits.
    """
    targets = relations(archive, _WORKBOOK)
    found = {}
    for kind, data in _records(archive.read(_WORKBOOK), limits):
        if kind == _SHEET:
            identity, after = _text(data, 8)
            name, _ = _text(data, after)
            sort, path = targets[identity]
            if sort.endswith("/worksheet"):
                found[name] = _scan(archive.read(path), limits)
    return found


def _scan(content: bytes, limits: Limits) -> Facts:
    facts, row = Facts(limits), 0
    is_hidden = False
    for kind, data in _records(content, limits):
        if kind == _ROW:
            row = int.from_bytes(data[:4], "little") + 1
            is_hidden = bool(data[11] & _HIDDEN_ROW)
            if is_hidden:
                facts.hidden_rows.append((row, row))
        elif kind in _FILLED:
            column = int.from_bytes(data[:4], "little") + 1
            if is_hidden:
                facts.hidden_filled, is_hidden = facts.hidden_filled + 1, False
            if kind in _FORMULAS:
                facts.add_formula(row, column, "=")
            if kind in (_CELL_ERROR, _FORMULA_ERROR):
                facts.add_broken(row, column, 1, 1, error_shown(data[8]))
        elif kind == _MERGED:
            top, bottom, left, right = struct.unpack_from("<4I", data)
            facts.add_merge((top + 1, left + 1, bottom + 1, right + 1))
        elif kind == _COLUMNS and data[16] & 1:
            first, last = struct.unpack_from("<2I", data)
            facts.hidden_columns.append((first + 1, last + 1))
        elif kind == _FILTER:
            facts.filtered = True
    return facts


def _records(content: bytes, limits: Limits) -> Iterator[tuple[int, bytes]]:
    """Kind and data of each record; kind and length are written in groups of seven bits."""
    at = number = 0
    while at < len(content):
        number += 1
        if number > limits.elements:
            raise Refusal("markup_size")
        kind = content[at]
        at += 1
        if kind & 0x80:
            kind, at = kind & 0x7F | (content[at] & 0x7F) << 7, at + 1
        size = shift = 0
        while True:
            part = content[at]
            at += 1
            size |= (part & 0x7F) << shift
            shift += 7
            if not part & 0x80:
                break
        if at + size > len(content):
            raise Refusal("damaged")
        yield kind, content[at : at + size]
        at += size


def _text(data: bytes, at: int) -> tuple[str, int]:
    end = at + 4 + 2 * int.from_bytes(data[at : at + 4], "little")
    return data[at + 4 : end].decode("utf-16-le"), end
