"""The process list and the commands say the same, and every refusal of the order is a code."""

import re
from collections import Counter

from domain.cases import COMMANDS
from domain.duty import Milestone
from domain.process import CLOCK, DUTIES, PROCESS

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def test_every_duty_has_a_command_and_every_command_a_duty() -> None:
    assert set(COMMANDS) - set(DUTIES) == CLOCK == {"note-deadline"}
    assert set(DUTIES) - set(COMMANDS) == set()


def test_every_duty_is_listed_once() -> None:
    assert set(Counter(duty.action for duty in PROCESS).values()) == {1}


def test_every_duty_says_who_has_it_and_on_what_basis() -> None:
    assert all(duty.who and duty.basis.strip() for duty in PROCESS)


def test_four_eyes_name_an_act_that_comes_before() -> None:
    order = [duty.action for duty in PROCESS]
    pairs = [(duty.four_eyes, duty.action) for duty in PROCESS if duty.four_eyes]

    assert len(pairs) == 4
    assert all(order.index(first) < order.index(second) for first, second in pairs)


def test_actions_and_refusals_are_stable_codes() -> None:
    conditions = [c for duty in PROCESS for c in (*duty.after, *duty.unless)]
    codes = [*DUTIES, *(c.refusal for c in conditions)]

    assert all(KEBAB.fullmatch(code) for code in codes)


def test_every_milestone_stands_in_the_way_of_something_or_ends_a_case() -> None:
    used = {c.milestone for duty in PROCESS for c in (*duty.after, *duty.unless)}

    assert set(Milestone) - used <= {
        Milestone.APPOINTED,
        Milestone.ADOPTED,
        Milestone.PLAN_ADOPTED,
        Milestone.EXECUTION_ASSURED,
    }


def test_a_deadline_of_a_duty_says_what_its_passing_means() -> None:
    assert all((duty.deadline is None) == (duty.when_late == "nothing") for duty in PROCESS)
