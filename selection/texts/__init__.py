"""Sentences in two languages.

A sentence is written in English where it is used, as a template with named values; a catalogue beside this file
holds it in Dutch. `str(sentence)` reads it in English, `sentence.to("nl")` in Dutch. Numbers, lists, dates and
plurals follow the language (by Babel, so that we need not keep those rules ourselves).
"""

from __future__ import annotations

import gettext
import math
import re
import string
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal, Self, get_args

from babel import Locale
from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_scientific

__all__ = ["LANGUAGES", "Language", "Rounded", "Text", "joined", "plural", "text"]

Language = Literal["en", "nl"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

_PLAIN_NUMBER = "#,##0.###"
_TWO_STOPS = re.compile(r"(?<=\w)\.\.(?=\s|$)")
_DECIMALS = re.compile(r"\.[0#]+")
_DIGITS = 15
"""As many as spreadsheets keep of a number: what differs after them is nothing but rounding."""

_TOO_LONG = 1e15
"""From here on nobody counts the digits, and a decimal cannot hold them all."""


class Rounded(float):
    """A number that is said with so many decimals, where the pattern asks for fewer."""

    decimals: int

    def __new__(cls, value: float, decimals: int = 0) -> Self:
        """The number with its decimals."""
        made = super().__new__(cls, value)
        made.decimals = decimals
        return made

    def pattern(self, asked: str) -> str:
        """The pattern that was asked for, with decimals enough.

        Examples
        --------
        >>> Rounded(66.15, 2).pattern("0.0"), Rounded(66.2, 1).pattern("0.0##")
        ('0.00', '0.0')
        """
        first = asked.partition(";")[0]
        return _DECIMALS.sub("." + "0" * max(self.decimals, first.count("0", first.find(".") + 1)), asked)


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence with its values, readable in every language of `LANGUAGES`.

    Make one with `text` or `plural`. A value's format after the colon is a number pattern as spreadsheets write
    them: `{worth:0.0}`, `{limit:#,##0}`, `{share:0%}`. Values may be sentences, lists and dates; `{names:or}`
    reads a list with "or" before its last item.
    """

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    many: str | None = None
    count: int = 1
    domain: str = "selection.texts"

    def to(self, language: Language) -> str:
        """The sentence in `language`; in English when the catalogue does not have it."""
        said = _Speaker(language).vformat(self._template(language), (), self.values)
        # A name that ends in a full stop, such as Acme B.V., also ends the sentence with it.
        return _TWO_STOPS.sub(".", said)

    def __str__(self) -> str:
        return self.to("en")

    def __hash__(self) -> int:
        return hash((self.template, self.many, self.count, self.domain))

    def _template(self, language: Language) -> str:
        catalogue = _catalogue(self.domain, language)
        found = catalogue.get(self.template) if catalogue else None
        if self.many is None:
            return str(found.string) if found and found.string else self.template
        if catalogue and found and all(found.string or ()):
            form = gettext.c2py(catalogue.plural_expr)(self.count)
            return str(tuple(found.string or ())[form])
        return self.template if self.count == 1 else self.many


def text(template: str, /, **values: object) -> Text:
    """A sentence from an English template and its values.

    Examples
    --------
    >>> str(text("{who} costs {amount:#,##0}", who="Acme", amount=12500))
    'Acme costs 12,500'
    """
    return Text(template, values)


def plural(one: str, many: str, n: int, /, **values: object) -> Text:
    """A sentence in the singular or plural that `n` asks for; `{n}` in the templates is that number.

    Examples
    --------
    >>> str(plural("{n} partner", "{n} partners", 2))
    '2 partners'
    """
    return Text(one, {"n": n, **values}, many=many, count=n)


def joined(first: Text, *more: Text | None) -> Text:
    """Sentences one after another; None is passed over.

    Examples
    --------
    >>> str(joined(text("Acme joins."), None, text("Bolt leaves.")))
    'Acme joins. Bolt leaves.'
    """
    for second in more:
        if second is not None:
            first = text("{first} {second}", first=first, second=second)
    return first


class _Speaker(string.Formatter):
    """Formats the values of a template in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = Locale.parse("en_GB" if language == "en" else "nl_NL")

    def format_field(self, value: Any, format_spec: str) -> str:
        match value:
            case Text():
                return value.to(self.language)
            case bool() | str() | None:
                return str(value)
            case datetime():
                return format_datetime(value, "d MMMM y HH:mm", locale=self.locale)
            case date():
                return format_date(value, "d MMMM y", locale=self.locale)
            case float() if not math.isfinite(value):
                return "?" if math.isnan(value) else "∞" if value > 0 else "-∞"
            case int() | float() if abs(value) >= _TOO_LONG:
                return format_scientific(value, locale=self.locale)
            case Rounded():
                return self._number(float(value), value.pattern(format_spec or _PLAIN_NUMBER))
            case int() | float():
                return self._number(value, format_spec or _PLAIN_NUMBER)
            case Sequence() | set() | frozenset():
                items = sorted(value) if isinstance(value, (set, frozenset)) else value
                if format_spec == "or":
                    return format_list([self.format_field(item, "") for item in items], "or", locale=self.locale)
                return format_list([self.format_field(item, format_spec) for item in items], locale=self.locale)
            case _ if hasattr(value, "__float__"):
                return self.format_field(float(value), format_spec)
            case _:
                return str(value)

    def _number(self, value: float, pattern: str) -> str:
        """By a pattern as spreadsheets have them, with parts for what is above zero, below it, and shown as zero.

        Rounded as they do: a half goes up, and digits beyond theirs are not looked at.
        """
        exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_DIGITS}g}")
        above, below, zero, *_ = (*pattern.split(";"), "", "")
        with localcontext(rounding=ROUND_HALF_UP):
            if zero and not re.search("[1-9]", format_decimal(abs(exact), zero, locale=self.locale)):
                return format_decimal(0, zero, locale=self.locale)
            if exact < 0 and not re.search("[1-9]", said := format_decimal(-exact, above, locale=self.locale)):
                return said  # nobody writes -0.0
            return format_decimal(exact, f"{above};{below}" if below else above, locale=self.locale)


@lru_cache
def _catalogue(domain: str, language: Language) -> Catalog | None:
    source = files(domain) / f"{language}.po"
    if not source.is_file():
        return None
    with source.open("rb") as handle:
        return read_po(handle, locale=language)
