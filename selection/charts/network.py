"""A coalition as a network: who brings which capability, what that makes possible together, who rates whom how."""

from __future__ import annotations

import textwrap
from typing import Any, Literal, TypeAlias

import altair as alt
import pandas as pd

from selection.charts.figures import ACCENT, INK, SOFT, Figure, data_of, quickly, spoken
from selection.charts.network_layout import WIDE, Box, Line, Network, has_network, network_of
from selection.optimisation import Appraiser, Coalition
from selection.texts import Language, Text, text

__all__ = ["has_network", "network_chart"]

Weight: TypeAlias = Literal["bold", "normal"]

_ROW, _HEAD, _HIGH, _FONT = 56, 0.7, 0.43, 12
"""In pixels a row and a line of words; in rows the room above the first one, and half a box."""

_WRAP = {"party": 18, "capability": 17, "result": 14}
_WHITE, _GREY = "#ffffff", "#6b7c85"


@quickly
def network_chart(appraiser: Appraiser, coalition: Coalition, language: Language) -> Figure:
    """The coalition as a network: members and client, capabilities, joint results, and how pairs were rated."""
    found = network_of(appraiser, coalition)
    client = appraiser.case.client
    title = _finding(found)
    described = text("{finding}. {parts}.", finding=title, parts=_described(found))
    boxes, lines = _boxes(found, client, language), _lines(found, language)
    labels = lines.drop_duplicates("line")
    across = alt.Scale(domain=[0, WIDE], nice=False, zero=False)
    down = alt.Scale(domain=[found.rows + _foot(found), -_HEAD], nice=False, zero=False)
    x, y = alt.X("x:Q", scale=across, axis=None), alt.Y("y:Q", scale=down, axis=None)
    at = {"x": alt.X("at:Q", scale=across, axis=None), "y": alt.Y("height:Q", scale=down, axis=None)}
    tooltip = alt.Tooltip("told:N", title=" ")
    chart = alt.layer(
        alt.Chart(data_of(lines))
        .mark_line(strokeWidth=1.8)
        .encode(x=x, y=y, detail=alt.Detail("line:N"), order=alt.Order("step:Q"), tooltip=tooltip,
                color=alt.Color("colour:N", scale=None), strokeDash=_dashed()),
        *_labels(data_of(labels), at, tooltip),
        alt.Chart(data_of(boxes))
        .mark_rect(strokeWidth=1.5)
        .encode(x=alt.X("left:Q", scale=across, axis=None), x2=alt.X2("right:Q"),
                y=alt.Y("top:Q", scale=down, axis=None), y2=alt.Y2("bottom:Q"), tooltip=tooltip,
                fill=alt.Fill("fill:N", scale=None), stroke=alt.Stroke("stroke:N", scale=None), strokeDash=_dashed()),
        *_names(data_of(boxes), x, y),
        alt.Chart(data_of(_headings(found, language)))
        .mark_text(baseline="line-bottom", fontSize=11, color=_GREY, align="center", lineBreak="\n", lineHeight=_FONT)
        .encode(x=x, y=y, text=alt.Text("words:N")),
    ).properties(height=int(_ROW * (found.rows + _HEAD + _foot(found))), view=alt.ViewConfig(stroke=None))  # fmt: skip
    return Figure.of(title, chart, described, language)


def _dashed() -> alt.StrokeDash:
    return alt.StrokeDash("dash:N", scale=alt.Scale(domain=["whole", "broken"], range=[[1, 0], [5, 4]]), legend=None)


def _labels(data: alt.InlineData, at: dict[str, Any], tooltip: alt.Tooltip) -> list[alt.Chart]:
    """The numbers on the lines, on a little white so that no line runs through them."""
    behind = alt.Chart(data).mark_point(shape="square", filled=True, size=240, color=_WHITE, opacity=1).encode(**at)
    words = alt.Chart(data).mark_text(fontSize=12, color=INK).encode(text=alt.Text("number:N"), tooltip=tooltip, **at)
    return [behind, words]


def _names(data: alt.InlineData, x: alt.X, y: alt.Y) -> list[alt.Chart]:
    """What stands in the boxes: the name, and below it what there is to say of it."""
    heavy: dict[str, Weight] = {"party": "bold", "capability": "normal", "result": "bold"}
    found = []
    for kind, weight in heavy.items():
        found.append(
            alt.Chart(data)
            .transform_filter(f"datum.kind === '{kind}'")
            .mark_text(fontSize=11, fontWeight=weight, lineBreak="\n", baseline="middle", lineHeight=_FONT)
            .encode(x=x, y=y, text=alt.Text("words:N"), color=alt.Color("ink:N", scale=None))
        )
    return found


