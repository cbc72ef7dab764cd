"""Whether a sentence limits or asks something of what the table holds: a candidate, a group, a yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from selection.model import named_in
from selection.understanding.certificates import called
from selection.understanding.found import FoundCandidate
from selection.understanding.vocabulary import clauses
from selection.understanding.vocabulary.firm_sizes import FEWER, MORE
from selection.understanding.vocabulary.incumbents import NO, YES
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import HOW_MANY

__all__ = ["compares_amounts", "held_amounts", "held_values", "limits_known"]

_BRACKETS = re.compile(r"\([^()]*\)")
_ONE = {"nl": ("één",), "en": ("one",)}
_LIMITS = "|".join(any_of(one) for one in (
    clauses.MOST, clauses.LEAST, clauses.EXACTLY, clauses.DIFFERENT, clauses.ONLY, clauses.LACKING, clauses.NOBODY,
    clauses.EACH, clauses.SAME, clauses.OUT, clauses.NOT, clauses.KEEPING, HOW_MANY, _ONE))  # fmt: skip
_LIMITING = re.compile(rf"\b(?:{_LIMITS})\b", re.IGNORECASE)
_HOW_MANY = re.compile(r"aantal|number|total|totaal|anzahl|max\.?", re.IGNORECASE)
_COMPARING = re.compile(rf"\b(?:{any_of(FEWER)}|{any_of(MORE)}|{any_of(clauses.LEAST)}|{any_of(clauses.MOST)})\s+\d",
                        re.IGNORECASE)  # fmt: skip
_FEWEST_WORDS, _FEWEST_LETTERS, _MOST_VALUES = 3, 4, 60


def held_values(candidates: Iterable[FoundCandidate]) -> tuple[str, ...]:
    """The texts by which columns put candidates in groups, and what those of yes and no, or of numbers, are called."""
    held: dict[str, set[str]] = {}
    for one in candidates:
        for heading, cell in one.attributes.items():
            held.setdefault(heading, set()).add(str(cell).strip())
    found: dict[str, None] = {}
    for heading, values in held.items():
        words = {value for value in values if re.search(r"[^\W\d_]{2}", value)}
        if {value.casefold() for value in values} <= YES | NO:
            found |= dict.fromkeys(sorted(called(heading)))
        elif words == values and len(values) <= _MOST_VALUES:
            called_so = heading.strip()
            found |= dict.fromkeys((called_so, f"{called_so}s", f"{called_so}'s", *sorted(values)))
    return tuple(found)


def held_amounts(candidates: Iterable[FoundCandidate]) -> tuple[str, ...]:
    """What the columns of numbers count: "Employees (FTE)" employees, "Aantal medewerkers" medewerkers."""
    held: dict[str, bool] = {}
    for one in candidates:
        for heading, cell in one.attributes.items():
            held[heading] = held.get(heading, True) and not re.search(r"[^\W\d_]", str(cell))
    return tuple(word for heading, is_number in held.items() if is_number for word in _counted(heading))


def _counted(heading: str) -> tuple[str, ...]:
    """What a column of numbers counts: of "Aantal medewerkers" the last word, else the first one."""
    words = _BRACKETS.sub("", heading).split()
    word = words[-1 if _HOW_MANY.fullmatch(words[0]) else 0] if words else ""
    return (word,) if len(word) >= _FEWEST_LETTERS else ()


def compares_amounts(said: str, amounts: Sequence[str]) -> bool:
    """Whether a sentence compares one of these amounts with a number.

    Examples
    --------
    >>> compares_amounts("No firm with fewer than 20 employees", ["Employees"])
    True
    >>> compares_amounts("The three firms have 20 employees", ["Employees"])
    False
    """
    is_named = any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said, re.IGNORECASE) for one in amounts)
    return is_named and _COMPARING.search(said) is not None


def limits_known(said: str, names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether a sentence has a word that limits, and names a candidate or one of these `others`.

    Examples
    --------
    >>> limits_known("Geen school uit West", [], ["West"]), limits_known("Het is mooi in West", [], ["West"])
    (True, False)
    """
    if len(said.split()) < _FEWEST_WORDS or not _LIMITING.search(said):
        return False
    plain = said.casefold()
    is_held = any(one.casefold() in plain and re.search(rf"(?<!\w){re.escape(one)}(?!\w)", said, re.IGNORECASE)
                  for one in others)  # fmt: skip
    return is_held or bool(named_in(said, names))
