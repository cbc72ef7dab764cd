"""What one session holds: the file that was opened and what was read from it. Nothing here draws anything."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import streamlit as st

from dashboards.opinions import Opinion, heard
from selection.analysis import set_aside
from selection.decision import Freeze
from selection.errors import CaseError, SelectionError
from selection.model import Case
from selection.optimisation import Coalition
from selection.understanding import Profile, Understanding
from selection.validation import Correction, corrected, standing_score

__all__ = [
    "COMPARED",
    "EXAMPLES",
    "OWN",
    "PICKED",
    "Opened",
    "Source",
    "answers",
    "case",
    "close",
    "examples",
    "fill_as",
    "filled_under",
    "freeze_by",
    "frozen",
    "hold",
    "is_filled",
    "keep_answers",
    "learn",
    "opened",
    "profile_for",
    "put_beside",
]

EXAMPLES = Path(__file__).resolve().parents[1] / "data"
"""Where the example cases lie, when this is a checkout; an installed package has none."""

_TEMPLATES = {"template", "sjabloon"}

COMPARED = "compared"
"""In the session: the coalitions that were put side by side."""

PICKED, OWN = "picked", "own"
"""In the session: the coalitions that somebody chose to compare, by their members' names, and one put together."""

_OPENED, _ANSWERS, _PROFILES, _FROZEN = "opened", "answers", "profiles", "frozen"

_FILLED = "filled in under"
"""In the session: under what name the decision is filled in, by the origin of what is decided on."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was handed in. `digest` tells it from every other content and name."""

    name: str
    content: bytes = field(repr=False)
    digest: str = ""

    @classmethod
    def of(cls, name: str, content: bytes) -> Source:
        """A source with its digest."""
        return cls(name, content, hashlib.sha256(name.encode() + b"\0" + content).hexdigest())


