"""The best coalition for every weight of one criterion: a curve that answers at once."""

from __future__ import annotations

from collections.abc import Iterator

from selection.charts.answering import Curve, Held, Knot, answering
from selection.charts.figures import Figure, quickly
from selection.texts import Language, text
from selection.what_if import WeightLine

__all__ = ["weight_line_chart"]

_STEP = 0.5  # percentage points between two places of the slider


@quickly
def weight_line_chart(line: WeightLine, language: Language) -> Figure:
    """The best worth against the weight in per cent; the present choice goes on as a dashed line where it is beaten."""
    now = round(100 * line.now, 6)
    first, last = 100 * line.pieces[0].low, 100 * line.pieces[-1].high
    places = sorted({*(_STEP * place for place in range(int(last / _STEP + 1e-9) + 1) if _STEP * place >= first), now})
    choice = line.here
    drawn = Curve(
        knots=list(_knots(line)),
        held=[_held(line, place) for place in places],
        start=now,
        step=_STEP,
        slider=text("Weight of {criterion}, %", criterion=line.criterion),
        x=text("Weight of {criterion}, %", criterion=line.criterion),
        y=text("Best worth (points)"),
        beside=[Knot(first, choice.worth(first / 100)), Knot(last, choice.worth(last / 100))],
        now=now,
    )
    pieces = [
        text("{low:0.0%} to {high:0.0%}: {coalition}", low=one.low, high=one.high, coalition=str(one.coalition))
        for one in line.pieces
    ]
    described = text("Best coalition for every weight of {criterion}. {pieces}", criterion=line.criterion,
                     pieces=pieces)  # fmt: skip
    return Figure.of(line.sentence(), answering(drawn, language), described, language)


def _knots(line: WeightLine) -> Iterator[Knot]:
    """The ends of every piece, its number in its middle."""
    for place, piece in enumerate(line.pieces, 1):
        middle = (piece.low + piece.high) / 2
        yield Knot(100 * piece.low, piece.worth(piece.low))
        yield Knot(100 * middle, piece.worth(middle), str(place))
        yield Knot(100 * piece.high, piece.worth(piece.high))


def _held(line: WeightLine, place: float) -> Held:
    weight = place / 100
    piece = line.piece(weight)
    values: dict[str, object] = {"weight": weight, "worth": piece.worth(weight)}
    if piece.coalition.cost is None:
        said = text("At {weight:0.#%}: worth {worth:0.0}", **values)
    else:
        said = text("At {weight:0.#%}: worth {worth:0.0}, cost {cost:#,##0.##}", cost=piece.coalition.cost, **values)
    return Held(place, piece.worth(weight), said, " + ".join(piece.coalition.members))
