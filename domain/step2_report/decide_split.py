"""Step 2: whoever holds a need splits it into several, and the original stays readable."""

from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from domain.case import CaseRef, Key, RoundId, budget_year, need_ref, round_ref
from domain.command import Addition, Command, Known
from domain.event import Circumstances, Event, Refusal
from domain.party import Party
from domain.permission import check_turn
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.step1_assess.acceptable import check_assessment
from domain.step1_assess.events import Assessment, NeedAssessed, NeedLink, Origin
from domain.step2_report.events import NeedSplit
from domain.step2_report.reported import check_holder, reported_as
from domain.types import Text


class SplitNeed(Command):
    """Split a need into several, each with an assessment of its own."""

    ACTION: ClassVar[str] = "split-need"

    # The parts are called after it, with a number behind.
    need_id: Annotated[Key, StringConstraints(max_length=60)]
    round_id: RoundId
    parts: Annotated[tuple[Assessment, ...], Field(min_length=2, max_length=10)]
    grounds: Text

    @property
    def case(self) -> CaseRef:
        """The need's case."""
        return need_ref(self.need_id)

    @property
    def part_ids(self) -> tuple[Key, ...]:
        """The ids of the new needs."""
        return tuple(f"{self.need_id}-{number}" for number in range(1, len(self.parts) + 1))

    def reads(self) -> tuple[CaseRef, ...]:
        """The round, and the cases of the parts, which are new."""
        return (round_ref(self.round_id), *map(need_ref, self.part_ids))

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """The new needs, each standing where the original stood."""
        return parts_made(state, self) if isinstance(state, Need) else ()


def split_need(need: Need, command: SplitNeed, known: Known) -> tuple[Event, ...]:
    """Raises `need-not-assessed`, `need-already-answered`, `need-ended`, `wrong-round`,
    `round-closed`, `need-held-by-another`, `not-own-unit`, `need-already-assessed`,
    `period-reversed`, `unknown-frame`, `reason-required`.
    """
    check_turn(command, need_position(need, 0), county=need.county)
    check_holder(need, command.by)
    if command.round_id != need.round_id:
        raise Refusal("wrong-round")
    if known.of(round_ref(command.round_id), Round).closed:
        raise Refusal("round-closed")
    for key, part in zip(command.part_ids, command.parts, strict=True):
        if known.of(need_ref(key), Need).assessment is not None:
            raise Refusal("need-already-assessed", {"need": key})
        check_assessment(part, need.scheme, budget_year(need.round_id))
    # What each part would stop at is asked for now, so that all are made or none.
    parts_made(need, command)
    return (NeedSplit(into=command.part_ids, grounds=command.grounds),)


def parts_made(need: Need, command: SplitNeed) -> tuple[Addition, ...]:
    """The new needs, each standing where the original stood. Raises `reason-required`."""
    if need.unit is None:
        raise Refusal("need-not-assessed")
    return tuple(
        Addition(case=need_ref(key), events=_part(need, need.unit, key, part, command.by))
        for key, part in zip(command.part_ids, command.parts, strict=True)
    )


def _part(
    need: Need, unit: Party, key: str, part: Assessment, by: Circumstances
) -> tuple[Event, ...]:
    assessed = NeedAssessed(
        need_id=key,
        round_id=need.round_id,
        scheme=need.scheme,
        county=need.county,
        rule_set=need.rule_set or "",
        unit=unit,
        assessment=part,
        assessed_by=by.actor,
        origin=Origin(link=NeedLink.SPLIT, needs=(need.need_id,)),
        co_owners=need.co_owners,
    )
    return (assessed, *reported_as(need, unit, part, by))
