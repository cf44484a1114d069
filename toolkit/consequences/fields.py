"""The keys of ``consequences.toml``: one description for reading, for the schema and for the guide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from toolkit.consequences.model import Addressee, Direction, Kind


class Shape(StrEnum):
    """What a value is. The words are those that a fault uses."""

    TEXT = "text inom citattecken"
    TEXTS = "en lista med texter"
    CHOICE = "ett av orden"
    CHOICES = "en lista med ord"
    NUMBER = "ett tal"
    COUNT = "ett heltal"
    YEAR = "ett årtal"
    YES_NO = "true eller false"
    SECTIONS = "paragrafer"
    CITATIONS = "källor med plats"
    PAIRS = "en lista med talpar"
    SHARES = "andelar per mottagare"
    FILE = "en .xml-fil i förslagets mapp, som ”alternativ/annat.xml”"
    TABLE = "en tabell"
    TABLES = "tabeller med dubbla hakparenteser"
    NAMED = "tabeller med egna namn"


@dataclass(frozen=True, slots=True)
class Field:
    """One key: what it is called, what it holds, and what it is for, in a Swedish sentence.

    ``choices`` are the words allowed; ``fields`` the keys of a table within.
    """

    key: str
    shape: Shape
    about: str
    required: bool = False
    choices: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()


AUTHORS = ("förvaltningsmyndighet", "kommitté", "särskild utredare", "Regeringskansliet")
MATTERS = ("förslag till regeringen", "föreskrifter", "allmänna råd", "annat förslag i betänkande")
RESTRICTS = ("ja", "i någon mån", "nej")
ROLES = ("huvudförslag", "alternativ", "ingen åtgärd")
PERIODS = ("år", "engång")
ADDRESSEES = tuple(map(str, Addressee))
KINDS = tuple(map(str, Kind))
DIRECTIONS = tuple(map(str, Direction))
STATEMENTS = {
    "problem": "Det aktuella problemet (6 § 1).",
    "forandring": "Vilken förändring som eftersträvas (6 § 1).",
    "nollalternativ": "Vad som händer om ingen åtgärd vidtas (6 § 2).",
    "val": "Vilket alternativ som bedöms lämpligast och varför (6 § 4).",
    "begransning": "Vad som gjorts för att inte gå längre än nödvändigt (7 § första stycket 3).",
    "ikrafttradande": "Om särskild hänsyn behövs i fråga om ikraftträdandet (7 § första stycket 4).",
    "information": "Om det behövs särskilda informationsinsatser (7 § första stycket 4).",
    "utvardering_hur": "Hur konsekvenserna kan utvärderas (7 § första stycket 5).",
    "utvardering_nar": "När konsekvenserna kan utvärderas (7 § första stycket 5).",
    "vagledning": "Hur Ekonomistyrningsverkets vägledning har beaktats (7 § andra stycket).",
    "staten": "Varför statens kostnader och intäkter inte påverkas, eller varför de inte beskrivs.",
    "kommuner": "Varför kommunernas kostnader och intäkter inte påverkas, eller varför de inte beskrivs.",
    "regioner": "Varför regionernas kostnader och intäkter inte påverkas, eller varför de inte beskrivs.",
    "foretag": "Varför företagens kostnader och intäkter inte påverkas, eller varför de inte beskrivs.",
    "enskilda": "Varför andra enskildas kostnader och intäkter inte påverkas, eller varför de inte beskrivs.",
    "ovriga": "Varför det inte finns andra relevanta konsekvenser (7 § första stycket 2).",
    "sjalvstyrelse": "Om förslaget inskränker den kommunala självstyrelsen (8 § första stycket).",
    "proportionalitet": "Övervägandena enligt 14 kap. 3 § regeringsformen.",
    "eu": "Om förslaget stämmer med eller går utöver EU-rättens skyldigheter (9 §).",
    "over_miniminiva": "Skälen för att gå utöver ett direktivs miniminivå (10 §).",
    "bemyndiganden": "De bemyndiganden som föreskrifterna grundas på (11 §).",
    "proportion": "Hur utredningen är avpassad till förslaget, och när den påbörjades (5 §).",
    "jamstalldhet": "Konsekvenserna för jämställdheten.",
}
"""The points that a requirement can ask words on, and what each is."""

_SECTIONS = Field(
    "paragrafer", Shape.SECTIONS, "De paragrafer i lagförslaget som det gäller: ”25 och 26 §§”, ”30–38 §§”."
)
_SECTIONS_REQUIRED = Field(_SECTIONS.key, _SECTIONS.shape, _SECTIONS.about, required=True)
_CITATIONS = Field(
    "kalla",
    Shape.CITATIONS,
    "Källans namn och platsen i den: ”rapporten, avsnitt 4.4, s. 34”.",
    required=True,
)
_ID = Field("id", Shape.TEXT, "Ett eget kort namn, så att andra kan hänvisa hit.", required=True)

AMOUNT = (
    Field("varde", Shape.NUMBER, "Beloppet, när det är ett enda tal."),
    Field("lagst", Shape.NUMBER, "Lägsta beloppet i ett intervall."),
    Field("hogst", Shape.NUMBER, "Högsta beloppet i ett intervall."),
    Field("enhet", Shape.TEXT, "Enheten: ”miljoner kronor”, ”timmar”.", required=True),
    Field("artal", Shape.YEAR, "Det år som beloppet avser.", required=True),
    Field("per", Shape.CHOICE, "Om beloppet är årligt eller en engångspost (år).", choices=PERIODS),
    Field("metod", Shape.TEXT, "Hur beloppet är beräknat, i en mening.", required=True),
)
TOP = (
    Field(
        "utredning",
        Shape.TABLE,
        "Vems utredning det är och vad den prövas mot.",
        required=True,
        fields=(
            Field("av", Shape.CHOICE, "Vem som gör utredningen.", required=True, choices=AUTHORS),
            Field(
                "avser", Shape.CHOICE, "Vad som ska beslutas eller lämnas in.", required=True, choices=MATTERS
            ),
            Field("krav", Shape.TEXTS, "De kravlistor som utredningen prövas mot.", required=True),
            Field("genomfor_direktiv", Shape.YES_NO, "Om förslaget genomför ett EU-direktiv (false)."),
            Field(
                "kommunala_uppgifter",
                Shape.YES_NO,
                "Om kommunala befogenheter, skyldigheter eller organisation ändras (false).",
            ),
            Field("utelamnad", Shape.TEXT, "De dokumenterade skälen, när ingen utredning görs."),
        ),
    ),
    Field(
        "kallor",
        Shape.NAMED,
        "Källorna, var och en under ett eget namn: [kallor.rapporten].",
        fields=(
            Field("titel", Shape.TEXT, "Källans titel.", required=True),
            Field("kort", Shape.TEXT, "Vad källan kallas i löpande text (titeln)."),
            Field("utgivare", Shape.TEXT, "Vem som har gett ut den.", required=True),
            Field("nummer", Shape.TEXT, "Diarienummer, SFS-nummer eller liknande."),
            Field("datum", Shape.TEXT, "Datum, som ”2024-12-02”, eller år."),
        ),
    ),
    Field(
        "organ",
        Shape.TABLES,
        "Namngivna organ och grupper bland de fem mottagarna.",
        fields=(
            Field("namn", Shape.TEXT, "Namnet, så som det skrivs i ”for”.", required=True),
            Field(
                "hor_till", Shape.CHOICES, "Vilka av de fem det hör till.", required=True, choices=ADDRESSEES
            ),
            Field("andelar", Shape.SHARES, "Hur stor del av ekonomin var och en bär: { staten = 0.5, … }."),
        ),
    ),
    Field(
        "forslag",
        Shape.TABLES,
        "Förslagsrutorna: vad som föreslås, i vilka paragrafer och var skälen står.",
        fields=(
            _ID,
            Field("text", Shape.TEXT, "Vad som föreslås.", required=True),
            _SECTIONS_REQUIRED,
            Field(
                "skal",
                Shape.TEXTS,
                'Skälen i källan: numren på de avsnitt i den som har dem, ["3.9"].',
            ),
            _CITATIONS,
        ),
    ),
    Field(
        "konsekvens",
        Shape.TABLES,
        "En konsekvens: vad, av vilka paragrafer, för vem.",
        fields=(
            _ID,
            Field("vad", Shape.TEXT, "Vad som följer av förslaget.", required=True),
            _SECTIONS_REQUIRED,
            Field("for", Shape.TEXTS, "För vem: någon av de fem mottagarna eller ett organ.", required=True),
            Field("slag", Shape.CHOICE, "Vilket slags konsekvens det är.", required=True, choices=KINDS),
            Field("riktning", Shape.CHOICE, "Åt vilket håll.", required=True, choices=DIRECTIONS),
            Field("belopp", Shape.TABLE, "Beloppet, om det är beräknat.", fields=AMOUNT),
            Field("ej_beraknat", Shape.TEXT, "Skälet till att beloppet inte kan beräknas."),
            Field("nar", Shape.TEXT, "När konsekvensen uppstår."),
            _CITATIONS,
        ),
    ),
    Field(
        "uppgift",
        Shape.TABLES,
        "En uppgift ur en källa som bedömningen vilar på.",
        fields=(
            _ID,
            Field("vad", Shape.TEXT, "Vad uppgiften gäller.", required=True),
            Field("nar", Shape.TEXT, "Vilken tid eller dag uppgiften avser.", required=True),
            Field("varde", Shape.NUMBER, "Värdet, när det är ett enda tal."),
            Field("lagst", Shape.NUMBER, "Lägsta värdet i ett intervall."),
            Field("hogst", Shape.NUMBER, "Högsta värdet i ett intervall."),
            Field("enhet", Shape.TEXT, "Enheten: ”förbund”, ”procent”, ”miljoner kronor”."),
            Field("precision", Shape.TEXT, "Källans eget ord om hur säkert värdet är: ”drygt”, ”cirka”."),
            Field("ord", Shape.TEXT, "Uppgiften i ord, när källan inte ger något tal."),
            Field("serie", Shape.TEXT, "Vad som mäts, gemensamt för uppgifter från olika tider och källor."),
            Field("summa", Shape.TEXT, "Namnet på en summa som uppgiften räknas in i."),
            _SECTIONS,
            _CITATIONS,
        ),
    ),
    Field(
        "fordelning",
        Shape.TABLES,
        "Hur många som har hur mycket, före och efter.",
        fields=(
            _ID,
            Field("vad", Shape.TEXT, "Vad som fördelas.", required=True),
            Field("nar", Shape.TEXT, "Vilken tid fördelningen avser.", required=True),
            Field("enhet", Shape.TEXT, "Det som räknas: ”revisorer”.", required=True),
            Field("hos", Shape.TEXT, "De som har det: ”förbund”.", required=True),
            Field("rader", Shape.PAIRS, "Talpar: [2, 29] betyder att 29 har 2.", required=True),
            Field("efter", Shape.COUNT, "Hur mycket var och en har med förslaget."),
            _SECTIONS,
            _CITATIONS,
        ),
    ),
    Field(
        "redogorelse",
        Shape.NAMED,
        "Vad utredningen säger på en punkt som ett krav frågar efter.",
        fields=(
            Field("text", Shape.TEXT, "Redogörelsen."),
            Field("kalla", Shape.CITATIONS, _CITATIONS.about),
            Field("delvis", Shape.TEXT, "Vad som fattas, när redogörelsen bara svarar på en del."),
            Field("kan_inte_goras", Shape.TEXT, "Skälen, när den delen av analysen inte kan göras."),
            Field(
                "inskranker",
                Shape.CHOICE,
                "Under sjalvstyrelse: om självstyrelsen inskränks.",
                choices=RESTRICTS,
            ),
        ),
    ),
    Field(
        "alternativ",
        Shape.TABLES,
        "Ett sätt att nå förändringen, med för- och nackdelar.",
        fields=(
            _ID,
            Field("namn", Shape.TEXT, "Vad alternativet kallas.", required=True),
            Field("fraga", Shape.TEXT, "Frågan som alternativen till varandra svarar på.", required=True),
            Field(
                "roll",
                Shape.CHOICE,
                "Huvudförslag, alternativ eller ingen åtgärd.",
                required=True,
                choices=ROLES,
            ),
            Field("text", Shape.TEXT, "Vad alternativet innebär.", required=True),
            Field("fordelar", Shape.TEXTS, "Fördelar, en i taget."),
            Field("nackdelar", Shape.TEXTS, "Nackdelar, en i taget."),
            Field("bedomning", Shape.TEXT, "Den samlade bedömningen."),
            Field(
                "lagforslag",
                Shape.FILE,
                "Alternativets eget lagförslag: en fil i förslagets mapp, ”alternativ/annat.xml”.",
            ),
            _SECTIONS,
            _CITATIONS,
        ),
    ),
)
"""The keys of the file."""
