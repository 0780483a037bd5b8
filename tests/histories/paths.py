"""The paths that cases take, played for real so that their workflows' histories can be recorded."""

from contextlib import suppress

from domain.case import CaseRef
from domain.command import Command
from domain.deadlines.decide_change import ResumeDeadline, SuspendDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.kinds import DeadlineKind
from domain.event import Refusal
from domain.opening.decide import OpenRound, PledgeOwnContribution
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import PrioritiseNeed
from tests.domain.facts import THE_FORUM, THE_LONG_TERM_PLAN, THE_NEED, THE_ROUND
from tests.domain.wishes import wish
from tests.histories import imported
from tests.histories.path import Path
from tests.histories.paths_apart import PATHS as APART
from tests.histories.paths_beside import PATHS as BESIDE
from tests.samples import by
from tests.workflows.dates import Calendar, deadline, moved, returned, today
from tests.workflows.house import House
from tests.workflows.story import (
    BEFORE_THE_NEED,
    BEFORE_THE_PLAN,
    THE_NEED_S_STORY,
    THE_ROUND_S_STORY,
)

PASSED = "deadline.passed"


async def need_straight(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED)
    await send(house, wish(AssessNeed), wish(RegisterNeed), wish(ForwardNeed), wish(PrioritiseNeed))
    return THE_NEED


async def need_late(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED)
    await send(house, deadline(calendar, DeadlineKind.INTAKE, days=10))
    await send(house, wish(AssessNeed), wish(RegisterNeed))
    await calendar.skip(days=11)
    with suppress(Refusal):
        await send(house, today(calendar, ForwardNeed))
    await send(house, today(calendar, ForwardNeed, reason="Rektor var sjuk", comment="Sein"))
    await send(house, wish(PrioritiseNeed))
    return THE_NEED


async def needs_merged(house: House) -> tuple[CaseRef, CaseRef]:
    """Two needs before the forum become one: the new need's case, and an original's."""
    house.done(*BEFORE_THE_NEED)
    for need_id in wish(MergeNeeds).originals:
        await send(house, wish(AssessNeed, need_id=need_id), wish(RegisterNeed, need_id=need_id))
        await send(house, wish(ForwardNeed, need_id=need_id))
    await send(house, wish(MergeNeeds, by()))
    await house.comes_to_rest(THE_NEED)
    return wish(MergeNeeds).case, THE_NEED


async def need_made_by_merging(house: House, calendar: Calendar) -> CaseRef:
    return (await needs_merged(house))[0]


async def need_merged_into_another(house: House, calendar: Calendar) -> CaseRef:
    return (await needs_merged(house))[1]


async def need_returned(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED)
    await send(house, wish(AssessNeed), wish(RegisterNeed), wish(ForwardNeed))
    await send(house, returned(calendar, days=14))
    await calendar.skip(days=15)
    await house.comes(THE_NEED, PASSED)
    await send(house, today(calendar, ForwardNeed, comment="No med referat"))
    await send(house, today(calendar, PrioritiseNeed))
    return THE_NEED


async def need_through_network(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED)
    await send(house, *THE_NEED_S_STORY.values())
    return THE_NEED


async def need_restored(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED)
    await send(house, wish(AssessNeed), wish(RegisterNeed))
    await house.terminate(THE_NEED)
    await send(house, wish(ForwardNeed), wish(PrioritiseNeed))
    return THE_NEED


async def round_straight(house: House, calendar: Calendar) -> CaseRef:
    for step, command in THE_ROUND_S_STORY.items():
        await send(house, command)
        if step == "opened":
            house.done(*BEFORE_THE_PLAN)
        if step == "closed":
            break
    return THE_ROUND


async def round_deadline_passed(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_PLAN)
    await send(house, deadline(calendar, DeadlineKind.PLAN, days=10))
    await calendar.skip(days=11)
    await house.comes(THE_ROUND, PASSED)
    await send(house, today(calendar, PledgeOwnContribution))
    return THE_ROUND


async def round_deadline_moved(house: House, calendar: Calendar) -> CaseRef:
    house.done(wish(OpenRound))
    await send(house, deadline(calendar, DeadlineKind.INTAKE, days=10))
    await send(house, moved(calendar, DeadlineKind.INTAKE, days=20))
    await calendar.skip(days=21)
    await house.comes(THE_ROUND, PASSED)
    await send(house, today(calendar, PledgeOwnContribution))
    return THE_ROUND


