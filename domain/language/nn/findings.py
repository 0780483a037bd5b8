"""Kontroll: grunnlaga, det eit menneske må vurdere, og setninga til kvart funn."""

GROUNDS = {
    "G1": (
        "Bruk utanfor formålet",
        "Er pengane brukte til å vurdere behov, planleggje eller gjennomføre tiltak?",
    ),
    "G2": (
        "Ikkje forankra i lokale behov",
        "Er behovet reelt, og har dei tilsette faktisk vore med?",
    ),
    "G3": (
        "Manglar samarbeid med arbeidslivet eller tilbydarar",
        "Var samarbeidet likeverdig og forpliktande, òg utan ei stadfesting her?",
    ),
    "G4": (
        "Utanfor disponeringsplanen",
        "Er avviket frå planen vesentleg, og kven visste om det?",
    ),
    "G5": (
        "Utanfor målgruppene",
        "Gir formålet med tiltaket likevel grunn til å ta med andre yrkesgrupper?",
    ),
    "G6": ("Manglar eigenfinansiering", "Har fylkeskommunen medverka på andre måtar?"),
    "G7": (
        "Ubrukte midlar eller tiltak som ikkje vart gjennomførte",
        "Skal midlane betalast tilbake, eller finst det ein godkjend seinare bruk?",
    ),
    "G8": (
        "Rapport manglar, er for sein eller feil",
        "Er forseinkinga eller feilen vesentleg, og er ho forklart?",
    ),
    "G9": (
        "Vesentleg endring utan godkjenning",
        "Er endringa vesentleg, og ville ho ha vorte godkjend?",
    ),
    "G10": (
        "Brot på anskaffingsreglane",
        "Gjeld eit unntak, og er anskaffinga dokumentert ein annan stad?",
    ),
    "G11": (
        "Dobbeltfinansiering",
        "Dekkjer ordningane den same utgifta, eller ulike delar av tiltaket?",
    ),
    "G12": (
        "For mykje utbetalt",
        "Er feilen fylkeskommunen sin eigen, og har mottakaren innretta seg etter han?",
    ),
    "G13": (
        "Ulovleg statsstøtte",
        "Er dette støtte til eit føretak, og kva anna har føretaket fått?",
    ),
    "G14": (
        "Privat skule stengd ute",
        "Har skulen hatt same høve som dei offentlege?",
    ),
    "G15": (
        "Fremjar ikkje kollektiv utvikling",
        "Medverka tiltaket likevel til utvikling i fellesskapet?",
    ),
    "G16": (
        "Betalt to gonger",
        "Er det den same leveransen, eller to leveransar som liknar?",
    ),
}

