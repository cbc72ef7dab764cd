"""Numbers and intervals as people write them; what could be two numbers is not read. The only parser there is."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

__all__ = [
    "CURRENCIES",
    "CURRENCY",
    "Apart",
    "DecimalMark",
    "as_interval",
    "as_number",
    "decimal_mark",
    "interval_text",
    "taken_apart",
]

DecimalMark = Literal[",", "."]

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007\t\n", " ") | dict.fromkeys("–—−‒", "-") | {"’": "'"})
_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "us$": "USD", "$": "USD", "usd": "USD", "£": "GBP",
    "gbp": "GBP", "chf": "CHF", "sfr.": "CHF", "fr.": "CHF", "r$": "BRL", "c$": "CAD", "ca$": "CAD", "a$": "AUD",
    "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "s$": "SGD", "mx$": "MXN", "kr": "kr", "kr.": "kr", "zł": "PLN",
    "kč": "CZK", "¥": "¥", "₹": "INR",
}  # fmt: skip
_CODES = ("BRL", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "CNY", "INR")
"""Codes that count in capitals only: 10 sek are seconds in German."""

_SIGNS = "|".join(re.escape(sign) for sign in sorted(_CURRENCIES, key=len, reverse=True))
_CURRENCY = f"{_SIGNS}|(?-i:{'|'.join(_CODES)})"
_CURRENCIES |= {code.casefold(): code for code in _CODES}
CURRENCIES = frozenset(_CURRENCIES.values())
"""What money is called here, whatever sign it was written with."""

CURRENCY = re.compile(
    rf"(?<!\w)(?:{_SIGNS}|(?-i:{'|'.join(code for code in _CODES if code != 'CAD')}))(?!\w)|[€£]", re.IGNORECASE
)
"""A sign or a code of money among words; CAD may be drawings."""

_BEFORE = re.compile(rf"(-?)\s*({_CURRENCY})(?![a-z])\s*(?=[-+\d½¼¾])", re.IGNORECASE)
_AFTER = re.compile(rf"(?<![a-z])({_CURRENCY})", re.IGNORECASE)
_THOUSAND_EURO = re.compile(r"(?<=\d)\s*(?:t€|teur)$", re.IGNORECASE)
_PERCENT = re.compile(r"\s*(?:%|procent|prozent|percent|per cent|pct\.?|por ciento|pour cent|por cento|per cento)$",
                      re.IGNORECASE)  # fmt: skip
# Not here, since they are different numbers in different languages: mil, billion.
_TIMES = {
    1e3: ("k", "tsd", "duizend", "tausend", "thousand", "mille"),
    1e6: ("mln", "mio", "miljoen", "million", "millions", "millionen", "millón", "millones", "milioni"),
    1e9: ("mld", "mrd", "miljard", "milliarde", "milliarden", "bn"),
}
_FACTORS = {word: factor for factor, words in _TIMES.items() for word in words}
_MULTIPLIED = re.compile(r"(.*\d)\s*([a-zó]+)\.?", re.IGNORECASE)
_PARTS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_PLAIN = re.compile(r"-?\d+")
_FRACTION = re.compile(rf"(-?)(\d*)\s?([{''.join(_PARTS)}])")
_DECIMAL = re.compile(r"(-?\d+)([.,])(\d{1,2}|\d{4,})|(-?0|-?[1-9]\d{3,})([.,])(\d{3})")
_ROUND = re.compile(r"(-?\d+)[,.](?:-{1,2}|=)")
_DUTCH = re.compile(r"(-?\d{1,3}(?:\.\d{3})+),(\d+|-{1,2})")
_ENGLISH = re.compile(r"(-?\d{1,3}(?:,\d{3})+)\.(\d+|-{1,2})")
_SPACED = re.compile(r"(-?\d{1,3}(?:[ ']\d{3})+)([.,])(\d+|-{1,2})")
_THOUSANDS = re.compile(r"-?\d{1,3}((?:\.\d{3}){2,}|(?:,\d{3}){2,}|(?:[ ']\d{3})+)")
_EITHER = re.compile(r"(-?[1-9]\d{0,2})([.,])(\d{3})")

_TO = re.compile(r"-|\b(?:à|a|tot|t/m|tot en met|bis|to|tm|hasta|até|or|oder|ou)\b|\.{2,3}|…", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?:(?:tussen|between|zwischen|entre|tra|fra)\s+(?P<one>.+?)\s+(?:en|and|und|y|et|e)"
    r"|(?:van|von|from|de|du|da)\s+(?P<other>.+?)\s+(?:tot|bis|to|a|à|al|hasta|até))\s+(?P<high>.+)",
    re.IGNORECASE,
)
_AROUND = re.compile(r"(.+?)\s*(?:±|\+/-)\s*(.+)")
_ZERO_FIRST = re.compile(r"-?0\d")


@dataclass(frozen=True, slots=True)
class Apart:
    """A written number without its currency ("EUR", empty when there is none) and its percent sign."""

    number: str
    currency: str = ""
    percent: bool = False


def taken_apart(written: str) -> Apart:
    """What stands beside the number, set apart; blanks and dashes of all kinds become plain ones.

    Examples
    --------
    >>> taken_apart("€ 1.250,00")
    Apart(number='1.250,00', currency='EUR', percent=False)
    """
    bare = written.translate(_SPACES).strip().removeprefix("'")
    bare = re.sub(r"^\+(?=\d)", "", bare)
    if match := _PERCENT.search(bare):
        return Apart(bare[: match.start()].strip(), percent=True)
    if match := _THOUSAND_EURO.search(bare):
        return Apart(bare[: match.start()] + " k", "EUR")
    if match := _BEFORE.match(bare):
        return Apart(match[1] + bare[match.end() :].strip(), _CURRENCIES[match[2].casefold()])
    found = [match for match in _AFTER.finditer(bare) if match.end() == len(bare)]
    if found:
        return Apart(bare[: found[0].start()].strip(), _CURRENCIES[found[0][1].casefold()])
    return Apart(bare)


def as_number(written: str, mark: DecimalMark | None = None) -> float | None:
    """The number that a text can only mean, or None: "1.234" may be two numbers unless `mark` says which it is.

    Examples
    --------
    >>> as_number("€ 1.250,00"), as_number("85 %"), as_number("8,5"), as_number("1.234"), as_number("7½")
    (1250.0, 0.85, 8.5, None, 7.5)
    >>> as_number("1.234", mark=",")
    1234.0
    """
    apart = taken_apart(written)
    if apart.percent:
        number = as_number(apart.number, mark)
        return None if number is None or "%" in apart.number else number / 100
    if match := _MULTIPLIED.fullmatch(apart.number):
        factor = _FACTORS.get(match[2].casefold())
        factor = 1e6 if apart.currency and match[2] == "M" else factor
        number = _digits(match[1].strip(), mark)
        # 1.2 million times 10**6 should be the number that people write, not one bit beside it.
        return None if factor is None or number is None else round(number * factor, 6)
    return _digits(apart.number, mark)


def _digits(bare: str, mark: DecimalMark | None) -> float | None:
    """The number of a text of digits, blanks and marks."""
    if _PLAIN.fullmatch(bare):
        return float(bare)
    if match := _FRACTION.fullmatch(bare):
        return float(f"{match[1]}1") * (int(match[2] or 0) + _PARTS[match[3]])
    if match := _ROUND.fullmatch(bare):
        return float(match[1])
    if match := _DECIMAL.fullmatch(bare):
        return float(bare.replace(",", "."))
    if match := _DUTCH.fullmatch(bare) or _ENGLISH.fullmatch(bare) or _SPACED.fullmatch(bare):
        return float(f"{re.sub('[^0-9-]', '', match[1])}.{match[match.lastindex or 0].strip('-') or 0}")
    if _THOUSANDS.fullmatch(bare):
        return float(re.sub(r"[., ']", "", bare))
    if mark and (match := _EITHER.fullmatch(bare)):
        return float(f"{match[1]}.{match[3]}" if match[2] == mark else match[1] + match[3])
    return None


def decimal_mark(written: str) -> DecimalMark | None:
    """Which decimal mark a text shows that its writer uses; None when it shows none.

    Examples
    --------
    >>> decimal_mark("1.250,00"), decimal_mark("8.5"), decimal_mark("1.234.567"), decimal_mark("1.234")
    (',', '.', ',', None)
    """
    bare = taken_apart(written).number
    found = ""
    if match := _DECIMAL.fullmatch(bare):
        found = match[2] or match[5]
    elif _DUTCH.fullmatch(bare):
        found = ","
    elif _ENGLISH.fullmatch(bare):
        found = "."
    elif match := _SPACED.fullmatch(bare):
        found = match[2]
    elif match := _THOUSANDS.fullmatch(bare):
        found = {".": ",", ",": "."}.get(match[1][0], "")
    return "," if found == "," else "." if found == "." else None


def as_interval(written: str, mark: DecimalMark | None = None) -> tuple[float, float] | None:
    """The two ends that a text can only mean, the lower first; None when it is not an interval.

    Examples
    --------
    >>> as_interval("8 à 9"), as_interval("€ 8,50 - 12,50"), as_interval("10-20%"), as_interval("8")
    ((8.0, 9.0), (8.5, 12.5), (0.1, 0.2), None)
    """
    whole = taken_apart(written)
    if whole.percent:
        ends = as_interval(whole.number.replace("%", ""), mark)
        return None if ends is None else (ends[0] / 100, ends[1] / 100)
    bare = written.translate(_SPACES).strip().removeprefix("'")
    if match := _AROUND.fullmatch(bare):
        middle, width = as_number(match[1], mark), as_number(match[2], mark)
        return None if middle is None or width is None or width < 0 else (middle - width, middle + width)
    if match := _BETWEEN.fullmatch(bare):
        return _ends(match["one"] or match["other"], match["high"], mark)
    # A dash may also belong to an amount such as 20,- so that every split is tried.
    found = {_ends(bare[: to.start()], bare[to.end() :], mark) for to in _TO.finditer(bare)} - {None}
    return found.pop() if len(found) == 1 else None


def _ends(one: str, other: str, mark: DecimalMark | None) -> tuple[float, float] | None:
    """Both ends when they are numbers in order, and neither says more than the other."""
    low, high = as_number(one, mark), as_number(other, mark)
    parts = [replace(taken_apart(end), number="") for end in (one, other)]
    times = [bool(_MULTIPLIED.fullmatch(taken_apart(end).number)) for end in (one, other)]
    if low is None or high is None or low > high or parts[0].percent or times[1] > times[0]:
        return None
    if len({part.currency for part in parts} - {""}) > 1:
        return None
    # 06-07 is rather a date.
    if any(_ZERO_FIRST.match(taken_apart(end).number) for end in (one, other)):
        return None
    return low, high


def interval_text(low: float, high: float) -> str:
    """The interval as a text that `as_interval` reads back exactly.

    Examples
    --------
    >>> interval_text(8.5, 12.0)
    '8.5 - 12'
    """
    return f"{_plain(low)} - {_plain(high)}"


def _plain(number: float) -> str:
    written = format(Decimal(repr(number)), "f").removesuffix(".0")
    # Three digits after the point could be thousands.
    return f"{written}0" if _EITHER.fullmatch(written) else written
