"""Words in sentences beside a table that limit money, count partners, or tie candidates together, by language."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["MONEY", "PARTNERS", "TIES"]

MONEY: Mapping[str, tuple[str, ...]] = {
    "nl": ("budget", "plafond", "kostenplafond", "plafondbedrag"),
    "de": ("budget", "kostenobergrenze", "kostenrahmen", "preisobergrenze"),
    "en": ("budget", "cost ceiling", "spending limit", "price cap"),
    "es": ("presupuesto", "techo de gasto"),
    "fr": ("budget", "plafond"),
    "it": ("budget", "tetto di spesa"),
    "pt": ("orçamento",),
}
"""Together with a number they limit what may be spent."""

PARTNERS: Mapping[str, tuple[str, ...]] = {
    "nl": ("partner", "partners", "leverancier", "leveranciers", "partij", "partijen", "aanbieders"),
    "de": ("partner", "lieferant", "lieferanten", "anbieter", "firmen", "bieter"),
    "en": ("partner", "partners", "supplier", "suppliers", "vendor", "vendors", "bidders"),
    "es": ("proveedor", "proveedores", "socios"),
    "fr": ("fournisseur", "fournisseurs", "partenaires"),
    "it": ("fornitore", "fornitori"),
    "pt": ("fornecedor", "fornecedores", "parceiros"),
}
"""Behind a number they say how many are wanted."""

TIES: Mapping[str, tuple[str, ...]] = {
    "nl": ("zelfde groep", "zelfde concern", "niet samen", "alleen samen", "dochter van"),
    "de": ("selben gruppe", "gleichen gruppe", "selben konzern", "gleichen konzern", "nicht zusammen", "tochter von"),
    "en": ("same group", "not together", "only together", "subsidiary of"),
    "es": ("mismo grupo", "filial de"),
    "fr": ("même groupe", "filiale de"),
    "it": ("stesso gruppo", "controllata di"),
    "pt": ("mesmo grupo", "subsidiária de"),
}
"""They say that candidates belong together, or may not."""
