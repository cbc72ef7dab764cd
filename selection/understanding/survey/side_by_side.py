"""Survey exports with all organisations side by side, a column for each item about each: one row for each of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selection.tables import Cell
from selection.understanding.survey.columns import is_item_like
from selection.understanding.vocabulary.words import Concept, bare, is_about, looks_like_company, looks_like_criterion

__all__ = ["answered_by", "one_below_another"]

# What a survey tool writes beside the answers; a date, a number or an e-mail address stands in other tables too.
_ANSWERED_BY = re.compile(
    r"tijdstempel|timestamp|zeitstempel|marca temporal|voltooiingstijd|completion time|submitted|ingevuld op|"
    r"respondent|deelnemer|participant|teilnehmer|encuestado|befragte|response ?id|antwoord ?id|antwort ?id|record ?id|"
    r"survey ?id"
)
_TWO = re.compile(r"(.+?)(?:\s+[-–—|/]\s+|:\s+|\s*\[)(.+?)\]?")
_FEWEST = 2

Rows = Sequence[Sequence[Cell]]


def answered_by(heading: str) -> bool:
    """Whether a heading is one that survey tools write over who answered, or when."""
    return _ANSWERED_BY.search(bare(heading)) is not None


def one_below_another(rows: Rows) -> Rows:
    """The same answers with a row for each respondent and organisation; as they are when they do not stand so.

    Each heading of an answer is the name of an organisation and an item, every one of each with every one of the
    others, beside what survey tools say of who answered. Cells keep their places.
    """
    if len(rows) < _FEWEST:
        return rows
    pairs = {at: (match[1].strip(), match[2].strip()) for at, cell in enumerate(rows[0])
             if isinstance(cell.value, str) and (match := _TWO.fullmatch(" ".join(cell.value.split())))}  # fmt: skip
    others = [at for at in range(len(rows[0])) if at not in pairs]
    said = [str(rows[0][at]) for at in others]
    if not any(map(answered_by, said)) or any(is_about(one, Concept.CANDIDATE) for one in said):
        return rows
    first, second = (list(dict.fromkeys(part)) for part in zip(*pairs.values(), strict=True)) if pairs else ([], [])
    is_every = len(set(pairs.values())) == len(pairs) == len(first) * len(second)
    if not is_every or min(len(first), len(second)) < _FEWEST:
        return rows
    is_second = _are_organisations(second) > _are_organisations(first)
    by_name: dict[str, dict[str, int]] = {}
    for at, pair in pairs.items():
        name, item = pair[::-1] if is_second else pair
        by_name.setdefault(name, {})[item] = at
    items = first if is_second else second
    return _stacked(rows, others, by_name, items)


def _are_organisations(names: Sequence[str]) -> float:
    """How much rather names are those of organisations than of items; the first of two alike are."""
    marks = [looks_like_company(name) - (looks_like_criterion(name) or is_item_like(name)) for name in names]
    return sum(marks) / len(marks)


def _stacked(rows: Rows, others: Sequence[int], by_name: dict[str, dict[str, int]], items: Sequence[str]) -> Rows:
    first = next(iter(by_name.values()))
    place = rows[0][others[0]].place
    # Names of criteria are rows of a grid; statements stay as they are.
    named = items if any(map(is_item_like, items)) else [f"Rating [{item}]" for item in items]
    head = [*(rows[0][at] for at in others), Cell("Supplier", place),
            *(Cell(name, rows[0][first[item]].place) for name, item in zip(named, items, strict=True))]  # fmt: skip
    found = [head]
    for row in rows[1:]:
        for name, columns in by_name.items():
            answers = [row[columns[item]] for item in items]
            if not all(cell.is_empty for cell in answers):
                found.append([*(row[at] for at in others), replace(answers[0], value=name, error=None), *answers])
    return found
