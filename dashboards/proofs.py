"""What was found in a sheet and why that may be believed: sentences and tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from dashboards.parts import paged_table, where
from dashboards.texts import many, number, plain, say, told
from selection.errors import Place
from selection.model import Group
from selection.schema import GROUPS
from selection.understanding import (
    BlockKind,
    Check,
    FoundCriterion,
    FoundScore,
    Understanding,
    counted_as_zero,
    summary,
)

__all__ = ["criteria_table", "found_sentence", "proof", "proof_sentence", "scale_of_all", "set_aside"]

_ASIDE = (BlockKind.MASTER_DATA, BlockKind.LEGEND, BlockKind.FORM, BlockKind.RESULT,
          BlockKind.UNKNOWN)  # fmt: skip

_NO_GROUP = Group.OTHER
_BUT = 2
"""A reason that goes for all criteria but so many is read once, above them."""


def found_sentence(found: Understanding) -> str:
    """How much was found."""
    scores = sum(score.value is not None for score in found.scores)
    counts = [
        many("{n} candidate", "{n} candidates", len(found.candidates)),
        many("{n} criterion", "{n} criteria", len(found.criteria)),
        many("{n} score", "{n} scores", scores),
    ]
    able = {one.capability for one in found.capabilities}
    if able:
        counts.append(many("{n} capability", "{n} capabilities", len(able)))
    missing = len(found.scores) - scores
    if missing:
        counts.append(many("{n} place without a score", "{n} places without a score", missing))
    return say("Found: {counts}. {weights}", counts=counts, weights=_weights(found))


def _weights(found: Understanding) -> str:
    sets = len(found.weighed.sets)
    if sets > 1:
        return many("{n} set of weights stands in the sheet.", "{n} sets of weights stand in the sheet.", sets)
    if any(criterion.weight is not None for criterion in found.criteria):
        return say("The weights stand in the sheet.")
    return say("No weights stand in the sheet: every criterion counts the same until you change that.")


def proof_sentence(found: Understanding) -> str:
    """How many of the sheet's own numbers came out the same, how many were not computed again, and where a gap is 0."""
    first = next((told(sentence) for sentence in summary(found.checks, found.unchecked)), "")
    return " ".join((first, *map(told, counted_as_zero(found.checks)))).strip()


def criteria_table(found: Understanding) -> None:
    """Every criterion with the scale, direction, group and weight proposed for it, and why."""
    criteria = found.criteria
    scores: dict[str, list[FoundScore]] = {one.name: [] for one in criteria}
    for score in found.scores:
        scores.setdefault(score.criterion, []).append(score)
    reasons = [tuple(map(told, one.reasons)) for one in criteria]
    said_once = _shared([one.name for one in criteria], reasons)
    for others, common in said_once.items():
        words = " ".join(common)
        st.caption(plain(say("For all criteria but {others}: {reasons}", others=list(others), reasons=words) if others
                         else say("For all criteria: {reasons}", reasons=words)))  # fmt: skip
    above = {reason for common in said_once.values() for reason in common}
    own = [[reason for reason in some if reason not in above] for some in reasons]
    columns = {
        say("Criterion"): [f"**{plain(one.name)}**" for one in criteria],
        say("Group"): ["" if one.group == _NO_GROUP else plain(told(GROUPS[one.group])) for one in criteria],
        say("Scale"): [plain(_scale(one, scores[one.name])) for one in criteria],
        say("Better is"): [say("more") if one.best > one.worst else say("less") for one in criteria],
        say("Weight"): ["–" if one.weight is None else number(one.weight, "#,##0.###") for one in criteria],
        say("Why"): [plain(" ".join(some)) for some in own],
    }
    if not any(own):
        del columns[say("Why")]
    if all(one.weight is None for one in criteria):
        del columns[say("Weight")]
    if len(criteria) > 1 and len({one.group for one in criteria}) == 1:
        del columns[say("Group")]
    paged_table(columns, key="criteria page", alt=say("The criteria with their scales"))


