"""What candidates have of something that adds up: a column of theirs, or a criterion such as a price."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from selection.missing import is_unknown
from selection.model import Case, Criterion, Members, once_per_case
from selection.normalisation import ratings
from selection.texts import Text, text

__all__ = [
    "addable",
    "amount_words",
    "amounts",
    "column_words",
    "cost_column",
    "direction",
    "is_money",
    "money",
    "pattern",
    "said_amount",
    "summable",
    "total",
    "unknown",
]

_MONEY = re.compile(r"[€$£]|\b(?:k|m|t)?(?:eur|euro|euros|usd|gbp|chf)\b", re.IGNORECASE)
_EURO = re.compile(r"\s*(?:€|eur|euros?)\s*", re.IGNORECASE)
_COSTS = re.compile(
    r"\b(?:costs?|price|prix|coûts?|precio|costes?|costos?|prezzo|costi|preço|custos?|cena|koszty?)\b|(?:kosten|prijs|preis)\b",
    re.IGNORECASE,
)
"""Names of columns that are taken to be what members cost where there is no budget to say so."""

_RATE = re.compile(
    r"tarief|tariff|\b(?:rates?|hourly|daily)\b|\b(?:per|pro|je|a|/)\s*(?:uur|hour|stunde|dag|day|tag|stuk|st|unit|piece|"
    r"stück|kg|km|ton|m2|m3|m²|m³|liter|kwh|person|persoon)\b|/\s*(?:uur|u|hour|h|std|dag|day|tag|stuk|st|unit|kg|km|"
    r"ton|m2|m3|m²|m³|l|kwh)\b|(?:stuk|uur|stück|stunden|einzel|eenheids)(?:s)?(?:prij|prei|loon|satz|kosten)",
    re.IGNORECASE,
)
"""What is paid for an hour or a piece: nobody knows of how many, so that it adds up to nothing."""

_NUMBERS = frozenset(
    ("nr", "no", "num", "nummer", "number", "id", "code", "kvk", "postcode", "zip", "plz", "rank", "rang")
)
"""Words in the names of columns whose numbers only tell candidates apart."""

_FEW = 3


@once_per_case
def amounts(case: Case, column: str) -> Sequence[float | None]:
    """What each candidate has in `column`, in order; None where it is not known.

    It is the candidates' own column or, where none has that name, the scores on the criterion of that name: a price
    that is judged is also what a member costs. Nobody has anything in what is neither.
    """
    if not any(column in candidate.attributes for candidate in case.candidates):
        criterion = next((one for one in case.criteria if one.name == column and one.aggregator.is_scored), None)
        if criterion is not None:
            raw = ratings(case, criterion.replace(follow_through="")).raw
            return [None if math.isnan(value) else float(value) for value in raw]
    return [candidate.number(column) for candidate in case.candidates]


def unknown(case: Case, column: str) -> tuple[int, ...]:
    """The candidates of whom nobody knows the amount."""
    return tuple(i for i, amount in enumerate(amounts(case, column)) if amount is None or not math.isfinite(amount))


def total(case: Case, column: str, members: Members) -> float | None:
    """What the members have together; None when the amount of one of them is not known."""
    found = [amounts(case, column)[i] for i in members]
    known = [amount for amount in found if amount is not None]
    return math.fsum(known) if len(known) == len(found) else None


def is_money(criterion: Criterion) -> bool:
    """Whether the scores on it are amounts of money, of which less is better."""
    return criterion.less_is_better and criterion.aggregator.is_scored and bool(_MONEY.search(criterion.unit))


@once_per_case
def cost_column(case: Case) -> str | None:
    """What says what a member costs where no budget does: a column of such a name, else a price that is judged.

    None where nothing does. What is paid for an hour or a piece says nothing of the whole, and a column in which most
    have no number says nothing of most. Where another column adds up all of several prices, it is that one.
    """
    columns = dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes)
    few = len(case.candidates) / 2
    named = [name for name in columns
             if _COSTS.search(name) and not _RATE.search(name) and len(unknown(case, name)) <= few]  # fmt: skip
    judged = [one.name for one in case.criteria if is_money(one) and not _RATE.search(f"{one.name} {one.unit}")]
    prices = (*named, *judged)
    return _adding_up(case, prices, columns) if len(prices) > 1 else next(iter(prices), None)


def _adding_up(case: Case, prices: Sequence[str], columns: Iterable[str]) -> str:
    """The column in which each has the sum of all its prices, as those of three years; the first price without one."""
    of_each = list(zip(*(amounts(case, name) for name in prices), strict=True))
    sums = [math.fsum(amount or 0.0 for amount in own) for own in of_each if None not in own]
    for name in columns:
        held = [amount for amount, own in zip(amounts(case, name), of_each, strict=True) if None not in own]
        if (
            name not in prices
            and len(sums) > 1
            and all(
                amount is not None and math.isclose(amount, whole) for amount, whole in zip(held, sums, strict=True)
            )
        ):
            return name
    return prices[0]


def summable(case: Case) -> list[str]:
    """The columns of which a total means something, prices that are judged first; a running number is none.

    Of a few somebody may have written that the amount is not known: they fit no budget.
    """
    columns = dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes)
    prices = [one.name for one in case.criteria if is_money(one) and one.name not in columns]
    own = [name for name in columns if _is_told(case, name) and not _is_running(name, amounts(case, name))]
    return [*prices, *own]


def _is_told(case: Case, column: str) -> bool:
    """Whether everybody has an amount, or it is said that it is not known, of less than half of them."""
    missing = [case.candidates[i].attributes.get(column) for i in unknown(case, column)]
    return all(map(is_unknown, missing)) and 2 * len(missing) < len(case.candidates)


def addable(case: Case) -> list[str]:
    """The columns that can be asked to add up to enough: the `summable` ones, and money of which more is better."""
    found = summable(case)
    scored = (one for one in case.criteria if one.aggregator.is_scored and not one.less_is_better)
    money = [one.name for one in scored if _MONEY.search(one.unit) and not _RATE.search(f"{one.name} {one.unit}")]
    return [*found, *(name for name in money if name not in found)]


def direction(case: Case, criterion: str) -> tuple[bool, str]:
    """Whether less is better on the criterion of that name, and its unit when it counts money; neither without one."""
    found = next((one for one in case.criteria if one.name == criterion), None)
    if found is None:
        return False, ""
    return found.less_is_better, found.unit if is_money(found) else ""


def said_amount(amount: float, unit: str) -> Text:
    """The limit of a rule: money with its unit, any other number as it is."""
    return money(amount, unit) if unit else text("{amount}", amount=amount)


def amount_words(case: Case, column: str, amount: float) -> Text:
    """An amount of that column, with its unit where it is money."""
    unit = direction(case, column)[1]
    return money(amount, unit) if unit else text("{amount:#,##0.##}", amount=amount)


def column_words(case: Case, column: str) -> Text:
    """What to call a column of such amounts: its name, and the unit of a price that does not say it itself."""
    unit = direction(case, column)[1]
    if not unit or _MONEY.search(column):
        return text("{column}", column=column)
    return text("{column}, {unit}", column=column, unit=unit)


def money(amount: float, unit: str) -> Text:
    """An amount of money, with cents when there are any.

    Examples
    --------
    >>> print(money(100_000, "EUR"), "or", money(294_750.5, "EUR"), "or", money(12.5, "k USD"))
    EUR 100,000 or EUR 294,750.50 or 12.50 k USD
    """
    is_whole = float(amount).is_integer()
    if _EURO.fullmatch(unit):
        # The sign and its amount stay on one line.
        if is_whole:
            return text("EUR\u00a0{amount:#,##0}", amount=amount)
        return text("EUR\u00a0{amount:#,##0.00}", amount=amount)
    values: dict[str, object] = {"amount": amount, "unit": unit}
    return text("{amount:#,##0} {unit}", **values) if is_whole else text("{amount:#,##0.00} {unit}", **values)


def pattern(found: Iterable[float | None]) -> str:
    """How a column of these amounts is written: all with cents as soon as one has any."""
    return "#,##0" if all(amount is None or float(amount).is_integer() for amount in found) else "#,##0.00"


def _is_running(name: str, numbers: Sequence[float | None]) -> bool:
    """Whether a column only numbers the candidates: by its name, or as 1, 2, 3 from above to below."""
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    known = [number for number in numbers if number is not None]
    steps = {after - before for before, after in pairwise(known)}
    return bool(words & _NUMBERS) or name.strip() in {"#", "№"} or (len(known) >= _FEW and steps == {1.0})
