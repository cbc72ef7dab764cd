"""So many of those whom a column of numbers says to be so small or so large: one firm with fewer than 50 employees."""

from __future__ import annotations

import re

from selection.analysis.column_words import amount_words, staff_words
from selection.model import Case, Rule
from selection.rules import AtLeastOf, Exclude
from selection.rules.amounts import amounts
from selection.understanding.said_keeping import ONE_OF
from selection.understanding.said_numbers import count_in_words
from selection.understanding.vocabulary import clauses
from selection.understanding.vocabulary import firm_sizes as words
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import HOW_MANY

__all__ = ["sized"]

_BEFORE = rf"^\W*(?:(?:{any_of(words.WANTED)})\s+)?"
_MANY = (
    rf"(?:(?:{any_of(clauses.LEAST)})\s+(?P<n>\d{{1,2}}|{any_of(HOW_MANY)}|one|an?|een|één)|"
    rf"(?P<none>{any_of(clauses.NOBODY)})|(?:(?P<some>{ONE_OF})|(?P<many>\d{{1,2}}|{any_of(HOW_MANY)})\s+(?:of|van)\s+(?:them|hen|these|deze))\s+"
    rf"(?:{any_of(words.HAS_TO_BE)}))"
)
_WHOM = (
    rf"(?:\s+(?:of|van)\s+(?:the|de|them|hen|our|onze))?"
    rf"(?:\s+(?!(?:{any_of(clauses.NO_PARTY)})\b)[^\W\d]+){{0,4}}?"
)
_SO = (
    rf"(?:\s+(?:{any_of(words.HAVING)})|"
    rf"\s*[,(:–-]+\s*(?:(?:{any_of(words.THAT_IS)}),?\s*)?(?:{any_of(words.HAVING)})?)"
)
"""Firms with, or small firms (that is, with)."""
_LIMIT = (
    rf"(?:(?P<less>{any_of(words.FEWER)})|(?P<more>{any_of(words.MORE)})|(?P<most>{any_of(clauses.MOST)})|"
    rf"(?:{any_of(clauses.LEAST)}))"
)
_SIZED = re.compile(
    rf"{_BEFORE}{_MANY}{_WHOM}{_SO}\s*{_LIMIT}\s+(?P<amount>\d{{1,3}}(?:[.,]\d{{3}})+|\d+)\s+"
    rf"(?P<what>[^\W\d]+(?:\s+[^\W\d]+)?)\)?(?:\s+(?:{any_of(words.TAKING)}))?\W*$",
    re.IGNORECASE,
)
_OUT = re.compile(
    rf"^\W*(?:[^\W\d]+\s+){{1,2}}(?:{any_of(words.HAVING)})\s+{_LIMIT}\s+(?P<amount>\d{{1,3}}(?:[.,]\d{{3}})+|\d+)\s+"
    rf"(?P<what>[^\W\d]+(?:\s+[^\W\d]+)?),?\s+(?:{any_of(clauses.OUT)})\W*$",
    re.IGNORECASE,
)
"""Firms with more than 150 employees are out."""


def sized(said: str, case: Case) -> list[tuple[str, Rule]]:
    """The rule of a sentence that asks for so many, or for none, of those whose number in one column is so small.

    None where no one column is meant, or where the number of somebody is not known.
    """
    out = _OUT.search(said)
    found = out or _SIZED.search(said)
    column = _column(found["what"], case) if found is not None else ""
    held = amounts(case, column) if column else ()
    if found is None or not column or None in held:
        return []
    limit = float(re.sub(r"[.,]", "", found["amount"]))
    names = tuple(
        name for name, own in zip(case.names, held, strict=True) if own is not None and _is_so(found, own, limit)
    )
    if out is not None or found["none"]:
        return [("out", Exclude(names))] if 0 < len(names) < len(case.names) else []
    said_n = found["n"] or found["many"]
    n = count_in_words(said_n) if said_n else 1
    return [("in", AtLeastOf(names, n))] if n <= len(names) < len(case.names) else []


def _is_so(found: re.Match[str], own: float, limit: float) -> bool:
    if found["less"]:
        return own < limit
    if found["more"]:
        return own > limit
    return own <= limit if found["most"] else own >= limit


def _column(what: str, case: Case) -> str:
    """The one column of numbers that is called so; empty where none is, or more are."""
    plain = {what.casefold(), *what.casefold().split()}
    columns = dict.fromkeys(name for one in case.candidates for name, own in one.attributes.items()
                            if not isinstance(own, str))  # fmt: skip
    of_staff = dict(staff_words(case))
    found = [
        name for name in columns if plain & {*amount_words(name), *(w for w, own in of_staff.items() if own == name)}
    ]
    return found[0] if len(found) == 1 else ""
