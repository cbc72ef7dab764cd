"""Numbers with what stands beside them: a unit, about, at least, a remark, with or without tax."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from selection.understanding.values.asides import ABOUT
from selection.understanding.vocabulary import numbers as words
from selection.validation.numbers import DecimalMark, as_interval, as_number, taken_apart

__all__ = ["Quantity", "is_opening", "quantity", "readings", "without_tax", "written_unit"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number (both ends the same), an interval, or one open end, with its unit and the text beside it."""

    low: float | None
    high: float | None
    unit: str = ""
    remark: str = ""


def _any(known: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(known, key=len, reverse=True))


def _all(by_language: Mapping[str, tuple[str, ...]]) -> str:
    return _any({word for found in by_language.values() for word in found})


_UNIT_OF = {word: unit for unit, found in words.UNITS.items() for word in found}
_UNIT = re.compile(rf"(?<=[\d½¼¾\-.])\s*({_any(_UNIT_OF)})\.?$", re.IGNORECASE)
_TAX = rf"(?:{_any(words.TAXES)})(?!\w)"
_EXCLUDED = re.compile(rf"[(\[,]?\s*(?<!\w)(?:(?:{_any(words.WITHOUT)})\s*{_TAX}|{_TAX}\s*(?:no\s+inclu\w*|excl\w*"
                       rf"|exkl\w*|esclusa|non compresa)\.?)\s*[)\]]?", re.IGNORECASE)  # fmt: skip
_INCLUDED = re.compile(rf"[(\[,]?\s*(?<!\w)(?:(?:{_any(words.WITH)})\s*{_TAX}|{_TAX}\s*(?:incl\w*|inkl\w*|inclusa"
                       rf"|compresa)\.?)\s*[)\]]?", re.IGNORECASE)  # fmt: skip
_FRENCH = re.compile(r"\s*\b(HT|TTC)\b")
_ABOUT = re.compile(rf"(?:{_all(words.APPROXIMATE)})(?![^\W\d]|[.=<>])\s*(?=[-€$£\d½¼¾a-z])", re.IGNORECASE)
_LEAST = re.compile(rf"(?:{_all(words.AT_LEAST)})(?![^\W\d]|[.=<>])\s*(?=[-€$£\d½¼¾a-z])", re.IGNORECASE)
_MOST = re.compile(rf"(?:{_all(words.AT_MOST)})(?![^\W\d]|[.=<>])\s*(?=[-€$£\d½¼¾a-z])", re.IGNORECASE)
_LEAST_AFTER = re.compile(rf"\s+(?:{_any(words.AT_LEAST_AFTER)})$", re.IGNORECASE)
_MOST_AFTER = re.compile(rf"\s+(?:{_any(words.AT_MOST_AFTER)})$", re.IGNORECASE)
_OUT_OF = re.compile(rf"(\S+)\s+(?:{_any(words.OUT_OF)})\s+(\d+)", re.IGNORECASE)
_SLASH = re.compile(r"(\S+?)\s*/\s*(\d+)")
_OF = re.compile(r"(\S+)\s+of\s+(\d+)", re.IGNORECASE)
_SHORT_MILLION = re.compile(r"(\d+(?:[.,]\d+)?)\s?m")
_USUAL_TOPS = {5, 10, 20, 100}
_REMARK = (
    re.compile(r"(?P<core>[^()]*\d[^()]*?)\s*\((?P<remark>[^()\d]+)\)"),
    re.compile(r"(?P<core>[^()]*?\d[^()]*?)\s*(?:\s-+|:|;|,)\s+(?P<remark>[^\d()+-][^\d]*)"),
    re.compile(r"(?P<remark>[^\d()]*[^\W\d][^\d()]*)\((?P<core>[^()]*\d[^()]*)\)"),
    re.compile(r"(?P<core>[^()]*?\d\S*)\s+(?P<remark>[^\W\d][^\d()]*)"),
)
_MANY_WORDS = 3
_FACTORS = {"mil", "billion", "billions", "billón", "billones", "bio", "m", "mm", "x", "keer", "mal", "times",
            "honderd", "hundert", "hundred", "cent", "t", "dozijn", "dutzend", "dozen"}  # fmt: skip
"""Words after a number that may make it another number, and not the same one in every language."""

_OPENINGS = {
    part.casefold()
    for by_language in (words.APPROXIMATE, words.AT_LEAST, words.AT_MOST)
    for found in by_language.values()
    for word in found
    for part in re.findall(r"[^\W\d_]+", word)[:1]
} | {"eur", "euro", "euros", "us", "usd", "gbp", "chf", "sfr", "fr", "teur", "tussen", "between", "zwischen", "entre",
     "tra", "fra", "van", "von", "from", "de", "du", "da"}  # fmt: skip


def without_tax(written: str) -> tuple[str, bool | None]:
    """The text without what it says of value added tax, and whether that is in it; None when it says nothing.

    Examples
    --------
    >>> without_tax("€ 1.250 excl. btw"), without_tax("IVA incl.")
    (('€ 1.250', False), ('', True))
    """
    for pattern, included in ((_EXCLUDED, False), (_INCLUDED, True)):
        if match := pattern.search(written):
            return f"{written[: match.start()]} {written[match.end() :]}".strip(), included
    if match := _FRENCH.search(written):
        return f"{written[: match.start()]} {written[match.end() :]}".strip(), match[1] == "TTC"
    return written, None


