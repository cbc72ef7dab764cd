"""Weights and method on record before anybody sees a score; what changed since, with its reason, old beside new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from selection.decision.converting import data_of, made_from
from selection.decision.files import file_content, opened, sealed, write_new
from selection.decision.method import Difference, Method, differences
from selection.decision.plain import sha256_of
from selection.errors import Place, refused
from selection.model import Case, Rule
from selection.texts import Text, plural, text

__all__ = ["Freeze", "Held", "Settled", "freeze", "read_freeze", "write_freeze"]

_FILE = "freeze.json"


@dataclass(frozen=True, slots=True)
class Settled:
    """A method as somebody put it on record; `previous` is the SHA-256 of the entry before, empty for the first."""

    when: datetime
    by: str
    method: Method
    reason: str = ""
    previous: str = ""

    @property
    def sha256(self) -> str:
        """The SHA-256 of this entry, and through `previous` of all before it."""
        return sha256_of(data_of(self))


@dataclass(frozen=True, slots=True)
class Held:
    """Whether a case is still judged by the method that was settled; `differences` are old against new."""

    settled: Settled
    differences: tuple[Difference, ...]

    @property
    def unchanged(self) -> bool:
        """Whether nothing differs."""
        return not self.differences

    def sentence(self) -> Text:
        """Whether anything changed since, in a sentence."""
        values: dict[str, object] = {"when": self.settled.when, "by": self.settled.by}
        if self.unchanged:
            return text("Criteria, scales, weights and rules are as {by} froze them on {when}.", **values)
        return plural(
            "{n} thing differs from what {by} froze on {when}.",
            "{n} things differ from what {by} froze on {when}.",
            len(self.differences),
            **values,
        )


@dataclass(frozen=True, slots=True)
class Freeze:
    """Every method that was put on record, the first one first; nothing is ever taken out."""

    entries: tuple[Settled, ...]

    @property
    def now(self) -> Settled:
        """The method that holds now."""
        return self.entries[-1]

    def check(
        self, case: Case, weights: Mapping[str, float] | None = None, rules: Iterable[Rule] | None = None
    ) -> Held:
        """Whether a case, or other weights and rules for it, are still by the method that holds now."""
        return Held(self.now, differences(self.now.method, Method.of(case, weights, rules)))

    def changed(self, case: Case, when: datetime, by: str, reason: str) -> Freeze:
        """The same record with the method of `case` added to it.

        Raises
        ------
        CaseError
            If there is no reason, nothing differs, or `when` is before the last entry.
        """
        if not reason.strip():
            raise _refused("reason", text("a reason for the change, in words"), text("none"), text("Say why"))
        if self.check(case).unchanged:
            remedy = text("Leave the record as it is")
            raise _refused("case", text("a method that differs"), text("the one that was frozen"), remedy)
        if _is_before(when, self.now.when):
            found, remedy = text("{value}", value=when), text("Enter when it was changed")
            raise _refused("when", text("a moment after {last}", last=self.now.when), found, remedy)
        return Freeze((*self.entries, Settled(when, _named(by), Method.of(case), reason.strip(), self.now.sha256)))

    def history(self) -> tuple[Text, ...]:
        """Who froze what when, and every later change with its reason, old against new."""
        first = self.entries[0]
        told = [text("{by} froze criteria, scales, weights and rules on {when}.", by=first.by, when=first.when)]
        for before, after in zip(self.entries, self.entries[1:], strict=False):
            told.append(text("{by} changed them on {when}. Reason: {reason}", by=after.by, when=after.when,
                             reason=after.reason))  # fmt: skip
            told += [one.sentence() for one in differences(before.method, after.method)]
        return tuple(told)


def freeze(case: Case, when: datetime, by: str) -> Freeze:
    """The record that starts with the method of `case`, frozen at a moment by somebody.

    Raises
    ------
    CaseError
        If nobody is named.
    """
    return Freeze((Settled(when, _named(by), Method.of(case)),))


def write_freeze(path: str | Path, record: Freeze) -> None:
    """Write the record to a new file, or add its later entries to the file that has the earlier ones.

    Raises
    ------
    CaseError
        If the file has entries that the record does not have, or cannot be written.
    """
    target, content = Path(path), sealed("freeze", data_of(record))
    if not target.exists():
        write_new(target, content)
        return
    known = read_freeze(target).entries
    if known != record.entries[: len(known)]:
        remedy = text("Choose another name: what was frozen is never overwritten")
        raise _refused(target.name, text("the earlier entries of this record"), text("other entries"), remedy)
    beside = target.with_name(target.name + ".new")
    write_new(beside, content)
    beside.replace(target)


def read_freeze(path: str | Path) -> Freeze:
    """The record in a file.

    Raises
    ------
    CaseError
        If it is no such file, or any entry was changed after it was written.
    """
    source = Path(path)
    data, is_whole = opened(file_content(source, _FILE), "freeze", source.name)
    record = made_from(data, Freeze, source.name)
    chain = ["", *(entry.sha256 for entry in record.entries)]
    if (
        not is_whole
        or not record.entries
        or any(entry.previous != before for entry, before in zip(record.entries, chain, strict=False))
    ):
        remedy = text("Use the file as it was first written")
        raise _refused(source.name, text("entries as they were written"), text("a change afterwards"), remedy)
    return record


def _is_before(one: datetime, other: datetime) -> bool:
    """Whether one moment is before another; by their clocks when not both know their zone."""
    if (one.tzinfo is None) != (other.tzinfo is None):
        one, other = one.replace(tzinfo=None), other.replace(tzinfo=None)
    return one < other


def _named(by: str) -> str:
    if not by.strip():
        raise _refused("by", text("who does it"), text("nobody"), text("Enter a name"))
    return by.strip()


def _refused(label: str, demand: Text, found: Text, remedy: Text) -> Exception:
    return refused(label, Place(cell=label), demand, found, remedy)
