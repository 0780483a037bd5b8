"""Documentation is asked for in a control case, and comes in."""

from domain.control.decide_open import ReceiveDocumentation, RequestDocumentation
from domain.control.events import (
    DocumentationRequested,
)
from domain.control.kinds import (
    ControlStage,
)
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import WhenPassed
from domain.role import Role
from domain.state.control_position import control_position
from domain.views.control_steps import stage_of
from tests.domain.control_case import (
    COUNTYS,
    SELECTED,
    state,
)
from tests.domain.facts import fact
from tests.domain.given import given
from tests.domain.wishes import someone, wish
from tests.samples import by


class TestDocumentation:
    def test_it_is_asked_for_with_a_deadline_that_its_arrival_meets(self) -> None:
        asked, deadline = given(SELECTED).when(wish(RequestDocumentation)).decided()
        assert isinstance(deadline, DeadlineSet)
        assert deadline.when_passed is WhenPassed.MARK_LATE
        waiting = state(SELECTED, asked, deadline)
        assert stage_of(waiting) is ControlStage.DOCUMENTATION_REQUESTED
        assert [d.deadline_id for d in control_position(waiting, 3).deadlines] == ["doc-r-1"]
        (received,) = given(SELECTED, asked, deadline).when(wish(ReceiveDocumentation)).decided()
        come = state(SELECTED, asked, deadline, received)
        assert stage_of(come) is ControlStage.RECEIVED
        assert control_position(come, 4).deadlines == ()

    def test_the_county_answers_for_itself_and_a_recipient_for_itself(self) -> None:
        asked = fact(DocumentationRequested)
        officer = someone("receive-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED, asked).when(wish(ReceiveDocumentation, officer)).decided()
        for case in (SELECTED, COUNTYS):
            stranger = by(Role.UNIT, organisation="310000078")
            command = wish(ReceiveDocumentation, stranger)
            given(case, asked).when(command).refused("not-own-unit")

    def test_the_controlled_does_not_control(self) -> None:
        officer = someone("request-documentation", role=Role.COUNTY_OFFICER)
        given(SELECTED).when(wish(RequestDocumentation, officer)).refused("not-the-controller")
