"""Bokmål: what a control case refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "owner-closes": Reply(
        "En annen må lukke tiltaket",
        "Du har ansvaret for tiltaket. En annen avgjør om det er gjort.",
        "Be en kollega se på det.",
    ),
    "comment-first": Reply(
        "Parten er ikke hørt",
        "Et krav avgjøres først når parten er varslet, og har uttalt seg eller latt fristen gå ut.",
        "Send varsel, eller vent på uttalelsen eller at fristen går ut.",
    ),
    "comment-not-met": Reply(
        "Begrunnelsen møter ikke uttalelsen",
        "Parten har uttalt seg, og det står ikke hvordan vedtaket møter uttalelsen.",
        "Skriv hvordan begrunnelsen møter uttalelsen, eller hvorfor det ikke trengs.",
    ),
    "report-not-corrected": Reply(
        "Den rettede rapporten er ikke kommet",
        "Saken ble avgjort med at rapporten skal rettes, og en ny utgave er ikke levert, "
        "eller ikke godkjent av fylkeskommunen.",
        "Vent på rapporten, eller skriv hvorfor saken avsluttes uten den.",
    ),
    "report-without-time": Reply(
        "Rapporten skal rettes uten frist",
        "Uten frist kommer den ikke på noen liste over det som er forsinket.",
        "Oppgi en frist (report_by), eller skriv hvorfor den ikke har noen.",
    ),
    "closed-undecided": Reply(
        "Saken er ikke avgjort",
        "En kontrollsak ender med et vedtak, om så bare at det ikke ble funnet noe.",
        "Avgjør saken, eller skriv hvorfor den avsluttes uten vedtak.",
    ),
    "finding-without-action": Reply(
        "Et funn mangler et lukket tiltak",
        "Hvert funn som blir stående, får ett korrigerende tiltak, som en annen enn den "
        "ansvarlige lukker.",
        "Fastsett eller lukk tiltakene, eller skriv hvorfor saken avsluttes nå.",
    ),
    "control-exists": Reply(
        "Kontrollsaken finnes fra før",
        "Det finnes en kontrollsak med denne id-en.",
        "Se på saken som finnes, eller bruk en ny id.",
    ),
    "recipient-missing": Reply(
        "Det står ikke hvem kontrollen gjelder",
        "En fylkeskommune kontrollerer en av mottakerne sine.",
        "Oppgi mottakeren.",
    ),
    "recipient-not-in-round": Reply(
        "Kontrollen kan ikke gjelde denne organisasjonen",
        "En fylkeskommune kontrollerer dem som runden har betalt til. Direktoratet kontrollerer"
        " fylkeskommunen selv.",
        "Velg en mottaker i runden, eller la mottakeren stå åpen.",
    ),
    "unknown-control": Reply(
        "Kontrollsaken finnes ikke",
        "Det finnes ingen kontrollsak med denne id-en som passer her.",
        "Kontroller id-en.",
    ),
    "selection-unexplained": Reply(
        "Utvalget er ikke forklart",
        "En sak fra en stikkprøve viser hvordan den ble trukket, og ingen annen sak gjør det.",
        "Legg ved trekningen, eller la den stå tom.",
    ),
    "request-exists": Reply(
        "Det er allerede bedt om dette",
        "Saken har en forespørsel om dokumentasjon med denne id-en.",
        "Se på forespørselen, eller bruk en ny id.",
    ),
    "unknown-request": Reply(
        "Det er ikke bedt om noe med denne id-en",
        "Saken har ingen slik forespørsel om dokumentasjon.",
        "Velg en av forespørslene i saken.",
    ),
    "finding-exists": Reply(
        "Funnet er registrert fra før",
        "Saken har et funn med denne id-en.",
        "Se på funnet, eller bruk en ny id.",
    ),
    "unknown-earlier-finding": Reply(
        "Det tidligere funnet finnes ikke",
        "Et gjentatt funn viser til et funn i en annen kontrollsak om samme part.",
        "Kontroller hvilket funn det gjentar.",
    ),
    "unknown-finding": Reply(
        "Funnet finnes ikke",
        "Saken har ikke noe funn med denne id-en.",
        "Velg et av funnene i saken.",
    ),
    "finding-closed": Reply(
        "Funnet er lukket",
        "Funnet er lukket, og det bygges ikke mer på det.",
        "Se hvordan det ble lukket.",
    ),
    "action-exists": Reply(
        "Funnet har allerede et tiltak",
        "Hvert funn har ett korrigerende tiltak.",
        "Se på tiltaket som er fastsatt.",
    ),
    "action-not-set": Reply(
        "Funnet har ikke noe tiltak ennå",
        "Det er ikke noe korrigerende tiltak å lukke.",
        "Fastsett tiltaket først.",
    ),
    "action-closed": Reply(
        "Tiltaket er lukket",
        "Det korrigerende tiltaket er allerede lukket.",
        "Se hva som viste at det var gjort.",
    ),
    "comment-exists": Reply(
        "Uttalelsen er registrert fra før",
        "Saken har en uttalelse med denne id-en.",
        "Se på uttalelsen, eller bruk en ny id.",
    ),
    "comment-empty": Reply(
        "Uttalelsen er tom",
        "Det er verken tekst eller vedlegg, og det står ikke at parten ikke vil uttale seg.",
        "Skriv uttalelsen, eller si at parten ikke har merknader.",
    ),
    "control-closed": Reply(
        "Kontrollsaken er avsluttet",
        "Det skjer ikke mer i en avsluttet sak.",
        "Ta opp en ny sak.",
    ),
    "no-notice": Reply(
        "Det er ikke sendt varsel",
        "Det er ikke noe å uttale seg om ennå.",
        "Send varsel først.",
    ),
    "control-on-hold": Reply(
        "Saken er satt på vent",
        "Det er registrert hvem saken venter på.",
        "Ta saken opp igjen først.",
    ),
    "control-not-on-hold": Reply(
        "Saken er ikke satt på vent",
        "Det er ikke noe å ta opp igjen.",
        "Fortsett med saken.",
    ),
    "not-the-controller": Reply(
        "Dette gjør den andre siden",
        "Bare den som kontrollerer, kan gjøre dette: direktoratet for en fylkeskommune, "
        "fylkeskommunen for sin mottaker.",
        "Overlat det til dem.",
    ),
}