FOUND = {
    "study-credits": "Tiltaket gir {credits} studiepoeng, som reglane ikkje opnar for her.",
    "use-not-stated": "Planen seier ikkje kva lovleg bruk midlane gjekk til.",
    "costs-outside-use": (
        "Rapporten har {costs} kostnader av slag "
        "som reglane eller praksisen til fylkeskommunen ikkje dekkjer."
    ),
    "costs-not-told": "Rapporten seier ikkje kva kostnader midlane gjekk til.",
    "costs-not-named": "Rapporten har {costs} kostnader utan namngitt slag og utan forklaring.",
    "no-need-behind": "Det er betalt for eit tiltak utan noko behov bak.",
    "no-employees-involved": "I ingen av dei {needs} behova bak tiltaket deltok tilsette.",
    "employees-in-some-only": "I {without} av {needs} behov bak tiltaket deltok ingen tilsette.",
    "no-leaders-involved": "I ingen av dei {needs} behova bak tiltaket deltok leiarar.",
    "no-local-plan": "Ingen av dei {needs} behova bak tiltaket viser til ein lokal plan.",
    "criteria-not-assured": "Det er betalt utan at kriteria vart sikra for planlegginga.",
    "need-not-in-log": "{unknown} av {needs} behov bak tiltaket finst ikkje i loggen.",
    "involvement-before-take-over": (
        "{unknown} av {needs} behov er overtekne frå rekneark; medverknaden er ikkje kjend."
    ),
    "no-working-life-in-execution": "Tiltaket vart gjennomført utan arbeidslivet.",
    "no-working-life-in-planning": "Ingen frå arbeidslivet er nemnde i planlegginga av tiltaket.",
    "execution-not-confirmed": "Ingen part har stadfesta at dei var med på gjennomføringa.",
    "came-after-need": "{parties} part(ar) kom med først etter at behovet var fastlagt.",
    "paid-outside-plan": "Det er betalt på eit tiltak som ikkje står i den gjeldande planen.",
    "decided-above-line": "Det er gitt tilsegn om {over_ore} meir enn {planned_ore} i planen.",
    "paid-before-decision": "Det vart betalt før tilsegna var gitt.",
    "other-payee": "Det er betalt til {paid}, medan tilsegna gjeld {decided}.",
    "adopted-with-stops": "Plan {plan_version} vart vedteken trass i merknader: {stops}.",
    "outside-target-groups": (
        "{outside} av {everybody} deltakarar høyrer ikkje til målgruppene, og ingen grunn er "
        "oppgitt."
    ),
    "fagskole-teachers-not-let-in": (
        "{outside} av {everybody} deltakarar er fagskulelærarar som ikkje er tekne inn i tiltaket."
    ),
    "participants-not-counted": "Tiltaket er gjennomført, men ingen deltakarar er talde.",
    "nothing-pledged": "Fylkeskommunen har ikkje sett inn noko eige.",
    "below-percentage": (
        "Eigenfinansieringa er {pledged_ore}; {percent} prosent av tilskotet er {needed_ore}."
    ),
    "pledged-not-documented": (
        "Av eigenfinansieringa på {pledged_ore} er {documented_ore} dokumentert."
    ),
    "paid-and-called-off": "Det er betalt for eit tiltak som er avlyst.",
    "not-carried-out": (
        "Tiltaket skulle vere avslutta {last_day}, men er ikkje meldt gjennomført."
    ),
    "left-at-recipient": ("Mottakaren har brukt {spent_ore} av {paid_ore}; {left_ore} står att."),
    "left-in-round": "Runden er avslutta med {unspent_ore} ubrukt.",
    "county-report-overdue": "Rapporten frå fylkeskommunen skulle vere levert {due}.",
    "recipient-report-overdue": (
        "Rapporten frå mottakaren skulle vere levert {due}; det er purra {reminders} gonger."
    ),
    "recipient-not-asked": "Tiltaket er gjennomført, men mottakaren er ikkje beden om rapport.",
    "report-figures-differ": (
        "Rapporten seier at {reported_ore} er motteke; etter loggen er {paid_ore} betalt."
    ),
    "county-report-outdated": "Runden er endra etter at rapport {report_version} vart levert.",
    "county-report-late": "Rapporten frå fylkeskommunen kom etter fristen.",
    "recipient-report-late": "Rapporten frå mottakaren kom etter fristen.",
    "no-report-deadline": "Det er ikkje sett nokon frist for rapporten frå fylkeskommunen.",
    "carried-out-after-refusal": (
        "Tiltaket er gjennomført etter at {changes} ønske om endring vart avslått."
    ),
    "groups-changed": (
        "Målgruppene vart andre enn planlagt: {missing} fall frå, {new} kom til, utan godkjenning."
    ),
    "period-changed": ("Tiltaket gjekk frå {from_day} til {to_day}, utanfor perioden i planen."),
    "change-not-decided": "{changes} ønske om endring er ikkje avgjort.",
    "purchase-without-basis": "Det er kjøpt av ein tilbydar utan noko anskaffingsgrunnlag.",
    "split-below-threshold": (
        "Det er kjøpt for {bought_ore} av same tilbydar som under terskelen på {threshold_ore}."
    ),
    "no-ground-for-no-competition": "Det er kjøpt utan konkurranse, og ingen grunn er oppgitt.",
    "threshold-unknown": "Terskelverdien på den dagen er ikkje kjend.",
    "basis-before-take-over": "Kjøpet er gjort før overtakinga; grunnlaget er ikkje kjent.",
    "funded-above-cost": (
        "Med {other_ore} frå andre kjelder er finansieringa {over_ore} høgare enn "
        "kostnaden på {cost_ore}."
    ),
    "other-public-money": "Tiltaket får òg {other_ore} frå andre kjelder.",
    "cost-not-known": "Tiltaket får òg {other_ore} frå andre kjelder, men kostnaden er ukjend.",
    "paid-above-means": "Det er betalt {over_ore} meir enn det var midlar til.",
    "paid-above-decided": "Det er betalt {paid_ore}, medan tilsegna er {decided_ore}.",
    "claimed-not-repaid": "Av {claimed_ore} som er kravd tilbake, er {repaid_ore} komne inn.",
    "outcome-not-known": "Det er ikkje kjent kva det vart av betalinga.",
    "aid-above-ceiling": (
        "Føretaket har fått {aid_ore} i {years} år til og med {last_year}; taket er {ceiling_ore}."
    ),
    "aid-not-declared": (
        "{undertakings} føretak har fått {aid_ore}; anna støtte er ikkje opplyst, "
        "eller taket er ikkje kjent."
    ),
    "shut-out": "Private skular etter friskulelova § 2-1 er stengde ute.",
    "pot-closed-to-private-schools": "Offentlege skular kan søkje på potten, private kan ikkje.",
    "all-needs-declined": (
        "Skulen har rett til å vere med, men fekk avslag på alle sine {needs} behov."
    ),
    "other-terms": "Private skular er med på andre vilkår enn dei offentlege.",
    "entitled-schools-not-known": "Registeret seier ikkje kva private skular som er godkjende.",
    "judged-not-collective": "Dei som var med, meiner at tiltaket ikkje fremja utvikling i lag.",
    "individual-without-reason": "Tiltaket er individuelt, og ingen grunn er oppgitt.",
    "elsewhere-without-reason": (
        "Tiltaket er verken skule- eller arbeidsplassbasert, og ingen grunn er oppgitt."
    ),
    "form-not-stated": "Planen seier ikkje om tiltaket er kollektivt eller individuelt.",
    "invoice-paid-twice": "Faktura {invoice} frå {supplier} er betalt {times} gonger.",
    "same-course-paid-twice": (
        "Same tiltak hos same mottakar er betalt {times} gonger i overlappande tid."
    ),
    "invoice-not-known": "{payments} kjøp er betalte utan at fakturanummer er oppgitt.",
}
