"""Pots with their ledgers, calls, and applications with what was decided on each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    RowMapping,
    Select,
    and_,
    func,
    or_,
    select,
    tuple_,
)

from domain.calendar import NORWAY
from domain.party import Party
from domain.pots.events import AwardDecided, AwardRejected, CallPublished
from domain.pots.form import ApplicationContent
from domain.state.application import Application
from domain.state.round import Round
from domain.takeover.pots_before import AnsweredBefore
from projections.cases import Case, case_of, cases_of
from projections.ordering import Latest
from projections.pots.project import ROUNDS
from projections.pots.stage import ApplicationStage
from projections.pots.tables import applications, calls, decisions, rounds


@dataclass(frozen=True)
class CallFound:
    """A call; `closes_at` is None for a rolling one (UTC), the sums are in øre."""

    round_id: str
    published: CallPublished
    published_at: datetime
    before_take_over: bool
    closes_at: datetime | None
    closed: bool
    awarded_ore: int
    left_ore: int

    def is_open(self, now: datetime) -> bool:
        """Whether an application at `now` (UTC) is neither too early nor late."""
        opens_on = self.published.opens_on
        has_opened = opens_on is None or opens_on <= now.astimezone(NORWAY).date()
        has_time = self.closes_at is None or now <= self.closes_at
        return has_opened and has_time and not self.closed


@dataclass(frozen=True)
class ApplicationFound:
    """An application; `same_thing` counts the applicant's others of its sort in the call.

    `decision` is what was decided here, `decided_before` what was decided before a take-over.
    `amount_ore` is what is left of an award; the instants are UTC.
    """

    case: Case[Application]
    stage: ApplicationStage
    same_thing: int
    amount_ore: int
    decision: AwardDecided | AwardRejected | None
    decided_before: AnsweredBefore | None
    decided_at: datetime | None

    @property
    def sent(self) -> tuple[Party, ApplicationContent]:
        """The applicant and the content, which every application has from its first event on.

        Raises `ValueError` for an application before that event.
        """
        state = self.case.state
        if state.applicant is None or state.content is None:
            raise ValueError(f"application {state.application_id!r} has not been sent")
        return state.applicant, state.content


@dataclass(frozen=True)
class Applications:
    """Some applications, and how many fit the filters, by stage."""

    items: list[ApplicationFound]
    stages: dict[ApplicationStage, int]


def find_round(connection: Connection, round_id: str) -> Case[Round] | None:
    """The round, or None when nothing has happened in it."""
    rows = connection.execute(select(rounds).where(rounds.c.round_id == round_id)).mappings().all()
    return next(iter(cases_of(connection, ROUNDS, rows)), None)


def calls_listed(
    connection: Connection,
    *,
    limit: int,
    county: str | None = None,
    seen_in: str | None = None,
    round_id: str | None = None,
    open_at: datetime | None = None,
    after: tuple[str, str] | None = None,
) -> Sequence[CallFound]:
    """At most `limit` calls by round and id, behind a place; `open_at` leaves out the others.

    A call whose window has closed is not open, though it still takes what comes late.
    """
    wanted: list[ColumnElement[bool]] = []
    for column, value in (
        (calls.c.county, county),
        (calls.c.county, seen_in),
        (calls.c.round_id, round_id),
    ):
        if value is not None:
            wanted.append(column == value)
    if open_at is not None:
        wanted.append(calls.c.closed.is_(False))
        wanted.append(or_(calls.c.closes_at.is_(None), calls.c.closes_at >= open_at))
        today = open_at.astimezone(NORWAY).date()
        wanted.append(or_(calls.c.opens_on.is_(None), calls.c.opens_on <= today))
    if after is not None:
        wanted.append(tuple_(calls.c.round_id, calls.c.call_id) > tuple_(*after))
    order = (calls.c.round_id, calls.c.call_id)
    rows = connection.execute(select(calls).where(*wanted).order_by(*order).limit(limit))
    return [_call(row) for row in rows]


def applications_listed(
    connection: Connection,
    *,
    limit: int,
    seen_in: str | None = None,
    seen_by: str | None = None,
    round_id: str | None = None,
    pot_id: str | None = None,
    call_id: str | None = None,
    applicant: str | None = None,
    stage: ApplicationStage | None = None,
    after: str | None = None,
    latest: Latest | None = None,
) -> Applications:
    """At most `limit` applications by id, behind one; `seen_by` shows an applicant's own.

    With `latest` they are given in that order, behind its place.
    """
    wanted: list[ColumnElement[bool]] = []
    for column, value in (
        (applications.c.county, seen_in),
        (applications.c.applicant, seen_by),
        (applications.c.round_id, round_id),
        (applications.c.pot_id, pot_id),
        (applications.c.call_id, call_id),
        (applications.c.applicant, applicant),
        (_STAGE, stage),
    ):
        if value is not None:
            wanted.append(column == value)
    counts = select(_STAGE, func.count()).select_from(_JOINED).where(*wanted).group_by(_STAGE)
    counted = {ApplicationStage(name): number for name, number in connection.execute(counts)}
    if after is not None:
        wanted.append(applications.c.application_id > after)
    order: tuple[ColumnElement[Any], ...] = (applications.c.application_id,)
    if latest is not None:
        wanted += latest.behind(applications, applications.c.application_id)
        order = latest.order(applications, applications.c.application_id)
    listed = _FOUND.where(*wanted).order_by(*order).limit(limit)
    return Applications([_application(row) for row in connection.execute(listed)], counted)


def find_application(connection: Connection, application_id: str) -> ApplicationFound | None:
    """The application, or None when nobody has sent it."""
    row = connection.execute(
        _FOUND.where(applications.c.application_id == application_id)
    ).one_or_none()
    return None if row is None else _application(row)


_JOINED = applications.outerjoin(
    decisions, decisions.c.application_id == applications.c.application_id
)
_STAGE: ColumnElement[str] = func.coalesce(decisions.c.stage, applications.c.stage)
_OTHERS = applications.alias("others")
_SAME_THING = (
    select(func.count())
    .where(
        and_(
            _OTHERS.c.call_id == applications.c.call_id,
            _OTHERS.c.applicant == applications.c.applicant,
            _OTHERS.c.measure == applications.c.measure,
            _OTHERS.c.application_id != applications.c.application_id,
            _OTHERS.c.stage != ApplicationStage.WITHDRAWN,
        )
    )
    .correlate(applications)
    .scalar_subquery()
)
_FOUND: Select[Any] = select(
    *applications.c,
    _STAGE.label("stage_now"),
    _SAME_THING.label("same_thing"),
    decisions.c.amount_ore,
    decisions.c.event,
    decisions.c.before_take_over,
    decisions.c.decided_at,
).select_from(_JOINED)


def _call(row: Row[Any]) -> CallFound:
    return CallFound(
        round_id=row.round_id,
        published=CallPublished.model_validate(row.published),
        published_at=row.published_at,
        before_take_over=row.before_take_over,
        closes_at=row.closes_at,
        closed=row.closed,
        awarded_ore=row.awarded_ore,
        left_ore=row.left_ore,
    )


def _application(row: Row[Any]) -> ApplicationFound:
    mapping: RowMapping = row._mapping
    stage = ApplicationStage(mapping["stage_now"])
    decision: AwardDecided | AwardRejected | None = None
    before: AnsweredBefore | None = None
    if mapping["before_take_over"]:
        before = AnsweredBefore.model_validate(mapping["event"])
    elif mapping["event"] is not None:
        kind = AwardDecided if stage is ApplicationStage.AWARDED else AwardRejected
        decision = kind.model_validate(mapping["event"])
    return ApplicationFound(
        case=case_of(mapping, Application),
        stage=stage,
        same_thing=mapping["same_thing"],
        amount_ore=mapping["amount_ore"] or 0,
        decision=decision,
        decided_before=before,
        decided_at=mapping["decided_at"],
    )
