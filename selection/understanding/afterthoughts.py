"""What is asked and said once all scores are there: strict assessors, a proof that fails."""

from __future__ import annotations

from collections.abc import Sequence

from selection.errors import Fault, Notice
from selection.model import Panel
from selection.normalisation import severity_sentences
from selection.texts import text
from selection.understanding.asking import Asker
from selection.understanding.found import Check, Choice, FoundCandidate, Question
from selection.understanding.panel import CORRECTED, correction_question, read_panel
from selection.understanding.scaling import Scaled
from selection.understanding.scores import Scores

__all__ = ["LOOKED_AT", "correct", "doubt_all", "unscored_of"]

LOOKED_AT = "proof"
"""The key of the question whether somebody looked at what was read, where none of the sheet's numbers is met."""

_SEVERAL = 3
_MOST_ASSESSORS = 100
"""More than these are respondents, whose strictness nobody looks at one by one."""

_MATTERS = 0.1
"""Corrections for strict and mild assessors that change no mean by this part of its scale are not worth a question."""


def correct(scores: Scaled, asker: Asker) -> None:
    """Scores of an incomplete panel corrected for strict and mild assessors, when somebody says so.

    Where what they agreed on counts, it does not matter who is strict.
    """
    if not 1 < sum(map(bool, scores.scores.assessors.kinds)) <= _MOST_ASSESSORS:
        return
    judged = set(zip(scores.scores.assessors, scores.scores.candidates, strict=True))
    if len(judged) == len({assessor for assessor, _ in judged}):
        # Who judged one candidate only is neither strict nor mild: nobody can tell the two apart.
        return
    averaged = [one for one in scores.criteria if one.panel is not Panel.CONSENSUS]
    panel = read_panel(scores.scores, averaged)
    scores.notices += panel.notices
    scores.notices += [Notice(sentence) for sentence in severity_sentences(panel.severities)]
    question = correction_question(panel)
    lengths = {criterion.name: abs(criterion.best - criterion.worst) for criterion in scores.criteria}
    matters = any(abs(one.after - one.before) >= _MATTERS * lengths[one.criterion] for one in panel.shifts)
    if question is not None and matters and asker.put(question) == CORRECTED:
        scores.scores = Scores.of(panel.corrected())


def doubt_all(proof: Sequence[Check], asker: Asker) -> list[Fault]:
    """When the sheet computes several numbers and none came out the same, it was perhaps read in the wrong way.

    Nobody's word is taken for granted: there is no best guess. Who says that it is wrong sees each number to mend.
    """
    if len(proof) < _SEVERAL or any(check.holds for check in proof):
        return []
    question = Question(
        LOOKED_AT,
        text("None of the {n} numbers that the sheet computes itself came out the same. Go on?", n=len(proof)),
        (Choice("go on", text("Yes, I looked at what was read and it is right")),
         Choice("stop", text("No, show me where they differ"))),
        text("It may have been read in another way than it is meant."),
        tuple(check.place for check in proof[:_SEVERAL]),
        has_guess=False,
    )  # fmt: skip
    return list(map(_to_mend, proof)) if asker.put(question) == "stop" else []


def _to_mend(check: Check) -> Fault:
    return Fault(
        check.place,
        text("{computed:0.###}, as it comes out of what was read ({how})", computed=check.computed, how=check.how),
        text("{stated:0.###}", stated=check.stated),
        text("Mend this cell or those that it is made of, or change the answers about the sheet"),
    )


def unscored_of(candidates: Sequence[FoundCandidate], scores: Scores) -> list[Notice]:
    """Who stands there without one score: they take part, as uncertain as can be."""
    given = scores.outcomes.where(lambda one: one.value is not None)
    scored = frozenset(scores.candidates.chosen(given).kinds)
    return [Notice(text("{name} has no score at all.", name=one.name), one.place)
            for one in candidates if one.name not in scored]  # fmt: skip
