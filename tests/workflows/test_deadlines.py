"""A deadline is a timer in the workflow and an event in the log, once."""

import pytest

from domain.deadlines.events import DeadlinePassed
from domain.deadlines.kinds import DeadlineKind
from domain.event import Refusal
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.role import Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import THE_NEED, THE_ROUND, line
from tests.domain.wishes import wish
from tests.workflows.bridge import Bridge
from tests.workflows.dates import Calendar, deadline, moved, returned, today
from tests.workflows.house import House, house
from workflows.contracts import Outcome, Perform

PASSED = "deadline.passed"


def passings(house: House) -> list[DeadlinePassed]:
    return [event for event in house.events(THE_ROUND) if isinstance(event, DeadlinePassed)]


def plan_of_the_forum(house: House) -> None:
    """Let everything stand ready for the forum to adopt its plan."""
    house.done(
        wish(CommitGrant),
        wish(OpenRound),
        wish(AppointForum),
        wish(AssessNeed),
        wish(RegisterNeed),
        wish(ForwardNeed),
        wish(PrioritiseNeed),
        wish(AdoptLongTermPlan),
    )


async def test_a_deadline_passes_once_and_is_recorded_by_the_clock(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound))
    set_for = calendar.in_days(10)
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))

    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    await calendar.skip(days=400)
    await timed.send(today(calendar, PledgeOwnContribution))

    assert [(passed.deadline_id, passed.at) for passed in passings(timed)] == [("intake", set_for)]
    noted = timed.recorded(THE_ROUND)[-2]
    assert (noted.role, noted.actor, noted.effective_at) == (Role.SYSTEM, "clock", set_for)


async def test_what_comes_after_the_deadline_needs_a_reason_and_is_marked_late(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed), wish(RegisterNeed))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)

    with pytest.raises(Refusal, match="reason-required"):
        await timed.send(today(calendar, ForwardNeed))
    await timed.send(today(calendar, ForwardNeed, reason="Rektor var sjuk"), key="with-reason")

    forwarded = timed.events(THE_NEED)[-1]
    assert isinstance(forwarded, NeedForwarded)
    assert (forwarded.late, forwarded.soft_stops) == (True, ("late",))


@pytest.mark.parametrize("to", [5, 20])
async def test_a_moved_deadline_passes_at_its_new_instant_alone(
    timed: House, calendar: Calendar, to: int
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await timed.send(moved(calendar, DeadlineKind.INTAKE, days=to))
    new = calendar.in_days(to)

    await calendar.skip(days=to - 1)
    await timed.send(today(calendar, PledgeOwnContribution))
    assert passings(timed) == []

    await calendar.skip(days=2)
    await timed.comes(THE_ROUND, PASSED)
    await calendar.skip(days=20)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")
    assert [passed.at for passed in passings(timed)] == [new]


async def test_a_deadline_that_passed_and_is_moved_passes_again(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await calendar.skip(days=11)
    await timed.comes(THE_ROUND, PASSED)
    await timed.send(moved(calendar, DeadlineKind.INTAKE, days=5))
    second = calendar.in_days(5)

    await calendar.skip(days=6)
    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.send(today(calendar, PledgeOwnContribution), key="again")

    assert [passed.at for passed in passings(timed)][1:] == [second]


async def test_the_clock_notes_a_deadline_on_the_version_that_it_has_read(
    calendar: Calendar,
) -> None:
    """What happened past the workflow makes its note stale; it reads the log and notes it then."""
    notes: list[tuple[int | None, bool]] = []

    class Noting(Bridge):
        def perform(self, command: Perform) -> Outcome:
            if command.action != "note-deadline":
                return super().perform(command)
            notes.append((command.expected_version, False))
            outcome = super().perform(command)
            notes[-1] = (command.expected_version, True)
            return outcome

    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=Noting) as opened:
        opened.done(wish(OpenRound))
        await opened.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
        version = opened.position(THE_ROUND).version
        opened.done(wish(PledgeOwnContribution))
        await calendar.skip(days=11)
        await opened.comes(THE_ROUND, PASSED)

        assert notes == [(version, False), (version + 1, True)]
        assert len(passings(opened)) == 1


async def test_two_deadlines_pass_each_in_its_turn(timed: House, calendar: Calendar) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.PLAN, days=20))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))

    await calendar.skip(days=15)
    await timed.comes(THE_ROUND, PASSED)
    assert [passed.deadline_id for passed in passings(timed)] == ["intake"]

    await calendar.skip(days=10)
    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.send(today(calendar, PledgeOwnContribution), key="again")
    assert [passed.deadline_id for passed in passings(timed)] == ["intake", "plan"]


async def test_a_duty_done_in_time_leaves_its_timer_nothing_to_say(
    timed: House, calendar: Calendar
) -> None:
    plan_of_the_forum(timed)
    await timed.send(deadline(calendar, DeadlineKind.PLAN, days=10))
    await calendar.skip(days=9)
    await timed.send(today(calendar, AdoptPlan))

    await calendar.skip(days=30)
    await timed.send(today(calendar, PledgeOwnContribution))

    assert passings(timed) == []
    adopted = next(event for event in timed.events(THE_ROUND) if isinstance(event, PlanAdopted))
    assert adopted.late is False


async def test_a_deadline_that_was_met_passes_once_when_its_duty_waits_again(
    timed: House, calendar: Calendar
) -> None:
    plan_of_the_forum(timed)
    timed.done(wish(AdoptPlan), wish(RecordMeasure))
    await timed.send(deadline(calendar, DeadlineKind.EVALUATION, days=10))
    await timed.send(today(calendar, RecordEvaluation))
    await calendar.skip(days=20)

    more = today(calendar, AdoptPlan, "Eitt tiltak til", lines=(line("l-1"), line("l-2")))
    await timed.send(more, key="plan-2")
    await timed.comes(THE_ROUND, PASSED)
    await calendar.skip(days=20)
    await timed.send(today(calendar, PledgeOwnContribution))

    assert [passed.deadline_id for passed in passings(timed)] == ["evaluation"]


async def test_a_returned_need_is_waited_for_until_its_deadline(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed), wish(RegisterNeed), wish(ForwardNeed))
    await timed.send(returned(calendar, days=14))

    await calendar.skip(days=15)
    await timed.comes(THE_NEED, PASSED)
    await timed.send(today(calendar, ForwardNeed), key="at-last")

    assert timed.topics(THE_NEED)[-4:] == [
        "need.returned",
        "deadline.set",
        "deadline.passed",
        "need.forwarded",
    ]


async def test_a_returned_need_that_comes_back_in_time_is_not_waited_for(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed), wish(RegisterNeed), wish(ForwardNeed))
    await timed.send(returned(calendar, days=14))
    await calendar.skip(days=7)
    await timed.send(today(calendar, ForwardNeed), key="in-time")

    await calendar.skip(days=30)
    await timed.send(today(calendar, ReturnNeed))

    assert PASSED not in timed.topics(THE_NEED)
