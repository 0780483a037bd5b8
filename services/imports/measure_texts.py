"""The words for faults of cells that tell of a measure: its parties, participants and study."""

from typing import Final

from domain.language.language import Language
from services.imports.said import Said, in_all

MEASURE_TEXTS: Final[dict[str, dict[Language, Said]]] = {
    "bad-party": in_all(
        Said("Ikke skrevet som en organisasjon.", "Skriv organisasjonsnummer, navn, type."),
        Said("Ikkje skrive som ein organisasjon.", "Skriv organisasjonsnummer, namn, type."),
        Said("Not written as an organisation.", "Write organisation number, name, kind."),
    ),
    "bad-provision": in_all(
        Said(
            "Ikke skrevet som en tilbyder.",
            "Skriv én på hver linje: organisasjonsnummer, navn, type; anskaffelsesgrunnlag; "
            "referanse; begrunnelse. Grunnlag og referanse hører sammen, og kan utelates.",
        ),
        Said(
            "Ikkje skrive som ein tilbydar.",
            "Skriv éin på kvar linje: organisasjonsnummer, namn, type; grunnlag for kjøpet; "
            "referanse; grunngiving. Grunnlag og referanse høyrer saman, og kan utelatast.",
        ),
        Said(
            "Not written as a provider.",
            "Write one on a line: organisation number, name, kind; procurement basis; reference; "
            "ground. Basis and reference belong together, and can be left out.",
        ),
    ),
    "bad-placement": in_all(
        Said(
            "Ikke skrevet som en hospitering.",
            "Skriv én på hver linje: retning; skole; bedrift; personer; dager for hver; kroner "
            "per dag; avtale; avtalt dato. Skole og bedrift: nummer, navn, type. De to siste kan "
            "utelates.",
        ),
        Said(
            "Ikkje skrive som ei hospitering.",
            "Skriv éi på kvar linje: retning; skule; bedrift; personar; dagar for kvar; kroner "
            "per dag; avtale; avtalt dato. Skule og bedrift: nummer, namn, type. Dei to siste kan "
            "utelatast.",
        ),
        Said(
            "Not written as a placement.",
            "Write one on a line: direction; school; company; people; days each; kroner a day; "
            "agreement; agreed on. School and company: number, name, kind. The last two can be "
            "left out.",
        ),
    ),
    "bad-participants": in_all(
        Said(
            "Ikke skrevet som deltakere.",
            "Skriv én gruppe på hver linje: målgruppe; antall; utdanningsprogram. Det siste kan "
            "utelates.",
        ),
        Said(
            "Ikkje skrive som deltakarar.",
            "Skriv éi gruppe på kvar linje: målgruppe; tal; utdanningsprogram. Det siste kan "
            "utelatast.",
        ),
        Said(
            "Not written as participants.",
            "Write one group on a line: target group; number; programme. The last can be left out.",
        ),
    ),
    "bad-credits": in_all(
        Said("Ikke studiepoeng.", "Skriv et tall, eventuelt med ,5."),
        Said("Ikkje studiepoeng.", "Skriv eit tal, eventuelt med ,5."),
        Said("Not study credits.", "Write a number, which may end in .5."),
    ),
    "bad-planned-measure": in_all(
        Said(
            "Ikke skrevet som et prioritert tiltak.",
            "Skriv ett på hver linje: nøkkel; tittel; tiltakstype; fra dato; til dato; målgrupper "
            "med komma mellom.",
        ),
        Said(
            "Ikkje skrive som eit prioritert tiltak.",
            "Skriv eitt på kvar linje: nøkkel; tittel; tiltakstype; frå dato; til dato; målgrupper "
            "med komma mellom.",
        ),
        Said(
            "Not written as a prioritised measure.",
            "Write one on a line: key; title; kind of measure; from day; to day; target groups "
            "with commas between them.",
        ),
    ),
}
