"""The floor that a sentence may set under what the sheet answers with yes or no: nobody without it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from selection.analysis.proposal import Proposal
from selection.analysis.said_words import is_in_words, with_us
from selection.errors import Notice
from selection.model import Case, named_in
from selection.rules import Exclude, Floor
from selection.understanding.said_numbers import several_said
from selection.understanding.said_parts import asks_of_several
from selection.understanding.vocabulary.incumbents import NO, YES

__all__ = ["LOOSE", "must_have", "said_values"]

LOOSE = re.compile(
    r"\b(?:gemiddelde?n?|average|mean|im schnitt|durchschnitt\w*|samen|together|zusammen|totaal|total|insgesamt|"
    r"tenzij|unless|behalve|except|außer|indien|if|wenn|falls)\b",
    re.IGNORECASE,
)
"""Words by which a least grade is not one that each member has to reach in any case."""
_OR = re.compile(r"\b(?:or|of|oder)\b", re.IGNORECASE)
_YES_OR_NO = 2


def must_have(notice: Notice, case: Case) -> Iterator[Proposal]:
    """A floor under each criterion of yes or no that the sentence names: nobody without it."""
    names = [one.name for one in case.criteria if one.aggregator.is_scored and len(one.levels) == _YES_OR_NO
             and one.name != with_us(case) and is_in_words(case, one)]  # fmt: skip
    named = said_values(notice.said, names) or named_in(notice.said, names)
    is_loose = (LOOSE.search(notice.said) or several_said(notice.said) or named_in(notice.said, case.names)
                or asks_of_several(notice.said))  # fmt: skip
    if _OR.search(notice.said) and len(named) == 1:
        yield from _either(notice.said, named[0], case)
        return
    for name in named:
        best = case.criterion(name).best
        yield Proposal("must", Floor, {"criterion": name, "value": best}, None if is_loose else Floor(name, best))
    if not named:
        yield Proposal("must", Floor, {})


def _either(said: str, name: str, case: Case) -> Iterator[Proposal]:
    """A yes or another word of the sheet: who has neither stays out; open where the other is no word of the sheet."""
    held = {one.party: str(one.raw or "").strip().casefold() for one in case.assessments if one.criterion == name}
    others = {word for word in held.values() if len(word) > 1 and word not in YES | NO}
    meant = set(said_values(said, others))
    names = tuple(one for one in case.names if held.get(one, "") not in YES | meant)
    is_sure = bool(meant) and 0 < len(names) < len(case.names) and set(case.names) == set(held)
    yield Proposal("out", Exclude, {"names": names} if is_sure else {}, Exclude(names) if is_sure else None)


def said_values(said: str, values: Iterable[str]) -> list[str]:
    """The values that a sentence has as words of their own, in its order; of "sand casting" not also "casting"."""
    found = [(*match.span(), value) for value in values
             for match in re.finditer(rf"(?<!\w){re.escape(value)}(?!\w)", said, re.IGNORECASE)]  # fmt: skip
    own = [one for one in found if not any(
        other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2] for other in found)]  # fmt: skip
    return list(dict.fromkeys(value for _, _, value in sorted(own)))