def scale_of_all(found: Understanding) -> tuple[int, str] | None:
    """How many criteria count and on which scale, where all have the same, count alike and nothing is asked."""
    counting = [one for one in found.criteria if one.weight != 0] or list(found.criteria)
    alike = {(one.worst, one.best, one.unit, one.aggregator) for one in counting}
    if found.questions or len(alike) != 1 or len({one.group for one in found.criteria}) != 1:
        return None
    (one, *_), scores = counting, [score for score in found.scores if score.criterion == counting[0].name]
    better = say("more is better") if one.best > one.worst else say("less is better")
    return len(counting), f"{_scale(one, scores)}, {better}"


def _shared(names: Sequence[str], reasons: Sequence[tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    """The reasons that (nearly) all criteria share, by the criteria that they do not go for: they are read once."""
    found: dict[tuple[str, ...], list[str]] = {}
    for reason in dict.fromkeys(reason for some in reasons for reason in some):
        others = tuple(name for name, some in zip(names, reasons, strict=True) if reason not in some)
        if len(others) <= _BUT and len(reasons) - len(others) > max(1, len(others)):
            found.setdefault(others, []).append(reason)
    return found


def _scale(one: FoundCriterion, scores: Iterable[FoundScore]) -> str:
    """Its ends, in words where nothing but words stands in its cells."""
    words = sorted(one.levels, key=lambda word: one.levels[word])
    written = {score.written.strip().casefold() for score in scores if score.value is not None}
    if len(words) > 1 and written <= {word.casefold() for word in words}:
        return say("{low} to {high}", low=words[0], high=words[-1])
    low, high = (number(value, "#,##0.###") for value in sorted((one.worst, one.best)))
    return say("{low} to {high} {unit}", low=low, high=high, unit=one.unit).strip()


def proof(found: Understanding) -> None:
    """The sheet's own numbers beside those computed again; what differs is in sight, the rest folded away."""
    off = [check for check in found.checks if not check.holds]
    same = [check for check in found.checks if check.holds]
    if off:
        st.warning(plain(many("{n} number differs. Perhaps the sheet rounds or leaves something out, perhaps something "
                              "was read wrongly: look at it before you go on.",
                              "{n} numbers differ. Perhaps the sheet rounds or leaves something out, perhaps something "
                              "was read wrongly: look at them before you go on.", len(off))),
                   icon=":material/warning:")  # fmt: skip
        _checks(off, "checks that differ")
    if same:
        with st.expander(many("{n} number that came out the same", "{n} numbers that came out the same", len(same)),
                         icon=":material/verified:"):  # fmt: skip
            _checks(same, "checks that hold")


def _checks(checks: Sequence[Check], key: str) -> None:
    """Where each stands and what came out; how, once above the table where it is the same for all."""
    how = [plain(told(one.how)) for one in checks]
    columns = {
        say("Where"): [plain(where(one.place)) for one in checks],
        say("What"): [plain(one.label) for one in checks],
        say("In the sheet"): [number(one.stated, "#,##0.####") for one in checks],
        say("Computed again"): [number(one.computed, "#,##0.####") for one in checks],
        say("How"): how,
    }
    if len(checks) > 1 and len(set(how)) == 1:
        st.caption(how[0])
        del columns[say("How")]
    paged_table(columns, key=key, alt=say("Numbers of the sheet computed again"))


def set_aside(found: Understanding) -> None:
    """What was not read as scores, and why, folded away."""
    rows = [(where(Place(one.sheet, str(one.area))), one.label, told(one.why)) for one in found.derived]
    rows += [(where(Place(one.sheet, str(one.area))), told(one.kind.words()), told(one.why))
             for one in found.blocks if one.kind in _ASIDE]  # fmt: skip
    if not rows:
        return
    label = many("{n} part of the sheet was set aside", "{n} parts of the sheet were set aside", len(rows))
    with st.expander(label, icon=":material/inventory_2:"):
        columns = {
            say("Where"): [plain(place) for place, _, _ in rows],
            say("What"): [plain(what) for _, what, _ in rows],
            say("Why it is no score"): [plain(why) for _, _, why in rows],
        }
        paged_table(columns, key="aside page", alt=say("What was set aside"))
