"""What was found in a workbook: blocks and their roles, candidates, criteria, scores, checks, questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from selection.errors import Place
from selection.model import Absence, Aggregator, Group, Panel
from selection.tables import Cell, cell_name
from selection.texts import Text, text

__all__ = [
    "Area",
    "Block",
    "BlockKind",
    "Check",
    "Choice",
    "Derived",
    "FoundCandidate",
    "FoundCapability",
    "FoundCriterion",
    "FoundNeed",
    "FoundScore",
    "Part",
    "Question",
    "Role",
]


@dataclass(frozen=True, slots=True, order=True)
class Area:
    """A rectangle of cells, rows and columns from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int

    def __str__(self) -> str:
        first, last = cell_name(self.top, self.left), cell_name(self.bottom, self.right)
        return first if first == last else f"{first}:{last}"

    def __contains__(self, cell: tuple[int, int]) -> bool:
        return self.top <= cell[0] <= self.bottom and self.left <= cell[1] <= self.right


class BlockKind(StrEnum):
    """What a block of cells is."""

    SCORES = "scores"
    WEIGHTS = "weights"
    SURVEY = "survey"
    PAIRWISE = "pairwise"
    LONG = "long"
    CAPABILITIES = "capabilities"
    MASTER_DATA = "master data"
    LEGEND = "legend"
    FORM = "form"
    RESULT = "result"
    TITLE = "title"
    UNKNOWN = "unknown"

    def words(self) -> Text:
        """What to call it."""
        return _KINDS[self]


_KINDS: Mapping[BlockKind, Text] = {
    BlockKind.SCORES: text("scores"),
    BlockKind.WEIGHTS: text("weights"),
    BlockKind.SURVEY: text("a survey"),
    BlockKind.PAIRWISE: text("comparisons in pairs"),
    BlockKind.LONG: text("scores, one a row"),
    BlockKind.CAPABILITIES: text("who can do what"),
    BlockKind.MASTER_DATA: text("facts about candidates"),
    BlockKind.LEGEND: text("a legend"),
    BlockKind.FORM: text("an empty form"),
    BlockKind.RESULT: text("results that the sheet computes"),
    BlockKind.TITLE: text("text"),
    BlockKind.UNKNOWN: text("not read"),
}


class Role(StrEnum):
    """What a row, a column or a cell is to its block."""

    CANDIDATE = "candidate"
    CRITERION = "criterion"
    GROUP = "group"
    WEIGHT = "weight"
    SCORE = "score"
    CAPABILITY = "capability"
    LEVEL = "level"
    NEED = "need"
    DERIVED = "derived"
    ASSESSOR = "assessor"
    ATTRIBUTE = "attribute"
    SCALE = "scale"
    REMARK = "remark"
    TEXT = "text"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Part:
    """Cells of one block with one role."""

    role: Role
    area: Area


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of a sheet, what it was taken for, and why."""

    sheet: str
    area: Area
    kind: BlockKind
    why: Text
    parts: tuple[Part, ...] = ()

    def role(self, row: int, column: int) -> Role | None:
        """What the cell is, None when it is nothing in particular; of overlapping parts the last counts."""
        return next((part.role for part in reversed(self.parts) if (row, column) in part.area), None)


@dataclass(frozen=True, slots=True)
class FoundCandidate:
    """A candidate, the further cells of its row by their heading, and whether it is the partner now."""

    name: str
    place: Place
    attributes: Mapping[str, Cell] = field(default_factory=dict)
    incumbent: bool = False


@dataclass(frozen=True, slots=True)
class FoundCriterion:
    """A criterion with the scale, direction and group proposed for it, each with its reason among `reasons`.

    `heading` is the group heading that the sheet itself puts over it. `weight` is in the points of the sheet, None
    when there is none. `is_knock_out` says that it must be met rather than weighed. `is_bounded` says that nothing
    beyond the two anchors may be entered, as with grades. `gate` is what a candidate must reach to be chosen at
    all. `panel` says how the scores of several assessors become one, and `aggregator` which member counts, None where
    nobody said it.
    """

    name: str
    place: Place
    worst: float
    best: float
    group: Group = Group.OTHER
    heading: str = ""
    unit: str = ""
    weight: float | None = None
    weight_place: Place | None = None
    levels: Mapping[str, float] = field(default_factory=dict)
    is_bounded: bool = True
    reasons: tuple[Text, ...] = ()
    gate: float | None = None
    is_knock_out: bool = False
    panel: Panel = Panel.MEAN
    aggregator: Aggregator | None = None


@dataclass(frozen=True, slots=True)
class FoundScore:
    """A score as it was written and as it was understood; None with the reason when it is missing.

    `low` and `high` are the ends when an interval was written, and `value` is its middle.
    """

    candidate: str
    criterion: str
    value: float | None
    place: Place
    written: str
    absence: Absence | None = None
    assessor: str = ""
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class FoundCapability:
    """How far a party can do something, from 0 (not) to 4 (leading); None when nobody knows."""

    party: str
    capability: str
    level: int | None
    place: Place
    written: str


@dataclass(frozen=True, slots=True)
class FoundNeed:
    """A capability that is needed from this level on, by so many parties.

    `is_core` says that no coalition can do without it. `stated` is the level as the sheet writes it, on its own scale.
    """

    capability: str
    level: int
    place: Place
    weight: float | None = None
    is_core: bool = True
    providers: int = 1
    stated: float | None = None


@dataclass(frozen=True, slots=True)
class Derived:
    """Cells that the sheet computes from others: shown and checked, never imported as scores."""

    sheet: str
    area: Area
    label: str
    why: Text


@dataclass(frozen=True, slots=True)
class Check:
    """A number that the sheet states, beside the same computed from what was imported.

    `how` says how it was computed, `turned` what the scores were turned into before that, None when nothing.
    `is_filled` says that the sheet counted a score that is not there as zero.
    """

    place: Place
    label: str
    stated: float
    computed: float
    how: Text
    holds: bool
    turned: Text | None = None
    is_filled: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer."""

    key: str
    sentence: Text


@dataclass(frozen=True, slots=True)
class Question:
    """What only the user knows, with the best guess first among the choices and the reason for it.

    `key` stays the same for another file of the same layout. When `free` is set, something else may be typed, in the
    form that this text shows. Unless it
    `has_guess`, no answer is better than another: somebody has to choose.
    """

    key: str
    sentence: Text
    choices: tuple[Choice, ...]
    why: Text
    places: tuple[Place, ...] = ()
    free: Text | None = None
    has_guess: bool = True
