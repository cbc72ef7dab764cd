"""How a sheet in the user's own form was read: in colours, with what is asked, proved, set aside and refused."""

from __future__ import annotations

from pathlib import PurePath

import streamlit as st

from dashboards import asked, cached, links, opening, state
from dashboards.controls.ends import any_scale
from dashboards.controls.misread import misread
from dashboards.controls.rules import entered
from dashboards.downloading import download
from dashboards.drawn import COLUMNS, ROWS, drawn
from dashboards.faults import to_mend
from dashboards.parts import notices, profile_handed_in, show_refusal
from dashboards.proofs import criteria_table, found_sentence, proof, proof_sentence, scale_of_all, set_aside
from dashboards.roles import STYLE, Mark, legend
from dashboards.state import Opened
from dashboards.texts import language, many, plain, say, told
from dashboards.wishes import wishes
from selection.analysis import is_open
from selection.errors import SelectionError
from selection.model import Case
from selection.tables import Grid
from selection.understanding import BlockKind, Understanding

_ANSWER = "views/answer.py"
_SCORES = (BlockKind.SCORES, BlockKind.LONG, BlockKind.SURVEY)


def render() -> None:
    """Draw the page."""
    held = state.opened()
    if held is None or held.found is None:
        st.title(say("No sheet of your own is open"))
        st.markdown(plain(say("Upload the sheet that you have; it is drawn here as it was read.")))
        st.page_link("views/start.py", label=say("To the start"), icon=":material/upload_file:")
        return
    found = held.found
    st.title(plain(say("How {file} was read", file=found.file)))
    st.markdown(plain(" ".join((found_sentence(found), proof_sentence(found)))))
    if held.known:
        st.success(plain(say("You read this layout before, so nothing was asked.")), icon=":material/bookmark:")
    case = opening.case_of(held)
    faults = found.refusals or (case.faults if isinstance(case, SelectionError) else ())
    sheet, talk = st.columns([3, 2], gap="medium")
    with talk:
        _talk(held, case, refused=bool(faults))
    with sheet:
        _sheets(held, found)
    if faults:
        st.subheader(say("To mend in your sheet"))
        to_mend(held, faults)
    _below(found, is_refused=bool(faults))
    _bring(held)


def _talk(held: Opened, case: Case | SelectionError | None, *, refused: bool) -> None:
    """What is asked, or what can be done now that nothing is."""
    found = held.found
    if found is None:
        return
    if refused:
        st.error(plain(say("Some cells cannot be used as they are. They are listed below.")), icon=":material/error:")
    elif isinstance(case, SelectionError):
        show_refusal(case)
    elif case is not None:
        _ready(held, found, case)
    asked.open_questions(held)
    if refused or not isinstance(case, Case):
        misread(held)
    asked.answered(held)
    if opening.has_hidden(held):
        _hidden(held)


def _ready(held: Opened, found: Understanding, case: Case) -> None:
    with st.container(border=True):
        st.subheader(say("Is it read as it is meant?"))
        off = sum(not check.holds for check in found.checks)
        if off:
            st.warning(plain(many("{n} number of the sheet comes out differently: look at the proof below first.",
                                  "{n} numbers of the sheet come out differently: look at the proof below first.",
                                  off)), icon=":material/warning:")  # fmt: skip
        st.markdown(plain(say("Compare the colours with what you know of the sheet. If it is right, go on.")))
        misread(held)
        ready = held.used(case) if held.case is None else held
        _wishes(ready, found)
        _brought(held, ready)
        label = say("Use this") if held.case is None else say("To the recommendation")
        if st.button(label, key="use", type="primary", icon=":material/arrow_forward:", width="stretch"):
            if held.case is None:
                state.hold(ready)
            st.switch_page(links.destination() or _ANSWER)
        stem, spoken = PurePath(held.source.name).stem, language()
        download(
            say("Download as a filled template"),
            lambda: cached.filled(found, spoken),
            say("{stem} - template.xlsx", stem=stem),
            is_wide=True,
            meaning=say("The same candidates, criteria and scores in our own workbook, to go on with in Excel."),
        )
        download(
            say("Save how this layout is read"),
            lambda: found.profile().to_json(),
            say("{stem} - layout.json", stem=stem),
            "application/json",
            icon=":material/bookmark:",
            is_wide=True,
            meaning=say("Hand in this small file with the next sheet of the same layout: then nothing is asked."),
        )


def _wishes(ready: Opened, found: Understanding) -> None:
    """What may be a rule."""
    case, digest = ready.case, ready.origin[:12]
    if case is None:
        return
    own = entered(case, digest)
    rules = (*case.rules, *own)
    wishes(case, digest, [one for one in found.notices if one.asks and is_open(one, case, rules)], rules)
    if own:
        with st.expander(many("{n} rule entered", "{n} rules entered", len(own)), icon=":material/rule:"):
            st.markdown("\n".join(f"- {plain(told(rule.sentence()))}" for rule in own))


