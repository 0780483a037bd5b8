"""Who may read what: one table, and nothing that is not in it.

A role that a question is not listed for is refused (403). What lies outside the
reach of a role that may ask does not exist for it (404), so nobody learns of cases
that are not theirs. Source: the domain description's table of roles and cases.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from domain.calendar import NORWAY
from domain.case import CaseKind
from domain.control.offset_events import OffsetAnnounced, OffsetReturned, OffsetSettled
from domain.control.round_events import PaymentUnderControl
from domain.role import Role
from domain.succession.responsible import cases_of
from services.api.identity import Identity
from services.api.problems import Problem


class Question(StrEnum):
    """What is asked for."""

    ROUND = "round"
    FORUM = "forum"
    PLAN = "plan"
    PAYMENTS = "payments"
    NEEDS = "needs"
    APPLICATIONS = "applications"
    FOLLOW_UP = "follow-up"
    COUNTY_REPORT = "county-report"
    COVERAGE = "coverage"
    AUDIT_TRAIL = "audit-trail"
    REGISTRY = "registry"
    CONTROLS = "controls"
    CHECKS = "checks"
    RISK = "risk"
    NATIONAL = "national"


class Reach(StrEnum):
    """How far a role sees: every case, its county's, or its own organisation's."""

    ALL = "all"
    COUNTY = "county"
    OWN = "own"


_EVERYWHERE: Final = dict.fromkeys(Question, Reach.ALL)
#: The registry holds what anybody may know of organisations, across counties.
_IN_THE_COUNTY: Final[Mapping[Question, Reach]] = {
    **dict.fromkeys(Question, Reach.COUNTY),
    Question.REGISTRY: Reach.ALL,
}
#: Members sit for organisations that may be controlled themselves, and observers take no part:
#: how somebody is controlled is between those who control, the county's own staff and them, and so
#: is what speaks for it, which counts what has been claimed back and what control cases closed.
_IN_THE_FORUM: Final[Mapping[Question, Reach]] = {
    question: reach
    for question, reach in _IN_THE_COUNTY.items()
    if question not in (Question.CONTROLS, Question.RISK)
}
#: Plans are no secret, whoever they give money to. What others need, and how each payment
#: and each step came about, is between them and the county.
_OF_THE_ORGANISATION: Final = {
    Question.ROUND: Reach.ALL,
    Question.FORUM: Reach.ALL,
    Question.PLAN: Reach.ALL,
    Question.NEEDS: Reach.OWN,
    Question.REGISTRY: Reach.ALL,
    Question.APPLICATIONS: Reach.OWN,
    Question.FOLLOW_UP: Reach.OWN,
    Question.CONTROLS: Reach.OWN,
}

POLICY: Final[Mapping[Role, Mapping[Question, Reach]]] = {
    Role.UNIT: _OF_THE_ORGANISATION,
    Role.NETWORK: _OF_THE_ORGANISATION,
    Role.PROVIDER: _OF_THE_ORGANISATION,
    Role.COUNTY_OFFICER: _IN_THE_COUNTY,
    Role.FORUM_SECRETARY: _IN_THE_FORUM,
    Role.FORUM_CHAIR: _IN_THE_FORUM,
    Role.FORUM_MEMBER: _IN_THE_FORUM,
    Role.COUNTY_GOVERNOR: _IN_THE_FORUM,
    Role.BUDGET_AUTHORITY: _IN_THE_COUNTY,
    Role.ATTESTER: _IN_THE_COUNTY,
    Role.COUNTY_AUDITOR: _IN_THE_COUNTY,
    Role.DIRECTORATE_MANAGER: _EVERYWHERE,
    Role.DIRECTORATE_AUDITOR: _EVERYWHERE,
    Role.ADMINISTRATOR: {Question.REGISTRY: Reach.ALL},
}


@dataclass(frozen=True)
class Sight:
    """What somebody sees of a question: one county's cases or, of needs and
    applications, one organisation's.

    None stands for no such limit.
    """

    county: str | None = None
    organisation: str | None = None

    @property
    def counties(self) -> frozenset[str] | None:
        """The counties whose cases are seen: its own, and today those that it has succeeded."""
        if self.county is None:
            return None
        return cases_of(self.county, datetime.now(NORWAY).date())

    def check_county(self, county: str) -> None:
        """Raise `Problem("not-found")` for a case of another county."""
        seen = self.counties
        if seen is not None and county not in seen:
            raise Problem("not-found")

    def check_need(self, county: str, parties: Collection[str]) -> None:
        """Raise `Problem("not-found")` for a need that is not theirs to see.

        `parties` are the unit that has the need and the networks that have had it.
        """
        self.check_county(county)
        if self.organisation is not None and self.organisation not in parties:
            raise Problem("not-found")


def may_ask(role: Role, question: Question) -> bool:
    """Whether a role may ask a question at all, however far it then sees."""
    return question in POLICY.get(role, {})


def hidden_in_rounds(role: Role) -> tuple[CaseKind, ...]:
    """The kinds of case in a round that the role is told nothing of when the round is told.

    Whoever sees no control cases but its own organisation's asks for these by their ids.
    """
    reach = POLICY.get(role, {}).get(Question.CONTROLS)
    return () if reach in (Reach.ALL, Reach.COUNTY) else (CaseKind.CONTROL,)


def untold_in_rounds(role: Role) -> tuple[str, ...]:
    """The topics of what control cases leave in rounds that the role is told nothing of.

    An offset may stand in another round than the case's, so its command is not there to find.
    """
    offsets = (OffsetAnnounced.TOPIC, OffsetSettled.TOPIC, OffsetReturned.TOPIC)
    kept = (PaymentUnderControl.TOPIC, *offsets)
    return kept if hidden_in_rounds(role) else ()


def sight(identity: Identity, question: Question) -> Sight:
    """What `identity` sees; raises `Problem("forbidden")` when its role may not ask at all."""
    match POLICY.get(identity.role, {}).get(question):
        case Reach.ALL:
            return Sight()
        case Reach.COUNTY if identity.county is not None:
            return Sight(county=identity.county)
        case Reach.OWN:
            return Sight(organisation=identity.organisation)
        case _:
            raise Problem("forbidden")
