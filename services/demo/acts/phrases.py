"""What county, networks and forum write in the demo."""

from datetime import date

from services.demo.client import Json
from services.demo.language import Words

PRIORITIES = Words(
    "Nasjonale rammer: hospitering videreføres, og tiltak skal fremme kollektiv utvikling.",
    "Nasjonale rammer: hospitering blir ført vidare, og tiltak skal fremje kollektiv utvikling.",
)
CASH_BASIS = Words("Eget bidrag i budsjettet for 2025", "Eige bidrag i budsjettet for 2025")
POSITION_BASIS = Words(
    "Halv rådgiverstilling, lønn og sosiale utgifter",
    "Halv rådgjevarstilling, løn og sosiale utgifter",
)
INTAKE = Words("Demonstrasjon: innmelding av behov", "Demonstrasjon: innmelding av behov")
PLAN_DEADLINE = Words("Demonstrasjon: vedtak av planen", "Demonstrasjon: vedtak av planen")
RESUBMISSION = Words("Demonstrasjon: ny innsending", "Demonstrasjon: ny innsending")
INTAKE_MOVED = Words(
    "Demonstrasjonen går på virkelig klokke, så fristen legges få sekunder fram i tid.",
    "Demonstrasjonen går på verkeleg klokke, så fristen blir lagd få sekund fram i tid.",
)

ASKED_AROUND = Words(
    "Nettverket har spurt de andre medlemmene. To av dem vurderer å melde det samme.",
    "Nettverket har spurt dei andre medlemmene. To av dei vurderer å melde det same.",
)
SUPPORTED = Words(
    "Nettverket kjenner igjen behovet fra flere medlemmer og støtter det.",
    "Nettverket kjenner igjen behovet frå fleire medlemmer og støttar det.",
)
NOT_SUPPORTED = Words(
    "Nettverket mener at opplæring i verktøy bør dekkes av leverandøren.",
    "Nettverket meiner at opplæring i verktøy bør dekkjast av leverandøren.",
)
WHY_NOT_SUPPORTED = Words(
    "Sendes videre fordi forumet avgjør, men uten støtte fra nettverket.",
    "Blir sendt vidare fordi forumet avgjer, men utan støtte frå nettverket.",
)
CO_DETERMINATION = Words(
    "Planen er drøftet med de tillitsvalgte i fylkeskommunen før møtet.",
    "Planen er drøfta med dei tillitsvalde i fylkeskommunen før møtet.",
)
BOARD_STATES = Words(
    "Nemnda støtter planen, og ber om at flere instruktører får være med.",
    "Nemnda støttar planen, og ber om at fleire instruktørar får vere med.",
)
BOARD_WEIGHED = Words(
    "Det er satt av plasser til instruktører i to av tiltakene.",
    "Det er sett av plassar til instruktørar i to av tiltaka.",
)
TOO_EARLY = Words("Ikke behandlet ennå.", "Ikkje behandla enno.")
WHAT_IS_MISSING = Words(
    "Det mangler kilder, lokal plan og svar om samiske perspektiver.",
    "Det manglar kjelder, lokal plan og svar om samiske perspektiv.",
)
WHY_LATE = Words(
    "Vinterferien falt i fristen, og møtet med de tillitsvalgte ble flyttet.",
    "Vinterferien fall i fristen, og møtet med dei tillitsvalde vart flytta.",
)

GROUNDS = Words(
    "Behovet er godt dokumentert, gjelder flere virksomheter og kan løses i samarbeid.",
    "Behovet er godt dokumentert, gjeld fleire verksemder og kan løysast i samarbeid.",
)
SAMI_GROUNDS = Words(
    "Forumet har vurdert samiske perspektiver og finner ingen særskilt side her.",
    "Forumet har vurdert samiske perspektiv og finn inga særskild side her.",
)
SAMI_YES = Words(
    "Samiske fagmiljøer har vært med på å finne behovet.",
    "Samiske fagmiljø har vore med på å finne behovet.",
)

EVIDENCE_1 = Words(
    "Referat fra møter med ledere og ansatte, og innmeldte behov {needs}",
    "Referat frå møte med leiarar og tilsette, og innmelde behov {needs}",
)
EVIDENCE_2 = Words(
    "Skriftlig avtale mellom partene, med plikter for hver av dem",
    "Skriftleg avtale mellom partane, med plikter for kvar av dei",
)
EXECUTION = Words(
    "Rapport og deltakerlister på antall; partene deltok som avtalt",
    "Rapport og deltakarlister på tal; partane deltok som avtalt",
)
WRITTEN_REASONS = Words(
    "Tiltaket står i planen som samarbeidsforumet vedtok, og kriteriene er oppfylt. Beløpet følger "
    "planen. Vedtaket kan påklages innen tre uker etter at det er mottatt.",
    "Tiltaket står i planen som samarbeidsforumet vedtok, og kriteria er oppfylte. Beløpet følgjer "
    "planen. Vedtaket kan påklagast innan tre veker etter at det er motteke.",
)
PROCUREMENT = Words(
    "Tilbud fra tre leverandører, sak 2025/{number} (syntetisk)",
    "Tilbod frå tre leverandørar, sak 2025/{number} (syntetisk)",
)
VOUCHER = Words("Bilag 2025-{number:04d} (syntetisk)", "Bilag 2025-{number:04d} (syntetisk)")

ATTAINED = Words(
    "De fleste har tatt det i bruk; for resten er det for tidlig å si.",
    "Dei fleste har teke det i bruk; for resten er det for tidleg å seie.",
)

#: Grounds for the answer to each of the four questions.
VERDICTS: dict[str, tuple[str, Words]] = {
    "collective-development": (
        "yes",
        Words(
            "Hele fagmiljøet deltok og deler nå opplegg.",
            "Heile fagmiljøet deltok og deler no opplegg.",
        ),
    ),
    "anchored-in-needs": (
        "yes",
        Words(
            "Tiltaket svarer på behovene som ansatte og bedrifter meldte.",
            "Tiltaket svarer på behova som tilsette og bedrifter melde.",
        ),
    ),
    "sami-perspectives": (
        "not-relevant",
        Words(
            "Vurdert ved prioriteringen; behovet har ingen særskilt samisk side.",
            "Vurdert ved prioriteringa; behovet har inga særskild samisk side.",
        ),
    ),
    "cooperation": (
        "partly",
        Words(
            "Planlagt og gjennomført sammen, men én bedrift måtte trekke seg.",
            "Planlagt og gjennomført saman, men éi bedrift måtte trekkje seg.",
        ),
    ),
}
SAMI_KEPT = Words(
    "Samiske fagmiljøer planla og holdt deler av tiltaket.",
    "Samiske fagmiljø planla og heldt delar av tiltaket.",
)
WHY_GAPS = Words(
    "Leverandøren trakk seg, så ett tiltak ble verken betalt eller gjennomført.",
    "Leverandøren trekte seg, så eitt tiltak vart verken betalt eller gjennomført.",
)


def meeting(held_on: date) -> Json:
    """A meeting of the forum with every required group there."""
    return {
        "held_on": held_on.isoformat(),
        "groups_present": [
            *("working-life", "teacher-organisation", "vet-board", "private-school"),
            *("provider", "county", "training-office"),
        ],
        "declarations_complete": True,
    }
