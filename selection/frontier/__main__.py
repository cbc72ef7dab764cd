"""Compiles the search for one best coalition and the search for frontiers, once: `python -m selection.frontier`."""

from selection.engine import prepare
from selection.engine.compiled import can_keep
from selection.frontier import SizeAxis, WorthAxis, frontier, mark
from selection.model import Assessment, Candidate, Case, Criterion
from selection.rules import Size

prepare(wait=True)
ONE = Case((Candidate("one"),), (Criterion("any", worst=0, best=1),), (Assessment("one", "any", 1),))
frontier(ONE, [WorthAxis(), SizeAxis()], [Size(1, 1)])
if can_keep():
    mark().touch()
