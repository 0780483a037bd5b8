"""What people write when they report and answer, in bokmål and nynorsk."""

from services.demo.language import Words

REPORT_BY = Words("Vilkår i tilsagnet, demo", "Vilkår i tilsegna, demo")
RESULT = Words(
    "Lærerne underviser nå på samme utstyr som bedriftene bruker.",
    "Lærarane underviser no på same utstyr som bedriftene brukar.",
)
RUN_BY = Words("Seksjon for fagopplæring", "Seksjon for fagopplæring")
REVIEWED_BY = Words("Økonomiavdelingen", "Økonomiavdelinga")
WHY_REVIEWED = Words(
    "Gjennomgått sammen med økonomiavdelingen.", "Gått gjennom saman med økonomiavdelinga."
)
VOUCHERS_MISSING = Words(
    "Bilagene for reisene mangler. Legg dem ved og send rapporten igjen.",
    "Bilaga for reisene manglar. Legg dei ved og send rapporten på nytt.",
)
OBLIGATION = Words(
    "Tar imot lærere og stiller med en kontaktperson.",
    "Tek imot lærarar og stiller med ein kontaktperson.",
)
BENEFIT = Words("Deltakerne fikk prøve nytt utstyr.", "Deltakarane fekk prøve nytt utstyr.")
PRACTICE = Words("To av tre avdelinger er i gang.", "To av tre avdelingar er i gang.")
DISSENT = Words(
    "Vi kom med i planleggingen for sent til å påvirke opplegget.",
    "Vi kom med i planlegginga for seint til å påverke opplegget.",
)
EVIDENCE = Words("Referat fra møtet 4. desember", "Referat frå møtet 4. desember")
SAMI = Words(
    "Behovene ble drøftet med den samiske opplæringen før forumet prioriterte.",
    "Behova vart drøfta med den samiske opplæringa før forumet prioriterte.",
)
AUDITOR_ALWAYS = Words("Fylkestingets vedtak om revisorattest", "Vedtak i fylkestinget om attest")
ATTESTED = Words("Regnskapet stemmer med bilagene.", "Rekneskapen stemmer med bilaga.")
SIGNED_AS = Words("Fylkesdirektør for opplæring", "Fylkesdirektør for opplæring")
WHY_SIGNED = Words(
    "Ett tiltak ble ikke gjennomført, og noen søkere har rapportfrist senere.",
    "Eitt tiltak vart ikkje gjennomført, og nokre søkjarar har rapportfrist seinare.",
)
CHANNEL = Words("Direktoratets rapportskjema", "Rapportskjemaet til direktoratet")
