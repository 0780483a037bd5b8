"""Every command there is, where its turn has come: done once, and once only."""

from functools import cache

import pytest

from domain.cases import COMMANDS
from domain.permission import NOT_ALLOWED
from domain.process import CLOCK
from domain.role import Role
from tests.domain.anything import having_duty
from tests.domain.county import County, replayed
from tests.domain.starts import start_of, usual
from tests.samples import by
from workflows.contracts import Answer

#: What everybody does about themselves and in their own county: a neighbour's is another case.
ABOUT_ONESELF = {
    "name-substitute",
    "delegate-authority",
    "issue-calendar",
    "ask-for-mail",
    "subscribe-webhook",
}

every_command = pytest.mark.parametrize("action", COMMANDS)


def at_the_start_of(action: str) -> County:
    """A county of the test's own in which the command's turn has come."""
    return _begun(action).twin()


@cache
def _begun(action: str) -> County:
    start = start_of(action)
    county = County(start.cases)
    for command in start.commands():
        assert isinstance(county.outcome(county.sent(command)), Answer), command.ACTION
    return county


@every_command
def test_it_is_done_where_its_turn_has_come_and_the_same_key_does_it_once(action: str) -> None:
    county = at_the_start_of(action)
    sent = county.sent(usual(action))

    first, head = county.outcome(sent), county.log.head()

    assert isinstance(first, Answer), "give the command a start in tests/domain/starts.py"
    assert first.events
    assert county.outcome(sent) == replayed(first)
    assert county.log.head() == head
    other = sent.model_copy(update={"fingerprint": "of another request"})
    assert county.outcome(other) == "idempotency-key-reused"


@every_command
def test_whoever_saw_another_version_or_lacks_the_duty_does_not_do_it(action: str) -> None:
    county = at_the_start_of(action)
    command = usual(action)
    version = county.at(command.case).version

    assert county.refused(command, expected_version=version + 1) == "stale-version"
    stranger = next(role for role in Role if role not in having_duty(action))
    wrong = command.model_copy(update={"by": by(stranger)})
    assert county.refused(wrong) in NOT_ALLOWED
    if action not in {*CLOCK, *ABOUT_ONESELF} and command.by.county is not None:
        neighbour = command.by.model_copy(update={"county": "50"})
        came = county.refused(command.model_copy(update={"by": neighbour}))
        assert came in {"other-county", "wrong-role"}
