"""Nynorsk: the county's report to the directorate."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "county-report.practice-set": "Praksis for revisorattest fastsett",
        "county-report.drafted": "Rapport til direktoratet laga",
        "county-report.attested": "Rapport til direktoratet attestert",
        "county-report.signed": "Rapport til direktoratet signert",
        "county-report.submitted": "Rapport levert til direktoratet",
        "county-report.reopened": "Rapport til direktoratet opna att",
    },
    "action": {
        "set-county-report-practice": "Fastset praksis for revisorattest",
        "draft-county-report": "Lag rapporten til direktoratet",
        "attest-county-report": "Attester rapporten",
        "sign-county-report": "Signer rapporten",
        "submit-county-report": "Lever rapporten til direktoratet",
        "reopen-county-report": "Opne rapporten att",
    },
    "reopen-cause": {
        "wrong-figure": "Eit tal var feil",
        "measure-missing": "Eit tiltak mangla",
        "after-control": "Direktoratet bad om det etter ein kontroll",
        "wording": "Annan ordlyd",
        "formal-fault": "Ein formell feil",
    },
    "report-asked-by": {
        "county": "Fylkeskommunen",
        "auditor": "Fylkesrevisjonen",
        "directorate": "Direktoratet",
        "recipient": "Mottakaren",
    },
    "milestone": {
        "county-report-drafted": "Rapport til direktoratet laga",
        "county-report-signed": "Rapport til direktoratet signert",
        "county-report-submitted": "Rapport til direktoratet levert",
    },
}

REPLIES = {
    "plan-not-adopted": Reply(
        "Planen er ikkje vedteken",
        "Samarbeidsforumet har ikkje vedteke nokon disponeringsplan for runden enno.",
        "Vent til planen er vedteken.",
    ),
    "county-report-not-drafted": Reply(
        "Rapporten er ikkje laga",
        "Det er ikkje laga nokon rapport til direktoratet for denne runden.",
        "Lag rapporten først.",
    ),
    "county-report-signed": Reply(
        "Rapporten er signert",
        "Den nyaste utgåva av rapporten er signert.",
        "Lever rapporten, eller lag ei ny utgåve dersom noko skal rettast.",
    ),
    "county-report-not-signed": Reply(
        "Rapporten er ikkje signert",
        "Berre ein signert rapport kan leverast til direktoratet.",
        "Signer den nyaste utgåva først.",
    ),
    "county-report-submitted": Reply(
        "Rapporten er levert",
        "Rapporten er levert til direktoratet, og ein levert rapport blir aldri endra.",
        "Opne rapporten att med ei grunngiving, og lag ei ny utgåve.",
    ),
    "county-report-not-submitted": Reply(
        "Rapporten er ikkje levert",
        "Det er berre ein levert rapport som kan opnast att.",
        "Lag ei ny utgåve av rapporten i staden.",
    ),
    "figure-without-events": Reply(
        "Eit tal i rapporten har inga kjelde",
        "Minst eitt tal kan ikkje førast tilbake til hendingar i saka.",
        "Lag rapporten på nytt, og meld frå til den som driftar systemet om det tek seg opp att.",
    ),
    "report-does-not-add-up": Reply(
        "Summane i rapporten går ikkje opp",
        "Delane og resten gir ikkje den summen som står i rapporten.",
        "Lag rapporten på nytt, og meld frå til den som driftar systemet om det tek seg opp att.",
    ),
    "paid-line-without-status": Reply(
        "Eit tiltak med utbetaling har ingen status",
        "Det er betalt ut pengar til eit tiltak utan at det står kor langt det er kome.",
        "Før inn status for tiltaket, og lag rapporten på nytt.",
    ),
    "report-outdated": Reply(
        "Saka har endra seg etter at rapporten vart laga",
        "Det er komne nye hendingar i runden, så tala i rapporten er ikkje lenger dei siste.",
        "Lag rapporten på nytt.",
    ),
    "report-not-changed": Reply(
        "Rapporten seier det same som den førre",
        "Den nye utgåva seier ikkje noko anna enn den som er levert.",
        "Lag ei utgåve med det som skal endrast, eller la den leverte stå.",
        detail="Den nye utgåva seier ikkje noko anna enn utgåve {version}, som er levert.",
    ),
    "report-lacks-evaluations": Reply(
        "Tiltak manglar evaluering",
        "Rapporten viser tiltak som ikkje er evaluerte.",
        "Evaluer tiltaka, eller skriv kvifor det ikkje er gjort.",
    ),
    "report-lacks-recipients": Reply(
        "Mottakarar har ikkje levert godkjend rapport",
        "Det er betalt ut pengar til tiltak der rapporten frå mottakaren ikkje er godkjend.",
        "Hent inn og godkjenn rapportane, eller skriv kvifor dei manglar.",
    ),
    "report-not-attested": Reply(
        "Revisor har ikkje attestert rapporten",
        "Fylkeskommunen har bestemt at revisor skal attestere rapportar for tilskot av denne "
        "storleiken.",
        "Be fylkesrevisjonen attestere rapporten, eller skriv kvifor det ikkje er gjort.",
    ),
    "signs-own-report": Reply(
        "Du signerer ein rapport du sjølv har laga",
        "Den som lagar rapporten, bør ikkje vere den som signerer han.",
        "La ein annan signere, eller skriv kvifor det ikkje lèt seg gjere.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "county-report.practice-set": (
        "Fylkeskommunen fastsette at revisor skal attestere rapporten når tilskotet er minst "
        "{threshold}.",
        When("never", "Fylkeskommunen fastsette at revisor ikkje skal attestere rapporten."),
        "Kjelde: {source} ({status}).",
    ),
    "county-report.drafted": (
        "Fylkeskommunen laga rapporten til direktoratet, utgåve {version}, av dei første {covers} "
        "hendingane i runden.",
        "Tilsegn: {granted}. Utbetalt: {paid}.",
        "Kontrollen fann dette: {problems}.",
        When("no_problems", "Kontrollen fann ingen feil eller manglar."),
        "Kontrollsummen er {sha256}.",
    ),
    "county-report.attested": (
        "Fylkesrevisjonen attesterte rapporten, utgåve {version}: {statement}.",
    ),
    "county-report.signed": ("Rapporten, utgåve {version}, vart signert som {title}.",),
    "county-report.submitted": (
        "Fylkeskommunen leverte rapporten til direktoratet, utgåve {version}, gjennom {channel}.",
        "Referanse: {reference}.",
        "Kontrollsummen er {sha256}.",
        When("late", "Rapporten kom etter fristen."),
    ),
    "county-report.reopened": (
        "Rapporten til direktoratet vart opna att. Utgåve {version} står slik ho vart levert.",
        "Årsak: {cause}. Bede om av: {asked_by}.",
        When("material", "Endringa er vesentleg."),
        When("immaterial", "Endringa er berre formell."),
    ),
}
