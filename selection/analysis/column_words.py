"""What sentences call the columns of a case: by their headings, by words for places and for those who work there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selection.model import Case
from selection.understanding.vocabulary import clauses
from selection.understanding.vocabulary.firm_sizes import STAFF

__all__ = ["amount_words", "bare_heading", "forms", "nouns", "place_words", "staff_words"]

_FEWEST_LETTERS = 3
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PLAIN = re.compile(r"[^\w&+/' -]+")
_COUNTED = re.compile(r"^(?:aantal|number of|capaciteit|capacity|total|totaal|max\.?)\s+", re.IGNORECASE)
_PLACES = frozenset(word for own in clauses.PLACES.values() for word in own)
_ENDS = ("plaats", "locatie", "regio", "gemeente", "provincie", "stad", "gebied")
"""Of vestigingsplaats the end says that it is a place."""
_STAFF = frozenset(word for own in STAFF.values() for word in own)


def bare_heading(heading: str) -> str:
    """A heading without what stands in brackets and without signs."""
    return " ".join(_PLAIN.sub(" ", _BRACKETS.sub(" ", heading)).split())


def amount_words(heading: str) -> set[str]:
    """What a sentence may call a column of numbers: its heading, what is in brackets, its first word."""
    bare = bare_heading(_COUNTED.sub("", heading)).casefold()
    inside = [bare_heading(one.strip("()[]")).casefold() for one in _BRACKETS.findall(heading)]
    first = [bare.split()[0]] if len(bare.split()) > 1 and len(bare.split()[0]) > _FEWEST_LETTERS else []
    words = [one for one in (bare, *inside, *first) if one and not re.search(r"\d", one)]
    return {form for word in words for form in forms(word)}


def nouns(heading: str) -> set[str]:
    """What a sentence may call a column of groups: its heading, and each longer word in it."""
    bare = bare_heading(heading).casefold()
    words = [word for word in re.split(r"[ /]+", bare) if len(word) > _FEWEST_LETTERS]
    return {form for word in (bare, *words) for form in forms(word)}


def place_words(case: Case) -> Iterator[tuple[str, str]]:
    """What else a sentence may call the one column of groups that says where candidates are, with that column."""
    columns = dict.fromkeys(name for one in case.candidates for name, own in one.attributes.items()
                            if isinstance(own, str))  # fmt: skip
    found = [name for name in columns if _PLACES & set(nouns(name)) or bare_heading(name).casefold().endswith(_ENDS)]
    return ((word, found[0]) for word in _PLACES if len(found) == 1)


def staff_words(case: Case) -> Iterator[tuple[str, str]]:
    """What else a sentence may call the one column that says how many people work there, with that column."""
    columns = dict.fromkeys(name for one in case.candidates for name, own in one.attributes.items()
                            if not isinstance(own, str)) | dict.fromkeys(
                            one.name for one in case.criteria if one.aggregator.is_scored)  # fmt: skip
    found = [name for name in columns if _STAFF & amount_words(name)]
    return ((word, found[0]) for word in _STAFF if len(found) == 1)


def forms(noun: str) -> set[str]:
    """A noun as one and as many."""
    found = {noun, f"{noun}s", f"{noun}'s", f"{noun}en", f"{noun}n"}
    if noun.endswith(("f", "s")):
        # Bedrijf and bedrijven, huis and huizen.
        found.add(f"{noun[:-1]}{'v' if noun.endswith('f') else 'z'}en")
    if re.search(r"(aa|ee|oo|uu)[b-df-hj-np-tv-z]$", noun):
        # Sociaal and sociale, groot and grote.
        found.add(f"{noun[:-2]}{noun[-1]}e")
    if noun.endswith("y"):
        found.add(f"{noun[:-1]}ies")
    if noun.endswith("ies"):
        found.add(f"{noun[:-3]}y")
    found |= {noun[: -len(end)] for end in ("'s", "s") if noun.endswith(end)}
    return {one for one in found if len(one) >= _FEWEST_LETTERS}
