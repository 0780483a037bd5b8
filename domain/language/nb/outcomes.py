"""Bokmål: what becomes of needs: refusals, stops and sentences."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

REPLIES = {
    "need-not-answered": Reply(
        "Samarbeidsforumet har ikke svart",
        "Behovet har ikke fått svar, så det er ikke noe å gi beskjed om eller ta opp igjen.",
        "Vent til samarbeidsforumet har behandlet behovet.",
    ),
    "need-not-waiting": Reply(
        "Behovet venter ikke",
        "Bare behov som samarbeidsforumet har latt vente, kan føres videre til en senere runde.",
        "La forumet ta behovet opp igjen og svare at det venter, hvis det er det som er ment.",
    ),
    "not-a-later-round": Reply(
        "Runden er ikke en senere runde i fylket",
        "Et behov som venter, føres videre til en senere tildelingsrunde i eget fylke eller i "
        "fylket som har tatt over etter det.",
        "Velg en runde for et senere budsjettår i riktig fylke og ordning.",
    ),
    "passed-to-another-county": Reply(
        "Saken gikk over til et annet fylke",
        "Det tidligere fylket fikk flere etterfølgere, og denne saken gikk over til en annen "
        "av dem.",
        "Ta kontakt med fylkeskommunen som tok over saken.",
    ),
    "unit-not-registered-in-successor": Reply(
        "Registeret sier ikke hvilket fylke virksomheten hører til nå",
        "Det tidligere fylket fikk flere etterfølgere, og registeret sier ikke at virksomheten "
        "ligger i dette.",
        "Registrer hvor virksomheten ligger, eller skriv hvorfor behovet hører til her.",
    ),
    "need-not-referred": Reply(
        "Behovet er ikke henvist",
        "Behovet er ikke henvist til noen annen ordning, så det kan ikke ha fått svar derfra.",
        "Sjekk at du har valgt riktig behov.",
    ),
    "sibling-already-answered": Reply(
        "Svaret fra søsterordningen er ført inn",
        "Søsterordningens forum har allerede svart på behovet.",
        "La samarbeidsforumet ta behovet opp igjen hvis svaret er blitt et annet.",
    ),
    "outcome-already-told": Reply(
        "Virksomheten har fått svar",
        "Det er allerede ført inn at virksomheten har fått vite utfallet.",
        "Du trenger ikke gjøre noe mer.",
    ),
    "told-before-meeting": Reply(
        "Svaret er datert før møtet",
        "Virksomheten kan ikke ha fått svar før møtet der samarbeidsforumet svarte.",
        "Rett datoen.",
    ),
    "reconsidered-need-in-plan": Reply(
        "Et tiltak i planen bygger på behovet",
        "Behovet som tas opp igjen, ligger til grunn for et tiltak i planen som gjelder nå.",
        "Skriv hvorfor, og la forumet vedta en ny versjon av planen hvis tiltaket skal ut.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "need.left-waiting": (
        "Samarbeidsforumet lot {the_need} vente fordi det mangler penger (møte {held_on}).",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "need.carried-over": (
        "{who} førte {the_need} videre fra tildelingsrunden for {from_year} til runden for "
        "{to_year} i {county}.",
        "Det nye fylket tar over behovet: {taken_over_by}.",
    ),
    "need.referred": (
        "Samarbeidsforumet henviste {the_need} til {forum} (møte {held_on}).",
        "Ordningen som behovet hører til: {scheme}.",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "need.answered-by-sibling": (
        "Søsterordningens forum svarte {answered_on} på {the_need}: {outcome}.",
        "Forklaring: {explanation}.",
        "Svaret står i {reference}.",
    ),
    "need.reconsidered": (
        "Samarbeidsforumet tok {the_need} opp igjen (møte {held_on}).",
        "Svaret som ikke lenger gjelder: {outcome}.",
    ),
    "need.outcome-told": (
        "{who} ga virksomheten svar om {the_need} {told_on}: {outcome} (møte {held_on}).",
        "Svaret ble offentlig {public_on}.",
    ),
}
