"""Words of four languages for sheets made at random."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["LANGUAGES", "Words"]


@dataclass(frozen=True)
class Words:
    """One language: names, criteria, and what stands around a table."""

    code: str
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    criteria: tuple[str, ...]
    price: str
    percent: tuple[str, ...]
    levels: tuple[str, ...]
    groups: tuple[str, ...]
    candidate: tuple[str, ...]
    criterion: tuple[str, ...]
    weight: tuple[str, ...]
    total: tuple[str, ...]
    rank: tuple[str, ...]
    mean: tuple[str, ...]
    weighted: str
    score: str
    remark: str
    titles: tuple[str, ...]
    scale: str
    notes: tuple[str, ...]
    remarks: tuple[str, ...]
    hidden: str
    prose: tuple[str, ...]
    assessor: str
    people: tuple[str, ...]
    absent: tuple[str, ...]
    tabs: Mapping[str, str]


DUTCH = Words(
    "nl",
    ("Waterman", "Eikelboom", "Zilverberg", "Polderhoek", "Van Rossum", "Kromhout", "De Graaf", "Lichtstad", "Duinrand",
     "Hoogvliet", "Meerman", "Tolhuis"),
    ("Bouw", "B.V.", "Groep", "Techniek", "& Zonen", "Installaties", "N.V.", ""),
    ("Innovatiekracht", "Investeringsbereidheid", "Veiligheidscultuur", "Kwaliteit van levering", "Samenwerking",
     "Duurzaamheid", "Planning", "Klantgerichtheid", "Vakkennis"),
    "Prijs (euro)", ("Levering op tijd", "Beschikbaarheid"),
    ("onvoldoende", "matig", "voldoende", "goed", "uitmuntend"),
    ("Toekomst", "Uitvoering", "Organisatie"),
    ("Kandidaat", "Leverancier", "Partij", "Inschrijver"), ("Criterium", "Gunningscriterium"),
    ("Weging", "Gewicht", "Wegingsfactor"), ("Totaal", "Totaalscore", "Gewogen totaal"), ("Rang", "Plaats"),
    ("Gemiddelde", "Gemiddeld"), "gewogen", "cijfer", "Toelichting",
    ("Beoordelingsmatrix", "Partnerkeuze fase 2", "Concept - niet verspreiden", "Datum: 4 mei 2026"),
    "{low} = slecht, {high} = uitstekend",
    ("nog navragen", "zie verslag", "besproken met directie"),
    ("goed gesprek", "bezoek gepland", "geen bijzonderheden"),
    "{name} heeft zich teruggetrokken (rij verborgen)",
    ("Toelichting op de procedure", "De commissie komt in juni bijeen."), "Beoordelaar",
    ("Anouk", "Bas", "Chantal"), ("n.v.t.", "-", "?"),
    {"scores": "Beoordeling", "weights": "Weging", "prose": "Toelichting", "contacts": "Contacten"},
)  # fmt: skip

GERMAN = Words(
    "de",
    ("Falkenberg", "Nordhof", "Steinbach", "Lindner", "Hohenfeld", "Kramer", "Seewald", "Ritter", "Altmann",
     "Grünfeld", "Brückner", "Ostsee"),
    ("GmbH", "AG", "Anlagenbau", "& Co. KG", "Technik", "Systeme", "Werke", ""),
    ("Innovationskraft", "Investitionsbereitschaft", "Sicherheitskultur", "Lieferqualität", "Zusammenarbeit",
     "Nachhaltigkeit", "Terminplanung", "Kundennähe", "Fachwissen"),
    "Preis (EUR)", ("Termintreue", "Verfügbarkeit"),
    ("ungenügend", "ausreichend", "befriedigend", "gut", "sehr gut"),
    ("Zukunft", "Ausführung", "Organisation"),
    ("Bieter", "Lieferant", "Bewerber", "Anbieter"), ("Kriterium", "Bewertungskriterium"),
    ("Gewichtung", "Gewicht"), ("Summe", "Gesamt", "Gesamtpunkte"), ("Rang", "Platz"),
    ("Mittelwert", "Durchschnitt"), "gewichtet", "Punkte", "Bemerkung",
    ("Bewertungsmatrix", "Partnerauswahl Phase 2", "Entwurf - vertraulich", "Stand: 4. Mai 2026"),
    "{low} = schlecht, {high} = ausgezeichnet",
    ("noch klären", "siehe Protokoll", "mit Leitung besprochen"), ("gutes Gespräch", "Besuch geplant", "ohne Befund"),
    "{name} hat sich zurückgezogen (Zeile ausgeblendet)",
    ("Hinweise zum Verfahren", "Die Kommission tagt im Juni."), "Prüfer",
    ("Annika", "Bernd", "Cem"), ("entfällt", "-", "?"),
    {"scores": "Bewertung", "weights": "Gewichte", "prose": "Hinweise", "contacts": "Kontakte"},
)  # fmt: skip

ENGLISH = Words(
    "en",
    ("Ashgrove", "Bexley", "Carrick", "Dunwich", "Eversham", "Fairholme", "Glenmore", "Hartwell", "Ivybridge",
     "Kingsford", "Langdale", "Marlow"),
    ("Ltd", "Group", "& Sons", "Systems", "plc", "Partners", "Engineering", ""),
    ("Innovation", "Willingness to invest", "Safety culture", "Delivery quality", "Collaboration", "Sustainability",
     "Planning", "Customer focus", "Technical knowledge"),
    "Price (GBP)", ("On-time delivery", "Availability"),
    ("poor", "fair", "good", "very good", "excellent"),
    ("Future", "Execution", "Organisation"),
    ("Candidate", "Supplier", "Partner", "Bidder"), ("Criterion", "Criteria"),
    ("Weight", "Weighting"), ("Total", "Total score", "Weighted total"), ("Rank", "Ranking"),
    ("Average", "Mean"), "weighted", "score", "Remarks",
    ("Evaluation matrix", "Partner choice phase 2", "Draft - do not share", "Date: 4 May 2026"),
    "{low} = poor, {high} = excellent",
    ("to be checked", "see minutes", "discussed with board"), ("good meeting", "visit planned", "no particulars"),
    "{name} has withdrawn (row hidden)",
    ("Notes on the procedure", "The committee meets in June."), "Assessor",
    ("Abigail", "Brendan", "Chloe"), ("n/a", "-", "?"),
    {"scores": "Scores", "weights": "Weights", "prose": "Notes", "contacts": "Contacts"},
)  # fmt: skip

SPANISH = Words(
    "es",
    ("Montealto", "Riosol", "Castellar", "Valdemar", "Arroyo", "Encinares", "Peñalba", "Torrecilla", "Luzmar",
     "Cordillera", "Bahía Azul", "Altozano"),
    ("S.A.", "S.L.", "e Hijos", "Grupo", "Ingeniería", "Obras", "Sistemas", ""),
    ("Innovación", "Disposición a invertir", "Cultura de seguridad", "Calidad de entrega", "Colaboración",
     "Sostenibilidad", "Planificación", "Orientación al cliente", "Conocimiento técnico"),
    "Precio (EUR)", ("Entregas a tiempo", "Disponibilidad"),
    ("muy malo", "malo", "regular", "bueno", "muy bueno"),
    ("Futuro", "Ejecución", "Organización"),
    ("Candidato", "Proveedor", "Empresa", "Licitador"), ("Criterio", "Criterios"),
    ("Peso", "Ponderación"), ("Total", "Puntuación total"), ("Puesto", "Clasificación"),
    ("Promedio", "Media"), "ponderado", "nota", "Comentario",
    ("Matriz de evaluación", "Elección de socios fase 2", "Borrador - no difundir", "Fecha: 4 de mayo de 2026"),
    "{low} = malo, {high} = excelente",
    ("por aclarar", "ver acta", "comentado con dirección"), ("buena reunión", "visita prevista", "sin novedad"),
    "{name} se ha retirado (fila oculta)",
    ("Notas sobre el procedimiento", "La comisión se reúne en junio."), "Evaluador",
    ("Alba", "Bruno", "Celia"), ("no aplica", "-", "?"),
    {"scores": "Evaluación", "weights": "Pesos", "prose": "Notas", "contacts": "Contactos"},
)  # fmt: skip

LANGUAGES = (DUTCH, GERMAN, ENGLISH, SPANISH)
