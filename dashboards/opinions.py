"""Weights that somebody entered in the app: they become a stakeholder of the case, like those of the workbook.

Knows no Streamlit.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from dashboards.texts import text
from selection.errors import Notice
from selection.model import Case, Stakeholder
from selection.texts import Text
from selection.weighting import Entry, Preference

__all__ = ["Opinion", "heard", "with_opinion"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person entered, by which method and when; `remarks` say how far the answers agree with each other."""

    stakeholder: Stakeholder
    method: Text
    moment: datetime
    remarks: tuple[Text, ...] = ()

    @classmethod
    def of(
        cls,
        name: str,
        entries: Mapping[str, Entry],
        method: Text,
        moment: datetime,
        *,
        remarks: tuple[Text, ...] = (),
        influence: float = 1.0,
    ) -> Opinion:
        """The entries of somebody, by criterion.

        Raises
        ------
        CaseError
            If no weights agree with the entries, or the influence is below 0.
        """
        return cls(Stakeholder(name, Preference.of(entries), influence), method, moment, remarks)

    @property
    def name(self) -> str:
        """Who it is."""
        return self.stakeholder.name

    @property
    def sha256(self) -> str:
        """Of who it is, the influence and every entry: the same for the same weights, whenever they are entered."""
        preference = self.stakeholder.preference
        entries = [[label, repr(entry)] for label, entry in zip(preference.labels, preference.entries, strict=True)]
        return hashlib.sha256(json.dumps([self.name, self.stakeholder.influence, entries]).encode()).hexdigest()

    def notice(self) -> Notice:
        """For the record, which goes along in every report and in the decision file."""
        return Notice(text("{who} entered weights in the app by {method} on {moment}. SHA-256 of the entries: {hash}",
                           who=self.name, method=self.method, moment=self.moment, hash=self.sha256))  # fmt: skip


def heard(case: Case, opinions: Sequence[Opinion]) -> Case:
    """The case in which these people have a say, instead of whoever in it has the same name, with a notice of each.

    Raises
    ------
    CaseError
        If the case and an opinion do not go together.
    """
    if not opinions:
        return case
    names = {one.name for one in opinions}
    others = (one for one in case.stakeholders if one.name not in names)
    return case.replace(
        stakeholders=(*others, *(one.stakeholder for one in opinions)),
        notices=(*case.notices, *(one.notice() for one in opinions)),
    )


def with_opinion(opinions: Sequence[Opinion], new: Opinion) -> tuple[Opinion, ...]:
    """All that was entered, with the new one instead of what that person said before."""
    return (*(one for one in opinions if one.name != new.name), new)
