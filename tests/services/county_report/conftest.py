"""A county with a round under way, whose report is drawn up into files in memory."""

from collections.abc import Mapping
from datetime import date

import pytest

from domain.case import CaseRef, organisation_ref
from domain.event import Event
from domain.follow_up.answers import EvaluationAnswered, RoundQuestionAnswered
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.participants import ParticipantsRecorded
from domain.follow_up.recipient_report import RecipientReportSubmitted
from domain.opening.money_events import GrantReceived
from domain.registry.events import OrganisationRegistered
from domain.registry.facts import Description
from domain.step3_prioritise.events import PlanAdopted
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard
from services.county_report.contents import with_reports
from services.event_log.handling import CommandHandling, nothing_to_read
from tests.domain.county import County
from tests.domain.facts import (
    ATTESTED,
    CARRIED_OUT,
    DECIDED,
    DISBURSED,
    FORUM_WITH_MEMBERS,
    LONG_TERM_PLAN,
    OPEN,
    ORDERED,
    PLANNING_ASSURED,
    PLEDGED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_ROUND,
    WITH_FORUM,
    fact,
    line,
)
from tests.domain.memory_files import MemoryFiles
from tests.samples import NEED, NOW, SCHOOL

STORY: tuple[Event, ...] = (
    *OPEN,
    PLEDGED,
    fact(GrantReceived, amount_ore=100_000_000),
    fact(VetBoardConsulted),
    fact(VetBoardHeard, stated_on=date(2026, 4, 15)),
    fact(PlanAdopted, lines=(line("l-1", needs=(NEED,)), line("l-2", needs=(NEED,)))),
    PLANNING_ASSURED,
    DECIDED,
    ORDERED,
    ATTESTED,
    DISBURSED,
    fact(CooperationConfirmed),
    CARRIED_OUT,
    fact(ParticipantsRecorded),
    fact(RecipientReportSubmitted),
    fact(EvaluationAnswered),
    fact(RoundQuestionAnswered),
)
#: The registry knows where the school lies that gets the money.
REGISTERED: tuple[Event, ...] = (
    OrganisationRegistered(
        organisation=SCHOOL.organisation,
        description=Description(
            name=SCHOOL.name, kind=SCHOOL.kind, county="46", municipality="4601"
        ),
    ),
)
THE_SCHOOL = organisation_ref(SCHOOL.organisation)
START: dict[CaseRef, tuple[Event, ...]] = {
    THE_ROUND: STORY,
    THE_NEED: WITH_FORUM,
    THE_FORUM: FORUM_WITH_MEMBERS,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_SCHOOL: REGISTERED,
}


class Reporting(County):
    """A county whose reports are whole, with their pages."""

    def __init__(self, start: Mapping[CaseRef, tuple[Event, ...]] = START) -> None:
        super().__init__(start)
        self.files = MemoryFiles()
        self.handling = CommandHandling(
            self.log,
            lambda: NOW,
            pause=lambda _: None,
            contents=with_reports(self.log, self.files, nothing_to_read),
        )


@pytest.fixture
def county() -> Reporting:
    return Reporting()
