"""The clock reminds before a deadline and escalates after it, each once, whoever was away."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.api.enums.v1 import EventType
from temporalio.client import Client
from temporalio.runtime import Runtime, TelemetryConfig

from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import ResumeDeadline, SuspendDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.events import DeadlineEscalated, DeadlinePassed, DeadlineReminded
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step2_report.events import NeedForwarded
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_registry import AddMember
from services.event_log.handling import CommandHandling
from services.event_log.log import memory_log
from services.gateway import Gateway, stored_answers
from services.stack.waiting import until
from services.worker import make_worker
from tests.domain.facts import THE_FORUM, THE_NEED, THE_ROUND
from tests.domain.wishes import someone, wish
from tests.workflows.bridge import Bridges
from tests.workflows.dates import Calendar, deadline, today
from tests.workflows.house import SECONDS, House, house

PASSED, ESCALATED = "deadline.passed", "deadline.escalated"


def noted(opened: House) -> list[Event]:
    """What the clock has noted, in order."""
    by_the_clock = DeadlineReminded | DeadlinePassed | DeadlineEscalated
    return [event for event in opened.events(THE_ROUND) if isinstance(event, by_the_clock)]


async def of_another_process(client: Client) -> Client:
    """A client as another process has it: a process has one worker for a queue."""
    return await Client.connect(
        client.service_client.config.target_host,
        namespace=client.namespace,
        data_converter=client.data_converter,
        runtime=Runtime(telemetry=TelemetryConfig()),
    )


async def test_it_reminds_passes_and_escalates_each_at_its_instant(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(SetDeadlinePractice), wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=20))

    await calendar.skip(days=7)
    await timed.comes(THE_ROUND, "deadline.reminded")
    await calendar.skip(days=11)
    await timed.send(today(calendar, PledgeOwnContribution))
    reminders = [event for event in noted(timed) if isinstance(event, DeadlineReminded)]
    assert [event.days_before for event in reminders] == [14, 3]

    await calendar.skip(days=3)
    await timed.comes(THE_ROUND, PASSED)
    assert ESCALATED not in timed.topics(THE_ROUND)
    await calendar.skip(days=8)
    await timed.comes(THE_ROUND, ESCALATED)
    await calendar.skip(days=400)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")

    topics = Counter(event.TOPIC for event in timed.events(THE_ROUND))
    assert (topics["deadline.reminded"], topics[PASSED], topics[ESCALATED]) == (2, 1, 1)


async def test_a_forum_is_reminded_of_a_term_that_ends_and_keeps_waiting_for_nothing_more(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(SetDeadlinePractice), wish(AppointForum))
    ends = calendar.in_days(40).date()
    await timed.send(today(calendar, AddMember, term_from=date(2026, 1, 1), term_to=ends))

    await calendar.skip(days=27)
    await timed.comes(THE_FORUM, "deadline.reminded")
    assert PASSED not in timed.topics(THE_FORUM)
    await calendar.skip(days=15)
    await timed.comes(THE_FORUM, PASSED)
    await calendar.skip(days=8)
    await timed.comes(THE_FORUM, ESCALATED)
    await timed.comes_to_rest(THE_FORUM)

    topics = Counter(timed.topics(THE_FORUM))
    assert (topics[PASSED], topics[ESCALATED]) == (1, 1)


async def test_what_falls_while_no_worker_lives_is_noted_once_by_the_two_that_come_back(
    client: Client,
) -> None:
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        opened = House(client, log, handling, Gateway(client, stored_answers(log)))
        opened.done(wish(OpenRound))
        async with make_worker(client, handling, executor):
            now = datetime.now(UTC)
            giver = someone("set-deadline", at=now)
            falls = now + timedelta(seconds=5)
            await opened.send(wish(SetDeadline, giver, day=None, at=falls))

        async def has_fallen() -> bool:
            described = await opened.workflow(THE_ROUND).describe()
            waits = described.raw_description.HasField("pending_workflow_task")
            return waits or PASSED in opened.topics(THE_ROUND)

        await until(has_fallen, within=SECONDS, what="the timer")
        async with (
            make_worker(client, handling, executor),
            make_worker(await of_another_process(client), handling, executor),
        ):
            await opened.comes(THE_ROUND, PASSED)
            await opened.send(wish(PledgeOwnContribution))
            await opened.send(wish(PledgeOwnContribution), key="again")

        assert opened.topics(THE_ROUND).count(PASSED) == 1


async def test_a_clock_that_was_away_for_a_month_notes_what_passed_and_escalates_it(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(SetDeadlinePractice), wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    await timed.terminate(THE_ROUND)
    await calendar.skip(days=31)

    await timed.send(today(calendar, PledgeOwnContribution))
    await timed.comes(THE_ROUND, ESCALATED)
    await timed.send(today(calendar, PledgeOwnContribution), key="again")

    assert [event.TOPIC for event in noted(timed)] == [PASSED, ESCALATED]


async def test_a_passing_that_was_written_and_not_heard_of_is_noted_once(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    client = calendar.environment.client
    async with house(client, now=lambda: calendar.today, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        await opened.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
        bridges[0].unheard = 1
        await calendar.skip(days=11)
        await opened.comes(THE_ROUND, PASSED)
        await opened.send(today(calendar, PledgeOwnContribution))
        await opened.send(today(calendar, PledgeOwnContribution), key="again")

        assert bridges[0].unheard == 0
        assert opened.topics(THE_ROUND).count(PASSED) == 1


async def test_a_round_without_a_deadline_takes_what_comes_and_sets_no_timer(
    timed: House, calendar: Calendar
) -> None:
    """Rolling intake, as at least one county has it [found F21]."""
    timed.done(wish(SetDeadlinePractice))
    await timed.send(wish(OpenRound))
    await timed.send(wish(AssessNeed))
    await timed.send(wish(RegisterNeed))
    await calendar.skip(days=200)
    await timed.send(today(calendar, ForwardNeed))

    forwarded = timed.events(THE_NEED)[-1]
    assert isinstance(forwarded, NeedForwarded)
    assert (forwarded.late, forwarded.soft_stops) == (False, ())
    assert noted(timed) == []
    history = await timed.workflow(THE_ROUND).fetch_history()
    assert EventType.EVENT_TYPE_TIMER_STARTED not in {one.event_type for one in history.events}


async def test_a_suspended_deadline_passes_later_by_the_days_it_really_stood_still(
    timed: House, calendar: Calendar
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(deadline(calendar, DeadlineKind.INTAKE, days=10))
    falls = calendar.in_days(10)
    await timed.send(today(calendar, SuspendDeadline, reason="Vi ventar på svar"))
    await calendar.skip(days=5)
    await timed.send(today(calendar, ResumeDeadline, reason="Svaret har kome"))

    await calendar.skip(days=9)
    assert PASSED not in timed.topics(THE_ROUND)
    await calendar.skip(days=2)
    await timed.comes(THE_ROUND, PASSED)

    (passed,) = [event for event in noted(timed) if isinstance(event, DeadlinePassed)]
    assert (passed.at - falls).days in {4, 5}, "five Norwegian days, whatever the clocks do"
