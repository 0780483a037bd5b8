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
    "local-evaluation-not-discussed": Reply(
        "Lokal evaluering er ikkje drøfta",
        "Samarbeidsforumet har ein langsiktig plan, og ikkje ført kva det kom til om lokal "
        "evaluering.",
        "Drøft det i eit møte, og før det inn ved den årlege gjennomgangen eller når planen blir "
        "vedteken.",
    ),
    "evaluation-not-planned": Reply(
        "Evaluering er ikkje planlagd",
        "Tiltak i planen seier ikkje kva dei skal oppnå og korleis det skal vurderast.",
        "Før inn planlagd evaluering når planen blir endra.",
        "Talet på tiltak: {count}.",
    ),
    "money-not-planned": Reply(
        "Planen bruker ikkje alle midlane",
        "Summen av tiltaka er mindre enn tilsegna og eigenfinansieringa i pengar.",
        "Sjå om behov som ventar, kan takast inn i ein ny versjon av planen.",
        "Dette er ikkje planlagt: {left_ore}.",
    ),
    "money-not-spent": Reply(
        "Midlar er ikkje brukte",
        "Budsjettåret er over, og noko av pengane er ikkje utbetalt.",
        "Betal ut det som er avgjort, eller gjer greie for resten i rapporten.",
        "Dette er ikkje utbetalt: {left_ore}.",
    ),
    "network-money-not-accounted-for": Reply(
        "Pengar hos eit nettverk er ikkje gjort greie for",
        "Eit nettverk har fått pengar og har ikkje sagt kven dei gjekk vidare til.",
        "Be nettverket om rapporten, med kvar eining som det har gitt pengar vidare til.",
        "Står att: {left_ore}.",
    ),
    "outcomes-not-told": Reply(
        "Nokon har ikkje fått svar",
        "Samarbeidsforumet har svara på behov utan at det er ført inn at verksemda har fått "
        "vite det.",
        "Gi verksemdene svar, og før det inn.",
        "Talet på behov: {count}.",
    ),
    "needs-with-networks": Reply(
        "Behov ligg hos nettverk",
        "Nettverk har behov som ikkje er komne til samarbeidsforumet.",
        "Spør nettverka, eller hent behova tilbake. Eit nettverk sender behovet vidare "
        "eller tilbake, og lèt det ikkje liggje.",
        "Talet på behov: {count}.",
    ),
    "needs-still-waiting": Reply(
        "Behov ventar på pengar",
        "Samarbeidsforumet har latt behov vente, og dei er ikkje førte vidare til ein seinare "
        "runde.",
        "Før dei vidare når neste runde er open, eller ta dei opp att.",
        "Talet på behov: {count}.",
    ),
    "sibling-silent": Reply(
        "Ei søsterordning har ikkje svara",
        "Behov er viste til ei anna ordning, og det har ikkje kome noko svar derifrå.",
        "Spør forumet i søsterordninga, og før inn svaret.",
        "Talet på behov: {count}.",
    ),
    "needs-not-ranked": Reply(
        "Nokre behov er ikkje med i rangeringa",
        "Samarbeidsforumet har behov utan svar som innstillinga om rekkjefølgje ikkje nemner.",
        "Legg fram ei ny innstilling som tek dei med, eller svar på dei i møte.",
        "Talet på behov: {count}.",
    ),
    "needs-not-answered": Reply(
        "Nokre behov har ikkje fått svar",
        "Planen er vedteken, og forumet har framleis behov som det ikkje har svara på.",
        "Prioriter dei, la dei vente, vis dei vidare eller avslå dei med grunn.",
        "Talet på behov: {count}.",
    ),
    "call-left-open": Reply(
        "Ei utlysing står open i ei lukka runde",
        "Runden er lukka utan at utlysinga vart avslutta, så ingen søknad kan avgjerast.",
        "Opne runden att og avslutt utlysinga, og gi søkjarane melding.",
        "Utlysinga heiter {title}.",
    ),
    "pot-not-called": Reply(
        "Pengar i potten er ikkje lyste ut",
        "Noko av potten er verken tildelt eller lyst ut.",
        "Lys ut resten, eller flytt han i ein ny versjon av planen.",
        "Dette er att: {left_ore}.",
    ),
    "term-not-fulfilled": Reply(
        "Eit vilkår i tilskotsbrevet står att",
        "Dagen i brevet er passert, og det er ikkje registrert noko som oppfyller vilkåret.",
        "Gjer det som står att, eller spør direktoratet om ein ny frist.",
        "Vilkåret er: {title}.",
    ),
}
