"""Nynorsk: deadlines: what they are for, what their passing does, and what is told of them."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "deadline": {
        "recipient-report": "Rapport frå mottakaren",
        "county-report": "Rapport til direktoratet",
        "complaint": "Klage",
        "comment": "Merknader til varselet",
        "yearly-look": "Årleg gjennomgang av den langsiktige planen",
        "term": "Oppnemninga til samarbeidsforumet",
        "delegation": "Vikarperioden",
        "confirmation": "Stadfestinga av e-postadressa",
    },
    "when-passed": {
        "escalate": "Går vidare til den som er ansvarleg",
        "close-intake": "Innmeldinga blir stengd",
    },
    "lapse-cause": {
        "complained": "Klaga har kome inn",
        "decided-anew": "Det er gjort eit nytt vedtak",
    },
    "day-count": {
        "calendar": "Kalenderdagar",
        "working": "Virkedagar",
    },
    "event": {
        "deadline.suspended": "Frist sett på vent",
        "deadline.resumed": "Frist går att",
        "deadline.reminded": "Påminning om frist",
        "deadline.lapsed": "Frist fall bort",
        "deadline.escalated": "Frist løfta vidare",
        "intake.reopened": "Innmelding opna att",
        "deadline-practice.set": "Fristpraksis fastsett",
    },
    "action": {
        "suspend-deadline": "Set frist på vent",
        "resume-deadline": "La frist gå att",
        "move-need-deadline": "Gi eit returnert behov ein annan frist",
        "suspend-need-deadline": "Set fristen for eit returnert behov på vent",
        "resume-need-deadline": "La fristen for eit returnert behov gå att",
        "move-application-deadline": "Gi søkjaren ein annan frist",
        "suspend-application-deadline": "Set fristen til søkjaren på vent",
        "resume-application-deadline": "La fristen til søkjaren gå att",
        "move-long-term-plan-deadline": "Flytt fristen for gjennomgangen av den langsiktige planen",
        "suspend-long-term-plan-deadline": "Set fristen for gjennomgangen av planen på vent",
        "resume-long-term-plan-deadline": "La fristen for gjennomgangen av planen gå att",
        "suspend-control-deadline": "Set ein frist i kontrollsaka på vent",
        "resume-control-deadline": "La ein frist i kontrollsaka gå att",
        "reopen-intake": "Opne innmeldinga att",
        "set-deadline-practice": "Fastset fristpraksis",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "deadline.set": (
        "{who} sette fristen for {kind} til {at}.",
        When("in_days", "Han er rekna til {days} dagar etter {from_day}."),
        When("in_working_days", "Han er rekna til {days} virkedagar etter {from_day}."),
        When("moved_on", "Siste dag var ein fridag, så fristen går ut neste virkedag."),
        "Grunnlag for fristen: {source} ({citation}).",
        When("mark_late", "Det som kjem etter fristen, blir merkt som for seint."),
        When("remind", "Når fristen går ut, kjem det ei påminning."),
        When("escalate", "Går fristen ut, blir saka løfta vidare til den som er ansvarleg."),
        When("close_intake", "Når fristen går ut, blir innmeldinga stengd."),
        "Det kjem påminning {reminders} dagar før.",
    ),
    "deadline.moved": ("{who} flytta fristen {deadline_id} frå {previous} til {at}.",),
    "deadline.suspended": (
        "{who} sette fristen {deadline_id} på vent i {days} dagar frå {since}.",
        "Blir han ikkje teken opp att før, går han ut {at}.",
    ),
    "deadline.resumed": (
        "{who} lét fristen {deadline_id} gå att etter {days} dagar.",
        "Han går no ut {at}.",
    ),
    "deadline.reminded": ("Det er {days} dagar til fristen for {kind} går ut: {at}.",),
    "deadline.passed": (
        "Fristen for {kind} gjekk ut: {at}.",
        When("not_done", "Då var oppgåva ikkje gjord."),
        When("closes_intake", "Innmeldinga er stengd."),
    ),
    "deadline.lapsed": (
        "Fristen for {kind} {at} har falle bort.",
        When("complained", "Klaga har kome inn."),
        When("decided_anew", "Det er gjort eit nytt vedtak, som har sin eigen klagefrist."),
    ),
    "deadline.escalated": (
        "Fristen for {kind} gjekk ut {at}, og oppgåva er framleis ikkje gjord {days} dagar etter.",
        "Saka er løfta vidare.",
    ),
    "intake.reopened": (
        "{who} opna innmeldinga av behov att.",
        "Det som kjem inn no, blir merkt som for seint.",
    ),
    "deadline-practice.set": (
        "{who} fastsette fristpraksis for {county}.",
        "Det kjem påminning om fristar {reminders} dagar før.",
        When("no_reminders", "Det kjem inga påminning om fristar på førehand."),
        "Det som ikkje er gjort {escalates_after} dagar etter fristen, blir løfta vidare.",
        "Grunnlag: {source} ({status}).",
    ),
}

REPLIES = {
    "deadline-ambiguous": Reply(
        "Fristen er oppgitt på fleire måtar",
        "Det er oppgitt meir enn éin av dag, klokkeslett og talet på dagar.",
        "Oppgi fristen på éin måte.",
    ),
    "deadline-too-far": Reply(
        "Fristen ligg for langt fram",
        "Så langt fram kan ingen frist setjast.",
        "Vel ein tidlegare dag.",
    ),
    "days-off-unknown": Reply(
        "Fridagane er ikkje kjende",
        "Det finst inga oversikt over fridagar i dette året, så virkedagar kan ikkje teljast.",
        "Oppgi fristen som ein dag.",
    ),
    "only-intake-closes": Reply(
        "Berre innmelding kan stengjast",
        "Denne fristen gjeld ikkje innmelding av behov, og då er det ingenting å stengje.",
        "Vel kva anna som skal skje når fristen går ut.",
    ),
    "deadline-already-passed": Reply(
        "Fristen er gått ut",
        "Ein frist som er gått ut, kan ikkje setjast på vent.",
        "Flytt fristen om han skal gjelde att.",
    ),
    "deadline-suspended": Reply(
        "Fristen er alt sett på vent",
        "Fristen står alt stille.",
        "La han gå att først, eller vent til han gjer det sjølv.",
    ),
    "deadline-not-suspended": Reply(
        "Fristen er ikkje sett på vent",
        "Fristen går alt.",
        "Sjå når han går ut.",
    ),
    "hold-stands-still": Reply(
        "Saka er alt sett på vent",
        "Fristen gjeld kor lenge saka skal stå på vent, og han kan ikkje sjølv setjast på vent.",
        "Flytt fristen, eller ta saka opp att.",
    ),
    "intake-closed": Reply(
        "Innmeldinga er stengd",
        "Fylkeskommunen stengde innmeldinga av behov då fristen gjekk ut.",
        "Spør fylkeskommunen om å opne innmeldinga att.",
    ),
    "intake-not-closed": Reply(
        "Innmeldinga er ikkje stengd",
        "Behov kan meldast inn som vanleg.",
        "Du treng ikkje gjere noko.",
    ),
}
