"""How cells look: one accent colour, grey beside it, and a tint for what the reader may change."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any, Literal

__all__ = [
    "ACCENT",
    "ASIDE",
    "BIG",
    "FAINT",
    "FIGURE",
    "FONT",
    "GREY",
    "GROUP",
    "HEAD",
    "HEADING",
    "LABEL",
    "LINE",
    "NOTE",
    "SHADES",
    "SUBTITLE",
    "TEXT",
    "TILE",
    "TITLE",
    "Look",
    "entry",
    "figure",
    "missing",
    "plain",
    "total",
]

FONT = "Arial"  # every office has it or a font of the same width, so what fits here fits there
INK = "#262626"
GREY = "#595959"
LINE = "#BFBFBF"
FAINT = "#E3E3E3"
ACCENT = "#1F4E79"
TINT = "#DCE6F1"
BAND = "#F2F2F2"
SHADES = ("#1F4E79", "#A9C4E0", "#595959", "#DCE6F1", "#2E75B6", "#BFBFBF", "#12304B", "#7FA7D1", "#8C8C8C", "#EDEDED")
"""Fills of the parts of a chart: neighbours differ in darkness, so that they differ in grey print too."""

_HATCHED = 14
_LARGE = 1000


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a cell: number format, letter, fill, lines and alignment."""

    number: str = "General"
    bold: bool = False
    italic: bool = False
    size: int = 10
    colour: str = INK
    fill: str = ""
    hatched: bool = False
    line: Literal["", "below", "above", "box"] = ""
    line_colour: str = LINE
    align: Literal["", "left", "center", "right"] = ""
    indent: int = 0
    wrap: bool = False

    def but(self, **changes: Any) -> Look:
        """The same look with some fields changed."""
        return replace(self, **changes)

    def properties(self) -> dict[str, Any]:
        """The look as XlsxWriter asks for it."""
        found: dict[str, Any] = {
            "font_name": FONT,
            "font_size": self.size,
            "font_color": self.colour,
            "bold": self.bold,
            "italic": self.italic,
            "num_format": self.number,
            "valign": "vcenter",
            "text_wrap": self.wrap,
        }
        if self.align:
            found |= {"align": self.align, "indent": self.indent}
        if self.hatched:
            found |= {"pattern": _HATCHED, "fg_color": LINE, "bg_color": self.fill or "#FFFFFF"}
        elif self.fill:
            found |= {"pattern": 1, "fg_color": self.fill}
        sides = {"below": ["bottom"], "above": ["top"], "box": ["bottom", "top", "left", "right"]}.get(self.line, [])
        for side in sides:
            found |= {side: 1, f"{side}_color": self.line_colour}
        return found


TITLE = Look(size=18, bold=True, colour=ACCENT)
SUBTITLE = Look(size=11, colour=GREY, wrap=True)
HEADING = Look(size=12, bold=True, colour=ACCENT, line="below", line_colour=ACCENT)
GROUP = Look(italic=True, colour=GREY, align="left")
HEAD = Look(bold=True, fill=BAND, line="below", line_colour=GREY, wrap=True)
TEXT = Look(wrap=True, align="left")
LABEL = Look(align="left")
ASIDE = Look(wrap=True, align="left", indent=1)
NOTE = Look(italic=True, colour=GREY, wrap=True, align="left", size=9)
BIG = Look(size=15, bold=True, wrap=True, align="left")
TILE = Look(size=9, colour=GREY, wrap=True, align="left")
FIGURE = Look(size=15, bold=True, colour=ACCENT, align="left", line="below", line_colour=LINE)


def plain(value: object) -> str:
    """The number format that shows a value as it is, and still does when it is changed.

    Examples
    --------
    >>> plain(3.0), plain(2 / 3), plain(715_000)
    ('General', '0.00', '#,##0')
    """
    if not isinstance(value, (int, float)) or not math.isfinite(value):
        return "General"
    if abs(value) >= _LARGE:
        return "#,##0"
    return "General" if float(value).is_integer() else "0.00"


def figure(number: str = "0.0", **changes: Any) -> Look:
    """The look of a computed number, for example `figure("0.000")`."""
    return Look(number=number, align="right").but(**changes)


def total(number: str = "0.0") -> Look:
    """The look of a sum under a column of numbers."""
    return Look(number=number, align="right", bold=True, line="above", line_colour=GREY)


def entry(number: str = "General") -> Look:
    """The look of a cell that the reader may change; the figures follow."""
    return Look(number=number, align="right", colour=ACCENT, fill=TINT, line="box")


def missing() -> Look:
    """The look of a cell that the reader may fill: nobody gave a value."""
    return entry().but(hatched=True)
