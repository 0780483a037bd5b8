"""Every command there is, in each of the wrong ways: role, order, version, key."""

import pytest

from domain.cases import COMMANDS
from domain.command import Command
from domain.permission import NOT_ALLOWED
from domain.process import DUTIES
from domain.role import Role
from tests.domain.anything import having_duty
from tests.domain.county import UNDER_WAY, County, replayed
from tests.domain.wishes import wish
from tests.samples import by

every_command = pytest.mark.parametrize("kind", COMMANDS.values(), ids=COMMANDS)


@every_command
def test_a_role_without_the_duty_is_refused(kind: type[Command]) -> None:
    for role in set(Role) - set(having_duty(kind.ACTION)):
        assert County().refused(wish(kind, by(role))) in NOT_ALLOWED


@every_command
def test_what_comes_before_its_turn_is_refused_by_the_order(kind: type[Command]) -> None:
    duty = DUTIES.get(kind.ACTION)
    if duty and duty.after:
        assert County().refused(wish(kind)) in {c.refusal for c in duty.after}


@every_command
def test_another_version_than_the_cases_is_refused(kind: type[Command]) -> None:
    assert County().refused(wish(kind), expected_version=7) == "stale-version"


@every_command
def test_the_same_key_never_has_two_effects(kind: type[Command]) -> None:
    county = County(UNDER_WAY)
    sent = county.sent(wish(kind))
    first, head = county.outcome(sent), county.log.head()
    assert county.outcome(sent) == replayed(first)
    assert county.log.head() == head
