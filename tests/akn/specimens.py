"""Statutes and amending acts that show each construct of the profile, in wordings of real law.

``python -m tests.akn.specimens`` writes their golden files; docs/akn-profile.md quotes from these.
"""

from __future__ import annotations

from pathlib import Path

from toolkit.akn import write_act, write_bill
from toolkit.amendments.operations import (
    AmendingAct,
    BaseAct,
    Extend,
    Insert,
    InsertHeading,
    MoveHeading,
    Position,
    Renumber,
    Repeal,
    RepealHeading,
    ReplaceWord,
    Substitute,
    SubstituteHeading,
    SubstituteTitle,
)
from toolkit.law.labels import Label
from toolkit.law.locator import Locator
from toolkit.law.model import (
    Act,
    ActProvisions,
    Annex,
    Block,
    Chapter,
    Heading,
    Moment,
    Part,
    Point,
    Section,
    Subsection,
    TransitionalProvisions,
    Validity,
)

GOLDEN = Path(__file__).parent / "golden"
at = Locator.parse


def text(*words: str) -> Subsection:
    """A subsection of running text."""
    return Subsection((" ".join(words),))


def points(intro: str, *items: str) -> Subsection:
    """A subsection with numbered points."""
    numbered = tuple(Point(f"{n}.", (item,)) for n, item in enumerate(items, start=1))
    return Subsection((intro, *numbered) if intro else numbered)


FINSAM = Act(
    "2003:1210",
    "Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser",
    (
        Heading("Medel för finansiell samordning"),
        Section(
            Label(6),
            (
                text(
                    "En samverkande part får som medlem i ett samordningsförbund överföra medel för",
                    "finansiell samordning till förbundet.",
                ),
            ),
            "Lag (2011:1517).",
        ),
        Heading("Ett samordningsförbunds ledning m.m."),
        Section(
            Label(12),
            (
                points(
                    "Till ledamot eller ersättare i styrelsen får en medlem utse endast den som är",
                    "ledamot eller ersättare i kommun- eller regionfullmäktige,",
                    "anställd vid Försäkringskassan, eller",
                    "anställd vid Arbetsförmedlingen.",
                ),
            ),
            "Lag (2022:637).",
        ),
        TransitionalProvisions(
            "Övergångsbestämmelser",
            (
                ActProvisions(
                    "2017:746",
                    (
                        points(
                            "",
                            "Denna lag träder i kraft den 1 januari 2018.",
                            "Äldre bestämmelser gäller fortfarande för överklagande av beslut som har "
                            "tillkännagetts före ikraftträdandet.",
                        ),
                    ),
                ),
            ),
        ),
    ),
    (
        ("Departement", "Socialdepartementet"),
        ("Utfärdad", "2003-12-18"),
        ("Ändrad", "t.o.m. SFS 2023:644"),
        ("Ikraft", "2004-01-01"),
    ),
)

_FIRST_CHAPTER = Chapter(
    Label(1),
    "Innehåll m.m.",
    (
        Section(
            Label(2),
            (
                text("Balken är indelad i avdelningar, som betecknas med stora bokstäver."),
                text("Avdelningarna är indelade i underavdelningar, som betecknas med romerska siffror."),
            ),
        ),
        Section(
            Label(4),
            (
                Subsection(
                    (
                        "I avdelning A finns",
                        Point(
                            "–",
                            ("allmänna bestämmelser, definitioner och förklaringar i 2 kap., och",),
                        ),
                    )
                ),
            ),
        ),
    ),
)
CODE = Act(
    "2010:110",
    "Socialförsäkringsbalk (2010:110)",
    (
        Part(
            "AVD. A",
            "ÖVERGRIPANDE BESTÄMMELSER",
            (Part("I", "Inledande bestämmelser, definitioner och förklaringar", (_FIRST_CHAPTER,)),),
        ),
    ),
    (("Utfärdad", "2010-03-04"), ("Ikraft", "2011-01-01")),
)

DRAINAGE = Act(
    "1929:164",
    "Lag (1929:164) om kronans förmånsrätt för avdikningslån",
    (
        Section(
            Label(6),
            (
                Moment(
                    "2 mom.",
                    (
                        text(
                            "Om vid tiden för denna lags ikraftträdande kronan har fordran för lån från",
                            "odlings- eller avdikningslånefonden, vilket ej blivit antecknat i jordeboken,",
                            "skall för den fordran förmånsrätt, som i 2 § sägs, uppkomma vid lagens",
                            "ikraftträdande eller, därest beslut om lånets återbetalning och fördelning då",
                            "ännu ej meddelats, när så sker.",
                        ),
                    ),
                ),
                Moment("3 mom.", (text("har upphävts genom lag (1968:281)."),)),
            ),
            marker="6 §.",
        ),
    ),
    (("Utfärdad", "1929-06-14"),),
)

