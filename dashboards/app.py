"""The dashboard: pages above, weights and rules beside them, the answer in the middle."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import Page

from dashboards import carrying, finding, links, rubbish, state
from dashboards.controls.rules import rules_panel
from dashboards.controls.search import search_panel
from dashboards.controls.weights import weights_panel
from dashboards.settings import Settings
from dashboards.speaking import languages
from dashboards.stylesheet import use_stylesheet
from dashboards.texts import LANGUAGE, language, say
from selection.model import Case

# Three together; drawn here because Streamlit fetches icons for the tab from elsewhere.
_ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7"
fill="#0f5c6e"/><g fill="#fff"><circle cx="11" cy="12" r="4"/><circle cx="21" cy="12" r="4"/><circle cx="16" cy="21"
r="4"/></g></svg>"""

# The pages, by their address, that show the case as it is read: there what the reader sets is folded away.
_FOLDED = ("", "understand", "criteria", "scores", "weights")

_WIDTH = 340


def run() -> None:
    """Draw what surrounds every page, then the page."""
    links.begin()
    st.session_state.setdefault(LANGUAGE, language())
    # Before the pages are known: their icons would be fetched from elsewhere for the tab.
    st.set_page_config(page_title="Partner selection", page_icon=_ICON, layout="wide")
    held = state.opened()
    page = st.navigation(_pages(held), position="top")
    folded = page.url_path in _FOLDED
    st.set_page_config(initial_sidebar_state="collapsed" if folded else _WIDTH)
    use_stylesheet()
    links.use(held, page.url_path)
    held = carrying.bring(held)
    is_open = held is not None and held.case is not None
    with st.container(horizontal_alignment="right") if folded or not is_open else st.sidebar:
        languages()
    if held is not None and held.case is not None:
        # Drawn also where they are folded away: controls that are not drawn lose what was set.
        with st.sidebar:
            finding.keep(_controls(held.case, held.origin[:12]))
            carrying.keep(held)
            links.offer(held, page.url_path)
    links.show(held)
    links.note(held)
    carrying.note(held)
    page.run()
    rubbish.leave_alone(held.origin if held is not None else "", page.url_path)


def _pages(held: state.Opened | None) -> dict[str, list[Page]]:
    understand = st.Page(
        "views/understand.py",
        title=say("Understand"),
        icon=":material/grid_on:",
        # Always there to be led to, but in sight only when there is something to show.
        visibility="visible" if held is not None and held.found is not None else "hidden",
    )
    prepare = [
        st.Page("views/start.py", title=say("Workbook"), icon=":material/upload_file:", default=True),
        understand,
        st.Page("views/criteria.py", title=say("Criteria"), icon=":material/straighten:"),
        st.Page("views/scores.py", title=say("Scores"), icon=":material/apps:"),
        st.Page("views/weights.py", title=say("Weights"), icon=":material/balance:"),
        st.Page("views/rules.py", title=say("Needs and rules"), icon=":material/rule:"),
    ]
    decide = [
        st.Page("views/answer.py", title=say("Recommendation"), icon=":material/verified:"),
        st.Page("views/compare.py", title=say("Compare"), icon=":material/compare_arrows:"),
        st.Page("views/what_if.py", title=say("What if"), icon=":material/science:"),
        st.Page("views/robustness.py", title=say("Robustness"), icon=":material/shield:"),
        st.Page("views/shares.py", title=say("Shares and balance"), icon=":material/pie_chart:"),
        st.Page("views/candidates.py", title=say("Candidates and why not"), icon=":material/groups:"),
        st.Page("views/decision.py", title=say("Decision"), icon=":material/gavel:"),
    ]
    return {say("Prepare"): prepare, say("Decide"): decide}


def _controls(case: Case, digest: str) -> Settings:
    with st.expander(say("Weights"), expanded=True, icon=":material/tune:"):
        weights = weights_panel(case, digest)
    with st.expander(say("Rules"), expanded=True, icon=":material/rule:"):
        kept, added = rules_panel(case, digest)
    with st.expander(say("Search"), icon=":material/search:"):
        number, seconds = search_panel(digest)
    return Settings(kept, added, weights, number, seconds)


run()
