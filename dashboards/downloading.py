"""A button that makes its file when somebody presses it, and not before."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

__all__ = ["download"]


def download(
    press: str,
    make: Callable[[], bytes | str],
    name: str,
    mime: str | None = None,
    *,
    icon: str = ":material/download:",
    is_main: bool = False,
    is_wide: bool = False,
    meaning: str | None = None,
) -> None:
    """A button that downloads what `make` gives, as `name`.

    Bytes instead of a callable are given an address at once, and the browser asks for it. Whoever leaves the page
    at that moment finds an address that is gone: an error in the browser for a file that nobody asked for.
    """
    st.download_button(
        press,
        data=make,
        file_name=name,
        mime=mime,
        icon=icon,
        type="primary" if is_main else "secondary",
        on_click="ignore",
        width="stretch" if is_wide else "content",
        help=meaning,
    )
