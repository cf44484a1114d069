"""A small real proposal: five sections of lagen (2003:1210) and their proposed wordings, verbatim.

The wordings are from the statute through SFS 2023:644 and from Försäkringskassan's report FK 2024/007710.
"""

from __future__ import annotations

import re

from toolkit.amendments.clause_model import EnactingClause
from toolkit.amendments.operations import AmendingAct, BaseAct, Insert, InsertHeading, Substitute
from toolkit.comparison.rows import Row
from toolkit.comparison.table import compare
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import Act, Content, Heading, Node, Point, Section, Subsection
from toolkit.proposal.model import Proposal, Referral

TITLE = "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser"

CURRENT = {
    "2": """Insatserna inom den finansiella samordningen skall avse individer som är i behov av samordnade rehabiliteringsinsatser och skall syfta till att dessa uppnår eller förbättrar sin förmåga att utföra förvärvsarbete.""",
    "7": """Ett samordningsförbund har till uppgift att
1. besluta om mål och riktlinjer för den finansiella samordningen,
2. stödja samverkan mellan samverkansparterna,
3. finansiera sådana insatser som avses i 2 § och som ligger inom de samverkande parternas samlade ansvarsområde,
4. besluta på vilket sätt de medel som står till förfogande för finansiell samordning skall användas,
5. svara för uppföljning och utvärdering av rehabiliteringsinsatserna, och
6. upprätta budget och årsredovisning för den finansiella samordningen.

Ett samordningsförbund får inte besluta i frågor om förmåner eller rättigheter för enskilda eller vidta åtgärder i övrigt som innefattar myndighetsutövning eller som avser tillhandahållande av tjänster avsedda för enskilda.""",
    "9": """Förbundsordningen ska ange
1. samordningsförbundets namn och den ort där förbundet ska ha sitt säte, förbundets medlemmar och ändamål,
2. förbundets organisation,
3. antalet ledamöter och ersättare i styrelsen och hur förbundsmedlemmarna ska vara representerade samt mandattiden om den ska vara kortare än fyra år,
4. de uppgifter förbundet ska få fullgöra enligt 7 § och den beslutanderätt förbundet enligt samma bestämmelse ska ha,
5. om en förbundsmedlem ska ha rätt att väcka ärenden i styrelsen,
6. om det för beslut ska krävas kvalificerad majoritet i styrelsen och för vilka ärenden detta ska gälla,
7. var förbundets tillkännagivanden ska anslås,
8. förbundsmedlemmarnas andelar i förbundets tillgångar och skulder och fördelningen av förbundets kostnader mellan medlemmarna, allt i förhållande till de andelar som medlemmarna ska bidra med enligt 5 §,
9. eventuella begränsningar av förbundets rätt enligt 21 § till skuldsättning genom sedvanliga krediter,
10. förbundsmedlemmarnas styrning av och insyn i förbundets ekonomi och verksamhet,
11. föreskrifter om förbundets budgetprocess,
12. mandattiden för revisorer som utses enligt 25 §,
13. i fråga om förbund med en eller flera gemensamma revisorer för kommuner och regioner, på vilket sätt de gemensamma revisorerna ska utses och vilken av förbundsmedlemmarna som ska utse dem,
14. förfarandet vid en förbundsmedlems utträde ur förbundet,
15. förutsättningarna för och förfarandet vid förbundets likvidation och upplösning samt grunderna för skifte av förbundets behållna tillgångar när förbundet upplöses,
16. ordningen för att lösa tvister mellan förbundet och dess medlemmar,
17. ordningen för att bestämma ekonomiska förmåner till ledamöterna och ersättarna i styrelsen samt till revisorerna, och
18. vad förbundsmedlemmarna i övrigt anser nödvändigt för att ordna de ekonomiska förhållandena mellan förbundet och dess medlemmar samt förbundets förhållanden i fråga om ekonomi och förvaltning.""",
    "10": """Varje förbundsmedlem skall vara representerad i styrelsen med minst en ledamot och en ersättare. Antalet ersättare skall vara lika många som antalet ledamöter.

Styrelsen utövar beslutanderätten, förvaltningen och verkställigheten i samordningsförbundet.

Styrelsen får besluta att en ledamot eller ersättare i styrelsen eller en tjänsteman hos förbundet skall få besluta på förbundets vägnar i en viss grupp av ärenden. Detta gäller dock inte
1. ärenden som avser verksamhetens mål, inriktning, omfattning eller kvalitet,
2. yttranden med anledning av att beslut av förbundet i dess helhet har överklagats, och
3. ärenden som anges i särskilda föreskrifter.

Beslut som har fattats på förbundets vägnar enligt tredje stycket skall anmälas till styrelsen, som bestämmer i vilken ordning anmälan skall ske.""",
}  # fmt: skip