def _boxes(found: Network, client: str, language: Language) -> pd.DataFrame:
    rows = []
    for box in found.boxes:
        fill, stroke, ink = _paint(box, client)
        below = _below(box, client)
        width = _WRAP[box.kind]
        words = [*textwrap.wrap(box.name, width)[:2], *textwrap.wrap(below.to(language) if below else "", width + 2)]
        rows.append({
            "kind": box.kind, "left": box.left, "right": box.right, "top": box.y - _HIGH, "bottom": box.y + _HIGH,
            # Vega puts the first of several lines where the words stand.
            "x": (box.left + box.right) / 2, "y": box.y - (len(words) - 1) / 2 * _FONT / _ROW,
            "words": "\n".join(words), "told": f"{box.name}: {below.to(language)}" if below else box.name,
            "fill": fill, "stroke": stroke, "ink": ink, "dash": "whole" if box.reached else "broken",
        })  # fmt: skip
    return pd.DataFrame(rows)


def _paint(box: Box, client: str) -> tuple[str, str, str]:
    """Fill, border and ink: parties dark, what is reached light, what is not reached white with a broken border."""
    if box.kind == "party":
        return (_WHITE, ACCENT, INK) if box.name == client else (ACCENT, ACCENT, _WHITE)
    return (SOFT, ACCENT, INK) if box.reached else (_WHITE, _GREY, INK)


def _below(box: Box, client: str) -> Text | None:
    if box.kind == "party" and box.name == client:
        return text("client, {points:0.0} points", points=box.points)
    if box.kind == "party":
        return text("{points:0.0} points", points=box.points)
    if box.kind == "result":
        return text("possible") if box.reached else text("not possible")
    if box.need is None:
        return None
    if box.reached:
        return text("needs {need}", need=box.need)
    return text("needs {need}, has {there}", need=box.need, there=box.there)


def _lines(found: Network, language: Language) -> pd.DataFrame:
    rows = []
    for i, line in enumerate(found.lines):
        said = _said(line, found.criterion).to(language)
        for step, (x, y) in enumerate(line.points):
            rows.append({
                "line": i, "step": step, "x": x, "y": y, "at": line.label[0], "height": line.label[1],
                "number": spoken(line.value, language, "0.#" if line.kind != "relation" else "0"),
                "told": said, "dash": "whole" if line.enough else "broken",
                "colour": _GREY if line.kind == "relation" else ACCENT,
            })  # fmt: skip
    columns = ["line", "step", "x", "y", "at", "height", "number", "told", "dash", "colour"]
    return pd.DataFrame(rows, columns=columns)


def _said(line: Line, criterion: str) -> Text:
    values: dict[str, object] = {"source": line.source, "target": line.target, "value": line.value}
    if line.kind == "brings":
        return text("{source} brings {target} at level {value:0.#}", **values)
    if line.kind == "takes":
        return text("{target} takes {source} at level {value:0.#}", **values)
    return text("{criterion} between {source} and {target}: {value:0} of 100", **values, criterion=criterion)


def _headings(found: Network, language: Language) -> pd.DataFrame:
    """What stands above the columns and between them, and what broken lines mean below."""
    words = {"party": text("Parties"), "capability": text("Capabilities"), "result": text("Joint results")}
    said = [
        ((boxes[0].left + boxes[0].right) / 2, word.to(language))
        for kind, word in words.items()
        if (boxes := found.of(kind))
    ]
    kinds = {line.kind for line in found.lines}
    said += [(43.5, text("level").to(language))] if "brings" in kinds else []
    said += [(77.5, text("takes").to(language))] if "takes" in kinds else []
    said += [(6.0, found.criterion)] if "relation" in kinds else []
    rows = []
    for x, heading in said:
        lines = textwrap.wrap(heading, _WRAP["result"])[:2]
        rows.append({"x": x, "y": -0.1 - (len(lines) - 1) * _FONT / _ROW, "words": "\n".join(lines)})
    if not all(line.enough for line in found.lines):
        below = text("broken line: less than what is needed")
        rows.append({"x": WIDE / 2, "y": found.rows + 0.35, "words": below.to(language)})
    return pd.DataFrame(rows, columns=["x", "y", "words"])


def _foot(found: Network) -> float:
    """The room below, in rows: what broken lines mean stands there, when there are any."""
    return 0.1 if all(line.enough for line in found.lines) else 0.4


def _finding(found: Network) -> Text:
    results, needs = found.of("result"), [box for box in found.of("capability") if box.need is not None]
    there = sum(box.reached for box in results)
    if results and there == len(results) == 1:
        return text("Together they make {result} possible", result=results[0].name)
    if results:
        return text("Together they make {n} of {total} joint results possible", n=there, total=len(results))
    if needs:
        met = sum(box.reached for box in needs)
        return text("Together they have {n} of {total} needed capabilities", n=met, total=len(needs))
    return text("How the parties rate each other on {criterion}", criterion=found.criterion)


def _described(found: Network) -> list[Text]:
    """Every line in words; of what is not there, that it is not."""
    lacking = [box for box in found.boxes if not box.reached]
    return [
        *(_said(line, found.criterion) for line in found.lines),
        *(text("not reached: {names}", names=[box.name]) for box in lacking),
    ]
