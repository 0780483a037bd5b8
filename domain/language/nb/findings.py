"""Kontroll: grunnlagene, det et menneske må vurdere, og setningen til hvert funn."""

GROUNDS = {
    "G1": (
        "Bruk utenfor formålet",
        "Er pengene brukt til å vurdere behov, planlegge eller gjennomføre tiltak?",
    ),
    "G2": (
        "Ikke forankret i lokale behov",
        "Er behovet reelt, og har de ansatte faktisk vært med?",
    ),
    "G3": (
        "Mangler samarbeid med arbeidslivet eller tilbydere",
        "Var samarbeidet likeverdig og forpliktende, også uten en bekreftelse her?",
    ),
    "G4": (
        "Utenfor disponeringsplanen",
        "Er avviket fra planen vesentlig, og hvem visste om det?",
    ),
    "G5": (
        "Utenfor målgruppene",
        "Gir formålet med tiltaket likevel grunn til å ta med andre yrkesgrupper?",
    ),
    "G6": ("Mangler egenfinansiering", "Har fylkeskommunen bidratt på andre måter?"),
    "G7": (
        "Ubrukte midler eller tiltak som ikke ble gjennomført",
        "Skal midlene betales tilbake, eller finnes det en godkjent senere bruk?",
    ),
    "G8": (
        "Rapport mangler, er for sen eller feil",
        "Er forsinkelsen eller feilen vesentlig, og er den forklart?",
    ),
    "G9": (
        "Vesentlig endring uten godkjenning",
        "Er endringen vesentlig, og ville den ha blitt godkjent?",
    ),
    "G10": (
        "Brudd på anskaffelsesreglene",
        "Gjelder et unntak, og er anskaffelsen dokumentert et annet sted?",
    ),
    "G11": (
        "Dobbeltfinansiering",
        "Dekker ordningene den samme utgiften, eller ulike deler av tiltaket?",
    ),
    "G12": (
        "For mye utbetalt",
        "Er feilen fylkeskommunens egen, og har mottakeren innrettet seg etter den?",
    ),
    "G13": (
        "Ulovlig statsstøtte",
        "Er dette støtte til et foretak, og hva annet har foretaket mottatt?",
    ),
    "G14": (
        "Privat skole utelukket",
        "Har skolen hatt de samme mulighetene som de offentlige?",
    ),
    "G15": (
        "Fremmer ikke kollektiv utvikling",
        "Bidro tiltaket likevel til utvikling i fellesskapet?",
    ),
    "G16": (
        "Betalt to ganger",
        "Er det den samme leveransen, eller to leveranser som likner?",
    ),
}

