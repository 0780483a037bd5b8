"""As of when, and of which rounds: what every read of the checks may be asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, NamedTuple

from fastapi import Depends, Query
from sqlalchemy import Connection

from domain.case import RoundId, scheme_and_county
from domain.types import CountyNumber, SchemeName
from projections.audit_trail.project import AUDIT_TRAIL
from projections.checked.scope import AsOf, Scope, as_of
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import HIGHEST_POSITION, Asked, ReadModels
from services.api.reads.asking_then import AsOf as Recorded
from services.api.reads.asking_then import ValidAt, check_past
from services.api.visibility import Question

Position = Annotated[
    int | None,
    Query(
        ge=1,
        le=HIGHEST_POSITION,
        description="As the log was when this was its last position: the same answer for ever.",
        examples=[4711],
    ),
]


class Moment:
    """As of when a read is asked: a log position, an instant of recording, an effective one."""

    def __init__(
        self, position: Position = None, as_of: Recorded = None, valid_at: ValidAt = None
    ) -> None:
        check_past(as_of, valid_at)
        self.position, self.recorded, self.effective = position, as_of, valid_at


AskedMoment = Annotated[Moment, Depends()]


class Looking(NamedTuple):
    """A connection to the audit trail, until when it counts, and the head it stands at."""

    connection: Connection
    until: AsOf


class AskedScope:
    """Which rounds a run is over: one round, a county, a year, or all."""

    def __init__(
        self,
        scheme: SchemeName = "yrkesfag",
        county: Annotated[CountyNumber | None, Query(examples=["46"])] = None,
        year: Annotated[int | None, Query(ge=2019, le=2100, examples=[2026])] = None,
        round_id: Annotated[RoundId | None, Query(examples=["yrkesfag-46-2026"])] = None,
    ) -> None:
        self.scheme, self.county, self.year, self.round_id = scheme, county, year, round_id

    def seen_by(self, asked: Asked, question: Question) -> Scope:
        """The scope as far as the reader sees; raises `Problem` for a county that is not theirs."""
        sight = asked.sight(question)
        scheme, county = self.scheme, self.county
        if self.round_id is not None:
            scheme, of_round = scheme_and_county(self.round_id)
            if county not in (None, of_round):
                raise Problem("not-found")
            county = of_round
        if county is not None:
            sight.check_county(county)
        return Scope(scheme, county, self.year, self.round_id, sight.counties)


AskScope = Annotated[AskedScope, Depends()]


@contextmanager
def looking(models: ReadModels, asked: Asked, moment: Moment) -> Iterator[Looking | None]:
    """The audit trail as of the moment; None while nothing has happened.

    Raises `Problem("invalid-parameter")` for a position that the log has not reached.
    """
    with models.read(asked, AUDIT_TRAIL) as connection:
        head = asked.log_position
        if moment.position is not None and moment.position > head:
            fault = FieldFault("beyond-the-log", parameter="position")
            raise Problem("invalid-parameter", faults=[fault])
        until = as_of(
            connection,
            head,
            position=moment.position,
            recorded=moment.recorded,
            effective=moment.effective,
        )
        yield None if until is None else Looking(connection, until)