def _brought(held: Opened, ready: Opened) -> None:
    """What becomes of the corrections and the weights that were made here before the sheet was read again."""
    if held.case is not None:
        return
    n = len(ready.corrections) + len(ready.opinions)
    lost = len(held.corrections) + len(held.opinions) - n
    if n:
        st.caption(plain(many("{n} correction or set of weights that was made here goes along.",
                              "{n} corrections or sets of weights that were made here go along.", n)))  # fmt: skip
    if lost:
        st.warning(plain(many("{n} correction or set of weights that was made here does not fit what is read now, "
                              "and is dropped.",
                              "{n} corrections or sets of weights that were made here do not fit what is read now, "
                              "and are dropped.", lost)), icon=":material/warning:")  # fmt: skip


def _hidden(held: Opened) -> None:
    wanted = st.toggle(say("Read hidden rows, columns and tabs too"), value=held.hidden,
                       key=f"hidden {held.source.digest[:12]}")  # fmt: skip
    if wanted != held.hidden:
        with st.spinner(say("Reading {name}", name=held.source.name)):
            again = opening.understand_again(held, state.answers(held.source.digest), hidden=wanted)
        state.hold(again)
        st.rerun()


def _sheets(held: Opened, found: Understanding) -> None:
    """The user's own sheets, one a tab; only the one in sight is drawn."""
    grids = [grid for grid in found.workbook.grids if len(grid.rows)]
    if not grids:
        return
    st.html(STYLE)
    if len(grids) == 1:
        _sheet(found, grids[0])
        return
    names = {grid.name: plain(say("{name} (hidden)", name=grid.name) if grid.hidden else grid.name) for grid in grids}
    first = next((block.sheet for block in found.blocks if block.kind in _SCORES), grids[0].name)
    tabs = st.tabs(list(names.values()), default=names[first], on_change="rerun", key=f"tabs {held.source.digest[:12]}")
    for grid, tab in zip(grids, tabs, strict=True):
        if tab.open:
            with tab:
                _sheet(found, grid)


def _sheet(found: Understanding, grid: Grid) -> None:
    picture = drawn(grid, found.blocks, _marks(found, grid.name), language())
    st.html(legend(picture.seen, language()))
    st.html(picture.html)
    if not picture.is_whole:
        st.caption(plain(say(
            "Drawn are the first {rows} rows and {columns} columns of {all_rows} rows and {all_columns} columns. "
            "All of them were read.",
            rows=min(picture.rows, ROWS), columns=min(picture.columns, COLUMNS),
            all_rows=picture.rows, all_columns=picture.columns,
        )))  # fmt: skip


def _marks(found: Understanding, sheet: str) -> dict[str, Mark]:
    """What is to be seen around cells of a sheet, by cell."""
    marks = {check.place.cell: Mark.OFF for check in found.checks if check.place.sheet == sheet and not check.holds}
    marks |= {place.cell: Mark.ASKED for question in found.questions for place in question.places
              if place.sheet == sheet}  # fmt: skip
    return marks | {fault.place.cell: Mark.FAULT for fault in found.refusals if fault.place.sheet == sheet}


def _below(found: Understanding, *, is_refused: bool) -> None:
    """What was read; what may be a rule stands above, as soon as everything asked is answered."""
    if found.criteria:
        _criteria(found)
    if found.checks:
        st.subheader(say("Proof: the numbers of the sheet computed again"))
        proof(found)
    set_aside(found)
    notices(say("Worth knowing about the sheet"), [one for one in found.notices if is_refused or not one.asks])


def _criteria(found: Understanding) -> None:
    """The criteria with their scales; below one line where that line says what there is to know."""
    plainly = scale_of_all(found)
    if plainly is not None:
        n, scale = plainly
        label = many("{n} criterion, and how it is scored: {scale}",
                     "{n} criteria, and how they are scored: {scale}", n, scale=scale)  # fmt: skip
        with st.expander(plain(label), icon=":material/straighten:"):
            criteria_table(found)
            any_scale()
        return
    if found.questions:
        # The answers may change them: first what is asked.
        n = len(found.criteria)
        with st.expander(plain(many("{n} criterion as read so far", "{n} criteria as read so far", n)),
                         icon=":material/straighten:"):  # fmt: skip
            criteria_table(found)
            any_scale()
        return
    st.subheader(say("The criteria, and how they are scored"))
    criteria_table(found)
    any_scale()


def _bring(held: Opened) -> None:
    """A profile that was saved before."""
    if held.found is None or held.case is not None:
        return
    with st.expander(say("I have read a sheet of this layout before"), icon=":material/bookmark:"):
        profile = profile_handed_in(f"profile {held.source.digest[:12]}")
        if profile is None:
            return
        if not opening.fits(held, profile):
            st.warning(plain(say("This file belongs to another layout, and was not used.")), icon=":material/info:")
            return
        state.learn(profile)
        again = opening.with_profile(held, profile)
        if again.case is not None:
            state.hold(again)
            st.switch_page(links.destination() or _ANSWER)
        if again.key != held.key:
            state.hold(again)
            st.rerun()


render()
