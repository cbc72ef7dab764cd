"""What headings and labels call things, in the languages that sheets come in."""

# ruff: noqa: E501 - one row of words a concept reads best

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

__all__ = [
    "Concept",
    "bare",
    "concepts",
    "has_scale",
    "is_about",
    "looks_like_company",
    "looks_like_criterion",
    "numbered",
    "stem_of",
]


class Concept(StrEnum):
    """What a heading or a label can name."""

    CANDIDATE = "candidate"
    CRITERION = "criterion"
    GROUP = "group"
    WEIGHT = "weight"
    TOTAL = "total"
    WEIGHTED = "weighted"
    RANK = "rank"
    AVERAGE = "average"
    SCORE = "score"
    ASSESSOR = "assessor"
    REMARK = "remark"
    NUMBER = "number"
    SCALE = "scale"
    UNIT = "unit"
    VERDICT = "verdict"
    EVIDENCE = "evidence"
    DESCRIPTION = "description"
    CONTACT = "contact"
    NORM = "norm"


# Beginnings of words, without accents; "=" asks for the whole word.
_STEMS: dict[Concept, str] = {
    Concept.CANDIDATE: """
        =naam bedrijf kandidaat kandidat leverancier inschrijver aanbieder partner partij organisatie onderneming firma
        offrerende gegadigde deelnemer aannemer
        =name supplier vendor bidder candidate compan tenderer contractor provider organi firm offeror
        anbieter bieter lieferant bewerber unternehmen kandidat auftragnehmer dienstleister
        dostawc oferent wykonawc kontrahent =firma
        proveedor licitador ofertante candidat empresa contratista fournisseur soumissionnaire entreprise candidat
        prestataire fornitore offerente concorrente azienda fornecedor concorrente candidato
        leverantor anbudsgivar =foretag leverandør tilbudsgiver =virksomhed""",
    Concept.CRITERION: """
        criteri criterium subcriteri gunningscriteri =eis =eisen =wens =wensen aspect onderdeel beoordelingsaspect kpi
        requirement factor =item attribute =measure kriteri anforderung merkmal critere requisito exigence aspecto
        kryteri wymagani podkryteri
        =onderwerp =thema =topic =question =vraag =indicator""",
    Concept.GROUP: "=groep categorie hoofdcriteri =group category =gruppe kategorie oberkriteri grupo categoria"
    " =groupe =gruppo =perceel =domein domain bereich hauptkriteri =rubriek =thema",
    Concept.WEIGHT: """
        gewicht weging wegingsfactor =wf =weegfactor =belang weight =wt =importance gewichtung =wichtung
        peso ponderacion pondera poids coefficient =coef ponderation ponderazione =influence =gew
        =waga =wagi =wag =vikt viktning =vægt =vægtning
        belangrijkheid wichtigkeit =importancia =importanza points_available marks_available available_points
        available_marks beschikbare_punten punten_beschikbaar te_behalen_punten te_verdienen_punten""",
    Concept.TOTAL: """
        totaal totale eindtotaal subtotaal eindscore eindcijfer eindoordeel =som totaalscore totaalpunten =saldo total
        subtotal net_score net_total nettoscore netto_score netto_punkt nettopunkt weighted_net puntuacion_neta score_net
        punteggio_netto =sum overall =grand gesamt summe zwischensumme endnote gesamtpunkt gesamtergebnis gesamtnote punktsumme
        =nutzwert =gesamtnutzwert endergebnis endbewertung finale_bewertung eindwaardering eindbeoordeling eindresultaat
        final_score final_grade final_mark final_rating composite_score scoring_total nota_final nota_global
        calificacion_final calificacion_global valoracion_final valoracion_global puntuacion_final puntuacion_global
        puntaje_total puntaje_final note_final note_globale score_final score_global points_totaux punteggio_final
        punteggio_complessiv valutazione_complessiv valutazione_final voto_final pontuacao_final classificacao_final
        =wynik wynik_koncowy ocena_koncowa ocena_ogolna =celkem =yhteensa =i_alt =samlet samlet_ =osszesen
        =summa =totalt razem =lacznie =ogolem =suma_punktow
        =suma puntuacion_total somme =totaux totale somma =soma pontuacao_total""",
    Concept.WEIGHTED: """
        gewogen weighted gewichtet ponderad =ponderato =ponderata pondere pesato viktad viktat =wxs gew_score gew_punten =w_x_s wegingsscore
        gewichtete wazon =tn =tnw teilnutzen teilnutzwert =gxe""",
    Concept.RANK: """
        =rang ranking rangorde rangfolge =rank =position =positie =plaats =platz platzierung clasificacion puesto =posicion
        =miejsce =pozycja
        classement =rango =posizione classifica classificacao =order
        =posicao =colocacao =placering""",
    Concept.AVERAGE: """
        =stdev =stddev =standaardafwijking =standardabweichung gemiddeld =gem =mw =mittelw =gmw average =mean =avg durchschnitt mittelwert =mittel srednia promedio =media moyenne mediaan median
        medelvarde =genomsnitt""",
    Concept.SCORE: """
        score cijfer punten beoordeling waardering =oordeel =ruw point rating =grade =mark =marks =raw =value =waarde
        =note bewertung punkte =wert erfullungsgrad puntuacion puntos =nota calificacion =valor valoracion
        =ocena =oceny punkty =punktow
        =betyg =poang =points evaluation punteggio punti voto =voti pontuacao pontos""",
    Concept.ASSESSOR: """
        beoordelaar assessor evaluator reviewer =lid panellid =rater judge gutachter bewerter prufer evaluador
        evaluateur valutatore avaliador =jury juror respondent =expert beoordeeld_door =scorer
        =panel""",
    Concept.REMARK: """
        opmerking toelichting motiv onderbouwing commentaar remark comment note_s =notes explanation rationale
        bemerkung anmerkung kommentar begrundung erlauterung observacion comentario remarque commentaire
        uwagi =uwaga komentarz bevinding =findings =finding feststellung hallazgo =constat =constats =rilievi
        =osservazioni =observacoes observation =appreciation =justification giustificazion motivazion =avis =explication =actie =bron =source =quelle =fuente""",
    Concept.NUMBER: "=nr =no =nummer =number =# =id =code =volgnummer =pos =lfd =num =ref =n° =key =kenmerk =lp =nro"
    " debiteurnummer leveranciersnummer lieferantennr lieferantennummer kreditorennr leveranciersnr crediteurnummer"
    " codigo_proveedor =codigo code_fournisseur codice_fornitore =codice kreditor vendornumber vendorid supplierid =kvk =kvknummer =ustid =nif =nit =cuit =ruc =siret =siren",
    Concept.SCALE: """
        =skala
        bareme schaal scale skala escala echelle =max =maximum maxim minim massim =min =minimum maximaal =maxpunten =max_score max_punten
        maximale max_points =wertebereich =rango_de =bandbreedte hochstpunkt maximalpunkt""",
    Concept.UNIT: "=eenheid =unit =einheit =unidad =unite =unita =unidade",
    Concept.VERDICT: """
        =tier =klasse =klassen =class =classe =classificacao conclusie =advies verdict recommend gunning =keuze =besluit empfehlung =fazit =status
        =klassifizierung =klassifikation =einstufung =classificatie =classification =klassificering
        =resultaat =result =uitkomst =ergebnis =resultado =label =winnaar =winner""",
    Concept.NORM: """
        =norm =target =targets =doel =streefwaarde =streefwaarden =streefcijfer =streefniveau =doelwaarde =normwaarde =normwert =zielwert =zielwerte =zielvorgabe =richtwert =gewenst_niveau =cible =valeur_cible =minimumeis =required
        =vereist =soll =sollwert =objetivo =objectif =benotigt =benotigte =erforderlich =nodig =benodigd =needed =requerido =requerida =necesario =necesaria =requis =richiesto =necessario =wymagane =wymagany =benchmark =threshold
        =drempel =drempelwaarde =ytd mindest minimumscore minimumpunten ondergrens untergrenze grenswaarde schwellenwert =seuil =umbral =soglia =limiar""",
    Concept.EVIDENCE: "bewijs evidence nachweis evidencia preuve",
    Concept.DESCRIPTION: "omschrijving description beschreibung =definitie =definition descripcion toetsing =uitleg",
    Concept.CONTACT: """
        contact email e_mail =mail =tel =mobiel =mobile =fax =gsm telefo phone telephon adres address adresse direccion plaats_ =stad =city =ort =ciudad
        =plz postleitzahl =strasse =cp =codigo_postal code_postal =cap =localidad =provincia =ville =citta =hausnummer
        =founded =established =opgericht oprichtingsjaar =gegrundet grundungsjahr =fundada =fondee
        =land =country =pais =pays =postcode =zip =website =url =regio =region kvk iban =btw vatnumber =datum =date
        =fecha ansprechpartner =straat =vestigingsplaats =sector =branche""",
}