@dataclass(frozen=True, slots=True)
class Opened:
    """A source with the case that was read from it, or why none could be.

    `found` is what was understood of a sheet that is not in the form of the template; `hidden` says that what is
    hidden in it was read as well, and `known` that a mapping profile had an answer to everything it asks.
    `corrections` and `opinions`, the weights that people entered here, are in the case, or wait for it while there is
    none; so is `aside`, the reason for which what speaks against the reading is set aside. `stated` is the case without
    them, None when it has none.
    """

    source: Source
    case: Case | None = None
    error: SelectionError | None = None
    found: Understanding | None = None
    hidden: bool = False
    known: bool = False
    corrections: tuple[Correction, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    aside: str = ""
    stated: Case | None = None

    @property
    def origin(self) -> str:
        """Tells what was read from every other source, and from the same source understood by other answers."""
        if self.found is None:
            return self.source.digest
        return _digest((self.source.digest, self.hidden, sorted(self.found.answers.items())))

    @property
    def key(self) -> str:
        """Tells what is decided on from everything else: other corrections or opinions give another key."""
        if not self.corrections and not self.opinions and not self.aside:
            return self.origin
        return _digest((self.origin, self.corrections, [one.stakeholder for one in self.opinions], self.aside))

    def corrected(self, corrections: tuple[Correction, ...]) -> Opened:
        """The same with these corrections instead of those that it has.

        Raises
        ------
        CaseError
            When a corrected score is outside what its criterion allows.
        """
        return self._changed(corrections, self.opinions, self.aside)

    def weighed(self, opinions: tuple[Opinion, ...]) -> Opened:
        """The same with these opinions instead of those that it has.

        Raises
        ------
        CaseError
            When an opinion does not go with the case.
        """
        return self._changed(self.corrections, opinions, self.aside)

    def doubted(self, aside: str) -> Opened:
        """The same with what speaks against the reading set aside for this reason; none has it stand again."""
        return self._changed(self.corrections, self.opinions, aside)

    def used(self, case: Case) -> Opened:
        """The same with this case, and of what was corrected and entered here whatever still goes with it.

        A correction does when the score that it corrects is read as it was, an opinion when its criteria are there.
        """
        corrections = tuple(one for one in self.corrections if _fits(one, case))
        opinions = tuple(one for one in self.opinions if _is_heard(one, case))
        bare = replace(self, case=case, corrections=(), opinions=(), aside="", stated=None)
        return bare.corrected(corrections).weighed(opinions)

    def _changed(self, corrections: tuple[Correction, ...], opinions: tuple[Opinion, ...], aside: str) -> Opened:
        stated = self.stated or self.case
        if stated is None or not (corrections or opinions or aside):
            return replace(self, case=stated, corrections=(), opinions=(), aside="", stated=None)
        case = heard(corrected(stated, corrections) if corrections else stated, opinions)
        case = set_aside(case, aside) if aside else case
        return replace(self, case=case, corrections=corrections, opinions=opinions, aside=aside, stated=stated)


def _fits(one: Correction, case: Case) -> bool:
    try:
        corrected(case, [one])
        return standing_score(case, one.old.party, one.old.criterion, one.old.assessor) == one.old
    except CaseError:
        return False


def _is_heard(one: Opinion, case: Case) -> bool:
    try:
        heard(case, [one])
    except CaseError:
        return False
    return True


def _digest(what: object) -> str:
    return hashlib.sha256(repr(what).encode()).hexdigest()


def opened() -> Opened | None:
    """What this session has open, if anything."""
    held = st.session_state.get(_OPENED)
    return held if isinstance(held, Opened) else None


def case() -> Case | None:
    """The case that this session has open, if any."""
    held = opened()
    return held.case if held else None


def hold(what: Opened) -> None:
    """Open it in this session, instead of what was open; whom to compare stays when only scores or weights changed."""
    before = opened()
    st.session_state[_OPENED] = what
    st.session_state.pop(COMPARED, None)
    if before is None or before.origin != what.origin:
        for key in (PICKED, OWN):
            st.session_state.pop(key, None)


def close() -> None:
    """Have nothing open."""
    st.session_state.pop(_OPENED, None)


def answers(digest: str) -> dict[str, str]:
    """The answers that were given in this session to the questions about a source."""
    return dict(st.session_state.get(_ANSWERS, {}).get(digest, {}))


def keep_answers(digest: str, given: Mapping[str, str]) -> None:
    """Keep the answers to the questions about a source, on top of those that were given before."""
    st.session_state.setdefault(_ANSWERS, {})[digest] = {**answers(digest), **given}


def replace_answers(digest: str, given: Mapping[str, str]) -> None:
    """Keep these answers to the questions about a source, and none that were given before and taken back."""
    st.session_state.setdefault(_ANSWERS, {})[digest] = dict(given)


def frozen(digest: str) -> Freeze | None:
    """The record of the method of a source, when it was frozen or handed in during this session."""
    found = st.session_state.get(_FROZEN, {}).get(digest)
    return found if isinstance(found, Freeze) else None


def freeze_by(digest: str, record: Freeze) -> None:
    """Keep the record of the method of a source."""
    st.session_state.setdefault(_FROZEN, {})[digest] = record


def filled_under(held: Opened) -> str:
    """What the fields of the decision go by: the same for every version of a sheet that was taken further."""
    known: Mapping[str, str] = st.session_state.get(_FILLED, {})
    return known.get(held.origin, held.origin)[:12]


def fill_as(held: Opened, before: Opened | None) -> None:
    """Have the decision filled in as it was for what was open before; None has it filled in anew."""
    known: dict[str, str] = st.session_state.setdefault(_FILLED, {})
    known[held.origin] = filled_under(before) if before is not None else _digest((held.origin, len(known), "anew"))


def is_filled(held: Opened) -> bool:
    """Whether somebody filled in a reason, who decides or what goes with the letters."""
    key, given = filled_under(held), st.session_state
    owner = held.case.dossier.owner if held.case is not None else ""
    decides = given.get(f"by {key}", owner) != owner
    return decides or any(given.get(f"{what} {key}") for what in ("reason", "contact", "parked"))


def learn(profile: Profile) -> None:
    """Know sheets of the profile's layout, as long as this session lasts."""
    st.session_state.setdefault(_PROFILES, {})[profile.layout] = profile


def profile_for(layout: str) -> Profile | None:
    """The profile that was handed in for a layout, if any."""
    found = st.session_state.get(_PROFILES, {}).get(layout)
    return found if isinstance(found, Profile) else None


def profiles() -> tuple[Profile, ...]:
    """Every profile that was handed in or made."""
    return tuple(st.session_state.get(_PROFILES, {}).values())


def put_beside(best: Coalition, other: Coalition) -> None:
    """Have the page that compares show these two."""
    st.session_state[PICKED] = (best.members, other.members)
    st.session_state[COMPARED] = (best, other)


def examples() -> list[Path]:
    """The example workbooks, the smallest first."""
    found = [path for path in EXAMPLES.glob("*.xlsx") if path.stem not in _TEMPLATES]
    return sorted(found, key=lambda path: (path.stat().st_size, path.name))
