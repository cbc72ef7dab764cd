"""How many partners a sentence asks for."""

from __future__ import annotations

import re

from selection.understanding.said_numbers import MANY, ONES, PARTY, SEVERAL, WHOLE, N, count_in_words
from selection.understanding.vocabulary import appointing as going
from selection.understanding.vocabulary.clauses import NO_PARTY
from selection.understanding.vocabulary.members import SOME_OF_THEM
from selection.understanding.vocabulary.patterns import any_of
from selection.understanding.vocabulary.wishes import (
    ALLIANCE,
    ALSO,
    AT_LEAST,
    AT_MOST,
    CHOOSE,
    CHOSEN,
    NO,
    PARTNERS,
)

__all__ = [
    "count_said",
    "counted_alone",
    "exact_said",
    "mentioned",
    "one_at_most",
    "size_said",
    "some_said",
    "wanted_said",
]

_PARTIES = re.compile(rf"\b(?:{any_of(PARTNERS)}|{any_of(ALLIANCE)})\b", re.IGNORECASE)
_RANGE = re.compile(rf"\b({N})\s*(?:-|–|à|tot en met|tot|t/m|to|or|of|bis|oder|\.\.+)\s*({N}){PARTY}", re.IGNORECASE)
_MOST = re.compile(rf"\b(?:{any_of(AT_MOST)})\.?:?\s+({N})\b{WHOLE}", re.IGNORECASE)
_LEAST = re.compile(rf"\b(?:{any_of(AT_LEAST)})\.?:?\s+({N})\b{WHOLE}", re.IGNORECASE)
_NOTHING_ELSE = r"(?=\s*(?:[.,;:!]|$|(?:in|for|on|voor|binnen|für|im|um|to)\b))"
_END = r"(?=\s*(?:[.,;!]|$))"
_WHATEVER = rf"(?:\s+(?!(?:{any_of(going.NO_PARTNERS)}|{any_of(NO_PARTY)})\b)[^\W\d]{{4,}})?"
"""What candidates are called in the sheet may be any word but those for something else that is counted."""
_NO_MORE = (
    r",?\s+(?:and\s+|en\s+)?(?:no more|not more|niet meer)(?:\s*,?\s*(?:and|or|nor|en|of)\s+(?:no|not|niet)\s+"
    r"(?:fewer|less|minder))?"
)
_BOARD = (
    rf"(?:{any_of(going.WE)}|(?:the|de|het|our|onze)\s+[^\W\d]+\s+(?:wil|gaat|moet|will|shall|should|must|is to|"
    rf"wants to|intends to|plans to))"
)
"""Who decides: we, or the board."""
_EXACT = re.compile(
    rf"\b(?:{any_of(CHOOSE)})\s+(?:[^\W\d]+\s+)?({MANY}){PARTY}"
    rf"|\b(?:slechts|maar|nur|genau|precies)\s+(ee?n|eine?n?){PARTY}"
    rf"|\b(?:{any_of(going.WANT)})\s+({MANY}){PARTY}{_NOTHING_ELSE}"
    rf"|\b{_BOARD}\s+(?:{any_of(going.WANT)})\s+(?:(?:exactly|precies|genau)\s+)?({MANY}){_WHATEVER}{_NO_MORE}\W*$"
    rf"|^\W*(?:exactly|precies|genau)\s+({MANY}){_WHATEVER}{_END}"
    rf"|\b(?:{any_of(going.THERE_WILL_BE)})\s+({MANY}){PARTY}{_NOTHING_ELSE}"
    rf"|\b{_BOARD}\s+(?:{any_of(going.PICK)}|{any_of(going.GO_WITH)})\s+({MANY}){_WHATEVER}{_END}"
    rf"|^\W*(?:{any_of(going.PICK)})\s+(?:(?:precies|exactly|genau)\s+)?({MANY}){_WHATEVER}{_END}"
    rf"|\b(?:{any_of(going.GO_WITH)})\s+({MANY}){PARTY}"
    rf"|^\W*(?:{any_of(going.GO_WITH)})\s+({MANY}){_WHATEVER}{_END}"
    rf"|\b{_BOARD}\s+(?:(?:we|wij|wir)\s+)?(?:met|mit)\s+({MANY})(?:{PARTY}|{_WHATEVER})\s+"
    rf"(?:{any_of(going.GO_ON)}){_END}"
    rf"|\b({MANY}){PARTY}\s+(?:(?:worden|zullen|te|gaan|will|to|are|shall|werden|sollen|zu)\s+){{0,2}}"
    rf"(?:{any_of(CHOSEN)})\b(?!\s+(?:voor|für|for)\b)"
    rf"|^\W*({MANY}){PARTY}(?:,?\s+(?:en\s+|and\s+)?(?:niet|no|not|nicht)\s+(?:meer|more|mehr))?(?:,?\s+please)?\W*$"
    rf"|\b(?:{any_of(ALLIANCE)}|panel|pool|roster)\s+(?:{any_of(going.COUNTS)})\s+({MANY}){PARTY}"
    rf"|\b(?:{any_of(ALLIANCE)})\s+(?:van|of|aus|from|de|di|da)\s+({MANY})"
    rf"(?:{PARTY}|(?=\s*(?:[.,;:!(]|$)))",
    re.IGNORECASE,
)
_WANTED = re.compile(
    rf"\b(?:{any_of(going.WE)})\s+(?:er\s+)?(?:(?:{any_of(going.PICK)}|{any_of(going.GO_WITH)}|{any_of(CHOOSE)}|"
    rf"{any_of(going.WANT)})\s+)?({MANY})\s*(?:-|–|to|or|tot|of|à|bis|oder)\s*({MANY})\s+"
    rf"(?!(?:{any_of(going.NO_PARTNERS)})\b)[^\W\d]{{4,}}{_END}",
    re.IGNORECASE,
)
"""Two numbers of what we want, whatever candidates are called in the sheet."""
_TAKEN = re.compile(
    rf"(?:^\W*|\b{_BOARD}\s+(?:{any_of(going.TAKE)})\s+)(?:(?P<most>{any_of(AT_MOST)})|{any_of(AT_LEAST)})\s+"
    rf"(?P<n>{N})(?:{PARTY})?\W*$|^\W*(?P<n_most>{N})(?:{PARTY})?\s+(?:at (?:the )?most|hooguit|maximaal|max)\W*$",
    re.IGNORECASE,
)
"""So many and no more, with hardly a word besides."""
_NOUN = rf"(?:\s+(?!(?:{any_of(going.NO_PARTNERS)}|{any_of(NO_PARTY)})\b)[^\W\d]{{4,}})?"
_BOTH_ENDS = re.compile(
    rf"^\W*(?:{_BOARD}\s+(?:[^\W\d]+\s+)?)?(?:(?:{any_of(AT_LEAST)})\s+(?P<low>{N})(?P<of_low>{_NOUN})\s*(?:,|en|and|und|maar|but)?\s*"
    rf"(?:en\s+|and\s+)?(?:{any_of(AT_MOST)})\s+(?P<high>{N})(?P<of_high>{_NOUN})"
    rf"|(?:tussen|between|zwischen)\s+(?:de\s+)?(?P<from>{N})\s+(?:en|and|und)\s+(?:de\s+)?(?P<to>{N})(?P<of_to>{_NOUN}))"
    r"(?:,?\s*(?:no more|niet meer|and no more|en niet meer|in total|in totaal))?\W*$",
    re.IGNORECASE,
)
"""At least two and at most four, between two and four; whatever partners are called."""
_ENOUGH = re.compile(
    rf"^\W*({MANY})\s*(?:-|–|to|or|tot|of|à|bis|oder)\s*({MANY})\s+(?!(?:{any_of(going.NO_PARTNERS)})\b)[^\W\d]{{4,}}\s+"
    r"(?:is|are|zijn|ist|sind)\s+(?:ook\s+)?(?:genoeg|enough|plenty|voldoende|prima|fine|genug)\b",
    re.IGNORECASE,
)
"""Four or five of them is enough."""
_OR_EVEN = re.compile(
    rf"\b({N})(?:{PARTY})?\s*,?\s+(?:perhaps|maybe|possibly|misschien|eventueel|desnoods|vielleicht)\s+({N})\b"
    rf"|\b({N})(?:{PARTY}|{_NOUN})\s*,\s+({N})(?:{PARTY})?\s+(?:{any_of(AT_MOST)}|"
    r"if need be|if necessary|at a push|desnoods|als het moet|zo nodig)(?!\w)",
    re.IGNORECASE,
)
"""Three, perhaps four; three, four at the very most."""
_OF_SOME = re.compile(
    rf"\b(?:{any_of(AT_MOST)}|{any_of(AT_LEAST)})\.?:?\s+(?:{N})\s+(?:(?:echt|really|heel|zeer|very)\s+)?"
    rf"(?:{any_of(SOME_OF_THEM)})\b",
    re.IGNORECASE,
)
"""So many small ones are not so many in all."""
_TOLD = re.compile(
    rf"\b(?:{N}){PARTY}\s+(?:zijn|waren|hebben|hadden|are|were|have|had|hold|held|sind|waren|haben)\s+"
    rf"(?!(?:{any_of(CHOSEN)}|nodig|needed|genoeg|enough|toegestaan|allowed|welkom|welcome|mogelijk|possible|gewenst|"
    r"wanted|erlaubt|nötig)\b)[^\W\d]",
    re.IGNORECASE,
)
"""What is told of so many of them is not how many there will be."""
_NOT_SO = re.compile(rf"\b(?:{any_of(NO)}|{any_of(going.HAVE_DONE)})\s+(?:[^\W\d]+\s+)?$", re.IGNORECASE)
"""Right before what is said they deny it, or tell of what was done."""
_ALSO = re.compile(rf"\b({N})(?:{PARTY})?\s+(?:{any_of(ALSO)})(?!\w)", re.IGNORECASE)
_ALONE = re.compile(rf"\b(?:{any_of(AT_MOST)})\.?:?\s+(?:1|{'|'.join(sorted(ONES, key=len, reverse=True))}){PARTY}",
                    re.IGNORECASE)  # fmt: skip
