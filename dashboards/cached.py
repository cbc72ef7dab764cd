"""What is worth remembering between clicks, by content: what was read, what was found, what was reported."""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from operator import attrgetter
from typing import Any

import streamlit as st

import selection
from dashboards.jobs import Desk, Job
from dashboards.settings import Settings
from dashboards.state import Opened, Source
from dashboards.texts import Language
from selection.errors import Fault, Notice, SelectionError
from selection.model import Case
from selection.optimisation import Coalition, Plan, optimise

__all__ = ["annotated", "ask", "read", "report", "stop_everything", "template"]

_KEPT, _COPIES = 20, 4
_BY_DIGEST: dict[str | type[Any], Callable[[Any], Any]] = {Source: attrgetter("digest")}


def read(source: Source) -> Opened:
    """The source with its case, or with why it has none."""
    found = _read(source)
    return Opened(source, case=found) if isinstance(found, Case) else Opened(source, error=found)


# A resource and not data: cases never change, so everybody may hold the same one.
@st.cache_resource(max_entries=_KEPT, show_spinner=False, hash_funcs=_BY_DIGEST)
def _read(source: Source) -> Case | SelectionError:
    try:
        return selection.read(source.content, name=source.name)
    except SelectionError as error:
        return error


@st.cache_resource(show_spinner=False)
def _desk() -> Desk:
    return Desk()


def stop_everything() -> None:
    """Ask every search to end: the server closes."""
    _desk().close()


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


@st.cache_resource(show_spinner=False)
def template(language: Language) -> bytes:
    """The workbook that people fill in."""
    buffer = BytesIO()
    selection.write_template(buffer, language)
    return buffer.getvalue()


def report(plan: Plan, language: Language, compare: tuple[Coalition, ...]) -> bytes:
    """The Excel report on `plan`, with the coalitions of `compare` beside its best."""
    buffer = BytesIO()
    selection.report(buffer, plan, language=language, compare=[one.members for one in compare])
    return buffer.getvalue()


@st.cache_resource(max_entries=_COPIES, show_spinner=False, hash_funcs=_BY_DIGEST)
def annotated(source: Source, _faults: tuple[Fault, ...], language: Language) -> tuple[bytes, tuple[Notice, ...]]:
    """A copy of the source with the faults that were found in it marked, and what such a copy could not keep."""
    copy, losses = selection.annotated_copy(source.content, source.name, _faults, language=language)
    return copy, tuple(losses)