FOUND = {
    "study-credits": "Tiltaket gir {credits} studiepoeng, som reglene ikke åpner for her.",
    "use-not-stated": "Planen sier ikke hvilken av de tre lovlige bruksmåtene midlene gikk til.",
    "costs-outside-use": (
        "Rapporten har {costs} kostnader av slag "
        "som reglene eller fylkeskommunens praksis ikke dekker."
    ),
    "costs-not-told": "Rapporten sier ikke hvilke kostnader midlene gikk til.",
    "costs-not-named": "Rapporten har {costs} kostnader uten navngitt slag og uten forklaring.",
    "no-need-behind": "Det er betalt for et tiltak uten noe behov bak.",
    "no-employees-involved": "I ingen av de {needs} behovene bak tiltaket deltok ansatte.",
    "employees-in-some-only": "I {without} av {needs} behov bak tiltaket deltok ingen ansatte.",
    "no-leaders-involved": "I ingen av de {needs} behovene bak tiltaket deltok ledere.",
    "no-local-plan": "Ingen av de {needs} behovene bak tiltaket viser til en lokal plan.",
    "criteria-not-assured": "Det er betalt uten at kriteriene ble sikret for planleggingen.",
    "need-not-in-log": "{unknown} av {needs} behov bak tiltaket finnes ikke i loggen.",
    "involvement-before-take-over": (
        "{unknown} av {needs} behov er overtatt fra regneark; medvirkningen er ikke kjent."
    ),
    "no-working-life-in-execution": "Tiltaket ble gjennomført uten arbeidslivet.",
    "no-working-life-in-planning": "Ingen fra arbeidslivet er nevnt i planleggingen av tiltaket.",
    "execution-not-confirmed": "Ingen part har bekreftet at de var med på gjennomføringen.",
    "came-after-need": "{parties} part(er) kom med først etter at behovet var fastlagt.",
    "paid-outside-plan": "Det er betalt på et tiltak som ikke står i den gjeldende planen.",
    "decided-above-line": "Det er gitt tilsagn om {over_ore} mer enn planens {planned_ore}.",
    "paid-before-decision": "Det ble betalt før tilsagnet var gitt.",
    "other-payee": "Det er betalt til {paid}, mens tilsagnet gjelder {decided}.",
    "adopted-with-stops": "Plan {plan_version} ble vedtatt trass i merknader: {stops}.",
    "outside-target-groups": (
        "{outside} av {everybody} deltakere hører ikke til målgruppene, og ingen grunn er oppgitt."
    ),
    "fagskole-teachers-not-let-in": (
        "{outside} av {everybody} deltakere er fagskolelærere som ikke er tatt inn i tiltaket."
    ),
    "participants-not-counted": "Tiltaket er gjennomført, men ingen deltakere er talt.",
    "nothing-pledged": "Fylkeskommunen har ikke satt inn noe eget.",
    "below-percentage": (
        "Egenfinansieringen er {pledged_ore}; {percent} prosent av tilskuddet er {needed_ore}."
    ),
    "pledged-not-documented": (
        "Av egenfinansieringen på {pledged_ore} er {documented_ore} dokumentert."
    ),
    "paid-and-called-off": "Det er betalt for et tiltak som er avlyst.",
    "not-carried-out": (
        "Tiltaket skulle være avsluttet {last_day}, men er ikke meldt gjennomført."
    ),
    "left-at-recipient": ("Mottakeren har brukt {spent_ore} av {paid_ore}; {left_ore} står igjen."),
    "left-in-round": "Runden er avsluttet med {unspent_ore} ubrukt.",
    "county-report-overdue": "Fylkeskommunens rapport skulle være levert {due}.",
    "recipient-report-overdue": (
        "Mottakerens rapport skulle være levert {due}; det er purret {reminders} ganger."
    ),
    "recipient-not-asked": "Tiltaket er gjennomført, men mottakeren er ikke bedt om rapport.",
    "report-figures-differ": (
        "Rapporten sier at {reported_ore} er mottatt; etter loggen er {paid_ore} betalt."
    ),
    "county-report-outdated": "Runden er endret etter at rapport {report_version} ble levert.",
    "county-report-late": "Fylkeskommunens rapport kom etter fristen.",
    "recipient-report-late": "Mottakerens rapport kom etter fristen.",
    "no-report-deadline": "Det er ikke satt noen frist for fylkeskommunens rapport.",
    "carried-out-after-refusal": (
        "Tiltaket er gjennomført etter at {changes} ønske(r) om endring ble avslått."
    ),
    "groups-changed": (
        "Målgruppene ble andre enn planlagt: {missing} falt fra, {new} kom til, uten godkjenning."
    ),
    "period-changed": ("Tiltaket gikk fra {from_day} til {to_day}, utenfor perioden i planen."),
    "change-not-decided": "{changes} ønske(r) om endring er ikke avgjort.",
    "purchase-without-basis": "Det er kjøpt av en tilbyder uten noe anskaffelsesgrunnlag.",
    "split-below-threshold": (
        "Det er kjøpt for {bought_ore} av samme tilbyder som under terskelen på {threshold_ore}."
    ),
    "no-ground-for-no-competition": "Det er kjøpt uten konkurranse, og ingen grunn er oppgitt.",
    "threshold-unknown": "Terskelverdien på den dagen er ikke kjent.",
    "basis-before-take-over": "Kjøpet er gjort før overtakelsen; grunnlaget er ikke kjent.",
    "funded-above-cost": (
        "Med {other_ore} fra andre kilder er finansieringen {over_ore} høyere enn "
        "kostnaden på {cost_ore}."
    ),
    "other-public-money": "Tiltaket får også {other_ore} fra andre kilder.",
    "cost-not-known": "Tiltaket får også {other_ore} fra andre kilder, men kostnaden er ukjent.",
    "paid-above-means": "Det er betalt {over_ore} mer enn det var midler til.",
    "paid-above-decided": "Det er betalt {paid_ore}, mens tilsagnet er {decided_ore}.",
    "claimed-not-repaid": "Av {claimed_ore} som er krevd tilbake, er {repaid_ore} kommet inn.",
    "outcome-not-known": "Det er ikke kjent hva som ble av betalingen.",
    "aid-above-ceiling": (
        "Foretaket har fått {aid_ore} i {years} år til og med {last_year}; taket er {ceiling_ore}."
    ),
    "aid-not-declared": (
        "{undertakings} foretak har fått {aid_ore}; annen støtte er ikke opplyst, "
        "eller taket er ikke kjent."
    ),
    "shut-out": "Private skoler etter friskoleloven § 2-1 er utelukket.",
    "pot-closed-to-private-schools": "Offentlige skoler kan søke på potten, private kan ikke.",
    "all-needs-declined": (
        "Skolen har rett til å være med, men fikk avslag på alle sine {needs} behov."
    ),
    "other-terms": "Private skoler er med på andre vilkår enn de offentlige.",
    "entitled-schools-not-known": "Registeret sier ikke hvilke private skoler som er godkjent.",
    "judged-not-collective": "De som var med, mener at tiltaket ikke fremmet kollektiv utvikling.",
    "individual-without-reason": "Tiltaket er individuelt, og ingen grunn er oppgitt.",
    "elsewhere-without-reason": (
        "Tiltaket er verken skole- eller arbeidsplassbasert, og ingen grunn er oppgitt."
    ),
    "form-not-stated": "Planen sier ikke om tiltaket er kollektivt eller individuelt.",
    "invoice-paid-twice": "Faktura {invoice} fra {supplier} er betalt {times} ganger.",
    "same-course-paid-twice": (
        "Samme tiltak hos samme mottaker er betalt {times} ganger i overlappende tid."
    ),
    "invoice-not-known": "{payments} kjøp er betalt uten at fakturanummer er oppgitt.",
}
