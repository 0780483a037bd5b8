"""Nynorsk: scores, rankings and the look at the long-term plan: refusals, stops, sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "scoring-not-set": Reply(
        "Forumet har inga poengordning",
        "Samarbeidsforumet har ikkje avgjort kva behova skal få poeng for i denne runden.",
        "Fastset poengordninga først, eller prioriter utan poeng.",
    ),
    "criterion-twice": Reply(
        "Eit kriterium står to gonger",
        "To av kriteria i poengordninga har same id.",
        "Gi kvart kriterium sin eigen id.",
    ),
    "scores-unlike-criteria": Reply(
        "Poenga passar ikkje til kriteria",
        "Kvart kriterium i poengordninga skal ha poeng, og ingen poeng kan vere høgare enn det "
        "meste.",
        "Gi poeng på kvart av kriteria som gjeld i runden.",
        "Det meste er {top_score} poeng.",
    ),
    "unknown-need": Reply(
        "Behovet finst ikkje her",
        "Eitt av behova finst ikkje, høyrer til eit anna fylke eller ein annan runde, eller er "
        "ikkje meldt til forumet.",
        "Sjekk id-en, eller ta behovet ut av lista.",
        "Det gjeld {need}.",
    ),
    "long-term-plan-not-adopted": Reply(
        "Det er ingen langsiktig plan",
        "Samarbeidsforumet har ikkje vedteke ein langsiktig plan, så det er ingen å gå gjennom.",
        "Vedta ein langsiktig plan først.",
    ),
    "no-prioritised-measures": Reply(
        "Eit tema manglar tiltak",
        "Planen skal seie kva tiltak som er prioriterte, men minst eitt tema har ingen.",
        "Før opp tiltaka med målgrupper og lengd, eller skriv kvifor dei manglar.",
    ),
    "plan-without-co-determination": Reply(
        "Medråderett er ikkje skildra",
        "Planen seier ikkje korleis dei tilsette har hatt medråderett etter hovudavtalen.",
        "Skriv korleis det er gjort, eller kvifor det manglar.",
    ),
    "yearly-look-overdue": Reply(
        "Den årlege gjennomgangen er ikkje halden",
        "Det er over eit år sidan samarbeidsforumet såg på den langsiktige planen.",
        "Ta planen opp i neste møte: erfaringar, endra behov og pengar.",
    ),
    "disqualified-from-scoring": Reply(
        "Du er inhabil i dette behovet",
        "Du har meldt frå om inhabilitet, og då gir du ikkje behovet poeng.",
        "La dei andre medlemmene gi poeng, eller rett erklæringa om ho er feil.",
    ),
    "ranked-by-disqualified": Reply(
        "Innstillinga er laga av ein inhabil",
        "Den som legg fram rekkjefølgja, har meldt frå om inhabilitet i eitt av behova.",
        "La ein annan leggje fram innstillinga, eller skriv kvifor det ikkje går.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "scoring.set": (
        "Samarbeidsforumet fastsette versjon {version} av poengordninga: {criteria}.",
        "Kvart kriterium gir frå 0 til {top_score} poeng.",
    ),
    "need.impartiality-declared": (
        When("no_conflict", "{who} erklærte seg habil til å gi {the_need} poeng."),
        "{who} melde frå om mogleg inhabilitet for {the_need}: {ground}. Poeng frå denne "
        "personen tel ikkje.",
    ),
    "need.scored": (
        When("member", "{who} gav {the_need} poeng."),
        When("draft", "Sekretariatet laga eit utkast til poeng for {the_need}."),
    ),
    "ranking.recommended": (
        "Sekretariatet la fram ei innstilling om rekkjefølgje for {count} behov, rekna ut av "
        "poenga.",
        "Så mange behov deler plass med andre: {tied}.",
    ),
    "long-term-plan.reviewed": (
        "Samarbeidsforumet gjekk gjennom versjon {version} av den langsiktige planen (møte "
        "{held_on}): {outcome}.",
        "Erfaringar: {experience}.",
        "Endra behov: {needs}.",
        "Pengar: {money}.",
        "Lokal evaluering: {evaluation}.",
    ),
}
