"""Headings of which one part names the criterion, and the other who judged or in which year: "Safety - Anne"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.blocks.layout import Layout
from selection.understanding.found import Role
from selection.understanding.vocabulary.words import concepts, has_scale, looks_like_criterion

__all__ = ["Split", "by_person", "by_year"]

Split = Mapping[str, tuple[str, str]]
"""For each heading the criterion and the other part."""

_PARTED = re.compile(r"(?P<first>[^()]*\S)\s+[-–—|]\s+(?P<last>[^()-]*\S)|(?P<one>[^()]*\S)\s*\((?P<two>[^()]+)\)")
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?:\s+[^\W\d_][\w.'’-]*){0,2}")
_YEAR = re.compile(r"(?P<first>.*\S)[\s(_/-]+(?:FY\s?|['’])?(?P<last>(?:19|20)\d\d)\)?")
_SEVERAL = 2


def by_person(layout: Layout) -> Split:
    """The headings that fall apart into several criteria, each with the same several names behind it or before it."""
    parts = {name: pair for name in _names(layout) if (pair := _pair(name)) is not None}
    behind = _of_each({name: pair for name, pair in parts.items() if _may_judge(pair[1])})
    before = _of_each({name: pair[::-1] for name, pair in parts.items() if _may_judge(pair[0])})
    return behind if len(behind) >= len(before) else before


def _of_each(parts: Split) -> Split:
    """Those whose second parts come back, all of them, with at least two first parts."""
    others: dict[str, list[str]] = {}
    for first, last in parts.values():
        others.setdefault(first, []).append(last)
    sets = [frozenset(found) for found in others.values()]
    common = max(set(sets), key=sets.count, default=frozenset[str]())
    kept = {first for first, found in others.items() if frozenset(found) == common and len(found) == len(common)}
    if len(kept) < _SEVERAL or len(common) < _SEVERAL:
        return {}
    return {name: pair for name, pair in parts.items() if pair[0] in kept}


def by_year(layout: Layout) -> Split:
    """The headings of criteria that stand there for several years, each with its year."""
    found = {name: (match["first"].rstrip(" -–:"), match["last"]) for name in _names(layout)
             if (match := _YEAR.fullmatch(name)) is not None}  # fmt: skip
    firsts = [first for first, _ in found.values()]
    return {name: pair for name, pair in found.items() if firsts.count(pair[0]) >= _SEVERAL}


def _pair(name: str) -> tuple[str, str] | None:
    match = _PARTED.fullmatch(name.strip())
    if match is None:
        return None
    return (match["first"], match["last"]) if match["first"] else (match["one"], match["two"])


def _may_judge(name: str) -> bool:
    """Whether a name may be that of somebody: short, without digits, no criterion and nothing that tables hold."""
    return (
        _PERSON.fullmatch(name) is not None
        and name[:1].isupper()
        and not concepts(name)
        and not has_scale(name)
        and not looks_like_criterion(name)
    )


def _names(layout: Layout) -> Sequence[str]:
    """The names of criteria, as they stand in cells of their own."""
    if Role.CRITERION in layout.rows:
        column = layout.rows[Role.CRITERION]
        return [name for row in layout.score_rows() if (name := layout.table.view.text(row, column))]
    if Role.CRITERION in layout.columns and Role.ASSESSOR not in {*layout.rows, *layout.columns}:
        level = layout.columns[Role.CRITERION]
        return [name for column in layout.score_columns() if (name := layout.table.path(column)[level])]
    return []
