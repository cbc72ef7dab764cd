"""What a cell of somebody's sheet can be seen to be: its words, its colour, its pattern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from html import escape

from dashboards.texts import Language, text
from selection.texts import Text
from selection.understanding import Role

__all__ = ["LOOKS", "STYLE", "Look", "Mark", "Seen", "legend"]


class Look(Enum):
    """The look of a cell, in the order of the legend."""

    CANDIDATE = "candidate"
    CRITERION = "criterion"
    GROUP = "group"
    WEIGHT = "weight"
    SCORE = "score"
    CAPABILITY = "capability"
    LEVEL = "level"
    NEED = "need"
    ASSESSOR = "assessor"
    ATTRIBUTE = "attribute"
    SCALE = "scale"
    DERIVED = "derived"
    REMARK = "remark"
    TEXT = "text"
    NOT_READ = "not read"
    HIDDEN = "hidden"

    @classmethod
    def of(cls, role: Role) -> Look:
        """The look of a role."""
        return cls(role.value)

    @property
    def words(self) -> Text:
        """What to call it."""
        return _WORDS[self]

    @property
    def css(self) -> str:
        """The class of what looks so."""
        return self.name.lower().replace("_", "-")


class Mark(Enum):
    """What is drawn around a cell on top of its look."""

    FAULT = "fault"
    ASKED = "asked"
    OFF = "off"

    @property
    def words(self) -> Text:
        """What to call it."""
        return _WORDS[self]

    @property
    def css(self) -> str:
        """The class of what looks so."""
        return self.name.lower().replace("_", "-")


Seen = Look | Mark

LOOKS = tuple(Look)

_WORDS: Mapping[Seen, Text] = {
    Look.CANDIDATE: text("Candidate"),
    Look.CRITERION: text("Criterion"),
    Look.GROUP: text("Group of criteria"),
    Look.WEIGHT: text("Weight"),
    Look.SCORE: text("Score"),
    Look.CAPABILITY: text("Capability"),
    Look.LEVEL: text("Who can do it, and how far"),
    Look.NEED: text("What is needed"),
    Look.ASSESSOR: text("Assessor"),
    Look.ATTRIBUTE: text("Fact about a candidate"),
    Look.SCALE: text("Scale or unit"),
    Look.DERIVED: text("Computed by the sheet itself"),
    Look.REMARK: text("Remark"),
    Look.TEXT: text("Text around it"),
    Look.NOT_READ: text("Not read"),
    Look.HIDDEN: text("Hidden in your file"),
    Mark.FAULT: text("To mend"),
    Mark.ASKED: text("A question is about this"),
    Mark.OFF: text("Does not come out the same"),
}

_HATCH = "repeating-linear-gradient(135deg, #ffffff 0 5px, #d8dee1 5px 7px)"
_DOTS = "radial-gradient(#c3cdd2 1.2px, #ffffff 1.4px) 0 0 / 6px 6px"
_BARS = "repeating-linear-gradient(90deg, #e3e8ea 0 4px, #c3cdd2 4px 6px)"

# Tol's light scheme, made for marking cells: black is read on each, and colour-blind readers tell them apart.
# What is no colour is a pattern.
_FILLS: Mapping[Look, str] = {
    Look.CANDIDATE: "#77aadd",
    Look.CRITERION: "#ffaabb",
    Look.GROUP: "#ee8866",
    Look.WEIGHT: "#eedd88",
    Look.SCORE: "#c6e9d8",
    Look.CAPABILITY: "#bbcc33",
    Look.LEVEL: "#e9efbe",
    Look.NEED: "#44bb99",
    Look.ASSESSOR: "#99ddff",
    Look.ATTRIBUTE: "#dddddd",
    Look.SCALE: "#cfd07a",
    Look.DERIVED: _HATCH,
    Look.REMARK: "#f6f1e2",
    Look.TEXT: "#ffffff",
    Look.NOT_READ: _DOTS,
    Look.HIDDEN: _BARS,
}
_BOLD = (Look.CANDIDATE, Look.CRITERION, Look.CAPABILITY, Look.GROUP)
_FAINT = (Look.DERIVED, Look.TEXT, Look.NOT_READ, Look.HIDDEN)
_RINGS: Mapping[Mark, tuple[str, str]] = {Mark.FAULT: ("solid #a50026", "!"), Mark.ASKED: ("dashed #332288", "?"),
                                          Mark.OFF: ("dotted #a50026", "≠")}  # fmt: skip


_LAYOUT = """
.sheet {
    overflow: auto; max-height: min(62vh, 640px); width: fit-content; max-width: 100%;
    border: 1px solid #d5dee2; border-radius: 6px}
.sheet table {border-collapse: separate; border-spacing: 0; font-size: 13px; color: #0b161b; margin: 0}
.sheet th, .sheet td {
    border: 0 solid #d5dee2; border-width: 0 1px 1px 0; padding: 3px 8px; height: 25px; box-sizing: border-box;
    white-space: nowrap; max-width: 230px; overflow: hidden; text-overflow: ellipsis; text-align: left}
.sheet th, .sheet thead td {
    background: #eef2f3; color: #44545c; font-weight: 400; text-align: center; position: sticky; z-index: 1}
.sheet.few td {white-space: normal; max-width: 560px}
.sheet td.criterion, .sheet td.group {white-space: normal; min-width: 84px; max-width: 150px; vertical-align: bottom}
.sheet thead th, .sheet thead td {top: 0; z-index: 2}
.sheet tbody th {left: 0}
.sheet thead td {left: 0; z-index: 3}
.legend {display: flex; flex-wrap: wrap; gap: 6px 16px; font-size: 13px; color: #0b161b}
.legend > span {display: flex; align-items: center; gap: 6px}
.legend .swatch {display: inline-block; width: 24px; height: 16px; border: 1px solid #8b999f; border-radius: 3px}
"""


def _style() -> str:
    lines = []
    for look, fill in _FILLS.items():
        bold = "font-weight: 600;" if look in _BOLD else ""
        faint = "color: #44545c;" if look in _FAINT else ""
        lines.append(f".sheet td.{look.css}, .swatch.{look.css} {{background: {fill}; {bold} {faint}}}")
    for mark, (ring, sign) in _RINGS.items():
        lines.append(f".sheet td.{mark.css}, .swatch.{mark.css} {{outline: 3px {ring}; outline-offset: -3px}}")
        lines.append(f'.sheet td.{mark.css}::before {{content: "{sign} "; font-weight: 700}}')
    return "<style>{}{}</style>".format(_LAYOUT, "\n".join(lines))


STYLE = _style()
"""For the page on which sheets are drawn."""


def legend(seen: Iterable[Seen], language: Language) -> str:
    """The meaning of everything that is to be seen on a sheet, as HTML."""
    items = "".join(
        f'<span role="listitem"><span class="swatch {one.css}"></span>{escape(one.words.to(language))}</span>'
        for one in seen
    )
    return f'<div class="legend" role="list">{items}</div>'
