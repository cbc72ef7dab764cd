"""Kinds of files: csv in several encodings, tsv, old xls, ods; and sheets that can only be refused."""

from __future__ import annotations

import functools
import subprocess
import tempfile
from pathlib import Path

from tests.support.files import ole
from tests.support.real_sheets.building import Tab, book
from tests.support.real_sheets.expected import Expected, RealSheet, expect, long, matrix, shares

__all__ = ["SHEETS"]


# --- Dutch csv of an older Excel: semicolons, decimal commas, cp1252, the euro sign, a title line, "10,-".
def dutch_csv() -> tuple[bytes, str]:
    lines = [
        "Beoordeling inkoop;;;;",
        "Leverancier;Kwaliteit;Innovatie;Prijs per stuk;Gemiddelde",
        "Café Noir Catering;7,5;6,0;€ 10,-;6,75",
        "Bäckerei Löwe;8,0;5,5;€ 12,50;6,75",
        "De Gouden Schaal;6,5;9,0;€ 9,95;7,75",
    ]
    return "\r\n".join(lines).encode("cp1252"), "export.csv"


# --- English: long format, tab separated.
TSV = (
    (("Upton Cables", "Price"), 7), (("Upton Cables", "Quality"), 8), (("Vale Fibre", "Price"), 9),
    (("Vale Fibre", "Quality"), 6), (("Wick Optics", "Price"), 5), (("Wick Optics", "Quality"), 9),
)  # fmt: skip


def english_tsv() -> tuple[bytes, str]:
    lines = ["Supplier\tCriterion\tScore", *(f"{s}\t{c}\t{v}" for (s, c), v in TSV)]
    return "\n".join(lines).encode(), "scores.tsv"


# --- Spanish: UTF-16 as "Unicode text" of Excel gives it, decimal commas, weights in the second row.
def spanish_utf16() -> tuple[bytes, str]:
    lines = [
        "Proveedor\tInnovación\tSeguridad\tPrecio",
        "Peso\t0,4\t0,35\t0,25",
        "Cañón Hermanos\t7,5\t8\t6",
        "Muñoz e Hijos\t9\t6,5\t7",
        "Río Bravo\t6\t9\t8,5",
    ]
    return "\r\n".join(lines).encode("utf-16"), "evaluación.csv"


# --- German: UTF-8 with its mark, quotes with line ends inside, criteria down.
def german_csv() -> tuple[bytes, str]:
    text = (
        'Kriterium;Gewicht;Aue AG;Bode GmbH;Calw eG\r\n"Innovation\nund Forschung";40%;7;8;6\r\n'
        "Sicherheit;35%;9;6;7\r\nPreis;25%;6;7;9\r\nSumme gewichtet;100%;7,45;7,05;7,1\r\n"
    )
    return text.encode("utf-8-sig"), "bewertung.csv"


# --- Italian: comma separated with decimal commas in quotes.
def italian_csv() -> tuple[bytes, str]:
    text = (
        'Fornitore,Innovazione,Sicurezza,Prezzo\r\nBottega Lame,"7,5","8,0","6,5"\r\n'
        'Cantiere Nord,"6,0","9,5","7,0"\r\nDolomiti Legno,"8,5","7,0","9,0"\r\n'
    )
    return text.encode(), "fornitori.csv"


def _plain_tab() -> Tab:
    rows = [
        ["Beoordeling oude stijl"],
        ["Kandidaat", "Innovatie", "Veiligheid", "Totaal"],
        ["weging", 0.6, 0.4, None],
        ["Ambacht Oost", 7, 8, "=B4*B$3+C4*C$3"],
        ["Bruinsma Beheer", 9, 5, "=B5*B$3+C5*C$3"],
        ["Cuperus", 6, 9, "=B6*B$3+C6*C$3"],
    ]
    return Tab("Blad1", rows, formats={"B3:C3": "0%"}, merges=("A1:D1",))


