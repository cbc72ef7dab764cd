"""The same name in several blocks: equal up to case and legal form, or near, which is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from rapidfuzz import fuzz, process

from selection.errors import Notice, Place
from selection.model import name_key
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.vocabulary.words import bare
from selection.understanding.weights.in_headings import without_weight

__all__ = ["criterion_key", "unified"]

_NEAR = 85
_AND = frozenset(("and", "en", "und", "et", "y", "e", "i"))
# A scale or a unit in brackets behind the name of a criterion.
_UNITS = r"\d|%|€|eur|usd|gbp|dagen|weken|days|weeks|tage|wochen|dias|jours"
_ASIDE = re.compile(rf"(\s*[(\[][^()\[\]]*(?:{_UNITS})[^()\[\]]*[)\]])+\s*$", re.IGNORECASE)


def criterion_key(name: str) -> str:
    """What a criterion is known by, however its heading is written.

    Examples
    --------
    >>> criterion_key("Kwaliteit (1-10)") == criterion_key(" kwaliteit")
    True
    """
    return bare(_ASIDE.sub("", without_weight(name))) or bare(without_weight(name)) or name


def unified(
    groups: Sequence[Mapping[str, Place]], key: str, asker: Asker, *, are_parties: bool
) -> tuple[dict[str, str], list[Notice]]:
    """For every name in every group the name that it goes by, and what was matched.

    Names within one group are different. Between groups names with equal keys are the same, which is said when they
    are written differently; names that are merely near are the same when somebody says so.
    """
    key_of: Callable[[str], str] = name_key if are_parties else criterion_key
    known: dict[str, str] = {}
    places: dict[str, Place] = {}
    goes_by: dict[str, str] = {}
    notices: list[Notice] = []
    near: list[tuple[str, str]] = []
    for group in groups:
        keys = {name: key_of(name) for name in group}
        taken = frozenset(keys.values())
        # What is added on the way are names of the group itself.
        free = [other for other in known if other not in taken]
        by_writing = {bare(known[other]): other for other in free}
        once = Counter(map(_without_and, group)) if free else Counter()
        by_words = {words: other for other in free if once[words := _without_and(known[other])] == 1}
        for name, place in group.items():
            own = keys[name]
            same = own if own in known else by_words.get(_without_and(name)) if by_words else None
            if same is not None:
                goes_by[name] = known[same]
                if name != known[same] and (are_parties or same != own):
                    notices.append(
                        Notice(text('"{name}" was taken to be "{known}".', name=name, known=known[same]), place)
                    )
                continue
            match = _closest(own, free) or _closest_written(name, by_writing) if free else None
            if match is not None:
                near.append((name, known[match]))
            known[own] = goes_by[name] = name
            places[name] = place
    if near and _are_same(near, key, places, asker, are_parties=are_parties):
        for name, other in near:
            for written, meant in goes_by.items():
                if meant == name:
                    goes_by[written] = goes_by.get(other, other)
    return goes_by, notices


def _without_and(name: str) -> str:
    """A name in which a sign for "and" and the word are the same: "Calder & Sons" is "Calder and Sons"."""
    first, *others = bare(name).split() or [""]
    return " ".join([first, *(word for word in others[:-1] if word not in _AND), *others[-1:]])


def _closest(name: str, others: Collection[str]) -> str | None:
    """The nearest of these names: its words in another order, or letters of it left out, doubled or exchanged."""
    scorers = (fuzz.token_sort_ratio, fuzz.ratio)
    near = [process.extractOne(name, list(others), scorer=one, score_cutoff=_NEAR) for one in scorers]
    found = max((one for one in near if one is not None), key=lambda one: one[1], default=None)
    if found is None or _differ_in_number(name, found[0]):
        return None
    return str(found[0])


def _closest_written(name: str, keys: Mapping[str, str]) -> str | None:
    """The key of the name that is near as it is written: a slip may be in the legal form, which keys leave out."""
    found = _closest(bare(name), keys)
    return None if found is None else keys[found]


def _differ_in_number(one: str, other: str) -> bool:
    """Whether two names differ in a number or a last letter only: "supplier a" and "supplier b" are two."""
    digits = ["".join(filter(str.isdigit, name)) for name in (one, other)]
    words = [name.split() for name in (one, other)]
    return digits[0] != digits[1] or (words[0][:-1] == words[1][:-1] and max(len(one[-1]) for one in words) < 3)


def _are_same(
    near: Sequence[tuple[str, str]], key: str, places: Mapping[str, Place], asker: Asker, *, are_parties: bool
) -> bool:
    pairs: list[Text] = [text("{one} and {other}", one=one, other=other) for one, other in near]
    sentence = (
        text("Are these the same party: {pairs}?", pairs=pairs) if are_parties
        else text("Are these the same criterion: {pairs}?", pairs=pairs)
    )  # fmt: skip
    choices = [("same", text("Yes, the same")), ("different", text("No, different ones"))]
    why = text("The names differ by a few letters only.")
    return asker.ask(key, sentence, choices, why, [places[one] for one, _ in near]) == "same"
