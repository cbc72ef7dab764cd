"""The method on record: frozen with who, when and a hash; and whether it still holds."""

from __future__ import annotations

import re
import tempfile
from datetime import datetime
from pathlib import Path

import streamlit as st

from dashboards import state
from dashboards.downloading import download
from dashboards.parts import show_refusal
from dashboards.state import Opened
from dashboards.texts import plain, say, told
from selection.decision import Freeze, freeze, read_freeze, write_freeze
from selection.errors import SelectionError
from selection.model import Case

__all__ = ["panel"]


def panel(held: Opened, case: Case) -> None:
    """Freeze criteria, scales, weights, needs and rules; show whether anything changed since."""
    record = state.frozen(held.source.digest)
    if record is None:
        _first(held, case)
        return
    standing = record.check(case)
    if standing.unchanged:
        st.success(plain(told(standing.sentence())), icon=":material/lock:")
    else:
        st.warning(plain(told(standing.sentence())), icon=":material/lock_open:")
        st.markdown("\n".join(f"- {plain(told(one.sentence()))}" for one in standing.differences))
        _again(held, case, record)
    st.caption(plain(say("SHA-256 of the record: {hash}", hash=record.now.sha256)))
    download(
        say("Download the record"),
        lambda: _file(record),
        say("{stem} - method on record.json", stem=_stem(held)),
        "application/json",
    )
    with st.expander(say("What was put on record, and when"), icon=":material/history:"):
        st.markdown("\n".join(f"- {plain(told(line))}" for line in record.history()))


def _first(held: Opened, case: Case) -> None:
    st.markdown(plain(say("Freeze criteria, scales, weights, needs and rules with your name, the time and a hash. "
                          "Whoever asks later can see that nobody fitted the method to an outcome.")))  # fmt: skip
    if any(entry.value is not None for entry in case.assessments):
        st.caption(plain(say("This case has scores already: the record cannot show that nobody had seen them.")))
    name, press = st.columns([3, 1], vertical_alignment="bottom")
    by = name.text_input(say("Who freezes it"), key="frozen by", max_chars=80).strip()
    if press.button(say("Freeze"), icon=":material/lock:", disabled=not by, width="stretch"):
        state.freeze_by(held.source.digest, freeze(case, datetime.now().astimezone(), by))
        st.rerun()
    with st.expander(say("There is a record already"), icon=":material/upload_file:"):
        file = st.file_uploader(say("The record that you downloaded then"), type="json", key="record of the method")
        if file is None:
            return
        try:
            record = _read(file.getvalue())
        except SelectionError as error:
            show_refusal(error)
            return
        state.freeze_by(held.source.digest, record)
        st.rerun()


def _again(held: Opened, case: Case, record: Freeze) -> None:
    """Put the change on record too, with its reason."""
    name, why, press = st.columns([2, 3, 1], vertical_alignment="bottom")
    by = name.text_input(say("Who changed it"), key="changed by", max_chars=80).strip()
    reason = why.text_input(say("Why"), key="changed why", max_chars=500).strip()
    if press.button(say("Add"), icon=":material/lock:", disabled=not (by and reason), width="stretch"):
        try:
            state.freeze_by(held.source.digest, record.changed(case, datetime.now().astimezone(), by, reason))
        except SelectionError as error:
            show_refusal(error)
            return
        st.rerun()


def _file(record: Freeze) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.json"
        write_freeze(path, record)
        return path.read_bytes()


def _read(content: bytes) -> Freeze:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.json"
        path.write_bytes(content)
        return read_freeze(path)


def _stem(held: Opened) -> str:
    return re.sub(r"[^\w\- ]+", "", held.source.name.rsplit(".", 1)[0]).strip()[:60] or say("Your case")
