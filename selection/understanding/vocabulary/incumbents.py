"""Words for who is supplier or partner now, by language; without accents, as they stand in brackets or in a heading."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["INCUMBENT", "IN_BRACKETS", "NO", "YES"]

INCUMBENT: Mapping[str, tuple[str, ...]] = {
    "nl": ("huidige partner", "huidige leverancier", "huidige partij", "huidige contractant", "huidige aannemer",
           "huidige dienstverlener", "huidige aanbieder", "zittende partij", "zittende leverancier",
           "zittende partner"),
    "de": ("bestandslieferant", "bestandspartner", "bestandsdienstleister", "bestehender lieferant",
           "aktueller lieferant", "derzeitiger lieferant", "jetziger lieferant", "bisheriger lieferant",
           "aktueller partner"),
    "en": ("incumbent", "incumbent supplier", "incumbent partner", "current supplier", "current partner",
           "current provider", "current vendor", "current contractor", "existing supplier", "existing partner",
           "present supplier", "present partner"),
    "es": ("proveedor actual", "socio actual"),
    "fr": ("fournisseur actuel", "partenaire actuel", "titulaire actuel"),
    "it": ("fornitore attuale", "partner attuale"),
    "pt": ("fornecedor atual", "fornecedor actual", "parceiro atual"),
}  # fmt: skip

IN_BRACKETS = ("huidig", "zittend", "current", "aktuell")
"""Only behind a name do these say it as well."""

YES = frozenset({"yes", "y", "ja", "j", "oui", "si", "sim", "tak", "true", "x", "v", "✓", "✔", "√", "☑", "●", "1"})
NO = frozenset({"no", "n", "nee", "neen", "nein", "non", "nao", "nie", "false", "-", "0", "✗", "✘", "☐", "○"})
