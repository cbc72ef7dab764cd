"""The words of a PDF, as poppler reads them back."""

from __future__ import annotations

import re
import shutil
import subprocess
from io import BytesIO
from typing import Any

import pytest

from selection.optimisation import Plan
from selection.pipeline import pdf_report

__all__ = ["printed", "squeezed", "words_of"]


def words_of(pdf: bytes) -> str:
    """Everything that stands on the pages, on one line."""
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not here")
    found = subprocess.run([tool, "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout
    return re.sub(r"\s+", " ", found.decode())


def printed(plan: Plan, language: Any = "en", **wishes: Any) -> bytes:
    """The report of a plan as a PDF."""
    stream = BytesIO()
    pdf_report(stream, plan, language=language, **wishes)
    return stream.getvalue()


def squeezed(words: str) -> str:
    """The words without spaces, marks where they may be broken and hyphens: as long words come back from a page."""
    return re.sub("[\\s\u200b\u00ad-]+", "", words)
