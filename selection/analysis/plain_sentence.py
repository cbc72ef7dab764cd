"""A sentence with what the case knows replaced by signs: names, groups, criteria, columns, numbers.

"Acme or Bolt, one of the two must be in" and the same about any other two read alike: "N or N, one of the two ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selection.analysis.said_amounts import with_a_sign
from selection.analysis.said_words import Kind, Word, words_of
from selection.model import Case, named_in, once_per_case
from selection.rules.lookup import groups

__all__ = ["PlainSentence", "plain_sentence"]

_WORDS = re.compile(r"\w+")
_STAND_IN = "qnq"
"""No word of any sentence: it holds the place of a name until the words are known."""
_CRITERION = "qcq"
_FEWEST_LETTERS = 6
_SIGNS = {Kind.NUMBER: "#", Kind.MONEY: "M"}
_COLUMNS = {Kind.MARK: "K", Kind.COLUMN: "L"}
_JOINED = re.compile(r"[&/+]")
_ARTICLE = re.compile(r"\b(?:the|de|het) (?=[NVC](?: |$))")
_END = re.compile(r"(?: [,;:.!?()-])+(?= [,;:.!?()-])|^(?: [,;:.!?()-])+|(?: [.!,;:-])+$")


@dataclass(frozen=True, slots=True)
class PlainSentence:
    """The sentence in signs, and what they stand for in its order.

    N is a candidate, V a group of a column, L such a column, C a scored criterion, A another column of numbers, K what
    one has or has not, # a number and M an amount of money.
    """

    said: str
    pattern: str
    names: tuple[str, ...]
    groups: tuple[tuple[str, str], ...]
    criteria: tuple[str, ...]
    columns: tuple[str, ...]
    numbers: tuple[float, ...]


def plain_sentence(said: str, case: Case, *, groups_first: bool = True) -> PlainSentence:
    """The sentence in signs; names are found whole or by a word that no other has.

    What is part of a name and a group as well is the group, such as Harbour beside Harbour Sports Academy, unless
    `groups_first` is false.
    """
    whole = said
    scored = [one.name for one in case.criteria if one.aggregator.is_scored]
    said, names = _without_names(_with_headings(with_a_sign(said), scored), case, groups_first)
    signs: list[str] = []
    found: dict[str, list[object]] = {sign: [] for sign in "NVCALK#"}
    for one in words_of(said, case):
        sign, what = _sign(one, scored, names)
        signs.append(sign)
        if sign in found:
            found[sign].append(what)
    pattern = _ARTICLE.sub("", _END.sub("", " " + " ".join(signs)).strip())
    return PlainSentence(
        whole,
        pattern,
        tuple(str(one) for one in found["N"]),
        tuple(one for one in found["V"] if isinstance(one, tuple)),
        tuple(str(one) for one in found["C"]),
        tuple(str(one) for sign in "ALK" for one in found[sign]),
        tuple(float(str(one)) for one in found["#"]),
    )


def _with_headings(said: str, criteria: Sequence[str]) -> str:
    """The sentence with a stand-in for each criterion of two words: collection and storage is Collection & storage."""
    for at, name in enumerate(criteria):
        words = _WORDS.findall(name)
        if _JOINED.search(name) and len(words) > 1:
            own = r"\W+(?:(?:and|en)\W+)?".join(map(re.escape, words))
            said = re.sub(rf"(?<!\w){own}(?!\w)", f"{_CRITERION}{'i' * at}x", said, flags=re.IGNORECASE)
    return said


def _without_names(said: str, case: Case, groups_first: bool) -> tuple[str, list[str]]:
    """The sentence with a stand-in for each name, and the names in its order."""
    names, places = case.names, _groups(case) if groups_first else frozenset[str]()
    spans = sorted({span: name for name in named_in(said, names) for span in _spans(said, name, names)
                    if said[slice(*span)].casefold() not in places or said[slice(*span)] == name}.items())  # fmt: skip
    kept: list[str] = []
    parts: list[str] = []
    at = 0
    for (start, end), name in spans:
        if start >= at:
            parts += [said[at:start], f"{_STAND_IN}{'i' * len(kept)}x"]
            kept.append(name)
            at = end
    return "".join((*parts, said[at:])), kept


@once_per_case
def _groups(case: Case) -> frozenset[str]:
    columns = dict.fromkeys(name for one in case.candidates for name, own in one.attributes.items()
                            if isinstance(own, str))  # fmt: skip
    return frozenset(value.casefold() for column in columns for value in groups(case, column))


def _spans(said: str, name: str, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where a sentence has a name: words of it in a row that tell it from the others."""
    words = "|".join(re.escape(word) for word in sorted(set(_WORDS.findall(name)), key=len, reverse=True))
    row = re.compile(rf"(?<!\w)(?:{words})(?:\W{{1,3}}(?:{words}))*(?!\w)", re.IGNORECASE)
    for match in row.finditer(said):
        if named_in(match[0], names) == [name]:
            yield match.span()


def _sign(one: Word, scored: Sequence[str], names: Sequence[str]) -> tuple[str, object]:
    if one.said.startswith(_STAND_IN):
        return "N", names[len(one.said) - len(_STAND_IN) - 1]
    if one.said.startswith(_CRITERION):
        return "C", scored[len(one.said) - len(_CRITERION) - 1]
    if one.kind is Kind.VALUE:
        return "V", one.what
    if one.kind is Kind.AMOUNT:
        return ("C" if one.what[0] in scored else "A"), one.what[0]
    if one.kind in _COLUMNS:
        return _COLUMNS[one.kind], one.what[0]
    if one.kind is Kind.OTHER and len(one.said) >= _FEWEST_LETTERS:
        # "Veiligheid" is veiligheidscultuur where no other criterion begins so.
        begun = [name for name in scored if " " not in name and name.casefold().startswith(one.said)]
        if len(begun) == 1:
            return "C", begun[0]
    return (_SIGNS.get(one.kind, one.said), one.n) if one.kind is not Kind.END else (one.said.strip(), None)
