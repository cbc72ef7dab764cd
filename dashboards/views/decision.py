"""The decision: for which coalition, why, by whom, until when to look back; and everything that goes out with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

import streamlit as st

from dashboards import exports, finding, state, studies
from dashboards.deciding import Wish, about, choices, decided
from dashboards.parts import show_refusal, under
from dashboards.speaking import in_words
from dashboards.state import COMPARED
from dashboards.texts import language, number, plain, say, told
from dashboards.wishes import settled
from selection.analysis import cheaper_runner_up
from selection.decision import Decision, Freeze
from selection.decision.moments import moments_after
from selection.errors import SelectionError
from selection.model import Case
from selection.optimisation import Coalition, Plan
from selection.study import Question, doubts, two_verdicts

_LONGEST, _LONG = 2000, 200


def render() -> None:
    """Draw the page."""
    finding.case()
    st.title(say("The decision"))
    plan, held = finding.plan(), state.opened()
    if held is not None:
        plan = about(plan, settled(plan.case, held.origin[:12]))
    if not plan.coalitions:
        st.markdown(plain(say("There is nothing to decide: no coalition is possible under these rules.")))
        st.page_link("views/answer.py", label=say("See why"), icon=":material/arrow_back:")
        return
    compared: tuple[Coalition, ...] = st.session_state.get(COMPARED, ())
    grid = st.grid(2, min_column_width=380, gap="large")
    with grid.cell():
        wish = _filled(plan, choices(plan, (*compared, *_chosen_before(plan))))
    # Letters give no number of points where the lead is too close to call: known by then.
    studies.ask(Question.GAP)
    with grid.cell(), st.container(border=True):
        decision = _recorded(plan, wish) if wish is not None else None
    st.header(say("Take it along"), divider="gray")
    if wish is None or decision is None:
        st.markdown(plain(say("As soon as the decision is complete, its reports and letters are here.")))
        return
    beside = [one.members for one in (decision.chosen, *compared)]
    # The list of the plan stands in every report already.
    listed = {one.members for one in plan.coalitions}
    others = tuple(dict.fromkeys(members for members in beside if members not in listed))
    exports.downloads(exports.Taken(plan, decision, wish, studies.so_far(), others, language()))
    _answers()


def _chosen_before(plan: Plan) -> tuple[Coalition, ...]:
    """What the fields were filled in for, of which nobody may be taken for the next best one when that changes."""
    held, names = state.opened(), st.session_state.get(_chosen_key())
    if held is None or not names or not state.is_filled(held) or not set(names) <= set(plan.case.names):
        return ()
    return (plan.appraiser.coalition(plan.case.members(names)),)


def _chosen_key() -> str:
    return f"filled in for {_key()}"


def _decided_for(plan: Plan, known: Mapping[tuple[str, ...], Coalition]) -> tuple[str, ...] | None:
    """The members that somebody chose, at first the best; None while what was chosen breaks a rule."""
    key, options = _key(), list(known)
    control, shown = in_words(f"decided {key} {plan.best.members}"), f"decided now {key}"
    before = next((one.members for one in _chosen_before(plan)), plan.best.members)
    if st.session_state.get(shown) != control or st.session_state.get(control) not in options:
        # Another best gives another control, which may remember what was chosen in it long ago.
        st.session_state[control] = before if before in options else None
    st.session_state[shown] = control
    members = st.selectbox(
        say("Decided for"),
        options,
        None,
        format_func=lambda one: say("{members} ({worth:0.0})", members=" + ".join(one), worth=plan.said(known[one])),
        key=control,
        placeholder=say("Choose a coalition"),
        persist_state="session",
        help=say("The best coalitions, the best of each size, and those that you compared; with what each is worth."),
    )
    if members is None:
        st.error(plain(say("What you filled in was for {names}, which breaks a rule now. Choose again, and look at the "
                           "reasons.", names=" + ".join(before))), icon=":material/error:")  # fmt: skip
        return None
    st.session_state[_chosen_key()] = members
    if members != plan.best.members:
        cost = plan.best.worth - known[members].worth
        st.warning(plain(say("This coalition is worth {points:0.0##} points less than the best. Say why it is "
                             "chosen.", points=cost)), icon=":material/compare_arrows:")  # fmt: skip
    return members


def _filled(plan: Plan, known: Mapping[tuple[str, ...], Coalition]) -> Wish | None:
    """What the reader fills in, kept for each case while the session lasts; None while no coalition is chosen."""
    key, dossier = _key(), plan.case.dossier
    members = _decided_for(plan, known)
    reason = st.text_area(say("Reasons in your own words"), key=f"reason {key}", max_chars=_LONGEST,
                          persist_state="session",
                          help=say("They stand in the decision file and in both reports, not in the letters nor in the "
                                   "version for one candidate."))  # fmt: skip
    by = st.text_input(say("Who decides"), dossier.owner, key=f"by {key}", max_chars=_LONG,
                       persist_state="session",
                       help=say("A person, or the board or works council that signs.")).strip()  # fmt: skip
    goal = st.text_area(say("The joint goal"), dossier.goal, key=f"goal {key}", max_chars=_LONGEST, height=68,
                        persist_state="session",
                        help=say("One sentence that all partners agree on. It stands in the letters and is asked "
                                 "after at every evaluation."))  # fmt: skip
    today = datetime.now().astimezone().date()
    left, right = st.columns(2)
    on = left.date_input(say("Day of the decision"), today, key=f"on {key}", format=_days(),
                         persist_state="session")  # fmt: skip
    start = right.date_input(say("Day the coalition begins"), on, key=f"start {key}", format=_days(),
                             persist_state="session")  # fmt: skip
    with st.expander(say("When you look back together"), icon=":material/event_repeat:"):
        moments = _moments(key, start)
    title, whose, contact, until, parked = _for_letters(key, plan.case)
    # Nothing that the workbook or the calendar fills in is anybody's decision.
    proposed = not reason.strip() and by in {"", dossier.owner} and on == today
    if members is None:
        return None
    return Wish(members, reason, goal.strip(), whose, by, on, start, moments, parked, contact, until, title, proposed)


def _for_letters(key: str, case: Case) -> tuple[str, str, str, date | None, tuple[str, ...]]:
    """What the choice is called, who chooses, whom candidates can ask until when, and what is kept for later."""
    with st.expander(say("Names, and what the letters say"), icon=":material/mail:"):
        title, whose = _names(key, case)
        contact = st.text_input(say("Whom candidates can ask"), key=f"contact {key}", max_chars=_LONG,
                                persist_state="session")  # fmt: skip
        until = st.date_input(say("Last day for their questions"), None, key=f"until {key}", format=_days(),
                              persist_state="session")  # fmt: skip
        parked = st.text_area(say("Discussions kept for the next evaluation, one on each line"), key=f"parked {key}",
                              max_chars=_LONGEST, persist_state="session")  # fmt: skip
    return title, whose, contact, until, tuple(line.strip() for line in parked.splitlines() if line.strip())


def _names(key: str, case: Case) -> tuple[str, str]:
    """What the choice is called and for which organisation it is made; empty where nobody says it."""
    title = st.text_input(say("What the choice is called"), case.dossier.title, key=f"title {key}", max_chars=_LONG,
                          persist_state="session",
                          help=say("The project or the contract: it stands above reports and letters."))  # fmt: skip
    whose = st.text_input(say("Who chooses: the organisation"), case.organisation, key=f"whose {key}",
                          max_chars=_LONG, persist_state="session",
                          help=say("It stands above and below the letters. Without it they say: we."))  # fmt: skip
    return title.strip(), whose.strip()


def _days() -> str:
    return "DD-MM-YYYY" if language() == "nl" else "DD/MM/YYYY"


def _key() -> str:
    held = state.opened()
    return state.filled_under(held) if held is not None else ""


def _moments(key: str, start: date) -> tuple[date, ...] | None:
    """The days of evaluation; None when they are the usual ones."""
    usual = moments_after(start)
    chosen = []
    with st.grid(2, min_column_width=200):
        for i, one in enumerate(usual):
            name, at = plain(one.words.to(language())), f"moment {i} {key} {start}"
            chosen.append(st.date_input(name, one.on, key=at, format=_days(), persist_state="session"))
    days = tuple(chosen)
    return None if days == tuple(one.on for one in usual) else days


def _recorded(plan: Plan, wish: Wish) -> Decision | None:
    """The decision as it goes on record; None, with what is missing, as long as it is not complete."""
    st.subheader(say("As it goes on record"), anchor=False)
    held = state.opened()
    frozen = state.frozen(held.source.digest) if held is not None else None
    try:
        decision = decided(plan, wish, studies.so_far(), frozen, language())
    except SelectionError as error:
        show_refusal(error)
        return None
    if decision.proposed:
        st.info(plain(say("A proposal, with letters as drafts, until you fill in the reasons, who decides or another "
                          "day.")), icon=":material/edit_note:")  # fmt: skip
    st.markdown(plain(told(decision.sentence())))
    if wish.members == plan.best.members:
        _doubts(plan)
    _conditions(decision)
    with st.expander(say("Reference, days to look back, method"), icon=":material/tag:"):
        if decision.moments:
            st.markdown(plain(say("Looked back on: {days}.", days=[one.on for one in decision.moments])))
        _method(decision, frozen)
        st.caption(plain(say("Reference: {reference}. Input: {hash}.", reference=decision.reference,
                             hash=decision.input_sha256[:12] or "–")))  # fmt: skip
    return decision


def _doubts(plan: Plan) -> None:
    """What speaks against it, beside the proof: who signs for the one has read the other."""
    known = studies.so_far()
    answers = known.answers if known is not None else ()
    cheaper = cheaper_runner_up(plan)
    found = (*doubts(answers), *([cheaper] if cheaper is not None else []))
    if not found:
        return
    both = two_verdicts(answers)
    first, others = (both, found) if both is not None else (found[0], found[1:])
    st.markdown(f":material/warning: {plain(told(first))}")
    if others:
        with st.expander(say("What else speaks against it ({n})", n=len(others)), icon=":material/warning:"):
            st.markdown("\n".join(f"- {plain(told(doubt))}" for doubt in others))


def _conditions(decision: Decision) -> None:
    proofs = [one for one in decision.preconditions if one.kind == "proof"]
    others = [one for one in decision.preconditions if one.kind != "proof"]
    if proofs:
        title = say("On condition")
        under(title)
        st.markdown("\n".join(f"- {plain(one.words.to(language()))}" for one in proofs))
    if others:
        with st.expander(say("What it rests on ({n})", n=len(others)), icon=":material/rule:"):
            st.markdown("\n".join(f"- {plain(one.words.to(language()))}" for one in others))


def _method(decision: Decision, frozen: Freeze | None) -> None:
    """Whether the method was put on record before, and kept to."""
    if frozen is None:
        st.caption(plain(say("The method was not put on record in this session.")))
        st.page_link("views/weights.py", label=say("To the method on record"), icon=":material/lock_open:")
        return
    if decision.held is not None:
        st.markdown(plain(decision.held.to(language())))
    st.caption(plain(say("SHA-256 of the record: {hash}", hash=frozen.now.sha256)))


def _answers() -> None:
    """How many questions are answered, and a way to have all of them in the reports."""
    key = f"all answers {_key()}"
    if st.session_state.get(key) and not studies.all_answered():
        return
    known, every = studies.so_far(), len(Question)
    n = len(known.answers) if known is not None else 0
    if n == every:
        st.caption(plain(say("The reports hold the answers to all {n} questions.", n=number(every, "0"))))
        return
    st.button(say("Add more answers to the reports: they are ready with {n} of {all}", n=number(n, "0"),
                  all=number(every, "0")), type="tertiary", icon=":material/quiz:",
              on_click=_ask_all, args=(key,))  # fmt: skip


def _ask_all(key: str) -> None:
    st.session_state[key] = True


render()