@functools.cache
def _converted(suffix: str) -> bytes:
    with tempfile.TemporaryDirectory(prefix="office-") as folder:
        source = Path(folder) / "sheet.xlsx"
        source.write_bytes(book(_plain_tab()))
        command = ["soffice", f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless",
                   "--convert-to", suffix, "--outdir", folder, str(source)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return (Path(folder) / f"sheet.{suffix}").read_bytes()


def dutch_xls() -> tuple[bytes, str]:
    return _converted("xls"), "beoordeling 2003.xls"


def dutch_ods() -> tuple[bytes, str]:
    return _converted("ods"), "beoordeling.ods"


# --- Refused: master data without one score, empty forms in two languages, a protected file, prose.
def master_data() -> tuple[bytes, str]:
    rows: list[list[object]] = [
        ["Crediteurnr", "Naam", "Straat", "Postcode", "Plaats", "Telefoon", "IBAN", "BTW-nummer"]
    ]
    for i, name in enumerate(("Aalbers", "Bosch en Duin BV", "Cordes", "Dijkgraaf", "Elzinga"), start=10021):
        rows.append([i, name, f"Dorpsstraat {i % 97}", f"{1000 + i % 8999} AB", "Zwolle", f"038-{i}12",
                     f"NL00TEST0{i}0000", f"NL{i}99B01"])  # fmt: skip
    return book(Tab("Crediteuren", rows)), "stamgegevens.xlsx"


def dutch_empty_form() -> tuple[bytes, str]:
    rows = [
        ["Beoordelingsformulier"], ["Naam beoordelaar:", None], [],
        ["Criterium", "Weging", "Kandidaat 1", "Kandidaat 2", "Kandidaat 3"],
        ["Innovatie", 40], ["Veiligheid", 30], ["Investering", 30],
        ["Totaal", "=SUM(B5:B7)", *(f"=SUMPRODUCT($B5:$B7,{c}5:{c}7)" for c in "CDE")],
    ]  # fmt: skip
    return book(Tab("Formulier", rows)), "formulier.xlsx"


def german_empty_form() -> tuple[bytes, str]:
    rows = [
        ["Bewerber", "Innovation", "Sicherheit", "Summe"],
        *([None, None, None, f"=SUM(B{r}:C{r})"] for r in (2, 3)),
    ]
    return book(Tab("Vorlage", rows)), "Vorlage.xlsx"


def protected() -> tuple[bytes, str]:
    return ole({"EncryptionInfo": b"\x04\x00\x04\x00", "EncryptedPackage": bytes(64)}), "scores protected.xlsx"


def only_prose() -> tuple[bytes, str]:
    rows = [["Minutes of the selection meeting"], ["Present: everybody but the chair"], [],
            ["The committee preferred a partner with its own workshop."], ["Next meeting in June."]]  # fmt: skip
    return book(Tab("Minutes", rows)), "minutes.xlsx"


_GERMAN = ("Innovation und Forschung", "Sicherheit", "Preis")
_SPANISH = ("Innovación", "Seguridad", "Precio")


def _old(sheet: str) -> Expected:
    return expect(
        matrix(f"{sheet}!B4", ("Ambacht Oost", "Bruinsma Beheer", "Cuperus"), ("Innovatie", "Veiligheid"),
               ((7, 8), (9, 5), (6, 9))),
        weights=shares(("Innovatie", "Veiligheid"), 60, 40), derived={f"{sheet}!D{r}" for r in (4, 5, 6)},
        proved=tuple(f"{sheet}!D{r}" for r in (4, 5, 6)))  # fmt: skip


SHEETS = [
    RealSheet("dutch csv in cp1252", dutch_csv, expect(
        matrix("!B3", ("Café Noir Catering", "Bäckerei Löwe", "De Gouden Schaal"),
               ("Kwaliteit", "Innovatie", "Prijs per stuk"), ((7.5, 6, 10), (8, 5.5, 12.5), (6.5, 9, 9.95))),
        derived={"!E3", "!E4", "!E5"}, asks={"scale", "direction", "derived"}, at_most_questions=3)),
    RealSheet("english long format with tabs", english_tsv, expect(long("", "C", 2, TSV))),
    RealSheet("spanish csv in utf-16", spanish_utf16, expect(
        matrix("!B3", ("Cañón Hermanos", "Muñoz e Hijos", "Río Bravo"), _SPANISH,
               ((7.5, 8, 6), (9, 6.5, 7), (6, 9, 8.5))), weights=shares(_SPANISH, 40, 35, 25))),
    RealSheet("german csv with criteria down", german_csv, expect(
        matrix("!C2", _GERMAN, ("Aue AG", "Bode GmbH", "Calw eG"), ((7, 8, 6), (9, 6, 7), (6, 7, 9)), turned=True),
        weights=shares(_GERMAN, 40, 35, 25), proved=("!C5", "!D5", "!E5"), derived={"!C5", "!D5", "!E5"})),
    RealSheet("italian csv with quoted decimal commas", italian_csv, expect(
        matrix("!B2", ("Bottega Lame", "Cantiere Nord", "Dolomiti Legno"), ("Innovazione", "Sicurezza", "Prezzo"),
               ((7.5, 8, 6.5), (6, 9.5, 7), (8.5, 7, 9))))),
    RealSheet("dutch old xls", dutch_xls, _old("Blad1"), office=True),
    RealSheet("dutch ods", dutch_ods, _old("Blad1"), office=True),
    RealSheet("master data without a score", master_data, expect(refused=("score",))),
    RealSheet("dutch empty form", dutch_empty_form, expect(refused=("empty|no candidates|no scores",))),
    RealSheet("german empty form", german_empty_form, expect(refused=("empty|no candidates|no scores",))),
    RealSheet("protected by a password", protected, expect(refused=("password",))),
    RealSheet("only prose", only_prose, expect(refused=("score|candidate",))),
]  # fmt: skip
