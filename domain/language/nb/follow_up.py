"""Bokmål: how measures went, who took part, what was changed."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "cooperation.confirmed": "Samarbeid bekreftet",
        "participants.recorded": "Deltakere talt",
        "measure-change.requested": "Endring av tiltak ønsket",
        "measure-change.decided": "Endring av tiltak avgjort",
        "measure.cancelled": "Tiltak avlyst",
        "measure.reinstated": "Avlysning trukket",
    },
    "action": {
        "confirm-cooperation": "Bekreft samarbeidet",
        "record-participants": "Før opp deltakerne",
        "request-measure-change": "Be om endring av tiltaket",
        "decide-measure-change": "Avgjør endringen",
        "cancel-measure": "Avlys tiltaket",
        "reinstate-measure": "Trekk avlysningen",
    },
    "measure-standing": {
        "none": "Ikke oppgitt",
        "planned": "Planlagt",
        "under-way": "I gang",
        "delayed": "Forsinket",
        "paused": "Stilt i bero",
        "finished": "Ferdig",
        "carried-out": "Gjennomført",
        "cancelled": "Avlyst",
    },
    "milestone": {"cancelled": "Avlyst"},
    "change-outcome": {
        "approved": "Godkjent",
        "refused": "Ikke godkjent",
        "to-forum": "Sendt til samarbeidsforumet",
    },
}

REPLIES = {
    "measure-cancelled": Reply(
        "Tiltaket er avlyst",
        "Fylkeskommunen har avlyst tiltaket.",
        "Trekk avlysningen først hvis tiltaket likevel skal gjennomføres.",
    ),
    "measure-not-cancelled": Reply(
        "Tiltaket er ikke avlyst",
        "Det er bare et avlyst tiltak som kan tas opp igjen.",
        "Velg et tiltak som er avlyst.",
    ),
    "participants-twice": Reply(
        "De samme deltakerne står to ganger",
        "To rader har samme målgruppe, utdanningsprogram og virksomhet, så noen ville blitt talt "
        "dobbelt.",
        "Slå sammen radene.",
    ),
    "change-exists": Reply(
        "Endringen er meldt fra før",
        "Tiltaket har allerede en ønsket endring med denne id-en.",
        "Bruk en annen id.",
    ),
    "unknown-change": Reply(
        "Endringen finnes ikke",
        "Ingen har bedt om en endring av tiltaket med denne id-en.",
        "Velg en av endringene som er meldt.",
    ),
    "change-already-decided": Reply(
        "Endringen er avgjort fra før",
        "Fylkeskommunen har allerede svart på ønsket om endring.",
        "Be om en ny endring hvis noe annet skal gjelde.",
    ),
    "beyond-purpose": Reply(
        "Endringen går utenfor formålet",
        "Fylkeskommunen kan godkjenne endringer innenfor tiltakets formål. Går de lenger, er det "
        "samarbeidsforumet som avgjør.",
        "Send endringen til samarbeidsforumet, eller avslå den.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cooperation.confirmed": (
        "{party} bekreftet at de er med på {half} av {the_line}.",
        "De har vært med siden {first_day}.",
        "De forplikter seg til dette: {obligation}.",
        "Antall avtaler vedlagt: {files}.",
        When("first_day_missing", "Det er ikke oppgitt når de kom med."),
        When("came_after_need", "De kom med etter at behovet var funnet."),
        When("written_by_county", "Fylkeskommunen førte bekreftelsen inn for dem."),
    ),
    "participants.recorded": (
        "Det ble ført opp {total} deltakere på {the_line}: {rows}.",
        "Deltakerlisten er lagret skjermet, med kontrollsummen {sha256}.",
        When("unsupported", "Tallet er ikke dokumentert med en deltakerliste."),
    ),
    "measure-change.requested": (
        "Det ble bedt om en endring av {the_line}: {what}.",
        "Ny tittel: {title}.",
        "Ny første dag: {starts_on}.",
        "Ny siste dag: {ends_on}.",
        "Nye målgrupper: {groups}.",
        "Nye tilbydere: {providers}.",
        "Grunn: {grounds}.",
    ),
    "measure-change.decided": (
        "Fylkeskommunens svar på ønsket om endring av {the_line} ({change_id}) er {outcome}: "
        "{grounds}.",
        When("inside", "Endringen holder seg innenfor formålet med tiltaket."),
        When("beyond", "Endringen går utenfor formålet med tiltaket."),
    ),
    "measure.cancelled": (
        "Fylkeskommunen avlyste {the_line}: {grounds}.",
        "Tilsagnet var på {decided}.",
        "Av dette var {ordered} bestilt til utbetaling.",
    ),
    "measure.reinstated": ("Fylkeskommunen trakk avlysningen av {the_line}.",),
}
