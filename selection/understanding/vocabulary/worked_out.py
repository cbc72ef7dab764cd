"""Words for prices that are worked out from a bid, and for what quality is worth in money: beginnings, no accents."""

from __future__ import annotations

__all__ = ["ACTUAL", "MAY_BE_WORKED_OUT", "TAKEN_OFF", "WORKED_OUT", "WORTH_OF_QUALITY"]

WORKED_OUT: tuple[str, ...] = (
    "fictie", "fikti", "ficti", "fittizi", "wertungspreis", "wertungssumme", "vergleichspreis", "vergleichssumme",
    "evaluatieprijs", "vergelijkingsprijs", "evaluated price", "evaluated bid", "evaluated cost", "notional",
    "quality adjusted price", "quality adjusted bid", "precio evaluado", "prix evalue", "prezzo valutato",
    "preco avaliado",
)  # fmt: skip
"""An amount called so is no bid: somebody worked it out to compare with."""

MAY_BE_WORKED_OUT: tuple[str, ...] = (
    "gecorrigeerde prijs", "gecorrigeerde inschrijf", "bereinigter preis", "bereinigte angebot", "adjusted price",
    "adjusted bid", "corrected price", "comparison price", "precio ajustado", "precio corregido", "prix ajuste",
    "prix corrige", "prezzo corretto", "preco ajustado",
)  # fmt: skip
"""A price called so may be worked out from another, or be the bid made comparable."""

WORTH_OF_QUALITY: tuple[str, ...] = (
    "kwaliteitswaarde", "kwaliteitskorting", "kwaliteitsaftrek", "meerwaarde in", "qualitatsabschlag",
    "qualitatsabzug", "qualitatswert", "quality value", "quality deduction", "quality discount", "quality credit",
    "value of quality", "monetised quality", "monetized quality", "valor de la calidad", "valeur de la qualite",
    "valore della qualita", "valor da qualidade",
)  # fmt: skip
"""What quality is worth in money, to be taken off a bid."""

TAKEN_OFF: tuple[str, ...] = (
    "korting", "meerwaarde", "aftrek", "toeslag", "bonus", "abschlag", "abzug", "nachlass", "zuschlag", "discount",
    "deduction", "reduction", "credit", "surcharge", "descuento", "remise", "rabais", "sconto", "desconto",
)  # fmt: skip
"""Parts of words for what is taken off a bid or put on it: such an amount is no price itself."""

ACTUAL: frozenset[str] = frozenset({
    "actual", "actuals", "realised", "realized", "achieved", "measured", "measured value", "actual value", "ist",
    "ist wert", "istwert", "erreicht", "werkelijk", "gerealiseerd", "realisatie", "behaald", "gemeten",
    "gemeten waarde", "real", "alcanzado", "realizado", "medido", "realise", "atteint", "mesure", "effettivo",
    "raggiunto", "rzeczywisty",
})  # fmt: skip
"""What was reached, as it was measured: beside the score that was given for it."""