_MENTIONED = re.compile(
    rf"^\W*(?:the|de|our|onze|die)\s+({MANY})(?:{PARTY}|\s+(?!(?:{any_of(going.NO_PARTNERS)})\b)[^\W\d]{{4,}})\s+"
    r"(?:[^\W\d]+\s+){0,2}?(?:together|samen|tezamen|gezamenlijk|combined|in total|in totaal|zusammen)\b",
    re.IGNORECASE,
)
_ALONE_COUNTED = re.compile(rf"^\W*({MANY})\s+((?!(?:{any_of(going.NO_PARTNERS)})\b)[^\W\d]{{4,}})\W*$", re.IGNORECASE)
_NO_PARTIES = frozenset(word for own in NO_PARTY.values() for word in own)


def size_said(said: str) -> tuple[int | None, int | None] | None:
    """The fewest and the most members that a sentence speaks of, None for an end it leaves open; None without any.

    Examples
    --------
    >>> size_said("maximaal 3 partners, minimaal 2"), size_said("two or three suppliers"), size_said("Max 4 firms")
    ((2, 3), (2, 3), (None, 4))
    >>> size_said("We want two suppliers, together at most € 310,000"), size_said("Two suppliers were visited")
    ((2, 2), None)
    >>> size_said("We willen een alliantie van vier partijen, vijf mag ook"), size_said("A coalition of three.")
    ((4, 5), (3, 3))
    >>> size_said("Minimaal 2, maximaal 4 cateraars"), size_said("Between two and four caterers, no more.")
    ((2, 4), (2, 4))
    >>> size_said("A partnership of three, perhaps four"), size_said("At least two small firms")
    ((3, 4), None)
    """
    if _OF_SOME.search(said):
        return None
    if (ends := _ends_said(said)) is not None:
        return ends
    wanted = _WANTED.search(said) or _ENOUGH.search(said)
    if wanted is not None and not _NOT_SO.search(said[: wanted.start()]):
        low, high = count_in_words(wanted[1]), count_in_words(wanted[2])
        return (low, high) if low <= high else None
    taken = _TAKEN.search(said)
    if taken is not None:
        many = count_in_words(taken["n"] or taken["n_most"])
        return (None, many) if taken["most"] or taken["n_most"] else (many, None)
    if not _PARTIES.search(said):
        n, most = exact_said(said), _MOST.search(said)
        if n is not None and most is not None and count_in_words(most[1]) > n:
            return n, count_in_words(most[1])
        return None if n is None else _or_also(n, said)
    between = _RANGE.search(said)
    if between is not None:
        low, high = count_in_words(between[1]), count_in_words(between[2])
        return (low, high) if low <= high else None
    most, least = _MOST.search(said), _LEAST.search(said)
    if _TOLD.search(said):
        return None
    even = _OR_EVEN.search(said) if least is None else None
    if even is not None:
        return _or_also(count_in_words(even[1] or even[3]), said)
    if most is None and least is None:
        n = exact_said(said)
        return None if n is None else _or_also(n, said)
    found = (None if least is None else count_in_words(least[1]), None if most is None else count_in_words(most[1]))
    is_possible = found[0] is None or found[1] is None or found[0] <= found[1]
    return found if is_possible else None


