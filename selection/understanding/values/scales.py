"""What scale, direction, group and unit a criterion has: certain with its reason, or a doubt with options."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from selection.alike import Alike
from selection.texts import joined, text
from selection.understanding.values.cells import Written
from selection.understanding.values.headings import Heading, about, asked_for, group_of, nearly_less, says_direction
from selection.understanding.values.ladders import quality
from selection.understanding.values.levels import Levelled, worth_of_words
from selection.understanding.values.numeric_scale import Guess, guessed
from selection.understanding.values.proposals import OPEN_END, Doubt, DoubtKind, Option, ScaleProposal, both_ways, ended
from selection.understanding.values.proposals import none_first as _none_first
from selection.understanding.values.stated_scale import Stated, best_end, legend, stated_scale
from selection.understanding.values.statements import turned_round
from selection.understanding.values.units import foreign_units, unit_of
from selection.understanding.values.word_order import said_in, supposed, unknown_words
from selection.understanding.vocabulary.words import Concept, bare, concepts

__all__ = ["Doubt", "DoubtKind", "Option", "ScaleProposal", "contradicts", "ends_of", "propose_scale"]

_SCHOOL, _GRADED = 6.0, {"", "points", "%"}
_APART = 0.4
"""How far, as a part of the scale, a number may lie from the word beside it before the two contradict each other."""


def ends_of(values: Alike[Written]) -> dict[float, int]:
    """How often each number stands among the values; an interval has two, one at each end."""
    found: dict[float, int] = {}
    for one, times in zip(values.kinds, values.counts(), strict=True):
        for end in (one.low, one.high) if one.is_number else ():
            if end is not None:
                found[end] = found.get(end, 0) + times
    return found


def propose_scale(
    heading: str,
    values: Sequence[Written],
    texts: Sequence[str] = (),
    weights_max: float | None = None,
    described: Sequence[str] = (),
) -> ScaleProposal:
    """The scale of a criterion from its heading, from the texts that explain it, and from its values.

    `weights_max` is the most points that the sheet gives the criterion, where scores may be points already.
    `described` are the texts that are about this criterion alone: a sentence about others cannot tell its group.

    Examples
    --------
    >>> found = propose_scale("Kwaliteit (1-5)", ())
    >>> found.worst, found.best, found.doubts
    (1.0, 5.0, ())
    """
    said = about(heading)
    own = stated_scale(heading, ())
    if own is not None and own.levels:
        # What a heading says of its own ends is not what lines beside the table say of all.
        texts = described
    stated = stated_scale(heading, texts)
    group, why = group_of(heading, described)
    written = Alike.of(values)
    numbers = ends_of(written)
    kinds = said_in(written)
    words = list(dict.fromkeys(one.word for one in written.kinds if one.kind in kinds))
    worded = written.how_often(lambda one: one.kind in kinds)
    unit = unit_of(said, written)
    is_in_heading = own is not None
    if stated is not None and not is_in_heading and _is_amount(said, unit, stated, numbers):
        stated = None
    if stated is not None and _are_shares(written, stated):
        # 92 % is kept as 0.92: on a scale from 0 to 100 it would be worth next to nothing.
        if (stated.low, stated.high) == (0, 100):
            stated = replace(stated, low=0.0, high=1.0)
        elif not is_in_heading:
            # What the sheet explains are the grades of other criteria.
            stated, texts = None, ()
    if words and not (numbers and 2 * worded < sum(numbers.values())):
        worth = worth_of_words(heading, texts, words, stated)
        unknown = written.how_often(lambda one: one.word in worth.unknown)
        if numbers or 2 * unknown < worded:
            found = _of_levels(said, worth, texts, bool(numbers))
        else:
            found = unknown_words(words, supposed(heading, texts, words))
    elif stated is not None:
        found = _of_stated(heading, said, stated, numbers, texts)
        found = _with_stray_words(found, words, stated)
    elif Concept.RANK in concepts(heading) and numbers and all(number >= 1 and number % 1 == 0 for number in numbers):
        found = _of_ranks(max(numbers))
    else:
        found = _of_guess(heading, said, guessed(said, unit, written, weights_max), texts)
        found = _with_stray_words(found, words, None)
    found = replace(found, unit=unit if unit[:1] != "/" else "", group=group, reasons=(*found.reasons, why))
    return _checked(found, written, stated)


def _is_amount(said: Heading, unit: str, stated: Stated, numbers: Mapping[float, int]) -> bool:
    """Whether a criterion holds amounts, which a scale that is stated for all criteria cannot be about."""
    outside = sum(times for number, times in numbers.items() if not stated.low <= number <= stated.high)
    named, measured = bool(said.less or said.counted), said.unit not in _GRADED
    if outside and measured and not said.is_score:
        return True
    return 2 * outside > sum(numbers.values()) and (unit not in _GRADED or (named and not said.is_score))


def _are_shares(values: Alike[Written], stated: Stated) -> bool:
    """Whether all numbers are percentages, or parts of one, beside a scale that is stated in whole numbers."""
    numbers = [one for one in values.kinds if one.is_number]
    parts = [one.value for one in numbers if one.value is not None and 0 <= one.value <= 1]
    if stated.high <= 1 or not numbers or len(parts) < len(numbers):
        return False
    return all(one.is_share for one in numbers) or not all(part.is_integer() for part in parts)


def _of_levels(said: Heading, found: Levelled, texts: Sequence[str], mixed: bool) -> ScaleProposal:
    """A scale of words; how much says nothing of how good unless the heading or a text does."""
    told = says_direction(texts)
    # A yes to what is asked about costs is rather good news, one to what is asked about accidents is not.
    by_word = bool(said.less) if found.is_amount else (found.asks_direction or found.is_force) and said.is_risk
    less = told if told is not None else by_word
    reasons = [found.why]
    if found.is_amount and said.less and told is None:
        reasons.append(text('Less is better: "{word}".', word=said.less))
    ends = (found.high, found.low) if less else (found.low, found.high)
    doubts: tuple[Doubt, ...] = ()
    unsure = (found.is_amount and not said.less and not said.more) or (
        (found.asks_direction or found.is_force) and bool(said.less)
    )
    if found.is_open:
        doubts = (both_ways(OPEN_END, *ends),)
    elif told is None and unsure:
        doubts = (both_ways(text("Whether the highest level is the best one is not stated."), *ends),)
    proposal = ScaleProposal(*ends, levels=found.levels, less_is_better=None if doubts else less,
                             reasons=tuple(reasons), doubts=doubts)  # fmt: skip
    return _asking_words(proposal, found.unknown) if found.unknown or mixed else proposal


def _asking_words(found: ScaleProposal, unknown: Sequence[str]) -> ScaleProposal:
    """The proposal that also asks about words; it does so in the question that there is already, if there is one."""
    if unknown:
        sentence = text("What these words are worth is not stated: {words}.", words=list(unknown))
    else:
        sentence = text("Words stand among the numbers, and what they are worth is not stated.")
    if found.doubts:
        first, *others = found.doubts
        first = replace(first, sentence=joined(first.sentence, sentence), words=tuple(unknown))
        return replace(found, doubts=(first, *others))
    option = Option(found.worst, found.best, text("They count as not rated."))
    return replace(found, doubts=(Doubt(DoubtKind.LEVELS, sentence, (option,), tuple(unknown)),))


def _of_ranks(last: float) -> ScaleProposal:
    """Places from the first to the last: which is best is all but certain, and would turn everything round."""
    doubt = both_ways(text("They are ranks, and whether the first is the best is not stated."), last, 1.0)
    return ScaleProposal(last, 1.0, less_is_better=None, doubts=(doubt,)) if last > 1 else ScaleProposal(2.0, 1.0)


def _with_zero(found: ScaleProposal) -> ScaleProposal:
    """The proposal that asks what a zero below its scale means, together with what else there is to ask."""
    asked = found.doubts[0] if found.doubts else None
    ends = [(one.worst, one.best) for one in asked.options] if asked else [(found.worst, found.best)]
    options = []
    for worst, best in ends:
        widened = (0.0, best) if worst < best else (worst, 0.0)
        options.append(Option(worst, best, text("{worst} is worst, {best} is best, and 0 is not rated.",
                                                worst=worst, best=best)))  # fmt: skip
        options.append(ended(*widened))
    sentence = text("What a zero means on a scale that begins at 1 is not stated.")
    sentence = joined(sentence, asked.sentence if asked else None)
    return replace(found, doubts=(Doubt(DoubtKind.ZERO, sentence, tuple(options)), *found.doubts[1:]))


def _of_stated(
    heading: str, said: Heading, stated: Stated, numbers: Collection[float], texts: Sequence[str]
) -> ScaleProposal:
    """The scale that somebody wrote down; a zero below it is asked."""
    found = _directed(heading, said, (stated.low, stated.high), stated.less_is_better, texts)
    found = replace(found, reasons=(stated.why, *found.reasons), levels=stated.levels,
                    zero_is_missing=stated.zero_is_missing)  # fmt: skip
    return _with_zero(found) if 0 < stated.low <= 1 and 0 in numbers and not stated.zero_is_missing else found


_GERMAN_GRADES = ("bewertung", "beurteilung", "benotung", "zensur", "note")


def _directed(
    heading: str, said: Heading, ends: tuple[float, float], less: bool | None, texts: Sequence[str]
) -> ScaleProposal:
    """Grades: more is better unless something says otherwise; of a risk, or under Note, that is a doubt."""
    low, high = ends
    told = says_direction([heading, *texts])
    if (turned := turned_round(heading, texts)) is not None:
        return ScaleProposal(high, low, less_is_better=None, doubts=(both_ways(turned, high, low),))
    less = told if told is not None else less
    if less is None:
        less = best_end(low, high, legend([heading, *texts]), (heading, *texts))
    if less is not None:
        why = text("Less is better: so it is stated.") if less else text("More is better: so it is stated.")
        return ScaleProposal(*((high, low) if less else (low, high)), less_is_better=less, reasons=(why,))
    if (bare(heading).endswith(("note", "noten")) and ends in ((1, 6), (1, 5))) or (
        ends == (1, 6) and any(word in bare(one) for one in (heading, *texts) for word in _GERMAN_GRADES)
    ):
        sentence = text("German school grades run from 1, the best, to 6: whether these do is not stated.")
        return ScaleProposal(_SCHOOL, 1.0, less_is_better=None, doubts=(both_ways(sentence, _SCHOOL, 1.0),))
    if said.is_risk:
        sentence = text('Whether a high grade for "{word}" is good or bad is not stated.', word=said.less)
        return ScaleProposal(low, high, less_is_better=None, doubts=(both_ways(sentence, low, high),))
    return ScaleProposal(low, high, reasons=(text("They are grades: more is better."),))


def _of_guess(heading: str, said: Heading, guess: Guess, texts: Sequence[str]) -> ScaleProposal:
    """The scale that the values suggest."""
    if guess.is_quantity:
        return _of_quantity(heading, said, guess, texts)
    found = _directed(heading, said, (guess.low, guess.high), None, texts)
    if guess.may_be_amount and found.less_is_better is False:
        sentence = text('Whether these are grades for "{word}" or amounts is not stated.', word=said.less)
        options = [ended(guess.low, guess.high), *(ended(*ends) for ends in guess.others)]
        options.append(ended(*reversed(guess.around)))
        found = replace(found, less_is_better=None, doubts=(Doubt(DoubtKind.DIRECTION, sentence, tuple(options)),))
    elif guess.others:
        scales = ((guess.low, guess.high), *guess.others)
        sentence = text("Which scale the values are on is not stated.")
        if found.doubts:
            options = [ended(*ends) for low, high in scales for ends in ((low, high), (high, low))]
            # The best guess of the direction stays first; school grades have one scale only.
            known = found.doubts[0].options
            options = [*known, *(one for one in options if one not in known and found.worst != _SCHOOL)]
            doubt = replace(
                found.doubts[0], sentence=joined(found.doubts[0].sentence, sentence), options=tuple(options)
            )
        else:
            options = [ended(*((high, low) if found.less_is_better else (low, high))) for low, high in scales]
            doubt = Doubt(DoubtKind.SCALE, sentence, tuple(options))
        found = replace(found, doubts=(doubt,))
    found = replace(found, reasons=(guess.why, *found.reasons))
    if not guess.has_zero:
        return found
    return _none_first(_with_zero(found)) if said.is_risk and not said.is_score else _with_zero(found)


def _of_quantity(heading: str, said: Heading, guess: Guess, texts: Sequence[str]) -> ScaleProposal:
    """Money, days, kilometres: what is worth nothing and what most is the user's to say."""
    told = says_direction([heading, *texts])
    sure = told is not None or bool(said.less or said.more or said.counted)
    nearly = "" if sure else nearly_less(heading)
    asked = "" if sure or nearly else asked_for(heading)
    less = told if told is not None else bool(said.less or nearly or asked)
    ranges = [guess.around, guess.own] if guess.own[0] != guess.own[1] else [guess.around]
    ends = [(high, low) if less else (low, high) for low, high in ranges]
    options = [ended(*pair) for pair in ends]
    if not sure or (told is False and said.less):
        # What is said of a price, that more of it is better, may be said of its points.
        options.append(ended(*reversed(ends[0])))
    sentence = text("Which amount is worth nothing and which is worth most is not stated.")
    reasons = [guess.why]
    if nearly:
        reasons.append(text('Perhaps "{word}" was meant: then less is better.', word=nearly))
    elif asked:
        reasons.append(text('What "{word}" comes to in money is rather a price: then less is better.', word=asked))
    elif less:
        reasons.append(text('Less is better: "{word}".', word=said.less) if said.less
                       else text("Less is better: so it is stated."))  # fmt: skip
    return ScaleProposal(*ends[0], less_is_better=less if sure else None, reasons=tuple(reasons), is_quantity=True,
                         doubts=(Doubt(DoubtKind.ANCHORS, sentence, tuple(options)),))  # fmt: skip


