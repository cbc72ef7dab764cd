"""Compiles the search once, for all later processes: `python -m selection.engine`."""

from selection.engine.ready import prepare

prepare(wait=True)
