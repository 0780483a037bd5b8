"""Bokmål: deadlines: what they are for, what their passing does, and what is told of them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "deadline": {
        "recipient-report": "Rapport fra mottakeren",
        "county-report": "Rapport til direktoratet",
        "complaint": "Klage",
        "comment": "Merknader til varselet",
        "yearly-look": "Årlig gjennomgang av den langsiktige planen",
        "term": "Oppnevningen til samarbeidsforumet",
        "delegation": "Stedfortrederperioden",
        "confirmation": "Bekreftelsen av e-postadressen",
    },
    "when-passed": {
        "escalate": "Går videre til den som er ansvarlig",
        "close-intake": "Innmeldingen stenges",
    },
    "lapse-cause": {
        "complained": "Klagen er kommet inn",
        "decided-anew": "Det er tatt et nytt vedtak",
    },
    "day-count": {
        "calendar": "Kalenderdager",
        "working": "Virkedager",
    },
    "event": {
        "deadline.suspended": "Frist stilt i bero",
        "deadline.resumed": "Frist løper igjen",
        "deadline.reminded": "Påminnelse om frist",
        "deadline.lapsed": "Frist falt bort",
        "deadline.escalated": "Frist løftet videre",
        "intake.reopened": "Innmelding gjenåpnet",
        "deadline-practice.set": "Fristpraksis fastsatt",
    },
    "action": {
        "suspend-deadline": "Still frist i bero",
        "resume-deadline": "La frist løpe igjen",
        "move-need-deadline": "Gi et returnert behov en annen frist",
        "suspend-need-deadline": "Still fristen for et returnert behov i bero",
        "resume-need-deadline": "La fristen for et returnert behov løpe igjen",
        "move-application-deadline": "Gi søkeren en annen frist",
        "suspend-application-deadline": "Still søkerens frist i bero",
        "resume-application-deadline": "La søkerens frist løpe igjen",
        "move-long-term-plan-deadline": "Flytt fristen for gjennomgangen av den langsiktige planen",
        "suspend-long-term-plan-deadline": "Still fristen for gjennomgangen av planen i bero",
        "resume-long-term-plan-deadline": "La fristen for gjennomgangen av planen løpe igjen",
        "suspend-control-deadline": "Still en frist i kontrollsaken i bero",
        "resume-control-deadline": "La en frist i kontrollsaken løpe igjen",
        "reopen-intake": "Åpne innmeldingen igjen",
        "set-deadline-practice": "Fastsett fristpraksis",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "deadline.set": (
        "{who} satte fristen for {kind} til {at}.",
        When("in_days", "Den er regnet til {days} dager etter {from_day}."),
        When("in_working_days", "Den er regnet til {days} virkedager etter {from_day}."),
        When("moved_on", "Siste dag var en fridag, så fristen går ut neste virkedag."),
        "Grunnlag for fristen: {source} ({citation}).",
        When("mark_late", "Det som kommer etter fristen, merkes som for sent."),
        When("remind", "Når fristen går ut, kommer det en påminnelse."),
        When("escalate", "Går fristen ut, løftes saken videre til den som er ansvarlig."),
        When("close_intake", "Når fristen går ut, stenges innmeldingen."),
        "Det kommer påminnelse {reminders} dager før.",
    ),
    "deadline.moved": ("{who} flyttet fristen {deadline_id} fra {previous} til {at}.",),
    "deadline.suspended": (
        "{who} stilte fristen {deadline_id} i bero i {days} dager fra {since}.",
        "Blir den ikke tatt opp igjen før, går den ut {at}.",
    ),
    "deadline.resumed": (
        "{who} lot fristen {deadline_id} løpe igjen etter {days} dager.",
        "Den går nå ut {at}.",
    ),
    "deadline.reminded": ("Det er {days} dager til fristen for {kind} går ut: {at}.",),
    "deadline.passed": (
        "Fristen for {kind} gikk ut: {at}.",
        When("not_done", "Da var oppgaven ikke gjort."),
        When("closes_intake", "Innmeldingen er stengt."),
    ),
    "deadline.lapsed": (
        "Fristen for {kind} {at} er falt bort.",
        When("complained", "Klagen er kommet inn."),
        When("decided_anew", "Det er tatt et nytt vedtak, som har sin egen klagefrist."),
    ),
    "deadline.escalated": (
        "Fristen for {kind} gikk ut {at}, og oppgaven er fortsatt ikke gjort {days} dager etter.",
        "Saken er løftet videre.",
    ),
    "intake.reopened": (
        "{who} åpnet innmeldingen av behov igjen.",
        "Det som kommer inn nå, merkes som for sent.",
    ),
    "deadline-practice.set": (
        "{who} fastsatte fristpraksis for {county}.",
        "Det kommer påminnelse om frister {reminders} dager før.",
        When("no_reminders", "Det kommer ingen påminnelse om frister på forhånd."),
        "Det som ikke er gjort {escalates_after} dager etter fristen, løftes videre.",
        "Grunnlag: {source} ({status}).",
    ),
}

REPLIES = {
    "deadline-ambiguous": Reply(
        "Fristen er oppgitt på flere måter",
        "Det er oppgitt mer enn én av dag, klokkeslett og antall dager.",
        "Oppgi fristen på én måte.",
    ),
    "deadline-too-far": Reply(
        "Fristen ligger for langt fram",
        "Så langt fram kan ingen frist settes.",
        "Velg en tidligere dag.",
    ),
    "days-off-unknown": Reply(
        "Fridagene er ikke kjent",
        "Det finnes ingen oversikt over fridager i dette året, så virkedager kan ikke telles.",
        "Oppgi fristen som en dag.",
    ),
    "only-intake-closes": Reply(
        "Bare innmelding kan stenges",
        "Denne fristen gjelder ikke innmelding av behov, og da er det ingenting å stenge.",
        "Velg hva annet som skal skje når fristen går ut.",
    ),
    "deadline-already-passed": Reply(
        "Fristen er gått ut",
        "En frist som er gått ut, kan ikke stilles i bero.",
        "Flytt fristen hvis den skal gjelde igjen.",
    ),
    "deadline-suspended": Reply(
        "Fristen er allerede stilt i bero",
        "Fristen står allerede stille.",
        "La den løpe igjen først, eller vent til den gjør det selv.",
    ),
    "deadline-not-suspended": Reply(
        "Fristen er ikke stilt i bero",
        "Fristen løper allerede.",
        "Se når den går ut.",
    ),
    "hold-stands-still": Reply(
        "Saken er allerede satt på vent",
        "Fristen gjelder hvor lenge saken skal stå på vent, og den kan ikke selv stilles i bero.",
        "Flytt fristen, eller ta saken opp igjen.",
    ),
    "intake-closed": Reply(
        "Innmeldingen er stengt",
        "Fylkeskommunen har stengt innmeldingen av behov da fristen gikk ut.",
        "Spør fylkeskommunen om å åpne innmeldingen igjen.",
    ),
    "intake-not-closed": Reply(
        "Innmeldingen er ikke stengt",
        "Behov kan meldes inn som vanlig.",
        "Du trenger ikke gjøre noe.",
    ),
}
