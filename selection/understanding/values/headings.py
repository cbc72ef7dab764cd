"""What the heading of a criterion says of it: its group, its unit, and whether less is better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from selection.model import Group
from selection.texts import Text, text
from selection.understanding.values.multiples import money_in_multiples
from selection.understanding.values.quantities import without_tax, written_unit
from selection.understanding.vocabulary import directions, groups
from selection.understanding.vocabulary.numbers import UNITS
from selection.understanding.vocabulary.words import bare
from selection.validation.numbers import CURRENCY, taken_apart

__all__ = ["NO_GROUP", "Heading", "about", "asked_for", "group_of", "nearly_less", "says_direction", "unit_as_written"]

_BRACKETS = re.compile(r"[(\[]([^)\]]+)[)\]]")
_SHORT = 4
"""Words up to this length count only by themselves: fee is not in coffee."""


NO_GROUP = text("No word names one of the four groups.")


@dataclass(frozen=True, slots=True)
class Heading:
    """What a heading says. `less` is the word for which less is better, `risk` whether it is about what goes wrong.

    `counted` is a word for something counted, `more` a word for which more is better; each empty when there is none.
    """

    unit: str = ""
    less: str = ""
    is_risk: bool = False
    more: str = ""
    counted: str = ""
    is_score: bool = False


@lru_cache(maxsize=4096)
def about(heading: str) -> Heading:
    """What the words of a heading say.

    Examples
    --------
    >>> about("Levertijd (dagen)").unit, about("Levertijd (dagen)").less
    ('days', 'levertijd')
    """
    plain = bare(heading)
    handled = _first(plain, _every(directions.HANDLED))
    amount, risk = (_first(f"{plain} ", _every(words)).strip() for words in (directions.AMOUNT, directions.RISK))
    if not risk and " ".join(word for word in plain.split() if not word.isdigit()) in directions.RISK_ALONE:
        risk = plain.split()[0]
    less = "" if handled else amount or risk
    more = handled or _first(plain, _every(directions.MORE))
    counted = _first(plain, _every(directions.COUNTED))
    score = bool(_first(f"{plain} ", directions.SCORE))
    return Heading(_unit(heading), less, bool(less) and not amount, more, counted, score)


def unit_as_written(unit: str, texts: Iterable[str]) -> str:
    """The word that the sheet has for a unit, such as "dagen" for days; the unit itself where it has none.

    Examples
    --------
    >>> unit_as_written("days", ["Levertijd (dagen)"]), unit_as_written("EUR", ["Prijs"])
    ('dagen', 'EUR')
    """
    words = [word for word in UNITS.get(unit, ()) if len(word) > 1]
    for source in texts:
        plain = f" {bare(source)} "
        found = [word for word in words if f" {bare(word)} " in plain]
        if found:
            return max(found, key=len)
    return unit


def says_direction(texts: Iterable[str]) -> bool | None:
    """True when the texts say that less is better, False when more is; None when they say neither, or both."""
    plain = " | ".join(bare(one) for one in texts)
    said = {
        less
        for less, phrases in ((True, directions.BETTER_WHEN_LESS), (False, directions.BETTER_WHEN_MORE))
        for phrase in phrases
        if bare(phrase) in plain
    }
    return said.pop() if len(said) == 1 else None


@lru_cache(maxsize=4096)
def nearly_less(heading: str) -> str:
    """A word for which less is better, but for one slip of the keys or of the blank; empty when there is none.

    Examples
    --------
    >>> nearly_less("Prjis (euro)"), nearly_less("Prei s(EUR)"), nearly_less("Omzet (euro)")
    ('prijs', 'preis', '')
    """
    plain = bare(heading).replace(" ", "")
    words = [word for word in _every(directions.AMOUNT) if len(word.strip()) > _SHORT]
    hits = [(slips, word) for word in words if (slips := _slips(plain, word.replace(" ", ""))) <= 1]
    return min(hits, key=lambda one: (one[0], -len(one[1])))[1] if hits else ""


def asked_for(heading: str) -> str:
    """The word for an offer in a heading that is about money, or for what is asked of us; empty when there is none.

    Examples
    --------
    >>> asked_for("Angebot (EUR/Jahr)"), asked_for("Investering (EUR)"), asked_for("Bid quality")
    ('angebot', '', '')
    """
    asked = _first(bare(heading), _every(directions.ASKED))
    if asked:
        return asked
    is_money = CURRENCY.search(heading) is not None
    return next((word for word in bare(heading).split() if word.startswith(directions.OFFERED)), "") if is_money else ""


def _slips(plain: str, word: str) -> int:
    """How many letters of a word are left out, added or exchanged where it comes nearest in a text; 2 for more."""
    parts = {plain[at : at + size] for size in range(len(word) - 1, len(word) + 2) for at in range(len(plain))}
    return min((OSA.distance(part, word, score_cutoff=1) for part in parts), default=2)


def group_of(heading: str, texts: Iterable[str] = ()) -> tuple[Group, Text]:
    """The group that the heading names, else the one that its explanation names; with the reason.

    Examples
    --------
    >>> group_of("Innovatiekracht")[0], group_of("VCA-certificaat")[0]
    (<Group.INNOVATION: 'innovation'>, <Group.OTHER: 'other'>)
    """
    for source in (heading, *texts):
        plain = bare(source)
        physical = _first(plain, groups.PHYSICAL_SAFETY)
        found = [
            (plain.find(word), group, word)
            for group, by in groups.GROUPS.items()
            if (word := _first(plain, _every(by)))
        ]
        if physical and found and all(group is Group.SAFETY for _, group, _ in found):
            return Group.OTHER, text(
                '"{word}" is about the safety of bodies, products or data, not about a culture of safety.',
                word=physical,
            )
        if found:
            _, group, word = min(found, key=lambda one: one[0])
            return group, text('The group follows from "{word}".', word=word)
    return Group.OTHER, NO_GROUP


def _every(by_language: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for words in by_language.values() for word in words))


def _first(plain: str, words: Iterable[str]) -> str:
    """The first of these words or parts of words in a text, the longer of two; empty when there is none."""
    hits = [(at, -len(word), word) for word in words if (at := _at(plain, word)) >= 0]
    return min(hits)[2] if hits else ""


def _at(plain: str, word: str) -> int:
    if len(word.strip()) > _SHORT:
        return plain.find(word)
    # R&D and I+D have lost their signs on the way.
    match = re.search(rf"(?<!\w){re.escape(bare(word))}(?!\w)", plain)
    return match.start() if match else -1


def _unit(heading: str) -> str:
    """The unit in the brackets of a heading, or after "in" or a currency sign anywhere."""
    money = money_in_multiples(heading)
    if money:
        return taken_apart(f"1 {money}").currency or "EUR"
    inside = [part for match in _BRACKETS.findall(heading) for part in re.split(r"[,;/]", match)]
    after = re.findall(r"\b(?:in|en)\s+([^\W\d]+|€|\$|£|%)", heading, re.IGNORECASE)
    for part in (*inside, *after):
        word = re.sub(r"^(?:in|en|per)\s+", "", without_tax(part)[0].strip(), flags=re.IGNORECASE)
        if word == "%" or word.casefold() in {"procent", "prozent", "percent", "percentage"}:
            return "%"
        unit = written_unit(word) or taken_apart(f"1 {word}").currency
        if unit:
            return unit
    sign = CURRENCY.search(heading)
    return taken_apart(f"1 {sign[0]}").currency if sign else "%" if re.search(r"[^\d\s]\s*%\s*$", heading) else ""
