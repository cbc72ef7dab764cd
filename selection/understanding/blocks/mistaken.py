"""Lines that sound as if they held no scores and do: a firm called ScaleWorks, a question about a CO2 target."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import numpy as np

from selection.understanding.blocks.contact_scores import scores_on_contact
from selection.understanding.blocks.special import is_pure
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.view import CODE, Look
from selection.understanding.blocks.weighed_scores import weighed_scores
from selection.understanding.vocabulary.words import Concept, bare, concepts, looks_like_criterion, stem_of

__all__ = ["real_lines"]

_Lines = Mapping[int, Concept]
_NAMED = {Concept.SCALE, Concept.TOTAL, Concept.AVERAGE, Concept.RANK, Concept.REMARK, Concept.WEIGHTED}
_LEAST_REST = 3
_CAMEL = re.compile(r"[a-z][A-Z]")
_WORDED = re.compile(r"scores?|punkt\w*|punten|points?|cijfers?|note\w*|wert\w*|waarden?|zahl\w*|ergebnis\w*|resultaat|"
                     r"som|summe|oordeel|beoordeling|waardering")  # fmt: skip


def real_lines(
    table: Table, rows: _Lines, columns: _Lines, *, candidates_in_rows: bool
) -> tuple[dict[int, Concept], dict[int, Concept]]:
    """The special rows and columns without the candidates and criteria whose names only begin like a special word."""
    firms, judged = (rows, columns) if candidates_in_rows else (columns, rows)
    kept_firms = {line: concept for line, concept in firms.items()
                  if not (concept in _NAMED and _is_firm(table, line, in_rows=candidates_in_rows))
                  and not (concept is Concept.CONTACT and _is_of_a_place(table, line, in_rows=candidates_in_rows))
                  }  # fmt: skip
    kept_judged = {
        line: concept
        for line, concept in judged.items()
        if not (
            concept is Concept.NORM
            and (
                _is_judged(_name(table, line, in_rows=not candidates_in_rows))
                or (candidates_in_rows and _is_met_or_not(table, line))
            )
        )
    }
    if candidates_in_rows:
        for column in scores_on_contact(table, rows, columns):
            kept_judged.pop(column, None)
    for line in weighed_scores(table, judged, firms, candidates_in_rows=candidates_in_rows):
        kept_judged.pop(line, None)
    return (kept_firms, kept_judged) if candidates_in_rows else (kept_judged, kept_firms)


def _name(table: Table, line: int, *, in_rows: bool) -> str:
    """The last label of a row, or the last heading of a column."""
    if in_rows:
        names = [table.view.text(line, column) for column in table.labels if table.view.is_own(line, column)]
    else:
        names = list(table.path(line))
    return next((name for name in reversed(names) if name), "")


def _is_judged(name: str) -> bool:
    """Whether a name with a word such as target in it is that of a criterion, and of no line of norms."""
    return looks_like_criterion(name) and not is_pure(name)


def _is_met_or_not(table: Table, column: int) -> bool:
    """Whether a column says of each candidate in words how far something is met: no norm does."""
    looks = table.view.looks(table.rows, [column])[:, 0]
    filled = looks[looks != CODE[Look.BLANK]]
    return len(filled) > 1 and bool(np.isin(filled, [CODE[Look.YES], CODE[Look.LEVEL]]).all())


def _is_firm(table: Table, line: int, *, in_rows: bool) -> bool:
    """Whether one word goes on as no such word does, and what stands in its line may be scores like the others."""
    words = _name(table, line, in_rows=in_rows).split()
    if not words or not _goes_on(words[0]):
        return False
    across = table.values if in_rows else table.rows
    lines = [one for one in (table.rows if in_rows else table.values) if one != line]
    cells = [(line, other) if in_rows else (other, line) for other in across]
    held = [(at, [(one, at[1]) if in_rows else (at[0], one) for one in lines]) for at in cells
            if table.view.is_filled(*at)]  # fmt: skip
    return bool(held) and all(_is_among(table, at, others) for at, others in held)


def _is_of_a_place(table: Table, line: int, *, in_rows: bool) -> bool:
    """Whether a name has a word such as region in it, and the numbers of the line are mostly like those of the others.

    Brigade Regio Zuid among firms with scores; a region or a telephone number has no scores.
    """
    if is_pure(_name(table, line, in_rows=in_rows)):
        return False
    lines = [one for one in (table.rows if in_rows else table.values) if one != line]
    cells = [(line, other) if in_rows else (other, line) for other in (table.values if in_rows else table.rows)]
    figures = [at for at in cells if table.view.look(*at) is Look.FIGURE]
    alike = [at for at in figures if _is_among(table, at, [(one, at[1]) if in_rows else (at[0], one) for one in lines])]
    return len(figures) >= _LEAST_REST and 2 * len(alike) >= len(figures)


def _goes_on(word: str) -> bool:
    """Whether a word is a special one only by how it begins: ScaleWorks, Totaalbouw; not Totaalscore, maxima."""
    plain = bare(word)
    begun = stem_of(plain)
    rest = plain[len(begun) :] if begun else ""
    return _CAMEL.search(word) is not None or (
        len(rest) >= _LEAST_REST and not concepts(rest) and _WORDED.fullmatch(rest) is None and not _is_ending(rest)
    )


_ENDINGS = frozenset({"aal", "ale", "ales", "aux", "mente", "ung", "ungen", "lich", "liche", "lijk", "lijke", "tion",
                       "ated", "ing"})  # fmt: skip


def _is_ending(rest: str) -> bool:
    return rest in _ENDINGS


def _is_among(table: Table, at: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    """Whether a cell holds what the other candidates may have: a level among levels, a number between theirs."""
    view = table.view
    look, value = view.look(*at), view.value(*at)
    if look is not Look.FIGURE:
        return look in (Look.LEVEL, Look.YES) and any(view.look(*other) is look for other in others)
    if any(view.look(*other) is Look.LEVEL for other in others):
        # A zero between pluses and minuses.
        return view.text(*at) == "0"
    numbers = [one for other in others if isinstance(one := view.value(*other), float)]
    return isinstance(value, float) and bool(numbers) and min(numbers) <= value <= max(numbers)