async def round_suspended(house: House, calendar: Calendar) -> CaseRef:
    house.done(wish(OpenRound))
    await send(house, deadline(calendar, DeadlineKind.INTAKE, days=10))
    await send(house, today(calendar, SuspendDeadline, reason="Vi ventar på svar"))
    await calendar.skip(days=5)
    await send(house, today(calendar, ResumeDeadline, reason="Svaret har kome"))
    await calendar.skip(days=11)
    await house.comes(THE_ROUND, PASSED)
    await send(house, today(calendar, PledgeOwnContribution))
    return THE_ROUND


async def round_reminded(house: House, calendar: Calendar) -> CaseRef:
    house.done(wish(SetDeadlinePractice), wish(OpenRound))
    await send(house, deadline(calendar, DeadlineKind.INTAKE, days=20))
    await calendar.skip(days=21)
    await house.comes(THE_ROUND, PASSED)
    await calendar.skip(days=8)
    await house.comes(THE_ROUND, "deadline.escalated")
    await send(house, today(calendar, PledgeOwnContribution))
    return THE_ROUND


async def round_restored(house: House, calendar: Calendar) -> CaseRef:
    house.done(wish(OpenRound))
    await send(house, deadline(calendar, DeadlineKind.INTAKE, days=10))
    await house.terminate(THE_ROUND)
    await calendar.skip(days=61)
    await send(house, today(calendar, PledgeOwnContribution))
    await house.comes(THE_ROUND, PASSED)
    return THE_ROUND


async def forum_appointed(house: House, calendar: Calendar) -> CaseRef:
    await send(house, wish(AppointForum))
    await house.comes_to_rest(THE_FORUM)
    return THE_FORUM


async def long_term_plan_adopted(house: House, calendar: Calendar) -> CaseRef:
    house.done(*BEFORE_THE_NEED, wish(AssessNeed))
    await send(house, wish(AdoptLongTermPlan))
    await house.comes_to_rest(THE_LONG_TERM_PLAN)
    return THE_LONG_TERM_PLAN


async def send(house: House, *commands: Command) -> None:
    for command in commands:
        await house.send(command)


#: Each path by the name of its file. `within` marks another's path, recorded since runs read the
#: log within their step; `clocks-apart` one recorded since some deadlines have clocks of their own.
PATHS: dict[str, Path] = {
    **BESIDE,
    **APART,
    "need__straight": need_straight,
    "need__late": need_late,
    "need__returned": need_returned,
    "need__through-network": need_through_network,
    "need__restored": need_restored,
    "need__made-by-merging": need_made_by_merging,
    "need__merged-into-another": need_merged_into_another,
    "need__from-import": imported.need_from_import,
    "need__taken-over": imported.need_taken_over,
    "import__done": imported.needs_imported,
    "round__taken-over": imported.round_taken_over,
    "round__taken-over-with-calls": imported.round_taken_over_with_calls,
    "need__straight-within": need_straight,
    "need__late-within": need_late,
    "need__returned-within": need_returned,
    "need__restored-within": need_restored,
    "need__straight-clocks-apart": need_straight,
    "need__late-clocks-apart": need_late,
    "need__returned-clocks-apart": need_returned,
    "round__straight-clocks-apart": round_straight,
    "round__suspended-clocks-apart": round_suspended,
    "round__restored-clocks-apart": round_restored,
    "round__deadline-passed-clocks-apart": round_deadline_passed,
    "round__straight": round_straight,
    "round__straight-within": round_straight,
    "round__deadline-passed-within": round_deadline_passed,
    "round__restored-within": round_restored,
    "round__suspended-within": round_suspended,
    "round__deadline-passed": round_deadline_passed,
    "round__deadline-moved": round_deadline_moved,
    "round__read-within": round_deadline_moved,
    "round__restored": round_restored,
    "round__suspended": round_suspended,
    "round__reminded": round_reminded,
    "forum__appointed": forum_appointed,
    "long-term-plan__adopted": long_term_plan_adopted,
}
