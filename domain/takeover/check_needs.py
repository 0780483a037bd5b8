"""What is wrong with the needs of a take-over, and with the rounds that they waited through."""

from collections.abc import Iterator

from domain.event import Refusal
from domain.rules.takeover import taken_over
from domain.step1_assess.acceptable import check_assessment
from domain.step3_prioritise.outcomes import Outcome
from domain.takeover.before import Sheet
from domain.takeover.contents import Contents, NeedRow, TurnRow
from domain.takeover.fault import Fault
from domain.types import Day


def need_faults(contents: Contents, scheme: str, budget_year: int, as_of: Day) -> Iterator[Fault]:
    """Keys that stand twice, answers that do not hang together, and years that cannot be."""
    seen: set[str] = set()
    for need in contents.needs:
        if need.key in seen:
            yield _fault(need, "key", "need-twice")
        seen.add(need.key)
        yield from _of_need(need, budget_year, as_of)
        yield from _assessed(need, scheme, budget_year)
    years = {need.key: need.budget_year or budget_year for need in contents.needs}
    waited: set[tuple[str, int]] = set()
    for turn in contents.turns:
        if turn.need not in years:
            yield _turn_fault(turn, "need", "unknown-need", need=turn.need)
        elif turn.budget_year >= years[turn.need]:
            yield _turn_fault(turn, "budget_year", taken_over.TURN_NOT_EARLIER.code)
        elif (turn.need, turn.budget_year) in waited:
            yield _turn_fault(turn, "budget_year", taken_over.TURN_TWICE.code)
        if turn.held_on > as_of:
            yield _turn_fault(turn, "held_on", taken_over.AFTER.code)
        waited.add((turn.need, turn.budget_year))


def keys_of_year(contents: Contents, budget_year: int) -> frozenset[str]:
    """The needs of the round itself, prioritised or not; the others waited in earlier ones."""
    return frozenset(need.key for need in contents.needs if need.budget_year in (None, budget_year))


def prioritised_keys(contents: Contents, budget_year: int) -> frozenset[str]:
    """The needs that the forum had prioritised in the round itself."""
    return frozenset(
        need.key
        for need in contents.needs
        if need.outcome is Outcome.PRIORITISED and need.budget_year in (None, budget_year)
    )


def _of_need(need: NeedRow, budget_year: int, as_of: Day) -> Iterator[Fault]:
    earlier = need.budget_year is not None and need.budget_year < budget_year
    if need.budget_year is not None and need.budget_year > budget_year:
        yield _fault(need, "budget_year", taken_over.TURN_NOT_EARLIER.code)
    if earlier and need.outcome is None:
        yield _fault(need, "outcome", taken_over.LACKS.code)
    if need.outcome is not None and need.held_on is None:
        yield _fault(need, "held_on", taken_over.LACKS.code)
    if need.outcome is None and (need.held_on or need.told_on or need.rank):
        yield _fault(need, "outcome", taken_over.LACKS.code)
    for column, day in (("held_on", need.held_on), ("told_on", need.told_on)):
        if day is not None and day > as_of:
            yield _fault(need, column, taken_over.AFTER.code)
    if need.told_on and need.held_on and need.told_on < need.held_on:
        yield _fault(need, "told_on", "told-before-meeting")


def _assessed(need: NeedRow, scheme: str, budget_year: int) -> Iterator[Fault]:
    """What assessing the need would refuse, in the year that it is of."""
    found = need.assessment
    try:
        check_assessment(found, scheme, need.budget_year or budget_year)
    except Refusal as refusal:
        of_plan = "plan_to" if found.period_from <= found.period_to else "period_to"
        column = "national_frames" if "frame" in refusal.facts else of_plan
        yield _fault(need, column, refusal.code, **refusal.facts)


def _fault(need: NeedRow, column: str, code: str, **facts: str | int) -> Fault:
    return Fault(sheet=Sheet.NEEDS, row=need.row, column=column, code=code, facts=facts)


def _turn_fault(turn: TurnRow, column: str, code: str, **facts: str) -> Fault:
    return Fault(sheet=Sheet.TURNS, row=turn.row, column=column, code=code, facts=dict(facts))
