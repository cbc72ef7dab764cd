"""Weights that somebody entered in the app: they become a stakeholder of the case, like those of the workbook.

Knows no Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from selection.model import Case, Stakeholder
from selection.texts import Text
from selection.weighting import Entry, Preference

__all__ = ["Opinion", "taken_back", "with_opinion"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person entered, by which method; `remarks` say how far the answers agree with each other.

    `instead_of` is the stakeholder of that name whom the workbook had, if any.
    """

    stakeholder: Stakeholder
    method: Text
    remarks: tuple[Text, ...] = ()
    instead_of: Stakeholder | None = None

    @classmethod
    def of(
        cls,
        name: str,
        entries: Mapping[str, Entry],
        method: Text,
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
        return cls(Stakeholder(name, Preference.of(entries), influence), method, remarks)

    @property
    def name(self) -> str:
        """Who it is."""
        return self.stakeholder.name


def with_opinion(case: Case, opinions: tuple[Opinion, ...], new: Opinion) -> tuple[Case, tuple[Opinion, ...]]:
    """The case in which somebody has a say, instead of what that person said before, and all that was entered.

    Raises
    ------
    CaseError
        If the case and the opinion do not go together.
    """
    case, opinions = taken_back(case, opinions, new.name)
    before = next((one for one in case.stakeholders if one.name == new.name), None)
    others = tuple(one for one in case.stakeholders if one.name != new.name)
    return case.replace(stakeholders=(*others, new.stakeholder)), (*opinions, replace(new, instead_of=before))


def taken_back(case: Case, opinions: tuple[Opinion, ...], name: str) -> tuple[Case, tuple[Opinion, ...]]:
    """The case without what somebody entered; what the workbook has of that person counts again."""
    gone = next((one for one in opinions if one.name == name), None)
    if gone is None:
        return case, opinions
    others = tuple(one for one in case.stakeholders if one.name != name)
    back = () if gone.instead_of is None else (gone.instead_of,)
    return case.replace(stakeholders=(*others, *back)), tuple(one for one in opinions if one is not gone)
