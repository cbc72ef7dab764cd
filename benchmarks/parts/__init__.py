"""The parts, by name, in the order in which they are run."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.part import Part
from benchmarks.parts import acceptability, dense, front, near_optimal, optimum, polytope, reading, slider, sweep

__all__ = ["PARTS"]

PARTS: Mapping[str, Part] = {
    "optimum": optimum.measure,
    "dense": dense.measure,
    "front": front.measure,
    "acceptability": acceptability.measure,
    "near-optimal": near_optimal.measure,
    "polytope": polytope.measure,
    "reading": reading.measure,
    "sweep": sweep.measure,
    "slider": slider.measure,
}
