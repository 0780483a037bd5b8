"""Bokmål."""

from services.api.texts.text import Text

HEADINGS = ("Hva som kan gå galt", "Hva det betyr", "Hva du kan gjøre")

PROBLEMS = {
    "bad-request": Text(
        "Forespørselen er ikke gyldig HTTP",
        "Forespørselen sier imot seg selv eller mangler noe som HTTP krever.",
        "Send hvert hodefelt én gang, og oppgi enten lengde eller oppdelt overføring.",
    ),
    "bad-host": Text(
        "Ukjent vertsnavn",
        "Tjenesten svarer ikke under det navnet som forespørselen bruker.",
        "Bruk adressen du har fått oppgitt. Driftsansvarlig kan føre opp flere navn.",
    ),
    "headers-too-large": Text(
        "For store hodefelt",
        "Hodefeltene er til sammen større enn tjenesten tar imot.",
        "Send færre eller kortere hodefelt. Grensen er 16 KiB og 100 felt.",
    ),
    "request-timeout": Text(
        "Innholdet kom ikke fram i tide",
        "Tjenesten ventet på resten av innholdet uten å få det. Ingenting er utført.",
        "Send forespørselen på nytt, med samme Idempotency-Key.",
    ),
    "body-too-large": Text(
        "For stort innhold",
        "Innholdet er større enn tjenesten tar imot: 64 KiB i en forespørsel, 2 MiB i en plan.",
        "Del opp innholdet, eller kort ned de lengste tekstene.",
    ),
    "unsupported-media-type": Text(
        "Innholdet har feil format",
        "Tjenesten tar bare imot ukomprimert JSON i UTF-8.",
        "Send Content-Type: application/json, og utelat Content-Encoding.",
    ),
    "malformed-json": Text(
        "Innholdet er ikke gyldig JSON",
        "Innholdet mangler eller lar seg ikke lese som ett JSON-dokument i UTF-8.",
        "Send ett JSON-objekt etter RFC 8259, uten byte order mark og uten NaN eller Infinity.",
    ),
    "duplicate-key": Text(
        "Samme felt står to ganger",
        "Et felt er oppgitt mer enn én gang, og da er det uklart hvilken verdi som gjelder.",
        "Oppgi hvert felt én gang.",
    ),
    "number-out-of-range": Text(
        "Et tall er for stort",
        "Et tall er større enn det som kan overføres uten at det blir endret på veien.",
        "Hold heltall innenfor ±9 007 199 254 740 992. Beløp oppgis i hele øre.",
    ),
    "too-deep": Text(
        "Innholdet er for sammensatt",
        "Innholdet er nøstet dypere, eller har flere ledd, enn noen kommando trenger.",
        "Se i API-beskrivelsen hvilke felt kommandoen har, og send bare dem.",
    ),
    "invalid-text": Text(
        "En tekst har tegn som ikke er tillatt",
        "En tekst inneholder styretegn eller tegn som snur leseretningen.",
        "Fjern slike tegn. Linjeskift og tabulator er tillatt.",
    ),
    "personal-number-in-text": Text(
        "En tekst inneholder et fødselsnummer",
        "En tekst inneholder elleve sifre som er et gyldig fødselsnummer eller D-nummer.",
        "Ta det bort, og send på nytt. Ingen sak trenger det, og det som er ført, blir aldri "
        "slettet.",
    ),
    "unauthenticated": Text(
        "Du er ikke logget inn",
        "Forespørselen har ikke noe tilgangstoken.",
        "Send Authorization: Bearer fulgt av et gyldig token.",
    ),
    "invalid-token": Text(
        "Tokenet gjelder ikke",
        "Tokenet er utløpt, endret, utstedt av noen andre eller mangler noe som kreves.",
        "Hent et nytt token, og prøv igjen.",
    ),
    "forbidden": Text(
        "Rollen din gir ikke adgang",
        "Du er logget inn, men rollen eller organisasjonen din kan ikke gjøre dette.",
        "Be en som har rollen, om å gjøre det, eller logg inn i riktig rolle.",
    ),
    "not-found": Text(
        "Finnes ikke",
        "Adressen finnes ikke, eller saken hører til en organisasjon du ikke representerer.",
        "Kontroller adressen og saksnummeret.",
    ),
    "method-not-allowed": Text(
        "Metoden kan ikke brukes her",
        "Adressen finnes, men tar ikke imot denne HTTP-metoden.",
        "Bruk en av metodene i hodefeltet Allow.",
    ),
    "not-acceptable": Text(
        "Formatet kan ikke leveres",
        "Adressen kan ikke svare i noe format som forespørselen godtar.",
        "Utelat Accept, eller ta med application/json.",
    ),
    "invalid-body": Text(
        "Noe i innholdet er feil utfylt",
        "Innholdet er gyldig JSON, men ett eller flere felt mangler, er ukjente eller feil utfylt.",
        "Rett feltene som er nevnt i «errors», og send på nytt.",
    ),
    "invalid-cursor": Text(
        "Ugyldig peker til neste side",
        "Pekeren er endret, eller den gjelder en annen liste, andre filtre eller en annen person.",
        "Bruk `next_cursor` uendret og med samme filtre, eller begynn på første side.",
    ),
    "invalid-parameter": Text(
        "En parameter er feil utfylt",
        "En parameter i adressen eller et hodefelt har en verdi som ikke kan brukes.",
        "Rett parametrene som er nevnt i «errors», og send på nytt.",
    ),
    "idempotency-key-missing": Text(
        "Idempotency-Key mangler",
        "Hver kommando må ha en nøkkel, slik at den aldri blir utført to ganger.",
        "Lag en ny tilfeldig nøkkel for hver kommando, og gjenta den samme når du prøver igjen.",
    ),
    "idempotency-key-invalid": Text(
        "Idempotency-Key har feil form",
        "Nøkkelen må være 8 til 64 tegn av A–Z, a–z, sifre, bindestrek og understrek.",
        "Send én nøkkel, gjerne en UUID, med eller uten anførselstegn.",
    ),
    "idempotency-key-reused": Text(
        "Nøkkelen er brukt til noe annet",
        "Du har allerede brukt denne nøkkelen til en kommando med annet innhold.",
        "Bruk en ny nøkkel for en ny kommando.",
    ),
    "precondition-required": Text(
        "If-Match mangler",
        "Endringen må si hvilken versjon den bygger på, så ingen overskriver andres arbeid.",
        "Hent saken, og send verdien i ETag tilbake i If-Match.",
    ),
    "precondition-invalid": Text(
        "If-Match har feil form",
        "If-Match må være nøyaktig én versjon i anførselstegn, slik ETag oppgir den.",
        "Hent saken, og send verdien i ETag uendret tilbake i If-Match.",
    ),
    "rate-limited": Text(
        "For mange forespørsler",
        "Du sender flere forespørsler enn tjenesten tar imot fra én person på så kort tid.",
        "Vent så lenge som Retry-After sier, og fortsett. "
        "En kommando sendes på nytt med samme Idempotency-Key.",
    ),
    "request-in-progress": Text(
        "Den første forespørselen med denne nøkkelen er fortsatt under arbeid",
        "Du har sendt denne kommandoen før med samme nøkkel, og den er ikke ferdig ennå.",
        "Vent litt, og send den på nytt med samme Idempotency-Key: "
        "du får svaret på den, aldri to virkninger.",
    ),
    "stale-version": Text(
        "Saken er endret siden du hentet den",
        "Noen har registrert noe nytt i saken etter den versjonen du bygger på.",
        "Hent saken på nytt, vurder om endringen fortsatt er riktig, og send den nye versjonen.",
    ),
    "busy": Text(
        "Mange arbeider i saken akkurat nå",
        "Kommandoen kom ikke til innen fem sekunder. Ingenting er utført.",
        "Vent litt, og send den igjen med samme Idempotency-Key.",
    ),
    "outcome-unknown": Text(
        "Vi vet ikke om kommandoen ble utført",
        "Det kom ikke noe svar i tide etter at kommandoen var sendt videre.",
        "Send den igjen med samme Idempotency-Key: da får du svaret, aldri en ny virkning.",
    ),
    "database-unavailable": Text(
        "Arkivet er ikke tilgjengelig",
        "Tjenesten når ikke databasen akkurat nå.",
        "Vent litt, og prøv igjen. En kommando sendes på nytt med samme Idempotency-Key.",
    ),
    "temporal-unavailable": Text(
        "Saksgangen er ikke tilgjengelig",
        "Tjenesten når ikke prosessmotoren akkurat nå. Kommandoen kan likevel ha kommet fram.",
        "Vent litt, og send den igjen med samme Idempotency-Key: den utføres aldri to ganger.",
    ),
    "projection-behind": Text(
        "Oversikten er ikke oppdatert ennå",
        "Det du spør om, er lagret, men oversikten har ikke rukket å ta det med.",
        "Vent litt, og spør igjen. Utelat at_least hvis en litt eldre oversikt er god nok.",
    ),
    "internal-error": Text(
        "Det oppstod en feil hos oss",
        "Feilen er loggført under nummeret i «error_id».",
        "Prøv igjen. Hjelper ikke det, oppgi nummeret til driftsansvarlig.",
    ),
}