_WORDS = re.compile(r"[\w#%°]+")


def bare(written: str) -> str:
    """The text in lower case, without accents, its words with single blanks between.

    Examples
    --------
    >>> bare("  Gewichtung (%) – Qualität ")
    'gewichtung % qualitat'
    """
    plain = unicodedata.normalize("NFKD", written.replace("ß", "ss").casefold())
    if not plain.isascii():
        plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(_WORDS.findall(plain))


def _pattern(stems: str) -> re.Pattern[str]:
    whole: list[str] = []
    begun: list[str] = []
    for stem in stems.split():
        (whole if stem.startswith("=") else begun).append(re.escape(stem.lstrip("=")).replace("_", " "))
    return re.compile(
        rf"(?:^|(?<=[\s_]))(?:(?:{'|'.join(whole) or 'zzzz'})(?=$|[\s_])|(?:{'|'.join(begun) or 'zzzz'}))"
    )


_PATTERNS = {concept: _pattern(stems) for concept, stems in _STEMS.items()}
# Parts that compounds of Dutch and German end in: Prijsscore, Gesamtpunktzahl, Leveranciersnaam, Kwaliteitsgewicht.
_ENDINGS: dict[Concept, re.Pattern[str]] = {
    Concept.CANDIDATE: re.compile(r"(leverancier|leveranciersnaam|anbietername|bedrijfsnaam|firmenname)\b"),
    Concept.CRITERION: re.compile(r"(criterium|criteria|kriterium|kriterien|kriterier)\b"),
    Concept.WEIGHT: re.compile(r"(gewicht|weging|gewichtung|wegingsfactor)\b"),
    Concept.NUMBER: re.compile(
        r"\b(?:leverancier|crediteur|debiteur|kreditor|lieferant|klant|kunden|relatie)\w*(?:nr|nummer)\b"
    ),
    Concept.TOTAL: re.compile(r"(totaal|summe|gesamtpunktzahl)\b"),
    Concept.WEIGHTED: re.compile(r"\b(gew\.?|wgt)\s*(score|punten|cijfer)\b"),
}


