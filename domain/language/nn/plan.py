"""Nynorsk: what a line of the disposition plan is made of, and what stands in its way."""

from domain.language.reply import Reply

LABELS = {
    "use": {
        "assessing-needs": "Vurdere behov",
        "planning-and-developing": "Planleggje og utvikle",
        "carrying-out": "Gjennomføre",
    },
    "form": {
        "collective": "Kollektivt",
        "individual": "Individuelt",
    },
    "base": {
        "school": "Skulebasert",
        "workplace": "Arbeidsplassbasert",
        "school-and-workplace": "Skule- og arbeidsplassbasert",
        "elsewhere": "Ein annan stad",
    },
    "release": {
        "decision": "Tilsegna er gitt",
        "start": "Tiltaket har starta",
        "halfway": "Tiltaket er halvvegs",
        "carried-out": "Tiltaket er gjennomført",
        "report-and-accounts": "Rapport og rekneskap er leverte",
        "other": "Andre vilkår",
    },
    "other-money": {
        "kompetanseloftet": "Kompetanseløftet for spesialpedagogikk og inkluderande praksis",
        "school-scheme": "Ordninga for barnehage og grunnopplæring",
        "further-education": "Vidareutdanning",
        "apprentice-grant": "Lærlingtilskot",
        "county": "Fylkeskommunens eigne midlar",
        "recipient": "Mottakarens eigne midlar",
        "other": "Andre midlar",
    },
    "price": {
        "teaching": "Undervisning",
        "preparation": "Førebuing",
        "travel": "Reise",
        "release-from-work": "Frikjøp og vikarar",
        "premises": "Lokale",
        "materials": "Materiell",
        "other": "Anna",
    },
    "blank": {
        "recipient": "Mottakar eller pott",
        "route": "Korleis pengane blir brukte",
        "target_groups": "Målgrupper",
        "criterion_1": "Korleis kriterium 1 er oppfylt",
        "criterion_2": "Korleis kriterium 2 er oppfylt",
        "providers": "Tilbydarar",
        "duration": "Lengd",
    },
}

REPLIES = {
    "recipient-and-pot": Reply(
        "Eit tiltak har både mottakar og pott",
        "Pengane til eit tiltak går anten til ein mottakar eller til ein pott. Elles blir dei "
        "rekna to gonger.",
        "Vel éin av dei, eller del tiltaket i to.",
    ),
    "money-in-pot": Reply(
        "Pengane ligg i ein pott",
        "Planen gir ikkje desse pengane til nokon bestemt mottakar. Dei blir fordelte etter "
        "søknad.",
        "Behandle søknadene til potten.",
    ),
}
