"""How much one file may ask of us before it is refused."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Limits"]


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that reading one file may cost; every number can be set.

    The defaults let 100 000 candidates with 20 columns through (four or five seconds) and stop what no list of
    partners needs. Memory and processor limits work on Linux, partly on macOS; the time limit works everywhere.

    Attributes
    ----------
    file_bytes
        Size of the file itself.
    unpacked_bytes, parts, ratio
        A workbook is a zip: its size unpacked, its number of parts, and how many times larger than packed one
        large part may be.
    elements, depth, attributes
        XML elements in one part, how deep they may be nested, and attributes on one element.
    cells
        Rows times columns, from A1 to the last filled cell, all sheets together.
    characters
        Text in all cells together; a text that is used a thousand times counts a thousand times.
    merges
        Merged areas on one sheet.
    memory_bytes, cpu_seconds, wall_seconds
        What the child process that reads the file may use.
    """

    file_bytes: int = 50_000_000
    unpacked_bytes: int = 500_000_000
    parts: int = 5_000
    ratio: int = 300
    elements: int = 20_000_000
    depth: int = 100
    attributes: int = 200
    cells: int = 2_500_000
    characters: int = 100_000_000
    merges: int = 50_000
    memory_bytes: int = 2_000_000_000
    cpu_seconds: int = 60
    wall_seconds: float = 90
