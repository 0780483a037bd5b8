"""Bokmål: the registry of organisations and counties: refusals, stops and sentences."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

REPLIES = {
    "organisation-already-registered": Reply(
        "Organisasjonen er registrert fra før",
        "Registeret har allerede en organisasjon med dette nummeret.",
        "Endre den som finnes.",
    ),
    "organisation-not-registered": Reply(
        "Organisasjonen er ikke i registeret",
        "Registeret har ingen organisasjon med dette nummeret.",
        "Sjekk nummeret, eller registrer organisasjonen først.",
    ),
    "organisation-gone": Reply(
        "Organisasjonen er slått sammen eller nedlagt",
        "Organisasjonen er allerede slått sammen med en annen, eller den er nedlagt.",
        "Les i registeret hva som skjedde, og gjenopprett den hvis det er feil.",
    ),
    "organisation-not-gone": Reply(
        "Organisasjonen finnes fortsatt",
        "Organisasjonen er verken slått sammen med en annen eller nedlagt.",
        "Sjekk nummeret.",
    ),
    "parent-is-itself": Reply(
        "En organisasjon kan ikke være sin egen overordnede enhet",
        "Den overordnede enheten har samme nummer som organisasjonen selv.",
        "Oppgi nummeret til den overordnede enheten, eller la feltet stå tomt.",
    ),
    "merged-into-itself": Reply(
        "En organisasjon kan ikke slås sammen med seg selv",
        "Organisasjonen som går videre, har samme nummer som den som slås sammen.",
        "Oppgi nummeret til den som går videre.",
    ),
    "merged-into-gone": Reply(
        "Organisasjonen som skulle gå videre, finnes ikke lenger",
        "Den er selv slått sammen med en annen eller nedlagt.",
        "Oppgi nummeret til den som finnes nå.",
    ),
    "unknown-approval": Reply(
        "Godkjenningen finnes ikke",
        "Organisasjonen har ingen godkjenning med denne id-en.",
        "Velg en av godkjenningene i registeret.",
    ),
    "already-member": Reply(
        "Medlemmet er med fra før",
        "Organisasjonen er allerede medlem i en del av perioden, eller det er samme organisasjon.",
        "Sjekk nummeret og datoene.",
    ),
    "not-a-member": Reply(
        "Organisasjonen er ikke medlem den dagen",
        "Registeret har ikke noe medlemskap som gjelder den dagen.",
        "Sjekk nummeret og datoen.",
    ),
    "shares-do-not-fit": Reply(
        "Fordelingen mellom etterfølgerne går ikke opp",
        "Hver etterfølger skal stå én gang, bare etterfølgere kan få en andel, og minst én andel "
        "må være større enn null. Hver del som går over, føres opp én gang.",
        "Rett på fordelingen.",
        "Det gjelder: {what}.",
    ),
    "municipality-of-other-county": Reply(
        "Kommunen ligger i et annet fylke",
        "Kommunenummeret begynner ikke med nummeret til fylket som organisasjonen hører til.",
        "Rett nummeret, eller skriv hvorfor det er slik.",
    ),
    "approval-of-other-kind": Reply(
        "Godkjenningen er uvanlig for denne typen organisasjon",
        "Det er andre typer organisasjoner som vanligvis har en slik godkjenning.",
        "Rett typen i registeret, eller skriv hvorfor det er slik.",
    ),
    "approval-without-programmes": Reply(
        "Godkjenningen nevner ingen utdanningsprogram",
        "En godkjenning etter friskoleloven § 2-1 gjelder bestemte utdanningsprogram.",
        "Oppgi programmene, eller skriv hvorfor de mangler.",
    ),
    "members-of-other-kind": Reply(
        "Organisasjonen har vanligvis ikke medlemmer",
        "Det er opplæringskontor og kompetansenettverk som har medlemmer.",
        "Rett typen i registeret, eller skriv hvorfor det er slik.",
    ),
    "differs-from-reform": Reply(
        "Dette er ikke en kjent fylkesreform",
        "Fylket, etterfølgerne eller dagen er andre enn i fylkesreformene fra 2020 og 2024.",
        "Rett opplysningene, eller skriv hva de bygger på.",
    ),
    "succession-recorded-before": Reply(
        "Etterfølgerne er registrert fra før",
        "Det som registreres nå, gjelder i stedet for det som ble registrert tidligere.",
        "Skriv hva som er nytt.",
    ),
    "party-kind-differs": Reply(
        "Registeret har en annen type organisasjon",
        "Organisasjonen er registrert som en annen type enn den som er oppgitt.",
        "Rett typen, eller skriv hvorfor den som er oppgitt, er riktig.",
    ),
    "party-county-differs": Reply(
        "Registeret har et annet fylke",
        "Organisasjonen er registrert i et annet fylke enn det som er oppgitt.",
        "Rett fylket, eller skriv hvorfor det som er oppgitt, er riktig.",
    ),
    "party-gone": Reply(
        "Organisasjonen er slått sammen eller nedlagt",
        "Etter registeret finnes ikke organisasjonen lenger.",
        "Oppgi organisasjonen som gikk videre, eller skriv hvorfor den gamle er riktig.",
    ),
    "approval-2-1-not-known": Reply(
        "Ingen kjent godkjenning etter friskoleloven § 2-1",
        "Registeret har ingen godkjenning som dekker skolen, programmet og hele perioden. "
        "Registeret kan være ufullstendig.",
        "Registrer godkjenningen, eller skriv hva dere vet om den.",
    ),
    "relies-on-predecessors-plan": Reply(
        "Planen bygger på den langsiktige planen til et tidligere fylke",
        "Samarbeidsforumet har ikke vedtatt en egen langsiktig plan. Det er ikke bekreftet "
        "hvor lenge planen fra et tidligere fylke kan brukes.",
        "Vedta en egen plan, eller skriv hvorfor den gamle kan brukes.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "organisation.registered": (
        "{who} registrerte {name} med organisasjonsnummer {number}: {kind} i {county}.",
        "Kommunenummer: {municipality}.",
        "Overordnet enhet: {parent}.",
        "Nettverket omfatter også {spans}.",
    ),
    "organisation.changed": (
        "{who} endret opplysningene om {name}: {kind} i {county}.",
        "Endringen gjelder fra {from_day}.",
        "Kommunenummer: {municipality}.",
        "Overordnet enhet: {parent}.",
        "Nettverket omfatter også {spans}.",
    ),
    "organisation.contact-corrected": (
        "{who} rettet adressen til {the_organisation}.",
        "Ny adresse: {address}.",
    ),
    "organisation.programmes-recorded": (
        "{who} registrerte hva {the_organisation} tilbyr: {offers}.",
        When("no_offers", "{who} registrerte at {the_organisation} ikke tilbyr yrkesfag."),
    ),
    "organisation.approval-recorded": (
        "{who} registrerte en godkjenning av {the_organisation} ({days}): {approval}.",
        "Utdanningsprogram: {programmes}.",
        "Lærefag: {trades}.",
        "Kilde: {source}.",
    ),
    "organisation.approval-ended": (
        "{who} registrerte at godkjenningen {approval_id} av {the_organisation} gjelder til og "
        "med {last_day}.",
    ),
    "organisation.member-joined": (
        "{who} registrerte organisasjonen {member} som medlem av {the_organisation} ({days}).",
    ),
    "organisation.member-left": (
        "{who} registrerte at organisasjonen {member} er medlem av {the_organisation} til og med "
        "{last_day}.",
    ),
    "organisation.merged": (
        "{who} registrerte at {the_organisation} er slått sammen med organisasjonen {into} fra "
        "{from_day}.",
    ),
    "organisation.closed": (
        "{who} registrerte at {the_organisation} er nedlagt, med {last_day} som siste dag.",
    ),
    "organisation.reopened": ("{who} gjenopprettet {the_organisation} i registeret.",),
    "county.succeeded": (
        "{who} registrerte at {county} fra {from_day} er etterfulgt av {successors}.",
        "Dette går over, med andelene i parentes: {passages}.",
        "Grunnlag: {basis}.",
    ),
}