def _ends_said(said: str) -> tuple[int, int] | None:
    """Both ends of a size where a sentence states nothing else; without a noun 1 to 5 is a scale."""
    found = _BOTH_ENDS.search(said)
    if found is None:
        return None
    low, high = count_in_words(found["low"] or found["from"]), count_in_words(found["high"] or found["to"])
    is_size = low > 1 or found["of_low"] or found["of_high"] or found["of_to"]
    return (low, high) if is_size and low <= high else None


def _or_also(n: int, said: str) -> tuple[int, int]:
    """From the number that is asked for to one that "is fine too"."""
    also, even = _ALSO.search(said), _OR_EVEN.search(said)
    other = count_in_words(also[1]) if also is not None else n
    if even is not None and count_in_words(even[1] or even[3]) == n:
        other = count_in_words(even[2] or even[4])
    return min(n, other), max(n, other)


def exact_said(said: str) -> int | None:
    """How many partners a sentence says there will be; None when it says no such thing.

    Examples
    --------
    >>> exact_said("We gaan in zee met drie laboratoria"), exact_said("We shall appoint three.")
    (3, 3)
    >>> exact_said("We will not appoint three firms"), exact_said("Er zijn drie partijen gecontracteerd")
    (None, None)
    """
    for found in _EXACT.finditer(said):
        group = next(i for i, one in enumerate(found.groups(), 1) if one)
        if not _NOT_SO.search(said[: found.start()]) and not _NOT_SO.search(said[: found.start(group)]):
            return count_in_words(found[group])
    return None


