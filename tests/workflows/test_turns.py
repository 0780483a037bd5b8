"""One command at a time through each case, in its order, and each with its own answer."""

import asyncio

import pytest

from domain.case import CaseRef
from domain.event import Circumstances, Refusal
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.meetings.decide_call import CallMeeting
from domain.meetings.decide_change import CallOffMeeting, MoveMeeting
from domain.meetings.decide_presence import RecordArrivals
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.position import Position
from domain.role import Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step3_prioritise.decide_forum import AppointForum
from tests.domain.facts import THE_MEETING, THE_NEED, THE_ROUND
from tests.domain.wishes import wish, with_reason
from tests.samples import by
from tests.workflows.dates import Calendar
from tests.workflows.house import House, as_perform, house
from workflows.activities import CaseLog
from workflows.contracts import Awaited, Outcome, Perform

PLEDGED = "own-contribution.pledged"


class Turnstile:
    """Passes on to the log, and notes how many were in at a time."""

    def __init__(self, log: CaseLog) -> None:
        self._log = log
        self._inside = 0
        self.most = 0

    def position(self, case: CaseRef) -> Position:
        return self._log.position(case)

    def waiting(self, case: CaseRef, deadline_id: str) -> Awaited | None:
        return self._log.waiting(case, deadline_id)

    def perform(self, command: Perform) -> Outcome:
        self._inside += 1
        self.most = max(self.most, self._inside)
        try:
            return self._log.perform(command)
        finally:
            self._inside -= 1


async def history_length(opened: House, case: CaseRef) -> int:
    return len((await opened.workflow(case).fetch_history()).events)


async def test_what_comes_out_of_order_is_turned_away_without_a_trace(served: House) -> None:
    served.done(wish(OpenRound))
    await served.send(wish(AssessNeed))
    before = await history_length(served, THE_NEED)

    with pytest.raises(Refusal, match="need-not-registered"):
        await served.send(wish(ForwardNeed))

    assert await history_length(served, THE_NEED) == before
    assert served.topics(THE_NEED) == ["need.assessed"]


@pytest.mark.parametrize(
    ("stranger", "refusal"),
    [
        (by(Role.COUNTY_OFFICER, county="11", organisation="11"), "other-county"),
        (by(Role.ATTESTER), "wrong-role"),
    ],
)
async def test_a_stranger_to_the_case_is_not_told_how_it_stands(
    timed: House, stranger: Circumstances, refusal: str
) -> None:
    await timed.send(wish(OpenRound))

    with pytest.raises(Refusal, match=refusal):
        await timed.send(wish(OpenRound, stranger), key="once-more")


async def test_many_commands_at_once_go_through_one_at_a_time(calendar: Calendar) -> None:
    turnstiles: list[Turnstile] = []

    def watched(log: CaseLog) -> CaseLog:
        turnstiles.append(Turnstile(log))
        return turnstiles[0]

    async with house(calendar.environment.client, watched=watched) as opened:
        opened.done(wish(OpenRound))
        answers = await asyncio.gather(
            *(opened.send(wish(PledgeOwnContribution), key=f"pledge-{n}") for n in range(8))
        )

    assert turnstiles[0].most == 1
    assert sorted(answer.version for answer in answers) == list(range(2, 10))


async def test_of_two_that_build_on_the_same_version_one_is_stale(timed: House) -> None:
    timed.done(wish(OpenRound))
    rivals = [as_perform(wish(PledgeOwnContribution), key, expected=1) for key in ("a", "b")]

    outcomes = await asyncio.gather(
        *(timed.gateway.perform(rival) for rival in rivals), return_exceptions=True
    )

    refused = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    assert [(refusal.code, refusal.facts["actual"]) for refusal in refused] == [
        ("stale-version", 2)
    ]
    assert timed.topics(THE_ROUND) == ["round.opened", PLEDGED]


async def test_the_same_command_again_gets_the_same_answer_and_no_second_effect(
    timed: House,
) -> None:
    timed.done(wish(OpenRound))
    first = await timed.send(wish(PledgeOwnContribution))
    again = await timed.send(wish(PledgeOwnContribution))

    assert again == first.model_copy(update={"replayed": True})
    assert timed.topics(THE_ROUND).count(PLEDGED) == 1


async def test_the_same_command_twice_at_once_has_one_effect(timed: House) -> None:
    timed.done(wish(OpenRound))
    twins = await asyncio.gather(*(timed.send(wish(PledgeOwnContribution)) for _ in range(2)))

    assert sorted(twin.replayed for twin in twins) == [False, True]
    assert timed.topics(THE_ROUND).count(PLEDGED) == 1


async def test_a_repeat_whose_turn_is_over_gets_its_answer_not_the_order_s_refusal(
    timed: House,
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed))
    first = await timed.send(wish(RegisterNeed))
    with pytest.raises(Refusal, match="need-already-registered"):
        await timed.send(wish(RegisterNeed), key="another")

    assert await timed.send(wish(RegisterNeed)) == first.model_copy(update={"replayed": True})


async def test_a_key_used_for_something_else_is_told_so_whatever_the_order_says(
    timed: House,
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed))
    await timed.send(wish(RegisterNeed), key="the-key")

    for other in (wish(RegisterNeed), wish(ForwardNeed)):
        perform = as_perform(other, "the-key").model_copy(update={"fingerprint": "another"})
        with pytest.raises(Refusal, match="idempotency-key-reused"):
            await timed.gateway.perform(perform)


async def test_a_refused_command_gets_through_under_its_key_once_its_turn_has_come(
    timed: House,
) -> None:
    timed.done(wish(OpenRound), wish(AssessNeed))
    await timed.send(wish(RegisterNeed))
    timed.done(wish(CloseRound))
    with pytest.raises(Refusal, match="round-closed"):
        await timed.send(wish(ForwardNeed))
    timed.done(wish(ReopenRound))

    assert (await timed.send(wish(ForwardNeed))).events == ("need.forwarded",)


async def test_a_workflow_rests_when_its_case_is_finished_and_wakes_with_the_next_command(
    timed: House,
) -> None:
    timed.done(wish(OpenRound))
    await timed.send(wish(CloseRound))
    await timed.comes_to_rest(THE_ROUND)
    finished = await timed.run_id(THE_ROUND)

    with pytest.raises(Refusal, match="round-closed"):
        await timed.send(wish(PledgeOwnContribution))
    await timed.send(wish(ReopenRound))
    await timed.send(wish(PledgeOwnContribution))

    assert await timed.run_id(THE_ROUND) != finished
    assert not await timed.rests(THE_ROUND)
    assert timed.topics(THE_ROUND)[1:] == ["round.closed", "round.reopened", PLEDGED]


async def test_a_workflow_of_a_case_that_never_began_rests(timed: House) -> None:
    with pytest.raises(Refusal, match="round-not-open"):
        await timed.send(wish(PledgeOwnContribution))

    await timed.comes_to_rest(THE_ROUND)
    assert timed.log.head() == 0


async def test_a_meeting_that_was_called_off_lets_nothing_more_through(served: House) -> None:
    served.done(wish(AppointForum))
    await served.send(wish(CallMeeting, with_reason(CallMeeting), items=()))
    await served.send(wish(MoveMeeting))
    await served.send(wish(CallOffMeeting))
    before = await history_length(served, THE_MEETING)

    with pytest.raises(Refusal, match="meeting-called-off"):
        await served.send(wish(RecordArrivals))

    assert await history_length(served, THE_MEETING) == before
    assert served.topics(THE_MEETING) == ["meeting.called", "meeting.moved", "meeting.called-off"]
