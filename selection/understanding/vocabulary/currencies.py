"""Words for the line that says in which currency each candidate's amounts are, and for what is in money."""

from __future__ import annotations

__all__ = ["CALLED_CURRENCY", "IN_MONEY"]

CALLED_CURRENCY: frozenset[str] = frozenset({
    "currency", "ccy", "curr", "valuta", "munt", "munteenheid", "wahrung", "whrg", "waehrung", "devise", "monnaie",
    "moneda", "divisa", "moeda", "waluta", "currency code", "valutacode", "wahrungscode", "bid currency",
})  # fmt: skip

IN_MONEY: tuple[str, ...] = (
    "prijs", "prijz", "kost", "tarief", "tarieven", "bedrag", "inschrijfsom", "omzet", "price", "cost", "fee", "amount",
    "spend", "turnover", "revenue", "tco", "quotation", "preis", "betrag", "umsatz", "gebuhr", "angebotssumme",
    "precio", "coste", "costo", "importe", "facturacion", "prix", "cout", "montant", "chiffre d affaires", "prezzo",
    "importo",
    "fatturato", "preco", "custo", "valor total", "cena", "koszt",
)  # fmt: skip
"""Parts of words for what is counted in money."""
