"""Every command that sets a deadline sets it with the reminders that the county practises."""

from typing import Any

import pytest

from domain.case import county_ref
from domain.cases import COMMANDS
from domain.county_report.events import ReopenCause
from domain.deadlines.by_when import ByWhen
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineSource
from domain.deadlines.practice import DeadlinePracticeSet
from tests.domain.county import County
from tests.domain.facts import fact
from tests.domain.starts import start_of, usual
from tests.samples import NOW
from workflows.contracts import Answer

PRACTICE = fact(DeadlinePracticeSet, reminders=(30, 14, 3), escalates_after=7)
BY_WHEN = ByWhen(
    at=NOW.replace(year=2027), source=DeadlineSource.COUNTY_PRACTICE, citation="Årshjulet"
)
#: What each command is given besides the usual, so that it sets a deadline.
SETTING: dict[str, dict[str, Any]] = {
    "set-deadline": {},
    "return-need": {"resubmit_by": BY_WHEN},
    "ask-recipient-report": {"report_by": BY_WHEN},
    "reopen-recipient-report": {"cause": ReopenCause.WRONG_FIGURE, "report_by": BY_WHEN},
    "publish-call": {"closes": BY_WHEN},
    "request-completion": {"complete_by": BY_WHEN},
    "request-documentation": {"answer_by": BY_WHEN},
    "give-notice": {"comment_by": BY_WHEN},
    "decide-control": {"pay_by": BY_WHEN},
    "set-corrective-action": {"due": BY_WHEN},
    "hold-control": {"until": BY_WHEN},
    "tell-control-decision": {},
    "add-member": {},
    "adopt-long-term-plan": {},
    "name-substitute": {},
    "delegate-authority": {},
}


def naming_a_time() -> set[str]:
    """The actions of which a field, or the command itself, says by when."""
    return {
        action
        for action, kind in COMMANDS.items()
        if issubclass(kind, ByWhen)
        or any("ByWhen" in str(field.annotation) for field in kind.model_fields.values())
    }


def test_every_command_that_names_a_time_is_among_them() -> None:
    assert naming_a_time() - {"review-recipient-report"} <= set(SETTING)


@pytest.mark.parametrize("action", SETTING)
def test_its_deadline_has_the_countys_reminders(action: str) -> None:
    start = start_of(action)
    county = County({**start.cases, county_ref("46"): (PRACTICE,)})
    for command in start.commands():
        assert isinstance(county.outcome(county.sent(command)), Answer), command.ACTION
    command = usual(action).model_copy(update=SETTING[action])
    assert isinstance(county.outcome(county.sent(command)), Answer)

    stream = county.log.load(command.case.stream_id)
    deadline = [one.event for one in stream if isinstance(one.event, DeadlineSet)][-1]
    assert deadline.reminders == (30, 14, 3)
    assert deadline.escalates_after == 7
