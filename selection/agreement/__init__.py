"""Whether the stakeholders agree: what each would choose, what that costs the others, and what suits all best."""

from selection.agreement.agreement import Agreement, agreement
from selection.agreement.consensus import Consensus
from selection.agreement.contention import Contention
from selection.agreement.room import Room
from selection.agreement.view import View

__all__ = ["Agreement", "Consensus", "Contention", "Room", "View", "agreement"]
