"""What becomes of a command while its workflow, its worker or its log goes away."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from temporalio.client import Client

from domain.event import Refusal
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from services.event_log.handling import CommandHandling
from services.event_log.log import memory_log
from services.gateway import Gateway, OutcomeNotKnown, stored_answers
from services.worker import make_worker
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish
from tests.workflows.bridge import Bridges
from tests.workflows.dates import Calendar
from tests.workflows.house import SECONDS, House, house

PLEDGED = "own-contribution.pledged"


async def test_a_command_in_progress_survives_the_end_of_its_workflow(client: Client) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        with bridges[0].held_up():
            waiting = asyncio.create_task(opened.send(wish(PledgeOwnContribution)))
            await asyncio.to_thread(bridges[0].arrived.wait, SECONDS)
            await opened.terminate(THE_ROUND)
        answer = await waiting

    assert (answer.version, answer.events) == (2, (PLEDGED,))
    assert opened.topics(THE_ROUND) == ["round.opened", PLEDGED]


async def test_what_was_written_and_not_heard_of_is_not_written_again(client: Client) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        bridges[0].unheard = 1
        answer = await opened.send(wish(PledgeOwnContribution))

    assert (answer.version, bridges[0].unheard) == (2, 0)
    assert opened.topics(THE_ROUND) == ["round.opened", PLEDGED]


async def test_a_fault_of_the_program_is_told_at_once_and_the_case_goes_on(client: Client) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        bridges[0].broken = 1
        with pytest.raises(OutcomeNotKnown):
            await opened.send(wish(PledgeOwnContribution), "k")
        # It was tried once: a second try would have gone through.
        assert opened.topics(THE_ROUND) == ["round.opened"]
        answer = await opened.send(wish(PledgeOwnContribution), "k")

    assert (answer.version, answer.replayed) == (2, False)


async def test_a_case_is_looked_up_again_after_a_command_that_gave_up(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    async with house(calendar.environment.client, watched=bridges) as opened:
        opened.done(wish(OpenRound), wish(AssessNeed))
        bridges[0].unheard = 1_000_000
        waiting = asyncio.create_task(opened.send(wish(RegisterNeed)))
        await asyncio.to_thread(bridges[0].arrived.wait, SECONDS)
        await calendar.skip(days=1)
        with pytest.raises(OutcomeNotKnown):
            await waiting
        bridges[0].unheard = 0

        answer = await opened.send(wish(ForwardNeed))
        again = await opened.send(wish(RegisterNeed))

    assert answer.events == ("need.forwarded",)
    assert (again.version, again.replayed) == (2, True)


@pytest.mark.parametrize("terminated", [False, True], ids=["goes on", "terminated"])
async def test_commands_wait_while_there_is_no_worker_and_the_next_one_takes_them(
    client: Client, terminated: bool
) -> None:
    with memory_log(Ed25519PrivateKey.generate()) as log, ThreadPoolExecutor(8) as executor:
        handling = CommandHandling(log, now=lambda: datetime.now(UTC))
        opened = House(client, log, handling, Gateway(client, stored_answers(log)))
        opened.done(wish(OpenRound))
        async with make_worker(client, handling, executor):
            for number in range(3):
                await opened.send(wish(PledgeOwnContribution), key=f"before-{number}")
        waiting = [
            asyncio.create_task(opened.send(wish(PledgeOwnContribution), key=f"after-{number}"))
            for number in range(3)
        ]
        await opened.has_work(THE_ROUND)
        if terminated:
            await opened.terminate(THE_ROUND)
        async with make_worker(client, handling, executor):
            answers = await asyncio.gather(*waiting)

    assert sorted(answer.version for answer in answers) == [5, 6, 7]
    assert opened.topics(THE_ROUND).count(PLEDGED) == 6


async def test_a_repeat_attaches_to_the_first_that_is_still_in_hand(client: Client) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        with bridges[0].held_up():
            first = asyncio.create_task(opened.send(wish(PledgeOwnContribution), "k"))
            await asyncio.to_thread(bridges[0].arrived.wait, SECONDS)
            repeats = [
                asyncio.create_task(opened.send(wish(PledgeOwnContribution), "k")) for _ in range(3)
            ]
        answers = await asyncio.gather(first, *repeats)

    assert [answer.replayed for answer in answers] == [False, True, True, True]
    assert len({answer.log_position for answer in answers}) == 1
    assert opened.topics(THE_ROUND) == ["round.opened", PLEDGED]


async def test_a_repeat_whose_first_takes_too_long_is_told_so_and_the_first_goes_on(
    calendar: Calendar,
) -> None:
    bridges = Bridges()
    async with house(calendar.environment.client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        with bridges[0].held_up():
            first = asyncio.create_task(opened.send(wish(PledgeOwnContribution), "k"))
            await asyncio.to_thread(bridges[0].arrived.wait, SECONDS)
            repeat = asyncio.create_task(opened.send(wish(PledgeOwnContribution), "k"))
            await opened.takes(THE_ROUND, updates=2)
            await calendar.skip(days=9 / 86_400)
            with pytest.raises(Refusal, match="request-in-progress"):
                await repeat

        assert (await first).events == (PLEDGED,)
        assert (await opened.send(wish(PledgeOwnContribution), "k")).replayed is True
        assert opened.topics(THE_ROUND) == ["round.opened", PLEDGED]
