"""Bokmål: what cannot be done, whatever reason is given."""

from domain.language.reply import Reply

REPLIES = {
    "reason-required": Reply(
        "Dette trenger en begrunnelse",
        "Du kan gå videre, men da må du skrive hvorfor. Begrunnelsen lagres sammen med handlingen.",
        "Skriv en begrunnelse, eller rett på det som mangler først.",
        "Dette bør du se på: {stops}.",
    ),
    "forum-not-appointed": Reply(
        "Samarbeidsforumet er ikke oppnevnt",
        "Fylkeskommunen har ikke oppnevnt et samarbeidsforum, så ingen kan fatte vedtaket.",
        "Oppnevn samarbeidsforumet først.",
    ),
    "unit-of-other-county": Reply(
        "Virksomheten hører til et annet fylke",
        "Virksomheten og tildelingsrunden hører til hvert sitt fylke.",
        "Velg tildelingsrunden i virksomhetens eget fylke.",
    ),
    "wrong-round": Reply(
        "Behovet hører til en annen tildelingsrunde",
        "Behovet ble vurdert for en annen tildelingsrunde enn den som er oppgitt.",
        "Oppgi runden som behovet ble vurdert for.",
    ),
    "forwarded-to-holder": Reply(
        "Behovet er der fra før",
        "Du har valgt å melde behovet til den som har det nå.",
        "Meld det til samarbeidsforumet, eller til et annet nettverk.",
    ),
    "acts-for-itself-only": Reply(
        "Du handler bare for egen virksomhet",
        "Bare fylkeskommunens saksbehandler og forumets sekretær kan handle på vegne av andre.",
        "Send kommandoen uten å oppgi noen du handler på vegne av.",
    ),
    "need-with-unit": Reply(
        "Behovet ligger hos virksomheten",
        "Behovet er ikke meldt videre, eller det er sendt tilbake. Virksomheten har det nå.",
        "Virksomheten kan rette behovet og melde det.",
    ),
    "unknown-county": Reply(
        "Fylket finnes ikke",
        "Fylkesnummeret står ikke på listen over fylker for budsjettåret.",
        "Bruk fylkesnummeret som gjelder det året.",
        "Budsjettåret er {budget_year}.",
    ),
    "unknown-scheme": Reply(
        "Ordningen har ingen regler for året",
        "Det finnes ikke noe regelsett for denne ordningen i det aktuelle året.",
        "Sjekk hvilken ordning og hvilket år du oppgir.",
        "Året er {budget_year}.",
    ),
    "period-reversed": Reply(
        "Perioden slutter før den begynner",
        "Den siste dagen i perioden ligger før den første.",
        "Rett datoene.",
    ),
    "deadline-without-time": Reply(
        "Fristen mangler tidspunkt",
        "Det er ikke oppgitt når fristen går ut.",
        "Oppgi en dag eller et klokkeslett.",
    ),
    "deadline-in-the-past": Reply(
        "Fristen ligger i fortiden",
        "Tidspunktet for fristen er allerede passert.",
        "Velg et tidspunkt som ikke er passert.",
    ),
    "deadline-exists": Reply(
        "Fristen er satt fra før",
        "Tildelingsrunden har allerede en frist med denne id-en.",
        "Flytt fristen som finnes, eller velg en ny id.",
    ),
    "unknown-deadline": Reply(
        "Fristen finnes ikke",
        "Tildelingsrunden har ingen frist med denne id-en.",
        "Velg en av fristene i runden, eller sett en ny.",
    ),
    "theme-twice": Reply(
        "To temaer har samme id",
        "Hvert tema i den langsiktige planen må ha sin egen id.",
        "Gi det ene temaet en annen id.",
    ),
    "line-twice": Reply(
        "To tiltak har samme id",
        "Hvert tiltak i disponeringsplanen må ha sin egen id.",
        "Gi det ene tiltaket en annen id.",
    ),
    "plan-contents-blank": Reply(
        "Planen mangler noe som skal være med",
        "Hvert tiltak skal ha målgrupper, varighet, tilbydere og en forklaring på hvordan "
        "kriteriene er oppfylt.",
        "Fyll ut det som mangler, og før inn planen på nytt.",
        "For tiltaket {line} mangler: {blank}.",
    ),
    "need-not-prioritised": Reply(
        "Behovet er ikke prioritert",
        "Et tiltak kan bare bygge på behov som samarbeidsforumet har prioritert i denne runden.",
        "Ta behovet ut av tiltaket, eller prioriter det først.",
        "Det gjelder behovet {need} i tiltaket {line}.",
    ),
    "need-not-in-round": Reply(
        "Behovet hører ikke til denne runden",
        "Et tiltak kan bare bygge på behov som er meldt i denne tildelingsrunden.",
        "Ta behovet ut av tiltaket, eller oppgi et behov som er meldt i runden.",
        "Det gjelder behovet {need} i tiltaket {line}.",
    ),
    "line-below-decided": Reply(
        "Planen setter av mindre enn det som er besluttet",
        "Fylkeskommunen har besluttet et større beløp til et tiltak enn den nye planen har.",
        "Behold tiltaket, med minst det beløpet som er besluttet.",
        "Det gjelder tiltaket {line}.",
    ),
    "no-long-term-plan": Reply(
        "Ingen langsiktig plan gjelder",
        "Disponeringsplanen skal bygge på en langsiktig plan som gjelder den dagen forumet møtes.",
        "Vedta den langsiktige planen først. I runder etter reglene fra 2019 kan du i stedet gi en "
        "begrunnelse.",
    ),
    "private-schools-shut-out": Reply(
        "Private skoler kan ikke holdes utenfor",
        "Videregående skoler etter friskoleloven § 2-1 skal være med på likeverdige vilkår.",
        "La de private skolene være med, og oppgi på hvilke vilkår.",
    ),
    "fagskole-teachers-alone": Reply(
        "Tiltaket er bare for fagskolelærere",
        "Fagskolelærere kan delta i tiltak for andre, men ordningen har ingen egne tiltak for dem.",
        "Ta med en av de andre målgruppene, eller ta tiltaket ut av planen.",
    ),
    "other-group-without-reason": Reply(
        "En annen yrkesgruppe mangler begrunnelse",
        "Andre yrkesgrupper kan være med når det tjener formålet, og da må fylkeskommunen si "
        "hvorfor.",
        "Skriv i tiltaket hvorfor gruppen er med.",
    ),
    "criterion-1-missing": Reply(
        "Kriterium 1 er ikke vurdert",
        "Vurderingen av planleggingen omfatter både kriterium 1 og kriterium 2.",
        "Skriv også om kriterium 1, lokal forankring, er oppfylt.",
    ),
    "criterion-not-met": Reply(
        "Et kriterium er ikke oppfylt",
        "Fylkeskommunen har vurdert at et kriterium ikke er oppfylt for tiltaket, og da kan det "
        "ikke få penger.",
        "Rett på det som mangler, og vurder kriteriene på nytt.",
    ),
    "execution-not-assured": Reply(
        "Gjennomføringen er ikke vurdert",
        "Den siste delen av pengene kan først bestilles og utbetales når kriteriene for "
        "gjennomføringen er vurdert som oppfylt.",
        "Vurder kriteriene for gjennomføringen, eller bestill et mindre beløp nå.",
    ),
    "above-line": Reply(
        "Beløpet er større enn i planen",
        "Beløpet er større enn det disponeringsplanen setter av til tiltaket.",
        "Sett ned beløpet, eller la samarbeidsforumet vedta en ny versjon av planen.",
        "Planen setter av {line_ore}.",
    ),
    "above-means": Reply(
        "Det er ikke nok midler",
        "Beløpet er større enn det som er igjen av midlene i tildelingsrunden.",
        "Sett ned beløpet, eller vent til runden har fått mer penger.",
        "Igjen er {left_ore}.",
    ),
    "beyond-remainder": Reply(
        "Beløpet er større enn det som er igjen",
        "Det bestilte går ut over det fylkeskommunen har besluttet at tiltaket skal få.",
        "Bestill det som er igjen, eller mindre.",
        "Igjen til tiltaket er {left_ore}.",
    ),
    "no-written-reasons": Reply(
        "Vedtaket mangler begrunnelse",
        "Tilskudd til en privat mottaker er et enkeltvedtak, og det skal begrunnes skriftlig.",
        "Skriv begrunnelsen for vedtaket.",
    ),
    "no-procurement-basis": Reply(
        "Grunnlaget for anskaffelsen mangler",
        "Når fylkeskommunen kjøper fra en tilbyder, skal det stå hvordan kjøpet er gjort.",
        "Oppgi grunnlaget for anskaffelsen og en henvisning til saken.",
    ),
    "attester-approves": Reply(
        "Samme person kan ikke attestere og godkjenne",
        "Utbetalingen skal attesteres og godkjennes av to ulike personer.",
        "Be en annen med budsjettdisponeringsmyndighet om å godkjenne den.",
    ),
    "payee-involved": Reply(
        "Mottakeren kan ikke behandle sin egen utbetaling",
        "Den som handler for mottakeren, kan ikke attestere eller godkjenne utbetalingen.",
        "Be en som ikke har noe med mottakeren å gjøre, om å ta over.",
    ),
    "payment-exists": Reply(
        "Utbetalingen finnes fra før",
        "Tildelingsrunden har allerede en utbetaling med denne id-en.",
        "Se på utbetalingen som finnes, eller velg en ny id.",
    ),
    "payment-outstanding": Reply(
        "En utbetaling er ikke ferdig",
        "Minst én bestilt utbetaling er ikke godkjent, så runden kan ikke avsluttes.",
        "Gjør de bestilte utbetalingene ferdige først.",
    ),
    "not-a-party": Reply(
        "Tiltaket hører til en annen mottaker",
        "Bare mottakeren av pengene og fylkeskommunen kan registrere at tiltaket er gjennomført.",
        "Be en av dem om å registrere det.",
    ),
    "unknown-question": Reply(
        "Et svar passer ikke til spørsmålene",
        "Et av svarene gjelder et spørsmål som ikke er med i denne evalueringen, eller samme "
        "spørsmål er besvart to ganger.",
        "Svar én gang på hvert av spørsmålene som evalueringen har.",
    ),
    "evaluated-alone": Reply(
        "Evalueringen er gjort av én part",
        "De som samarbeider om et tiltak, skal evaluere det sammen.",
        "Før opp partene som var med, eller skriv hvorfor én part svarte alene.",
    ),
}
