"""The names of parties in several blocks, without what stands in brackets behind one: that it is the partner now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from selection.errors import Notice, Place
from selection.model import name_key
from selection.understanding.asking import Asker
from selection.understanding.names import unified
from selection.understanding.vocabulary.incumbents import ALONE, IN_BRACKETS, INCUMBENT, KINDS, PRESENT
from selection.understanding.vocabulary.words import Concept, bare, is_about

__all__ = ["is_called_present", "marks_present", "unified_parties", "without_present"]

_WORDS = frozenset(word for words in INCUMBENT.values() for word in words)
_YES_OR_NO = re.compile(r"\s*[(\[]\s*[a-zà-ü]{1,4}\s*/\s*[a-zà-ü]{1,4}\s*[)\]]\s*$", re.IGNORECASE)
"""(ja/nee), (Y/N)"""
_BEHIND = re.compile(r"(.*\S)\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*")


def is_called_present(heading: str) -> bool:
    """Whether a heading asks who is the partner now, and nothing else.

    Examples
    --------
    >>> is_called_present("Huidige vervoerder"), is_called_present("Current ISO certificate")
    (True, False)
    """
    plain = bare(_YES_OR_NO.sub("", heading))
    words = plain.split()
    kinds = [word for word in words if word not in PRESENT]
    is_of_a_kind = len(words) == 2 and len(kinds) == 1 and (kinds[0] in KINDS or is_about(kinds[0], Concept.CANDIDATE))
    return plain in _WORDS or is_of_a_kind


def marks_present(heading: str) -> bool:
    """Whether marks under a heading say who is the partner now: of marks, one word for "now" is enough.

    Examples
    --------
    >>> marks_present("Huidig"), marks_present("Current"), marks_present("Present supplier"), marks_present("Now")
    (True, True, True, False)
    """
    return is_called_present(heading) or bare(_YES_OR_NO.sub("", heading)) in {*IN_BRACKETS, *ALONE}


def without_present(name: str) -> str:
    """The name without the brackets that say that it is the partner now; as it is when there are none.

    Examples
    --------
    >>> without_present("Van Dijk B.V. (huidige partner)"), without_present("Van Dijk (Delft)")
    ('Van Dijk B.V.', 'Van Dijk (Delft)')
    """
    match = _BEHIND.fullmatch(name)
    return match[1] if match is not None and bare(match[2]) in _WORDS | {*IN_BRACKETS} else name


def unified_parties(
    groups: Sequence[Mapping[str, Place]], key: str, asker: Asker
) -> tuple[dict[str, str], list[Notice]]:
    """As `unified`; two names of one group that differ in such brackets alone are two parties, and keep them."""
    plain: dict[str, str] = {}
    for group in groups:
        keys = [name_key(without_present(name)) for name in group]
        times = Counter(keys)
        alone = {name for name, own in zip(group, keys, strict=True) if times[own] == 1}
        plain |= {name: without_present(name) if name in alone else name for name in group}
    clean = [{plain[name]: place for name, place in group.items()} for group in groups]
    names, notices = unified(clean, key, asker, are_parties=True)
    return {written: names[known] for written, known in plain.items()}, notices
