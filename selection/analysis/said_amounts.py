"""Which amount of money a sentence speaks of, and which column of the candidates it limits."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from selection.model import Case, named_in
from selection.rules.amounts import amounts, direction, summable
from selection.understanding.said_limits import in_digits
from selection.understanding.vocabulary.wishes import HOW_MANY

__all__ = ["Amount", "amount_said", "column_meant", "dearer_than", "scales_of", "with_a_sign"]

_SIGNS = {"€": "€", "eur": "€", "euro": "€", "euros": "€", "£": "£", "gbp": "£", "$": "$", "usd": "$", "chf": "chf"}
_SIGN = r"€|£|\$|\b(?:eur|euros?|usd|gbp|chf)\b"
_TIMES = {
    "k": 1e3, "duizend": 1e3, "thousand": 1e3, "tsd": 1e3, "tausend": 1e3, "ton": 1e5,
    "m": 1e6, "mln": 1e6, "mio": 1e6, "miljoen": 1e6, "million": 1e6, "millionen": 1e6,
}  # fmt: skip
_DIGITS = r"\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_FOUND = re.compile(
    rf"(?P<before>{_SIGN})?\s?(?P<number>{_DIGITS})\s?(?P<times>(?:{'|'.join(_TIMES)})\b\.?)?\s?(?P<behind>{_SIGN})?",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"\d{1,3}(?:([.,' ])\d{3})+([.,]\d{1,2})?")
_LEAST_AMOUNT = 1000
"""A number without a sign of money and smaller than this counts something else."""
_WEIGHED = re.compile(
    rf"(?:{_DIGITS})\s?ton\b(?=.*\b(?:co2|afval|uitstoot|vracht|staal|weegt|wegen|gewicht|waste|emissions?|steel|load)\b)",
    re.IGNORECASE,
)
"""A ton of money is 100,000; of anything else it is a weight."""
_YEARS = range(1990, 2101)
_PAID = re.compile(
    r"[€£$]|\b(?:k|m|t)?(?:eur|euros?|usd|gbp|chf)\b|cost|kost|prij[sz]|price|preis|quote|offer|bid\b|bedrag|amount|betrag|"
    r"spend|invest|fee\b|som\b|value|waarde|tco|budget|totaal \d|total \d|gesamt",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"[€£$]\s?k\b|\bk\s?(?:[€£$]|eur|usd|gbp)|\b(?:eur|usd|gbp|chf)\s?k\b|"
    r"x\s?(?:[€£$]\s?)?1[.,]?000\b|in thousand|duizend|\btsd\b",
    re.IGNORECASE,
)
_MILLIONS = re.compile(
    r"[€£$]\s?m\b|\bm\s?(?:[€£$]|eur|usd|gbp)|\b(?:eur|usd|gbp|chf)\s?m\b|\bmln\b|\bmio\b|miljoen|million",
    re.IGNORECASE,
)
_IN_WORDS = {word: n for words in HOW_MANY.values() for n, word in enumerate(words, 2)}
_SPAN = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_IN_WORDS)})[\s-]*(?:jaar|jaren|jarig\w*|years?|yrs?|yr|jahren?|jährig\w*)\b",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"\b(?:per jaar|jaarlijks\w*|per year|a year|annual\w*|yearly|pro jahr|jährlich\w*|p\.?\s?[aj]\b)",
                     re.IGNORECASE)  # fmt: skip
_SPELL = re.compile(
    r"\b(?:per|elke|iedere|a|each|every|pro|jeden?)\s+"
    r"(maand|month|monat|kwartaal|quarter|quartal|week|woche|dag|day|tag|uur|hour|stunde)\b",
    re.IGNORECASE,
)
"""A limit for less than a year is about a column that says so."""
_IN_ALL = re.compile(r"totaal|total|gesamt|looptijd|contract", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money in whole units, and the sign of its currency; empty when none is written."""

    value: float
    currency: str = ""


def amount_said(said: str) -> Amount | None:
    """The one amount of money that a sentence speaks of; None when there is none or more than one.

    Examples
    --------
    >>> amount_said("budget € 7.500.000 voor drie jaar"), amount_said("Total spend cap £2,000k")
    (Amount(value=7500000.0, currency='€'), Amount(value=2000000.0, currency='£'))
    >>> amount_said("Budget 2026: 1,2 mln"), amount_said("EUR 300.000 a year, 900.000 in all")
    (Amount(value=1200000.0, currency=''), None)
    """
    said = _WEIGHED.sub(" ", in_digits(said))
    found = {_amount(match) for match in _FOUND.finditer(_SPAN.sub(" ", said))} - {None}
    return found.pop() if len(found) == 1 else None