PROPOSED = {
    "2": """Syftet med den finansiella samordningen är att individer som är i behov av samordnade rehabiliteringsinsatser ska uppnå eller förbättra sin förmåga att utföra förvärvsarbete.""",
    "7": """Ett samordningsförbund har till uppgift att
1. besluta om mål och riktlinjer för den finansiella samordningen,
2. finansiera insatser som riktar sig till den målgrupp som avses i 2 § och som ligger inom de samverkande parternas samlade ansvarsområde (individinsatser),
3. finansiera parternas analyser över behovet av individinsatser (behovsanalyser),
4. finansiera parternas samverkan avseende målgruppen i 2 § (främja samverkan),
5. lämna uppgifter till Försäkringskassan som behövs för uppföljningen av den finansiella samordningen, och
6. upprätta budget och årsredovisning för den finansiella samordningen.

De insatser som framgår av första stycket 3–4 ska ha som mål att underlätta eller möjliggöra individinsatser.

Förbunden får inte bedriva insatser, men kan ge stöd till parterna när dessa bedriver sådana insatser som framgår i första stycket 3–4.

Ett samordningsförbund får inte besluta i frågor om förmåner eller rättigheter för enskilda eller vidta åtgärder i övrigt som innefattar myndighetsutövning eller som avser tillhandahållande av tjänster avsedda för enskilda.""",
    "7 a": """De samverkande parterna ansvarar utifrån sina respektive uppdrag för de insatser som samordningsförbunden finansierar. I detta ingår bland annat att
– bereda förslag på vilka insatser som samordningsförbunden ska finansiera,
– ansvara för att överenskomna insatser utförs, och
– avgöra vilka individer som får ta del av insatserna.""",
    "9": re.sub(r"(?m)^12\..*\n13\..*\n", "", CURRENT["9"])
    .replace("5. om en förbundsmedlem ska", "5. att en förbundsmedlem ska")
    .replace("\n14. ", "\n12. ")
    .replace("\n15. ", "\n13. ")
    .replace("\n16. ", "\n14. ")
    .replace("\n17. ", "\n15. ")
    .replace("\n18. ", "\n16. ")
    .replace(" i styrelsen samt till revisorerna, och", " i styrelsen, och"),
    "10": CURRENT["10"]
    .replace("Antalet ersättare skall", "Antalet ersättare ska")
    .replace(
        "antalet ledamöter.",
        "antalet ledamöter. Om ett samordningsförbund omfattar flera kommuner eller regioner får dessa komma överens om att deras representation ska se ut på annat sätt.",
    )
    .replace(
        "2. yttranden med anledning av att beslut av förbundet i dess helhet har överklagats, och\n3.",
        "2. finansiering av insatser,\n3. yttranden med anledning av att beslut av förbundet i dess helhet har överklagats, och\n4.",
    ),
}  # fmt: skip


def section(label: str, text: str, endnote: str | None = None) -> Section:
    """A section from plain text: subsections separated by empty lines, points on lines of their own."""
    return Section(Label.parse(label), tuple(subsection(part) for part in text.split("\n\n")), endnote)


def subsection(text: str) -> Subsection:
    content: list[Content] = []
    for line in text.splitlines():
        marker, _, rest = line.partition(" ")
        is_point = re.fullmatch(r"\d+\.|[a-z]\)|–", marker)
        content.append(Point(marker, (rest,)) if is_point else line)
    return Subsection(tuple(content))


def base() -> Act:
    body: tuple[Node, ...] = (
        section("2", CURRENT["2"]),
        Heading("Ett samordningsförbunds uppgifter"),
        section("7", CURRENT["7"]),
        Heading("Förbundsordning"),
        section("9", CURRENT["9"], "Lag (2019:914)."),
        Heading("Ett samordningsförbunds ledning m.m."),
        section("10", CURRENT["10"]),
    )
    return Act(
        "2003:1210", "Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser", body
    )


def place(label: str) -> Locator:
    return Locator(section=Label.parse(label))


def bill() -> AmendingAct:
    return AmendingAct(
        kind="lag",
        title=f"Lag om ändring i {TITLE}",
        base=BaseAct("2003:1210", TITLE),
        operations=(
            *(Substitute(place(label), section(label, PROPOSED[label])) for label in ("2", "7", "9", "10")),
            Insert(place("7 a"), section("7 a", PROPOSED["7 a"])),
            InsertHeading(place("7 a"), "De samverkande parternas uppgifter"),
        ),
        provisions=(Subsection(("Denna lag träder i kraft den XX.",)),),
    )


def proposal(**referral: str | None) -> Proposal:
    data: dict[str, str | None] = {
        "sender": "Försäkringskassan",
        "reference_number": "FK 2024/007710",
        "date": "2024-12-02",
        **referral,
    }
    title = f"Uppdrag att analysera behovet av förändringar i {TITLE}"
    return Proposal("fk-2024-007710", bill(), base(), Referral(title, **data))


def rows() -> tuple[Row, ...]:
    return compare(base(), bill())


def clause() -> EnactingClause:
    return EnactingClause(
        f"Härigenom föreskrivs i fråga om {TITLE}",
        (
            "att 2, 7, 9 och 10 §§ ska ha följande lydelse,",
            "att det ska införas en ny paragraf, 7 a §, och närmast före 7 a § en ny rubrik av följande lydelse.",
        ),
    )
