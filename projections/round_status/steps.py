"""Which step each round is in and since when, found as the events go by, in a rebuild as well."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from domain.duty import Step
from domain.state.need import Need
from domain.state.round import Round
from domain.step4_dispose.events import PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_events import PaymentSent
from domain.views.round_step import NeedCounts, round_step
from projections.projection import Placed
from projections.stage import stage_of

#: What happens to a payment before money has gone; a round may have thousands of them.
_BEFORE_MONEY: Final = (PaymentOrdered, PaymentAttested, PaymentSent)


class InStep(NamedTuple):
    """The step that a round is in, None once it is closed, since when (UTC), and its needs."""

    step: Step | None
    since: datetime
    needs: NeedCounts


class _Move(NamedTuple):
    """So many needs more, or fewer, at a stage in a round."""

    round_id: str
    stage: str
    number: int


class _Happened(NamedTuple):
    """One event: the round after it, or how needs have moved."""

    at: datetime
    state: Round | None
    moves: tuple[_Move, ...]

    @property
    def rounds(self) -> Set[str]:
        """The rounds whose step may have changed."""
        return {self.state.round_id} if self.state else {move.round_id for move in self.moves}


@dataclass
class Walk:
    """What the events of a batch did to rounds and to their needs, by the log's order."""

    _happened: dict[int, _Happened] = field(default_factory=dict)

    def round(self, placed: Placed, _before: Round | None, after: Round) -> None:
        """Note an event of a round."""
        if not isinstance(placed.recorded.event, _BEFORE_MONEY):
            self._happened[placed.position] = _Happened(placed.recorded.recorded_at, after, ())

    def need(self, placed: Placed, before: Need | None, after: Need) -> None:
        """Note an event of a need, if the need is somewhere else since."""
        left = _Move(before.round_id, stage_of(before), -1) if before else None
        come = _Move(after.round_id, stage_of(after), 1)
        if left is None or left[:2] != come[:2]:
            moves = (come,) if left is None else (left, come)
            self._happened[placed.position] = _Happened(placed.recorded.recorded_at, None, moves)

    @property
    def rounds(self) -> frozenset[str]:
        """The rounds whose step may have changed."""
        return frozenset(key for each in self._happened.values() for key in each.rounds)

    def steps(
        self,
        states: Mapping[str, Round],
        standing: Mapping[str, InStep],
        needs: Mapping[str, NeedCounts],
    ) -> dict[str, InStep]:
        """Where rounds stand after the events, by their states and standing before them.

        `needs` are the counts of rounds that begin with these events.
        """
        known, found = dict(states), dict(standing)
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, each in (*needs.items(), *((key, one.needs) for key, one in standing.items())):
            counts[key] = Counter(vars(each))
        for _, happened in sorted(self._happened.items()):
            for move in happened.moves:
                counts[move.round_id][move.stage.replace("-", "_")] += move.number
            if happened.state is not None:
                known[happened.state.round_id] = happened.state
            # A need may be told of before its round is.
            for key in happened.rounds & known.keys():
                now = NeedCounts(**counts[key])
                step, before = round_step(known[key], now), found.get(key)
                since = before.since if before and before.step is step else happened.at
                found[key] = InStep(step, since, now)
        return found
