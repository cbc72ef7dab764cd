"""What stands behind a value in its own cell and is no part of it: a mark for a footnote, a remark in words."""

from __future__ import annotations

import re

__all__ = ["ABOUT", "FOOTNOTE", "above_text", "before_aside", "before_footnote", "before_sentence",
           "only_said_of_numbers"]  # fmt: skip

ABOUT, FOOTNOTE = "approximate", "footnote"
"""What is said of a number that has such a word or mark; a remark in the words of the sheet is kept as it is."""

_FOOTNOTE = re.compile(r"(.*\d)\s?(?:\*{1,3}|[†‡])\)?")
_BRACKETED = re.compile(r"([^()]{1,20}?)\s*\(([^()]*[^\W\d_][^()]*)\)")
_DASHED = re.compile(r"([^\s()]*[./][^\s()]*|nvt|ntb)\s*[-:;,]\s+(.*[^\W\d_].*)", re.IGNORECASE)
_SENTENCE = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*(?:[-:;]\s+([^\W\d_]{2,}\b.*)|\(([^\W\d_]{2,}\b[^()]*)\))")
_REFERENCE = re.compile(
    r"\b(?:p|pp|pag|pagina|blz|page|seite|s|bijlage|bijl|annex|anlage|anhang|annexe|anexo|allegato|hoofdstuk|chapter|"
    r"kapitel|ref|nr|no|versie|version|par|section|tab|table|tabel|vraag|question|art)[.:]?\s*\d+(?:[.-]\d+)*\b|"
    r"\b(?:19|20)\d\d\b|§\s*\d+(?:\.\d+)*",
    re.IGNORECASE,
)


_ABOVE = re.compile(r"\s*(-?\d{1,3}(?:[.,]\d{1,2})?)[ \t]*\r?\n\s*(?=\D)(.*[^\W\d_]{2}.*)", re.DOTALL)


def above_text(written: str) -> tuple[str, str] | None:
    r"""The number on the first line of a cell and the text on the lines below that explains it; else None.

    Examples
    --------
    >>> above_text("7\n(5% SROI)"), above_text("1.\nPrice"), above_text("7\n8 after the meeting")
    (('7', '5% SROI'), None, None)
    """
    match = _ABOVE.fullmatch(written)
    return None if match is None else (match[1], " ".join(match[2].split()).strip("() "))


def before_footnote(bare: str) -> str | None:
    """The number before a mark that refers to a footnote, such as the 7 of "7*"; None when there is no such mark."""
    match = _FOOTNOTE.fullmatch(bare)
    return match[1].strip() if match is not None else None


def before_aside(bare: str) -> str:
    """What stands before a remark in brackets or behind a dash: n.v.t. of "n.v.t. (zie offerte)"; else all of it.

    Examples
    --------
    >>> before_aside("n.v.t. (zie offerte)"), before_aside("n/a - new company"), before_aside("8 tot 9")
    ('n.v.t.', 'n/a', '8 tot 9')
    """
    match = _BRACKETED.fullmatch(bare) or _DASHED.fullmatch(bare)
    return match[1].strip() if match is not None else bare


def before_sentence(bare: str) -> tuple[str, str] | None:
    """A number and the sentence set off behind it that has numbers of its own: 7 of "7 - zie offerte p. 3"; else None.

    The numbers in it must be those of pages, years and the like: "7 - na overleg 8" may be two grades.
    """
    match = _SENTENCE.fullmatch(bare)
    sentence = (match[2] or match[3]) if match is not None else ""
    if match is None or not any(map(str.isdigit, sentence)) or any(map(str.isdigit, _REFERENCE.sub("", sentence))):
        return None
    return match[1], sentence.strip()


def only_said_of_numbers(remark: str) -> str:
    """A remark without what is said of numbers only, so that the rest are words of the sheet."""
    return remark.replace(ABOUT, "").replace(FOOTNOTE, "")