_BEGINNINGS = frozenset(stem.lstrip("=").split("_")[0][:3] for stems in _STEMS.values() for stem in stems.split())
_IN_ENDINGS = ("leverancier", "anbietername", "bedrijfsnaam", "firmenname", "criteri", "kriteri", "gewicht", "weging",
               "totaal", "summe", "gesamtpunktzahl", "gew", "wgt", "nr", "nummer")  # fmt: skip
_DIGIT = re.compile(r"\d")  # No word for a concept has one.


def _may_name(plain: str) -> bool:
    """Whether any concept is worth a closer look: a quick no for most names."""
    begun = any(word[:3] in _BEGINNINGS for word in plain.replace("_", " ").split())
    return begun or any(part in plain for part in _IN_ENDINGS)


def concepts(written: str) -> frozenset[Concept]:
    """What a heading may name.

    Examples
    --------
    >>> sorted(concepts("Gewogen totaal"))
    [<Concept.TOTAL: 'total'>, <Concept.WEIGHTED: 'weighted'>]
    """
    return _concepts(_DIGIT.sub("0", written))


@lru_cache(maxsize=4096)
def _concepts(written: str) -> frozenset[Concept]:
    plain = bare(written)
    if not _may_name(plain):
        return frozenset()
    found = {concept for concept, pattern in _PATTERNS.items() if pattern.search(plain)}
    found |= {concept for concept, pattern in _ENDINGS.items() if pattern.search(plain)}
    if Concept.WEIGHTED in found:
        found.discard(Concept.WEIGHT)
    # Import-ance, as a narrow column has it.
    whole = written if found else re.sub(r"(?<=[^\W\d_][^\W\d_])-(?=[^\W\d_]{2})", "", written)
    return frozenset(found) if whole == written else _concepts(whole)


_BEGUN = sorted({stem.replace("_", " ") for stems in _STEMS.values() for stem in stems.split() if stem[0] != "="},
                key=len, reverse=True)  # fmt: skip


def stem_of(word: str) -> str:
    """The longest known beginning of a word; empty when it has none.

    Examples
    --------
    >>> stem_of("gemiddelde"), stem_of("scaleworks"), stem_of("brink")
    ('gemiddeld', 'scale', '')
    """
    return next((stem for stem in _BEGUN if word.startswith(stem)), "")


def is_about(written: str, *wanted: Concept) -> bool:
    """Whether a heading names one of these."""
    return not concepts(written).isdisjoint(wanted)


