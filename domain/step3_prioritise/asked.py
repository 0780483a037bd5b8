"""What a need asks of one round (*behov i en runde*): the little that rankings and views go by."""

from domain.party import Party, Programme, TargetGroup
from domain.state.need import Need
from domain.step3_prioritise.outcomes import Outcome
from domain.step3_prioritise.ranking_events import NeedScored
from domain.types import Day
from domain.value import Value


class Asked(Value):
    """A need in one round: a need that was carried over asks in more than one.

    `ended` says that it was withdrawn, or became another need; `with_forum` that the forum
    has it, `with_network` that a network does and `through_network` that one has had it.
    `participants` are those expected by target group, `providers` how many providers had part
    in finding the need, `disqualified` how many may not score it.
    """

    need_id: str
    round_id: str
    budget_year: int
    unit: Party
    title: str
    programme: Programme | None = None
    participants: dict[TargetGroup, int] = {}
    period_from: Day
    providers: int = 0
    ended: bool = False
    with_forum: bool = False
    with_network: bool = False
    through_network: bool = False
    outcome: Outcome | None = None
    rank: int | None = None
    told: bool = False
    sibling_silent: bool = False
    scores: tuple[NeedScored, ...] = ()
    disqualified: int = 0


def asked(need: Need) -> tuple[Asked, ...]:
    """What the need has asked in each of its rounds, the first round first.

    Raises `ValueError` for a need before its first event.
    """
    if need.unit is None or need.assessment is None:
        raise ValueError(f"need {need.need_id!r} has not been assessed")
    found = need.assessment
    now = Asked(
        need_id=need.need_id,
        round_id=need.round_id,
        budget_year=_year(need.round_id),
        unit=need.unit,
        title=found.title,
        programme=found.programme,
        participants={group: count for group, count in found.target_groups.items() if count},
        period_from=found.period_from,
        providers=found.involvement.providers,
        ended=need.end is not None,
        with_forum=need.with_forum,
        with_network=need.with_network,
        through_network=bool(need.networks),
        outcome=need.outcome,
        rank=need.answer.rank if need.answer else None,
        told=need.answer is not None and need.answer.told_on is not None,
        sibling_silent=_sibling_silent(need),
        scores=tuple(need.scores[who] for who in sorted(need.scores)),
        disqualified=sum(ground is not None for ground in need.impartiality.values()),
    )
    before = (
        now.model_copy(
            update={
                "round_id": turn.round_id,
                "budget_year": _year(turn.round_id),
                "ended": False,
                "with_forum": True,
                "with_network": False,
                "outcome": turn.answer.outcome,
                "rank": turn.answer.rank,
                "told": turn.answer.told_on is not None,
                "sibling_silent": False,
                "scores": (),
                "disqualified": 0,
            }
        )
        for turn in need.turns
    )
    return (*before, now)


def _sibling_silent(need: Need) -> bool:
    referral = need.answer.referral if need.answer else None
    return referral is not None and referral.answer is None


def _year(round_id: str) -> int:
    return int(round_id.rpartition("-")[2])
