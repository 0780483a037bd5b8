"""Which step each round is in and since when, found as the events go by, in a rebuild as well."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from domain.duty import Step
from domain.state.need import Need
from domain.state.round import Round
from domain.step4_dispose.events import PaymentAttested, PaymentOrdered
from domain.step4_dispose.payment_events import PaymentSent
from domain.views.disposal import Disposal
from domain.views.round_step import Marks, NeedCounts, marks_of, step_by
from projections.projection import Placed
from projections.stage import Stage, stage_of

#: What happens to a payment before money has gone; a round may have thousands of them.
_BEFORE_MONEY: Final = (PaymentOrdered, PaymentAttested, PaymentSent)
#: The fields of `NeedCounts` by the stages that they count.
_FIELDS: Final = {stage: stage.replace("-", "_") for stage in Stage}


class InStep(NamedTuple):
    """The step that a round is in, None once it is closed, since when (UTC), and its needs."""

    step: Step | None
    since: datetime
    needs: NeedCounts


class _Move(NamedTuple):
    """So many needs more, or fewer, in one of the counts of a round."""

    round_id: str
    counted_as: str
    number: int


class Happened(NamedTuple):
    """One event of a round, with its marks by then, or one by which a need has moved."""

    position: int
    at: datetime
    round_id: str | None
    marks: Marks | None
    moves: tuple[_Move, ...]

    @property
    def rounds(self) -> Set[str]:
        """The rounds whose step may have changed."""
        return {self.round_id} if self.round_id else {move.round_id for move in self.moves}


@dataclass
class Walk:
    """What the events of a batch did to rounds and to their needs.

    With `at_once` nothing is left to be asked of the states, so that another process can be told.
    """

    at_once: bool = False
    _happened: list[Happened] = field(default_factory=list)
    _disposals: defaultdict[str, Disposal] = field(default_factory=lambda: defaultdict(Disposal))

    def round(self, placed: Placed, _before: Round | None, after: Round) -> None:
        """Note an event of a round."""
        if not isinstance(placed.recorded.event, _BEFORE_MONEY):
            at = placed.recorded.recorded_at
            marks = marks_of(after, self._disposals[after.round_id])
            if self.at_once:
                marks = marks._replace(undisposed=_yes if marks.undisposed() else _no)
            self._happened.append(Happened(placed.position, at, after.round_id, marks, ()))

    def need(self, placed: Placed, before: Need | None, after: Need) -> None:
        """Note an event of a need, if the need is somewhere else since."""
        left = _Move(before.round_id, _FIELDS[stage_of(before)], -1) if before else None
        come = _Move(after.round_id, _FIELDS[stage_of(after)], 1)
        if left is None or left[:2] != come[:2]:
            moves = (come,) if left is None else (left, come)
            at = placed.recorded.recorded_at
            self._happened.append(Happened(placed.position, at, None, None, moves))

    @property
    def happened(self) -> list[Happened]:
        """All of it, by the log's order."""
        return in_order(self._happened)

    @property
    def rounds(self) -> frozenset[str]:
        """The rounds whose step may have changed."""
        return frozenset(key for each in self._happened for key in each.rounds)


class Standings:
    """Where rounds stand, and how that changes with what happens.

    It begins with their marks and standing, and with the counts of rounds that are yet to begin.
    """

    def __init__(
        self,
        marks: Mapping[str, Marks],
        standing: Mapping[str, InStep],
        needs: Mapping[str, NeedCounts],
    ) -> None:
        self._marks = dict(marks)
        self._steps = {key: (one.step, one.since) for key, one in standing.items()}
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, each in (*needs.items(), *((key, one.needs) for key, one in standing.items())):
            self._counts[key] = Counter(vars(each))

    def follow(self, happened: Iterable[Happened]) -> None:
        """What happened, in the log's order."""
        for one in happened:
            for move in one.moves:
                self._counts[move.round_id][move.counted_as] += move.number
            if one.round_id is not None and one.marks is not None:
                self._marks[one.round_id] = one.marks
            for key in one.rounds:
                self._look(key, one.at)

    def _look(self, key: str, at: datetime) -> None:
        # A need may be told of before its round is.
        if (marks := self._marks.get(key)) is None:
            return
        step, before = step_by(marks, self._counts[key]), self._steps.get(key)
        if before is None or before[0] is not step:
            self._steps[key] = (step, at)

    def found(self) -> dict[str, InStep]:
        """Where each round stands now that has begun."""
        return {
            key: InStep(step, since, NeedCounts(**self._counts[key]))
            for key, (step, since) in self._steps.items()
        }


def in_order(happened: Iterable[Happened]) -> list[Happened]:
    """What happened, by the log's order."""
    return sorted(happened, key=lambda one: one.position)


# By name, since what is told to another process is found there by its name.
def _yes() -> bool:
    return True


def _no() -> bool:
    return False
