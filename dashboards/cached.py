"""What is worth remembering between clicks, by content: what was read, what was found, what was reported."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from io import BytesIO
from operator import attrgetter
from typing import Any, Generic, TypeVar

import streamlit as st

import selection
from dashboards.enquiries import Enquiries
from dashboards.jobs import Desk, Job
from dashboards.settings import Settings
from dashboards.state import Opened, Source
from dashboards.texts import Language
from selection.errors import Fault, Notice, SelectionError
from selection.model import Case
from selection.optimisation import Plan, optimise
from selection.reading import read_workbook
from selection.sharing import count_allowed
from selection.tables import Workbook
from selection.understanding import Understanding, understand_workbook
from selection.validation import case_from_workbook, corrected_frames

__all__ = [
    "allowed",
    "annotated",
    "ask",
    "case_of",
    "corrected_workbook",
    "enquiries",
    "filled",
    "stop_everything",
    "template",
    "understood",
    "workbook",
]

_KEPT, _COPIES = 20, 4
_SOON = 1.0
"""Seconds that counting may take while somebody waits."""

_T = TypeVar("_T")
_BY_DIGEST: dict[str | type[Any], Callable[[Any], Any]] = {Source: attrgetter("digest")}


@dataclass(frozen=True, slots=True)
class _Known(Generic[_T]):
    """Something large, with a short text that tells it from everything else of its kind."""

    key: str
    what: _T


_BY_KEY: dict[str | type[Any], Callable[[Any], Any]] = {_Known: attrgetter("key")}


def workbook(source: Source, *, hidden: bool) -> Workbook | SelectionError:
    """The source as grids of cells, with or without what is hidden; or why it cannot be read."""
    return _workbook(source, hidden)


# Resources and not data: workbooks and cases never change, so everybody may hold the same ones.
@st.cache_resource(max_entries=_COPIES, show_spinner=False, hash_funcs=_BY_DIGEST)
def _workbook(source: Source, hidden: bool) -> Workbook | SelectionError:
    try:
        return read_workbook(source.content, source.name, hidden=hidden)
    except SelectionError as error:
        return error


def understood(source: Source, book: Workbook, answers: Mapping[str, str], *, hidden: bool) -> Understanding:
    """What the source says, of which `book` is the workbook, with these answers to its questions."""
    return _understood(_Known(repr((source.digest, hidden, sorted(answers.items()))), (book, answers)))


@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _understood(known: _Known[tuple[Workbook, Mapping[str, str]]]) -> Understanding:
    return understand_workbook(*known.what)


def case_of(held: Opened, book: Workbook) -> Case | SelectionError:
    """The case in what is held, by what was understood of it or else as the template; or why there is none."""
    return _case(_Known(held.origin, held.found or book))


@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _case(known: _Known[Understanding | Workbook]) -> Case | SelectionError:
    try:
        return case_from_workbook(known.what) if isinstance(known.what, Workbook) else known.what.case()
    except SelectionError as error:
        return error


@st.cache_resource(show_spinner=False)
def _desk() -> Desk:
    return Desk()


@st.cache_resource(show_spinner=False)
def enquiries() -> Enquiries:
    """The long questions of everybody, being answered or answered."""
    return Enquiries()


def stop_everything() -> None:
    """Ask every search and every long answer to end: the server closes."""
    _desk().close()
    enquiries().close()


def ask(digest: str, case: Case, settings: Settings) -> Job:
    """The search for the best coalitions of `case`, whose source has `digest`, under `settings`."""
    began = time.monotonic()

    def search(*, quick: bool, stopped: Callable[[], bool], tell: Callable[[float, float], None]) -> Plan:
        left = None if settings.seconds is None else max(0.1, settings.seconds - (time.monotonic() - began))
        return optimise(
            settings.applied(case),
            settings.added,
            alternatives=1 if quick else settings.alternatives,
            every_size=not quick,
            weights=settings.weights,
            time_limit=left,
            cancel=stopped,
            progress=tell,
        )

    return _desk().ask(f"{digest} {settings.key}", search)


def allowed(digest: str, plan: Plan) -> int | None:
    """How many coalitions the rules of a plan leave, `digest` telling its case; None when that takes too long."""
    return _allowed(_Known(f"{digest} {plan.rules!r}", plan))


@st.cache_data(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_KEY)
def _allowed(known: _Known[Plan]) -> int | None:
    return count_allowed(known.what.appraiser, time_limit=_SOON)


@st.cache_resource(show_spinner=False)
def template(language: Language) -> bytes:
    """The workbook that people fill in."""
    buffer = BytesIO()
    selection.write_template(buffer, language)
    return buffer.getvalue()


def filled(found: Understanding, language: Language) -> bytes:
    """The template, filled with what was understood."""
    buffer = BytesIO()
    selection.write_template(buffer, language, found.frames())
    return buffer.getvalue()


def corrected_workbook(held: Opened, language: Language) -> bytes:
    """The template, filled with what was read and with the corrections of this session."""
    form = held.found.form() if held.found is not None else workbook(held.source, hidden=False)
    if isinstance(form, SelectionError):
        raise form
    buffer = BytesIO()
    selection.write_template(buffer, language, corrected_frames(form, held.corrections))
    return buffer.getvalue()


def annotated(held: Opened, faults: tuple[Fault, ...], language: Language) -> tuple[bytes, tuple[Notice, ...]]:
    """A copy of what is held with the faults that were found in it marked, and what such a copy could not keep."""
    return _annotated(_Known(held.key, (held.source, faults)), language)


@st.cache_resource(max_entries=_COPIES, show_spinner=False, hash_funcs=_BY_KEY)
def _annotated(known: _Known[tuple[Source, tuple[Fault, ...]]], language: Language) -> tuple[bytes, tuple[Notice, ...]]:
    source, faults = known.what
    copy, losses = selection.annotated_copy(source.content, source.name, faults, language=language)
    return copy, tuple(losses)
