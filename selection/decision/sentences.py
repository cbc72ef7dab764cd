"""Sentences as plain data: notices of a case keep both languages. One from a file is not trusted."""

from __future__ import annotations

import re
import string
from collections.abc import Callable
from typing import Any

from selection.decision.refusing import Misfit
from selection.texts import LANGUAGES, Text, text

__all__ = ["sentence_data", "sentence_from"]

_DOMAINS = {"selection.texts", "dashboards.texts"}
_NAME = re.compile(r"[A-Za-z]\w{0,30}")
_FORMAT = re.compile(r"[#,0.]{0,20}( ?%)?|or")


def sentence_data(sentence: Text, value_data: Callable[[object], Any]) -> dict[str, Any]:
    """The sentence with its values, each of them by `value_data`."""
    return {
        "template": sentence.template,
        "values": {name: value_data(value) for name, value in sentence.values.items()},
        "many": sentence.many,
        "count": int(sentence.count),
        "domain": sentence.domain,
    }


def sentence_from(data: object, value_from: Callable[[object], Any]) -> Text:
    """The sentence behind plain data.

    Raises
    ------
    Misfit
        If its parts are of other kinds, a place for a value asks for more than a value, or it cannot be said.
    """
    match data:
        case {"template": str(template), "values": dict(values), "many": None | str() as many, "count": int(count),
              "domain": str(domain), **more} if not more and domain in _DOMAINS:  # fmt: skip
            made = {name: value_from(value) for name, value in values.items()}
            sentence = Text(template, made, many, count, domain)
        case _:
            raise Misfit(text("a sentence with its values"), text("something else"))
    if not (_is_safe(template, made) and (many is None or _is_safe(many, made)) and _can_be_said(sentence)):
        raise Misfit(text("a sentence with all its values"), text("one that cannot be said"))
    return sentence


def _is_safe(template: str, values: dict[str, Any]) -> bool:
    """Whether the places of the template are names of values with a plain number format, and nothing else."""
    try:
        places = [(name, spec, form) for _, name, spec, form in string.Formatter().parse(template) if name is not None]
    except ValueError:
        return False
    return all(
        form is None and name in values and _NAME.fullmatch(name) and _FORMAT.fullmatch(spec or "")
        for name, spec, form in places
    )


def _can_be_said(sentence: Text) -> bool:
    try:
        return all(isinstance(sentence.to(language), str) for language in LANGUAGES)
    except (ValueError, LookupError, TypeError, AttributeError, OverflowError):
        return False
