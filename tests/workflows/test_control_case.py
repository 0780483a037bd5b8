"""A control case whose workflow is ended loses nothing: findings, claim and time for comment."""

from domain.case import control_ref
from domain.control.hearing_events import NoticeGiven
from domain.event import recorded
from services.reconciling import start_case
from tests.domain.starts import start_of, usual
from tests.samples import CONTROL, NOW, by
from tests.workflows.dates import Calendar
from tests.workflows.house import House

CASE = control_ref(CONTROL)
UNTIL_NOTICE = ("open-control", "request-documentation", "receive-documentation", "make-finding")


def begun(house: House) -> None:
    """Let the round have paid."""
    start = start_of("open-control")
    for ref, events in start.cases.items():
        house.log.save(
            [
                recorded(e, by(), stream_id=ref.stream_id, version=n, at=NOW, rule_set=None)
                for n, e in enumerate(events, 1)
            ]
        )
    house.done(*start.commands())


async def given(house: House, calendar: Calendar, *actions: str) -> None:
    """Send the usual commands one after the other, today."""
    for action in actions:
        command = usual(action)
        today = command.by.model_copy(update={"received_at": calendar.today})
        await house.send(command.model_copy(update={"by": today}))


async def test_a_workflow_that_is_ended_after_each_command_loses_nothing(
    timed: House, calendar: Calendar
) -> None:
    begun(timed)
    for action in (*UNTIL_NOTICE, "set-claim-basis", "give-notice"):
        await given(timed, calendar, action)
        before = timed.topics(CASE)
        await timed.terminate(CASE)
        assert timed.topics(CASE) == before

    await given(timed, calendar, "comment-on-notice", "propose-decision", "decide-control")

    assert timed.topics(CASE)[-1] in ("control.decided", "deadline.set")
    assert timed.topics(CASE).count("control.finding-made") == 1
    assert timed.position(CASE).version == len(timed.topics(CASE))


async def test_the_time_for_comment_runs_out_though_the_workflow_was_lost(
    timed: House, calendar: Calendar
) -> None:
    begun(timed)
    await given(timed, calendar, *UNTIL_NOTICE, "set-claim-basis", "give-notice")
    await timed.terminate(CASE)

    # As the reconciliation does with a case that waits and has no workflow.
    await start_case(timed.client, CASE)
    await calendar.skip(days=22)
    await timed.comes(CASE, "deadline.passed")

    assert sum(isinstance(event, NoticeGiven) for event in timed.events(CASE)) == 1
    await given(timed, calendar, "propose-decision")
    assert timed.topics(CASE)[-1] == "control.decision-proposed"
