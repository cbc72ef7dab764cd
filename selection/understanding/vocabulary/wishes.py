"""Words in sentences beside a table that limit money, count partners, tie candidates together or part them."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["AT_MOST", "HOW_MANY", "MONEY", "PARTNERS", "QUARRELS", "TIES"]

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

HOW_MANY: Mapping[str, tuple[str, ...]] = {
    "nl": ("twee", "drie", "vier", "vijf", "zes"),
    "de": ("zwei", "drei", "vier", "fünf", "sechs"),
    "en": ("two", "three", "four", "five", "six"),
    "es": ("dos", "tres", "cuatro", "cinco"),
    "fr": ("deux", "trois", "quatre", "cinq"),
    "it": ("due", "tre", "quattro", "cinque"),
    "pt": ("dois", "três", "quatro", "cinco"),
}
"""Numbers in words; one is an article as well."""

AT_MOST: Mapping[str, tuple[str, ...]] = {
    "nl": ("niet meer dan", "maximaal", "hoogstens", "ten hoogste", "hooguit"),
    "de": ("nicht mehr als", "höchstens", "maximal"),
    "en": ("no more than", "not more than", "at most", "not exceed", "a maximum of"),
    "es": ("no más de", "como máximo", "máximo de"),
    "fr": ("pas plus de", "au maximum", "au plus"),
    "it": ("non più di", "al massimo"),
    "pt": ("não mais de", "no máximo"),
}
"""Before an amount of money they limit it."""

QUARRELS: Mapping[str, tuple[str, ...]] = {
    "nl": ("een geschil", "in geschil", "in conflict", "conflict met", "conflict tussen", "niet met elkaar",
           "niet met", "rechtszaak", "ruzie"),
    "de": ("rechtsstreit", "im streit", "streit mit", "im konflikt", "konflikt mit", "konflikt zwischen",
           "nicht miteinander", "nicht mit"),
    "en": ("a dispute", "in dispute", "dispute with", "dispute between", "in conflict", "conflict with",
           "conflict between", "lawsuit", "litigation", "refuse to work with", "will not work with",
           "won't work with", "not work together", "not with each other"),
}  # fmt: skip
"""They say that two candidates do not go together; of who is no candidate they say nothing."""
