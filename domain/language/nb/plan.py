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
        "salary": "Lønn",
        "textbooks": "Lærebøker",
        "accommodation": "Overnatting",
        "stay-abroad": "Opphold i utlandet",
        "credit-course": "Kurs som gir studiepoeng",
        "documentation-tools": "Opplæring i dokumentasjonsverktøy",
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
        "use": "Hva pengene brukes til",
        "form": "Kollektivt eller individuelt",
        "base": "Hvor tiltaket er basert",
        "years": "Beløp per budsjettår og skoleår",
        "participants": "Deltakere per utdanningsprogram",
        "instalments": "Rater og vilkår for utbetaling",
        "procurement": "Anskaffelsesgrunnlag",
        "placements": "Hospiteringene",
        "study": "Studiet",
    },
    "direction": {
        "teacher-to-company": "Lærer til bedrift",
        "instructor-to-school": "Instruktør til skole",
    },
    "change": {
        "added": "Nytt tiltak",
        "removed": "Tatt ut",
        "amount": "Endret beløp",
        "recipient": "Endret mottaker",
        "contents": "Endret innhold",
    },
    "sum": {
        "years": "Beløp per budsjettår og skoleår",
        "instalments": "Rater",
        "joint": "Fylkenes andeler",
        "milestones": "Milepæler",
        "participants": "Deltakere per utdanningsprogram",
    },
    "measure-status": {
        "planned": "Planlagt",
        "under-way": "I gang",
        "delayed": "Forsinket",
        "paused": "Stilt i bero",
        "finished": "Ferdig",
        "cancelled": "Avlyst",
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
    "line-does-not-add-up": Reply(
        "Noe i et tiltak går ikke opp",
        "Deler av et tiltak summerer seg ikke til det de skal.",
        "Rett tallene, så de går opp på øret.",
        "Tiltak {line}: {sums}.",
    ),
    "line-details-blank": Reply(
        "Et tiltak mangler opplysninger",
        "Planen sier ikke alt om et av tiltakene.",
        "Fyll inn det som mangler, eller skriv hvorfor det står åpent.",
        "Tiltak {line}: {blank}.",
    ),
    "individual-without-reason": Reply(
        "Et individuelt tiltak mangler begrunnelse",
        "Pengene går til tiltak som gir kollektiv utvikling. Minst ett tiltak er individuelt, "
        "uten at planen sier hvorfor.",
        "Skriv i tiltaket hvorfor det er individuelt, eller gi en begrunnelse her.",
    ),
    "elsewhere-without-reason": Reply(
        "Et tiltak er verken skole- eller arbeidsplassbasert",
        "Skole- og arbeidsplassbaserte tiltak foretrekkes når det passer. Planen sier ikke "
        "hvorfor minst ett tiltak skjer et annet sted.",
        "Skriv i tiltaket hvorfor det skjer et annet sted, eller gi en begrunnelse her.",
    ),
    "hospitering-outside-practice": Reply(
        "Hospiteringen følger ikke fylkets praksis",
        "Dagene eller dagsatsen er utenfor det fylkeskommunen pleier å gi.",
        "Endre dagene eller satsen, eller begrunn avviket.",
    ),
    "hospitering-not-between-the-two": Reply(
        "Hospiteringen går ikke mellom skole og arbeidsliv",
        "En hospitering er ikke mellom en skole og en bedrift, et opplæringskontor eller en "
        "prøvenemnd.",
        "Rett partene, eller skriv hvorfor det er slik.",
    ),
    "hospitering-without-agreement": Reply(
        "Hospiteringen mangler avtale",
        "Skole og bedrift skal ha en avtale om hospiteringen.",
        "Vis til avtalen, eller skriv hvorfor den mangler.",
    ),
    "yrkesfaglaerer-2-before-2023": Reply(
        "Yrkesfaglærer 2 er med fra 2023",
        "Yrkesfaglærer 2 ble en del av ordningen i budsjettåret 2023.",
        "Ta tiltaket ut av planen.",
    ),
    "credits-for-measure": Reply(
        "Tiltaket gir studiepoeng",
        "Ordningen gir vanligvis ikke studiepoeng utenom Yrkesfaglærer 2. Kildene er ikke enige "
        "om dette.",
        "Ta ut studiepoengene, eller skriv hvorfor tiltaket likevel gir dem.",
    ),
    "change-without-reason": Reply(
        "En endring i planen mangler begrunnelse",
        "Planen er endret siden forrige versjon, uten at det står hvorfor for hvert tiltak.",
        "Skriv hvorfor tiltaket er nytt, endret eller tatt ut, eller gi en felles begrunnelse.",
    ),
    "unknown-milestone": Reply(
        "Milepælen finnes ikke",
        "Tiltaket har ingen milepæl med denne id-en i planen.",
        "Velg en av milepælene i planen.",
        "Det gjelder milepælen {milestone}.",
    ),
    "milestone-already-reached": Reply(
        "Milepælen er nådd før",
        "Det er allerede registrert at milepælen er nådd.",
        "Ta den ut, og registrer resten.",
        "Det gjelder milepælen {milestone}.",
    ),
    "purchase-without-ground": Reply(
        "Kjøpet mangler begrunnelse",
        "Kjøpet er gjort uten konkurranse, og det står ikke hvorfor.",
        "Skriv hvilket unntak som gjelder, eller gi en begrunnelse her.",
    ),
    "purchase-above-threshold": Reply(
        "Kjøpene er over terskelverdien",
        "Kjøpene fra denne tilbyderen i runden er til sammen større enn den nasjonale "
        "terskelverdien.",
        "Velg et annet grunnlag, eller skriv hvorfor kjøpet likevel er i orden.",
    ),
    "sources-exceed-cost": Reply(
        "Kildene gir mer enn tiltaket koster",
        "Det tiltaket får herfra og fra andre, er mer enn det koster.",
        "Sett ned beløpet, eller skriv hva resten går til.",
    ),
    "second-source": Reply(
        "Tiltaket får også andre penger",
        "Planen nevner en annen finansiering av tiltaket, og ikke hva tiltaket koster.",
        "Skriv hvordan det er sikret at ingen kostnad blir dekket to ganger.",
    ),
    "instalment-not-released": Reply(
        "Raten er ikke utløst",
        "Bestillingen går inn i en rate som planen lar vente på noe som ikke er skjedd ennå: "
        "start, halvveis, gjennomføring, rapport og regnskap eller andre vilkår.",
        "Vent til vilkåret er oppfylt, eller skriv hvorfor det betales nå.",
    ),
    "joint-measure-differs": Reply(
        "Fylkene sier ikke det samme om et felles tiltak",
        "Et annet fylke har tiltaket i planen sin med en annen sum, andre andeler eller et annet "
        "fylke i spissen.",
        "Bli enige om tallene, eller skriv hvorfor planen vedtas slik.",
        "Tiltaket {line} er ulikt i {counties}.",
    ),
    "priority-not-in-plan": Reply(
        "Tiltaket er ikke prioritert i den langsiktige planen",
        "Linjen viser til et tiltak som ikke står under temaet i den langsiktige planen.",
        "Vis til et tiltak under temaet, eller skriv hvorfor linjen skal med.",
    ),
    "line-without-priority": Reply(
        "Linjen viser ikke til noen prioritering",
        "En linje uten behov bygger på den langsiktige planen, og den sier ikke hvilket tiltak "
        "der den hører til.",
        "Vis til tiltaket i den langsiktige planen, eller skriv hvorfor det ikke går.",
    ),
    "measure-twice": Reply(
        "Et tiltak i den langsiktige planen går igjen",
        "To tiltak i den langsiktige planen har samme id.",
        "Gi hvert tiltak sin egen id.",
    ),
}
