"""Four small acts that refer to each other, as they are published."""

from __future__ import annotations

from toolkit.law.model import Act
from toolkit.text.statute import read_statute

BRIDGES = """\
Lag (2001:10) om broar
SFS nr: 2001:10
Ikraft: 2001-07-01
Ändrad: t.o.m. SFS 2020:5

1 §   En bro får byggas efter tillstånd enligt 2 §. Bestämmelser om färjor finns i färjelagen (2002:20).

2 §   Tillstånd ges om

1. bron behövs,

2. bron är säker, och

3. sökanden har

a) kunskap, och

b) medel.

Tillståndet får förenas med villkor. Lag (2020:5).

3 §   Har upphävts genom lag (2020:5).

4 §   Den som bryter mot 2 § andra stycket eller 3 § döms till böter.

5 a §   Avgift tas ut enligt 5 § och 2 § tredje stycket.

Övergångsbestämmelser

2020:5

1. Denna lag träder i kraft den 1 juli 2020.

2. Den upphävda 3 § gäller fortfarande för broar som byggts före ikraftträdandet.
"""

FERRIES = """\
Färjelag (2002:20)
SFS nr: 2002:20
Ikraft: 2003-01-01

1 kap. Inledande bestämmelser

1 §   Lagen gäller färjor.

2 §   För broar gäller 1–4 §§ lagen (2001:10) om broar.

2 kap. Trafik

1 §   En färja ska följa 1 kap. 1 §.

2 §   Om tillstånd gäller 2 § första stycket 2 och 4 samt andra stycket lagen (2001:10) om broar.

3 §   Följande bestämmelser i lagen (2001:10) om broar tillämpas:

– 1 § om tillstånd, och

– 4 § om straff.

3 kap. Har upphävts genom lag (2010:30).

4 kap. Avgifter

1 §   /Upphör att gälla U:2025-01-01/
Avgift tas ut enligt 3 kap. 1 §.

1 §   /Träder i kraft I:2025-01-01/
Avgift tas ut enligt 2 kap. 1 §.

2 §   /Träder i kraft I:2025-01-01/
Avgiften är 100 kronor.
"""

DECREE = """\
Förordning (2003:30) om färjor
SFS nr: 2003:30

1 §   Ansökan enligt 2 kap. 2 § färjelagen (2002:20) ges in till länsstyrelsen.

2 §   Beslut enligt 4 kap. 2 § färjelagen (2002:20) och 9 kap. färjelagen får överklagas.

3 §   Detta gäller inte i fråga om 8 § den upphävda lagen (1990:1) om sund.
"""

ALL = {"2001-10": BRIDGES, "2002-20": FERRIES, "2003-30": DECREE}


def act(text: str) -> Act:
    """The act in ``text``."""
    return read_statute(text).act
