"""How the form for a sentence opens that was not wholly understood: with the number and the names that stand in it."""

from __future__ import annotations

import re

from selection.analysis.proposal import Proposal
from selection.analysis.said_clauses import denies, is_conditional, speaks_of_some
from selection.analysis.said_words import Kind, words_of
from selection.errors import Notice
from selection.model import Case, named_in
from selection.rules import Apart, AtLeastOf, Exclude, Implies, Require, Size
from selection.understanding.said_counts import count_said
from selection.understanding.said_lines import unmarked

__all__ = ["filled"]

_OR = re.compile(r"\b(?:or|of|oder)\b", re.IGNORECASE)


def filled(notice: Notice, case: Case, proposed: Proposal | None) -> Proposal | None:
    """What was proposed for a sentence, with what is open filled in as far as the sentence has it; never a rule.

    Of a sentence without a proposal the names say that it is about who takes part, and else the number of partners
    that it is about how many do. None where it has neither, or says something against one who is named.
    """
    said = unmarked(notice.said)
    if proposed is not None and (proposed.values or proposed.kind not in (Require, Size)):
        return proposed
    # "Noord" in a sentence about regions is not the firm that has it in its name.
    names = () if speaks_of_some(said, case) else tuple(named_in(said, case.names))
    n = count_said(said)
    if proposed is None and denies(said, case):
        # Whom a sentence says something against does not have to take part.
        if len(names) == 1:
            return Proposal("out", Exclude, {"names": names})
        return Proposal("ties", Apart, dict(zip("ab", names, strict=True))) if len(names) == len("ab") else None
    if proposed is None and len(names) == len("ab"):
        # Two who are named under a condition are tied; of two with "or" between one is enough.
        if is_conditional(said, case):
            return Proposal("ties", Implies, dict(zip("ab", names, strict=True)))
        if _OR.search(said):
            return Proposal("in", AtLeastOf, {"names": names, "n": 1})
    kind = Require if proposed is None and names else Size if proposed is None else proposed.kind
    if kind is Require and names:
        return Proposal("in", Require, {"names": names})
    several = {one.n for one in words_of(said, case) if one.kind is Kind.NUMBER and 1 < one.n <= len(case.candidates)}
    if kind is Size and len(several) > 1:
        # Between three and five: which of them is the fewest stays to be said.
        return Proposal("count", Size, {})
    if kind is Size and n is not None and 1 <= n <= len(case.candidates):
        return Proposal("count", Size, {"min": n, "max": n})
    return proposed