_LEGAL = re.compile(
    r"(?:^|[\s,(])(b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|gmbh|ag|kg|ohg|se|ltd\.?|limited|llc|inc\.?|plc|corp\.?|co\.?|"
    r"s\.?\s?l\.?\s?u?\.?|s\.?\s?a\.?\s?s?\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|sarl|bvba|ab|oyj?|aps|sp\.?\s?z\s?o\.?\s?o\.?|sp\.?\s?[jk]\.?|e\.?v\.?|lda\.?|group|groep|gruppe|grupo|"
    r"holding|stichting|cooperatie|coöperatie|technologies|solutions|systems|partners|consult\w*|services|industries)"
    r"\)?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(.*?\D)\s*[-.:_]?\s*(\d{1,3}|[A-Z]|[IVX]{1,4})$")
_CRITERION_WORDS = re.compile(
    r"\b(prij[sz]\w*|kost\w*|kwaliteit\w*|duurza\w*|innovati\w*|leverti\w*|leverbe\w*|ervaring|referentie\w*|service\w*|"
    r"veilig\w*|cultuur|samenwerk\w*|communicati\w*|plan van aanpak|planning|risico\w*|continuiteit|financi\w*|capaciteit|"
    r"techni\w*|functionali\w*|implementatie|support|onderhoud|social return|garantie|flexibili\w*|bereik\w*|"
    r"investering\w*|complementa\w*|aanvull\w*|presentatie|interview|beschikbaar\w*|kennis|expertise|"
    r"price\w*|pricing|cost\w*|quality|sustainab\w*|innovat\w*|delivery|lead time|experience|references?|safety|culture|"
    r"collaborat\w*|cooperation|communication|risk\w*|continuity|capacity|technical|functional\w*|maintenance|warranty|"
    r"flexib\w*|investment\w*|complement\w*|expertise|capabilit\w*|reliab\w*|complian\w*|security|environment\w*|"
    r"responsive\w*|willingness|resource\w*|approach|methodolog\w*|trust|openness|"
    r"preis\w*|qualitat\w*|nachhaltig\w*|liefer(?:zeit|treue|fahig)\w*|erfahrung\w*|referenz\w*|sicherheit\w*|kultur\w*|"
    r"zusammenarbeit|kommunikation|risik\w*|kapazitat\w*|techni\w*|funktional\w*|wartung|umwelt\w*|termintreue|"
    r"investition\w*|erganzung|kompetenz\w*|zuverlassig\w*|"
    r"precio\w*|coste\w*|calidad|sostenib\w*|innovacion|plazo\w*|experiencia|seguridad|cultura|colaboracion|riesgo\w*|"
    r"capacidad\w*|tecnic\w*|mantenimiento|garantia|inversion|complementariedad|"
    r"prix|cout\w*|qualite|durab\w*|delai\w*|securite|culture|risque\w*|capacite|investissement|"
    r"prezzo|costo|qualita|sostenib\w*|consegna|esperienza|sicurezza|rischio|investimento|"
    r"jakosc|terminowosc|cena|serwis|innowacyjnosc|bezpieczenstwo|wspolpraca|doswiadczenie|koszt\w*|gwarancja|"
    r"pris|kvalitet|kostnad\w*|leverans\w*|hallbarhet|erfarenhet|sakerhet|"
    r"preco|custo|qualidade|prazo|seguranca|risco|investimento)\b"
)
_CODED = re.compile(r"^(?:[A-Z]{1,3}[\s.-]?\d{1,2}(?:\.\d{1,2})*|\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)])[\s:.)-]+\S")


_SCALED = re.compile(r"[(\[]\s*\d{1,3}\s*(?:-|–|t/m|tot|to|bis)\s*\d{1,3}\s*[)\]]")


def has_scale(name: str) -> bool:
    """Whether a name ends in a scale in brackets, such as "(1-5)"."""
    return bool(_SCALED.search(name))


def numbered(labels: Iterable[str]) -> str | None:
    """The word that all labels begin with when they differ in a number or letter only ("Supplier A", "Supplier B")."""
    heads = set()
    count = 0
    for label in labels:
        match = _NUMBERED.match(label.strip())
        if match is None:
            return None
        heads.add(bare(match[1]))
        count += 1
    return heads.pop() if len(heads) == 1 and count > 1 else None


@lru_cache(maxsize=4096)
def looks_like_company(label: str) -> bool:
    """Whether a label is written like the name of a firm."""
    return bool(_LEGAL.search(label.strip()))


@lru_cache(maxsize=4096)
def looks_like_criterion(label: str) -> bool:
    """Whether a label names something that is judged, in words that sheets use for it or by its length or code."""
    text = label.strip()
    if _SCALED.search(text):
        return True
    return bool(_CRITERION_WORDS.search(bare(text))) or bool(_CODED.match(text)) or text.endswith("?") or len(text) > 45
