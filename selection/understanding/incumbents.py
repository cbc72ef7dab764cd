"""Who is supplier or partner now: said in brackets behind a name, or by a mark in a column of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from selection.errors import Notice
from selection.model import name_key
from selection.texts import text
from selection.understanding.blocks.pieces import Piece
from selection.understanding.found import FoundCandidate
from selection.understanding.gathering import Gathered
from selection.understanding.parties import is_called_present, marks_present, without_present
from selection.understanding.remarks import Remark, words_for_parties
from selection.understanding.values.columns import Column
from selection.understanding.values.written import Written
from selection.understanding.vocabulary.incumbents import INCUMBENT, NO, PRESENT, YES
from selection.understanding.vocabulary.words import bare

__all__ = ["called_present", "marked", "with_incumbents"]

_PRESENT = re.compile(
    r"(?:(?:our|de|onze|der|unser) )?"
    rf"(?:{'|'.join(sorted({word for own in INCUMBENT.values() for word in own}, key=len, reverse=True))})"
    r"(?=$|\s*[,;.:(–/-]|\s+(?:since|sinds|vanaf|seit|depuis|desde|from)\b)(?!.*\b(?:until|till|tot|bis|former|ex)\b)",
    re.IGNORECASE,
)


def called_present(beside: Iterable[Remark], pieces: Sequence[Piece]) -> frozenset[str]:
    """Whom a remark beside it calls the partner now, as "Incumbent since 2014" does; "not the incumbent" does not.

    Where the sheet calls its candidates laundries, "current laundry" says it too.
    """
    nouns = words_for_parties(pieces)
    return frozenset(one.candidate for one in beside if _PRESENT.match(one.said) or _is_one_now(one.said, nouns))


def _is_one_now(said: str, nouns: frozenset[str]) -> bool:
    word, _, noun = bare(said).removeprefix("our ").removeprefix("onze ").partition(" ")
    return word in PRESENT and bool(noun) and noun in nouns


def marked(columns: Sequence[Column], weighted: frozenset[str]) -> tuple[list[Column], frozenset[str]]:
    """The columns without those that only mark who is the partner now, and whom they mark."""
    marks = [one for one in columns if marks_present(one.criterion.name) and one.criterion.name not in weighted
             and one.criterion.knock_out is None and all(map(_is_mark, one.written.kinds))]  # fmt: skip
    names = frozenset(spot.candidate for one in marks for spot, said in zip(one.spots, one.written, strict=True)
                      if _says(said.written, YES | PRESENT))  # fmt: skip
    return [one for one in columns if one not in marks], names


def with_incumbents(
    candidates: Iterable[FoundCandidate], found: Gathered, names: frozenset[str]
) -> tuple[list[FoundCandidate], list[Notice]]:
    """The candidates with who is the partner now, which is said; `names` are those whom a sign or a column marks."""
    written = {seen.name for matrix in found.matrices for seen in matrix.candidates}
    candidates = list(candidates)
    # Where the brackets are all that sets two parties apart they kept them, and only the one that has them is meant.
    own = {name_key(without_present(one.name)) for one in candidates if without_present(one.name) != one.name}
    keys = {name_key(without_present(name)) for name in written if without_present(name) != name} - own
    # Elsewhere a name may be written in another way.
    times = Counter(name_key(one.name) for one in candidates)
    keys |= {key for key in map(name_key, names) if times[key] == 1}
    result, notices = [], []
    for one in candidates:
        facts = {heading: str(cell) for heading, cell in one.attributes.items()}
        marks = {
            heading for heading, said in facts.items() if marks_present(heading) and _says(said, YES | NO | PRESENT)
        }
        is_present = (
            one.name in names
            or without_present(one.name) != one.name
            or name_key(one.name) in keys
            or any(_says(facts[heading], YES | PRESENT) for heading in marks)
            or any(is_called_present(said) for said in facts.values())
        )
        kept = {heading: cell for heading, cell in one.attributes.items() if heading not in marks}
        result.append(replace(one, attributes=kept, incumbent=is_present))
        if is_present:
            notices.append(Notice(text("{name} is the present partner: so the sheet says.", name=one.name), one.place))
    return result, notices


def _is_mark(one: Written) -> bool:
    return one.is_missing or _says(one.written, YES | NO | PRESENT)


def _says(written: str, words: frozenset[str]) -> bool:
    return bool({written.strip().casefold(), bare(written)} & words)
