"""Nynorsk: overtaking av eit løpande år."""

from domain.language.clauses import When
from domain.language.reply import Reply

LABELS = {
    "action": {"take-over-round": "Overta løpande runde"},
    "event": {
        "round.taken-over": "Runde overteken",
        "plan.taken-over": "Disponeringsplan overteken",
        "forum.taken-over": "Samarbeidsforum overteke",
        "long-term-plan.taken-over": "Langsiktig plan overteken",
        "need.taken-over": "Behov overteke",
        "calls.taken-over": "Utlysingar overtekne",
        "application.taken-over": "Søknad overteken",
    },
    "sheet": {
        "round": "Runde",
        "contributions": "Eigenfinansiering",
        "seats": "Forum",
        "members": "Medlemmer",
        "themes": "Tema",
        "needs": "Behov",
        "turns": "Venta før",
        "lines": "Tiltak",
        "paid": "Utbetalt",
        "calls": "Utlysingar",
        "applications": "Søknader",
    },
}
REPLIES = {
    "round-has-begun": Reply(
        "Runden er alt i gang",
        "Ein runde kan berre overtakast før noko anna er registrert i han.",
        "Registrer det som manglar, med dei vanlege stega.",
    ),
    "take-over-in-future": Reply(
        "Datoen for overtakinga er ikkje komen",
        "Reknearka kan ikkje gjelde for ein dag som ikkje har vore.",
        "Oppgi den siste dagen som reknearka er førte til og med.",
    ),
    "take-over-row-refused": Reply(
        "Ei rad kan ikkje overtakast",
        "Ei rad heng ikkje saman med resten, og då blir ingenting overteke.",
        "Køyr ei prøve for å sjå alle radene det gjeld, rett dei og prøv att.",
        "Den første er rad {row} i arket {sheet}.",
    ),
    "done-before-take-over": Reply(
        "Gjort før overtakinga",
        "Det som vart gjort før overtakinga, har ikkje noko anna spor her enn reknearka.",
        "Skriv kvifor dei blir lagde til grunn, til dømes kven som har avstemt dei mot "
        "rekneskapen.",
    ),
    "before-take-over": Reply(
        "Slik var det før overtakinga",
        "Eit tiltak står slik det vart overteke og manglar noko som skulle vore der.",
        "Rett tiltaket i den nye planen, eller skriv ein grunn.",
        "Det gjeld tiltaket {line}.",
    ),
    "take-over-lacks": Reply(
        "Noko som høyrer saman, manglar",
        "Cella og resten av reknearka føreset kvarandre, og berre den eine delen er fylt ut.",
        "Fyll ut begge delane, eller ingen av dei.",
    ),
    "after-take-over": Reply(
        "Etter overtakinga",
        "Datoen er seinare enn dagen reknearka gjeld for.",
        "Ta bort rada og registrer det i systemet, eller rett datoen.",
    ),
    "turn-not-earlier": Reply(
        "Ikkje ein tidlegare runde",
        "Budsjettåret er ikkje tidlegare enn runden som behovet er meldt til.",
        "Rett året.",
    ),
    "turn-twice": Reply(
        "Same runde to gonger",
        "Behovet står med det same budsjettåret to gonger.",
        "Ta bort den eine rada.",
    ),
    "theme-unknown": Reply(
        "Temaet er ukjent",
        "Tiltaket viser til eit tema som ikkje står i den langsiktige planen.",
        "Før opp temaet i arket med tema, eller la cella stå tom.",
    ),
    "planned-measure-unknown": Reply(
        "Det prioriterte tiltaket er ukjent",
        "Linja viser til eit tiltak som ikkje står under temaet i den langsiktige planen.",
        "Før opp tiltaket under temaet i arket med tema, eller la cella stå tom.",
    ),
    "sheet-twice": Reply(
        "Same ark to gonger",
        "Det same arket er oppgitt i fleire filer, og då er det uklart kva som gjeld.",
        "Oppgi kvart ark éin gong: éi arbeidsbok, eller éi CSV-fil for kvart ark.",
    ),
    "pot-unknown": Reply(
        "Potten er ukjend",
        "Rada viser til ein pott som ikkje står i arket med tiltak.",
        "Før opp potten som eit tiltak, eller rett nøkkelen.",
    ),
    "award-differs": Reply(
        "Tilsegna er ikkje det som vart innvilga",
        "Ei tilsegn under ein pott er planlagd med det same beløpet som er innvilga.",
        "Skriv det innvilga beløpet i begge kolonnane.",
    ),
    "award-not-as-told": Reply(
        "Søknaden og tilsegna stemmer ikkje overeins",
        "Ein innvilga søknad står òg i arket med tiltak, som ei tilsegn under den same potten. "
        "Nøkkel, mottakar, beløp og dato skal vere like. Ein nøkkel som høyrer til ein annan "
        "søknad, kan ikkje stå der.",
        "Rett den eine av dei to radene, eller før opp den som manglar.",
    ),
    "applied-before-take-over": Reply(
        "Søkt om før overtakinga",
        "Søknaden står slik han vart overteken, og reknearka har ikkje alt utlysinga bad om.",
        "Be søkjaren om å komplettere, eller skriv kvifor søknaden kan avgjerast utan.",
    ),
    "chair-twice": Reply(
        "To leiarar",
        "Forumet har éin leiar, og fleire medlemmer er førte opp som leiar.",
        "La berre éin medlem stå som leiar.",
    ),
    "forum-here-already": Reply(
        "Forumet finst frå før",
        "Samarbeidsforumet i fylket er alt registrert her.",
        "La arket for forumet og periodane i arket for runden stå tomme.",
    ),
    "long-term-plan-here-already": Reply(
        "Den langsiktige planen finst frå før",
        "Den langsiktige planen i fylket er alt registrert her.",
        "La arket med tema og datoane for planen stå tomme.",
    ),
}
SENTENCES = {
    "round.taken-over": (
        "{who} overtok tildelingsrunden i {county} for budsjettåret {budget_year} slik han stod "
        "{as_of}.",
        "Det som vart gjort før overtakinga, har ikkje noko anna spor her enn reknearka med "
        "SHA-256 {files}.",
        "Etter dei gav direktoratet {granted} i brevet {grant_letter} av {letter_date}.",
        "Av det var {received} kome.",
        "Frå året før var det overført {carried_in}.",
        "Fylkeskommunen sine eigne ressursar: {contributions}.",
        "Talet på behov som følgde med: {needs}.",
    ),
    "plan.taken-over": (
        "{who} overtok versjon {version} av disponeringsplanen, som samarbeidsforumet vedtok "
        "{adopted_on}, før overtakinga.",
        "Han har {count} tiltak på til saman {planned}; før overtakinga var {decided} "
        "innvilga og {paid} utbetalt.",
        "Yrkesopplæringsnemnda vart høyrd {heard_on}.",
        "Under pottane var det gitt tilsegner, i alt {awards}.",
    ),
    "calls.taken-over": (
        "{who} overtok utlysingane av pottane slik dei stod {as_of}, på til saman "
        "{called}: {calls}.",
        "Så mange av dei var avslutta før overtakinga: {closed}.",
        "Søknader som følgde med: {received}.",
        "Innvilga før overtakinga: {awarded}.",
        "Avslått før overtakinga: {rejected}.",
        "Ikkje avgjort: {waiting}.",
    ),
    "forum.taken-over": (
        "{who} overtok samarbeidsforumet i {county} slik det stod {as_of}; det var nemnt opp for "
        "perioden {period} før overtakinga.",
        "Medlemmer som følgde med: {members}.",
    ),
    "long-term-plan.taken-over": (
        "{who} overtok den langsiktige planen i {county}, som samarbeidsforumet vedtok "
        "{adopted_on}, før overtakinga. Han gjeld {period}.",
        "Tema: {themes}.",
    ),
    "need.taken-over": (
        "{who} overtok behovet {title} frå {unit} slik det stod {as_of}.",
        "Korleis det vart vurdert og meldt før overtakinga, har ikkje noko spor her.",
        When("prioritised", "Samarbeidsforumet hadde prioritert det (møte {held_on})."),
        When("waiting", "Samarbeidsforumet hadde latt det vente (møte {held_on})."),
        When("declined", "Samarbeidsforumet hadde ikkje prioritert det (møte {held_on})."),
        When("unanswered", "Det låg til behandling i samarbeidsforumet."),
        "Det hadde venta før, i budsjettåra: {years}.",
    ),
    "application.taken-over": (
        "{who} overtok søknaden {title} frå {applicant} slik han stod {as_of}; det er søkt om "
        "{amount}.",
        "Han kom inn {received_on}, før overtakinga.",
        When("late", "Det var etter fristen."),
        "Reknearka har ikkje dette, som utlysinga bad om: {missing}.",
        "Fylkeskommunen gav tilsegn om {awarded} {decided_on}.",
        "Fylkeskommunen avslo han {decided_on}. Grunn: {ground}.",
        "Søkjaren fekk svaret {told_on}.",
        When("unanswered", "Han låg til behandling."),
    ),
}
