"""Nynorsk: what cannot be done, whatever reason is given."""

from domain.language.reply import Reply

REPLIES = {
    "reason-required": Reply(
        "Dette treng ei grunngiving",
        "Du kan gå vidare, men då må du skrive kvifor. Grunngivinga blir lagra med handlinga.",
        "Skriv ei grunngiving, eller rett på det som manglar først.",
        "Dette bør du sjå på: {stops}.",
    ),
    "forum-not-appointed": Reply(
        "Samarbeidsforumet er ikkje oppnemnt",
        "Fylkeskommunen har ikkje nemnt opp eit samarbeidsforum, så ingen kan gjere vedtaket.",
        "Nemn opp samarbeidsforumet først.",
    ),
    "unit-of-other-county": Reply(
        "Verksemda høyrer til eit anna fylke",
        "Verksemda og tildelingsrunden høyrer til kvart sitt fylke.",
        "Vel tildelingsrunden i fylket til verksemda.",
    ),
    "wrong-round": Reply(
        "Behovet høyrer til ein annan tildelingsrunde",
        "Behovet vart vurdert for ein annan tildelingsrunde enn den som er oppgitt.",
        "Oppgi runden som behovet vart vurdert for.",
    ),
    "forwarded-to-holder": Reply(
        "Behovet er der frå før",
        "Du har valt å melde behovet til den som har det no.",
        "Meld det til samarbeidsforumet, eller til eit anna nettverk.",
    ),
    "acts-for-itself-only": Reply(
        "Du handlar berre for eiga verksemd",
        "Berre saksbehandlaren i fylkeskommunen og sekretæren i forumet kan handle for andre.",
        "Send kommandoen utan å oppgi nokon du handlar på vegner av.",
    ),
    "need-with-unit": Reply(
        "Behovet ligg hos verksemda",
        "Behovet er ikkje meldt vidare, eller det er alt sendt tilbake. Verksemda har det no.",
        "Verksemda kan rette behovet og melde det.",
    ),
    "unknown-county": Reply(
        "Fylket finst ikkje",
        "Fylkesnummeret står ikkje på lista over fylke for budsjettåret.",
        "Bruk fylkesnummeret som gjeld det året.",
        "Budsjettåret er {budget_year}.",
    ),
    "unknown-scheme": Reply(
        "Ordninga har ingen reglar for året",
        "Det finst ikkje noko regelsett for denne ordninga i det aktuelle året.",
        "Sjekk kva ordning og kva år du oppgir.",
        "Året er {budget_year}.",
    ),
    "period-reversed": Reply(
        "Perioden sluttar før han byrjar",
        "Den siste dagen i perioden ligg før den første.",
        "Rett datoane.",
    ),
    "deadline-without-time": Reply(
        "Fristen manglar tidspunkt",
        "Det går ikkje fram når fristen går ut.",
        "Oppgi ein dag eller eit klokkeslett.",
    ),
    "deadline-in-the-past": Reply(
        "Fristen ligg i fortida",
        "Tidspunktet for fristen er alt passert.",
        "Vel eit tidspunkt som ikkje er passert.",
    ),
    "deadline-exists": Reply(
        "Fristen er sett frå før",
        "Tildelingsrunden har alt ein frist med denne id-en.",
        "Flytt fristen som finst, eller vel ein ny id.",
    ),
    "unknown-deadline": Reply(
        "Fristen finst ikkje",
        "Tildelingsrunden har ingen frist med denne id-en.",
        "Vel ein av fristane i runden, eller set ein ny.",
    ),
    "theme-twice": Reply(
        "To tema har same id",
        "Kvart tema i den langsiktige planen må ha sin eigen id.",
        "Gi det eine temaet ein annan id.",
    ),
    "line-twice": Reply(
        "To tiltak har same id",
        "Kvart tiltak i disponeringsplanen må ha sin eigen id.",
        "Gi det eine tiltaket ein annan id.",
    ),
    "plan-contents-blank": Reply(
        "Planen manglar noko som skal vere med",
        "Kvart tiltak skal ha målgrupper, start og slutt, tilbydarar og ei forklaring på korleis "
        "kriteria er oppfylte.",
        "Fyll ut det som manglar, og før inn planen på nytt.",
        "For tiltaket {line} manglar: {blank}.",
    ),
    "need-not-prioritised": Reply(
        "Behovet er ikkje prioritert",
        "Eit tiltak kan berre byggje på behov som samarbeidsforumet har prioritert i denne runden.",
        "Ta behovet ut av tiltaket, eller prioriter det først.",
        "Det gjeld behovet {need} i tiltaket {line}.",
    ),
    "need-not-in-round": Reply(
        "Behovet høyrer ikkje til denne runden",
        "Eit tiltak kan berre byggje på behov som er melde i denne tildelingsrunden.",
        "Ta behovet ut av tiltaket, eller oppgi eit behov som er meldt i runden.",
        "Det gjeld behovet {need} i tiltaket {line}.",
    ),
    "line-below-decided": Reply(
        "Planen set av mindre enn det som er avgjort",
        "Fylkeskommunen har alt avgjort eit større beløp til eit tiltak enn den nye planen har.",
        "Ta med tiltaket, med minst det beløpet som er avgjort.",
        "Det gjeld tiltaket {line}.",
    ),
    "no-long-term-plan": Reply(
        "Ingen langsiktig plan gjeld",
        "Disponeringsplanen skal byggje på ein langsiktig plan som gjeld den dagen forumet møtest.",
        "Vedta den langsiktige planen først. I rundar etter reglane frå 2019 kan du i staden gi ei "
        "grunngiving.",
    ),
    "private-schools-shut-out": Reply(
        "Private skular kan ikkje haldast utanfor",
        "Vidaregåande skular etter friskulelova § 2-1 skal vere med på likeverdige vilkår.",
        "La dei private skulane vere med, og oppgi på kva vilkår.",
    ),
    "fagskole-teachers-alone": Reply(
        "Tiltaket er berre for fagskulelærarar",
        "Fagskulelærarar kan delta i tiltak for andre, men ordninga har ingen eigne for dei.",
        "Ta med ei av dei andre målgruppene, eller ta tiltaket ut av planen.",
    ),
    "other-group-without-reason": Reply(
        "Ei anna yrkesgruppe manglar grunngiving",
        "Andre yrkesgrupper kan vere med når det tener formålet, og då må fylkeskommunen seie "
        "kvifor.",
        "Skriv i tiltaket kvifor gruppa er med.",
    ),
    "criterion-1-missing": Reply(
        "Kriterium 1 er ikkje vurdert",
        "Vurderinga av planlegginga omfattar både kriterium 1 og kriterium 2.",
        "Skriv òg om kriterium 1, lokal forankring, er oppfylt.",
    ),
    "criterion-not-met": Reply(
        "Eit kriterium er ikkje oppfylt",
        "Fylkeskommunen har vurdert at eit kriterium ikkje er oppfylt for tiltaket, og då kan det "
        "ikkje få pengar.",
        "Rett på det som manglar, og vurder kriteria på nytt.",
    ),
    "execution-not-assured": Reply(
        "Gjennomføringa er ikkje vurdert",
        "Den siste delen av pengane kan først bestillast og betalast ut når kriteria for "
        "gjennomføringa er vurderte som oppfylte.",
        "Vurder kriteria for gjennomføringa, eller bestill eit mindre beløp no.",
    ),
    "above-line": Reply(
        "Beløpet er større enn i planen",
        "Beløpet er større enn det disponeringsplanen set av til tiltaket.",
        "Set ned beløpet, eller la samarbeidsforumet vedta ein ny versjon av planen.",
        "Planen set av {line_ore}.",
    ),
    "above-means": Reply(
        "Det er ikkje nok midlar",
        "Beløpet er større enn det som er att av midlane i tildelingsrunden.",
        "Set ned beløpet, eller vent til runden har fått meir pengar.",
        "Att er {left_ore}.",
    ),
    "beyond-remainder": Reply(
        "Beløpet er større enn det som er att",
        "Det bestilte går ut over det fylkeskommunen har avgjort at tiltaket skal få.",
        "Bestill det som er att, eller mindre.",
        "Att til tiltaket er {left_ore}.",
    ),
    "no-written-reasons": Reply(
        "Vedtaket manglar grunngiving",
        "Tilskot til ein privat mottakar er eit enkeltvedtak, og det skal grunngivast skriftleg.",
        "Skriv grunngivinga for vedtaket.",
    ),
    "no-procurement-basis": Reply(
        "Grunnlaget for kjøpet manglar",
        "Når fylkeskommunen kjøper frå ein tilbydar, skal det stå korleis kjøpet er gjort.",
        "Oppgi grunnlaget for kjøpet og ei tilvising til saka.",
    ),
    "attester-approves": Reply(
        "Same personen kan ikkje attestere og godkjenne",
        "Utbetalinga skal attesterast og godkjennast av to ulike personar.",
        "Be ein annan med budsjettdisponeringsfullmakt om å godkjenne ho.",
    ),
    "payee-involved": Reply(
        "Mottakaren kan ikkje behandle si eiga utbetaling",
        "Den som handlar for mottakaren, kan ikkje attestere eller godkjenne utbetalinga.",
        "Be nokon som ikkje har noko med mottakaren å gjere, om å ta over.",
    ),
    "payment-exists": Reply(
        "Utbetalinga finst frå før",
        "Tildelingsrunden har alt ei utbetaling med denne id-en.",
        "Sjå på utbetalinga som finst, eller vel ein ny id.",
    ),
    "payment-outstanding": Reply(
        "Ei utbetaling er ikkje ferdig",
        "Minst éi bestilt utbetaling er ikkje godkjend, så runden kan ikkje avsluttast.",
        "Gjer dei bestilte utbetalingane ferdige først.",
    ),
    "not-a-party": Reply(
        "Tiltaket høyrer til ein annan mottakar",
        "Berre mottakaren av pengane og fylkeskommunen kan registrere at tiltaket er gjennomført.",
        "Be ein av dei om å registrere det.",
    ),
    "unknown-question": Reply(
        "Eit svar høver ikkje til spørsmåla",
        "Eitt av svara gjeld eit spørsmål som ikkje er med i denne evalueringa, eller det er svara "
        "to gonger på same spørsmålet.",
        "Svar éin gong på kvart av spørsmåla som evalueringa har.",
    ),
    "evaluated-alone": Reply(
        "Evalueringa er gjord av éin part",
        "Dei som samarbeider om eit tiltak, skal evaluere det saman.",
        "Før opp partane som var med, eller skriv kvifor éin part svara åleine.",
    ),
}
