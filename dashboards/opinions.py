"""Weights that somebody entered in the app: they become a stakeholder of the case, like those of the workbook.

Knows no Streamlit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selection.model import Case, Stakeholder
from selection.texts import Text
from selection.weighting import Entry, Preference

__all__ = ["Opinion", "heard", "with_opinion"]


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person entered, by which method; `remarks` say how far the answers agree with each other."""

    stakeholder: Stakeholder
    method: Text
    remarks: tuple[Text, ...] = ()

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


def heard(case: Case, opinions: Sequence[Opinion]) -> Case:
    """The case in which these people have a say, instead of whoever in it has the same name.

    Raises
    ------
    CaseError
        If the case and an opinion do not go together.
    """
    if not opinions:
        return case
    names = {one.name for one in opinions}
    others = (one for one in case.stakeholders if one.name not in names)
    return case.replace(stakeholders=(*others, *(one.stakeholder for one in opinions)))


def with_opinion(opinions: Sequence[Opinion], new: Opinion) -> tuple[Opinion, ...]:
    """All that was entered, with the new one instead of what that person said before."""
    return (*(one for one in opinions if one.name != new.name), new)
