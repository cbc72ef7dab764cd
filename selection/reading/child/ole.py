"""One stream out of a compound file (OLE), the container of old Excel workbooks, after [MS-CFB]."""

from __future__ import annotations

import struct
from array import array

__all__ = ["stream_of"]

_HEADER, _ENTRY = 512, 128
_LAST_SECTOR = 0xFFFFFFFA
"""Numbers from here on are marks, not sectors."""


def stream_of(content: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream with one of these names.

    Raises
    ------
    ValueError
        When there is none, or the file is not in order.
    """
    shift, mini_shift = struct.unpack_from("<HH", content, 30)
    directory_at, cutoff, mini_at = struct.unpack_from("<I4xII", content, 48)
    sector, mini_sector = 1 << shift, 1 << mini_shift
    table = _table(content, sector)
    directory = _chain(content, table, directory_at, sector, _HEADER)
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory), _ENTRY)]
    for name in names:
        for entry in entries:
            if entry[:64].startswith(name.encode("utf-16-le") + b"\0\0"):
                start, size = struct.unpack_from("<II", entry, 116)
                if size >= cutoff:
                    return _chain(content, table, start, sector, _HEADER)[:size]
                # Small streams lie in sectors of their own, inside the stream of the root.
                inside = _chain(content, table, struct.unpack_from("<I", entries[0], 116)[0], sector, _HEADER)
                mini_table = array("I", _chain(content, table, mini_at, sector, _HEADER))
                return _chain(inside, mini_table, start, mini_sector, 0)[:size]
    message = "no such stream"
    raise ValueError(message)


def _table(content: bytes, sector: int) -> array[int]:
    """Which sector follows each."""
    where = list(struct.unpack_from("<109I", content, 76))
    following, number = struct.unpack_from("<II", content, 68)
    for _ in range(number):
        more = struct.unpack_from(f"<{sector // 4}I", content, _HEADER + following * sector)
        where += more[:-1]
        following = more[-1]
        if len(where) * sector > len(content) + _HEADER * sector:
            message = "more sectors than there can be"
            raise ValueError(message)
    parts = [content[_HEADER + at * sector : _HEADER + (at + 1) * sector] for at in where if at < _LAST_SECTOR]
    return array("I", b"".join(parts))


def _chain(content: bytes, table: array[int], start: int, sector: int, offset: int) -> bytes:
    parts: list[bytes] = []
    at = start
    while at < _LAST_SECTOR:
        if at >= len(table) or len(parts) > len(table):
            message = "a chain of sectors without an end"
            raise ValueError(message)
        parts.append(content[offset + at * sector : offset + (at + 1) * sector])
        at = table[at]
    return b"".join(parts)
