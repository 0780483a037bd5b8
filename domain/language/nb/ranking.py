"""Bokmål: scores, rankings and the look at the long-term plan: refusals, stops, sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "scoring-not-set": Reply(
        "Forumet har ingen poengordning",
        "Samarbeidsforumet har ikke bestemt hva behovene skal gis poeng for i denne runden.",
        "Fastsett poengordningen først, eller prioriter uten poeng.",
    ),
    "criterion-twice": Reply(
        "Et kriterium står to ganger",
        "To av kriteriene i poengordningen har samme id.",
        "Gi hvert kriterium sin egen id.",
    ),
    "scores-unlike-criteria": Reply(
        "Poengene passer ikke til kriteriene",
        "Hvert kriterium i poengordningen skal ha poeng, og ingen poeng kan være høyere enn "
        "det meste.",
        "Gi poeng på hvert av kriteriene som gjelder i runden.",
        "Det meste er {top_score} poeng.",
    ),
    "unknown-need": Reply(
        "Behovet finnes ikke her",
        "Et av behovene finnes ikke, hører til et annet fylke eller en annen runde, eller er "
        "ikke meldt til forumet.",
        "Sjekk id-en, eller ta behovet ut av listen.",
        "Det gjelder {need}.",
    ),
    "long-term-plan-not-adopted": Reply(
        "Det er ingen langsiktig plan",
        "Samarbeidsforumet har ikke vedtatt en langsiktig plan, så det er ingen å gå gjennom.",
        "Vedta en langsiktig plan først.",
    ),
    "no-prioritised-measures": Reply(
        "Et tema mangler tiltak",
        "Planen skal si hvilke tiltak som prioriteres, men minst ett tema har ingen.",
        "Før opp tiltakene med målgrupper og varighet, eller skriv hvorfor de mangler.",
    ),
    "plan-without-co-determination": Reply(
        "Medbestemmelse er ikke beskrevet",
        "Planen sier ikke hvordan de ansatte har hatt medbestemmelse etter hovedavtalen.",
        "Skriv hvordan det er gjort, eller hvorfor det mangler.",
    ),
    "yearly-look-overdue": Reply(
        "Den årlige gjennomgangen er ikke holdt",
        "Det er over et år siden samarbeidsforumet så på den langsiktige planen.",
        "Ta planen opp i neste møte: erfaringer, endrede behov og penger.",
    ),
    "disqualified-from-scoring": Reply(
        "Du er inhabil i dette behovet",
        "Du har meldt fra om inhabilitet, og da gir du ikke behovet poeng.",
        "La de andre medlemmene gi poeng, eller rett erklæringen hvis den er feil.",
    ),
    "ranked-by-disqualified": Reply(
        "Innstillingen er laget av en inhabil",
        "Den som legger fram rekkefølgen, har meldt fra om inhabilitet i ett av behovene.",
        "La en annen legge fram innstillingen, eller skriv hvorfor det ikke går.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "scoring.set": (
        "Samarbeidsforumet fastsatte versjon {version} av poengordningen: {criteria}.",
        "Hvert kriterium gir fra 0 til {top_score} poeng.",
    ),
    "need.impartiality-declared": (
        When("no_conflict", "{who} erklærte seg habil til å gi {the_need} poeng."),
        "{who} meldte fra om mulig inhabilitet for {the_need}: {ground}. Poeng fra denne "
        "personen teller ikke.",
    ),
    "need.scored": (
        When("member", "{who} ga {the_need} poeng."),
        When("draft", "Sekretariatet laget et utkast til poeng for {the_need}."),
    ),
    "ranking.recommended": (
        "Sekretariatet la fram en innstilling om rekkefølge for {count} behov, regnet ut av "
        "poengene.",
        "Så mange behov deler plass med andre: {tied}.",
    ),
    "long-term-plan.reviewed": (
        "Samarbeidsforumet gikk gjennom versjon {version} av den langsiktige planen (møte "
        "{held_on}): {outcome}.",
        "Erfaringer: {experience}.",
        "Endrede behov: {needs}.",
        "Penger: {money}.",
        "Lokal evaluering: {evaluation}.",
    ),
}
