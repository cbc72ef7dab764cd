"""What has to be asked about words that nobody knows: how they go, from the worst to the best."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from selection.errors import Notice, Place
from selection.texts import Text, plural, text
from selection.understanding.asking import Asker
from selection.understanding.found import Choice, Question
from selection.understanding.scale_questions import NOT_JUDGED
from selection.understanding.values.columns import Column, doubt_of
from selection.understanding.values.proposals import Doubt, DoubtKind
from selection.understanding.values.word_order import IN_ORDER, are_price_levels, ordered
from selection.understanding.values.written import Written

__all__ = ["ask_orders"]

Pair = tuple[Column, Doubt]
_KEY = DoubtKind.ORDER.value


def ask_orders(columns: Sequence[Column], shares: Mapping[str, float], asker: Asker) -> list[Notice]:
    """Put the words of criteria in order that stand on no known ladder, the same words with one question.

    Comes back with what is said of weighed criteria that do not count, since that was the answer. `shares` are the
    parts of the whole that criteria weigh, as far as that is known.
    """
    doubts = [(column, doubt) for column in columns if not column.is_fact
              if (doubt := doubt_of(column, DoubtKind.ORDER)) is not None]  # fmt: skip
    buckets: list[list[Pair]] = []
    for pair in sorted(doubts, key=lambda one: -len(one[1].words)):
        # All words of one criterion may stand among those of another.
        known = next((one for one in buckets if {*pair[1].words} <= {*one[0][1].words}), None)
        if known is None:
            buckets.append([pair])
        else:
            known.append(pair)
    if any(shares.values()):
        # Words without an order, and without a weight where others have one, judge nobody: a country, a trade.
        for bucket in buckets:
            is_unknown = not bucket[0][1].order or are_price_levels(bucket[0][1].words)
            if is_unknown and not any(shares.get(column.criterion.name) for column, _ in bucket):
                for column, _ in bucket:
                    column.is_fact = True
        buckets = [one for one in buckets if not one[0][0].is_fact]
    for number, bucket in enumerate(buckets):
        _ask(_KEY if number == 0 else f"{_KEY}:{bucket[0][0].criterion.name}", bucket, shares, asker)
    left = [column.criterion.name for column, _ in doubts if column.is_fact and column.criterion.name in shares]
    message = plural("{names} has a weight and does not count: so it was answered.",
                     "{names} have a weight and do not count: so it was answered.", len(left), names=left)  # fmt: skip
    return [Notice(message)] if left else []


def _ask(key: str, bucket: Sequence[Pair], shares: Mapping[str, float], asker: Asker) -> None:
    words = bucket[0][1].words
    question = _question(key, bucket, shares)
    answer = asker.put(question)
    heights = ordered(answer, words)
    if answer != NOT_JUDGED and heights is None:
        answer = asker.again(question)
        heights = ordered(answer, words)
    is_open = any(one.key == key for one in asker.open)
    for column, doubt in bucket:
        if heights is not None:
            others = tuple(one for one in column.proposal.doubts if one is not doubt)
            reason = text("From worst to best, the steps taken as equal: {levels}.", levels=list(heights))
            column.proposal = replace(column.proposal, worst=1.0, best=max(heights.values()), levels=heights,
                                      doubts=others, reasons=(reason, *column.proposal.reasons[1:]))  # fmt: skip
        else:
            # As long as nobody said that it does not count, it is a criterion without scores.
            column.is_fact = not is_open


def _question(key: str, bucket: Sequence[Pair], shares: Mapping[str, float]) -> Question:
    words, order = bucket[0][1].words, bucket[0][1].order
    names = [column.criterion.name for column, _ in bucket]
    said = IN_ORDER.join(order)
    choices = [Choice(said, text("{order}: the last is best", order=said))] if order else []
    apart = plural(
        "It does not count: it is a fact about candidates",
        "They do not count: they are facts about candidates",
        len(names),
    )
    # One word alone has nothing below it.
    example = said or IN_ORDER.join(words if len(words) > 1 else ("...", *words))
    places = [place for column, _ in bucket for place in _places(column, words)]
    free = text("from worst to best, such as {example}", example=example)
    return Question(
        key,
        _sentence(names, shares),
        (*choices, Choice(NOT_JUDGED, apart)),
        bucket[0][1].sentence,
        tuple(places),
        free,
        has_guess=bool(order),
    )


def _places(column: Column, words: Sequence[str]) -> list[Place]:
    """The first cell with each of these words."""
    found = (column.written.where(partial(_says, word)).tolist() for word in words)
    return [column.spots.place(at[0]) for at in found if at]


def _says(word: str, one: Written) -> bool:
    return one.word == word


def _sentence(names: Sequence[str], shares: Mapping[str, float]) -> Text:
    share = shares.get(names[0])
    if share is None or len(names) > 1:
        return text("The words of {names} are not known. How do they go, from worst to best?", names=list(names))
    return text("{name} weighs {share}% and its words are not known. How do they go, from worst to best?",
                name=names[0], share=round(100 * share, 1))  # fmt: skip
