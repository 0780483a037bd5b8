"""A county as a case (*fylke*): its practice, who succeeded it, and what passed to whom."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.position import Position
from domain.succession.events import CountySucceeded, Passage, PassesOn
from domain.succession.shares import divide
from domain.types import Day
from domain.value import Value


class CountyCase(Value):
    """What is recorded of a county itself; empty for one that nothing is recorded of."""

    KIND: ClassVar[CaseKind] = CaseKind.COUNTY

    county: str = ""
    successors: tuple[str, ...] = ()
    from_day: Day | None = None
    passages: tuple[Passage, ...] = ()
    deadline_practice: DeadlinePracticeSet | None = None

    def succeeded_on(self, day: date) -> bool:
        """Whether its successors had taken over by the day."""
        return self.from_day is not None and self.from_day <= day

    def passage(
        self, what: PassesOn, round_id: str | None = None, line_id: str | None = None
    ) -> Passage | None:
        """The passage that is meant most closely: of the line, of the round, of all."""
        held = {(p.what, p.round_id, p.line_id): p for p in self.passages}
        for key in ((what, round_id, line_id), (what, round_id, None), (what, None, None)):
            if key in held:
                return held[key]
        return None


def evolve_county(state: CountyCase, event: Event) -> CountyCase:
    """The county after one more event; what is recorded last takes the earlier record's place."""
    match event:
        case CountySucceeded():
            return state.model_copy(
                update={
                    "county": event.county,
                    "successors": event.successors,
                    "from_day": event.from_day,
                    "passages": event.passages,
                }
            )
        case DeadlinePracticeSet():
            return state.model_copy(update={"county": event.county, "deadline_practice": event})
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a county")


def county_position(state: CountyCase, version: int) -> Position:
    """Where the county stands: nothing in it waits."""
    return Position(version=version, finished=True)


def passed_on(
    amount_ore: int,
    county: str,
    day: date,
    recorded: Mapping[str, CountyCase],
    *,
    what: PassesOn = PassesOn.COMMITMENTS,
    round_id: str | None = None,
    line_id: str | None = None,
) -> dict[str, int]:
    """Who has how much (øre) of a county's sum on a day, by the successions that are recorded.

    A single successor takes the whole. Where no shares are recorded the sum stays with
    the county, undivided, so that the parts always add up. Chains are followed.
    """
    state = recorded.get(county, CountyCase())
    if not state.succeeded_on(day):
        return {county: amount_ore}
    passage = state.passage(what, round_id, line_id)
    if passage is not None:
        parts = divide(amount_ore, passage.weights)
    elif len(state.successors) == 1:
        parts = {state.successors[0]: amount_ore}
    else:
        return {county: amount_ore}
    reached: dict[str, int] = {}
    for successor, part in parts.items():
        further = passed_on(
            part, successor, day, recorded, what=what, round_id=round_id, line_id=line_id
        )
        for name, ore in further.items():
            reached[name] = reached.get(name, 0) + ore
    return dict(sorted(reached.items()))
