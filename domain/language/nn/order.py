"""Nynorsk: what is refused because it is not its turn, or not this actor's to do."""

from domain.language.reply import Reply

REPLIES = {
    "wrong-role": Reply(
        "Ei anna rolle gjer dette",
        "Handlinga høyrer ikkje til rolla du bruker no.",
        "Byt rolle om du har fleire, eller be nokon som har rolla, om å gjere det.",
        "Desse rollene kan gjere det: {roles}.",
    ),
    "other-county": Reply(
        "Saka høyrer til eit anna fylke",
        "Rolla di gjeld eitt fylke, og saka høyrer til eit anna.",
        "Ta kontakt med fylkeskommunen som har saka.",
    ),
    "other-case": Reply(
        "Kommandoen høyrer til ei anna sak",
        "Det kommandoen seier, gjeld ei anna sak enn den som han vart send til.",
        "Send han til saka som han gjeld.",
    ),
    "not-own-unit": Reply(
        "Saka høyrer til ei anna verksemd",
        "Skular, lærebedrifter og nettverk kan berre handle for seg sjølve her.",
        "Be verksemda som har saka, om å gjere dette, eller be ein saksbehandlar i "
        "fylkeskommunen om hjelp.",
    ),
    "round-not-open": Reply(
        "Tildelingsrunden er ikkje opna",
        "Fylkeskommunen har ikkje opna tildelingsrunden enno.",
        "Vent til runden er opna, eller spør fylkeskommunen når det skjer.",
    ),
    "round-closed": Reply(
        "Tildelingsrunden er avslutta",
        "Tildelingsrunden er avslutta, og då kan han ikkje endrast.",
        "Fylkeskommunen kan opne runden att og skrive kvifor.",
    ),
    "round-already-open": Reply(
        "Tildelingsrunden er opna frå før",
        "Det finst berre éin tildelingsrunde for kvart fylke og budsjettår, og han er opna.",
        "Bruk runden som er opna.",
    ),
    "round-not-closed": Reply(
        "Tildelingsrunden er ikkje avslutta",
        "Berre ein avslutta tildelingsrunde kan opnast att.",
        "Du kan arbeide vidare i runden slik han står.",
    ),
    "grant-already-committed": Reply(
        "Tilsegna er gitt frå før",
        "Fylket har alt ei tilsegn for dette budsjettåret.",
        "Sjå på tilsegna som står i tildelingsrunden.",
    ),
    "need-not-assessed": Reply(
        "Behovet er ikkje vurdert",
        "Eit behov må vurderast lokalt før det kan registrerast, meldast eller rettast.",
        "Før inn vurderinga av behovet først.",
    ),
    "need-already-assessed": Reply(
        "Behovet er vurdert frå før",
        "Det finst alt ei vurdering av behovet med denne id-en.",
        "Rett vurderinga som finst, eller vel ein ny id til eit nytt behov.",
    ),
    "need-not-registered": Reply(
        "Behovet er ikkje registrert",
        "Behovet må vere registrert før det kan meldast vidare eller sendast tilbake.",
        "Registrer behovet først.",
    ),
    "need-already-registered": Reply(
        "Behovet er registrert frå før",
        "Behovet er alt registrert.",
        "Gå vidare med å melde det til samarbeidsforumet eller eit nettverk.",
    ),
    "need-not-forwarded": Reply(
        "Behovet er ikkje meldt til samarbeidsforumet",
        "Samarbeidsforumet kan berre ta opp behov som er melde til det.",
        "Be den som har behovet no, om å melde det.",
    ),
    "need-held-by-another": Reply(
        "Behovet ligg hos nokon andre",
        "Behovet er meldt vidare, og berre den som har det no, kan gjere dette.",
        "Be nettverket eller samarbeidsforumet om å gjere det, eller om å sende behovet tilbake.",
    ),
    "need-already-answered": Reply(
        "Samarbeidsforumet har svara",
        "Samarbeidsforumet har alt svara på behovet.",
        "La forumet ta behovet opp att, eller før inn eit nytt dersom noko viktig er endra.",
    ),
    "line-not-in-plan": Reply(
        "Tiltaket er ikkje i planen",
        "Tiltaket står ikkje i disponeringsplanen som gjeld no.",
        "Vel eit tiltak i planen, eller la samarbeidsforumet vedta ein ny versjon.",
    ),
    "criteria-not-assured": Reply(
        "Kriteria er ikkje vurderte",
        "Fylkeskommunen har ikkje stadfesta at kriteria er oppfylte i planlegginga av tiltaket.",
        "Vurder kriteria for planlegginga før du bestiller utbetalinga.",
    ),
    "no-decision": Reply(
        "Det er inga avgjerd om midlane",
        "Fylkeskommunen har ikkje avgjort om tiltaket skal få pengar.",
        "Ta avgjerda først, og bestill så utbetalinga.",
    ),
    "already-decided": Reply(
        "Avgjerda er teken frå før",
        "Fylkeskommunen har alt avgjort kor mykje tiltaket får.",
        "Bestill utbetaling av det som er avgjort.",
    ),
    "payment-not-ordered": Reply(
        "Utbetalinga er ikkje bestilt",
        "Det finst inga bestilt utbetaling med denne id-en i tildelingsrunden.",
        "Sjekk id-en, eller be ein saksbehandlar i fylkeskommunen om å bestille utbetalinga.",
    ),
    "payment-not-attested": Reply(
        "Utbetalinga er ikkje attestert",
        "Ei utbetaling må attesterast før ho kan godkjennast.",
        "Be ein attestant om å sjå på utbetalinga først.",
    ),
    "payment-already-attested": Reply(
        "Utbetalinga er attestert frå før",
        "Ein attestant har alt attestert utbetalinga.",
        "Utbetalinga ventar no på budsjettdisponenten, eller er godkjend.",
    ),
    "payment-already-disbursed": Reply(
        "Utbetalinga er godkjend frå før",
        "Utbetalinga er godkjend, og pengane er frigitte.",
        "Bestill ei ny utbetaling dersom meir skal betalast.",
    ),
    "measure-not-carried-out": Reply(
        "Tiltaket er ikkje gjennomført",
        "Det er ikkje registrert at tiltaket er gjennomført, så det kan ikkje evaluerast enno.",
        "Registrer gjennomføringa først.",
    ),
    "measure-already-carried-out": Reply(
        "Tiltaket er gjennomført frå før",
        "Gjennomføringa av tiltaket er alt registrert.",
        "Gå vidare med evalueringa.",
    ),
    "already-evaluated": Reply(
        "Tiltaket er evaluert frå før",
        "Evalueringa av tiltaket er alt registrert.",
        "Les evalueringa som finst.",
    ),
}
