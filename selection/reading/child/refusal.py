"""Why a file is not read, as a code; the parent process has the sentence."""

from __future__ import annotations

from typing import Literal

__all__ = ["Kind", "Reason", "Refusal"]

Reason = Literal[
    "attributes", "compression", "copy_size", "crash", "damaged", "duplicates", "empty", "encoding", "entities",
    "file_size", "grid", "grid_size", "incomplete", "markup_size", "memory", "merges", "missing", "nested", "no_cells",
    "no_sheets", "not_a_table", "overlap", "parts", "password", "position", "quote", "ratio", "start", "text_size",
    "time", "traversal", "truncated", "unpacked", "unreadable",
]  # fmt: skip
Kind = Literal[
    "archive", "binary", "compressed", "json", "mail", "numbers", "pdf", "picture", "presentation", "rich_text",
    "web_page", "word", "xml", "xml_workbook",
]  # fmt: skip


class Refusal(Exception):  # noqa: N818  # a refusal is an answer, not an error of ours
    """A file that is not read: the reason and the values of its sentence."""

    def __init__(self, reason: Reason, **values: str | float) -> None:
        self.reason = reason
        self.values = values
        super().__init__(reason)
