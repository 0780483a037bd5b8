"""Nynorsk."""

from services.api.texts.text import Text

HEADINGS = ("Kva som kan gå gale", "Kva det tyder", "Kva du kan gjere")

PROBLEMS = {
    "bad-request": Text(
        "Førespurnaden er ikkje gyldig HTTP",
        "Førespurnaden seier imot seg sjølv eller manglar noko som HTTP krev.",
        "Send kvart hovudfelt éin gong, og oppgi anten lengd eller oppdelt overføring.",
    ),
    "bad-host": Text(
        "Ukjent vertsnamn",
        "Tenesta svarar ikkje under det namnet som førespurnaden bruker.",
        "Bruk adressa du har fått oppgitt. Driftsansvarleg kan føre opp fleire namn.",
    ),
    "headers-too-large": Text(
        "For store hovudfelt",
        "Hovudfelta er til saman større enn tenesta tek imot.",
        "Send færre eller kortare hovudfelt. Grensa er 16 KiB og 100 felt.",
    ),
    "request-timeout": Text(
        "Innhaldet kom ikkje fram i tide",
        "Tenesta venta på resten av innhaldet utan å få det. Ingenting er utført.",
        "Send førespurnaden på nytt, med same Idempotency-Key.",
    ),
    "body-too-large": Text(
        "For stort innhald",
        "Innhaldet er større enn tenesta tek imot: 64 KiB i ein førespurnad, 2 MiB i ein plan.",
        "Del opp innhaldet, eller kort ned dei lengste tekstane.",
    ),
    "unsupported-media-type": Text(
        "Innhaldet har feil format",
        "Tenesta tek berre imot ukomprimert JSON i UTF-8.",
        "Send Content-Type: application/json, og utelat Content-Encoding.",
    ),
    "malformed-json": Text(
        "Innhaldet er ikkje gyldig JSON",
        "Innhaldet manglar eller lèt seg ikkje lese som eitt JSON-dokument i UTF-8.",
        "Send eitt JSON-objekt etter RFC 8259, utan byte order mark og utan NaN eller Infinity.",
    ),
    "duplicate-key": Text(
        "Same felt står to gonger",
        "Eit felt er oppgitt meir enn éin gong, og då er det uklart kva verdi som gjeld.",
        "Oppgi kvart felt éin gong.",
    ),
    "number-out-of-range": Text(
        "Eit tal er for stort",
        "Eit tal er større enn det som kan overførast utan at det blir endra på vegen.",
        "Hald heiltal innanfor ±9 007 199 254 740 992. Beløp blir oppgitt i heile øre.",
    ),
    "too-deep": Text(
        "Innhaldet er for samansett",
        "Innhaldet er nøsta djupare, eller har fleire ledd, enn nokon kommando treng.",
        "Sjå i API-skildringa kva felt kommandoen har, og send berre dei.",
    ),
    "invalid-text": Text(
        "Ein tekst har teikn som ikkje er tillatne",
        "Ein tekst inneheld styreteikn eller teikn som snur leseretninga.",
        "Fjern slike teikn. Linjeskift og tabulator er tillatne.",
    ),
    "personal-number-in-text": Text(
        "Ein tekst inneheld eit fødselsnummer",
        "Ein tekst inneheld elleve siffer som er eit gyldig fødselsnummer eller D-nummer.",
        "Ta det bort, og send på nytt. Inga sak treng det, og det som er ført, blir aldri sletta.",
    ),
    "unauthenticated": Text(
        "Du er ikkje logga inn",
        "Førespurnaden har ikkje noko tilgangstoken.",
        "Send Authorization: Bearer følgt av eit gyldig token.",
    ),
    "invalid-token": Text(
        "Tokenet gjeld ikkje",
        "Tokenet er gått ut, endra, utferda av nokon andre eller manglar noko som krevst.",
        "Hent eit nytt token, og prøv igjen.",
    ),
    "forbidden": Text(
        "Rolla di gir ikkje tilgang",
        "Du er logga inn, men rolla eller organisasjonen din kan ikkje gjere dette.",
        "Be ein som har rolla, om å gjere det, eller logg inn i rett rolle.",
    ),
    "not-found": Text(
        "Finst ikkje",
        "Adressa finst ikkje, eller saka høyrer til ein organisasjon du ikkje representerer.",
        "Kontroller adressa og saksnummeret.",
    ),
    "method-not-allowed": Text(
        "Metoden kan ikkje brukast her",
        "Adressa finst, men tek ikkje imot denne HTTP-metoden.",
        "Bruk ein av metodane i hovudfeltet Allow.",
    ),
    "not-acceptable": Text(
        "Formatet kan ikkje leverast",
        "Adressa kan ikkje svare i noko format som førespurnaden godtek.",
        "Utelat Accept, eller ta med application/json.",
    ),
    "invalid-body": Text(
        "Noko i innhaldet er feil utfylt",
        "Innhaldet er gyldig JSON, men nokre felt manglar, er ukjende eller feil utfylte.",
        "Rett felta som er nemnde i «errors», og send på nytt.",
    ),
    "invalid-cursor": Text(
        "Ugyldig peikar til neste side",
        "Peikaren er endra, eller han gjeld ei anna liste, andre filter eller ein annan person.",
        "Bruk `next_cursor` uendra og med same filter, eller byrj på første sida.",
    ),
    "invalid-parameter": Text(
        "Ein parameter er feil utfylt",
        "Ein parameter i adressa eller eit hovudfelt har ein verdi som ikkje kan brukast.",
        "Rett parametrane som er nemnde i «errors», og send på nytt.",
    ),
    "idempotency-key-missing": Text(
        "Idempotency-Key manglar",
        "Kvar kommando må ha ein nøkkel, slik at han aldri blir utført to gonger.",
        "Lag ein ny tilfeldig nøkkel for kvar kommando, og gjenta den same når du prøver igjen.",
    ),
    "idempotency-key-invalid": Text(
        "Idempotency-Key har feil form",
        "Nøkkelen må vere 8 til 64 teikn av A–Z, a–z, siffer, bindestrek og understrek.",
        "Send éin nøkkel, gjerne ein UUID, med eller utan hermeteikn.",
    ),
    "idempotency-key-reused": Text(
        "Nøkkelen er brukt til noko anna",
        "Du har alt brukt denne nøkkelen til ein kommando med anna innhald.",
        "Bruk ein ny nøkkel for ein ny kommando.",
    ),
    "precondition-required": Text(
        "If-Match manglar",
        "Endringa må seie kva versjon ho byggjer på, så ingen skriv over arbeidet til andre.",
        "Hent saka, og send verdien i ETag tilbake i If-Match.",
    ),
    "precondition-invalid": Text(
        "If-Match har feil form",
        "If-Match må vere nøyaktig éin versjon i hermeteikn, slik ETag oppgir han.",
        "Hent saka, og send verdien i ETag uendra tilbake i If-Match.",
    ),
    "rate-limited": Text(
        "For mange førespurnader",
        "Du sender fleire førespurnader enn tenesta tek imot frå éin person på så kort tid.",
        "Vent så lenge som Retry-After seier, og hald fram. "
        "Ein kommando blir send på nytt med same Idempotency-Key.",
    ),
    "request-in-progress": Text(
        "Den første førespurnaden med denne nøkkelen er framleis under arbeid",
        "Du har sendt denne kommandoen før med same nøkkel, og han er ikkje ferdig enno.",
        "Vent litt, og send han på nytt med same Idempotency-Key: "
        "du får svaret på han, aldri to verknader.",
    ),
    "stale-version": Text(
        "Saka er endra sidan du henta ho",
        "Nokon har registrert noko nytt i saka etter den versjonen du byggjer på.",
        "Hent saka på nytt, vurder om endringa framleis er rett, og send med den nye versjonen.",
    ),
    "busy": Text(
        "Mange arbeider i saka akkurat no",
        "Kommandoen kom ikkje til innan fem sekund. Ingenting er utført.",
        "Vent litt, og send han igjen med same Idempotency-Key.",
    ),
    "outcome-unknown": Text(
        "Vi veit ikkje om kommandoen vart utført",
        "Det kom ikkje noko svar i tide etter at kommandoen var send vidare.",
        "Send han igjen med same Idempotency-Key: då får du svaret, aldri ein ny verknad.",
    ),
    "database-unavailable": Text(
        "Arkivet er ikkje tilgjengeleg",
        "Tenesta når ikkje databasen akkurat no.",
        "Vent litt, og prøv igjen. Ein kommando sender du på nytt med same Idempotency-Key.",
    ),
    "temporal-unavailable": Text(
        "Saksgangen er ikkje tilgjengeleg",
        "Tenesta når ikkje prosessmotoren akkurat no. Kommandoen kan likevel ha kome fram.",
        "Vent litt, og send han igjen med same Idempotency-Key: han blir aldri utført to gonger.",
    ),
    "projection-behind": Text(
        "Oversikta er ikkje oppdatert enno",
        "Det du spør om, er lagra, men oversikta har ikkje rokke å ta det med.",
        "Vent litt, og spør igjen. Utelat at_least dersom ei litt eldre oversikt er god nok.",
    ),
    "internal-error": Text(
        "Det oppstod ein feil hos oss",
        "Feilen er loggført under nummeret i «error_id».",
        "Prøv igjen. Hjelper ikkje det, oppgi nummeret til driftsansvarleg.",
    ),
}

