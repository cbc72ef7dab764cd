"""From cells to criteria with scales and scores on them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from selection.errors import Notice
from selection.model import Group, OtherEnds
from selection.texts import Text, plural, text
from selection.understanding.asking import Asker
from selection.understanding.beyond import beyond_ends
from selection.understanding.blocks.said import LineRole
from selection.understanding.counting import WEAKEST_PROPOSED
from selection.understanding.found import FoundCriterion
from selection.understanding.gathering import Gathered
from selection.understanding.incumbents import marked
from selection.understanding.known import known_facts
from selection.understanding.own_ends import take_own, without_own
from selection.understanding.proof.counted import NOTHING_COUNTED, Counted, count_as_grades
from selection.understanding.scale_questions import NOT_JUDGED, ask_scales
from selection.understanding.scoring import Reader, Scaled
from selection.understanding.totals import totals_of_amounts
from selection.understanding.values.asides import ABOUT, FOOTNOTE
from selection.understanding.values.columns import Column, agree, columns_of, share_levels
from selection.understanding.values.headings import NO_GROUP, about, unit_as_written
from selection.understanding.values.multiples import in_multiples
from selection.understanding.values.not_yet import is_under_way
from selection.understanding.values.scales import ScaleProposal
from selection.understanding.values.sizes import OF_SIZE
from selection.understanding.values.written import Written, WrittenKind
from selection.understanding.weights.gates import ask_gates, ask_minima, knocked_out, settle_yes_or_no
from selection.understanding.weights.in_headings import without_weight
from selection.understanding.word_order import ask_orders

__all__ = ["NOT_JUDGED", "Scaled", "scaled"]

_LOOKED_AT = 5
_NOTHING = frozenset({WrittenKind.BLANK, WrittenKind.NOT_APPLICABLE, WrittenKind.UNKNOWN})

_TOLD = 8
"""So many such cells of one column are named."""

_YES_OR_NO = 2

_IN_FULL = 10_000
"""Nobody writes a larger number with its currency where thousands are counted."""


def scaled(found: Gathered, said: Mapping[str, Sequence[str]], weighted: Iterable[str], asker: Asker,
           counted: Counted = NOTHING_COUNTED, shares: Mapping[str, float] | None = None) -> Scaled:  # fmt: skip
    """The scores of all criteria on the scale of each.

    `said` are the lines that explain the scores of each sheet, `weighted` the criteria that have a weight:
    those are judged whatever they count. `counted` are those whose numbers the sheet's own totals add to the others.
    `shares` are the parts of the whole that criteria weigh.
    """
    of_weight = frozenset(weighted)
    columns, present = marked(columns_of(found, said), of_weight)
    share_levels(columns)
    settle_yes_or_no(columns)
    agree(columns)
    count_as_grades(columns, counted)
    set_apart = [*_pointed(found, columns), *_facts(columns, of_weight, counted)]
    _take_said(found, columns)
    left = ask_orders(columns, shares or {}, asker)
    others = ask_scales(columns, of_weight, asker)
    take_own(columns, asker)
    ask_gates(columns, asker)
    ask_minima(columns, asker)
    judged = [column for column in columns if not column.is_fact]
    at = np.concatenate([np.zeros(0, dtype=np.intp), *(column.at for column in judged)])
    result = Scaled([_criterion(column) for column in judged], found.spots.chosen(at))
    result.present = present
    result.other_ends = _of_judged(without_own(others, asker), judged)
    totals = totals_of_amounts(found, columns)
    facts, several = known_facts([column for column in columns if column.is_fact], asker)
    result.facts = facts | totals
    Reader(asker, result).read(judged)
    result.notices += [*left, *set_apart, *several, *_about_totals(list(totals)), *_about_numbers(columns),
                       *_about_sizes(columns), *_about_under_way(judged)]  # fmt: skip
    result.notices += knocked_out(columns, result.scores)
    result.notices += beyond_ends(result.criteria, result.scores)
    return result


def _facts(columns: Sequence[Column], weighted: frozenset[str], counted: Counted) -> list[Notice]:
    """Amounts without a weight beside criteria that have one are facts.

    Where less is better they may count all the same, unless the totals multiply all others by their weights and leave
    them out. Facts are dates too, and what is in doubt and has no weight, where totals come out without it.
    """
    left_out = {column.criterion.name for column in columns} - counted.names if weighted <= counted.names else set()
    found = [column for column in columns if weighted and column.criterion.knock_out is None
             and (column.is_quantity or _are_dates(column) or (column.proposal.doubts and (counted.as_points
                  or column.criterion.name in left_out)))
             and column.criterion.name not in weighted
             and (not about(column.criterion.name).less
                  or (column.criterion.name in left_out and column.is_quantity))]  # fmt: skip
    for column in found:
        column.is_fact = True
    names = [column.criterion.name for column in found]
    message = plural("{names} has no weight, unlike the others: read as a fact about candidates.",
                     "{names} have no weight, unlike the others: read as facts about candidates.", len(names),
                     names=names)  # fmt: skip
    return [Notice(message)] if names else []


def _are_dates(column: Column) -> bool:
    """Whether nothing but dates stand there, if anything does."""
    kinds = {one.kind for one in column.written.kinds} - _NOTHING
    return bool(kinds) and kinds <= {WrittenKind.DATE, WrittenKind.DATE_MANGLED_GRADE}


def _pointed(found: Gathered, columns: Sequence[Column]) -> list[Notice]:
    """Amounts from which the sheet works out points are facts: the points count."""
    pairs = {found.names.get(amount, amount): points for matrix in found.matrices
             for amount, points in matrix.points.items()}  # fmt: skip
    notices = []
    for column in columns:
        points = pairs.get(column.criterion.name)
        if points is not None:
            column.is_fact = True
            message = text("{points} is worked out from {amount}: the points count, and the amounts are facts that "
                           "rules can use.", points=points, amount=column.criterion.name)  # fmt: skip
            notices.append(Notice(message, column.criterion.place))
    return notices


def _take_said(found: Gathered, columns: Sequence[Column]) -> None:
    """Have what somebody said of a line count: that it is a criterion, or only a fact."""
    said = {without_weight(found.names.get(name, name)): role for matrix in found.matrices
            for name, role in matrix.said.items()}  # fmt: skip
    for column in columns:
        role = said.get(column.criterion.name)
        if role is not None:
            column.is_fact = role is LineRole.FACT


def _about_totals(names: Sequence[str]) -> list[Notice]:
    """Which computed amounts can be used in rules, though they are no scores."""
    message = plural("{names} adds up amounts: it is no score, and a fact that a rule such as a budget can use.",
                     "{names} add up amounts: they are no scores, and facts that a rule such as a budget can use.",
                     len(names), names=names)  # fmt: skip
    return [Notice(message)] if names else []


def _about_numbers(columns: Iterable[Column]) -> list[Notice]:
    """Which numbers the sheet calls about so much, or marks for a footnote: each is read as it stands."""
    return [Notice(_how_read(column.written[at]), column.spots.place(at))
            for column in columns
            for at in column.written.where(_is_qualified).tolist()[:_TOLD]]  # fmt: skip


def _about_sizes(columns: Iterable[Column]) -> list[Notice]:
    """Which numbers were settled by the size of the others, once for each column."""
    notices = []
    for column in columns:
        at = column.written.where(lambda one: one.remark == OF_SIZE).tolist()
        first = column.written[at[0]] if at else None
        if first is not None and first.value is not None:
            message = plural(
                '{n} cell of {name} is read by the size of the others: "{raw}" as {number}.',
                '{n} cells of {name} are read by the size of the others: "{raw}" as {number}, and so on.',
                len(at), name=column.criterion.name, raw=first.written, number=first.value)  # fmt: skip
            notices.append(Notice(message, column.spots.place(at[0])))
    return notices


def _about_under_way(columns: Iterable[Column]) -> list[Notice]:
    """Who has neither a yes nor a no, once for each criterion, with the word that stands there."""
    notices = []
    for column in columns:
        at = column.written.where(lambda one: one.kind is WrittenKind.UNKNOWN and is_under_way(one.word)).tolist()
        if at and len({*column.proposal.levels.values()}) == _YES_OR_NO:
            said = [text('{name} "{word}"', name=column.spots[one].candidate, word=column.written[one].written)
                    for one in at[:_TOLD]]  # fmt: skip
            message = text("{criterion}: {said}. That is no yes yet, and no no: it counts as not known, and does not "
                           "pass where yes is asked.", criterion=column.criterion.name, said=said)  # fmt: skip
            notices.append(Notice(message, column.spots.place(at[0])))
    return notices


def _is_qualified(one: Written) -> bool:
    return one.value is not None and (ABOUT in one.remark or one.remark == FOOTNOTE)


def _how_read(one: Written) -> Text:
    if one.remark == FOOTNOTE:
        return text('"{raw}" is read as {number}: its mark refers to a footnote.', raw=one.written, number=one.value)
    return text('"{raw}" is read as {number}: the sheet says it is about that.', raw=one.written, number=one.value)


def _of_judged(others: Iterable[OtherEnds], judged: Iterable[Column]) -> list[OtherEnds]:
    """The other ends of what turned out to be criteria."""
    names = {column.criterion.name for column in judged}
    kept = [{name: ends for name, ends in one.ends.items() if name in names} for one in others]
    return [OtherEnds(ends) for ends in kept if ends]


def _criterion(column: Column) -> FoundCriterion:
    proposal = column.proposal
    return FoundCriterion(
        column.criterion.name,
        column.criterion.place,
        proposal.worst,
        proposal.best,
        group=proposal.group,
        heading=column.criterion.heading,
        unit=_unit(column),
        levels=proposal.levels,
        is_bounded=not column.is_quantity,
        reasons=_reasons(proposal),
        gate=column.gate,
        is_knock_out=column.gate is not None and column.criterion.knock_out is not None,
    )


def _unit(column: Column) -> str:
    """The unit as the sheet writes it; of money in thousands or millions with what the heading says of them.

    Percentages are kept as parts of one, which are no per cent: 0 to 1 % would be wrong.
    """
    if column.proposal.unit == "%" and max(abs(column.proposal.worst), abs(column.proposal.best)) <= 1:
        return ""
    unit = unit_as_written(column.proposal.unit, _words(column))
    multiple = in_multiples(column.criterion.name)
    return f"{multiple} {unit}" if unit and multiple and not _is_in_full(column) else unit


def _is_in_full(column: Column) -> bool:
    """Whether cells write amounts in full themselves, whatever the heading counts in: EUR 820,000, or 820k."""
    return any(one.value is not None and one.value >= _IN_FULL and re.search(r"[^\d.,'\s-]", one.written) is not None
               for one in column.written.kinds)  # fmt: skip


def _words(column: Column) -> list[str]:
    """What names the criterion, and a few of its cells as they are written."""
    cells = (str(spot.cell) for spot in itertools.islice(column.spots, _LOOKED_AT))
    return [column.criterion.name, column.criterion.heading, *cells]


def _reasons(proposal: ScaleProposal) -> tuple[Text, ...]:
    """Why the scale and the group are these, and what the group brings with it; nothing where there is none."""
    if proposal.group is Group.OTHER:
        return tuple(reason for reason in proposal.reasons if reason != NO_GROUP)
    if proposal.group is Group.SAFETY:
        return (*proposal.reasons, WEAKEST_PROPOSED)
    return proposal.reasons
