"""A criterion while its scale is being found: its cells, what they say, and the scale that is proposed."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from selection.alike import Alike, Positions
from selection.texts import text
from selection.understanding.footnotes import own_lines
from selection.understanding.gathering import Gathered, GatheredCriterion
from selection.understanding.spots import Spots
from selection.understanding.values.grades_counted import may_be_grades
from selection.understanding.values.headings import about
from selection.understanding.values.levels import are_said
from selection.understanding.values.marks import in_marks
from selection.understanding.values.not_yet import with_under_way
from selection.understanding.values.proposals import OPEN_END
from selection.understanding.values.scales import Doubt, DoubtKind, Option, ScaleProposal, ends_of, propose_scale
from selection.understanding.values.sizes import likely, settled_by_size
from selection.understanding.values.steps import are_steps, fits_words
from selection.understanding.values.written import Written, WrittenKind, understand_shown
from selection.validation.numbers import CURRENCY

__all__ = ["Column", "agree", "columns_of", "doubt_of", "share_levels", "take"]


@dataclass(slots=True)
class Column:
    """A criterion while its scale is being found.

    `at` are the places of its spots among all. `is_quantity` says that it counts amounts, `is_fact` that it is none
    that is judged; `unknown_words` are those of levels that nobody explained. `gate` is what must be reached on it.
    """

    criterion: GatheredCriterion
    at: Positions
    spots: Spots
    written: Alike[Written]
    proposal: ScaleProposal
    zero_is_missing: bool = False
    is_quantity: bool = False
    is_fact: bool = False
    unknown_words: tuple[str, ...] = ()
    gate: float | None = None

    def holds(self, ends: Sequence[float]) -> bool:
        """Whether numbers lie on the scale; an amount may lie anywhere."""
        low, high = sorted((self.proposal.worst, self.proposal.best))
        return self.is_quantity or all(low - 1e-9 <= end <= high + 1e-9 for end in ends)


def columns_of(found: Gathered, said: Mapping[str, Sequence[str]]) -> list[Column]:
    """Every criterion with its cells; `said` are the lines that explain the scores of each sheet."""
    places = dict(found.spots.entries.by_criterion())
    spots = {name: found.spots.chosen(at) for name, at in places.items()}
    shown = {name: own.shown() for name, own in spots.items()}
    marked = in_marks(shown)
    columns = []
    for one in found.criteria:
        own = spots[one.name]
        written = with_under_way(understand_shown(shown[one.name], among_marks=one.name in marked))
        guessed = _best_guessed(settled_by_size(_with_words(own, written)), one.name)
        columns.append(_column(one, places[one.name], own, guessed, _around(one, own, found, said)))
    return columns


def _around(one: GatheredCriterion, spots: Spots, found: Gathered, said: Mapping[str, Sequence[str]]) -> list[str]:
    """The lines on the sheets of a criterion that can be about it."""
    sheets = dict.fromkeys(matrix.sheet for matrix, _ in spots.in_blocks())
    lines = list(dict.fromkeys(line for sheet in sheets for line in said.get(sheet, ())))
    return own_lines(one.name, [other.name for other in found.criteria], lines)


def _column(criterion: GatheredCriterion, at: Positions, spots: Spots, written: Alike[Written],
            lines: Sequence[str]) -> Column:  # fmt: skip
    heading = " - ".join(part for part in (criterion.heading, criterion.name) if part)
    texts = (*criterion.texts, *lines)
    proposal = propose_scale(heading, _read(written), texts, criterion.most, criterion.texts)
    numbers = written.how_often(lambda one: one.is_number)
    if texts and 2 * len(proposal.outside) > numbers:
        # What the sheet explains is the scale of others: most of these scores lie outside it.
        proposal = propose_scale(heading, written, (), criterion.most, criterion.texts)
    elif lines and about(heading).less and _is_quantity(proposal):
        # Which end of its grades is best says nothing of prices, where less is better.
        proposal = propose_scale(heading, _read(written), criterion.texts, criterion.most, criterion.texts)
    proposal = _up_to_most(
        _of_shares(_over_all(proposal, heading, written, texts), heading, written), written, criterion
    )
    unknown = tuple(word for doubt in proposal.doubts for word in doubt.words)
    return Column(criterion, at, spots, written, proposal, proposal.zero_is_missing, _is_quantity(proposal),
                  unknown_words=unknown)  # fmt: skip


def _over_all(proposal: ScaleProposal, heading: str, written: Alike[Written], texts: Sequence[str]) -> ScaleProposal:
    """The proposal with ends that leave out no amount: cells that are in doubt count at their best guess."""
    if not _is_quantity(proposal) or not any(one.readings for one in written.kinds):
        return proposal
    wider = propose_scale(heading, likely(written), texts)
    return (
        replace(proposal, worst=wider.worst, best=wider.best, doubts=wider.doubts) if _is_quantity(wider) else proposal
    )


def _is_quantity(proposal: ScaleProposal) -> bool:
    return any(doubt.kind is DoubtKind.ANCHORS for doubt in proposal.doubts)


_PAIR, _FAR = 2, 10
_MOST_FAMILIES = 60
_MONEY = re.compile(r"[€$£]|\b(?:eur|usd|gbp|chf)\b", re.IGNORECASE)


def _with_words(spots: Spots, written: Alike[Written]) -> Alike[Written]:
    """The cells with what is said of them in words elsewhere."""
    if not any(matrix.words for matrix in spots.matrices):
        return written
    said = [spots.words(at) for at in range(len(spots))]
    return Alike.of([one if words is None else replace(one, remark=str(words))
                     for one, words in zip(written, said, strict=True)])  # fmt: skip


def _best_guessed(written: Alike[Written], name: str) -> Alike[Written]:
    """Cells that can be read in two ways, of money the larger first: nobody writes it to a thousandth.

    Of a number and its hundredth, as among percentages, the one comes first that is nearer to the others.
    """
    is_money = CURRENCY.search(name) is not None
    is_percent = "%" in name
    sure = [one.value for one in written.kinds if one.is_number and one.value is not None and one.value > 0]
    usual = median(sure) if sure else 0.0

    def ordered(one: Written) -> Written:
        if is_money or _MONEY.search(one.written):
            return replace(one, readings=tuple(sorted(one.readings, reverse=True)))
        if usual and is_percent and _is_hundredth(one) and _is_one_of_them(one, usual):
            # 2.4 beside 0.8 and 0.3 under "Complaints in %" is 2.4 %, as they are.
            value = max(one.readings)[0]
            return replace(one, kind=WrittenKind.NUMBER, value=value, low=value, high=value, readings=())
        if usual and _is_hundredth(one):
            return replace(one, readings=tuple(sorted(one.readings, key=lambda ends: abs(math.log(ends[0] / usual)))))
        return one

    return written.map(lambda one: ordered(one) if one.readings else one)


def _is_one_of_them(one: Written, usual: float) -> bool:
    """Whether the larger reading is of the size of the others, and the smaller is not."""
    low, high = sorted(ends[0] for ends in one.readings)
    return high <= _FAR * usual and low * _FAR < usual


def _is_hundredth(one: Written) -> bool:
    """Whether a cell is in doubt between a number and a hundredth of it."""
    ends = sorted({end for pair in one.readings for end in pair})
    return len(ends) == len(one.readings) == _PAIR and ends[0] > 0 and math.isclose(ends[1], 100 * ends[0])


def _read(written: Alike[Written]) -> Alike[Written]:
    """The cells to find a scale by: where none is certain, the likelier reading of those that are not."""
    if any(one.is_number for one in written.kinds):
        return written
    return likely(written)


def _up_to_most(proposal: ScaleProposal, written: Alike[Written], criterion: GatheredCriterion) -> ScaleProposal:
    """Points out of a maximum that the sheet states run from 0 to it, or from 1 where a minimum of 1 stands beside."""
    ends, most = ends_of(written), criterion.most
    if most is None or not ends or not all(0 <= end <= most for end in ends):
        return proposal
    low = 1.0 if criterion.least == 1 < most and min(ends) >= 1 else 0.0
    reason = text("The sheet states a maximum of {most}.", most=most)
    return replace(proposal, worst=low, best=most, less_is_better=False, doubts=(), reasons=(reason,))


def _of_shares(proposal: ScaleProposal, heading: str, written: Alike[Written]) -> ScaleProposal:
    """Percentages are no amounts: of what is delivered in time they are a share, and go from 0 to 100 %."""
    numbers = [one for one in written.kinds if one.is_number]
    doubt = next((doubt for doubt in proposal.doubts if doubt.kind is DoubtKind.ANCHORS), None)
    if doubt is None or not numbers or not all(one.is_share and 0 <= (one.value or 0) <= 1 for one in numbers):
        return proposal
    both = (
        Option(0.0, 1.0, text("0% is worst, 100% is best.")),
        Option(1.0, 0.0, text("100% is worst, 0% is best.")),
    )
    # Of complaints few are rather good; a word for time may be about what comes in time.
    options = both[::-1] if about(heading).is_risk else both
    sentence = text("Whether a high or a low percentage is good is not stated.")
    asked = Doubt(DoubtKind.DIRECTION, sentence, options)
    worst, best, _ = options[0]
    return replace(proposal, worst=worst, best=best, doubts=(asked,), reasons=(text("They are percentages."),))


def agree(columns: Sequence[Column]) -> None:
    """Where a scale is in doubt, that of the other criteria counts when it is among the possible ones."""
    sure = [(c.proposal.worst, c.proposal.best) for c in columns if not c.proposal.doubts and not c.proposal.unit]
    for column in columns:
        doubt = doubt_of(column, DoubtKind.SCALE)
        if doubt is None:
            continue
        if are_steps(column.written):
            # Steps are of a scale of their own: the words beside them may tell which.
            likely = [number for number, one in enumerate(doubt.options) if fits_words(column.written, *one[:2])]
            if len(likely) == 1:
                take(column, doubt, likely[0])
            continue
        options = [(worst, best) for worst, best, _ in doubt.options]
        shared = max(set(sure), key=sure.count) if sure else None
        if shared in options:
            take(column, doubt, options.index(shared))
            reason = text("The other criteria are on it.")
            column.proposal = replace(column.proposal, reasons=(*column.proposal.reasons, reason))
    for column in columns:
        doubt = doubt_of(column, DoubtKind.ANCHORS)
        if doubt is not None:
            column.proposal = may_be_grades(
                column.proposal, doubt, column.criterion.name, ends_of(column.written), sure
            )
    doubtful = [column for column in columns if doubt_of(column, DoubtKind.SCALE)]
    if len(doubtful) > 1:
        together = propose_scale("", Alike.chained(column.written for column in doubtful))
        if not any(doubt.kind is DoubtKind.SCALE for doubt in together.doubts):
            for column in doubtful:
                doubt = doubt_of(column, DoubtKind.SCALE)
                options = [(worst, best) for worst, best, _ in doubt.options] if doubt else []
                if doubt and (together.worst, together.best) in options:
                    take(column, doubt, options.index((together.worst, together.best)))
                    reasons = (*column.proposal.reasons, *together.reasons)
                    column.proposal = replace(column.proposal, reasons=reasons)


def share_levels(columns: Sequence[Column]) -> None:
    """The same words are worth the same on every criterion, when together they make one ladder.

    What a legend or a list says that they are worth stays so.
    """
    worded = [column for column in columns if column.proposal.levels and not are_said(column.proposal.reasons)]
    for family, together in _families(worded):
        if len(family) > 1:
            _share(family, together)


def _families(worded: Sequence[Column]) -> list[tuple[list[Column], ScaleProposal]]:
    """The criteria whose words together make one ladder, with it; a column of lights is none of those of pluses."""
    every = _together(worded)
    if every is not None or len(worded) > _MOST_FAMILIES:
        return [(list(worded), every)] if every is not None else []
    found: list[tuple[list[Column], ScaleProposal]] = []
    for column in worded:
        for number, (family, _) in enumerate(found):
            together = _together([*family, column])
            if together is not None:
                found[number] = ([*family, column], together)
                break
        else:
            own = _together([column])
            found += [([column], own)] if own is not None else []
    return found


def _together(columns: Sequence[Column]) -> ScaleProposal | None:
    """The scale of the words of all these criteria; None where one of them is on no ladder of the others."""
    found = propose_scale("", Alike.chained(column.written for column in columns))
    return found if found.levels and not any(doubt.words for doubt in found.doubts) else None


def _share(worded: Sequence[Column], together: ScaleProposal) -> None:
    """Put the words of each of these criteria on the ladder of all."""
    for column in worded:
        own = column.proposal
        words = {one.word for one in column.written.kinds if one.word in own.levels}
        # A scale that is only explained in words, and scored in figures, is on no ladder of others.
        if not words or any(doubt.words for doubt in own.doubts) or not words <= together.levels.keys():
            continue
        if own.levels.keys() <= together.levels.keys() and own.reasons[:1] != together.reasons[:1]:
            ends = (together.worst, together.best)
            worst, best = ends[::-1] if (own.worst > own.best) != (ends[0] > ends[1]) else ends
            # How far the scale goes is known from the others, or as open as for all of them.
            kept = tuple(doubt for doubt in own.doubts if doubt.sentence != OPEN_END)
            doubts = kept if len(kept) == len(own.doubts) else (*together.doubts, *kept)
            column.proposal = replace(own, worst=worst, best=best, levels=together.levels, doubts=doubts)


def doubt_of(column: Column, kind: DoubtKind) -> Doubt | None:
    """What is in doubt of this kind."""
    return next((doubt for doubt in column.proposal.doubts if doubt.kind is kind), None)


def take(column: Column, doubt: Doubt, option: int) -> None:
    """Settle a doubt by one of its options, by its position."""
    worst, best, _ = doubt.options[option]
    others = tuple(one for one in column.proposal.doubts if one is not doubt)
    column.proposal = replace(column.proposal, worst=worst, best=best, doubts=others)