REFUSALS = {
    403: Text(
        "Rolla di gir ikkje tilgang",
        "Rolla eller organisasjonen din kan ikkje gjere dette i denne saka.",
        "Be ein som har rolla, om å gjere det.",
    ),
    404: Text(
        "Saka finst ikkje",
        "Saka finst ikkje, eller høyrer til ein organisasjon du ikkje representerer.",
        "Kontroller saksnummeret.",
    ),
    409: Text(
        "Saka står ikkje slik at dette kan gjerast no",
        "Noko anna i saka må vere gjort først, eller er alt gjort.",
        "Sjå i statusen til saka kva som kan gjerast no, og av kven.",
    ),
    422: Text(
        "Dette er ikkje i tråd med reglane",
        "Opplysningane i kommandoen oppfyller ikkje reglane for ordninga.",
        "Rett opplysningane, og send på nytt.",
    ),
}

FIELDS = {
    "missing-field": "Feltet må fyllast ut.",
    "unknown-field": "Feltet finst ikkje i denne kommandoen.",
    "unknown-parameter": "Parameteren finst ikkje her.",
    "given-twice": "Parameteren kan berre stå éin gong.",
    "beyond-the-log": "Loggen har ikkje kome så langt: bruk posisjonen frå svaret på ein kommando.",
    "invalid-type": "Verdien er av feil type.",
    "too-small": "Talet er for lite.",
    "too-large": "Talet er for stort.",
    "too-short": "Verdien er for kort.",
    "too-long": "Verdien er for lang.",
    "in-the-future": "Tidspunktet har ikkje vore enno.",
    "end-before-start": "Slutten kjem før byrjinga.",
    "one-of-several": "Oppgi nøyaktig éin av desse.",
    "not-a-choice": "Verdien er ikkje mellom dei som kan veljast.",
    "wrong-format": "Verdien er ikkje skriven på den måten som krevst.",
    "invalid-org-number": "Organisasjonsnummeret må ha ni siffer og rett kontrollsiffer.",
    "invalid-value": "Verdien kan ikkje brukast.",
}
