"""Nynorsk: the registry of organisations and counties: refusals, stops and sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "organisation-already-registered": Reply(
        "Organisasjonen er registrert frå før",
        "Registeret har alt ein organisasjon med dette nummeret.",
        "Endre den som finst.",
    ),
    "organisation-not-registered": Reply(
        "Organisasjonen er ikkje i registeret",
        "Registeret har ingen organisasjon med dette nummeret.",
        "Sjekk nummeret, eller registrer organisasjonen først.",
    ),
    "organisation-gone": Reply(
        "Organisasjonen er slått saman eller nedlagd",
        "Organisasjonen er alt slått saman med ein annan, eller han er nedlagd.",
        "Les i registeret kva som hende, og opprett han att om det er feil.",
    ),
    "organisation-not-gone": Reply(
        "Organisasjonen finst framleis",
        "Organisasjonen er verken slått saman med ein annan eller nedlagd.",
        "Sjekk nummeret.",
    ),
    "parent-is-itself": Reply(
        "Ein organisasjon kan ikkje vere si eiga overordna eining",
        "Den overordna eininga har same nummer som organisasjonen sjølv.",
        "Oppgi nummeret til den overordna eininga, eller la feltet stå tomt.",
    ),
    "merged-into-itself": Reply(
        "Ein organisasjon kan ikkje slåast saman med seg sjølv",
        "Organisasjonen som går vidare, har same nummer som den som blir slått saman.",
        "Oppgi nummeret til den som går vidare.",
    ),
    "merged-into-gone": Reply(
        "Organisasjonen som skulle gå vidare, finst ikkje lenger",
        "Han er sjølv slått saman med ein annan eller nedlagd.",
        "Oppgi nummeret til den som finst i dag.",
    ),
    "unknown-approval": Reply(
        "Godkjenninga finst ikkje",
        "Organisasjonen har inga godkjenning med denne id-en.",
        "Vel ei av godkjenningane i registeret.",
    ),
    "already-member": Reply(
        "Medlemmen er med frå før",
        "Organisasjonen er alt medlem i ein del av perioden, eller det er same organisasjon.",
        "Sjekk nummeret og datoane.",
    ),
    "not-a-member": Reply(
        "Organisasjonen er ikkje medlem den dagen",
        "Registeret har ikkje noko medlemskap som gjeld den dagen.",
        "Sjekk nummeret og datoen.",
    ),
    "shares-do-not-fit": Reply(
        "Fordelinga mellom etterfølgjarane går ikkje opp",
        "Kvar etterfølgjar skal stå éin gong, berre etterfølgjarar kan få ein del, og minst éin "
        "del må vere større enn null. Kvar ting som går over, blir ført opp éin gong.",
        "Rett på fordelinga.",
        "Det gjeld: {what}.",
    ),
    "municipality-of-other-county": Reply(
        "Kommunen ligg i eit anna fylke",
        "Kommunenummeret byrjar ikkje med nummeret til fylket som organisasjonen høyrer til.",
        "Rett nummeret, eller skriv kvifor det er slik.",
    ),
    "approval-of-other-kind": Reply(
        "Godkjenninga er uvanleg for denne typen organisasjon",
        "Det er andre typar organisasjonar som vanlegvis har ei slik godkjenning.",
        "Rett typen i registeret, eller skriv kvifor det er slik.",
    ),
    "approval-without-programmes": Reply(
        "Godkjenninga nemner ingen utdanningsprogram",
        "Ei godkjenning etter friskulelova § 2-1 gjeld bestemte utdanningsprogram.",
        "Oppgi programma, eller skriv kvifor dei manglar.",
    ),
    "members-of-other-kind": Reply(
        "Organisasjonen har vanlegvis ikkje medlemmer",
        "Det er opplæringskontor og kompetansenettverk som har medlemmer.",
        "Rett typen i registeret, eller skriv kvifor det er slik.",
    ),
    "differs-from-reform": Reply(
        "Dette er ikkje ei kjend fylkesreform",
        "Fylket, etterfølgjarane eller dagen er andre enn i fylkesreformene frå 2020 og 2024.",
        "Rett opplysningane, eller skriv kva dei byggjer på.",
    ),
    "succession-recorded-before": Reply(
        "Etterfølgjarane er registrerte frå før",
        "Det som blir registrert her, gjeld i staden for det som vart registrert tidlegare.",
        "Skriv kva som er nytt.",
    ),
    "party-kind-differs": Reply(
        "Registeret har ein annan type organisasjon",
        "Organisasjonen er registrert som ein annan type enn den som er oppgitt.",
        "Rett typen, eller skriv kvifor den som er oppgitt, er rett.",
    ),
    "party-county-differs": Reply(
        "Registeret har eit anna fylke",
        "Organisasjonen er registrert i eit anna fylke enn det som er oppgitt.",
        "Rett fylket, eller skriv kvifor det som er oppgitt, er rett.",
    ),
    "party-gone": Reply(
        "Organisasjonen er slått saman eller nedlagd",
        "Etter registeret finst ikkje organisasjonen lenger.",
        "Oppgi organisasjonen som gjekk vidare, eller skriv kvifor den gamle er rett.",
    ),
    "approval-2-1-not-known": Reply(
        "Inga kjend godkjenning etter friskulelova § 2-1",
        "Registeret har inga godkjenning som dekkjer skulen, programmet og heile perioden. "
        "Registeret kan vere ufullstendig.",
        "Registrer godkjenninga, eller skriv kva som er kjent om ho.",
    ),
    "relies-on-predecessors-plan": Reply(
        "Planen byggjer på den langsiktige planen til eit tidlegare fylke",
        "Samarbeidsforumet har ikkje vedteke ein eigen langsiktig plan. Det er ikkje "
        "stadfesta kor lenge planen frå eit tidlegare fylke kan brukast.",
        "Vedta ein eigen plan, eller skriv kvifor den gamle kan brukast.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "organisation.registered": (
        "{who} registrerte {name} med organisasjonsnummer {number}: {kind} i {county}.",
        "Kommunenummer: {municipality}.",
        "Overordna eining: {parent}.",
        "Nettverket femner òg om {spans}.",
    ),
    "organisation.changed": (
        "{who} endra opplysningane om {name}: {kind} i {county}.",
        "Endringa gjeld frå {from_day}.",
        "Kommunenummer: {municipality}.",
        "Overordna eining: {parent}.",
        "Nettverket femner òg om {spans}.",
    ),
    "organisation.contact-corrected": (
        "{who} retta adressa til {the_organisation}.",
        "Ny adresse: {address}.",
    ),
    "organisation.programmes-recorded": (
        "{who} registrerte kva {the_organisation} tilbyr: {offers}.",
        When("no_offers", "{who} registrerte at {the_organisation} ikkje tilbyr yrkesfag."),
    ),
    "organisation.approval-recorded": (
        "{who} registrerte ei godkjenning av {the_organisation} ({days}): {approval}.",
        "Utdanningsprogram: {programmes}.",
        "Lærefag: {trades}.",
        "Kjelde: {source}.",
    ),
    "organisation.approval-ended": (
        "{who} registrerte at godkjenninga {approval_id} av {the_organisation} gjeld til og med "
        "{last_day}.",
    ),
    "organisation.member-joined": (
        "{who} registrerte organisasjonen {member} som medlem av {the_organisation} ({days}).",
    ),
    "organisation.member-left": (
        "{who} registrerte at organisasjonen {member} er medlem av {the_organisation} til og med "
        "{last_day}.",
    ),
    "organisation.merged": (
        "{who} registrerte at {the_organisation} er slått saman med organisasjonen {into} frå "
        "{from_day}.",
    ),
    "organisation.closed": (
        "{who} registrerte at {the_organisation} er nedlagd, med {last_day} som siste dag.",
    ),
    "organisation.reopened": ("{who} oppretta {the_organisation} att i registeret.",),
    "county.succeeded": (
        "{who} registrerte at {county} frå {from_day} er etterfølgt av {successors}.",
        "Dette går over, med delane i parentes: {passages}.",
        "Grunnlag: {basis}.",
    ),
}
