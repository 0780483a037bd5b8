"""The words for each fault of a cell that holds several things: how they are written."""

from typing import Final

from domain.language.language import Language
from services.imports.said import Said, in_all

ENTRY_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    "bad-partner": in_all(
        Said(
            "Ikke skrevet som en partner.",
            "Skriv én på hver linje: navn; type; organisasjonsnummer; med siden dato. "
            "De to siste kan utelates.",
        ),
        Said(
            "Ikkje skrive som ein partnar.",
            "Skriv éin på kvar linje: namn; type; organisasjonsnummer; med sidan dato. "
            "Dei to siste kan utelatast.",
        ),
        Said(
            "Not written as a partner.",
            "Write one on a line: name; kind; organisation number; involved since. "
            "The last two can be left out.",
        ),
    ),
    "bad-price": in_all(
        Said(
            "Ikke skrevet som en del av prisen.",
            "Skriv én på hver linje: type; kroner; timer; merknad. De to siste kan utelates.",
        ),
        Said(
            "Ikkje skrive som ein del av prisen.",
            "Skriv éin på kvar linje: type; kroner; timar; merknad. Dei to siste kan utelatast.",
        ),
        Said(
            "Not written as a part of the price.",
            "Write one on a line: kind; kroner; hours; note. The last two can be left out.",
        ),
    ),
    "bad-funding": in_all(
        Said("Ikke skrevet som finansiering.", "Skriv én på hver linje: type; navn; kroner."),
        Said("Ikkje skrive som finansiering.", "Skriv éi på kvar linje: type; namn; kroner."),
        Said("Not written as funding.", "Write one on a line: kind; name; kroner."),
    ),
    "bad-instalment": in_all(
        Said(
            "Ikke skrevet som en rate.",
            "Skriv én på hver linje: kroner, prosent eller brøk; hva som utløser den; vilkår. "
            "Det siste kan utelates.",
        ),
        Said(
            "Ikkje skrive som ein rate.",
            "Skriv éin på kvar linje: kroner, prosent eller brøk; kva som utløyser han; vilkår. "
            "Det siste kan utelatast.",
        ),
        Said(
            "Not written as an instalment.",
            "Write one on a line: kroner, percent or fraction; what releases it; terms. "
            "The last can be left out.",
        ),
    ),
    "bad-year-amount": in_all(
        Said(
            "Ikke skrevet som et beløp for et år.",
            "Skriv ett på hver linje: budsjettår; skoleår; kroner.",
        ),
        Said(
            "Ikkje skrive som eit beløp for eit år.",
            "Skriv eitt på kvar linje: budsjettår; skuleår; kroner.",
        ),
        Said(
            "Not written as an amount of a year.",
            "Write one on a line: budget year; school year; kroner.",
        ),
    ),
    "bad-milestone": in_all(
        Said(
            "Ikke skrevet som en milepæl.",
            "Skriv én på hver linje: nøkkel; tittel; dato; vekt i prosent eller brøk. Vekten kan "
            "utelates.",
        ),
        Said(
            "Ikkje skrive som ein milepæl.",
            "Skriv éin på kvar linje: nøkkel; tittel; dato; vekt i prosent eller brøk. Vekta kan "
            "utelatast.",
        ),
        Said(
            "Not written as a milestone.",
            "Write one on a line: key; title; day; weight as percent or fraction. The weight can "
            "be left out.",
        ),
    ),
    "bad-county-share": in_all(
        Said(
            "Ikke skrevet som en fylkeskommunes andel.",
            "Skriv én på hver linje: fylkesnummer med to sifre; prosent eller brøk.",
        ),
        Said(
            "Ikkje skrive som delen til ein fylkeskommune.",
            "Skriv éin på kvar linje: fylkesnummer med to siffer; prosent eller brøk.",
        ),
        Said(
            "Not written as a county's share.",
            "Write one on a line: county number of two digits; percent or fraction.",
        ),
    ),
    "bad-data-source": in_all(
        Said("Ikke skrevet som datakilde.", "Skriv én på hver linje: kilde; hva den viste."),
        Said("Ikkje skrive som datakjelde.", "Skriv éi på kvar linje: kjelde; kva ho viste."),
        Said("Not written as a data source.", "Write one on a line: source; what it showed."),
    ),
    "bad-asked": in_all(
        Said(
            "Ikke skrevet som noe utlysningen ber om.",
            "Skriv ett på hver linje: nøkkel; tekst; ja eller nei til om det kreves. Det siste kan "
            "utelates, og da kreves det.",
        ),
        Said(
            "Ikkje skrive som noko utlysinga ber om.",
            "Skriv eitt på kvar linje: nøkkel; tekst; ja eller nei til om det blir kravd. Det "
            "siste kan utelatast, og då blir det kravd.",
        ),
        Said(
            "Not written as something that the call asks for.",
            "Write one on a line: key; text; yes or no to whether it is required. The last can be "
            "left out, and then it is.",
        ),
    ),
    "bad-rate": in_all(
        Said(
            "Ikke skrevet som en sats.",
            "Skriv én på hver linje: tiltakstype; enhet; kroner; minst; høyst. De to siste kan "
            "utelates.",
        ),
        Said(
            "Ikkje skrive som ein sats.",
            "Skriv éin på kvar linje: tiltakstype; eining; kroner; minst; høgst. Dei to siste kan "
            "utelatast.",
        ),
        Said(
            "Not written as a rate.",
            "Write one on a line: kind of measure; unit; kroner; least; most. The last two can be "
            "left out.",
        ),
    ),
    "bad-answer": in_all(
        Said("Ikke skrevet som svar i et felt.", "Skriv ett på hver linje: nøkkel; svar."),
        Said("Ikkje skrive som svar i eit felt.", "Skriv eitt på kvar linje: nøkkel; svar."),
        Said("Not written as an answer in a field.", "Write one on a line: key; answer."),
    ),
}
