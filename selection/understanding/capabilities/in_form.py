"""Who can do what and what is needed, as the sheets Capabilities, Needs and Case of our own template."""

from __future__ import annotations

from collections.abc import Sequence

from selection.errors import Place
from selection.tables import Cell, Grid
from selection.understanding.form import grid_of, heading_cell
from selection.understanding.found import FoundCapability, FoundNeed

__all__ = ["grids_of"]


def grids_of(capabilities: Sequence[FoundCapability], needs: Sequence[FoundNeed], client: str) -> tuple[Grid, ...]:
    """The sheets that are not empty, each cell with the place that it came from."""
    found = []
    if client:
        found.append(grid_of("dossier", [[heading_cell("dossier", "client"), Cell(client, Place())]]))
    if capabilities:
        found.append(_capabilities(capabilities))
    if needs:
        keys = ("capability", "level", "weight", "core", "providers")
        rows = [[heading_cell("needs", key) for key in keys]]
        for one in needs:
            values = (one.capability, float(one.level), one.weight, "yes" if one.is_core else None,
                      float(one.providers) if one.is_core else None)  # fmt: skip
            rows.append([Cell(value, one.place) for value in values])
        found.append(grid_of("needs", rows))
    return tuple(found)


def _capabilities(capabilities: Sequence[FoundCapability]) -> Grid:
    names = list(dict.fromkeys(one.capability for one in capabilities))
    parties = {one.party: one.place for one in reversed(capabilities)}
    levels = {(one.party, one.capability): one for one in capabilities}
    rows = [[heading_cell("capabilities", "party"), *(Cell(name, Place()) for name in names)]]
    for party in dict.fromkeys(one.party for one in capabilities):
        row = [Cell(party, parties[party])]
        for name in names:
            one = levels.get((party, name))
            level = None if one is None else "?" if one.level is None else float(one.level)
            row.append(Cell(level, parties[party] if one is None else one.place))
        rows.append(row)
    return grid_of("capabilities", rows)