def count_said(said: str) -> int | None:
    """How many partners a sentence counts, whatever it says of them; None when it counts none, or more than once.

    Examples
    --------
    >>> count_said("Drie laboratoria voor de hele regio"), count_said("Two or three firms"), count_said("Three plans")
    (3, None, None)
    """
    exact = exact_said(said)
    found = {count_in_words(match[1]) for match in SEVERAL.finditer(said)} if exact is None else {exact}
    return found.pop() if len(found) == 1 and not _RANGE.search(said) else None


def counted_alone(said: str) -> int | None:
    """How many partners words count that say nothing else, whatever partners are called; None without it.

    Examples
    --------
    >>> counted_alone("Drie scholen"), counted_alone("Three rounds"), counted_alone("Three venues were seen")
    (3, None, None)
    """
    found = _ALONE_COUNTED.search(said)
    is_party = found is not None and found[2].casefold() not in _NO_PARTIES
    return count_in_words(found[1]) if found is not None and is_party else None


def wanted_said(said: str) -> bool:
    """Whether a sentence says that so many to so many are wanted, or so many at most, whatever they are called.

    Examples
    --------
    >>> wanted_said("We are looking for four or five theatres."), wanted_said("We want two or three weeks.")
    (True, False)
    >>> wanted_said("We will take no more than four."), wanted_said("We will take no more than four weeks.")
    (True, False)
    """
    found = _WANTED.search(said) or _ENOUGH.search(said)
    if found is None:
        return _TAKEN.search(said) is not None or _ends_said(said) is not None
    return not _NOT_SO.search(said[: found.start()])


def mentioned(said: str) -> int | None:
    """How many partners a sentence speaks of that says what all of them together may do; None without it.

    Examples
    --------
    >>> mentioned("The four rentals together stay within £85,000"), mentioned("Three rentals were visited together")
    (4, None)
    """
    found = _MENTIONED.search(said)
    return None if found is None else count_in_words(found[1])


def one_at_most(said: str) -> bool:
    """Whether a sentence says that one partner is enough at most.

    Examples
    --------
    >>> one_at_most("Max één partij"), one_at_most("One supplier is late")
    (True, False)
    """
    return _ALONE.search(said) is not None


def some_said(said: str) -> int | None:
    """The number behind "at least"; None when there is none.

    Examples
    --------
    >>> some_said("At least two with ISO 14001"), some_said("Must cover casting")
    (2, None)
    """
    found = _LEAST.search(said)
    return None if found is None else count_in_words(found[1])
