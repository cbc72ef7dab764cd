"""What is known of every candidate under a plan, as words and as tables. Knows no Streamlit."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from dashboards.texts import plain, say, told
from selection.analysis import Outcome, Standing
from selection.model import Case
from selection.normalisation import ratings

__all__ = ["outcome", "reasons", "scores"]

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


def reasons(standings: Sequence[Standing]) -> pd.DataFrame:
    """One row a candidate, as Markdown: name, what became of it, why."""
    return pd.DataFrame(
        {
            say("Candidate"): [f"**{plain(one.name)}**" for one in standings],
            say("Outcome"): [f":{_COLOURS[one.outcome]}-badge[{plain(outcome(one.outcome))}]" for one in standings],
            say("Why"): [plain(told(one.reason())) for one in standings],
        }
    )


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
            raw = ratings(case, criterion).raw
            columns[criterion.name] = [None if math.isnan(raw[i]) else float(raw[i]) for i in index]
    for column in dict.fromkeys(name for candidate in case.candidates for name in candidate.attributes):
        columns.setdefault(column, [case.candidates[i].attributes.get(column) for i in index])
    return pd.DataFrame({name: _of_one_kind(values) for name, values in columns.items()})


def _of_one_kind(values: list[object]) -> list[object]:
    """Numbers as they are; anything else as words, because a column of a table has one kind."""
    if all(value is None or (isinstance(value, (int, float)) and not isinstance(value, bool)) for value in values):
        return values
    words = {True: say("yes"), False: say("no")}
    return ["" if value is None else words[value] if isinstance(value, bool) else str(value) for value in values]
