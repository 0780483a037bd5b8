"""A finding (*funn*): what a check has found, in which part of a grant, and on which events.

Source: domain description, section 13.2. Sums are integer øre.
"""

from enum import StrEnum
from hashlib import sha256
from uuid import UUID

from domain.types import CountyNumber, Year
from domain.value import Value


class Ground(StrEnum):
    """The grounds for a demand for repayment (*grunnlag*), by their codes in section 13.2."""

    G1 = "G1"
    G2 = "G2"
    G3 = "G3"
    G4 = "G4"
    G5 = "G5"
    G6 = "G6"
    G7 = "G7"
    G8 = "G8"
    G9 = "G9"
    G10 = "G10"
    G11 = "G11"
    G12 = "G12"
    G13 = "G13"
    G14 = "G14"
    G15 = "G15"
    G16 = "G16"

    @property
    def number(self) -> int:
        """The number, by which grounds are ordered."""
        return int(self.value[1:])


class Outcome(StrEnum):
    """What a check says: that something was found, or that the events cannot tell."""

    FOUND = "found"
    CANNOT_BE_JUDGED = "cannot-be-judged"


class Severity(StrEnum):
    """How much a finding weighs (*alvorlighet*), unless a person judges otherwise [inference]."""

    SERIOUS = "serious"
    MODERATE = "moderate"
    NOTE = "note"


class EventAt(Value):
    """An event that a finding stands on: its case, its place in the stream and in the log."""

    case: str
    stream_id: UUID
    version: int
    position: int


class Concerns(Value):
    """The part of a grant that a finding is about; what is None says that it is about all."""

    scheme: str
    county: CountyNumber
    budget_year: Year
    round_id: str
    line_id: str | None = None
    payment_id: str | None = None
    organisation: str | None = None


class Finding(Value):
    """One finding. The same log position and rule version give the same finding, byte by byte.

    `code` says within the ground what was found; the words for it stand in `domain.language`
    under it, those for what a person must still judge under the ground. `questioned_ore` is the
    sum in question (øre) and never more than what was paid; None where the ground has no amount.
    `others` are the further parts of a finding across lines, rounds or counties. `facts` are the
    plain values that the sentence names, `explained` the reason that somebody has recorded.
    """

    finding_id: str
    ground: Ground
    code: str
    outcome: Outcome
    severity: Severity
    concerns: Concerns
    others: tuple[Concerns, ...] = ()
    events: tuple[EventAt, ...]
    questioned_ore: int | None = None
    facts: dict[str, str | int] = {}
    explained: str = ""
    rule_version: str

    @property
    def order(self) -> tuple[str, str, int, str, str]:
        """What findings are listed by: the round, the ground, then what it is about."""
        about = self.concerns
        return about.county, about.round_id, self.ground.number, self.code, self.finding_id


def finding_id(ground: Ground, code: str, concerns: Concerns, more: str = "") -> str:
    """The name that a finding keeps at every log position and under every rule version."""
    about = (concerns.round_id, concerns.line_id, concerns.payment_id, concerns.organisation, more)
    named = "/".join([ground, code, *(part or "" for part in about)])
    return f"{ground.lower()}-{sha256(named.encode()).hexdigest()[:16]}"
