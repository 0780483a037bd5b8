"""Nynorsk: how measures went, who took part, what was changed."""

from domain.language.clauses import Clause, When
from domain.language.reply import Reply

LABELS = {
    "event": {
        "cooperation.confirmed": "Samarbeid stadfesta",
        "participants.recorded": "Deltakarar talde",
        "measure-change.requested": "Ønske om endring av tiltak",
        "measure-change.decided": "Endring av tiltak avgjord",
        "measure.cancelled": "Tiltak avlyst",
        "measure.reinstated": "Avlysing trekt",
    },
    "action": {
        "confirm-cooperation": "Stadfest samarbeidet",
        "record-participants": "Før opp deltakarane",
        "request-measure-change": "Be om endring av tiltaket",
        "decide-measure-change": "Avgjer endringa",
        "cancel-measure": "Avlys tiltaket",
        "reinstate-measure": "Trekk avlysinga",
    },
    "measure-standing": {
        "none": "Ikkje oppgitt",
        "planned": "Planlagt",
        "under-way": "I gang",
        "delayed": "Forseinka",
        "paused": "Stilt i bero",
        "finished": "Ferdig",
        "carried-out": "Gjennomført",
        "cancelled": "Avlyst",
    },
    "milestone": {"cancelled": "Avlyst"},
    "change-outcome": {
        "approved": "Godkjent",
        "refused": "Ikkje godkjent",
        "to-forum": "Sendt til samarbeidsforumet",
    },
}

REPLIES = {
    "measure-cancelled": Reply(
        "Tiltaket er avlyst",
        "Fylkeskommunen har avlyst tiltaket.",
        "Trekk avlysinga først dersom tiltaket likevel skal gjennomførast.",
    ),
    "measure-not-cancelled": Reply(
        "Tiltaket er ikkje avlyst",
        "Det er berre eit avlyst tiltak som kan takast opp att.",
        "Vel eit tiltak som er avlyst.",
    ),
    "participants-twice": Reply(
        "Dei same deltakarane står to gonger",
        "To rader har same målgruppe, utdanningsprogram og verksemd, så nokon ville ha vorte talde "
        "dobbelt.",
        "Slå saman radene.",
    ),
    "change-exists": Reply(
        "Endringa er meld frå før",
        "Tiltaket har alt ei ønskt endring med denne id-en.",
        "Bruk ein annan id.",
    ),
    "unknown-change": Reply(
        "Endringa finst ikkje",
        "Ingen har bede om ei endring av tiltaket med denne id-en.",
        "Vel ei av endringane som er melde.",
    ),
    "change-already-decided": Reply(
        "Endringa er avgjord frå før",
        "Fylkeskommunen har alt svara på ønsket om endring.",
        "Be om ei ny endring dersom noko anna skal gjelde.",
    ),
    "beyond-purpose": Reply(
        "Endringa går utanfor formålet",
        "Fylkeskommunen kan godkjenne endringar innanfor formålet med tiltaket. Går dei lenger, er "
        "det samarbeidsforumet som avgjer.",
        "Send endringa til samarbeidsforumet, eller avslå ho.",
    ),
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "cooperation.confirmed": (
        "{party} stadfesta at dei er med på {half} av {the_line}.",
        "Dei har vore med sidan {first_day}.",
        "Dei forpliktar seg til dette: {obligation}.",
        "Talet på vedlagde avtalar: {files}.",
        When("first_day_missing", "Det er ikkje oppgitt når dei kom med."),
        When("came_after_need", "Dei kom med etter at behovet var funne."),
        When("written_by_county", "Fylkeskommunen førte stadfestinga inn for dei."),
    ),
    "participants.recorded": (
        "Det vart ført opp {total} deltakarar på {the_line}: {rows}.",
        "Deltakarlista er lagra skjerma, med kontrollsummen {sha256}.",
        When("unsupported", "Talet er ikkje dokumentert med ei deltakarliste."),
    ),
    "measure-change.requested": (
        "Det vart bede om ei endring av {the_line}: {what}.",
        "Ny tittel: {title}.",
        "Ny første dag: {starts_on}.",
        "Ny siste dag: {ends_on}.",
        "Nye målgrupper: {groups}.",
        "Nye tilbydarar: {providers}.",
        "Grunn: {grounds}.",
    ),
    "measure-change.decided": (
        "Svaret frå fylkeskommunen på ønsket om endring av {the_line} ({change_id}) er {outcome}: "
        "{grounds}.",
        When("inside", "Endringa held seg innanfor formålet med tiltaket."),
        When("beyond", "Endringa går utanfor formålet med tiltaket."),
    ),
    "measure.cancelled": (
        "Fylkeskommunen avlyste {the_line}: {grounds}.",
        "Tilsegna var på {decided}.",
        "Av dette var {ordered} bestilt til utbetaling.",
    ),
    "measure.reinstated": ("Fylkeskommunen trekte avlysinga av {the_line}.",),
}
