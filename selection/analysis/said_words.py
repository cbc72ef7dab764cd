"""A sentence as words of which the kind is known: limits, numbers, groups and columns of the case, certificates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from selection.analysis.column_words import amount_words, bare_heading, forms, nouns, place_words, staff_words
from selection.model import Case, Criterion, once_per_case
from selection.rules.lookup import groups
from selection.understanding.certificates import called
from selection.understanding.vocabulary import clauses, members
from selection.understanding.vocabulary import with_us as ours
from selection.understanding.vocabulary.incumbents import NO, PRESENT, YES
from selection.understanding.vocabulary.wishes import HOW_MANY

__all__ = ["Kind", "Marks", "Word", "is_in_words", "marks", "with_us", "words_of"]


class Kind(StrEnum):
    """What a word does in a clause."""

    NAME = "name"
    VALUE = "value"
    COLUMN = "column"
    MARK = "mark"
    AMOUNT = "amount"
    MOST = "most"
    LEAST = "least"
    EXACTLY = "exactly"
    MORE_THAN = "more than"
    NUMBER = "number"
    ONE = "one"
    EACH = "each"
    SAME = "same"
    NOBODY = "nobody"
    NOT = "not"
    NOT_YET = "not yet"
    ONLY = "only"
    LACKING = "lacking"
    OUT = "out"
    DIFFERENT = "different"
    PRESENT = "present"
    NEW = "new"
    NOW = "now"
    CERTIFICATE = "certificate"
    HAVE = "have"
    WITH = "with"
    MUST = "must"
    IN_ALL = "in all"
    IF = "if"
    OR = "or"
    AND = "and"
    END = "end"
    MONEY = "money"
    NO_PARTY = "no party"
    LIGHT = "light"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """One word, or several that go together; `what` is the column, the column and the value, or the number."""

    kind: Kind
    said: str
    start: int
    end: int
    what: tuple[str, ...] = ()
    n: float = 0.0


_MOST_VALUES = 60
_FEWEST_LETTERS = 4
_FREE = (Kind.AMOUNT, Kind.VALUE)
_MOST_NAMES = 300

_PRESENT = {language: (*own, *members.NOT_MISSING[language]) for language, own in clauses.PRESENT.items()}
_STATIC: Mapping[Kind, Mapping[str, tuple[str, ...]]] = {
    Kind.LIGHT: clauses.LIGHT, Kind.NO_PARTY: clauses.NO_PARTY, Kind.CERTIFICATE: clauses.CERTIFICATE,
    Kind.AND: clauses.AND, Kind.OR: clauses.OR, Kind.IN_ALL: clauses.IN_ALL, Kind.MUST: clauses.MUST,
    Kind.HAVE: clauses.HAVE, Kind.WITH: clauses.WITH, Kind.NEW: ours.NEW, Kind.NOW: ours.OF_NOW,
    Kind.OUT: clauses.OUT, Kind.LACKING: clauses.LACKING, Kind.ONLY: clauses.ONLY, Kind.NOT: clauses.NOT,
    Kind.NOBODY: clauses.NOBODY, Kind.SAME: clauses.SAME, Kind.EACH: clauses.EACH, Kind.EXACTLY: clauses.EXACTLY,
    Kind.NOT_YET: clauses.NEITHER, Kind.DIFFERENT: clauses.DIFFERENT, Kind.PRESENT: _PRESENT,
    Kind.MORE_THAN: clauses.MORE_THAN, Kind.LEAST: clauses.LEAST, Kind.MOST: clauses.MOST, Kind.IF: clauses.IF,
}  # fmt: skip
_KNOWN = {word: kind for kind, found in _STATIC.items() for own in found.values() for word in own}
_IN_WORDS = {word: n for words in HOW_MANY.values() for n, word in enumerate(words, 2)} | {
    word: n for words in (("zeven", "acht", "negen", "tien", "elf", "twaalf"),
                          ("seven", "eight", "nine", "ten", "eleven", "twelve")) for n, word in enumerate(words, 7)
}  # fmt: skip
_ONES = frozenset({"één", "eentje", "one", "1", "een", "a", "an", "eine", "ein", "einer", "einen"})
_NUMBER = r"\d{1,3}(?:[.,]\d{3})+(?![.,]?\d)|\d+(?:[.,]\d+)?"
_DUTCH = frozenset({"de", "het", "een", "één", "uit", "van", "en", "niet", "geen", "minstens", "minimaal", "maximaal",
                    "hooguit", "hoogstens", "ten hoogste", "ten minste", "we moeten", "moet", "moeten", "zonder",
                    "alleen", "samen"})  # fmt: skip
"""With one of these an "of" is Dutch, and says "or"."""
_DUTCH_TOO = frozenset({"of", "want"})
"""Elsewhere these join nothing."""
_TIMES = r"(?:k|m|mln|ton|miljoen|million|duizend)"
_MONEY = (
    rf"(?:[€£$]|\b(?:eur|gbp|usd|chf)\b)\s?(?:{_NUMBER})(?:\s?{_TIMES}\b)?"
    rf"|(?:{_NUMBER})\s?(?:{_TIMES}\b\s?)?(?:[€£$%]|(?:euros?|eur|gbp|usd|ton|procent|percent)\b)"
)
_END = r"[;:.!?()\n]|,(?!\d)|\s[-–—]\s"
_WORD = r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|\d+[^\W\d_]+"
_HEAD = frozenset(word for found in (ours.FROM_NOW_ON, ours.RELATION) for own in found.values() for word in own)
_TIME = frozenset(word for own in ours.FROM_NOW_ON.values() for word in own)

_Meant = tuple[Kind, tuple[str, ...]]


def words_of(said: str, case: Case) -> list[Word]:
    """The words of a sentence in its order, the longest that is known first."""
    pattern, own = _lexicon(case)
    found = _with_certificate([_word(match, own) for match in pattern.finditer(said)], case)
    if {one.said for one in found} & _DUTCH:
        return found
    return [replace(one, kind=Kind.LIGHT) if one.said in _DUTCH_TOO else one for one in found]


def _with_certificate(found: list[Word], case: Case) -> list[Word]:
    """The words in which "the certificate" is the one column that is called so, where none is named."""
    bare = [one for one in found if one.kind is Kind.CERTIFICATE]
    if len(bare) != 1 or any(one.kind is Kind.MARK for one in found):
        return found
    word = bare[0].said
    columns = {what[0] for _, (kind, what) in _of_case(case) if kind is Kind.MARK}
    called_so = [one for one in columns if re.search(rf"\b{re.escape(word)}\b", one, re.IGNORECASE)]
    if len(called_so) != 1:
        return found
    return [replace(one, kind=Kind.MARK, what=(called_so[0],)) if one is bare[0] else one for one in found]


def _word(match: re.Match[str], own: Mapping[str, _Meant]) -> Word:
    said = " ".join(match[0].casefold().split()).replace("eén", "één").replace("éen", "één")
    at = match.span()
    kind, n = Kind.OTHER, 0.0
    what: tuple[str, ...] = ()
    if match.lastgroup == "money":
        kind = Kind.MONEY
    elif match.lastgroup == "end":
        kind = Kind.END
    elif said in own:
        kind, what = own[said]
    elif said in _ONES:
        kind, n = Kind.ONE, 1.0
    elif said in _IN_WORDS:
        kind, n = Kind.NUMBER, float(_IN_WORDS[said])
    elif match.lastgroup == "number":
        kind, n = Kind.NUMBER, _number(said)
    elif said in _KNOWN:
        kind = _KNOWN[said]
    return Word(kind, said, *at, tuple(what), n)


def _number(said: str) -> float:
    is_grouped = re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", said)
    return float(re.sub(r"[.,]", "", said) if is_grouped else said.replace(",", "."))


@once_per_case
def _lexicon(case: Case) -> tuple[re.Pattern[str], Mapping[str, _Meant]]:
    """What the words of a case mean, each where it means one thing, and a pattern of all words."""
    found: dict[str, set[_Meant]] = {}
    for word, meant in _of_case(case):
        plain = " ".join(word.casefold().split())
        is_free = plain not in _KNOWN or (_KNOWN[plain] is Kind.NO_PARTY and meant[0] in _FREE)
        if len(plain) > 1 and is_free and plain not in _ONES and plain not in _IN_WORDS:
            found.setdefault(plain, set()).add(meant)
    own = {word: meant.pop() if len(meant) == 1 else (Kind.NO_PARTY, ()) for word, meant in found.items()}
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+")
                            for word in sorted({*own, *_KNOWN}, key=len, reverse=True))  # fmt: skip
    pattern = re.compile(
        rf"(?P<money>{_MONEY})|(?P<known>(?<!\w)(?:{alternatives})(?!\w))|(?P<number>(?<![\w.,])(?:{_NUMBER})(?!\w))|"
        rf"(?P<word>{_WORD})|(?P<end>{_END})",
        re.IGNORECASE,
    )
    return pattern, own


def _of_case(case: Case) -> Iterator[tuple[str, _Meant]]:
    if len(case.names) <= _MOST_NAMES:
        yield from ((name, (Kind.NAME, (name,))) for name in case.names)
    columns = dict.fromkeys(name for one in case.candidates for name in one.attributes)
    for column in columns:
        held = [one.attributes.get(column) for one in case.candidates]
        if _is_yes_or_no(held):
            yield from ((word, (Kind.MARK, (column,))) for word in called(column))
        elif all(isinstance(one, str) for one in held if one is not None):
            values = groups(case, column)
            if len(values) <= _MOST_VALUES:
                yield from ((word, (Kind.VALUE, (column, value))) for value in values for word in _spoken(value))
            yield from ((word, (Kind.COLUMN, (column,))) for word in nouns(column))
        else:
            yield from ((word, (Kind.AMOUNT, (column,))) for word in amount_words(column))
    yield from ((word, (Kind.COLUMN, (column,))) for word, column in place_words(case))
    yield from ((word, (Kind.AMOUNT, (column,))) for word, column in staff_words(case))
    for capability in dict.fromkeys(level.capability for level in case.capabilities):
        yield from ((word, (Kind.MARK, (capability,))) for word in called(capability))
    for one in case.criteria:
        if one.aggregator.is_scored and one.name not in columns:
            is_mark = {word.casefold() for word in one.levels} <= YES | NO and len(one.levels) > 1
            kind, words = (Kind.MARK, called(one.name)) if is_mark else (Kind.AMOUNT, amount_words(one.name))
            yield from ((word, (kind, (one.name,))) for word in words)


def _spoken(value: str) -> Iterable[str]:
    """A group as the sheet has it, and as many: device makers beside Device maker."""
    is_noun = len(value) >= _FEWEST_LETTERS and value[-1:].isalpha() and value.casefold().split()[0] not in PRESENT
    return {value, *forms(value.casefold()), *_who_do(value.casefold())} if is_noun else {value}


def _who_do(value: str) -> Iterable[str]:
    """What those are called who do what a group is called after: Bouw and bouwers, Installatie and installateurs."""
    if " " in value:
        return ()
    kinds = ("er", "ers", "bedrijf", "bedrijven", "partij", "partijen", "bureau", "bureaus")
    if value.endswith("atie"):
        return (f"{value[:-4]}ateur", f"{value[:-4]}ateurs", *(f"{value}{one}" for one in kinds))
    return tuple(f"{value}{one}" for one in kinds)


def _is_yes_or_no(held: Iterable[object]) -> bool:
    known = {str(one).strip().casefold() for one in held if one is not None}
    return bool(known) and (known <= YES | NO or known <= {"true", "false"}) and not known <= {"0", "1", "0.0", "1.0"}


@dataclass(frozen=True, slots=True)
class Marks:
    """Who has a yes in a column, who a no, and whether that is known of everybody."""

    yes: tuple[str, ...]
    no: tuple[str, ...]
    is_whole: bool


@once_per_case
def marks(case: Case, column: str) -> Marks:
    """Who has a yes and who a no in a column of the candidates, a criterion or a capability of that name."""
    held: dict[str, object] = {one.name: one.attributes.get(column) for one in case.candidates}
    if not any(value is not None for value in held.values()):
        held |= {one.party: one.raw if isinstance(one.raw, str) else None
                 for one in case.assessments if one.criterion == column and one.party in held}  # fmt: skip
    if not any(value is not None for value in held.values()):
        held |= {one.party: None if one.level is None else "yes" if one.level > 0 else "no"
                 for one in case.capabilities if one.capability == column and one.party in held}  # fmt: skip
    said = {name: str(value).strip().casefold() for name, value in held.items() if value is not None}
    yes = tuple(name for name in case.names if said.get(name) in YES)
    no = tuple(name for name in case.names if said.get(name) in NO)
    return Marks(yes, no, len(yes) + len(no) == len(case.names))


def is_in_words(case: Case, criterion: Criterion) -> bool:
    """Whether it is scored by its words alone; where there are numbers the words are the ends of a scale."""
    return not any(isinstance(one.raw, float) for one in case.assessments if one.criterion == criterion.name)


@once_per_case
def with_us(case: Case) -> str:
    """The one column of yes and no that says who is with us now or was before; empty without one, or with more."""
    columns = dict.fromkeys(what[0] for _, (kind, what) in _of_case(case) if kind is Kind.MARK)
    found = [one for one in columns if _is_about_us(one)]
    return found[0] if len(found) == 1 else ""


def _is_about_us(heading: str) -> bool:
    words = Counter(re.findall(r"[^\W\d_]+", bare_heading(heading).casefold()))
    is_timed = bool(_TIME & set(words)) or {"met", "ons"} <= set(words) or {"with", "us"} <= set(words)
    return is_timed and len(words) > 1 and set(words) <= _HEAD
