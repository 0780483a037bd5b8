"""Bokmål: what a line of the disposition plan is made of, and what stands in its way."""

from domain.language.reply import Reply

LABELS = {
    "use": {
        "assessing-needs": "Vurdere behov",
        "planning-and-developing": "Planlegge og utvikle",
        "carrying-out": "Gjennomføre",
    },
    "form": {
        "collective": "Kollektivt",
        "individual": "Individuelt",
    },
    "base": {
        "school": "Skolebasert",
        "workplace": "Arbeidsplassbasert",
        "school-and-workplace": "Skole- og arbeidsplassbasert",
        "elsewhere": "Et annet sted",
    },
    "release": {
        "decision": "Tilsagnet er gitt",
        "start": "Tiltaket har startet",
        "halfway": "Tiltaket er halvveis",
        "carried-out": "Tiltaket er gjennomført",
        "report-and-accounts": "Rapport og regnskap er levert",
        "other": "Andre vilkår",
    },
    "other-money": {
        "kompetanseloftet": "Kompetanseløftet for spesialpedagogikk og inkluderende praksis",
        "school-scheme": "Ordningen for barnehage og grunnopplæring",
        "further-education": "Videreutdanning",
        "apprentice-grant": "Lærlingtilskudd",
        "county": "Fylkeskommunens egne midler",
        "recipient": "Mottakerens egne midler",
        "other": "Andre midler",
    },
    "price": {
        "teaching": "Undervisning",
        "preparation": "Forberedelse",
        "travel": "Reise",
        "release-from-work": "Frikjøp og vikarer",
        "premises": "Lokaler",
        "materials": "Materiell",
        "other": "Annet",
    },
    "blank": {
        "recipient": "Mottaker eller pott",
        "route": "Hvordan pengene brukes",
        "target_groups": "Målgrupper",
        "criterion_1": "Hvordan kriterium 1 er oppfylt",
        "criterion_2": "Hvordan kriterium 2 er oppfylt",
        "providers": "Tilbydere",
        "duration": "Varighet",
    },
}

REPLIES = {
    "recipient-and-pot": Reply(
        "Et tiltak har både mottaker og pott",
        "Pengene til et tiltak går enten til en mottaker eller til en pott. Ellers blir de regnet "
        "to ganger.",
        "Velg en av dem, eller del tiltaket i to.",
    ),
    "money-in-pot": Reply(
        "Pengene ligger i en pott",
        "Planen gir ikke disse pengene til noen bestemt mottaker. De blir fordelt etter søknad.",
        "Behandle søknadene til potten.",
    ),
}
