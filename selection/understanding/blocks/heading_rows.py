"""What the rows of headings over a table name: candidates or criteria, and groups or assessors over or under them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from selection.model import name_key
from selection.understanding.blocks.agreed_lines import agreed_below
from selection.understanding.blocks.labels import repeats
from selection.understanding.blocks.plain_assessors import plainly_over
from selection.understanding.blocks.special import are_kinds
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.units import is_unit
from selection.understanding.blocks.view import Look, View
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import (
    Concept,
    bare,
    concepts,
    is_about,
    looks_like_company,
    looks_like_criterion,
    numbered,
)

__all__ = ["Levels", "heading_levels", "suits"]


_DAY = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:\d\d){1,2}|(?:19|20)\d\d-\d\d-\d\d")


class Levels(NamedTuple):
    """The position of each kind of names among the rows of headings.

    `is_open` says that nothing tells which of two rows names the assessors.
    """

    roles: dict[Role, int]
    is_open: bool = False


def heading_levels(table: Table, special_rows: Mapping[int, Concept], special_columns: Mapping[int, Concept],
                   main: Role, known: Collection[str], over: bool | None) -> Levels:  # fmt: skip
    """The rows with `main`, and those with groups or assessors over or under it.

    `known` are names that are those of `main` elsewhere; `over` is whether they stand over assessors, when somebody
    said so.
    """
    columns = [column for column in table.values if column not in special_columns]
    paths = [table.path(column) for column in columns]
    if not columns or not table.headings or (main is Role.ASSESSOR and len(columns) < 2):
        return Levels({})
    names = [[path[level] for path in paths] for level in range(len(table.headings))]
    levels = [
        level
        for level, one in enumerate(names)
        if len(set(one)) > 1
        and table.headings[level] not in special_rows
        and not _are_units(one)
        and not all(is_about(x, Concept.SCORE) for x in one if x)
        and not (level and _are_kinds(one, names[level - 1]))
        and not _are_numbers(table, level, one)
    ]
    levels = _that_name(table, levels, main)
    if not levels:
        levels = [max((k for k in range(len(table.headings)) if paths[0][k]), default=len(table.headings) - 1)]
    if len(levels) == 1:
        return Levels({main: levels[0]})
    last, above = levels[-1], levels[-2]
    lower = [path[last] for path in paths]
    if not repeats(lower):
        # Each name once: what stands above are groups.
        return Levels({main: last, Role.GROUP: above})
    upper = list(dict.fromkeys(path[above] for path in paths))
    means = {table.path(column)[above] for column, concept in special_columns.items() if concept is Concept.AVERAGE}
    if means & set(upper) or agreed_below(table, special_columns, last, main):
        # The means stand under each of the names above: those below are the ones who are averaged over, or who agreed.
        return Levels({main: above, Role.ASSESSOR: last})
    below = list(dict.fromkeys(lower))
    lean = _lean(table, (above, last), (upper, below), main, known)
    if main is Role.CRITERION:
        lean += plainly_over(table, columns, (above, last), special_rows)
    is_over = over if over is not None else lean > 0 or (lean == 0 and _is_rather_over(upper, below))
    roles = {main: above, Role.ASSESSOR: last} if is_over else {main: last, Role.ASSESSOR: above}
    return Levels(roles, is_open=over is None and lean == 0)


def _that_name(table: Table, levels: Sequence[int], main: Role) -> list[int]:
    """The rows of headings without those that say how to reach the candidates, where they are, or when they wrote."""
    if main is not Role.CANDIDATE or len(levels) < 2:
        return list(levels)
    view, across = table.view, table.values
    said = {level: frozenset[Concept]().union(*(concepts(view.text(table.headings[level], column))
                                                for column in table.labels)) for level in levels}  # fmt: skip
    aside = [level for level in levels if (Concept.CONTACT in said[level] and Concept.CANDIDATE not in said[level])
             or any(_PLACE.fullmatch(bare(view.text(table.headings[level], column))) for column in table.labels)
             or all(_is_date(view, table.headings[level], column) for column in across)]  # fmt: skip
    return [level for level in levels if level not in aside] or list(levels)


_PLACE = re.compile(
    r"town|city|location|place|country|region|(?:woon|stand|vestigings)?plaats|stad|gemeente|land|regio|provincie|"
    r"ort|stadt|standort|sitz|ville|pays|ciudad|localidad|pais|provincia|citta|sede|cidade|miasto|kraj"
)


def _is_date(view: View, row: int, column: int) -> bool:
    return view.look(row, column) in (Look.DATE, Look.BLANK) or _DAY.fullmatch(view.text(row, column)) is not None


def _lean(table: Table, levels: tuple[int, int], names: tuple[Sequence[str], Sequence[str]], main: Role,
          known: Collection[str]) -> float:  # fmt: skip
    """How much more the names of the upper row are those of `main` than the names below it."""
    upper, lower = (_weight_of(one, main, known) for one in names)
    said = _said_of_upper(table, levels)
    own = Concept.CRITERION if main is Role.CRITERION else Concept.CANDIDATE
    return upper - lower + (own in said) - (Concept.ASSESSOR in said)


def _weight_of(names: Sequence[str], main: Role, known: Collection[str]) -> float:
    """How much says that names are those of `main` rather than of assessors."""
    named = [name for name in names if name]
    weight = suits(names, main) + sum(name_key(name) in known for name in named) / max(1, len(named))
    return weight - (bool(named) and all(is_about(name, Concept.ASSESSOR) for name in named))


def _said_of_upper(table: Table, levels: tuple[int, int]) -> frozenset[Concept]:
    """What stands beside the upper row, where another heading of the names of rows stands below it."""
    upper, lower = (table.headings[level] for level in levels)
    texts = [(table.view.text(upper, column), table.view.text(lower, column)) for column in table.labels]
    return frozenset[Concept]().union(*(concepts(over) for over, below in texts if over and below and over != below))


def _is_rather_over(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Where nothing tells: people go by one short name."""
    return max(map(len, lower), default=0) <= max(map(len, upper), default=0)


