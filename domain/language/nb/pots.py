"""Bokmål: pots, their calls, applications and awards."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "application-outcome": {
        "awarded": "Tilsagn",
        "rejected": "Avslag",
    },
    "rejection": {
        "outside-pot": "Søknaden faller utenfor potten",
        "criterion-1": "Kriterium 1 om lokal forankring er ikke oppfylt",
        "criterion-2": "Kriterium 2 om samarbeid er ikke oppfylt",
        "target-group": "Målgruppen er utenfor ordningen",
        "not-collective": "Tiltaket fremmer ikke kollektiv utvikling",
        "cost-not-covered": "Utgiften blir ikke dekket",
        "incomplete": "Søknaden er ikke komplett",
        "late": "Søknaden kom etter fristen",
        "others-first": "Andre søknader går foran",
        "covered-elsewhere": "Behovet blir møtt på en annen måte",
    },
    "reduction": {
        "given-back": "Mottakeren ga midlene tilbake",
        "lower-cost": "Tiltaket kostet mindre",
        "not-carried-out": "Tiltaket ble ikke gjennomført",
        "terms-not-met": "Vilkårene er ikke oppfylt",
    },
}

REPLIES = {
    "line-not-pot": Reply(
        "Tiltaket er ingen pott",
        "Planen gir midlene til en navngitt mottaker, så det er ingenting å søke på.",
        "Lys ut en pott i planen.",
    ),
    "unknown-call": Reply(
        "Utlysningen finnes ikke",
        "Tildelingsrunden har ingen utlysning med denne id-en.",
        "Velg en av utlysningene i runden.",
    ),
    "call-closed": Reply(
        "Utlysningen er avsluttet",
        "Fylkeskommunen har avsluttet utlysningen, så den tar ikke imot søknader lenger.",
        "Se om potten er lyst ut på nytt, eller spør fylkeskommunen.",
    ),
    "application-not-submitted": Reply(
        "Søknaden finnes ikke",
        "Det er ikke mottatt noen søknad med denne id-en.",
        "Sjekk id-en, eller send søknaden først.",
    ),
    "application-already-submitted": Reply(
        "Søknaden er allerede sendt",
        "Det er mottatt en søknad med denne id-en.",
        "Kompletter søknaden som er sendt, eller send en ny.",
    ),
    "application-withdrawn": Reply(
        "Søknaden er trukket",
        "Søkeren har trukket søknaden.",
        "Søkeren kan sende en ny søknad.",
    ),
    "applicant-already-notified": Reply(
        "Søkeren har fått svar",
        "Søkeren er underrettet om hva fylkeskommunen besluttet, og søknaden er ferdig behandlet.",
        "Se svaret i søknaden.",
    ),
    "no-award": Reply(
        "Det er ikke noe tilsagn her",
        "Ingen søknad har fått midler fra en pott under denne id-en, eller alt er gitt tilbake.",
        "Velg et tilsagn som står ved lag.",
    ),
    "call-exists": Reply(
        "Utlysningen finnes allerede",
        "Tildelingsrunden har allerede en utlysning med denne id-en.",
        "Se på utlysningen som finnes, eller velg en ny id.",
    ),
    "call-above-pot": Reply(
        "Utlysningen er større enn det som er ledig",
        "Det er ikke så mye ledig i potten. Tilsagn og åpne utlysninger holder resten.",
        "Lys ut et mindre beløp, eller avslutt en utlysning først.",
        "Ledig: {left_ore}.",
    ),
    "above-pot": Reply(
        "Tilsagnet er større enn det som er igjen",
        "Det er ikke så mye igjen av utlysningen eller potten.",
        "Gi et mindre beløp, eller be forumet om en større pott.",
        "Igjen: {left_ore}.",
    ),
    "award-not-less": Reply(
        "Beløpet er ikke mindre enn tilsagnet",
        "Et tilsagn kan bare settes ned her.",
        "Oppgi et mindre beløp, eller la mottakeren søke på nytt.",
        "Tilsagnet er på {awarded_ore}.",
    ),
    "award-below-ordered": Reply(
        "Mer enn dette er bestilt utbetalt",
        "Det som er bestilt eller utbetalt, må tilsagnet fortsatt dekke.",
        "Oppgi minst det som er bestilt.",
        "Bestilt: {ordered_ore}.",
    ),
    "award-outside-pot": Reply(
        "Potten er ikke for denne søkeren",
        "Samarbeidsforumet har bestemt hvem som kan få midler fra potten, og denne søkeren er "
        "ikke blant dem.",
        "Avslå søknaden, eller be forumet om å endre potten.",
    ),
    "application-already-decided": Reply(
        "Søknaden er avgjort",
        "Fylkeskommunen har allerede gitt tilsagn eller avslag på søknaden.",
        "Se avgjørelsen i tildelingsrunden.",
    ),
    "application-not-decided": Reply(
        "Søknaden er ikke avgjort",
        "Det er ennå ikke gitt tilsagn eller avslag, så det er ingenting å underrette om.",
        "Avgjør søknaden først.",
    ),
    "wrong-call": Reply(
        "Søknaden hører til en annen utlysning",
        "Søknaden er sendt til en annen utlysning eller tildelingsrunde enn den som er oppgitt.",
        "Oppgi utlysningen som søknaden gjelder.",
    ),
    "completion-requested": Reply(
        "Det er allerede bedt om komplettering",
        "Søkeren har fått beskjed om hva som mangler, og har ikke svart ennå.",
        "Vent på svaret, eller avgjør søknaden slik den er.",
    ),
    "pot-holds-awards": Reply(
        "Potten har gitt tilsagn",
        "Det er gitt tilsagn fra potten, så den må fortsatt være en pott i planen.",
        "La tiltaket være en pott, eller få tilsagnene tilbake først.",
    ),
    "applicant-outside-pot": Reply(
        "Potten er ikke for slike søkere",
        "Samarbeidsforumet har bestemt hvem som kan søke, og virksomheten er ikke blant dem.",
        "Finn en annen utlysning, eller skriv hvorfor du søker likevel.",
    ),
    "application-does-not-add-up": Reply(
        "Deltakerne går ikke opp",
        "Deltakerne per utdanningsprogram er ikke de samme som målgruppene sier.",
        "Rett tallene.",
    ),
    "application-incomplete": Reply(
        "Søknaden mangler noe utlysningen ba om",
        "Minst ett felt eller vedlegg som utlysningen krever, mangler i søknaden.",
        "Be søkeren om å komplettere, eller skriv hvorfor søknaden kan avgjøres uten.",
    ),
    "above-call-ceiling": Reply(
        "Tilsagnet er over taket i utlysningen",
        "Utlysningen har et tak for hva hver søknad kan få.",
        "Sett ned beløpet, eller skriv hvorfor det bør være høyere.",
    ),
    "outside-call-rate": Reply(
        "Tilsagnet følger ikke satsen i utlysningen",
        "Beløpet er over satsen, eller tiltaket er kortere enn utlysningen krever.",
        "Følg satsen, eller skriv hvorfor den ikke bør gjelde her.",
    ),
    "more-than-applied-for": Reply(
        "Tilsagnet er større enn søknaden",
        "Beløpet er høyere enn det søkeren ba om.",
        "Sett ned beløpet, eller skriv hvorfor det bør være høyere.",
    ),
    "before-call-opens": Reply(
        "Utlysningen er ikke åpnet ennå",
        "Utlysningen tar imot søknader fra en senere dag.",
        "Vent til utlysningen åpner, eller skriv hvorfor søknaden kommer nå.",
    ),
    "awarded-before": Reply(
        "Søkeren har fått tilsagn til det samme",
        "Søkeren har allerede tilsagn til et slikt tiltak under denne utlysningen.",
        "Se på tilsagnet som finnes, eller skriv hvorfor søkeren bør få mer.",
    ),
    "forum-grant-not-practised": Reply(
        "Forumet skal gi endelig tilsagn",
        "Det er ikke kjent at fylket lar forumet gi endelig tilsagn på søknader til en pott.",
        "Skriv hvor praksisen er bestemt, eller la fylkeskommunen avgjøre.",
    ),
    "forum-has-not-decided": Reply(
        "Forumet har ikke gitt endelig tilsagn",
        "Det er bestemt at samarbeidsforumet gir endelig tilsagn fra potten, og det er ikke "
        "oppgitt noe møte.",
        "Oppgi møtet, eller skriv hvorfor fylkeskommunen avgjør søknaden uten.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "call.published": (
        "Fylkeskommunen lyste ut {amount} fra {the_pot} (utlysning nummer {number}): {title}.",
        "Disse kan søke: {may_apply}.",
        "Utlysningen åpner {opens}.",
        "Søknadsfristen er {closes}.",
        When("rolling", "Søknader tas imot fortløpende."),
        "Hver søknad kan få høyst {ceiling}.",
    ),
    "application.submitted": (
        "{applicant} søkte om {amount} til {title}.",
        "Pengene er til {costs}.",
        "Dette manglet av det utlysningen ba om: {missing}.",
        When("late", "Søknaden kom etter fristen."),
    ),
    "application.completion-requested": ("{who} ba om det {the_application} mangler: {missing}.",),
    "application.completed": (
        "{who} kompletterte {the_application}.",
        "Dette mangler fortsatt: {missing}.",
        When("late", "Kompletteringen kom etter fristen."),
    ),
    "award.decided": (
        "Fylkeskommunen ga {recipient} tilsagn om {amount} fra potten til {the_line}, etter "
        "versjon {version} av disponeringsplanen.",
        "Tilsagnet dekker {costs}.",
        When("individual", "Beslutningen er et enkeltvedtak."),
        "Begrunnelse for beslutningen: {written_reasons}.",
        "Samarbeidsforumet ga endelig tilsagn i møte {held_on}.",
        When("late", "Søknaden kom etter fristen."),
    ),
    "award.rejected": (
        "Fylkeskommunen avslo søknaden fra {applicant} til {the_pot}. Grunn: {ground}.",
        When("individual", "Beslutningen er et enkeltvedtak."),
        "Begrunnelse for beslutningen: {written_reasons}.",
        "Samarbeidsforumet behandlet søknaden i møte {held_on}.",
    ),
    "application.answered": (
        "{who} underrettet søkeren om utfallet av {the_application} {on}: {outcome}.",
        "Tilsagnet er på {amount}.",
        "Det var først på {at_first}.",
        When("individual", "Beslutningen er et enkeltvedtak."),
    ),
    "application.decision-set-aside": (
        "Avslaget på {the_application} er opphevet etter klage.",
        "Søknaden skal avgjøres på nytt.",
    ),
    "application.withdrawn": ("{who} trakk {the_application}.",),
    "award.reduced": (
        "Fylkeskommunen satte ned tilsagnet til {the_line} fra {before} til {after}. Grunn: "
        "{ground}.",
        When("individual", "Beslutningen er et enkeltvedtak."),
        "Begrunnelse for beslutningen: {written_reasons}.",
    ),
    "call.closed": (
        "Fylkeskommunen avsluttet en utlysning av {the_pot}.",
        "{unused} ble ikke delt ut, og er ledig igjen.",
        When("all_used", "Alt ble delt ut."),
    ),
}
