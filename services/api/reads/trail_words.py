"""The few words of the audit trail's document that are not about an event."""

from collections.abc import Mapping
from typing import Final, NamedTuple


class TrailWords(NamedTuple):
    """Headings and names, in one language."""

    title: str
    scheme: str
    county: str
    events: str
    log_position: str
    selection: str
    effective: str
    by: str
    on_behalf_of: str
    case: str
    version: str
    caused_by: str
    led_to: str


TRAIL_WORDS: Final[Mapping[str, TrailWords]] = {
    "nb": TrailWords(
        title="Saksgang",
        scheme="Ordning",
        county="Fylke",
        events="Antall hendelser",
        log_position="Lest til og med loggposisjon",
        selection="Utvalg",
        effective="Gjelder fra",
        by="Registrert av",
        on_behalf_of="på vegne av",
        case="Sak",
        version="versjon",
        caused_by="Utløst av",
        led_to="Førte til",
    ),
    "nn": TrailWords(
        title="Saksgang",
        scheme="Ordning",
        county="Fylke",
        events="Tal på hendingar",
        log_position="Lese til og med loggposisjon",
        selection="Utval",
        effective="Gjeld frå",
        by="Registrert av",
        on_behalf_of="på vegner av",
        case="Sak",
        version="versjon",
        caused_by="Utløyst av",
        led_to="Førte til",
    ),
    "en": TrailWords(
        title="Case history",
        scheme="Scheme",
        county="County",
        events="Number of events",
        log_position="Read up to and including log position",
        selection="Selection",
        effective="Holds from",
        by="Recorded by",
        on_behalf_of="on behalf of",
        case="Case",
        version="version",
        caused_by="Caused by",
        led_to="Led to",
    ),
}

#: The headings of the trail's table, in the order of its columns.
TRAIL_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "nb": (
        "Loggposisjon",
        "Registrert (UTC)",
        "Gjelder fra (UTC)",
        "Sak",
        "Versjon",
        "Hendelse",
        "Hva som skjedde",
        "Rolle",
        "Virksomhet",
        "Person-id",
        "På vegne av",
        "Fullmakt",
        "I stedet for",
        "Begrunnelse",
        "Regelsett",
        "Hendelsestype",
        "Kommando",
        "Utløst av",
        "Forespørsel",
        "Felt",
        "Gammel verdi",
        "Ny verdi",
        "Utløst av loggposisjon",
        "Førte til loggposisjon",
    ),
    "nn": (
        "Loggposisjon",
        "Registrert (UTC)",
        "Gjeld frå (UTC)",
        "Sak",
        "Versjon",
        "Hending",
        "Kva som hende",
        "Rolle",
        "Verksemd",
        "Person-id",
        "På vegner av",
        "Fullmakt",
        "I staden for",
        "Grunngiving",
        "Regelsett",
        "Hendingstype",
        "Kommando",
        "Utløyst av",
        "Førespurnad",
        "Felt",
        "Gammal verdi",
        "Ny verdi",
        "Utløyst av loggposisjon",
        "Førte til loggposisjon",
    ),
    "en": (
        "Log position",
        "Recorded (UTC)",
        "Holds from (UTC)",
        "Case",
        "Version",
        "Event",
        "What happened",
        "Role",
        "Organisation",
        "Person's id",
        "On behalf of",
        "Authority",
        "In place of",
        "Reason",
        "Rule set",
        "Event type",
        "Command",
        "Set off by",
        "Request",
        "Field",
        "Old value",
        "New value",
        "Caused by log position",
        "Led to log position",
    ),
}
