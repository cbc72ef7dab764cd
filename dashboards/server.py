"""The server around the dashboard: security headers, and a sentence with a number instead of any traceback."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboards.cached import stop_everything
from dashboards.parts import show_refusal
from dashboards.texts import plain, say
from selection.engine import prepare
from selection.errors import SelectionError

__all__ = ["Guard", "app", "last_resort"]

_LOG = logging.getLogger("dashboards")

_CLOSED = ("/_stcore/metrics",)
"""What Streamlit offers and nobody here needs."""


def last_resort(failure: Exception) -> bool:
    """Whether the failure was shown as a sentence; always so. What happened goes to the log, under a number."""
    if isinstance(failure, SelectionError):
        show_refusal(failure)
        return True
    number = secrets.token_hex(3)
    _LOG.error("Failure %s", number, exc_info=failure)
    st.error(
        plain(say("Something went wrong here, not with you. Reload the page and try again; if it comes back, report "
                  "it with the number {number}, which also stands in the log of the server.", number=number)),
        icon=":material/error:",
    )  # fmt: skip
    return True


def _inline_scripts() -> str:
    """The hashes of the scripts that stand in Streamlit's own page, so that no other inline script can run."""
    page = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


_HEADERS = {
    "Content-Security-Policy": "; ".join((
        "default-src 'self'",
        f"script-src 'self' 'wasm-unsafe-eval' {_inline_scripts()}",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self' ws: wss:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    )),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}  # fmt: skip


class Guard:
    """Adds the headers to every answer, and closes what nobody needs."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        target: ASGIApp = PlainTextResponse("Not found", 404) if scope["path"].startswith(_CLOSED) else self._app
        await target(scope, receive, guarded)


@asynccontextmanager
async def _life(_app: st.App) -> AsyncIterator[None]:
    """While the server runs; searches must not keep it from closing."""
    prepare()
    yield
    stop_everything()


app = st.App(
    str(Path(__file__).with_name("app.py")), middleware=[Middleware(Guard)], on_script_error=last_resort, lifespan=_life
)