REFUSALS = {
    403: Text(
        "Rollen din gir ikke adgang",
        "Rollen eller organisasjonen din kan ikke gjøre dette i denne saken.",
        "Be en som har rollen, om å gjøre det.",
    ),
    404: Text(
        "Saken finnes ikke",
        "Saken finnes ikke, eller hører til en organisasjon du ikke representerer.",
        "Kontroller saksnummeret.",
    ),
    409: Text(
        "Saken står ikke slik at dette kan gjøres nå",
        "Noe annet i saken må være gjort først, eller er allerede gjort.",
        "Se i sakens status hva som kan gjøres nå, og av hvem.",
    ),
    422: Text(
        "Dette er ikke i tråd med reglene",
        "Opplysningene i kommandoen oppfyller ikke reglene for ordningen.",
        "Rett opplysningene, og send på nytt.",
    ),
}

FIELDS = {
    "missing-field": "Feltet må fylles ut.",
    "unknown-field": "Feltet finnes ikke i denne kommandoen.",
    "unknown-parameter": "Parameteren finnes ikke her.",
    "given-twice": "Parameteren kan bare oppgis én gang.",
    "beyond-the-log": "Loggen har ikke kommet så langt: bruk posisjonen fra svaret på en kommando.",
    "invalid-type": "Verdien er av feil type.",
    "too-small": "Tallet er for lite.",
    "too-large": "Tallet er for stort.",
    "too-short": "Verdien er for kort.",
    "too-long": "Verdien er for lang.",
    "in-the-future": "Tidspunktet har ikke vært ennå.",
    "end-before-start": "Slutten kommer før begynnelsen.",
    "one-of-several": "Oppgi nøyaktig én av disse.",
    "not-a-choice": "Verdien er ikke blant dem som kan velges.",
    "wrong-format": "Verdien er ikke skrevet på den måten som kreves.",
    "invalid-org-number": "Organisasjonsnummeret må ha ni sifre og riktig kontrollsiffer.",
    "invalid-value": "Verdien kan ikke brukes.",
}
