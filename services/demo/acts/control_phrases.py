"""What the directorate and the county write to each other when the round is controlled."""

from services.demo.language import Words

GROUNDS = Words(
    "Kontrollreglene peker på to tiltak i den samme runden. (syntetisk)",
    "Kontrollreglane peiker på to tiltak i den same runden. (syntetisk)",
)
ASKED_FOR = Words(
    "Deltakerlister og avtaler for tiltakene", "Deltakarlister og avtalar for tiltaka"
)
DEMO_DEADLINE = Words("Demonstrasjon: tre uker", "Demonstrasjon: tre veker")
SENT_IN = Words(
    "Deltakerlister for begge tiltakene, og avtalen med bedriften. (syntetisk)",
    "Deltakarlister for begge tiltaka, og avtalen med bedrifta. (syntetisk)",
)
COMPANY_TOOK_PART = Words(
    "Avtalen og timelistene viser at bedriften var med. Rapporten navnga den ikke.",
    "Avtalen og timelistene viser at bedrifta var med. Rapporten namngav ho ikkje.",
)
ACTION = Words(
    "Målgruppen kontrolleres ved påmelding.", "Målgruppa blir kontrollert ved påmelding."
)
NEW_ROUTINE = Words("Ny rutine for påmelding (syntetisk)", "Ny rutine for påmelding (syntetisk)")
NOTICE = Words(
    "Vi vurderer å kreve tilbake den delen som gjelder deltakere utenfor målgruppene.",
    "Vi vurderer å krevje tilbake den delen som gjeld deltakarar utanfor målgruppene.",
)
CHANNEL = Words("Digital postkasse (syntetisk)", "Digital postkasse (syntetisk)")
COMMENT = Words(
    "De to deltok etter avtale med skolen og tok ingen plass fra andre.",
    "Dei to deltok etter avtale med skulen og tok ingen plass frå andre.",
)
REASONS = Words(
    "To deltakere var utenfor målgruppene, og ingen grunn var ført. Deres andel kreves tilbake.",
    "To deltakarar var utanfor målgruppene, og ingen grunn var ført. Deira del blir kravd tilbake.",
)
ON_COMMENT = Words(
    "En avtale med skolen er ikke en grunn som ligger i tilskuddets formål.",
    "Ein avtale med skulen er ikkje ein grunn som ligg i formålet med tilskotet.",
)
FROM_THE_PAYMENT = Words("Regnet fra utbetalingen.", "Rekna frå utbetalinga.")
COMPLAINT = Words(
    "Vi mener at kravet bør falle bort. (syntetisk)",
    "Vi meiner at kravet bør falle bort. (syntetisk)",
)
STANDS_BY = Words(
    "Direktoratet står ved vedtaket og sender klagen til klageinstansen.",
    "Direktoratet står ved vedtaket og sender klaga til klageinstansen.",
)
UPHELD = Words(
    "Klagen har ikke noe nytt. Vedtaket blir stående. (syntetisk)",
    "Klaga har ikkje noko nytt. Vedtaket blir ståande. (syntetisk)",
)
PAID_BACK = Words("Tilbakebetalt til staten (syntetisk)", "Tilbakebetalt til staten (syntetisk)")
