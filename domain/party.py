"""The organisations that take part (*aktører*), and the groups that measures are for."""

from enum import StrEnum

from domain.types import CountyNumber, Line, OrganisationNumber
from domain.value import Value


class PartyKind(StrEnum):
    """What sort of organisation a party is. Source: domain description, sections 2 and 3."""

    COUNTY_SCHOOL = "county-school"
    PRIVATE_SCHOOL = "private-school"
    TRAINING_OFFICE = "training-office"
    COMPANY = "company"
    NETWORK = "network"
    EXAMINATION_BOARD = "examination-board"
    PROVIDER = "provider"
    COUNTY = "county"


#: Kinds whose grant is an individual decision (*enkeltvedtak*) with written reasons.
#: Source: forvaltningsloven § 2 as read in the domain description, section 17.2.
PRIVATE_KINDS = frozenset(
    {PartyKind.PRIVATE_SCHOOL, PartyKind.TRAINING_OFFICE, PartyKind.COMPANY, PartyKind.NETWORK}
)

#: Kinds that bring working life (*arbeidslivet*) into a measure.
WORKING_LIFE_KINDS = frozenset(
    {PartyKind.TRAINING_OFFICE, PartyKind.COMPANY, PartyKind.EXAMINATION_BOARD}
)


class Party(Value):
    """An organisation by number, name and kind."""

    organisation: OrganisationNumber
    name: Line
    kind: PartyKind
    county: CountyNumber


class TargetGroup(StrEnum):
    """Whom the measures are for (*målgrupper*). Source: Udir, «Hvem er ordningen for?»."""

    VET_TEACHER = "vet-teacher"
    INSTRUCTOR = "instructor"
    TRAINING_MANAGER = "training-manager"
    EXAMINATION_BOARD_MEMBER = "examination-board-member"
    FAGSKOLE_TEACHER = "fagskole-teacher"
    OTHER = "other"


class MeasureKind(StrEnum):
    """Kinds of measure (*tiltakstyper*). Source: domain description, section 6."""

    HOSPITERING = "hospitering"
    COURSE = "course"
    YRKESFAGLARER_2 = "yrkesfaglaerer-2"
    COLLECTIVE = "collective"
    NETWORK = "network"


class MoneyRoute(StrEnum):
    """How money reaches its use. Source: domain description, section 10 (inference)."""

    OWN_SCHOOL = "own-school"
    PRIVATE_GRANT = "private-grant"
    PURCHASE = "purchase"
    COUNTY_RUN = "county-run"


class Programme(StrEnum):
    """Vocational education programmes (*yrkesfaglige utdanningsprogram*), ten since 2020/21."""

    BYGG_OG_ANLEGG = "BA"
    ELEKTRO_OG_DATATEKNOLOGI = "EL"
    FRISOR_BLOMSTER = "FD"
    HANDVERK_DESIGN = "DT"
    HELSE_OG_OPPVEKST = "HS"
    INFORMASJONSTEKNOLOGI = "IM"
    NATURBRUK = "NA"
    RESTAURANT_OG_MATFAG = "RM"
    SALG_SERVICE = "SR"
    TEKNOLOGI_OG_INDUSTRI = "TP"
