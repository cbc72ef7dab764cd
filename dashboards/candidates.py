"""What is known of every candidate under a plan, as words and as tables. Knows no Streamlit."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

import pandas as pd

from dashboards.parts import where, where_in
from dashboards.texts import number, plain, say, told
from selection.analysis import Admission, Outcome, Standing
from selection.model import Assessment, Case
from selection.normalisation import ratings
from selection.study import Answer
from selection.worth import SHOWN

__all__ = ["badge", "outcome", "own_scores", "price", "prices", "reasons", "scores"]

_COLOURS = {
    Outcome.CHOSEN: "green",
    Outcome.CONDITIONAL: "orange",
    Outcome.NOT_CHOSEN: "gray",
    Outcome.STOPPED: "red",
}


def outcome(what: Outcome) -> str:
    """What became of a candidate, in words."""
    words = {
        Outcome.CHOSEN: say("in the coalition"),
        Outcome.CONDITIONAL: say("in, on condition"),
        Outcome.NOT_CHOSEN: say("not chosen"),
        Outcome.STOPPED: say("cannot take part"),
    }
    return words[what]


def badge(what: Outcome) -> str:
    """What became of a candidate, as Markdown with a colour."""
    return f":{_COLOURS[what]}-badge[{plain(outcome(what))}]"


def prices(answer: Answer | None) -> dict[str, Admission]:
    """What the answer on why not the others knows of each of them."""
    found = answer.results.get("admissions") if answer is not None else ()
    return {one.name: one for one in found if isinstance(one, Admission)} if isinstance(found, tuple) else {}


def reasons(standings: Sequence[Standing], prices: Mapping[str, Admission]) -> pd.DataFrame:
    """One row a candidate, as Markdown: name, what became of it, its price where `prices` has one, why."""
    columns = {
        say("Candidate"): [f"**{plain(one.name)}**" for one in standings],
        say("Outcome"): [badge(one.outcome) for one in standings],
    }
    if prices:
        columns[say("Points lost by taking it in")] = [price(prices.get(one.name)) for one in standings]
    first = _first_with(standings, prices)
    head = say("Why, or who makes way then") if prices else say("Why")
    columns[head] = [plain(_why(one, prices, first)) for one in standings]
    return pd.DataFrame(columns)


def _first_with(standings: Sequence[Standing], prices: Mapping[str, Admission]) -> dict[tuple[str, ...], str]:
    """Of every coalition that takes somebody in, the first who would come in with it."""
    found: dict[tuple[str, ...], str] = {}
    for one in standings:
        members = _members_with(prices.get(one.name))
        if members:
            found.setdefault(members, one.name)
    return found


def _members_with(admission: Admission | None) -> tuple[str, ...]:
    """The coalition in which an outsider would come in; nobody where there is none."""
    outside = admission is not None and (admission.joins or admission.leaves)
    return admission.coalition.members if admission is not None and admission.coalition and outside else ()


def _why(one: Standing, prices: Mapping[str, Admission], first: Mapping[tuple[str, ...], str]) -> str:
    """Beside a proven price who makes way; else the reason, as in the reports.

    Of those who come in together the first tells it.
    """
    admission = prices.get(one.name)
    if admission is None or admission.price is None:
        return told(one.reason())
    before = first.get(_members_with(admission), one.name)
    if before == one.name:
        return told(admission.moves() if admission.proven else admission.sentence())
    return say("Comes in together with {name}: the same exchange.", name=before)


def price(admission: Admission | None) -> str:
    """What taking somebody in costs, in points; a dash for a member and for who cannot be one."""
    if admission is None or admission.price is None:
        return "–"
    return number(admission.price) if admission.price >= SHOWN or not admission.price else say("less than 0.1")


def own_scores(case: Case, name: str, weights: Mapping[str, float]) -> dict[str, list[str]]:
    """Everything that was said of a candidate, as columns of Markdown, each with the cell that it comes from."""
    said = [one for one in case.assessments if one.party == name]
    rows = [
        (plain(one.criterion), number(weights.get(one.criterion, 0.0), "0.#%"), plain(_value(one)),
         plain(one.assessor), plain(where(one.place)))
        for one in said
    ]  # fmt: skip
    heads = (say("Criterion"), say("Weight"), say("Score"), say("Given by"), where_in(case))
    columns = {head: [row[i] for row in rows] for i, head in enumerate(heads)}
    return {head: cells for head, cells in columns.items() if any(cells)}


def _value(one: Assessment) -> str:
    if one.value is None:
        return say("no score")
    if one.low is not None and one.high is not None:
        return say("{low:0.##} to {high:0.##}", low=one.low, high=one.high)
    return number(one.value, "#,##0.##")


def scores(case: Case, standings: Sequence[Standing]) -> pd.DataFrame:
    """One row a candidate: name, outcome, present partner, the scores in their own units, further columns."""
    index = [case.index[one.name] for one in standings]
    columns: dict[str, list[object]] = {
        say("Candidate"): [one.name for one in standings],
        say("Outcome"): [outcome(one.outcome) for one in standings],
    }
    if any(candidate.incumbent for candidate in case.candidates):
        columns[say("Present partner")] = [say("yes") if case.candidates[i].incumbent else "" for i in index]
    for criterion in case.criteria:
        if criterion.aggregator.is_scored:
            raw, words = ratings(case, criterion).raw, _words(case, criterion.name)
            columns[criterion.name] = [
                words.get(case.names[i], "") if words else None if math.isnan(raw[i]) else float(raw[i]) for i in index
            ]
    for column in dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes):
        columns.setdefault(column, [case.candidates[i].attributes.get(column) for i in index])
    return pd.DataFrame({name: _of_one_kind(values) for name, values in columns.items()})


def _words(case: Case, criterion: str) -> dict[str, str]:
    """What the sheet says of each candidate on a criterion that it scores in words, once each; else nothing."""
    said = [one for one in case.assessments if one.criterion == criterion and one.raw not in {None, ""}]
    found = {one.party: str(one.raw).strip() for one in said}
    in_words = said and all(isinstance(one.raw, str) and not re.search(r"\d", one.raw) for one in said)
    return found if in_words and len(found) == len(said) else {}


def _of_one_kind(values: list[object]) -> list[object]:
    """Numbers as they are; anything else as words, because a column of a table has one kind."""
    if all(value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)) for value in values):
        return values
    words = {True: say("yes"), False: say("no")}
    return ["" if value is None else words[value] if isinstance(value, bool) else str(value) for value in values]
