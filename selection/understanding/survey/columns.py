"""What each column of a survey export holds: who answered, for whom, when, and the items."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from selection.errors import Place
from selection.model import name_key
from selection.tables import Cell
from selection.understanding.blocks.looks import Look, look_of
from selection.understanding.survey.answers import answer_of
from selection.understanding.vocabulary.words import Concept, bare, is_about

__all__ = ["ColumnRole", "SurveyColumn", "columns_of", "is_item_like", "is_personal"]

_LOOKED_AT = 200
"""So many rows tell what a column holds."""

_MOST_HEADER_ROWS = 3
_ENOUGH = 0.8
_HIGHEST = 100.0
_SHORT = 4

_TIME = re.compile(
    r"tijdstempel|tijdstip|timestamp|zeitstempel|marca temporal|begintijd|starttijd|voltooiingstijd|start ?time|"
    r"completion time|end ?time|start ?date|end ?date|submitted|ingevuld op|datum|^date$|^fecha|startzeit|endzeit|"
    r"abgabe"
)
_RESPONDENT = re.compile(
    r"^(id|nr|no|#|nummer|number|e ?mail( ?adres| address)?|name|naam|nombre|collector id|ip( adres| address)?|token)$|"
    r"respondent|deelnemer|participant|teilnehmer|participante|encuestado|befragte|response ?id|antwoord ?id|"
    r"antwort ?id|record ?id|survey ?id|uw naam|your name|ihr name"
)
_ORGANISATION = re.compile(
    r"organisati|organisation|organization|organizacion|leverancier|supplier|vendor|kandidaat|candidat|kandidat|"
    r"bedrijf|company|compan|unternehmen|firma|firm|empresa|lieferant|anbieter|proveedor|partner|partij|party|\bteams?\b|"
    r"equipo|inschrijver|bidder|bieter|werkgever|employer|arbeitgeber"
)
_BETTER_THAN_TEAM = re.compile(r"\bteams?\b|equipo|partij|party")
_ROLE = re.compile(
    r"\brol\b|functie|\brole\b|function|position|\bjob\b|funktion|\brolle\b|cargo|puesto|afdeling|department|"
    r"abteilung"
)
_REMARK = re.compile(
    r"opmerking|toelichting|remark|comment|kommentar|bemerkung|anmerkung|observacion|comentario|anything else|"
    r"wilt u nog"
)
_OTHER = re.compile(
    r"leeftijd|\bage\b|\balter\b|\bedad\b|dienstjaren|jaren|years|\bjahre\b|anos|ervaring in|geslacht|gender|"
    r"geschlecht|duration|duur\b|dauer\b|seconds|progress|finished|latitude|longitude|weging|weight"
)
_CODE = re.compile(
    r"^(q|v|item|vraag|stelling|frage|aussage|statement|question|pregunta|afirmacion)\s*[-_.]?\s*\d+\w?\b",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\b(ik|mij|me|mijn|wij|we|ons|onze|i|my|our|us|ich|mir|mich|mein\w*|wir|uns\w*|yo|mi|mis|nos|nuestr\w*|nosotros)\b"
)


class ColumnRole(StrEnum):
    """What a column of a survey holds."""

    ITEM = "item"
    ORGANISATION = "organisation"
    RESPONDENT = "respondent"
    TIME = "time"
    ROLE = "role"
    REMARK = "remark"
    DERIVED = "derived"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SurveyColumn:
    """A column: its number from 0, its heading on one line, where that stands, and what the column holds."""

    number: int
    heading: str
    place: Place
    role: ColumnRole


def is_item_like(heading: str) -> bool:
    """Whether a heading reads as an item: a statement, a question, or a numbered one.

    Examples
    --------
    >>> is_item_like("Ik durf fouten te melden"), is_item_like("Stelling 3: vertrouwen"), is_item_like("Kwaliteit")
    (True, True, False)
    """
    words = bare(heading).split()
    if _CODE.match(heading.strip()) or heading.rstrip().endswith("?"):
        return True
    return len(words) >= 6 or is_personal(heading)


def is_personal(heading: str) -> bool:
    """Whether a heading speaks in the first person."""
    plain = bare(heading)
    return len(plain.split()) >= 3 and bool(_PERSONAL.search(plain))


def columns_of(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[SurveyColumn, ...], int]:
    """The columns of a survey, and the number of header rows above the answers."""
    if not rows:
        return (), 0
    header = _header_rows(rows)
    found = []
    for number, first in enumerate(rows[0]):
        heading = _heading([str(row[number]) for row in rows[:header]])
        values = [row[number] for row in rows[header : header + _LOOKED_AT]]
        found.append(SurveyColumn(number, heading, first.place, _role(heading, values)))
    return _one_organisation(_without_strangers(found, rows, header)), header


def _header_rows(rows: Sequence[Sequence[Cell]]) -> int:
    """A code above, the statement under it, and what the survey tool calls it: up to three rows."""
    for number in range(1, min(_MOST_HEADER_ROWS, len(rows) - 1)):
        said = [str(cell) for cell in rows[number] if not cell.is_empty]
        heads = [one for one in said if is_item_like(one) or one.startswith("{")]
        if len(heads) < 2 or len(heads) < len(said) / 2 or any(answer_of(cell).rung for cell in rows[number]):
            return number
    return min(_MOST_HEADER_ROWS, max(1, len(rows) - 1))


def _heading(lines: Sequence[str]) -> str:
    said = [" ".join(line.split()) for line in lines if line and not _is_machine_talk(line)]
    return ": ".join(dict.fromkeys(said))


def _is_machine_talk(line: str) -> bool:
    if not line.startswith("{"):
        return False
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


def _role(heading: str, values: Sequence[Cell]) -> ColumnRole:
    plain = bare(heading)
    is_short = len(plain.split()) <= _SHORT
    if is_short and is_about(heading, Concept.TOTAL, Concept.AVERAGE, Concept.RANK, Concept.WEIGHTED):
        return ColumnRole.DERIVED
    # an item stays one when some of its answers cannot be read: those are faults then
    answers = _are_answers(values, _ENOUGH / 2 if is_item_like(heading) else _ENOUGH)
    if not heading:
        counts = [cell.value for cell in values if not cell.is_empty]
        running = counts == [float(i) for i in range(1, len(counts) + 1)] and bool(counts)
        return ColumnRole.RESPONDENT if running else ColumnRole.OTHER
    named = _by_heading(plain)
    if answers and heading.endswith("]"):
        # A row of a grid of questions: Rate the supplier [Innovation].
        return ColumnRole.ITEM
    filled = [cell.value for cell in values if not cell.is_empty]
    if named is ColumnRole.ORGANISATION and filled and all(map(_is_yes_or_no, filled)):
        # Present supplier: yes or no. Nobody is called so.
        return ColumnRole.OTHER
    if answers:
        return named if named is not None and is_short and not is_item_like(heading) else ColumnRole.ITEM
    if filled and all(isinstance(value, date) for value in filled):
        return ColumnRole.TIME
    return named or ColumnRole.REMARK


def _is_yes_or_no(value: object) -> bool:
    """Whether it is a word for a level; a single letter may be a team."""
    return isinstance(value, bool) or (isinstance(value, str) and len(value) > 1 and look_of(value) is Look.LEVEL)


def _by_heading(plain: str) -> ColumnRole | None:
    for pattern, role in (
        (_TIME, ColumnRole.TIME),
        (_REMARK, ColumnRole.REMARK),
        (_RESPONDENT, ColumnRole.RESPONDENT),
        (_OTHER, ColumnRole.OTHER),
        (_ROLE, ColumnRole.ROLE),
        (_ORGANISATION, ColumnRole.ORGANISATION),
    ):
        if pattern.search(plain):
            return role
    return None


def _are_answers(values: Sequence[Cell], part: float) -> bool:
    """Whether at least this part of what stands in a column are answers on one scale."""
    said = [answer_of(cell) for cell in values if not cell.is_empty]
    given = [one for one in said if one.number is not None or one.rung is not None]
    fits = [one for one in said if one.is_read and (one.number is None or 0 <= one.number <= _HIGHEST)]
    return bool(given) and len(fits) >= part * len(said)


def _without_strangers(
    columns: Sequence[SurveyColumn], rows: Sequence[Sequence[Cell]], header: int
) -> list[SurveyColumn]:
    """Columns of numbers among items that neither read as an item nor keep to the others' scale hold something else."""
    items = [one for one in columns if one.role is ColumnRole.ITEM]
    alike = [one for one in items if is_item_like(one.heading)]
    if len(alike) < len(items) / 2:
        return list(columns)
    top = {one.number: _top(rows, header, one.number) for one in items}
    highest = max((top[one.number] for one in alike), default=0.0)
    strange = {one.number for one in items if one not in alike and top[one.number] > highest}
    return [
        SurveyColumn(one.number, one.heading, one.place, ColumnRole.OTHER) if one.number in strange else one
        for one in columns
    ]


def _top(rows: Sequence[Sequence[Cell]], header: int, number: int) -> float:
    numbers = [answer_of(row[number]).number for row in rows[header : header + _LOOKED_AT]]
    return max((one for one in numbers if one is not None), default=0.0)


def _one_organisation(columns: Sequence[SurveyColumn]) -> tuple[SurveyColumn, ...]:
    """Of several columns that name an organisation the first that does not speak of teams counts."""
    named = [one for one in columns if one.role is ColumnRole.ORGANISATION]
    plain = [one for one in named if not _BETTER_THAN_TEAM.search(name_key(one.heading))]
    kept = (plain or named)[:1]
    return tuple(
        SurveyColumn(one.number, one.heading, one.place, ColumnRole.ROLE)
        if one.role is ColumnRole.ORGANISATION and one not in kept
        else one
        for one in columns
    )
