"""The view in the address of the page, so that it can be passed on and comes back after a lost connection.

Streamlit can bind one control to one parameter. Here a setting counts only on the case for which it was made, and
titles are spoken before the choice of language is drawn, so the parameters are read and written together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlencode

import streamlit as st

from dashboards import parameters
from dashboards.state import Opened
from dashboards.texts import LANGUAGE, language, many, plain, say
from selection.texts import LANGUAGES

__all__ = ["begin", "destination", "note", "offer", "show", "use"]

_LINK = "link"
_NAMED, _LONGEST = 5, 20


@dataclass(slots=True)
class _Link:
    """What the session began with, None as long as `page` is not known.

    `used` and `other` are the keys of the case on which the settings count, and of one for which they were not made.
    `told` says that the reader has seen what became of them.
    """

    given: dict[str, str]
    ignored: list[str]
    page: str | None = None
    used: str = ""
    other: str = ""
    told: bool = field(default=False)

    @property
    def has_settings(self) -> bool:
        """Whether there is more to it than a language."""
        return any(name not in {parameters.LANG, parameters.CASE} for name in self.given)


def begin() -> None:
    """Read the address with which the session begins, once; the language counts at once."""
    if _LINK in st.session_state:
        return
    given = {name: st.query_params[name] for name in st.query_params}
    link = _Link({name: value for name, value in given.items() if parameters.is_known(name)},
                 [name for name in given if not parameters.is_known(name)])  # fmt: skip
    spoken = link.given.get(parameters.LANG)
    if spoken in LANGUAGES:
        st.session_state[LANGUAGE] = spoken
    elif spoken is not None:
        link.ignored.append(parameters.LANG)
    st.session_state[_LINK] = link


def use(held: Opened | None, page: str) -> None:
    """Set the controls to what the link says, when the case is the one for which it was made; before they are drawn."""
    link = _link()
    if held is None or held.case is None:
        link.page = page if link.page is None else link.page
        return
    link.page = ""
    if link.used or not link.has_settings:
        return
    if link.given.get(parameters.CASE) != parameters.fingerprint(held.case):
        link.other = held.key
        return
    values, ignored = parameters.read(held.case, held.origin[:12], link.given)
    st.session_state.update(values)
    link.ignored += ignored
    link.used = held.key


def destination() -> str | None:
    """The page at which the session began, to be opened with its first case; None when that was the start."""
    page = _link().page
    return f"views/{page}.py" if page else None


def show(held: Opened | None) -> None:
    """Write the present view into the address. As long as no case is open, what came with the address stays there."""
    now = {parameters.LANG: language(), **_settings(held)}
    given = {name: st.query_params[name] for name in st.query_params}
    strange = {name: value for name, value in given.items() if not parameters.is_known(name)}
    if given != {**strange, **now}:
        st.query_params.from_dict({**strange, **now})


def note(held: Opened | None) -> None:
    """What became of the link with which the session began, until somebody has read it."""
    link = _link()
    sentences = [*_state(link, held), *_left_out(link)]
    if link.told or not sentences:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(f":material/link: {plain(' '.join(sentences))}", width="stretch")
        if st.button(say("Understood"), key="link read", type="tertiary"):
            link.told = True
            st.rerun()


def offer(held: Opened, page: str) -> None:
    """The link to the present view, and what it holds."""
    with st.popover(say("Link to this view"), icon=":material/link:", width="stretch"):
        query = urlencode({parameters.LANG: language(), **_settings(held)})
        st.code(f"{(st.context.url or '').rstrip('/')}/{page}?{query}", language=None, wrap_lines=True)
        st.markdown(plain(say("It holds the language, this page, the coalitions that you compare, and the weights and "
                              "rules as you changed them.")))  # fmt: skip
        st.markdown(plain(say("It does not hold the workbook, nor scores that were corrected, weights that were "
                              "entered on behalf of somebody and rules that were added in words. Whoever opens it "
                              "opens the same workbook first; then the settings count.")))  # fmt: skip
        st.caption(plain(say("The same goes for you when the connection was lost or the page is loaded again: the "
                             "workbook is kept only as long as this page is open, what you set stays in the "
                             "address. Open the workbook again and go on.")))  # fmt: skip


def _link() -> _Link:
    begin()
    found: _Link = st.session_state[_LINK]
    return found


def _settings(held: Opened | None) -> dict[str, str]:
    if held is None or held.case is None:
        return {name: value for name, value in _link().given.items() if name != parameters.LANG}
    return parameters.written(held.case, held.origin[:12], st.session_state)


def _state(link: _Link, held: Opened | None) -> list[str]:
    if not link.has_settings:
        return []
    if held is None or held.case is None:
        return [say("This link holds settings, but no workbook. Open the workbook for which it was made; then the "
                    "settings count.")]  # fmt: skip
    if link.used == held.key:
        return [say("The settings of the link are in use.")]
    if link.other == held.key:
        return [say("The settings of the link were made for another workbook, so they are not in use.")]
    return []


def _left_out(link: _Link) -> list[str]:
    if not link.ignored:
        return []
    names = [name[:_LONGEST] for name in link.ignored[:_NAMED]]
    return [many("{n} part of the link was left out, because it means nothing here: {names}.",
                 "{n} parts of the link were left out, because they mean nothing here: {names}.",
                 len(link.ignored), names=names)]  # fmt: skip
