"""How much of everything a case has; each quantity is defined here once, for every page and every report."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from selection.model import Case
from selection.normalisation import ratings
from selection.rules import all_rules
from selection.texts import Text, plural, text

__all__ = ["counted"]


def counted(case: Case) -> tuple[Text, ...]:
    """Candidates, criteria, scores, needed capabilities and rules, each a few words.

    A score is what one candidate has on one criterion, however many assessors judged it. Rules are all that a
    coalition must satisfy: those of the sheet Rules, and those that come with floors, core needs and parties.
    """
    return (
        plural("{n} candidate", "{n} candidates", len(case.candidates)),
        plural("{n} criterion", "{n} criteria", len(case.criteria)),
        *_scores(case),
        *([plural("{n} needed capability", "{n} needed capabilities", len(case.needs))] if case.needs else []),
        plural("{n} rule", "{n} rules", len(all_rules(case))),
    )


def _scores(case: Case) -> Iterator[Text]:
    scored = [criterion for criterion in case.criteria if criterion.aggregator.is_scored]
    every = len(scored) * len(case.candidates)
    if not every:
        return
    missing = sum(int(np.isnan(ratings(case, criterion).raw).sum()) for criterion in scored)
    said = plural("{n} score", "{n} scores", every)
    if missing:
        said = text("{n} of {all} scores", n=every - missing, all=every)
    judged = sum(entry.value is not None for entry in case.assessments)
    yield text("{scores} (from {n} judgements)", scores=said, n=judged) if judged > every - missing else said
