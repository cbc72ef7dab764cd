"""Several assessors: who judged whom, who is strict, and what an incomplete panel would say if all were equally so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from selection.errors import Notice
from selection.model import Criterion
from selection.normalisation import Severity, severity, utility
from selection.texts import joined, plural, text
from selection.understanding.additive import Effect, additive_effects
from selection.understanding.found import Choice, FoundCriterion, FoundScore, Question

__all__ = ["AS_JUDGED", "CORRECTED", "FoundPanel", "Shift", "correction_question", "read_panel"]

AS_JUDGED, CORRECTED = "as judged", "corrected"
"""The keys of the two answers to the question whether to correct."""

_CONSENSUS = "consensus"
_LEAST = 1e-9
"""Corrections below this part of the scale are rounding."""

_Key = tuple[str, str]  # candidate, criterion


@dataclass(frozen=True, slots=True)
class Shift:
    """The mean score of a candidate on a criterion as it was judged by `assessors`, and as it would be corrected."""

    candidate: str
    criterion: str
    assessors: tuple[str, ...]
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class FoundPanel:
    """Who judged whom, how strict each assessor is, and what correcting for that would do.

    Attributes
    ----------
    judged
        The assessors of each candidate on each criterion.
    incomplete
        The criteria on which not all candidates were judged by the same assessors; only there anything is corrected.
    groups
        Assessors who can be compared, by way of others if need be; between groups nothing can be corrected.
    effects
        How far each assessor scores above the others of the group, in parts of the scale; together 0 in each group.
    shifts
        The proposal, empty when there is nothing to correct. Never applied unless `corrected` is called.
    scores
        All scores as they were written.
    """

    assessors: tuple[str, ...]
    severities: tuple[Severity, ...]
    judged: Mapping[_Key, tuple[str, ...]]
    incomplete: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    effects: tuple[Effect, ...]
    shifts: tuple[Shift, ...]
    notices: tuple[Notice, ...]
    scores: tuple[FoundScore, ...]
    corrections: tuple[FoundScore, ...]

    @property
    def is_complete(self) -> bool:
        """Whether on each criterion all candidates were judged by the same assessors."""
        return not self.incomplete

    def corrected(self) -> tuple[FoundScore, ...]:
        """All scores in their order, those on incomplete criteria less what their assessor scores above the others."""
        return self.corrections


def read_panel(scores: Sequence[FoundScore], criteria: Sequence[FoundCriterion]) -> FoundPanel:
    """The panel behind scores that name their assessor.

    A score without an assessor, without a value, or of the consensus belongs to no assessor and stays as it is.
    The correction supposes that an assessor is as strict on every criterion and to every candidate:
    score = candidate on criterion + assessor, in parts of the scale, by least squares.

    Parameters
    ----------
    criteria
        With the anchors of each criterion that is scored.

    References
    ----------
    S. R. Searle, G. Casella and C. E. McCulloch, Variance Components, Wiley, 1992, chapter 5 (two-way additive
    model). https://doi.org/10.1002/9780470316856
    D. L. Weeks and D. R. Williams, "A note on the determination of connectedness in an N-way cross classification",
    Technometrics 6(3), 1964, 319-324. https://doi.org/10.1080/00401706.1964.10490188

    Examples
    --------
    >>> from selection.errors import Place
    >>> given = [("Acme", "Ann", 8.0), ("Acme", "Bob", 6.0), ("Bolt", "Bob", 7.0)]
    >>> scores = [FoundScore(who, "Ideas", grade, Place(), "", assessor=by) for who, by, grade in given]
    >>> panel = read_panel(scores, [FoundCriterion("Ideas", Place(), worst=0, best=10)])
    >>> [(one.candidate, round(one.before, 2), round(one.after, 2)) for one in panel.shifts]
    [('Acme', 7.0, 7.0), ('Bolt', 7.0, 8.0)]
    """
    scales = {one.name: Criterion(one.name, worst=one.worst, best=one.best) for one in criteria}
    mine = [one for one in scores if _is_of_assessor(one) and one.criterion in scales]
    who = tuple(dict.fromkeys(one.assessor for one in mine))
    judged: dict[_Key, tuple[str, ...]] = {}
    for one in mine:
        key = (one.candidate, one.criterion)
        judged[key] = tuple(dict.fromkeys((*judged.get(key, ()), one.assessor)))
    incomplete = _incomplete(judged)
    fit = additive_effects([((one.candidate, one.criterion), one.assessor, _share(scales, one)) for one in mine])
    corrections, clipped = _corrections(scores, scales, incomplete, {one.assessor: one.effect for one in fit.effects})
    shifts = _shifts(scores, corrections, judged, scales)
    notices = [*_group_notices(judged, incomplete, fit.groups)]
    if shifts and not fit.freedom:
        notices.append(Notice(text("Too few candidates were judged by several to tell whether the correction fits.")))
    if shifts and clipped:
        notices.append(
            Notice(
                plural(
                    "{n} corrected score would pass the end of its scale and stays at the end.",
                    "{n} corrected scores would pass the end of their scale and stay at the end.",
                    clipped,
                )
            )
        )
    severities = _severities(mine, who, scales)
    return FoundPanel(
        who, severities, judged, incomplete, fit.groups, fit.effects, shifts, tuple(notices), tuple(scores), corrections
    )


def correction_question(panel: FoundPanel) -> Question | None:
    """Whether to correct for strict and mild assessors, as judged being the first choice; None without a proposal."""
    if not panel.shifts:
        return None
    widest = max(panel.shifts, key=lambda one: abs(one.after - one.before))
    # only within a group do effects compare
    groups = [[one for one in panel.effects if one.assessor in group] for group in panel.groups]
    ends = [(min(group, key=lambda one: one.effect), max(group, key=lambda one: one.effect)) for group in groups]
    strict, mild = max(ends, key=lambda pair: pair[1].effect - pair[0].effect)
    return Question(
        "panel correction",
        text("Not everybody judged every candidate. Should scores be corrected for strict and mild assessors?"),
        (
            Choice(AS_JUDGED, text("No, leave them as they were judged")),
            Choice(CORRECTED, text("Yes, correct them")),
        ),
        joined(
            text("{mild} scores {by:0%} of the scale higher than {strict}, on what can be compared.",
                 mild=mild.assessor, strict=strict.assessor, by=mild.effect - strict.effect),
            text("The largest change: {candidate} on {criterion} goes from {before:0.0#} to {after:0.0#}.",
                 candidate=widest.candidate, criterion=widest.criterion, before=widest.before, after=widest.after),
        ),
        tuple(one.place for one in panel.scores if one.criterion in panel.incomplete),
    )  # fmt: skip


def _is_of_assessor(score: FoundScore) -> bool:
    return score.value is not None and score.assessor != "" and score.assessor.casefold() != _CONSENSUS


def _share(scales: Mapping[str, Criterion], score: FoundScore) -> float:
    """The part of the scale from worst to best, also beyond its ends: cutting off would hide how mild somebody is."""
    scale = scales[score.criterion]
    return ((score.value or 0.0) - scale.worst) / (scale.best - scale.worst)


def _incomplete(judged: Mapping[_Key, tuple[str, ...]]) -> tuple[str, ...]:
    panels: dict[str, set[frozenset[str]]] = {}
    for (_, criterion), assessors in judged.items():
        panels.setdefault(criterion, set()).add(frozenset(assessors))
    return tuple(criterion for criterion, found in panels.items() if len(found) > 1)


def _severities(
    scores: Sequence[FoundScore], who: Sequence[str], scales: Mapping[str, Criterion]
) -> tuple[Severity, ...]:
    given: dict[_Key, dict[str, list[float]]] = {}
    for one in scores:
        utilities = given.setdefault((one.candidate, one.criterion), {}).setdefault(one.assessor, [])
        utilities.append(utility(scales[one.criterion], one.value or 0.0))
    judged = [{name: fmean(values) for name, values in by.items()} for by in given.values()]
    return tuple(severity(name, judged) for name in who)


def _corrections(
    scores: Sequence[FoundScore],
    scales: Mapping[str, Criterion],
    incomplete: Sequence[str],
    effects: Mapping[str, float],
) -> tuple[tuple[FoundScore, ...], int]:
    """The scores as they would be corrected, and how many of them stopped at an end of the scale."""
    found, clipped = [], 0
    for one in scores:
        effect = effects.get(one.assessor, 0.0)
        if not _is_of_assessor(one) or one.criterion not in incomplete or abs(effect) < _LEAST:
            found.append(one)
            continue
        scale = scales[one.criterion]
        by = effect * (scale.best - scale.worst)
        value, low, high = (None if x is None else _within(scale, x, x - by) for x in (one.value, one.low, one.high))
        clipped += abs((one.value or 0.0) - by - (value or 0.0)) > _LEAST
        found.append(replace(one, value=value, low=low, high=high))
    return tuple(found), clipped


def _within(scale: Criterion, before: float, after: float) -> float:
    """The corrected value, no further beyond an end of the scale than it was."""
    least, most = sorted((scale.worst, scale.best))
    return min(max(most, before), max(min(least, before), after))


def _shifts(
    scores: Sequence[FoundScore],
    corrections: Sequence[FoundScore],
    judged: Mapping[_Key, tuple[str, ...]],
    scales: Mapping[str, Criterion],
) -> tuple[Shift, ...]:
    """Before and after of every candidate on the criteria on which anything changes."""
    before: dict[_Key, list[float]] = {}
    after: dict[_Key, list[float]] = {}
    for old, new in zip(scores, corrections, strict=True):
        if _is_of_assessor(old) and old.criterion in scales:
            before.setdefault((old.candidate, old.criterion), []).append(old.value or 0.0)
            after.setdefault((new.candidate, new.criterion), []).append(new.value or 0.0)
    shifts = [Shift(*key, judged[key], fmean(before[key]), fmean(after[key])) for key in before]
    changed = {one.criterion for one in shifts if abs(one.after - one.before) > _LEAST}
    return tuple(one for one in shifts if one.criterion in changed)


def _group_notices(
    judged: Mapping[_Key, tuple[str, ...]], incomplete: Sequence[str], groups: Sequence[tuple[str, ...]]
) -> list[Notice]:
    """A notice for each further group that shares a criterion with others, but nobody to compare them by."""
    notices = []
    for group in groups[1:]:
        shared = [name for name in incomplete if _meets(judged, name, group)]
        if shared:
            others = [name for other in groups if other != group for name in other]
            message = text(
                "On {criteria} no candidate was judged both by somebody of {group} and by somebody of {others}: who "
                "of them is strict cannot be told, and nothing is corrected between them.",
                criteria=shared, group=list(group), others=others,
            )  # fmt: skip
            notices.append(Notice(message))
    return notices


def _meets(judged: Mapping[_Key, tuple[str, ...]], criterion: str, group: Sequence[str]) -> bool:
    """Whether members of the group and others judged candidates on the criterion."""
    who = {name for (_, on), names in judged.items() if on == criterion for name in names}
    return not who.isdisjoint(group) and not who.issubset(group)
