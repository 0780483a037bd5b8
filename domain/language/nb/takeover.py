"""Bokmål: overtakelse av et løpende år."""

from domain.language.clauses import When
from domain.language.reply import Reply

LABELS = {
    "action": {"take-over-round": "Overta løpende runde"},
    "event": {
        "round.taken-over": "Runde overtatt",
        "plan.taken-over": "Disponeringsplan overtatt",
        "forum.taken-over": "Samarbeidsforum overtatt",
        "long-term-plan.taken-over": "Langsiktig plan overtatt",
        "need.taken-over": "Behov overtatt",
        "calls.taken-over": "Utlysninger overtatt",
        "application.taken-over": "Søknad overtatt",
    },
    "sheet": {
        "round": "Runde",
        "contributions": "Egenfinansiering",
        "seats": "Forum",
        "members": "Medlemmer",
        "themes": "Temaer",
        "needs": "Behov",
        "turns": "Ventet før",
        "lines": "Tiltak",
        "paid": "Utbetalt",
        "calls": "Utlysninger",
        "applications": "Søknader",
    },
}
REPLIES = {
    "round-has-begun": Reply(
        "Runden er allerede i gang",
        "En runde kan bare overtas før noe annet er registrert i den.",
        "Registrer det som mangler, med de vanlige stegene.",
    ),
    "take-over-in-future": Reply(
        "Datoen for overtakelsen er ikke kommet",
        "Regnearkene kan ikke gjelde for en dag som ikke har vært.",
        "Oppgi den siste dagen som regnearkene er ført til og med.",
    ),
    "take-over-row-refused": Reply(
        "En rad kan ikke overtas",
        "En rad henger ikke sammen med resten, og da overtas ingenting.",
        "Kjør en prøve for å se alle radene det gjelder, rett dem og prøv igjen.",
        "Den første er rad {row} i arket {sheet}.",
    ),
    "done-before-take-over": Reply(
        "Gjort før overtakelsen",
        "Det som ble gjort før overtakelsen, har ikke noe annet spor her enn regnearkene.",
        "Skriv hvorfor de legges til grunn, for eksempel hvem som har avstemt dem mot regnskapet.",
    ),
    "before-take-over": Reply(
        "Slik var det før overtakelsen",
        "Et tiltak står slik det ble overtatt og mangler noe som skulle vært der.",
        "Rett tiltaket i den nye planen, eller skriv en grunn.",
        "Det gjelder tiltaket {line}.",
    ),
    "take-over-lacks": Reply(
        "Noe som hører sammen, mangler",
        "Cellen og resten av regnearkene forutsetter hverandre, og bare den ene delen er fylt ut.",
        "Fyll ut begge delene, eller ingen av dem.",
    ),
    "after-take-over": Reply(
        "Etter overtakelsen",
        "Datoen er senere enn dagen regnearkene gjelder for.",
        "Ta raden bort og registrer det i systemet, eller rett datoen.",
    ),
    "turn-not-earlier": Reply(
        "Ikke en tidligere runde",
        "Budsjettåret er ikke tidligere enn runden som behovet er meldt til.",
        "Rett året.",
    ),
    "turn-twice": Reply(
        "Samme runde to ganger",
        "Behovet står med det samme budsjettåret to ganger.",
        "Ta bort den ene raden.",
    ),
    "theme-unknown": Reply(
        "Temaet er ukjent",
        "Tiltaket viser til et tema som ikke står i den langsiktige planen.",
        "Før opp temaet i arket med temaer, eller la cellen stå tom.",
    ),
    "planned-measure-unknown": Reply(
        "Det prioriterte tiltaket er ukjent",
        "Linjen viser til et tiltak som ikke står under temaet i den langsiktige planen.",
        "Før opp tiltaket under temaet i arket med temaer, eller la cellen stå tom.",
    ),
    "sheet-twice": Reply(
        "Samme ark to ganger",
        "Det samme arket er oppgitt i flere filer, og da er det uklart hva som gjelder.",
        "Oppgi hvert ark én gang: én arbeidsbok, eller én CSV-fil for hvert ark.",
    ),
    "pot-unknown": Reply(
        "Potten er ukjent",
        "Raden viser til en pott som ikke står i arket med tiltak.",
        "Før opp potten som et tiltak, eller rett nøkkelen.",
    ),
    "award-differs": Reply(
        "Tilsagnet er ikke det som ble innvilget",
        "Et tilsagn under en pott er planlagt med det samme beløpet som er innvilget.",
        "Skriv det innvilgede beløpet i begge kolonnene.",
    ),
    "award-not-as-told": Reply(
        "Søknaden og tilsagnet stemmer ikke overens",
        "En innvilget søknad står også i arket med tiltak, som et tilsagn under den samme potten. "
        "Nøkkel, mottaker, beløp og dato skal være like. En nøkkel som hører til en annen søknad, "
        "kan ikke stå der.",
        "Rett den ene av de to radene, eller før opp den som mangler.",
    ),
    "applied-before-take-over": Reply(
        "Søkt om før overtakelsen",
        "Søknaden står slik den ble overtatt, og regnearkene har ikke alt utlysningen ba om.",
        "Be søkeren om å komplettere, eller skriv hvorfor søknaden kan avgjøres uten.",
    ),
    "chair-twice": Reply(
        "To ledere",
        "Forumet har én leder, og flere medlemmer er ført opp som leder.",
        "La bare ett medlem stå som leder.",
    ),
    "forum-here-already": Reply(
        "Forumet finnes fra før",
        "Fylkets samarbeidsforum er allerede registrert her.",
        "La arket for forumet og periodene i arket for runden stå tomme.",
    ),
    "long-term-plan-here-already": Reply(
        "Den langsiktige planen finnes fra før",
        "Fylkets langsiktige plan er allerede registrert her.",
        "La arket med temaer og datoene for planen stå tomme.",
    ),
}
SENTENCES = {
    "round.taken-over": (
        "{who} overtok tildelingsrunden i {county} for budsjettåret {budget_year} slik den sto "
        "{as_of}.",
        "Det som ble gjort før overtakelsen, har ikke noe annet spor her enn regnearkene med "
        "SHA-256 {files}.",
        "Etter dem ga direktoratet {granted} i brevet {grant_letter} av {letter_date}.",
        "Av det var {received} kommet.",
        "Fra året før var det overført {carried_in}.",
        "Fylkeskommunens egne ressurser: {contributions}.",
        "Antall behov som fulgte med: {needs}.",
    ),
    "plan.taken-over": (
        "{who} overtok versjon {version} av disponeringsplanen, som samarbeidsforumet vedtok "
        "{adopted_on}, før overtakelsen.",
        "Den har {count} tiltak på til sammen {planned}; før overtakelsen var {decided} "
        "innvilget og {paid} utbetalt.",
        "Yrkesopplæringsnemnda ble hørt {heard_on}.",
        "Under pottene var det gitt tilsagn, i alt {awards}.",
    ),
    "calls.taken-over": (
        "{who} overtok utlysningene av pottene slik de sto {as_of}, på til sammen "
        "{called}: {calls}.",
        "Så mange av dem var avsluttet før overtakelsen: {closed}.",
        "Søknader som fulgte med: {received}.",
        "Innvilget før overtakelsen: {awarded}.",
        "Avslått før overtakelsen: {rejected}.",
        "Ikke avgjort: {waiting}.",
    ),
    "forum.taken-over": (
        "{who} overtok samarbeidsforumet i {county} slik det sto {as_of}; det var oppnevnt for "
        "perioden {period} før overtakelsen.",
        "Medlemmer som fulgte med: {members}.",
    ),
    "long-term-plan.taken-over": (
        "{who} overtok den langsiktige planen i {county}, som samarbeidsforumet vedtok "
        "{adopted_on}, før overtakelsen. Den gjelder {period}.",
        "Temaer: {themes}.",
    ),
    "need.taken-over": (
        "{who} overtok behovet {title} fra {unit} slik det sto {as_of}.",
        "Hvordan det ble vurdert og meldt før overtakelsen, har ikke noe spor her.",
        When("prioritised", "Samarbeidsforumet hadde prioritert det (møte {held_on})."),
        When("waiting", "Samarbeidsforumet hadde latt det vente (møte {held_on})."),
        When("declined", "Samarbeidsforumet hadde ikke prioritert det (møte {held_on})."),
        When("unanswered", "Det lå til behandling i samarbeidsforumet."),
        "Det hadde ventet før, i budsjettårene: {years}.",
    ),
    "application.taken-over": (
        "{who} overtok søknaden {title} fra {applicant} slik den sto {as_of}; det er søkt om "
        "{amount}.",
        "Den kom inn {received_on}, før overtakelsen.",
        When("late", "Det var etter fristen."),
        "Regnearkene har ikke dette, som utlysningen ba om: {missing}.",
        "Fylkeskommunen ga tilsagn om {awarded} {decided_on}.",
        "Fylkeskommunen avslo den {decided_on}. Grunn: {ground}.",
        "Søkeren fikk svaret {told_on}.",
        When("unanswered", "Den lå til behandling."),
    ),
}
