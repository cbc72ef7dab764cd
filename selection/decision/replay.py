"""The same decision from its own file: asked again, and compared."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from selection.decision.converting import data_of
from selection.decision.plain import sha256_of
from selection.decision.record import Decision, decision_of
from selection.decision.verdicts import Verdict
from selection.decision.versions import PACKAGE, other_versions, versions
from selection.decision.writing import read_sealed
from selection.errors import SelectionError
from selection.limits import Progress
from selection.optimisation import Plan
from selection.texts import Text, joined, plural, text

__all__ = ["Replay", "replay"]

_SAME = 1e-6
"""Worths that differ by no more than this, in points, are the same."""


@dataclass(frozen=True, slots=True)
class Replay:
    """What came out when a decision was taken again from its own file.

    `tampered` says what was changed in the file after it was written, `differences` what comes out otherwise now;
    none of either when all is well. `versions` says what it is computed with that is not as it was: information,
    no fault. `finished` is False when a limit stopped the search before everything could be compared.
    """

    decision: Decision
    plan: Plan | None
    tampered: tuple[Text, ...]
    differences: tuple[Text, ...]
    versions: tuple[Text, ...]
    finished: bool

    @property
    def same(self) -> bool:
        """Whether the file is as it was written and the same comes out again."""
        return self.finished and not self.tampered and not self.differences

    def sentence(self) -> Text:
        """Whether anything differs, in a sentence or two."""
        parts = [] if not self.tampered else [text("The file was changed after it was written.")]
        if not self.finished and not self.differences:
            parts.append(text("The search was stopped before everything could be compared."))
        elif not self.differences:
            parts.append(text("The same comes out: coalition, worth, proof, list and the reasons of every party."))
        else:
            n = len(self.differences)
            parts.append(plural("{n} thing comes out otherwise.", "{n} things come out otherwise.", n))
        return joined(*parts)

    def sentences(self) -> tuple[Text, ...]:
        """All of it: the answer, then what was changed, what differs, and other versions."""
        return (self.sentence(), *self.tampered, *self.differences, *self.versions)


def replay(
    source: str | Path,
    *,
    time_limit: float | None = None,
    cancel: Callable[[], bool] | None = None,
    progress: Progress | None = None,
) -> Replay:
    """What comes out when the decision in a file is taken again.

    Parameters
    ----------
    source
        The decision's file, or the folder or zip file that has it.
    time_limit, cancel, progress
        As those of `selection.optimise`.

    Raises
    ------
    CaseError
        If the file is no decision, is damaged, or is of a newer version of the package.
    """
    before, is_whole = read_sealed(source)
    tampered = tuple(_tampered(before, is_whole=is_whole))
    told = tuple(other_versions(before.versions, versions()))
    plan = before.question.asked_again(time_limit=time_limit, cancel=cancel, progress=progress)
    finished = plan.complete or not before.proof.complete
    if not plan.coalitions:
        found = (text("No coalition comes out now. {why}", why=plan.proof()),) if finished else ()
        return Replay(before, None, tampered, found, told, finished)
    try:
        now = _again(before, plan)
    except SelectionError as error:
        return Replay(
            before, plan, tampered, (error.message, *(one.sentence() for one in error.faults)), told, finished
        )
    return Replay(before, plan, tampered, tuple(_differences(before, now)) if finished else (), told, finished)


def _tampered(decision: Decision, *, is_whole: bool) -> Iterator[Text]:
    if sha256_of(data_of(decision.case)) != decision.case_sha256:
        yield text("The case in the file is not the one that was decided: its SHA-256 differs.")
    if not is_whole:
        yield text("The decision in the file is not the one that was written: its SHA-256 differs.")


def _again(before: Decision, plan: Plan) -> Decision:
    """The decision as it comes out now, with everything that people decided as it was."""
    best = before.chosen.members == before.best.members
    return decision_of(
        plan,
        on=before.on,
        by=before.by,
        organisation=before.organisation,
        proposed=before.proposed,
        start=before.start,
        members=None if best else before.chosen.members,
        reason=before.reason,
        prices={one.party: one.price for one in before.parties if one.price is not None},
        close=[one.party for one in before.parties if one.is_close],
        frozen=before.frozen,
        seed=before.question.seed,
        language=before.question.language,
    )


def _differences(before: Decision, now: Decision) -> Iterator[Text]:
    yield from _coalitions(before, now)
    if before.proof.proven != now.proof.proven or abs(before.proof.bound - now.proof.bound) > _SAME:
        yield text("The proof was: {before} It is now: {now}", before=before.proof.words.sentence(),
                   now=now.proof.words.sentence())  # fmt: skip
    if before.proof.complete:
        yield from _lists(before, now)
    for name, weight in before.weights.weights.items():
        if abs(weight - now.weights.weights.get(name, 0.0)) > _SAME:
            yield text("The weight of {name} was {before:0.0##}% and is {now:0.0##}% now.", name=name,
                       before=100 * weight, now=100 * now.weights.weights.get(name, 0.0))  # fmt: skip
    yield from _parties(before, now)


def _coalitions(before: Decision, now: Decision) -> Iterator[Text]:
    for one, other, differs in (
        (before.chosen, now.chosen, text("The chosen coalition was {before} and is {now} now.",
                                         before=before.chosen.members, now=now.chosen.members)),
        (before.best, now.best, text("The coalition of highest worth was {before} and is {now} now.",
                                     before=before.best.members, now=now.best.members)),
    ):  # fmt: skip
        if set(one.members) != set(other.members):
            yield differs
        elif abs(one.worth - other.worth) > _SAME:
            yield text("The worth of {members} was {before:0.0#####} and is {now:0.0#####} now.", members=one.members,
                       before=one.worth, now=other.worth)  # fmt: skip


def _lists(before: Decision, now: Decision) -> Iterator[Text]:
    then, today = ({frozenset(one.members): one.worth for one in which.listed} for which in (before, now))
    if then.keys() != today.keys():
        yield text("The list had {before} coalitions and has {now} now, {same} of them the same.", before=len(then),
                   now=len(today), same=len(then.keys() & today.keys()))  # fmt: skip
    elif any(abs(worth - today[members]) > _SAME for members, worth in then.items()):
        yield text("The coalitions of the list are the same, but not all are worth the same.")


def _parties(before: Decision, now: Decision) -> Iterator[Text]:
    today = {one.party: one for one in now.parties}
    # Another version may say the same in other words.
    same_package = before.versions.get(PACKAGE) == now.versions.get(PACKAGE)
    for one in before.parties:
        other = today.get(one.party)
        if other is None or one.outcome is not other.outcome:
            yield text("What became of {party} is not as it was.", party=one.party)
        elif not _alike(one, other) or (same_package and (one.reasons, one.told) != (other.reasons, other.told)):
            yield text("The reasons or values of {party} are not as they were.", party=one.party)
    for name in today.keys() - {one.party for one in before.parties}:
        yield text("{party} stands in the case, but the decision does not say what became of it.", party=name)


def _alike(one: Verdict, other: Verdict) -> bool:
    """Whether two verdicts have the same values, but for rounding."""
    plain = (one.missing, one.conditions, one.levels) == (other.missing, other.conditions, other.levels)
    if not plain or len(one.measures) != len(other.measures):
        return False
    pairs = [(one.points, other.points)]
    for mine, theirs in zip(one.measures, other.measures, strict=True):
        if (mine.criterion, mine.unit) != (theirs.criterion, theirs.unit):
            return False
        pairs += [(getattr(mine, name), getattr(theirs, name)) for name in ("weight", "value", "floor", "level")]
    return all(map(_close, *zip(*pairs, strict=True)))


def _close(one: float | None, other: float | None) -> bool:
    if one is None or other is None:
        return one is other
    return math.isclose(one, other, rel_tol=_SAME, abs_tol=_SAME)
