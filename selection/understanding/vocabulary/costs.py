"""Words in sentences that limit what one partner may cost."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["COSTS", "DEARER", "DEAREST", "EACH_ONE", "NOT_ABOVE", "NO_ONE"]

EACH_ONE: Mapping[str, tuple[str, ...]] = {
    "nl": ("elke", "elk", "iedere", "ieder", "per", "geen enkele"),
    "de": ("jede", "jeder", "jedes", "pro", "je"),
    "en": ("each", "every", "per", "any one", "any single", "no single"),
}
"""Before a word for partners: each by itself."""

NO_ONE: Mapping[str, tuple[str, ...]] = {
    "nl": ("geen", "geen enkele", "niemand"),
    "de": ("kein", "keine", "keiner"),
    "en": ("no", "no single", "none", "nobody", "no one"),
}
"""The same where the sentence denies it."""

DEARER: Mapping[str, tuple[str, ...]] = {
    "nl": ("meer dan", "duurder dan", "boven", "hoger dan", "over"),
    "de": ("mehr als", "teurer als", "über"),
    "en": ("more than", "dearer than", "more expensive than", "costlier than", "above", "over", "exceed", "exceeds",
           "exceeding", "higher than"),
}  # fmt: skip
"""Before an amount: more than it."""

DEAREST: Mapping[str, tuple[str, ...]] = {
    "nl": ("duurste",),
    "de": ("teuerste", "teuersten"),
    "en": ("most expensive", "dearest", "costliest", "priciest"),
}
"""What this one may not cost nobody may."""

NOT_ABOVE: Mapping[str, tuple[str, ...]] = {
    "nl": ("maximaal", "hoogstens", "ten hoogste", "hooguit", "max", "maximum", "niet meer dan", "niet duurder dan",
           "niet boven", "onder", "binnen", "beneden", "niet meer kosten dan", "niet meer vragen dan"),
    "de": ("höchstens", "maximal", "nicht mehr als", "unter"),
    "en": ("at most", "no more than", "not more than", "a maximum of", "maximum", "max", "up to", "under", "below",
           "within", "not above", "not exceed", "not cost more than", "less than"),
}  # fmt: skip
"""Before an amount: it and no more."""

COSTS: Mapping[str, tuple[str, ...]] = {
    "nl": ("kosten", "prijs", "prijzen", "budget", "bedrag", "bedragen", "totaal", "som", "uitgaven", "meerkosten",
           "extra", "opdracht", "order", "bestelling", "factuur"),
    "de": ("kosten", "preis", "preise", "budget", "betrag", "summe", "gesamt"),
    "en": ("cost", "costs", "price", "prices", "budget", "amount", "amounts", "total", "sum", "spend", "spending",
           "extra", "additional", "order", "orders", "invoice", "invoices"),
}  # fmt: skip
"""What is paid, and is no partner."""
