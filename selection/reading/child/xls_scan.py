"""What stands in an old workbook (.xls) that its values alone do not tell: errors, formulas, merged, hidden."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from selection.reading.child.facts import Facts, error_shown
from selection.reading.child.ole import stream_of
from selection.reading.child.refusal import Refusal
from selection.reading.limits import Limits

__all__ = ["scan_xls"]

# [MS-XLS] 2.3.1: kinds of record.
_SHEET, _END, _START = 0x85, 0x0A, 0x0809
_FORMULA, _ERROR, _ROW, _COLUMNS, _FILTER = 0x06, 0x0205, 0x0208, 0x7D, 0x9B
# A number, a text in three ways; with a formula, an error or a truth value, and several numbers, all that is filled.
_FILLED = frozenset({_FORMULA, _ERROR, 0x0203, 0x0204, 0xFD, 0xD6, 0x027E, 0xBD})
_HIDDEN_ROW = 0x20


def scan_xls(content: bytes, limits: Limits) -> list[Facts]:
    """What was found on each sheet, charts and macros included, in their order.

    Raises
    ------
    Refusal
        When there are far more records than a workbook has.
    ValueError
        When the file is not in order.
    """
    stream = stream_of(content, ("Workbook", "Book"))
    starts = [struct.unpack_from("<I", data)[0] for kind, data in _records(stream, 0, limits) if kind == _SHEET]
    return [_scan(stream, start, limits) for start in starts]


def _scan(stream: bytes, start: int, limits: Limits) -> Facts:
    facts = Facts(limits)
    hidden: set[int] = set()
    filled: set[int] = set()
    for kind, data in _records(stream, start, limits):
        if kind in _FILLED:
            row, column = struct.unpack_from("<HH", data)
            filled.add(row + 1)
            if kind == _FORMULA:
                facts.add_formula(row + 1, column + 1, "=")
            code = _error(kind, data)
            if code is not None:
                facts.add_broken(row + 1, column + 1, 1, 1, error_shown(code))
        elif kind == _ROW and data[12] & _HIDDEN_ROW:
            hidden.add(int.from_bytes(data[:2], "little") + 1)
        elif kind == _COLUMNS and data[8] & 1:
            first, last = struct.unpack_from("<HH", data)
            facts.hidden_columns.append((first + 1, last + 1))
        elif kind == _FILTER:
            facts.filtered = True
    facts.hidden_rows = [(row, row) for row in sorted(hidden)]
    facts.hidden_filled = len(hidden & filled)
    return facts


def _error(kind: int, data: bytes) -> int | None:
    """The number of the error that a cell shows; None when it shows none."""
    if kind == _ERROR and data[7] == 1:
        return data[6]
    # The result of a formula is a number, unless it ends in two full bytes; it begins with 2 for an error.
    if kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:  # as the line above says
        return data[8]
    return None


def _records(stream: bytes, at: int, limits: Limits) -> Iterator[tuple[int, bytes]]:
    """Kind and data of each record from `at` to the end of its part; what is embedded in it is passed over."""
    depth = number = 0
    while True:
        number += 1
        if number > limits.elements:
            raise Refusal("markup_size")
        kind, size = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + size]
        if len(data) < size:
            message = "a record that is cut off"
            raise ValueError(message)
        at += 4 + size
        depth += (kind == _START) - (kind == _END)
        if depth == 0:
            return
        if depth == 1:
            yield kind, data
