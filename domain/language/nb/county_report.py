"""Bokmål: the county's report to the directorate."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "county-report.practice-set": "Praksis for revisorattest fastsatt",
        "county-report.drafted": "Rapport til direktoratet laget",
        "county-report.attested": "Rapport til direktoratet attestert",
        "county-report.signed": "Rapport til direktoratet signert",
        "county-report.submitted": "Rapport levert til direktoratet",
        "county-report.reopened": "Rapport til direktoratet gjenåpnet",
    },
    "action": {
        "set-county-report-practice": "Fastsett praksis for revisorattest",
        "draft-county-report": "Lag rapporten til direktoratet",
        "attest-county-report": "Attester rapporten",
        "sign-county-report": "Signer rapporten",
        "submit-county-report": "Lever rapporten til direktoratet",
        "reopen-county-report": "Åpne rapporten igjen",
    },
    "reopen-cause": {
        "wrong-figure": "Et tall var feil",
        "measure-missing": "Et tiltak manglet",
        "after-control": "Direktoratet ba om det etter en kontroll",
        "wording": "Annen ordlyd",
        "formal-fault": "En formell feil",
    },
    "report-asked-by": {
        "county": "Fylkeskommunen",
        "auditor": "Fylkesrevisjonen",
        "directorate": "Direktoratet",
        "recipient": "Mottakeren",
    },
    "milestone": {
        "county-report-drafted": "Rapport til direktoratet laget",
        "county-report-signed": "Rapport til direktoratet signert",
        "county-report-submitted": "Rapport til direktoratet levert",
    },
}

REPLIES = {
    "plan-not-adopted": Reply(
        "Planen er ikke vedtatt",
        "Samarbeidsforumet har ikke vedtatt noen disponeringsplan for runden ennå.",
        "Vent til planen er vedtatt.",
    ),
    "county-report-not-drafted": Reply(
        "Rapporten er ikke laget",
        "Det er ikke laget noen rapport til direktoratet for denne runden.",
        "Lag rapporten først.",
    ),
    "county-report-signed": Reply(
        "Rapporten er signert",
        "Den nyeste utgaven av rapporten er signert.",
        "Lever rapporten, eller lag en ny utgave hvis noe skal rettes.",
    ),
    "county-report-not-signed": Reply(
        "Rapporten er ikke signert",
        "Bare en signert rapport kan leveres til direktoratet.",
        "Signer den nyeste utgaven først.",
    ),
    "county-report-submitted": Reply(
        "Rapporten er levert",
        "Rapporten er levert til direktoratet, og en levert rapport blir aldri endret.",
        "Åpne rapporten igjen med en begrunnelse, og lag en ny utgave.",
    ),
    "county-report-not-submitted": Reply(
        "Rapporten er ikke levert",
        "Det er bare en levert rapport som kan åpnes igjen.",
        "Lag en ny utgave av rapporten i stedet.",
    ),
    "figure-without-events": Reply(
        "Et tall i rapporten har ingen kilde",
        "Minst ett tall kan ikke føres tilbake til hendelser i saken.",
        "Lag rapporten på nytt, og meld fra til den som drifter systemet hvis det gjentar seg.",
    ),
    "report-does-not-add-up": Reply(
        "Summene i rapporten går ikke opp",
        "Delene og resten gir ikke den summen som står i rapporten.",
        "Lag rapporten på nytt, og meld fra til den som drifter systemet hvis det gjentar seg.",
    ),
    "paid-line-without-status": Reply(
        "Et tiltak med utbetaling har ingen status",
        "Det er betalt ut penger til et tiltak uten at det står hvor langt det er kommet.",
        "Før inn status for tiltaket, og lag rapporten på nytt.",
    ),
    "report-outdated": Reply(
        "Saken har endret seg etter at rapporten ble laget",
        "Det er kommet nye hendelser i runden, så tallene i rapporten er ikke lenger de siste.",
        "Lag rapporten på nytt.",
    ),
    "report-not-changed": Reply(
        "Rapporten sier det samme som den forrige",
        "Den nye utgaven sier ikke noe annet enn den som er levert.",
        "Lag en utgave med det som skal endres, eller la den leverte stå.",
        detail="Den nye utgaven sier ikke noe annet enn utgave {version}, som er levert.",
    ),
    "report-lacks-evaluations": Reply(
        "Tiltak mangler evaluering",
        "Rapporten viser tiltak som ikke er evaluert.",
        "Evaluer tiltakene, eller skriv hvorfor det ikke er gjort.",
    ),
    "report-lacks-recipients": Reply(
        "Mottakere har ikke levert godkjent rapport",
        "Det er betalt ut penger til tiltak der mottakerens rapport ikke er godkjent.",
        "Hent inn og godkjenn rapportene, eller skriv hvorfor de mangler.",
    ),
    "report-not-attested": Reply(
        "Revisor har ikke attestert rapporten",
        "Fylkeskommunen har bestemt at revisor skal attestere rapporter for tilskudd av denne "
        "størrelsen.",
        "Be fylkesrevisjonen attestere rapporten, eller skriv hvorfor det ikke er gjort.",
    ),
    "signs-own-report": Reply(
        "Du signerer en rapport du selv har laget",
        "Den som lager rapporten, bør ikke være den som signerer den.",
        "La en annen signere, eller skriv hvorfor det ikke lar seg gjøre.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "county-report.practice-set": (
        "Fylkeskommunen fastsatte at revisor skal attestere rapporten når tilskuddet er minst "
        "{threshold}.",
        When("never", "Fylkeskommunen fastsatte at revisor ikke skal attestere rapporten."),
        "Kilde: {source} ({status}).",
    ),
    "county-report.drafted": (
        "Fylkeskommunen laget rapporten til direktoratet, utgave {version}, av de første {covers} "
        "hendelsene i runden.",
        "Tilsagn: {granted}. Utbetalt: {paid}.",
        "Kontrollen fant dette: {problems}.",
        When("no_problems", "Kontrollen fant ingen feil eller mangler."),
        "Kontrollsummen er {sha256}.",
    ),
    "county-report.attested": (
        "Fylkesrevisjonen attesterte rapporten, utgave {version}: {statement}.",
    ),
    "county-report.signed": ("Rapporten, utgave {version}, ble signert som {title}.",),
    "county-report.submitted": (
        "Fylkeskommunen leverte rapporten til direktoratet, utgave {version}, gjennom {channel}.",
        "Referanse: {reference}.",
        "Kontrollsummen er {sha256}.",
        When("late", "Rapporten kom etter fristen."),
    ),
    "county-report.reopened": (
        "Rapporten til direktoratet ble åpnet igjen. Utgave {version} står som den ble levert.",
        "Årsak: {cause}. Bedt om av: {asked_by}.",
        When("material", "Endringen er vesentlig."),
        When("immaterial", "Endringen er bare formell."),
    ),
}
