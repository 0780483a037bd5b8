"""Nynorsk: pots, their calls, applications and awards."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "application-outcome": {
        "awarded": "Tilsegn",
        "rejected": "Avslag",
    },
    "rejection": {
        "outside-pot": "Søknaden fell utanfor potten",
        "criterion-1": "Kriterium 1 om lokal forankring er ikkje oppfylt",
        "criterion-2": "Kriterium 2 om samarbeid er ikkje oppfylt",
        "target-group": "Målgruppa er utanfor ordninga",
        "not-collective": "Tiltaket fremjar ikkje kollektiv utvikling",
        "cost-not-covered": "Utgifta blir ikkje dekt",
        "incomplete": "Søknaden er ikkje komplett",
        "late": "Søknaden kom etter fristen",
        "others-first": "Andre søknader går føre",
        "covered-elsewhere": "Behovet blir møtt på ein annan måte",
    },
    "reduction": {
        "given-back": "Mottakaren gav midlane tilbake",
        "lower-cost": "Tiltaket kosta mindre",
        "not-carried-out": "Tiltaket vart ikkje gjennomført",
        "terms-not-met": "Vilkåra er ikkje oppfylte",
    },
}

REPLIES = {
    "line-not-pot": Reply(
        "Tiltaket er ingen pott",
        "Planen gir midlane til ein namngitt mottakar, så det er ingenting å søkje på.",
        "Lys ut ein pott i planen.",
    ),
    "unknown-call": Reply(
        "Utlysinga finst ikkje",
        "Tildelingsrunden har inga utlysing med denne id-en.",
        "Vel ei av utlysingane i runden.",
    ),
    "call-closed": Reply(
        "Utlysinga er avslutta",
        "Fylkeskommunen har avslutta utlysinga, så ho tek ikkje imot søknader lenger.",
        "Sjå om potten er lyst ut på nytt, eller spør fylkeskommunen.",
    ),
    "application-not-submitted": Reply(
        "Søknaden finst ikkje",
        "Det er ikkje motteke nokon søknad med denne id-en.",
        "Sjekk id-en, eller send søknaden først.",
    ),
    "application-already-submitted": Reply(
        "Søknaden er alt send",
        "Det er motteke ein søknad med denne id-en.",
        "Kompletter søknaden som er send, eller send ein ny.",
    ),
    "application-withdrawn": Reply(
        "Søknaden er trekt",
        "Søkjaren har trekt søknaden.",
        "Søkjaren kan sende ein ny søknad.",
    ),
    "applicant-already-notified": Reply(
        "Søkjaren har fått svar",
        "Søkjaren er underretta om kva fylkeskommunen avgjorde, og søknaden er ferdig behandla.",
        "Sjå svaret i søknaden.",
    ),
    "no-award": Reply(
        "Det er ikkje noka tilsegn her",
        "Ingen søknad har fått midlar frå ein pott under denne id-en, eller alt er gitt tilbake.",
        "Vel ei tilsegn som står ved lag.",
    ),
    "call-exists": Reply(
        "Utlysinga finst alt",
        "Tildelingsrunden har alt ei utlysing med denne id-en.",
        "Sjå på utlysinga som finst, eller vel ein ny id.",
    ),
    "call-above-pot": Reply(
        "Utlysinga er større enn det som er ledig",
        "Det er ikkje så mykje ledig i potten. Tilsegner og opne utlysingar held resten.",
        "Lys ut eit mindre beløp, eller avslutt ei utlysing først.",
        "Ledig: {left_ore}.",
    ),
    "above-pot": Reply(
        "Tilsegna er større enn det som er att",
        "Det er ikkje så mykje att av utlysinga eller potten.",
        "Gi eit mindre beløp, eller be forumet om ein større pott.",
        "Att: {left_ore}.",
    ),
    "award-not-less": Reply(
        "Beløpet er ikkje mindre enn tilsegna",
        "Her kan tilsegn berre setjast ned.",
        "Oppgi eit mindre beløp, eller la mottakaren søkje på nytt.",
        "Tilsegna er på {awarded_ore}.",
    ),
    "award-below-ordered": Reply(
        "Meir enn dette er bestilt utbetalt",
        "Det som er bestilt eller utbetalt, må tilsegna framleis dekkje.",
        "Oppgi minst det som er bestilt.",
        "Bestilt: {ordered_ore}.",
    ),
    "award-outside-pot": Reply(
        "Potten er ikkje for denne søkjaren",
        "Samarbeidsforumet har bestemt kven som kan få midlar frå potten, og denne søkjaren er "
        "ikkje mellom dei som kan det.",
        "Avslå søknaden, eller be forumet om å endre potten.",
    ),
    "application-already-decided": Reply(
        "Søknaden er avgjord",
        "Fylkeskommunen har alt gitt tilsegn eller avslag på søknaden.",
        "Sjå avgjerda i tildelingsrunden.",
    ),
    "application-not-decided": Reply(
        "Søknaden er ikkje avgjord",
        "Det er enno ikkje gitt tilsegn eller avslag, så det er ingenting å underrette om.",
        "Avgjer søknaden først.",
    ),
    "wrong-call": Reply(
        "Søknaden høyrer til ei anna utlysing",
        "Søknaden er send til ei anna utlysing eller ein annan tildelingsrunde enn den som er "
        "oppgitt.",
        "Oppgi utlysinga som søknaden gjeld.",
    ),
    "completion-requested": Reply(
        "Det er alt bede om komplettering",
        "Søkjaren har fått melding om kva som manglar, og har ikkje svara enno.",
        "Vent på svaret, eller avgjer søknaden slik han er.",
    ),
    "pot-holds-awards": Reply(
        "Potten har gitt tilsegn",
        "Det er gitt tilsegn frå potten, så han må framleis vere ein pott i planen.",
        "La tiltaket vere ein pott, eller få tilsegnene tilbake først.",
    ),
    "applicant-outside-pot": Reply(
        "Potten er ikkje for slike søkjarar",
        "Samarbeidsforumet har bestemt kven som kan søkje, og verksemda er ikkje mellom dei som "
        "kan det.",
        "Finn ei anna utlysing, eller skriv kvifor du søkjer likevel.",
    ),
    "application-does-not-add-up": Reply(
        "Deltakarane går ikkje opp",
        "Deltakarane per utdanningsprogram er ikkje dei same som målgruppene seier.",
        "Rett tala.",
    ),
    "application-incomplete": Reply(
        "Søknaden manglar noko som utlysinga bad om",
        "Minst eitt felt eller vedlegg som utlysinga krev, manglar i søknaden.",
        "Be søkjaren om å komplettere, eller skriv kvifor søknaden kan avgjerast utan.",
    ),
    "above-call-ceiling": Reply(
        "Tilsegna er over taket i utlysinga",
        "Utlysinga har eit tak for kva kvar søknad kan få.",
        "Set ned beløpet, eller skriv kvifor det bør vere høgare.",
    ),
    "outside-call-rate": Reply(
        "Tilsegna følgjer ikkje satsen i utlysinga",
        "Beløpet er over satsen, eller tiltaket er kortare enn utlysinga krev.",
        "Følg satsen, eller skriv kvifor han ikkje bør gjelde her.",
    ),
    "more-than-applied-for": Reply(
        "Tilsegna er større enn søknaden",
        "Beløpet er høgare enn det søkjaren bad om.",
        "Set ned beløpet, eller skriv kvifor det bør vere høgare.",
    ),
    "before-call-opens": Reply(
        "Utlysinga er ikkje opna enno",
        "Utlysinga tek imot søknader frå ein seinare dag.",
        "Vent til utlysinga opnar, eller skriv kvifor søknaden kjem allereie i dag.",
    ),
    "awarded-before": Reply(
        "Søkjaren har fått tilsegn til det same",
        "Søkjaren har alt tilsegn til eit slikt tiltak under denne utlysinga.",
        "Sjå på tilsegna som finst, eller skriv kvifor søkjaren bør få meir.",
    ),
    "forum-grant-not-practised": Reply(
        "Forumet skal gi endeleg tilsegn",
        "Det er ikkje kjent at fylket lèt forumet gi endeleg tilsegn på søknader til ein pott.",
        "Skriv kvar praksisen er bestemt, eller la fylkeskommunen avgjere.",
    ),
    "forum-has-not-decided": Reply(
        "Forumet har ikkje gitt endeleg tilsegn",
        "Det er bestemt at samarbeidsforumet gir endeleg tilsegn frå potten, og det er ikkje "
        "oppgitt noko møte.",
        "Oppgi møtet, eller skriv kvifor fylkeskommunen avgjer søknaden utan.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "call.published": (
        "Fylkeskommunen lyste ut {amount} frå {the_pot} (utlysing nummer {number}): {title}.",
        "Desse kan søkje: {may_apply}.",
        "Utlysinga opnar {opens}.",
        "Søknadsfristen er {closes}.",
        When("rolling", "Det er ingen søknadsfrist."),
        "Kvar søknad kan få høgst {ceiling}.",
    ),
    "application.submitted": (
        "{applicant} søkte om {amount} til {title}.",
        "Pengane er til {costs}.",
        "Dette mangla av det utlysinga bad om: {missing}.",
        When("late", "Søknaden kom etter fristen."),
    ),
    "application.completion-requested": ("{who} bad om det {the_application} manglar: {missing}.",),
    "application.completed": (
        "{who} kompletterte {the_application}.",
        "Dette manglar framleis: {missing}.",
        When("late", "Kompletteringa kom etter fristen."),
    ),
    "award.decided": (
        "Fylkeskommunen gav {recipient} tilsegn om {amount} frå potten til {the_line}, etter "
        "versjon {version} av disponeringsplanen.",
        "Tilsegna dekkjer {costs}.",
        When("individual", "Avgjerda er eit enkeltvedtak."),
        "Grunngiving for avgjerda: {written_reasons}.",
        "Samarbeidsforumet gav endeleg tilsegn i møte {held_on}.",
        When("late", "Søknaden kom etter fristen."),
    ),
    "award.rejected": (
        "Fylkeskommunen avslo søknaden frå {applicant} til {the_pot}. Grunn: {ground}.",
        When("individual", "Avgjerda er eit enkeltvedtak."),
        "Grunngiving for avgjerda: {written_reasons}.",
        "Samarbeidsforumet behandla søknaden i møte {held_on}.",
    ),
    "application.answered": (
        "{who} underretta søkjaren om utfallet av {the_application} {on}: {outcome}.",
        "Tilsegna er på {amount}.",
        "Ho var først på {at_first}.",
        When("individual", "Avgjerda er eit enkeltvedtak."),
    ),
    "application.decision-set-aside": (
        "Avslaget på {the_application} er oppheva etter klage.",
        "Søknaden skal avgjerast på nytt.",
    ),
    "application.withdrawn": ("{who} trekte {the_application}.",),
    "award.reduced": (
        "Fylkeskommunen sette ned tilsegna til {the_line} frå {before} til {after}. Grunn: "
        "{ground}.",
        When("individual", "Avgjerda er eit enkeltvedtak."),
        "Grunngiving for avgjerda: {written_reasons}.",
    ),
    "call.closed": (
        "Fylkeskommunen avslutta ei utlysing av {the_pot}.",
        "{unused} vart ikkje delt ut, og er ledig att.",
        When("all_used", "Alt vart delt ut."),
    ),
}
