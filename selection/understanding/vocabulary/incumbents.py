"""Words for who is supplier or partner now, by language; without accents, as they stand in brackets or in a heading."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["ALONE", "INCUMBENT", "IN_BRACKETS", "KINDS", "NO", "PRESENT", "YES"]

INCUMBENT: Mapping[str, tuple[str, ...]] = {
    "nl": ("huidige partner", "huidige leverancier", "huidige partij", "huidige contractant", "huidige aannemer",
           "huidige dienstverlener", "huidige aanbieder", "zittende partij", "zittende leverancier",
           "zittende partner", "huidige opdrachtnemer", "nu onder contract", "werkt nu voor ons", "werkt al voor ons",
           "werkt nu al voor ons", "werkt al met ons"),
    "de": ("bestandslieferant", "bestandspartner", "bestandsdienstleister", "bestehender lieferant",
           "aktueller lieferant", "derzeitiger lieferant", "jetziger lieferant", "bisheriger lieferant",
           "aktueller partner"),
    "en": ("incumbent", "incumbent supplier", "incumbent partner", "current supplier", "current partner",
           "current provider", "current vendor", "current contractor", "existing supplier", "existing partner",
           "present supplier", "present partner", "currently under contract", "now under contract",
           "under contract now", "works for us now", "currently works for us", "works for us today",
           "works with us now",
           "works with us today", "already works for us", "already works with us", "working with us now"),
    "es": ("proveedor actual", "socio actual"),
    "fr": ("fournisseur actuel", "partenaire actuel", "titulaire actuel"),
    "it": ("fornitore attuale", "partner attuale"),
    "pt": ("fornecedor atual", "fornecedor actual", "parceiro atual"),
}  # fmt: skip

PRESENT = frozenset({"huidig", "huidige", "zittende", "bestaande", "current", "existing", "present", "incumbent",
                     "actual", "aktuelle", "aktueller", "derzeitige", "derzeitiger", "bisherige", "bisheriger",
                     "bestehende", "bestehender", "actuel", "actuelle", "attuale", "atual", "nuvarande"})  # fmt: skip
"""Beside one word for a party of some kind they say the same: huidige vervoerder, transportista actual."""

KINDS = frozenset({"vervoerder", "transporteur", "installateur", "adviseur", "bank", "verzekeraar", "cateraar",
                   "schoonmaker", "schoonmaakbedrijf", "bouwer", "architect", "accountant", "fabrikant", "makelaar",
                   "bureau", "uitvoerder", "beheerder", "carrier", "haulier", "caterer", "insurer", "agency",
                   "manufacturer", "broker", "subcontractor", "operator", "grantee", "spediteur", "hersteller",
                   "versicherer", "transportista", "aseguradora", "operador", "assureur", "operateur",
                   "trasportatore", "gestore", "transportadora"})  # fmt: skip
"""What parties of some kind are called."""

IN_BRACKETS = ("huidig", "zittend", "current", "aktuell")
"""Only behind a name, or above marks, do these say it as well."""

ALONE = ("huidige", "zittende", "nu", "existing", "currently", "actual", "actuel", "attuale", "atual", "derzeit")
"""Only above marks."""

YES = frozenset({"yes", "y", "ja", "j", "oui", "si", "sim", "tak", "true", "x", "v", "✓", "✔", "√", "☑", "●", "1"})
NO = frozenset({"no", "n", "nee", "neen", "nein", "non", "nao", "nie", "false", "-", "0", "✗", "✘", "☐", "○"})