def _are_units(names: Sequence[str]) -> bool:
    """Whether a row of headings only says what is counted."""
    filled = [name for name in names if name]
    return len(filled) > 1 and all(map(is_unit, filled)) and len(set(filled)) > 1


def _are_kinds(names: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the same few names under each name above say what is written there, of which one is the score."""
    under: dict[str, list[str]] = {}
    if not any(names):
        return False
    for name, over in zip(names, above, strict=True):
        under.setdefault(over, []).append(name)
    (first, *others) = (found for found in under.values() if any(found))
    return bool(others) and len(first) > 1 and all(one == first for one in others) and are_kinds(first)


def _are_numbers(table: Table, level: int, names: Sequence[str]) -> bool:
    """Whether a row of headings only numbers the columns: it says so, and need not be in order or without gaps."""
    said = [concepts(table.view.text(table.headings[level], column)) for column in table.labels]
    called = any(Concept.NUMBER in one and Concept.ASSESSOR not in one for one in said)
    return called and all(name.isdigit() for name in names if name)


def suits(names: Sequence[str], role: Role) -> float:
    """How well names fit a role, as a share."""
    names = [name for name in names if name]
    if not names:
        return 0.0
    if role is Role.CRITERION:
        return sum(looks_like_criterion(name) or _is_sentence(name) for name in names) / len(names)
    word = numbered(names)
    if word is not None and is_about(word, Concept.CANDIDATE):
        return 1.0
    return sum(looks_like_company(name) for name in names) / len(names)


_OF_NAMES = frozenset("van von der den de het en und and of & du des di da del della e y et".split())  # noqa: SIM905
_FEW_WORDS = 3


def _is_sentence(name: str) -> bool:
    """Whether a label is a sentence, as the statements of a questionnaire are: most of a name begins with capitals.

    "We share mistakes openly" is; "Bouwbedrijf van den Berg en Zonen" is none.
    """
    words = [word for word in name.split() if word.casefold() not in _OF_NAMES]
    return sum(word.isalpha() and word.islower() for word in words) >= _FEW_WORDS
