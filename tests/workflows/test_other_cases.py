"""A command that changes other cases as well wakes their workflows, which read the log again."""

import pytest
from temporalio.client import Client

from domain.case import need_ref
from domain.event import Refusal
from domain.opening.decide import OpenRound
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_withdraw import WithdrawNeed
from tests.domain.facts import THE_NEED
from tests.domain.wishes import wish
from tests.samples import by
from tests.workflows.bridge import Bridges
from tests.workflows.house import House, house

OTHER = "n-5e6f"


async def test_a_merged_needs_workflow_comes_to_rest(timed: House) -> None:
    timed.done(wish(OpenRound))
    for need in (THE_NEED.key, OTHER):
        await timed.send(wish(AssessNeed, need_id=need))
        await timed.send(wish(RegisterNeed, need_id=need))
        await timed.send(wish(ForwardNeed, need_id=need))

    await timed.send(wish(MergeNeeds, by()))

    for need in (THE_NEED.key, OTHER):
        await timed.comes_to_rest(need_ref(need))
        assert timed.topics(need_ref(need))[-1] == "need.merged"
    with pytest.raises(Refusal, match="need-ended"):
        await timed.send(wish(WithdrawNeed))


async def test_originals_without_a_running_workflow_are_merged_all_the_same(timed: House) -> None:
    timed.done(wish(OpenRound))
    for need in (THE_NEED.key, OTHER):
        timed.done(wish(AssessNeed, need_id=need), wish(RegisterNeed, need_id=need))
        timed.done(wish(ForwardNeed, need_id=need))

    answer = await timed.send(wish(MergeNeeds, by()))

    assert answer.events == ("need.assessed", "need.registered", "need.forwarded")
    assert timed.topics(THE_NEED)[-1] == "need.merged"


async def test_a_merging_that_was_saved_and_not_heard_of_wakes_the_originals_all_the_same(
    client: Client,
) -> None:
    bridges = Bridges()
    async with house(client, watched=bridges) as opened:
        opened.done(wish(OpenRound))
        for need in (THE_NEED.key, OTHER):
            await opened.send(wish(AssessNeed, need_id=need))
            await opened.send(wish(RegisterNeed, need_id=need))
            await opened.send(wish(ForwardNeed, need_id=need))
        bridges[0].unheard = 1

        answer = await opened.send(wish(MergeNeeds, by()))

        assert (answer.replayed, bridges[0].unheard) == (True, 0)
        for need in (THE_NEED.key, OTHER):
            await opened.comes_to_rest(need_ref(need))
            assert opened.topics(need_ref(need)).count("need.merged") == 1
