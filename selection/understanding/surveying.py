"""Surveys in the workbook, turned into scores of candidates."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from selection.errors import Fault, Notice, Place
from selection.model import Absence
from selection.tables import Cell
from selection.texts import Text, text
from selection.understanding.asking import Asker
from selection.understanding.blocks.pieces import Piece, cells_of
from selection.understanding.found import BlockKind, FoundCandidate, FoundCriterion, FoundScore
from selection.understanding.own_ends import own_of_survey
from selection.understanding.survey.columns import is_item_like
from selection.understanding.survey.export import Survey, read_survey
from selection.understanding.survey.side_by_side import one_below_another
from selection.understanding.values.headings import group_of
from selection.understanding.values.stated_scale import stated_scale

__all__ = ["Surveyed", "surveyed"]

_AS_PROPOSED, _NONE = "as proposed", "none"
_SEVERAL = 2


@dataclass(slots=True)
class Surveyed:
    """What the surveys say of candidates: one criterion a survey."""

    candidates: list[FoundCandidate] = field(default_factory=list)
    criteria: list[FoundCriterion] = field(default_factory=list)
    scores: list[FoundScore] = field(default_factory=list)
    surveys: list[Survey] = field(default_factory=list)
    refusals: list[Fault] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)


def surveyed(pieces: Sequence[Piece], asker: Asker) -> Surveyed:
    """The scores that follow from all surveys, once it is confirmed which items are turned round."""
    result = Surveyed()
    for piece in pieces:
        if piece.kind is BlockKind.SURVEY:
            _survey(piece, asker, result)
    result.criteria = [own_of_survey(one, asker) for one in result.criteria]
    return result


_CODED = re.compile(r"([A-Za-z]{2,6})[ _.-]?\d{1,2}\b")


_MARKED = re.compile(r"[(\[]\s*(?:r|rev\.?|reversed?|omgekeerd|gedraaid|umgekehrt|invertid[oa])\s*[)\]]", re.IGNORECASE)

_IN_GRID = re.compile(r"[^\[\]]+\[([^\[\]]+)\]")

_Cells = Sequence[Sequence[Cell]]


def _survey(piece: Piece, asker: Asker, result: Surveyed) -> None:
    """One criterion for the survey, or one for each set of items that their codes tell apart (INN1, INN2, SAF1)."""
    cells = one_below_another(cells_of(piece.view, piece.area))
    whole = read_survey(cells)
    parts = _parts(cells, whole, piece.view.name)
    stated = _stated(whole)
    if all(len(read_survey(part).items) == 1 for part in parts.values()):
        # Ratings of one thing each: to agree with them is neither good nor bad.
        scale = None if len(stated) == len(parts) else _scale(whole, piece.view.name, asker)
        for name, part in parts.items():
            _one(piece, read_survey(part, frozenset(), None if name in stated else scale), name, result)
        return
    turned = _confirmed(whole, _proposed(parts), piece.view.name, asker)
    scale = _scale(whole, piece.view.name, asker)
    for name, part in parts.items():
        own = {item.name for item in read_survey(part).items}
        _one(piece, read_survey(part, frozenset(turned & own), scale), name, result)


def _parts(cells: _Cells, whole: Survey, sheet: str) -> dict[str, _Cells]:
    """The columns of each set of items, with those that say who answered; all under the sheet's name without sets.

    What is no statement is a set of its own: Innovation, or Rate the supplier [Innovation].
    """
    sets = _rated(whole) or _coded(whole) or _on_own_scales(whole)
    if not sets:
        return {sheet: cells}
    parts: dict[str, _Cells] = {}
    for code, places in sets.items():
        others = {item.place for item in whole.items} - set(places)
        kept = [at for at in range(len(cells[0])) if not any(row[at].place in others for row in cells)]
        parts[code] = [[row[at] for at in kept] for row in cells]
    return parts


def _coded(whole: Survey) -> dict[str, list[Place]]:
    """The items by their code, when these make sets of several each."""
    sets: dict[str, list[Place]] = {}
    for item in whole.items:
        match = _CODED.match(item.name)
        sets.setdefault(match[1].upper() if match else "", []).append(item.place)
    return {} if len(sets) < 2 or "" in sets or any(len(places) < 2 for places in sets.values()) else sets


def _rated(whole: Survey) -> dict[str, list[Place]]:
    """Each item for itself, when they are rows of a grid or names of criteria rather than statements."""
    names = [item.name for item in whole.items]
    in_grid = [match[1].strip() for match in map(_IN_GRID.fullmatch, names) if match is not None]
    if len(in_grid) < len(names) and any(is_item_like(name) or _CODED.fullmatch(name) for name in names):
        return {}
    named = in_grid if len(in_grid) == len(names) else names
    found = {name: [item.place] for name, item in zip(named, whole.items, strict=True)}
    return found if len(found) == len(names) else {}


def _stated(whole: Survey) -> dict[str, tuple[float, float]]:
    """The lowest and the highest answer of each item whose heading states them: "How good was it? (1-5)"."""
    found = {item.name: stated_scale(item.name, ()) for item in whole.items}
    return {name: (scale.low, scale.high) for name, scale in found.items() if scale is not None}


def _on_own_scales(whole: Survey) -> dict[str, list[Place]]:
    """Each item for itself when their headings state different scales: there is no mean of 1-5 and 0-10."""
    stated = _stated(whole)
    if len(set(stated.values())) < _SEVERAL or len(stated) < len(whole.items):
        return {}
    return {item.name: [item.place] for item in whole.items}


def _proposed(parts: Mapping[str, _Cells]) -> list[str]:
    """The items that are to be turned round: those marked so, else those whose words or answers in their set say so."""
    items = [item for part in parts.values() for item in read_survey(part).items]
    marked = [item.name for item in items if _MARKED.search(item.name)]
    return marked or [item.name for item in items if item.proposed]


def _one(piece: Piece, survey: Survey, name: str, result: Surveyed) -> None:
    result.surveys.append(survey)
    result.refusals += survey.faults
    result.notices += [*survey.doubts, *survey.notices, Notice(survey.sentence())]
    place = survey.items[0].place
    group, why = group_of(name, [item.name for item in survey.items])
    scale: Text = text("Answers from {low} to {high}: {why}.", low=survey.scale.low, high=survey.scale.high,
                       why=survey.scale.why)  # fmt: skip
    result.criteria.append(FoundCriterion(name, place, survey.scale.low, survey.scale.high, group=group,
                                          reasons=(scale, why)))  # fmt: skip
    for one in survey.scores:
        party = one.candidate or piece.view.name
        said = one.sentence()
        if name != piece.view.name:
            said = text("{criterion}: {said}", criterion=name, said=said)
        result.notices.append(Notice(said, one.place))
        result.candidates.append(FoundCandidate(party, one.place))
        absence = None if one.score is not None else Absence.BLANK
        result.scores.append(FoundScore(party, name, one.score, one.place, "", absence))


def _confirmed(survey: Survey, proposed: Sequence[str], sheet: str, asker: Asker) -> frozenset[str]:
    """The items to turn round: those proposed, none, or those that somebody typed."""
    none = (_NONE, text("None of them"))
    places = [item.place for item in survey.items if item.name in proposed] or [survey.items[0].place]
    answer = asker.ask(
        f"reversed:{sheet}",
        text("Which items of the survey {sheet} are put the other way round, so that agreeing is bad?", sheet=sheet),
        [(_AS_PROPOSED, text("These: {names}", names=list(proposed))), none] if proposed else [none],
        text("Their words, or the answers to them beside the others, say so. More is taken as more agreement."),
        places,
        free=text("the names of the items, with ; between"),
    )
    if answer == _NONE:
        return frozenset()
    if answer == _AS_PROPOSED:
        return frozenset(proposed)
    known = {item.name.casefold(): item.name for item in survey.items}
    return frozenset(known[name.strip().casefold()] for name in answer.split(";") if name.strip().casefold() in known)


def _scale(survey: Survey, sheet: str, asker: Asker) -> tuple[float, float] | None:
    if survey.scale.is_certain:
        return None
    low, high = survey.scale.low, survey.scale.high
    ends = [(low, high), *[(low, top) for top in (5.0, 7.0, 10.0) if top > high]]
    answer = asker.ask(
        f"survey scale:{sheet}",
        text("From where to where do the answers of the survey {sheet} go?", sheet=sheet),
        [(f"{one:g}..{other:g}", text("From {low} to {high}", low=one, high=other)) for one, other in ends],
        survey.scale.why,
        [survey.items[0].place],
    )
    first, _, last = answer.partition("..")
    return float(first), float(last)