REFUGEES = Act(
    "1990:927",
    "Förordning (1990:927) om statlig ersättning för flyktingmottagande m.m.",
    (
        Section(
            Label(17),
            (
                text(
                    "Ersättning enligt första stycket lämnas inte för en utlänning som har fyllt 66 år.",
                ),
            ),
            "Förordning (2022:1454).",
            Validity(expires="2026-01-01"),
        ),
        Section(
            Label(17),
            (
                text(
                    "Ersättning enligt första stycket lämnas inte för en utlänning som har uppnått",
                    "riktåldern för pension.",
                ),
            ),
            "Förordning (2022:1455).",
            Validity(commences="2026-01-01"),
        ),
    ),
)

_AMOUNTS = Block(
    (
        "Landsting                               kronor",
        "",
        "Östergötlands län                       3 662 000",
        "Kronobergs län                          7 470 000",
    ),
    "table",
)
TABLES = Act(
    "1992:1586",
    "Lag (1992:1586) om slutavräkning av kommunalskattemedel för år 1991",
    (
        Section(Label(3), (Subsection(("Beloppen skall ökas för följande landsting:", _AMOUNTS)),)),
        Annex(
            "Bilaga",
            (
                text("Överenskommelsen träder i kraft den 1 december 1960."),
                Block(("ANTHON VESTBIRK                      P. K. TARJANNE",)),
            ),
        ),
    ),
    (("Utfärdad", "1992-12-17"), ("Ikraft", "1993-01-01")),
)

REMOTE = Section(
    Label(19, "a"),
    (
        text(
            "En ledamot eller en ersättare som deltar på distans ska anses vara närvarande vid",
            "sammanträdet.",
        ),
    ),
)
BASE = BaseAct(
    "2003:1210", "lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser", "2023:644"
)

PROMULGATED = AmendingAct(
    "lag",
    "Lag (2022:131) om ändring i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser",
    BaseAct(BASE.number, BASE.citation),
    (Insert(at("19 a §"), REMOTE),),
    (text("Denna lag träder i kraft den 16 mars 2022."),),
    form="utfärdad",
    number="2022:131",
    printed_clause=(
        "Härigenom föreskrivs att det i lagen (2003:1210) om finansiell samordning av "
        "rehabiliteringsinsatser ska införas en ny paragraf, 19 a §, av följande lydelse."
    ),
    signature=("På regeringens vägnar",),
)

PROPOSED = AmendingAct(
    "lag",
    "Förslag till lag om ändring i lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser",
    BASE,
    (
        Repeal(at("#P5S2M2")),
        Substitute(at("19 a §"), REMOTE),
        Substitute(at("7 § första stycket 2"), Point("2.", ("stödja samverkan mellan samverkansparterna,",))),
        Renumber(at("19 a §"), at("20 §")),
        InsertHeading(at("19 a §"), "Deltagande på distans", quoted=True),
        SubstituteHeading(at("6 §"), "Medel"),
        RepealHeading(at("7 §")),
        MoveHeading(at("8 §"), at("9 §"), new_position=Position.AFTER),
        SubstituteTitle("lag om finansiell samordning", quoted=True),
        ReplaceWord((at("12 §"), at("14 §")), "landsting", "region", True, (at("12 §"),)),
        ReplaceWord((), "landsting", "region"),
        Extend(Locator(), "till utgången av 2027"),
    ),
    (text("Denna lag träder i kraft den 1 januari 2026."),),
    issued="2025-03-13",
    footnotes=("Senaste lydelse 2019:914.",),
)

STATUTES = {
    "2003-1210": FINSAM,
    "2010-110": CODE,
    "1929-164": DRAINAGE,
    "1990-927": REFUGEES,
    "1992-1586": TABLES,
}
BILLS = {"2022-131": PROMULGATED, "proposed": PROPOSED}


def written() -> dict[str, bytes]:
    """Every specimen as XML, by the name of its golden file."""
    return {
        **{f"{name}.xml": write_act(act) for name, act in STATUTES.items()},
        **{f"{name}.xml": write_bill(bill) for name, bill in BILLS.items()},
    }


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, data in written().items():
        (GOLDEN / name).write_bytes(data)
