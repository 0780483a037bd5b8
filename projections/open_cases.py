"""Which cases wait for something that the clock has to note, by the read models."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Engine, RowMapping, Table, select

from domain.case import (
    CaseRef,
    application_ref,
    authority_ref,
    control_ref,
    forum_ref,
    long_term_plan_ref,
    need_ref,
    round_ref,
    subscription_ref,
)
from domain.cases import CaseState, position
from domain.position import Position
from domain.state.application import Application
from domain.state.authority import Authority
from domain.state.control import Control
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.state.need import Need
from domain.state.round import Round
from domain.state.subscription import Subscription
from projections.authorities.project import AUTHORITIES
from projections.authorities.tables import authorities
from projections.cases import Folding, case_of, cases_of
from projections.controls.project import CONTROLS
from projections.controls.tables import controls
from projections.forum.project import FORUM
from projections.forum.tables import forums, long_term_plans
from projections.pots.project import POTS
from projections.pots.tables import applications
from projections.projection import Projection
from projections.reading import read
from projections.round_status.project import ROUND_STATUS, ROUNDS
from projections.round_status.tables import needs, rounds
from projections.subscriptions.project import SUBSCRIPTIONS
from projections.subscriptions.tables import subscriptions

#: Rows that are held at a time: a case's state can be large.
_PAGE: Final = 200
#: Of thousands of cases, some with hundreds of parts, only what they are found by is held.
_NO_PARTS: Final[Mapping[str, object]] = {"done": frozenset(), "items": {}}


class _Kept(NamedTuple):
    """Where the states of one kind of case are kept, and how such a case is named."""

    projection: Projection
    table: Table
    kind: type[Any]
    ref: Callable[[Any], CaseRef]
    parted: Folding[Any] | None = None


def _of_authority(state: Authority) -> CaseRef:
    return authority_ref(state.held.authority_id if state.held else "")


def _of_subscription(state: Subscription) -> CaseRef:
    return subscription_ref(state.made.subscription_id if state.made else "")


#: Every kind of case that can have deadlines.
KEPT: Final = (
    _Kept(ROUND_STATUS, rounds, Round, lambda state: round_ref(state.round_id), ROUNDS),
    _Kept(ROUND_STATUS, needs, Need, lambda state: need_ref(state.need_id)),
    _Kept(POTS, applications, Application, lambda state: application_ref(state.application_id)),
    _Kept(CONTROLS, controls, Control, lambda state: control_ref(state.control_id)),
    _Kept(AUTHORITIES, authorities, Authority, _of_authority),
    _Kept(SUBSCRIPTIONS, subscriptions, Subscription, _of_subscription),
    _Kept(FORUM, forums, Forum, lambda state: forum_ref(state.scheme, state.county)),
    _Kept(
        FORUM,
        long_term_plans,
        LongTermPlan,
        lambda state: long_term_plan_ref(state.scheme, state.county),
    ),
)


class OpenCase(NamedTuple):
    """A case that is not finished, and where it stands; its parts are left out."""

    ref: CaseRef
    stands: Position

    @property
    def waits(self) -> bool:
        """Whether it has a deadline to come."""
        return bool(self.stands.deadlines)


def open_cases(engine: Engine) -> Iterator[OpenCase]:
    """Every case of a kind that can have deadlines and that is not finished.

    Raises `NotReady` while a read model is being built.
    """
    for kept in KEPT:
        with read(engine, kept.projection) as reading:
            found = reading.connection.execution_options(yield_per=_PAGE).execute(
                select(kept.table)
            )
            for rows in found.mappings().partitions(_PAGE):
                for state, version in _states(reading.connection, kept, rows):
                    stands = position(state, version)
                    if not stands.finished:
                        yield OpenCase(kept.ref(state), stands.model_copy(update=_NO_PARTS))


def _states(
    connection: Connection, kept: _Kept, rows: Sequence[RowMapping]
) -> Iterator[tuple[CaseState, int]]:
    """The states that rows hold, with what stands in tables of its own, and their versions."""
    if kept.parted is None:
        yield from ((case_of(row, kept.kind).state, row["version"]) for row in rows)
    else:
        yield from ((case.state, case.version) for case in cases_of(connection, kept.parted, rows))
