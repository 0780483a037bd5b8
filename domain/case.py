"""What a case is known by: its kind and its natural key, which together name its stream."""

from enum import StrEnum
from functools import lru_cache
from typing import Annotated
from uuid import UUID, uuid5

from pydantic import StringConstraints

from domain.value import Value

#: Root of all stream ids. It must never change: every stored stream hangs on it.
NAMESPACE = UUID("6f1d2c0e-5b0a-5c9e-9a57-3d8f6a6b2e11")

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$")]

#: A round's natural key: scheme, county number, budget year.
RoundId = Annotated[
    str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*-[0-9]{2}-[1-9][0-9]{3}$", max_length=40)
]


class CaseKind(StrEnum):
    """The kinds of case, each with a stream and a workflow of its own."""

    NEED = "need"
    ROUND = "round"
    FORUM = "forum"
    LONG_TERM_PLAN = "long-term-plan"
    ORGANISATION = "organisation"
    COUNTY = "county"
    APPLICATION = "application"
    MEETING = "meeting"
    IMPORT = "import"
    CONTROL = "control"
    AUTHORITY = "authority"
    CALENDAR = "calendar"
    SUBSCRIPTION = "subscription"


class CaseRef(Value):
    """A reference to one case; equal references are the same case everywhere."""

    kind: CaseKind
    key: Key

    @property
    def stream_id(self) -> UUID:
        """The stream that holds the case's events."""
        return _stream_id(self.kind, self.key)

    def __str__(self) -> str:
        return f"{self.kind}/{self.key}"


@lru_cache(4_096)
def _stream_id(kind: CaseKind, key: str) -> UUID:
    """The same for ever, and asked several times by every command."""
    return uuid5(NAMESPACE, f"{kind}/{key}")


def need_ref(need_id: str) -> CaseRef:
    """The case of one need (*behov*)."""
    return CaseRef(kind=CaseKind.NEED, key=need_id)


def round_ref(round_id: str) -> CaseRef:
    """The case of one allocation round (*tildelingsrunde*)."""
    return CaseRef(kind=CaseKind.ROUND, key=round_id)


def forum_ref(scheme: str, county: str) -> CaseRef:
    """The case of a county's forum (*samarbeidsforum*)."""
    return CaseRef(kind=CaseKind.FORUM, key=f"{scheme}-{county}")


def long_term_plan_ref(scheme: str, county: str) -> CaseRef:
    """The case of a forum's long-term plan (*overordnet, langsiktig plan*)."""
    return CaseRef(kind=CaseKind.LONG_TERM_PLAN, key=f"{scheme}-{county}")


def organisation_ref(organisation: str) -> CaseRef:
    """The case of one organisation in the registry, by its number."""
    return CaseRef(kind=CaseKind.ORGANISATION, key=organisation)


def county_ref(county: str) -> CaseRef:
    """The case of a county (*fylke*), by its official number: what became of it."""
    return CaseRef(kind=CaseKind.COUNTY, key=county)


def application_ref(application_id: str) -> CaseRef:
    """The case of one application to a pot (*søknad*)."""
    return CaseRef(kind=CaseKind.APPLICATION, key=application_id)


def meeting_ref(meeting_id: str) -> CaseRef:
    """The case of one meeting of a forum (*møte*)."""
    return CaseRef(kind=CaseKind.MEETING, key=meeting_id)


def import_ref(round_id: str, sha256: str) -> CaseRef:
    """The case of one file's import into a round, so that no file is imported twice."""
    return CaseRef(kind=CaseKind.IMPORT, key=uuid5(NAMESPACE, f"{round_id}/{sha256}").hex)


def control_ref(control_id: str) -> CaseRef:
    """The case of one control (*kontrollsak*)."""
    return CaseRef(kind=CaseKind.CONTROL, key=control_id)


def authority_ref(authority_id: str) -> CaseRef:
    """The case of one authority for a while: a substitute's or a delegate's (*fullmakt*)."""
    return CaseRef(kind=CaseKind.AUTHORITY, key=authority_id)


def calendar_ref(calendar_id: str) -> CaseRef:
    """The case of one person's calendar of deadlines (*kalenderabonnement*)."""
    return CaseRef(kind=CaseKind.CALENDAR, key=calendar_id)


def subscription_ref(subscription_id: str) -> CaseRef:
    """The case of one subscription to what happens (*varselabonnement*)."""
    return CaseRef(kind=CaseKind.SUBSCRIPTION, key=subscription_id)


def round_id(scheme: str, county: str, budget_year: int) -> str:
    """The natural key of a round: one for each scheme, county and budget year."""
    return f"{scheme}-{county}-{budget_year}"


def scheme_and_county(round_key: str) -> tuple[str, str]:
    """The scheme and county that a round's key names."""
    scheme, county, _ = round_key.rsplit("-", 2)
    return scheme, county


def budget_year(round_key: str) -> int:
    """The budget year that a round's key names."""
    return int(round_key.rpartition("-")[2])
