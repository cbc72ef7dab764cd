"""What the energy hub wants: criteria, needs, joint results, rules, weights, scenarios; and what parties think."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CRITERIA", "DOSSIER", "JOINT_RESULTS", "NEEDS", "RELATIONS", "RULES", "SCENARIOS", "WEIGHTS"]

Row = Mapping[str, object]

DOSSIER = (
    ("Title", "Energiehub bedrijventerrein De Kolkzoom"),
    ("Question", "Met wie ontwikkelen, bouwen en beheren we de komende vier jaar een energiehub voor 62 bedrijven?"),
    ("Owner", "Bestuur van de vereniging Energiehub De Kolkzoom"),
    ("Date", "1 december 2026"),
    ("Term", "2027 tot en met 2030"),
    ("Joint goal", "In 2029 draaien alle 62 bedrijven op het vermogen dat er nu is, zonder wachtlijst voor het net."),
)


def _criterion(name: str, group: str, adds_up: str, worst: float, best: float, **more: object) -> Row:
    return {"Criterion": name, "Description": more.pop("what"), "Group": group, "Adds up as": adds_up,
            "Worst": worst, "Best": best, **more}  # fmt: skip


_GRADE: Row = {"Unit": "cijfer", "Lowest allowed": 1.0, "Highest allowed": 10.0}
CRITERIA: tuple[Row, ...] = (
    _criterion("Innovatiekracht", "innovation", "mean", 1.0, 10.0,
               what="Komt met uitgewerkte ideeën voor product en werkwijze.", **_GRADE),
    _criterion("Kennis delen", "innovation", "mean", 1.0, 10.0,
               what="Deelt kennis ongevraagd en leert van anderen.", **_GRADE),
    _criterion("Investering", "investment willingness", "total", 0.0, 160_000.0,
               what="Toegezegd eigen geld, vermenigvuldigd met het deel dat eerder werd nagekomen.",
               **{"Unit": "euro", "Lowest allowed": 0.0, "Needed in all": 300_000.0,
                  "Follow-through column": "Nagekomen"}),
    _criterion("Veiligheidscultuur", "internal safety culture", "weakest member", 1.0, 10.0,
               what="Mensen spreken zich uit en leren van fouten.",
               **{**_GRADE, "Floor": 6.0, "Recovery allowed": True, "Assessors as": "median"}),
    _criterion("Eigen voordeel", "other", "weakest member", 1.0, 10.0,
               what="Wat de partij er zelf aan heeft, ook buiten geld; de minst winnende partij telt.",
               **{**_GRADE, "Floor": 5.0}),
    _criterion("Reactietijd", "other", "mean", 60.0, 5.0,
               what="Dagen tussen opdracht en de eerste mensen op het terrein.",
               **{"Unit": "dagen", "Lowest allowed": 0.0}),
    _criterion("Dekking", "complementarity", "capability coverage", 0.0, 1.0,
               what="Hoever de coalitie met de vereniging samen de behoeften dekt."),
    _criterion("Gezamenlijke resultaten", "complementarity", "joint results", 0.0, 1.0,
               what="Wat alleen samen tot stand komt."),
    _criterion("Vertrouwen", "internal safety culture", "weakest pair", 1.0, 10.0,
               what="Vertrouwen op de werkvloer, in beide richtingen.", **{**_GRADE, "Neutral value": 6.0}),
    _criterion("Samen oplossen", "complementarity", "mean of pairs", 1.0, 10.0,
               what="Hoe twee partijen samen een proefcasus oplosten.", **{**_GRADE, "Neutral value": 5.5}),
)  # fmt: skip

NEEDS: tuple[Row, ...] = tuple(
    {"Capability": name, "Level": level, "Weight": weight, "Core": core, "Providers": providers}
    for name, level, weight, core, providers in (
        ("Net en congestie", 3, 3.0, True, 1),
        ("Opslag", 3, 3.0, False, None),
        ("Energiemanagement", 4, 3.0, False, None),
        ("Data en cyber", 3, 2.0, False, None),
        ("Restwarmte", 2, 1.0, False, None),
        ("Vergunningen", 3, 1.0, False, None),
        ("Financiering", 3, 2.0, False, None),
        ("Contracten", 3, 1.0, False, None),
        ("Installatie", 1, 2.0, True, 2),
    )
)

JOINT_RESULTS: tuple[Row, ...] = (
    {"Joint result": "Gedeelde netaansluiting", "Value": 45.0,
     "Net en congestie": 4.0, "Energiemanagement": 4.0, "Contracten": 3.0},
    {"Joint result": "Buurtbatterij", "Value": 25.0,
     "Opslag": 3.0, "Energiemanagement": 3.0, "Financiering": 3.0},
    {"Joint result": "Restwarmte voor de wijk", "Value": 15.0, "Restwarmte": 3.0, "Vergunningen": 3.0},
    {"Joint result": "Samen inkopen", "Value": 15.0, "Data en cyber": 3.0, "Financiering": 2.0},
)  # fmt: skip

# from | about | trust | solving a test case together; a blank is a pair that was not seen
_SEEN = """
Nettebos Netadvies B.V.           | Lindekrocht Software B.V.         | 7.5 | 7.0
Lindekrocht Software B.V.         | Nettebos Netadvies B.V.           | 8.0 | 7.5
Nettebos Netadvies B.V.           | Kraaijenzand Elektrotechniek B.V. | 7.0 | 6.5
Kraaijenzand Elektrotechniek B.V. | Nettebos Netadvies B.V.           | 7.5 | 7.0
Stroomgaard Coöperatie U.A.       | Nettebos Netadvies B.V.           | 7.5 | 7.0
Nettebos Netadvies B.V.           | Stroomgaard Coöperatie U.A.       | 7.0 |
Stroomgaard Coöperatie U.A.       | Kraaijenzand Elektrotechniek B.V. | 8.0 | 7.5
Kraaijenzand Elektrotechniek B.V. | Stroomgaard Coöperatie U.A.       | 7.5 |
Stroomgaard Coöperatie U.A.       | Hoogterp Installaties B.V.        | 6.0 | 5.0
Hoogterp Installaties B.V.        | Stroomgaard Coöperatie U.A.       | 5.0 | 5.0
Morgenrak Vermogenselektronica    | Veldvonk Energiemanagement B.V.   | 6.5 | 6.0
Veldvonk Energiemanagement B.V.   | Morgenrak Vermogenselektronica    | 6.0 | 6.0
Morgenrak Vermogenselektronica    | Heggerank Cyber B.V.              | 6.5 |
Heggerank Cyber B.V.              | Morgenrak Vermogenselektronica    | 7.0 |
Hoogterp Installaties B.V.        | Buitenwiel Energiediensten B.V.   | 7.5 | 7.0
Buitenwiel Energiediensten B.V.   | Hoogterp Installaties B.V.        | 7.0 | 7.0
Hoogterp Installaties B.V.        | Kraaijenzand Elektrotechniek B.V. | 4.0 | 4.5
Kraaijenzand Elektrotechniek B.V. | Hoogterp Installaties B.V.        | 4.5 |
Wattenkolk Batterijtechniek B.V.  | Veldvonk Energiemanagement B.V.   | 7.0 | 7.5
Veldvonk Energiemanagement B.V.   | Wattenkolk Batterijtechniek B.V.  | 5.0 |
Polderspan Opslag B.V.            | Zwaluwrug Financieringen B.V.     | 6.5 | 6.5
Zwaluwrug Financieringen B.V.     | Polderspan Opslag B.V.            | 6.0 |
Dotterdiep Data B.V.              | Lindekrocht Software B.V.         | 5.5 | 5.0
Lindekrocht Software B.V.         | Dotterdiep Data B.V.              | 5.0 |
Quirijn Baksteeg (zzp)            | Nettebos Netadvies B.V.           | 8.0 | 8.0
Nettebos Netadvies B.V.           | Quirijn Baksteeg (zzp)            | 7.5 | 7.5
Energiehub De Kolkzoom            | Hoogterp Installaties B.V.        | 7.0 | 6.0
Hoogterp Installaties B.V.        | Energiehub De Kolkzoom            | 7.5 |
Energiehub De Kolkzoom            | Kraaijenzand Elektrotechniek B.V. | 7.5 | 7.5
Kraaijenzand Elektrotechniek B.V. | Energiehub De Kolkzoom            | 7.5 |
Energiehub De Kolkzoom            | Stroomgaard Coöperatie U.A.       | 8.0 | 7.5
Stroomgaard Coöperatie U.A.       | Energiehub De Kolkzoom            | 8.0 |
Energiehub De Kolkzoom            | Grienduin Energie N.V.            | 4.5 | 5.0
Grienduin Energie N.V.            | Energiehub De Kolkzoom            | 6.0 |
Energiehub De Kolkzoom            | Nettebos Netadvies B.V.           | 7.0 | 6.5
"""


def _relations() -> list[Row]:
    rows: list[Row] = [
        {"From": "Veldvonk Energiemanagement B.V.", "About": "Lindekrocht Software B.V.", "Criterion": None,
         "Value": "veto", "Evidence": None, "Remark": "Lopend geschil over broncode."}
    ]  # fmt: skip
    for line in _SEEN.strip().splitlines():
        source, target, trust, solving = (part.strip() for part in line.split("|"))
        for criterion, value in (("Vertrouwen", trust), ("Samen oplossen", solving)):
            if value:
                word = "E3 reference" if criterion == "Vertrouwen" else "E4 own audit or pilot"
                rows.append({"From": source, "About": target, "Criterion": criterion, "Value": float(value),
                             "Evidence": word, "Remark": None})  # fmt: skip
    return rows


RELATIONS = _relations()


def _rule(rule: str, what: str | None = None, with_: str | None = None, number: float | None = None,
          second: float | None = None, remark: str | None = None) -> Row:  # fmt: skip
    return {"Rule": rule, "What": what, "With": with_, "Number": number, "Second number": second, "Remark": remark}


RULES: tuple[Row, ...] = (
    _rule("Size", number=3.0, second=5.0, remark="Minder kan de klus niet aan, meer is niet te sturen."),
    _rule("Budget", "Kosten", number=350_000.0, remark="Vastgesteld door de ledenvergadering."),
    _rule("At most from group", "Regio", "Elders", 2.0, remark="Het geld blijft zoveel mogelijk in de streek."),
    _rule("At least from group", "Regio", "Kolkstreek", 1.0),
    _rule("At most from group", "Soort", "groot", 1.0),
    _rule("Newcomers", number=2.0, remark="De huidige leveranciers krijgen geen voorsprong en geen achterstand."),
    _rule(
        "Not together", "Dotterdiep Data B.V.", "Heggerank Cyber B.V.", remark="Concurrenten in dezelfde aanbesteding."
    ),
    _rule("Only with", "Quirijn Baksteeg (zzp)", "Nettebos Netadvies B.V.", remark="Alleen als koppel beschikbaar."),
    _rule("Total at least", "Uren per maand", number=300.0),
)

WEIGHTS: tuple[Row, ...] = tuple(
    {"Criterion": name, "Bestuur": board, "Ondernemers": firms, "Technische commissie": engineers}
    for name, board, firms, engineers in (
        ("Influence", 40.0, 35.0, 25.0),
        ("Innovatiekracht", 18.0, "10-18", "#3"),
        ("Kennis delen", 7.0, "3-8", "#7"),
        ("Investering", 13.0, "15-25", "#8"),
        ("Veiligheidscultuur", 14.0, "10-16", "#2"),
        ("Eigen voordeel", 5.0, "6-12", "#10"),
        ("Reactietijd", 4.0, "4-8", "#9"),
        ("Dekking", 13.0, "10-16", "#4"),
        ("Gezamenlijke resultaten", 17.0, "12-20", "#1"),
        ("Vertrouwen", 6.0, "4-8", "#5"),
        ("Samen oplossen", 3.0, "3-6", "#6"),
    )
)


def _change(scenario: str, chance: float | None, change: str | None, what: str | None = None,
            number: float | None = None, remark: str | None = None) -> Row:  # fmt: skip
    return {"Scenario": scenario, "Probability": chance, "Change": change, "What": what, "Number": number,
            "Remark": remark}  # fmt: skip


SCENARIOS: tuple[Row, ...] = (
    _change("Zoals verwacht", 0.4, None, remark="Geen wijzigingen."),
    _change("Piek", 0.2, "column times", "Uren per maand", 0.8, remark="Meer vraag, minder mensen vrij."),
    _change("Piek", None, "Total at least", "Uren per maand", 390.0),
    _change("Bezuiniging", 0.2, "Budget", "Kosten", 300_000.0),
    _change("Markt verschuift", 0.1, "need level becomes", "Data en cyber", 4.0,
            remark="Strengere eisen aan digitale veiligheid."),
    _change("Markt verschuift", None, "need weight becomes", "Data en cyber", 5.0),
    _change("Markt verschuift", None, "weight times", "Innovatiekracht", 1.3),
    _change("Uitval", 0.1, "is absent", "Nettebos Netadvies B.V.", remark="Klein bureau, veel vraag."),
)  # fmt: skip
