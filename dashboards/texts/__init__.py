"""What the dashboard says, in English where it is said and in Dutch from the catalogue beside this file."""

from __future__ import annotations

import re

import streamlit as st

from selection.texts import LANGUAGES, Language, Text

__all__ = ["LANGUAGE", "Language", "language", "many", "number", "plain", "say", "text", "told"]

DOMAIN = "dashboards.texts"

LANGUAGE = "language"
"""The key of the language in the session."""

_MARKS = re.compile(r"([\\`*_{}\[\]<>&#|~$:!@])")
_LIST_MARK = re.compile(r"^(\d*)([.)](?=\s|$)|[-+=])")


def language() -> Language:
    """The language of this session: as chosen, else that of the browser, else English."""
    chosen = st.session_state.get(LANGUAGE)
    if chosen in LANGUAGES:
        return "nl" if chosen == "nl" else "en"
    return "nl" if (st.context.locale or "").lower().startswith("nl") else "en"


def text(template: str, /, **values: object) -> Text:
    """A sentence of the dashboard, to be spoken in any language."""
    return Text(template, values, domain=DOMAIN)


def many(one: str, more: str, n: int, /, **values: object) -> str:
    """A sentence in the singular or plural that `n` asks for, in the session's language; `{n}` is that number."""
    return Text(one, {"n": n, **values}, many=more, count=n, domain=DOMAIN).to(language())


def say(template: str, /, **values: object) -> str:
    """A sentence from an English template and its values, in the session's language."""
    return text(template, **values).to(language())


def number(value: float, pattern: str = "0.0", to: Language | None = None) -> str:
    """A number as a language writes it (that of the session), by a pattern as spreadsheets have them."""
    return Text("{value:" + pattern + "}", {"value": value}).to(to or language())


def told(sentence: Text) -> str:
    """A sentence that the core made, in the session's language."""
    return sentence.to(language())


def plain(words: str) -> str:
    r"""The words as Markdown that shows exactly them: names come from uploaded files and may hold any sign.

    Examples
    --------
    >>> print(plain("Acme *best* :red[B.V.]"))
    Acme \*best\* \:red\[B.V.\]
    """
    return _LIST_MARK.sub(r"\1\\\2", _MARKS.sub(r"\\\1", " ".join(words.split())))
