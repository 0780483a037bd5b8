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
        "county": "Eigne midlar frå fylkeskommunen",
        "recipient": "Eigne midlar frå mottakaren",
        "other": "Andre midlar",
    },
    "price": {
        "teaching": "Undervisning",
        "preparation": "Førebuing",
        "travel": "Reise",
        "release-from-work": "Frikjøp og vikarar",
        "premises": "Lokale",
        "materials": "Materiell",
        "salary": "Løn",
        "textbooks": "Lærebøker",
        "accommodation": "Overnatting",
        "stay-abroad": "Opphald i utlandet",
        "credit-course": "Kurs som gir studiepoeng",
        "documentation-tools": "Opplæring i dokumentasjonsverktøy",
        "other": "Anna",
    },
    "blank": {
        "recipient": "Mottakar eller pott",
        "route": "Korleis pengane blir brukte",
        "target_groups": "Målgrupper",
        "criterion_1": "Korleis kriterium 1 er oppfylt",
        "criterion_2": "Korleis kriterium 2 er oppfylt",
        "providers": "Tilbydarar",
        "duration": "Kor lenge tiltaket varer",
        "use": "Kva pengane blir brukte til",
        "form": "Kollektivt eller individuelt",
        "base": "Kvar tiltaket er basert",
        "years": "Beløp per budsjettår og skuleår",
        "participants": "Deltakarar per utdanningsprogram",
        "instalments": "Ratar og vilkår for utbetaling",
        "procurement": "Grunnlag for anskaffinga",
        "placements": "Hospiteringane",
        "study": "Studiet",
    },
    "direction": {
        "teacher-to-company": "Lærar til bedrift",
        "instructor-to-school": "Instruktør til skule",
    },
    "change": {
        "added": "Nytt tiltak",
        "removed": "Teke ut",
        "amount": "Endra beløp",
        "recipient": "Endra mottakar",
        "contents": "Endra innhald",
    },
    "sum": {
        "years": "Beløp per budsjettår og skuleår",
        "instalments": "Ratar",
        "joint": "Delane til fylka",
        "milestones": "Milepælar",
        "participants": "Deltakarar per utdanningsprogram",
    },
    "measure-status": {
        "planned": "Planlagt",
        "under-way": "I gang",
        "delayed": "Forseinka",
        "paused": "Stilt i bero",
        "finished": "Ferdig",
        "cancelled": "Avlyst",
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
    "line-does-not-add-up": Reply(
        "Noko i eit tiltak går ikkje opp",
        "Delar av eit tiltak summerer seg ikkje til det som dei skal.",
        "Rett tala, så dei går opp på øret.",
        "Tiltak {line}: {sums}.",
    ),
    "line-details-blank": Reply(
        "Eit tiltak manglar opplysningar",
        "Planen seier ikkje alt om eitt av tiltaka.",
        "Fyll inn det som manglar, eller skriv kvifor det står ope.",
        "Tiltak {line}: {blank}.",
    ),
    "individual-without-reason": Reply(
        "Eit individuelt tiltak manglar grunngiving",
        "Pengane går til tiltak som gir kollektiv utvikling. Minst eitt tiltak er individuelt, "
        "utan at planen seier kvifor.",
        "Skriv i tiltaket kvifor det er individuelt, eller gi ei grunngiving her.",
    ),
    "elsewhere-without-reason": Reply(
        "Eit tiltak er verken skule- eller arbeidsplassbasert",
        "Skule- og arbeidsplassbaserte tiltak er føretrekte når det passar. Planen seier ikkje "
        "kvifor minst eitt tiltak går føre seg ein annan stad.",
        "Skriv i tiltaket kvifor det går føre seg ein annan stad, eller gi ei grunngiving her.",
    ),
    "hospitering-outside-practice": Reply(
        "Hospiteringa følgjer ikkje praksisen i fylket",
        "Dagane eller dagsatsen er utanfor det fylkeskommunen pleier å gi.",
        "Endre dagane eller satsen, eller grunngi avviket.",
    ),
    "hospitering-not-between-the-two": Reply(
        "Hospiteringa går ikkje mellom skule og arbeidsliv",
        "Ei hospitering er ikkje mellom ein skule og ei bedrift, eit opplæringskontor eller ei "
        "prøvenemnd.",
        "Rett partane, eller skriv kvifor det er slik.",
    ),
    "hospitering-without-agreement": Reply(
        "Hospiteringa manglar avtale",
        "Skule og bedrift skal ha ein avtale om hospiteringa.",
        "Vis til avtalen, eller skriv kvifor han manglar.",
    ),
    "yrkesfaglaerer-2-before-2023": Reply(
        "Yrkesfaglærar 2 er med frå 2023",
        "Yrkesfaglærar 2 vart ein del av ordninga i budsjettåret 2023.",
        "Ta tiltaket ut av planen.",
    ),
    "credits-for-measure": Reply(
        "Tiltaket gir studiepoeng",
        "Ordninga gir vanlegvis ikkje studiepoeng utanom Yrkesfaglærar 2. Kjeldene er ikkje samde "
        "om dette.",
        "Ta ut studiepoenga, eller skriv kvifor tiltaket likevel gir slike.",
    ),
    "change-without-reason": Reply(
        "Ei endring i planen manglar grunngiving",
        "Planen er endra sidan førre versjon, utan at det står kvifor for kvart tiltak.",
        "Skriv kvifor tiltaket er nytt, endra eller teke ut, eller gi ei felles grunngiving.",
    ),
    "unknown-milestone": Reply(
        "Milepælen finst ikkje",
        "Tiltaket har ingen milepæl med denne id-en i planen.",
        "Vel ein av milepælane i planen.",
        "Det gjeld milepælen {milestone}.",
    ),
    "milestone-already-reached": Reply(
        "Milepælen er nådd før",
        "Det er alt registrert at milepælen er nådd.",
        "Ta han ut, og registrer resten.",
        "Det gjeld milepælen {milestone}.",
    ),
    "purchase-without-ground": Reply(
        "Kjøpet manglar grunngiving",
        "Kjøpet er gjort utan konkurranse, og det står ikkje kvifor.",
        "Skriv kva unntak som gjeld, eller gi ei grunngiving her.",
    ),
    "purchase-above-threshold": Reply(
        "Kjøpa er over terskelverdien",
        "Kjøpa frå denne tilbydaren i runden er til saman større enn den nasjonale terskelverdien.",
        "Vel eit anna grunnlag, eller skriv kvifor kjøpet likevel er i orden.",
    ),
    "sources-exceed-cost": Reply(
        "Kjeldene gir meir enn tiltaket kostar",
        "Det tiltaket får herfrå og frå andre, er meir enn det kostar.",
        "Set ned beløpet, eller skriv kva resten går til.",
    ),
    "second-source": Reply(
        "Tiltaket får òg andre pengar",
        "Planen nemner ei anna finansiering av tiltaket, og ikkje kva tiltaket kostar.",
        "Skriv korleis det er sikra at ingen kostnad blir dekt to gonger.",
    ),
    "instalment-not-released": Reply(
        "Raten er ikkje utløyst",
        "Bestillinga går inn i ein rate som planen lèt vente på noko som ikkje har hendt enno: "
        "start, halvvegs, gjennomføring, rapport og rekneskap eller andre vilkår.",
        "Vent til vilkåret er oppfylt, eller skriv kvifor det blir betalt no.",
    ),
    "joint-measure-differs": Reply(
        "Fylka seier ikkje det same om eit felles tiltak",
        "Eit anna fylke har tiltaket i planen sin med ein annan sum, andre delar eller eit anna "
        "fylke i spissen.",
        "Bli samde om tala, eller skriv kvifor planen blir vedteken slik.",
        "Tiltaket {line} er ulikt i {counties}.",
    ),
    "priority-not-in-plan": Reply(
        "Tiltaket er ikkje prioritert i den langsiktige planen",
        "Linja viser til eit tiltak som ikkje står under temaet i den langsiktige planen.",
        "Vis til eit tiltak under temaet, eller skriv kvifor linja skal med.",
    ),
    "line-without-priority": Reply(
        "Linja viser ikkje til noka prioritering",
        "Ei linje utan behov byggjer på den langsiktige planen, og ho seier ikkje kva tiltak der "
        "ho høyrer til.",
        "Vis til tiltaket i den langsiktige planen, eller skriv kvifor det ikkje går.",
    ),
    "measure-twice": Reply(
        "Eit tiltak i den langsiktige planen går att",
        "To tiltak i den langsiktige planen har same id.",
        "Gi kvart tiltak sin eigen id.",
    ),
}
