"""What the columns of labels beside a table name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from selection.understanding.blocks.special import special
from selection.understanding.blocks.table import Table
from selection.understanding.blocks.view import Look
from selection.understanding.found import Role
from selection.understanding.vocabulary.skills import is_called_skills
from selection.understanding.vocabulary.words import Concept, concepts

__all__ = ["label_roles", "repeats"]

_ASIDE = {Concept.NUMBER, Concept.REMARK, Concept.DESCRIPTION, Concept.CONTACT, Concept.UNIT, Concept.SCALE,
          Concept.EVIDENCE}  # fmt: skip


def label_roles(table: Table, special_rows: Mapping[int, Concept]) -> dict[Role, int]:
    """What each column of labels names; TEXT is the one whose names are candidates or criteria, still open which."""
    rows = [row for row in table.rows if row not in special_rows]
    texts = _of_names(table, rows)
    if not texts:
        return {}
    names = {column: [table.label(row, column) for row in rows] for column in texts}
    by_word = _with_skills(table, names, _by_heading(table, texts))
    candidate, criterion = by_word.get(Role.CANDIDATE), by_word.get(Role.CRITERION)
    both = candidate is not None and criterion is not None and candidate != criterion
    if both and any(repeats(names[column]) for column in (candidate, criterion) if column is not None):
        return by_word
    main = candidate if candidate is not None else criterion
    if main is not None and main == criterion and repeats(names[main]) and Role.ASSESSOR not in by_word:
        # "Requirement or wish" is no name of a criterion when another column has one for each row.
        others = [column for column in table.labels if column > main and _is_unique(table, column, rows)]
        main = others[0] if others else main
        names.setdefault(main, [table.label(row, main) for row in rows])
    if main is None:
        unique = [column for column in texts if not repeats([name for name in names[column] if name])]
        main = unique[0] if unique else texts[0]
    return {Role.TEXT: main, **_beside(texts, names, main, by_word)}


def _of_names(table: Table, rows: Sequence[int]) -> list[int]:
    """The columns of labels that name something, rather than numbering or explaining it."""
    texts = []
    for column in table.labels:
        said = concepts(table.corner(column))
        if said & _ASIDE and not said & {Concept.CANDIDATE, Concept.CRITERION}:
            continue
        if any(table.view.look(row, column) in (Look.TEXT, Look.LEVEL) for row in rows):
            texts.append(column)
    named = [column for column in texts if not _are_codes(table, column, rows)]
    if named and not any(_may_be_candidates(table, column, rows) for column in named):
        # "candidate_id" is how candidates are called where nothing else names them.
        named = [column for column in texts if column in named or Concept.CANDIDATE in concepts(table.corner(column))]
    return named or texts or list(table.labels[-1:])


def _may_be_candidates(table: Table, column: int, rows: Sequence[int]) -> bool:
    """Whether a column can name candidates: by its heading, or because it says nothing else and no name comes back."""
    said = concepts(table.corner(column))
    if said & {Concept.CRITERION, Concept.ASSESSOR, Concept.GROUP}:
        return Concept.CANDIDATE in said
    return Concept.CANDIDATE in said or not repeats([name for row in rows if (name := table.label(row, column))])


def _beside(
    texts: Sequence[int], names: Mapping[int, Sequence[str]], main: int, by_word: Mapping[Role, int]
) -> dict[Role, int]:
    """The columns of assessors and of groups beside the one that names candidates or criteria."""
    found: dict[Role, int] = {}
    own = [name for name in names[main] if name]
    after = [column for column in texts if column > main]
    if by_word.get(Role.ASSESSOR, main) != main:
        found[Role.ASSESSOR] = by_word[Role.ASSESSOR]
    elif repeats(own) and after and repeats(names[after[0]]) and not any(map(special, names[after[0]])):
        found[Role.ASSESSOR] = after[0]
    left = [column for column in texts if column < main and column not in found.values()]
    if by_word.get(Role.GROUP, main) != main:
        found[Role.GROUP] = by_word[Role.GROUP]
    elif left and repeats(names[left[-1]]):
        # The same names under each of several others: those are assessors; else they are groups.
        is_product = repeats(own) and not repeats(list(zip(names[left[-1]], names[main], strict=True)))
        found[Role.ASSESSOR if is_product and Role.ASSESSOR not in found else Role.GROUP] = left[-1]
    return found


_CODE = re.compile(r"[A-Za-z]{0,4}[-./ ]?\d[\d.-]*")


def _are_codes(table: Table, column: int, rows: Sequence[int]) -> bool:
    """Whether a column holds numbers or codes of things rather than their names."""
    filled = [row for row in rows if table.view.is_filled(row, column)]
    return bool(filled) and all(_CODE.fullmatch(table.view.text(row, column)) for row in filled)


def _by_heading(table: Table, texts: Sequence[int]) -> dict[Role, int]:
    wanted = {Concept.CANDIDATE: Role.CANDIDATE, Concept.CRITERION: Role.CRITERION, Concept.ASSESSOR: Role.ASSESSOR,
              Concept.GROUP: Role.GROUP}  # fmt: skip
    found: dict[Role, int] = {}
    for column in texts:
        said = concepts(table.corner(column))
        roles = [role for concept, role in wanted.items() if concept in said]
        if len(roles) == 1 or (roles and Role.CANDIDATE not in roles):
            known = found.get(roles[0])
            # "Supplier name" says more than "Event name".
            if known is None or (_is_name_only(table.corner(known)) and not _is_name_only(table.corner(column))):
                found[roles[0]] = column
    return found


def _with_skills(table: Table, names: Mapping[int, Sequence[str]], found: Mapping[Role, int]) -> dict[Role, int]:
    """The columns by heading; where candidates stand in several rows, a column of capabilities says what each is of."""
    skills = [column for column in names if is_called_skills(table.corner(column)) and column not in found.values()]
    is_open = Role.CANDIDATE in found and Role.CRITERION not in found
    if is_open and len(skills) == 1 and repeats([name for name in names[found[Role.CANDIDATE]] if name]):
        return {**found, Role.CRITERION: skills[0]}
    return dict(found)


def _is_unique(table: Table, column: int, rows: Sequence[int]) -> bool:
    """Whether a column has a text of its own in every row."""
    written = [table.view.text(row, column) for row in rows if table.view.look(row, column) is Look.TEXT]
    return len(written) == len(rows) and not repeats(written)


def _is_name_only(heading: str) -> bool:
    """Whether a heading is about candidates only because it says name."""
    return not concepts(re.sub(r"\b(?:name|naam)\b", "", heading, flags=re.IGNORECASE)) & {Concept.CANDIDATE}


def repeats(names: Sequence[object]) -> bool:
    """Whether any of the names stands there twice."""
    return len(set(names)) < len(names)