def _with_stray_words(found: ScaleProposal, words: Sequence[str], stated: Stated | None) -> ScaleProposal:
    """A few words among numbers: known from the legend, or asked."""
    known = stated.levels if stated else {}
    unknown = tuple(dict.fromkeys(word for word in words if word not in known))
    return _asking_words(found, unknown) if unknown else found


def _checked(found: ScaleProposal, values: Alike[Written], stated: Stated | None) -> ScaleProposal:
    """The proposal with the positions of the values that do not fit it."""
    low, high = sorted((found.worst, found.best))
    zero = found.zero_is_missing or any(doubt.kind is DoubtKind.ZERO for doubt in found.doubts)
    outside = values.where(
        lambda one: stated is not None and one.is_number and not (zero and one.value == 0)
        and any(end is not None and not low <= end <= high for end in (one.low, one.high))
    )  # fmt: skip
    against = values.where(lambda one: contradicts(one, found))
    return replace(found, outside=tuple(outside.tolist()), contradictions=tuple(against.tolist()),
                   foreign=foreign_units(values))  # fmt: skip


def contradicts(one: Written, found: ScaleProposal) -> bool:
    """Whether the word beside a number says something else than the number."""
    word = one.remark.casefold()
    if one.value is None or not word or found.worst == found.best:
        return False
    if word in found.levels:
        return found.levels[word] != one.value
    how = quality(word)
    return how is not None and abs((one.value - found.worst) / (found.best - found.worst) - how) >= _APART
