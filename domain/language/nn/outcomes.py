"""Nynorsk: what becomes of needs: refusals, stops and sentences."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

REPLIES = {
    "need-not-answered": Reply(
        "Samarbeidsforumet har ikkje svara",
        "Behovet har ikkje fått svar, så det er ikkje noko å gi beskjed om eller ta opp att.",
        "Vent til samarbeidsforumet har behandla behovet.",
    ),
    "need-not-waiting": Reply(
        "Behovet ventar ikkje",
        "Berre behov som samarbeidsforumet har latt vente, kan førast vidare til ein seinare "
        "runde.",
        "La forumet ta behovet opp att og svare at det ventar, om det er det som er meint.",
    ),
    "not-a-later-round": Reply(
        "Runden er ikkje ein seinare runde i fylket",
        "Eit behov som ventar, blir ført vidare til ein seinare tildelingsrunde i eige fylke eller "
        "i fylket som har teke over etter det.",
        "Vel ein runde for eit seinare budsjettår i rett fylke og ordning.",
    ),
    "passed-to-another-county": Reply(
        "Saka gjekk over til eit anna fylke",
        "Det tidlegare fylket fekk fleire etterfølgjarar, og denne saka gjekk over til ein annan "
        "av dei.",
        "Ta kontakt med fylkeskommunen som tok over saka.",
    ),
    "unit-not-registered-in-successor": Reply(
        "Registeret seier ikkje kva fylke verksemda høyrer til no",
        "Det tidlegare fylket fekk fleire etterfølgjarar, og registeret seier ikkje at verksemda "
        "ligg i dette.",
        "Registrer kvar verksemda ligg, eller skriv kvifor behovet høyrer til her.",
    ),
    "need-not-referred": Reply(
        "Behovet er ikkje vist til ei anna ordning",
        "Behovet er ikkje vist til noka anna ordning, så det kan ikkje ha fått svar derifrå.",
        "Sjekk at du har valt rett behov.",
    ),
    "sibling-already-answered": Reply(
        "Svaret frå søsterordninga er ført inn",
        "Forumet i søsterordninga har alt svara på behovet.",
        "La samarbeidsforumet ta behovet opp att om svaret har vorte eit anna.",
    ),
    "outcome-already-told": Reply(
        "Verksemda har fått svar",
        "Det er alt ført inn at verksemda har fått vite utfallet.",
        "Du treng ikkje gjere noko meir.",
    ),
    "told-before-meeting": Reply(
        "Svaret er datert før møtet",
        "Verksemda kan ikkje ha fått svar før møtet der samarbeidsforumet svara.",
        "Rett datoen.",
    ),
    "reconsidered-need-in-plan": Reply(
        "Eit tiltak i planen byggjer på behovet",
        "Behovet som blir teke opp att, ligg til grunn for eit tiltak i planen som gjeld.",
        "Skriv kvifor, og la forumet vedta ein ny versjon av planen om tiltaket skal ut.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "need.left-waiting": (
        "Samarbeidsforumet lét {the_need} vente fordi det manglar pengar (møte {held_on}).",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "need.carried-over": (
        "{who} førte {the_need} vidare frå tildelingsrunden for {from_year} til runden for "
        "{to_year} i {county}.",
        "Det nye fylket tek over behovet: {taken_over_by}.",
    ),
    "need.referred": (
        "Samarbeidsforumet viste {the_need} til {forum} (møte {held_on}).",
        "Ordninga som behovet høyrer til: {scheme}.",
        "Forumet forklarte det slik: {explanation}.",
    ),
    "need.answered-by-sibling": (
        "Forumet i søsterordninga svara {answered_on} på {the_need}: {outcome}.",
        "Forklaring: {explanation}.",
        "Svaret står i {reference}.",
    ),
    "need.reconsidered": (
        "Samarbeidsforumet tok {the_need} opp att (møte {held_on}).",
        "Svaret som ikkje gjeld lenger: {outcome}.",
    ),
    "need.outcome-told": (
        "{who} gav verksemda svar om {the_need} {told_on}: {outcome} (møte {held_on}).",
        "Svaret vart offentleg {public_on}.",
    ),
}
