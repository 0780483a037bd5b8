"""The parts of an assessment (*behovsvurdering*) that are more than a text or a number."""

from enum import StrEnum

from domain.party import PartyKind
from domain.step1_assess.involvement import Codetermination
from domain.types import Day, Draft, Line, OrganisationNumber, Text
from domain.value import Value


class DataSource(Value):
    """A source that the unit looked at, and what it showed (problem P7: numbers without use)."""

    source: Line
    finding: Text


class SamiAnswer(StrEnum):
    """Whether Sámi perspectives are part of the need (question 3 of the evaluation)."""

    YES = "yes"
    NO = "no"
    NOT_RELEVANT = "not-relevant"


class SamiPerspective(Value):
    """The Sámi perspective (*samisk perspektiv*) on the need; «not relevant» gives a reason."""

    answer: SamiAnswer
    reason: Draft = ""


class PlanLevel(StrEnum):
    """Whose local plan it is. Source: [Udir]: plans of schools and companies, or of the owner."""

    UNIT = "unit"
    OWNER = "owner"


class LocalPlan(Value):
    """The local plan (*lokal plan*) behind a need: whose, for how long, and who decided with whom.

    Its reference is the assessment's `local_plan`.
    """

    level: PlanLevel
    valid_from: Day
    valid_to: Day
    codetermination: Codetermination | None = None


class Horizon(StrEnum):
    """How far a need looks ahead (problem P11: needs here and now against long-term ones)."""

    HERE_AND_NOW = "here-and-now"
    LONG_TERM = "long-term"


class WishedPartner(Value):
    """A partner that the unit wishes for, and since when it has been part of the work (P4)."""

    name: Line
    kind: PartyKind
    organisation: OrganisationNumber | None = None
    involved_since: Day | None = None
