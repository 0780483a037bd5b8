"""The round that samples are about, and who takes part; all synthetic."""

from datetime import UTC, datetime

from domain.party import Party, PartyKind

ROUND = "yrkesfag-46-2026"
NEXT_ROUND = "yrkesfag-46-2027"
NEED = "n-1a2b"
#: When commands of the samples are received: a working day in Norway's winter.
NOW = datetime(2026, 2, 17, 9, 30, tzinfo=UTC)
SCHOOL = Party(
    organisation="310000019",
    name="Vestfjord vidaregåande skule (syntetisk)",
    kind=PartyKind.COUNTY_SCHOOL,
    county="46",
)
OFFICE = Party(
    organisation="310000027",
    name="Opplæringskontoret for byggfag på Nordøya (syntetisk)",
    kind=PartyKind.TRAINING_OFFICE,
    county="46",
)
COMPANY = Party(
    organisation="310000051",
    name="Vestfjord Massivtre AS (syntetisk)",
    kind=PartyKind.COMPANY,
    county="46",
)
NETWORK = Party(
    organisation="310000035",
    name="Nettverket for bygg og anlegg i Nordøya (syntetisk)",
    kind=PartyKind.NETWORK,
    county="46",
)
PRIVATE_SCHOOL = Party(
    organisation="310000043",
    name="Nordøya private vidaregåande skule (syntetisk)",
    kind=PartyKind.PRIVATE_SCHOOL,
    county="46",
)
PROVIDER = Party(
    organisation="310000078",
    name="Nordøya fagskule (syntetisk)",
    kind=PartyKind.PROVIDER,
    county="46",
)
