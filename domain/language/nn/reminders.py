"""Nynorsk: what a round is reminded of."""

from domain.language.reply import Reply

REPLIES = {
    "group-without-need": Reply(
        "Ingen behov for ei av målgruppene",
        "Ingen har meldt behov for ei av gruppene som ordninga er for.",
        "Spør dei som kjenner gruppa, om dei har behov som ikkje er melde.",
        "Det gjeld {group}.",
    ),
    "short-lead-time": Reply(
        "Kort tid til tiltaket skal byrje",
        "Tilbydarar planlegg bemanninga om lag eitt år fram, og ingen tilbydar har vore med på "
        "å finne behovet.",
        "Ta kontakt med aktuelle tilbydarar straks.",
        "Talet på behov: {count}.",
    ),
    "money-not-planned": Reply(
        "Planen bruker ikkje alle midlane",
        "Summen av tiltaka er mindre enn tilsegna og eigenfinansieringa i pengar.",
        "Sjå om behov som ventar, kan takast inn i ein ny versjon av planen.",
        "Dette er ikkje planlagt: {left_ore}.",
    ),
    "money-not-spent": Reply(
        "Midlar er ikkje brukte",
        "Budsjettåret er omme, og noko av pengane er ikkje utbetalt.",
        "Betal ut det som er avgjort, eller gjer greie for resten i rapporten.",
        "Dette er ikkje utbetalt: {left_ore}.",
    ),
    "outcomes-not-told": Reply(
        "Nokon har ikkje fått svar",
        "Samarbeidsforumet har svart på behov utan at det er ført inn at verksemda har fått "
        "vite det.",
        "Gi verksemdene svar, og før det inn.",
        "Talet på behov: {count}.",
    ),
    "needs-still-waiting": Reply(
        "Behov ventar på pengar",
        "Samarbeidsforumet har late behov vente, og dei er ikkje førte vidare til ein seinare "
        "runde.",
        "Før dei vidare når neste runde er open, eller ta dei opp att.",
        "Talet på behov: {count}.",
    ),
    "sibling-silent": Reply(
        "Ei søsterordning har ikkje svart",
        "Behov er viste til ei anna ordning, og det har ikkje kome noko svar derifrå.",
        "Spør forumet i søsterordninga, og før inn svaret.",
        "Talet på behov: {count}.",
    ),
}
