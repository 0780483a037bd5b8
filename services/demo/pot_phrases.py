"""What the demo's pot, its calls and its applicants say."""

from services.demo.language import Words

TITLE = Words("Pott for prøvenemnder og bedrifter", "Pott for prøvenemnder og bedrifter")
PURPOSE = Words(
    "Små tiltak som ikke var modne da behovene ble meldt, for instruktører og nemnder.",
    "Små tiltak som ikkje var modne då behova vart melde, for instruktørar og nemnder.",
)
RULES = Words(
    "Tiltaket skal være felles for flere, og en skole og en bedrift skal samarbeide om det.",
    "Tiltaket skal vere felles for fleire, og ein skule og ei bedrift skal samarbeide om det.",
)
CRITERION_1 = Words(
    "Søkeren viser hvilket behov tiltaket svarer på, og hvordan de ansatte var med på å finne det.",
    "Søkjaren viser kva behov tiltaket svarer på, og korleis dei tilsette var med på å finne det.",
)
CRITERION_2 = Words(
    "Bare tiltak som skole og arbeidsliv planlegger og gjennomfører sammen, får midler.",
    "Berre tiltak som skule og arbeidsliv planlegg og gjennomfører saman, får midlar.",
)
FIRST_CALL = Words("Utlysning våren 2025", "Utlysing våren 2025")
SECOND_CALL = Words("Ny utlysning av det som er igjen", "Ny utlysing av det som er att")
CALL_TEXT = Words(
    "Opplæringskontor, bedrifter, nemnder og private skoler kan søke om midler til korte tiltak.",
    "Opplæringskontor, bedrifter, nemnder og private skular kan søkje om midlar til korte tiltak.",
)
FIELD = Words(
    "Hvordan er tiltaket forankret i ledelsen?", "Korleis er tiltaket forankra i leiinga?"
)
ANSWER = Words(
    "Behandlet i styret, og en del av årsplanen.", "Behandla i styret, og ein del av årsplanen."
)
COURSE = Words(
    "Vurderingskurs for instruktører og nemndsmedlemmer",
    "Vurderingskurs for instruktørar og nemndmedlemmer",
)
EXCHANGE = Words(
    "Instruktører hospiterer på skolens verksted",
    "Instruktørar hospiterer på verkstaden til skulen",
)
AGREEMENT = Words("Avtale mellom bedrift og skole", "Avtale mellom bedrift og skule")
GATHERING = Words("Samling om prøvestasjoner", "Samling om prøvestasjonar")
BOOKS = Words("Lærebøker til instruktørene", "Lærebøker til instruktørane")
WHY = Words(
    "Instruktørene og nemnda meldte behovet i en felles gjennomgang av vårens prøver.",
    "Instruktørane og nemnda melde behovet i ein felles gjennomgang av prøvene i vår.",
)
TOGETHER = Words(
    "Planlagt sammen med skolen, som stiller verksted.",
    "Planlagt saman med skulen, som stiller verkstad.",
)
MISSING = Words(
    "Svar om forankringen i ledelsen mangler.", "Svar om forankringa i leiinga manglar."
)
ANSWERED_LATER = Words("Brev til søkeren", "Brev til søkjaren")
AWARD_REASONS = Words(
    "Tiltaket er innenfor formålet med potten og oppfyller begge kriteriene. Vedtaket kan påklages "
    "innen tre uker etter at det er mottatt.",
    "Tiltaket er innanfor formålet med potten og oppfyller begge kriteria. Vedtaket kan påklagast "
    "innan tre veker etter at det er motteke.",
)
REJECTION_REASONS = Words(
    "Potten dekker ikke lærebøker. Vedtaket kan påklages innen tre uker etter at det er mottatt.",
    "Potten dekkjer ikkje lærebøker. "
    "Vedtaket kan påklagast innan tre veker etter at det er motteke.",
)
