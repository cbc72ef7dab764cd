"""From parts to the bytes of a PDF: charts are drawn, words go in as data, Typst sets the pages."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from selection.charts import Figure
from selection.errors import CaseError
from selection.reporting.pdf.parts import Part, Picture, spoken, titled
from selection.reporting.pdf.template import TEMPLATE
from selection.texts import Language, Text, text

__all__ = ["Document", "can_print", "check_printable", "pages_of"]

_FONTS = ("Liberation Sans", "Arial", "Helvetica", "DejaVu Sans", "Libertinus Serif")
"""The first that the system has; the last is always there, since Typst brings it along."""

_ACROSS = 680
"""The width of a whole page, in the pixels of a chart."""

_LOCALES = {"nl": "nl-NL", "en": "en-GB"}
_INK, _GREY, _FAINT = "#1d2b33", "#5a666d", "#e3e8ea"
_CONFIG: dict[str, Any] = {
    "font": _FONTS[0],
    "background": None,
    "view": {"stroke": None},
    "axis": {"labelColor": _INK, "titleColor": _GREY, "titleFontWeight": "normal", "labelFontSize": 11.5,
             "titleFontSize": 11.5, "gridColor": _FAINT, "domainColor": _GREY, "tickColor": _GREY},
    "legend": {"labelColor": _INK, "labelFontSize": 11.5, "titleColor": _GREY, "symbolSize": 110},
}  # fmt: skip
_WIDE, _ABREAST, _LABEL = 0.85, 4, 250
_LINES = 330
"""As wide as a line of names may be that goes on below itself."""
_LETTER, _SYMBOL = 6.3, 30
"""The width of a letter in a legend, and of a mark with the room around it, in pixels."""

_SHORT = 80
_HOLES = ("\ue000", "\ue001")


@dataclass(frozen=True, slots=True)
class Document:
    """A report to print: its title, what stands below it, what kind of report it is, when it was made, its parts."""

    title: Text | str
    about: tuple[Text | str, ...]
    report: Text
    author: str
    moment: datetime
    parts: tuple[Part, ...]


def can_print() -> bool:
    """Whether what makes a PDF is installed."""
    return all(find_spec(name) is not None for name in ("typst", "vl_convert"))


def check_printable() -> None:
    """Nothing when a PDF can be made.

    Raises
    ------
    CaseError
        If what makes a PDF is not installed.
    """
    if not can_print():
        raise CaseError(text("A PDF needs two more packages: install partner-selection[pdf]. The report as a "
                             "workbook needs nothing more."))  # fmt: skip


def pages_of(document: Document, language: Language) -> bytes:
    """The PDF, tagged so that a screen reader can read it out; the same bytes for the same document.

    Fonts are those of the system, or else the ones that Typst brings along; nothing is fetched.

    Raises
    ------
    CaseError
        If what makes a PDF is not installed.
    """
    check_printable()
    drawings = _drawings(document.parts, language)
    sources = {
        "main.typ": TEMPLATE.encode(),
        "report.json": json.dumps(_data(document, language)).encode(),
        **{name: drawing.encode() for name, drawing in drawings.items()},
    }
    # Only here: who never prints needs neither of the two packages.
    printed: bytes = import_module("typst").compile(sources, format="pdf", timestamp=int(document.moment.timestamp()))
    return printed


def _data(document: Document, language: Language) -> dict[str, object]:
    parts: list[dict[str, object]] = []
    for i, part in enumerate(document.parts):
        data = part.data(language)
        parts.append({**data, "file": _file(i)} if isinstance(part, Picture) else data)
    title = titled(document.title, language)
    first, second = _HOLES
    page = text("Page {page} of {pages}", page=first, pages=second).to(language)
    before, rest = page.split(first)
    return {
        "title": title,
        "short": title if len(title) <= _SHORT else title[:_SHORT] + "…",
        "author": spoken(document.author, language),
        "about": [spoken(one, language) for one in document.about],
        "report": spoken(document.report, language),
        "made": text("{moment}", moment=document.moment).to(language),
        "page": [before, *rest.split(second)],
        "language": language,
        "fonts": list(_FONTS),
        "parts": parts,
    }


def _file(number: int) -> str:
    return f"{number}.svg"


def _drawings(parts: Iterable[Part], language: Language) -> dict[str, str]:
    return {_file(i): _drawing(part.figure, part.width, language)
            for i, part in enumerate(parts) if isinstance(part, Picture)}  # fmt: skip


def _drawing(figure: Figure, width: float, language: Language) -> str:
    """The chart as SVG, as wide as its place on the page."""
    spec = {
        **_abreast(figure.spec, _ABREAST if width > _WIDE else None),
        "width": round(_ACROSS * width),
        "autosize": {"type": "fit-x", "contains": "padding"},
    }
    drawn: str = import_module("vl_convert").vegalite_to_svg(
        spec, config=_CONFIG, format_locale=_LOCALES[language], allowed_base_urls=[], show_warnings=False
    )
    return drawn


def _abreast(spec: Any, columns: int | None) -> Any:
    """The drawing with at most so many names abreast in its legends as fit, and names that leave room for marks."""
    if columns is None or not isinstance(spec, (dict, list)):
        return spec
    if isinstance(spec, list):
        return [_abreast(one, columns) for one in spec]
    changed = {key: _abreast(one, columns) for key, one in spec.items() if key != "data"}
    if isinstance(spec.get("labelLimit"), int):
        changed["labelLimit"] = min(spec["labelLimit"], _LINES if "labelExpr" in spec else _LABEL)
    if isinstance(spec.get("legend"), dict) and "columns" in spec["legend"]:
        named = (spec.get("scale") or {}).get("domain") or ()
        longest = max((len(str(name)) for name in named), default=0)
        fitting = int((_ACROSS - _LABEL) // (_LETTER * longest + _SYMBOL))
        changed["legend"] = {**spec["legend"], "columns": max(2, min(columns, fitting))}
    return {**changed, "data": spec["data"]} if "data" in spec else changed
