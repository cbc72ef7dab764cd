"""Words over the columns of a sheet of prices: how many, and of what; beginnings without accents."""

from __future__ import annotations

__all__ = ["ITEMS", "QUANTITIES"]

QUANTITIES: tuple[str, ...] = (
    "qty", "quantity", "quantities", "aantal", "aantallen", "hoeveelheid", "menge", "anzahl", "stuckzahl", "cantidad",
    "cant", "quantite", "qte", "quantita", "quantidade", "qtd", "pcs", "stuks",
)  # fmt: skip

ITEMS: tuple[str, ...] = (
    "item", "article", "artikel", "product", "produkt", "producto", "produit", "prodotto", "produto", "goods",
    "omschrijving", "description", "beschreibung", "bezeichnung", "leistung", "position", "material", "materiaal",
    "part", "onderdeel", "articulo", "designation", "descripcion", "descrizione", "descricao", "besteksp",
)  # fmt: skip