def is_opening(word: str) -> bool:
    """Whether a number may begin with this word: at least, between, EUR."""
    return word.casefold() in _OPENINGS


def written_unit(word: str) -> str:
    """The unit that a word names, empty when it names none."""
    return _UNIT_OF.get(word.strip().casefold().rstrip("."), "")


def quantity(written: str, mark: DecimalMark | None = None) -> Quantity | None:
    """What a text can only mean as a number or an interval, None when it is not one or could be two.

    Examples
    --------
    >>> quantity("ca. 30 dagen")
    Quantity(low=30.0, high=30.0, unit='days', remark='approximate')
    >>> quantity("> 5")
    Quantity(low=5.0, high=None, unit='', remark='')
    """
    bare = " ".join(written.split())
    found = _bounded(bare, mark) or _plain(bare, mark) or _share_of(bare, mark)
    if found is not None:
        return found
    for number, pattern in enumerate(_REMARK):
        if (match := pattern.fullmatch(bare)) is None:
            continue
        remark = match["remark"].strip(" :-,;")
        core = match["core"].strip()
        if remark.split()[:1] and remark.split()[0].casefold().rstrip(".") in _FACTORS:
            return None
        found = _bounded(core, mark) or _plain(core, mark) or _share_of(core, mark)
        # Beside a bare blank only a few words are a remark: a sentence may say anything about its number.
        if found is not None and (number < len(_REMARK) - 1 or len(remark.split()) <= _MANY_WORDS):
            return replace(found, remark=", ".join(filter(None, (found.remark, remark))))
    return None


def readings(written: str) -> tuple[Quantity, ...]:
    """Everything that a text could mean when it could mean several things, the likeliest first; else nothing."""
    found = [one for mark in (",", ".") if (one := quantity(written, mark)) is not None]
    if len(found) == 2 and found[0] != found[1]:
        return tuple(found)
    if match := _SHORT_MILLION.fullmatch(taken_apart(written).number if taken_apart(written).currency else ""):
        number = as_number(match[1])
        if number is not None:
            # A million in English, a thousand in Spanish.
            currency = taken_apart(written).currency
            return tuple(Quantity(number * times, number * times, currency) for times in (1e6, 1e3))
    if match := _SLASH.fullmatch(written.strip()) or _OF.fullmatch(written.strip()):
        return _of_or_between(match[1], match[2])
    return ()


def _of_or_between(one: str, other: str) -> tuple[Quantity, ...]:
    """8/9 as 8 to 9 and as 8 out of 9; "8 of 9" is 8 or 9 in Dutch and 8 out of 9 in English."""
    low, high = as_number(one), float(other)
    if low is None or low > high or (len(one) > 1 and one.startswith("0")):
        return ()
    between, out_of = Quantity(low, high), Quantity(low, low, f"/{int(high)}")
    return (out_of, between) if int(high) in _USUAL_TOPS else (between, out_of)


def _bounded(bare: str, mark: DecimalMark | None) -> Quantity | None:
    """About, at least or at most a number."""
    if match := _ABOUT.match(bare):
        found = _plain(bare[match.end() :], mark)
        return found and replace(found, remark=ABOUT)
    for pattern, least in ((_LEAST, True), (_MOST, False)):
        if match := pattern.match(bare):
            return _open(_plain(bare[match.end() :], mark), least)
    for pattern, least in ((_LEAST_AFTER, True), (_MOST_AFTER, False)):
        if match := pattern.search(bare):
            return _open(_plain(bare[: match.start()], mark), least)
    return None


def _open(found: Quantity | None, least: bool) -> Quantity | None:
    if found is None or found.low != found.high:
        return None
    return replace(found, high=None) if least else replace(found, low=None)


def _plain(bare: str, mark: DecimalMark | None) -> Quantity | None:
    """A number or an interval with its unit."""
    unit = ""
    if match := _UNIT.search(bare):
        unit, bare = _UNIT_OF[match[1].casefold()], bare[: match.start()].strip()
    apart = taken_apart(bare)
    if apart.currency and not bare[:1].isdigit() and (match := _SHORT_MILLION.fullmatch(apart.number)):
        # Behind a sign of money, as in English and Dutch: 15 m€ may be thousands in Spanish.
        number = as_number(match[1], mark)
        return None if number is None else Quantity(number * 1e6, number * 1e6, apart.currency)
    unit = unit or ("%" if apart.percent else apart.currency)
    number = as_number(bare, mark)
    if number is not None:
        return Quantity(number, number, unit)
    ends = as_interval(bare, mark)
    if ends is None:
        return None
    if not unit and (match := re.match(r"\D*\d[\d.,' ]*", bare)):
        unit = taken_apart(match[0].strip()).currency
    return Quantity(*ends, unit)


def _share_of(bare: str, mark: DecimalMark | None) -> Quantity | None:
    """8 out of 10: the number with what it is out of as its unit."""
    match = _OUT_OF.fullmatch(bare)
    if match is None and (match := _SLASH.fullmatch(bare)):
        one = as_number(match[1], mark)
        # 7/8 may be 7 to 8; 8/10 is not.
        if one is None or int(match[2]) not in _USUAL_TOPS or one == float(match[2]) - 1:
            return None
    if match is None:
        return None
    number, top = as_number(match[1], mark), int(match[2])
    if number is None or not 0 <= number <= top or (len(match[1]) > 1 and match[1][0] == "0" and match[1].isdigit()):
        return None
    return Quantity(number, number, f"/{top}")
