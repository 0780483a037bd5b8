"""The records that a report is drawn up from, and which cases a round's records point to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.event import Recorded
from domain.state.round import Round
from domain.step3_prioritise.events import LongTermPlanAdopted, Meeting, PlanAdopted
from domain.step3_prioritise.ranking_events import RankingRecommended


@dataclass(frozen=True)
class Books:
    """The streams of a round and of what it points to; needs and meetings by their ids.

    `organisations` are those of the registry that have had or are to have money, by their numbers.
    """

    round: Sequence[Recorded]
    forum: Sequence[Recorded]
    long_term_plan: Sequence[Recorded]
    needs: Mapping[str, Sequence[Recorded]]
    meetings: Mapping[str, Sequence[Recorded]]
    organisations: Mapping[str, Sequence[Recorded]]


def needs_named(round_records: Sequence[Recorded]) -> tuple[str, ...]:
    """The needs that the round's plans and rankings name, in the order they were first named."""
    named: dict[str, None] = {}
    for recorded in round_records:
        match recorded.event:
            case PlanAdopted(lines=lines):
                named |= {need: None for line in lines for need in line.needs}
            case RankingRecommended(places=places):
                named |= {ranked.need_id: None for ranked in places}
    return tuple(named)


def meetings_in(records: Sequence[Recorded]) -> Iterator[tuple[Recorded, Meeting]]:
    """Every meeting in which the forum decided something that these records hold."""
    for recorded in records:
        meeting = getattr(recorded.event, "meeting", None)
        if isinstance(meeting, Meeting):
            yield recorded, meeting


def adopted_for(records: Sequence[Recorded], state: Round) -> tuple[Recorded, ...]:
    """The adoptions of the long-term plan that reach into the round's year."""
    year = state.budget_year
    return tuple(
        recorded
        for recorded in records
        if isinstance(recorded.event, LongTermPlanAdopted)
        and recorded.event.valid_from.year <= year <= recorded.event.valid_to.year
    )
