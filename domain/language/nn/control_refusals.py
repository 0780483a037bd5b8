"""Nynorsk: what a control case refuses, and what it lets pass with a reason."""

from domain.language.reply import Reply

REPLIES = {
    "owner-closes": Reply(
        "Ein annan må lukke tiltaket",
        "Du har ansvaret for tiltaket. Ein annan avgjer om det er gjort.",
        "Be ein kollega sjå på det.",
    ),
    "comment-first": Reply(
        "Parten er ikkje høyrd",
        "Eit krav blir avgjort først når parten er varsla, og har uttalt seg eller latt fristen "
        "gå ut.",
        "Send varsel, eller vent på uttalen eller at fristen går ut.",
    ),
    "comment-not-met": Reply(
        "Grunngivinga møter ikkje uttalen",
        "Parten har uttalt seg, og det står ikkje korleis vedtaket møter uttalen.",
        "Skriv korleis grunngivinga møter uttalen, eller kvifor det ikkje trengst.",
    ),
    "report-not-corrected": Reply(
        "Den retta rapporten er ikkje komen",
        "Saka vart avgjord med at rapporten skal rettast, og ei ny utgåve er ikkje "
        "levert, eller ikkje godkjend av fylkeskommunen.",
        "Vent på rapporten, eller skriv kvifor saka blir avslutta utan han.",
    ),
    "report-without-time": Reply(
        "Rapporten skal rettast utan frist",
        "Utan frist kjem han ikkje på noka liste over det som er forseinka.",
        "Oppgi ein frist (report_by), eller skriv kvifor han ikkje har nokon.",
    ),
    "closed-undecided": Reply(
        "Saka er ikkje avgjord",
        "Ei kontrollsak endar med eit vedtak, om så berre at det ikkje vart funne noko.",
        "Avgjer saka, eller skriv kvifor ho blir avslutta utan vedtak.",
    ),
    "finding-without-action": Reply(
        "Eit funn manglar eit lukka tiltak",
        "Kvart funn som blir ståande, får eitt korrigerande tiltak, som ein annan enn den "
        "ansvarlege lukkar.",
        "Fastset eller lukk tiltaka, eller skriv kvifor saka blir avslutta no.",
    ),
    "control-exists": Reply(
        "Kontrollsaka finst frå før",
        "Det finst ei kontrollsak med denne id-en.",
        "Sjå på saka som finst, eller bruk ein ny id.",
    ),
    "recipient-missing": Reply(
        "Det står ikkje kven kontrollen gjeld",
        "Ein fylkeskommune kontrollerer ein av mottakarane sine.",
        "Oppgi mottakaren.",
    ),
    "recipient-not-in-round": Reply(
        "Kontrollen kan ikkje gjelde denne organisasjonen",
        "Ein fylkeskommune kontrollerer dei som runden har betalt til. Direktoratet "
        "kontrollerer fylkeskommunen sjølv.",
        "Vel ein mottakar i runden, eller la mottakaren stå open.",
    ),
    "unknown-control": Reply(
        "Kontrollsaka finst ikkje",
        "Det finst inga kontrollsak med denne id-en som passar her.",
        "Kontroller id-en.",
    ),
    "selection-unexplained": Reply(
        "Utvalet er ikkje forklart",
        "Ei sak frå ei stikkprøve viser korleis ho vart trekt, og inga anna sak gjer det.",
        "Legg ved trekninga, eller la ho stå tom.",
    ),
    "request-exists": Reply(
        "Det er alt bede om dette",
        "Saka har ein førespurnad om dokumentasjon med denne id-en.",
        "Sjå på førespurnaden, eller bruk ein ny id.",
    ),
    "unknown-request": Reply(
        "Det er ikkje bede om noko med denne id-en",
        "Saka har ingen slik førespurnad om dokumentasjon.",
        "Vel ein av førespurnadene i saka.",
    ),
    "finding-exists": Reply(
        "Funnet er registrert frå før",
        "Saka har eit funn med denne id-en.",
        "Sjå på funnet, eller bruk ein ny id.",
    ),
    "unknown-earlier-finding": Reply(
        "Det tidlegare funnet finst ikkje",
        "Eit gjenteke funn viser til eit funn i ei anna kontrollsak om same part.",
        "Kontroller kva funn det tek opp att.",
    ),
    "unknown-finding": Reply(
        "Funnet finst ikkje",
        "Saka har ikkje noko funn med denne id-en.",
        "Vel eit av funna i saka.",
    ),
    "finding-closed": Reply(
        "Funnet er lukka",
        "Funnet er lukka, og det blir ikkje bygd meir på det.",
        "Sjå korleis det vart lukka.",
    ),
    "action-exists": Reply(
        "Funnet har alt eit tiltak",
        "Kvart funn har eitt korrigerande tiltak.",
        "Sjå på tiltaket som er fastsett.",
    ),
    "action-not-set": Reply(
        "Funnet har ikkje noko tiltak enno",
        "Det er ikkje noko korrigerande tiltak å lukke.",
        "Fastset tiltaket først.",
    ),
    "action-closed": Reply(
        "Tiltaket er lukka",
        "Det korrigerande tiltaket er alt lukka.",
        "Sjå kva som viste at det var gjort.",
    ),
    "comment-exists": Reply(
        "Uttalen er registrert frå før",
        "Saka har ein uttale med denne id-en.",
        "Sjå på uttalen, eller bruk ein ny id.",
    ),
    "comment-empty": Reply(
        "Uttalen er tom",
        "Det er verken tekst eller vedlegg, og det står ikkje at parten ikkje vil uttale seg.",
        "Skriv uttalen, eller sei at parten ikkje har merknader.",
    ),
    "control-closed": Reply(
        "Kontrollsaka er avslutta",
        "Det skjer ikkje meir i ei avslutta sak.",
        "Ta opp ei ny sak.",
    ),
    "no-notice": Reply(
        "Det er ikkje sendt varsel",
        "Det er ikkje noko å uttale seg om enno.",
        "Send varsel først.",
    ),
    "control-on-hold": Reply(
        "Saka er sett på vent",
        "Det er registrert kven saka ventar på.",
        "Ta saka opp att først.",
    ),
    "control-not-on-hold": Reply(
        "Saka er ikkje sett på vent",
        "Det er ikkje noko å ta opp att.",
        "Hald fram med saka.",
    ),
    "not-the-controller": Reply(
        "Dette gjer den andre sida",
        "Berre den som kontrollerer, kan gjere dette: direktoratet for ein fylkeskommune, "
        "fylkeskommunen for mottakaren sin.",
        "Overlat det til dei.",
    ),
}
