"""The same party under names that differ in case, blanks or legal form: matched, and said."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from selection.errors import Place
from selection.model import name_key, unknown_name
from selection.schema import means
from selection.texts import text
from selection.validation.findings import Findings
from selection.validation.records import Record

__all__ = ["Names"]


class Names:
    """The names that a workbook may use: of candidates, of the client, of criteria."""

    def __init__(self, candidates: Iterable[str], criteria: Iterable[str], client: str, findings: Findings) -> None:
        self.client = client
        self._candidates = dict.fromkeys(candidates)
        self._criteria = {name.casefold(): name for name in criteria}
        self._findings = findings
        self._said: set[str] = set()

    @cached_property
    def _keys(self) -> dict[str, str]:
        # Where everybody is written alike everywhere, nobody asks for this.
        return {name_key(name): name for name in self.everybody()}

    def party(self, written: str, place: Place) -> str:
        """The candidate or client that is meant; what was written when nobody is."""
        if written in self._candidates or written == self.client:
            return written
        if means(written, text("Client")):
            return self.client
        known = self._keys.get(name_key(written))
        if known is None:
            return written
        if written not in self._said:
            self._findings.notice(text('"{written}" was taken to be "{known}".', written=written, known=known), place)
            self._said.add(written)
        return known

    def named(self, record: Record, key: str) -> str:
        """The candidate or client named in a column of a row; empty when it names nobody, which is a fault."""
        written = record.word(key)
        if not written or self.knows(written):
            return written
        place = record.cells[key].place
        meant = self.party(written, place)
        if self.knows(meant):
            return meant
        kind = text("the name of a candidate or the client")
        self._findings.faults.append(unknown_name(written, kind, self.everybody(), place))
        return ""

    def parties(self, written: str, place: Place) -> str:
        """The same for several names with semicolons between."""
        return "; ".join(self.party(name.strip(), place) for name in written.split(";") if name.strip())

    def knows(self, name: str) -> bool:
        """Whether this is exactly the name of a candidate or of the client."""
        return name in self._candidates or name == self.client

    def everybody(self) -> tuple[str, ...]:
        """The names of all candidates and of the client."""
        return (*self._candidates, self.client)

    def criterion(self, written: str) -> str:
        """The criterion that is meant; what was written when none is."""
        return self._criteria.get(written.casefold(), written)
