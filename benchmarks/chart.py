"""A chart of how many times faster, against the number of candidates: both axes by factors, a line a series."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

__all__ = ["chart"]

WIDTH, HEIGHT, LEFT, TOP, PLOT, LEGEND = 900, 420, 60, 30, 520, 610
COLOURS = ("#0b6e99", "#c4452d", "#2e7d32", "#8e5ea2", "#b8860b", "#455a64", "#d81b60", "#00897b", "#6d4c41", "#5c6bc0")
MOST_N, MOST_RATIO = 1000.0, 100_000.0

Point = tuple[float, float, bool]


def chart(runs: Mapping[str, Any]) -> str:
    """The drawing as SVG; hollow points are ratios that are at least so much."""
    parts = [*_axes()]
    for number, (name, points) in enumerate(_series(runs)):
        parts += _drawn(name, points, COLOURS[number % len(COLOURS)], TOP + 16 * number)
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img">\n<title>How many times faster than the fastest peer, against n</title>\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n{body}\n</svg>\n'
    )


def _series(runs: Mapping[str, Any]) -> Iterator[tuple[str, list[Point]]]:
    """The points of lines that differ in n alone."""
    for part, run in runs.items():
        for table in run.tables:
            lines = sorted((line for line in table.lines if line.ratio), key=_but_n)
            for rest, same in groupby(lines, key=_but_n):
                points = sorted((float(line.shape["n"]), float(line.ratio), line.is_more) for line in same)
                if len(points) > 1:
                    yield f"{part}: {rest}", points


def _but_n(line: Any) -> str:
    return ", ".join(f"{name} {value}" for name, value in line.shape.items() if name != "n")


def _place(n: float, ratio: float) -> tuple[float, float]:
    """Where a point stands on the drawing."""
    low = math.log10(10.0)
    x = LEFT + PLOT * (math.log10(n) - low) / (math.log10(MOST_N) - low)
    share = math.log10(min(max(ratio, 0.1), MOST_RATIO) * 10) / math.log10(MOST_RATIO * 10)
    return x, HEIGHT - 50 - (HEIGHT - 50 - TOP) * share


def _axes() -> Iterator[str]:
    right, bottom = LEFT + PLOT, HEIGHT - 50
    yield f'<text x="{LEFT}" y="18">times faster than the fastest peer (hollow: at least so much)</text>'
    yield f'<text x="{LEFT + PLOT / 2}" y="{HEIGHT - 12}" text-anchor="middle">candidates, n</text>'
    for power in range(-1, 6):
        ratio = 10.0**power
        y = _place(10, ratio)[1]
        yield f'<line x1="{LEFT}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}" stroke="{"#888" if power == 0 else "#ddd"}"/>'
        yield f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{ratio:g}</text>'
    for n in (10, 20, 50, 100, 200, 500, 1000):
        x = _place(n, 1)[0]
        yield f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{TOP}" y2="{bottom}" stroke="#eee"/>'
        yield f'<text x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{n}</text>'


def _drawn(name: str, points: list[Point], colour: str, y: float) -> Iterator[str]:
    places = [_place(n, ratio) for n, ratio, _ in points]
    line = " ".join(f"{x:.1f},{there:.1f}" for x, there in places)
    yield f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
    for (x, there), (_, _, more) in zip(places, points, strict=True):
        yield f'<circle cx="{x:.1f}" cy="{there:.1f}" r="4" fill="{"white" if more else colour}" stroke="{colour}"/>'
    yield f'<circle cx="{LEGEND}" cy="{y + 4:.1f}" r="4" fill="{colour}"/>'
    yield f'<text x="{LEGEND + 10}" y="{y + 8:.1f}">{escape(name)}</text>'
