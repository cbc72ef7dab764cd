"""The tables of who can do what, read: whose level of what, and what is needed of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from selection.errors import Fault, Notice, Place
from selection.texts import plural, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.entries import Entries
from selection.understanding.blocks.matrix import Matrix
from selection.understanding.blocks.pieces import Piece
from selection.understanding.capabilities.levels import Levels, levels_of
from selection.understanding.capabilities.needs import needs_of
from selection.understanding.capabilities.several import once
from selection.understanding.capabilities.telling import own_entries
from selection.understanding.explaining import explanations
from selection.understanding.found import BlockKind, FoundCandidate, FoundCapability, FoundNeed, Role
from selection.understanding.parties import unified_parties
from selection.understanding.values.written import Written, WrittenKind, understand_column
from selection.understanding.vocabulary.skills import is_client

__all__ = ["Capable", "read_capabilities"]


@dataclass(slots=True)
class Capable:
    """Who can do what and what is needed; `candidates` are those that only these tables name, `client` who chooses."""

    capabilities: list[FoundCapability] = field(default_factory=list)
    needs: list[FoundNeed] = field(default_factory=list)
    candidates: list[FoundCandidate] = field(default_factory=list)
    client: str = ""
    refusals: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def read_capabilities(pieces: Sequence[Piece], candidates: Sequence[FoundCandidate], asker: Asker) -> Capable:
    """What the tables of capabilities say, of these candidates and of who else stands in them."""
    result = Capable()
    said = explanations(pieces)
    own = [(piece.matrix, own_entries(piece.matrix)) for piece in pieces
           if piece.kind is BlockKind.CAPABILITIES and piece.matrix is not None]  # fmt: skip
    parties = _parties(own, candidates, asker, result)
    for number, (matrix, entries) in enumerate(own):
        _read(matrix, entries, parties, said, "level" if number == 0 else f"level:{matrix.sheet}", asker, result)
    result.capabilities = once(result.capabilities, asker)
    if own and not result.needs:
        result.notices.append(Notice(text(
            "Which capabilities are needed is not stated: they count for nothing until the sheet Needs says it."
        )))  # fmt: skip
    return result


def _parties(
    own: Sequence[tuple[Matrix, Entries]], candidates: Sequence[FoundCandidate], asker: Asker, result: Capable
) -> Mapping[str, str]:
    """What each party of the tables goes by among the candidates; who is new is added, and the client is known."""
    groups: list[dict[str, Place]] = [{one.name: one.place for one in candidates}]
    for matrix, _ in own:
        view = matrix.layout.table.view
        named = {seen.name: view.cell(*seen.at).place for seen in matrix.candidates}
        held = {name: place for name, place in named.items() if name in _kinds(own, matrix)}
        for name in held:
            if is_client(name) and not any(one.name == name for one in candidates):
                result.client = result.client or name
        groups.append({name: place for name, place in held.items() if name != result.client})
    names, notices = unified_parties(groups, "party names", asker)
    result.notices += notices
    known = {one.name for one in candidates}
    for group in groups[1:]:
        for name, place in group.items():
            if names[name] not in known:
                known.add(names[name])
                result.candidates.append(FoundCandidate(names[name], place))
    if result.client:
        message = text("{name} is the one who chooses: what it can do itself counts in every coalition.",
                       name=result.client)  # fmt: skip
        result.notices.append(Notice(message))
    return {**names, result.client: result.client}


def _kinds(own: Sequence[tuple[Matrix, Entries]], matrix: Matrix) -> frozenset[str]:
    return frozenset(name for one, entries in own if one is matrix for name in entries.candidates.kinds)


def _read(matrix: Matrix, own: Entries, parties: Mapping[str, str], said: Mapping[str, Sequence[str]], key: str,
          asker: Asker, result: Capable) -> None:  # fmt: skip
    table = matrix.layout.table
    cells = [table.view.cell(*entry.at) for entry in own]
    written = understand_column(cells, [table.view.format(*entry.at) for entry in own])
    called = " ".join(table.corner(column) for column in table.labels)
    if {Role.CANDIDATE, Role.CRITERION} <= matrix.layout.rows.keys():
        called += "".join(f" {table.heading(column)}" for column in matrix.layout.score_columns())
    levels = levels_of(list(written), called, said.get(matrix.sheet, ()), key, asker, [cell.place for cell in cells])
    needs, notices = needs_of(matrix, own, levels)
    least = {need.capability: need for need in needs}
    for entry, cell, one in zip(own, cells, written, strict=True):
        is_open = one.kind is WrittenKind.UNKNOWN
        level = None if is_open else levels.of(one)
        if level is None and not is_open:
            result.refusals.append(_fault(one, cell.place, levels))
        elif level is not None and entry.criterion in least:
            level = _around(level, one, least[entry.criterion], levels)
        party = parties[entry.candidate]
        result.capabilities.append(FoundCapability(party, entry.criterion, level, cell.place, one.written))
    result.needs += needs
    message = text("Capabilities on {sheet}: {how}.", sheet=matrix.sheet, how=levels.how)
    result.notices += [Notice(message), *notices, *_about(needs)]


def _around(level: int, one: Written, need: FoundNeed, levels: Levels) -> int:
    """The level of a cell on the right side of what is needed, where several of the sheet's levels became one."""
    if need.stated is None or one.value is None or not levels.is_graded:
        return level
    return max(level, need.level) if one.value >= need.stated else min(level, need.level - 1)


def _fault(one: Written, place: Place, levels: Levels) -> Fault:
    demand = text("a level or a mark: {how}", how=levels.how)
    found = text('"{written}"', written=one.written)
    return Fault(place, demand, found, text("Write how far the party can do it, or ? when nobody knows"))


def _about(needs: Sequence[FoundNeed]) -> list[Notice]:
    """What the needs of a table mean for the choice."""
    core = [need.capability for need in needs if need.is_core]
    wished = [need.capability for need in needs if not need.is_core]
    found = []
    if core:
        message = plural("{names} is needed: a coalition that lacks it is not chosen.",
                         "{names} are needed: a coalition that lacks one is not chosen.", len(core),
                         names=core)  # fmt: skip
        found.append(Notice(message, needs[0].place))
    if wished:
        message = plural("{names} is wished for and not demanded.", "{names} are wished for and not demanded.",
                         len(wished), names=wished)  # fmt: skip
        found.append(Notice(message, needs[0].place))
    return found