def with_a_sign(said: str) -> str:
    """The sentence with "€ 1" for each amount of money, so that a sign tells it from what counts something else.

    Examples
    --------
    >>> with_a_sign("Keep it under 7,5 ton for three firms")
    'Keep it under € 1 for three firms'
    """
    return _FOUND.sub(_signed, in_digits(said))


def _signed(match: re.Match[str]) -> str:
    is_told = match["before"] or match["behind"] or match["times"] or _GROUPED.fullmatch(match["number"])
    # Of ISO 9001 the number is a name.
    return match[0].replace(match[0].strip(), "€ 1") if is_told and _amount(match) is not None else match[0]


def _amount(match: re.Match[str]) -> Amount | None:
    sign = (match["before"] or match["behind"] or "").casefold()
    times = (match["times"] or "").casefold().rstrip(".")
    value = _number(match["number"]) * _TIMES.get(times, 1.0)
    is_bare = not sign and not times
    if is_bare and (value < _LEAST_AMOUNT or (value in _YEARS and match["number"].isdigit())):
        return None
    return Amount(value, _SIGNS.get(sign, ""))


def _number(written: str) -> float:
    grouped = _GROUPED.fullmatch(written)
    if grouped is None:
        return float(written.replace(",", "."))
    cents = grouped[2] or ""
    whole = re.sub(r"\D", "", written[: len(written) - len(cents)])
    return float(f"{whole}.{cents[1:] or 0}")


def scales_of(case: Case, column: str) -> float:
    """How much one in a column is worth: 1000 when it is in thousands."""
    called = f"{column} {direction(case, column)[1]}"
    return 1e3 if _THOUSANDS.search(called) else 1e6 if _MILLIONS.search(called) else 1.0


def column_meant(said: str, amount: Amount, case: Case) -> tuple[str, float] | None:
    """The column that the sentence limits, with the limit in what the column counts in; None when it is not clear.

    A limit that even the cheapest passes, or that all candidates together do not reach, is about something else. A
    sentence about several years is about a column that says so many, or else the total; one that names a column or a
    criterion is about that one.
    """
    spell = _SPELL.search(said)
    fitting = [column for column in summable(case) if _fits(case, column, amount)
               and (spell is None or spell[1].casefold() in column.casefold())]  # fmt: skip
    years, a_year = _years(said), _A_YEAR.search(said) is not None
    if years is not None and years > 1:
        own = [column for column in fitting if _years(column) == years]
        fitting = own or [column for column in fitting if _years(column) is None and _IN_ALL.search(column)]
    elif a_year or years == 1:
        fitting = [column for column in fitting if (_years(column) or 1) == 1 and not _IN_ALL.search(column)]
    named = named_in(said, [*summable(case), *(one.name for one in case.criteria if one.name not in summable(case))])
    if named and (len(fitting) > 1 or not set(named) & set(fitting)):
        # What the sentence names is what it is about, not what else happens to be of that size.
        fitting = [column for column in fitting if column in named]
    if len(fitting) != 1:
        return None
    return fitting[0], amount.value / scales_of(case, fitting[0])


def dearer_than(case: Case, column: str, limit: float) -> tuple[str, ...]:
    """Who has more than `limit` in a column of amounts."""
    held = zip(case.names, amounts(case, column), strict=True)
    return tuple(name for name, amount in held if amount is not None and amount > limit)


def _years(written: str) -> int | None:
    found = _SPAN.search(written)
    if found is None:
        return None
    return int(found[1]) if found[1].isdigit() else _IN_WORDS[found[1].casefold()]


def _fits(case: Case, column: str, amount: Amount) -> bool:
    called = f"{column} {direction(case, column)[1]}"
    signs = {_SIGNS[one.casefold()] for one in re.findall(_SIGN, called, re.IGNORECASE)}
    if not _PAID.search(called) or (amount.currency and signs and amount.currency not in signs):
        return False
    known = [one for one in amounts(case, column) if one is not None]
    limit = amount.value / scales_of(case, column)
    return bool(known) and min(known) <= limit < math.fsum(known)
