"""Regional energy: an industrial estate without room on the grid looks for partners for a shared energy hub.

Everybody in it is invented. What each candidate is like stands here by hand; only how far the three assessors differ
from each other comes from a seeded draw. The story is told in data/README.md and proven in tests/e2e/test_data.py.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

import pandas as pd

from examples.energy_hub_wishes import CRITERIA, DOSSIER, JOINT_RESULTS, NEEDS, RELATIONS, RULES, SCENARIOS, WEIGHTS

__all__ = ["energy_hub"]

CLIENT = "Energiehub De Kolkzoom"
CAPABILITIES = ("Net en congestie", "Opslag", "Energiemanagement", "Data en cyber", "Restwarmte", "Vergunningen",
                "Financiering", "Contracten", "Installatie")  # fmt: skip
_OWN_LEVELS = "100002011"
_ASSESSORS = ("Inkoop", "Techniek", "Bedrijfsvoering")
_JUDGED = ("Innovatiekracht", "Kennis delen", "Veiligheidscultuur")
_SPREADS = ((0.0, 0.0, 0.0), (0.5, 0.0, -0.5), (-0.5, 0.5, 0.0), (1.0, -0.5, -0.5), (0.0, -1.0, 1.0))

# name | kind | region | sector | FTE | cost | hours a month | share of promises kept
_WHO = """
Wattenkolk Batterijtechniek B.V.  | mkb   | Kolkstreek | opslag       |  34 |  99000 | 120 | 0.90
Hoogterp Installaties B.V.        | mkb   | Kolkstreek | installatie  |  62 |  98000 | 160 | 0.85
Dotterdiep Data B.V.              | mkb   | Vechtrand  | software     |  18 |  74000 |  90 | 0.92
Stroomgaard Coöperatie U.A.       | coöp  | Kolkstreek | collectief   |  11 |  88000 | 140 | 0.95
Mirre Oudenaller (zzp)            | zzp   | Kolkstreek | omgeving     |   1 |  31000 |  60 | 0.96
Quirijn Baksteeg (zzp)            | zzp   | Vechtrand  | recht        |   1 |  36000 |  50 | 0.94
Veldvonk Energiemanagement B.V.   | mkb   | Elders     | software     |  41 | 121000 | 110 | 0.88
Lindekrocht Software B.V.         | mkb   | Vechtrand  | software     |  23 |  92000 | 100 | 0.90
Terhaar & Zwin Adviseurs          | mkb   | Elders     | advies       |  15 |  79000 |  70 | 0.82
Vennewiek Warmte B.V.             | mkb   | Vechtrand  | warmte       |  29 |  83000 | 110 | 0.80
Kraaijenzand Elektrotechniek B.V. | mkb   | Kolkstreek | installatie  |  48 |  91000 | 150 | 0.93
Nettebos Netadvies B.V.           | mkb   | Kolkstreek | net          |   9 |  68000 |  80 | 0.91
Polderspan Opslag B.V.            | mkb   | Vechtrand  | opslag       |  27 |  97000 | 110 | 0.86
Zwaluwrug Financieringen B.V.     | mkb   | Elders     | financiering |  12 |  64000 |  60 | 0.89
Heggerank Cyber B.V.              | mkb   | Elders     | software     |  20 |  86000 |  80 | 0.90
Oeverlicht Monitoring B.V.        | mkb   | Kolkstreek | software     |   7 |  52000 |  60 | 0.75
Duinvaart Beheer en Onderhoud     | groot | Elders     | installatie  | 310 | 128000 | 220 | 0.84
Tjalk & Terp Omgevingszaken       | mkb   | Vechtrand  | omgeving     |   6 |  47000 |  60 | 0.90
Grienduin Energie N.V.            | groot | Elders     | energie      | 870 | 149000 | 240 | 0.78
Roosje van Wulperveld (zzp)       | zzp   | Kolkstreek | financiering |   1 |  29000 |  50 | 0.97
Ampelhof Accu's B.V.              | mkb   | Elders     | opslag       |  16 |  71000 |  80 | 0.70
Morgenrak Vermogenselektronica    | mkb   | Elders     | net          |  37 | 109000 |  90 | 0.92
Buitenwiel Energiediensten B.V.   | mkb   | Kolkstreek | energie      |  44 | 102000 | 130 | 0.83
Sluiskolk IT B.V.                 | mkb   | Vechtrand  | software     |  14 |  69000 |  70 | 0.88
"""
# ideas, sharing, safety | euros promised | own benefit | days to start | evidence | levels of CAPABILITIES
_WHAT = """
9.5 9.0 5.5 | 150000 | 8.5 |  7 | E2 | 240100102
5.5 5.0 7.0 |  60000 | 7.0 | 10 | E4 | 100101014
7.0 7.5 7.5 |  55000 | 7.0 | 21 | E3 | 003400020
6.5 9.0 8.0 |  90000 | 8.5 | 30 | E3 | 120013331
6.0 8.0 8.0 |  15000 | 7.5 |  7 | E2 | 000003130
6.5 6.5 7.5 |  10000 | 7.0 |  7 | E2 | 200002040
9.0 7.0 7.0 | 110000 | 7.0 | 28 | E3 | 123200010
6.5 6.5 7.5 |  60000 | 7.0 | 21 | E3 | 004310010
7.5 6.0 6.5 |  20000 | 6.0 | 14 | E1 | 210012320
6.0 6.0 7.0 |  75000 | 6.5 | 45 | E2 | 000041001
6.5 6.5 8.5 |  85000 | 7.5 | 12 | E4 | 210000014
6.5 6.5 7.5 |  45000 | 7.5 | 14 | E3 | 400002230
7.5 7.0 7.0 |  95000 | 7.0 | 30 | E2 | 130101102
7.0 6.0 7.0 |  70000 | 6.5 | 20 | E3 | 010001420
8.5 6.0 8.0 |  40000 | 6.0 | 25 | E3 | 001400010
7.0 6.5 6.5 |  20000 | 6.5 | 18 | E1 | 102300000
5.0 4.5 7.5 | 100000 | 6.0 | 15 | E3 | 210111124
5.5 7.5 7.0 |  12000 | 6.5 | 10 | E2 | 000014020
7.5 4.0 6.0 | 160000 | 5.0 | 60 | E2 | 332231331
6.5 7.5 8.0 |   8000 | 7.5 |  7 | E2 | 000002310
8.0 5.5 5.5 |  50000 | 6.0 | 40 | E1 | 031000001
9.0 7.5 8.0 |  85000 | 7.5 | 30 | E4 | 320200001
6.0 5.5 6.5 |  90000 | 6.5 | 20 | E2 | 222021112
7.0 7.0 7.5 |  35000 | 7.0 | 16 | E1 | 003300000
"""
_PRESENT = ("Hoogterp Installaties B.V.", "Grienduin Energie N.V.")
_COLLECTIVE = {"Mirre Oudenaller (zzp)": "Stroomgaard Coöperatie U.A."}
_RECOVERY = {"Ampelhof Accu's B.V.": "30-09-2027"}
# Who could not be judged on what: nobody looked, or it does not apply.
_UNSEEN = {("Oeverlicht Monitoring B.V.", "Veiligheidscultuur"), ("Ampelhof Accu's B.V.", "Kennis delen")}
_UNSEEN_BY = {
    ("Sluiskolk IT B.V.", "Veiligheidscultuur", "Techniek"),
    ("Terhaar & Zwin Adviseurs", "Innovatiekracht", "Bedrijfsvoering"),
    ("Tjalk & Terp Omgevingszaken", "Innovatiekracht", "Techniek"),
    ("Vennewiek Warmte B.V.", "Kennis delen", "Inkoop"),
}
_NOT_APPLICABLE = {("Stroomgaard Coöperatie U.A.", "Reactietijd"), ("Zwaluwrug Financieringen B.V.", "Reactietijd")}
_UNKNOWN_LEVELS = {("Buitenwiel Energiediensten B.V.", "Data en cyber"), ("Ampelhof Accu's B.V.", "Net en congestie")}
_REMARKS = {
    (
        "Wattenkolk Batterijtechniek B.V.",
        "Veiligheidscultuur",
        "Bedrijfsvoering",
    ): "Twee bijna-ongevallen lagen in een la; niemand durfde erover te beginnen.",
    (
        "Wattenkolk Batterijtechniek B.V.",
        "Innovatiekracht",
        "Techniek",
    ): "Drie uitgewerkte ideeën, één draait al als proef.",
    ("Hoogterp Installaties B.V.", "Innovatiekracht", "Inkoop"): "Levert al acht jaar goed, komt zelden zelf met iets.",
    ("Stroomgaard Coöperatie U.A.", "Kennis delen", "Bedrijfsvoering"): "Open avonden, alle verslagen op het net.",
    ("Nettebos Netadvies B.V.", "Innovatiekracht", "Techniek"): "Kent elk kabelvak op het terrein.",
    ("Oeverlicht Monitoring B.V.", "Veiligheidscultuur", "Inkoop"): "Bezoek ging twee keer niet door.",
}
_WORDS = {"E1": "E1 claim", "E2": "E2 document", "E3": "E3 reference", "E4": "E4 own audit or pilot"}


def energy_hub() -> dict[str, pd.DataFrame]:
    """The frames of the case: what people wrote is Dutch; known headings and choices are translated when written."""
    return {
        "Case": pd.DataFrame([("Client", CLIENT), *DOSSIER], columns=["Item", "Content"]),
        "Candidates": pd.DataFrame(_candidates()),
        "Criteria": pd.DataFrame(CRITERIA),
        "Scores": pd.DataFrame(_scores()),
        "Assessments": pd.DataFrame(_assessments()),
        "Capabilities": pd.DataFrame(_capabilities()),
        "Needs": pd.DataFrame(NEEDS),
        "Joint results": pd.DataFrame(JOINT_RESULTS),
        "Relations": pd.DataFrame(RELATIONS),
        "Rules": pd.DataFrame(RULES),
        "Weights": pd.DataFrame(WEIGHTS),
        "Scenarios": pd.DataFrame(SCENARIOS),
    }


def _split(table: str) -> list[list[str]]:
    return [[part.strip() for part in line.split("|")] for line in table.strip().splitlines()]


def _parties() -> Iterator[tuple[list[str], list[str]]]:
    yield from zip(_split(_WHO), _split(_WHAT), strict=True)


def _candidates() -> Iterator[dict[str, object]]:
    for (name, kind, region, sector, fte, cost, hours, kept), _ in _parties():
        yield {
            "Candidate": name,
            "Kosten": float(cost),
            "Regio": region,
            "Soort": kind,
            "Sector": sector,
            "Fte": float(fte),
            "Uren per maand": float(hours),
            "Nagekomen": float(kept),
            "Incumbent": name in _PRESENT,
            "Member of": _COLLECTIVE.get(name),
            "Recovery plan for": "Veiligheidscultuur" if name in _RECOVERY else None,
            "To be proven before": pd.to_datetime(_RECOVERY.get(name), dayfirst=True),
        }


def _scores() -> Iterator[dict[str, object]]:
    yield {"Candidate": CLIENT, "Investering": None, "Eigen voordeel": 7.5, "Reactietijd": None,
           "Evidence": _WORDS["E4"], "Remark": "Eigen inschatting."}  # fmt: skip
    for (name, *_), (_, euros, benefit, days, evidence, _) in _parties():
        yield {
            "Candidate": name,
            "Investering": float(euros),
            "Eigen voordeel": float(benefit),
            "Reactietijd": "n.v.t." if (name, "Reactietijd") in _NOT_APPLICABLE else float(days),
            "Evidence": _WORDS[evidence],
            "Remark": None,
        }


def _assessments() -> Iterator[dict[str, object]]:
    draw = random.Random(20)  # noqa: S311  # nothing secret
    for (name, *_), (grades, *_, evidence, _) in _parties():
        for criterion, grade in zip(_JUDGED, grades.split(), strict=True):
            spread = draw.choice(_SPREADS)
            for assessor, shift in zip(_ASSESSORS, spread, strict=True):
                unseen = (name, criterion) in _UNSEEN or (name, criterion, assessor) in _UNSEEN_BY
                yield {
                    "Candidate": name,
                    "Criterion": criterion,
                    "Assessor": assessor,
                    "Score": None if unseen else min(10.0, max(1.0, float(grade) + shift)),
                    "Evidence": _WORDS[evidence],
                    "Remark": _REMARKS.get((name, criterion, assessor)),
                }


def _capabilities() -> Iterator[dict[str, object]]:
    yield {"Party": CLIENT, **_levels(_OWN_LEVELS, CLIENT)}
    for (name, *_), (*_, levels) in _parties():
        yield {"Party": name, **_levels(levels, name)}


def _levels(levels: str, party: str) -> dict[str, object]:
    pairs = zip(CAPABILITIES, levels, strict=True)
    return {name: "?" if (party, name) in _UNKNOWN_LEVELS else float(level) for name, level in pairs}
