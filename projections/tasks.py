"""The open duties of the cases that have any, taken from the read models that hold them."""

from collections.abc import Collection, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Table, select

from domain.case import (
    application_ref,
    forum_ref,
    long_term_plan_ref,
    need_ref,
    round_ref,
)
from domain.state.application import Application, application_position
from domain.state.deadlines import Deadline, Deadlines
from domain.state.forum import Forum, forum_position
from domain.state.long_term_plan import LongTermPlan, long_term_plan_position
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.state.round import Round
from domain.state.round_position import round_position
from domain.views.tasks import Task, tasks_of
from projections.cases import Case, case_of, cases_of
from projections.forum.tables import forums, long_term_plans
from projections.need_board.tables import cards
from projections.pots.tables import applications
from projections.round_status.project import ROUNDS
from projections.round_status.tables import rounds

#: How long ahead the end of a term and the yearly look are somebody's task; before that
#: they are years away, and nobody's. Not sourced.
_IN_SIGHT: Final = timedelta(days=60)


def open_rounds(connection: Connection, counties: Collection[str] | None) -> list[Case[Round]]:
    """The rounds that are not closed, of these counties or all; from the round status."""
    wanted = select(rounds).order_by(rounds.c.round_id)
    if counties is not None:
        wanted = wanted.where(rounds.c.county.in_(sorted(counties)))
    rows = connection.execute(wanted).mappings().all()
    return [case for case in cases_of(connection, ROUNDS, rows) if not case.state.closed]


def of_round(state: Round, now: datetime, *, done: bool = False) -> Iterator[Task]:
    """The tasks of a round, its lines and its payments, at an instant (UTC).

    With `done`, here and below, also what a deadline waits for no longer.
    """
    place = {"county": state.county, "round_id": state.round_id}
    position = round_position(state, 0)
    for task in tasks_of(
        round_ref(state.round_id), position, state.deadlines, now, done=done, **place
    ):
        yield task.model_copy(update=_about(state, task.item))


def of_needs(
    connection: Connection, state: Round, now: datetime, *, done: bool = False
) -> Iterator[Task]:
    """The tasks of a round's needs, by the need board."""
    wanted = select(cards).where(cards.c.round_id == state.round_id).order_by(cards.c.need_id)
    for row in connection.execute(wanted).mappings():
        need = case_of(row, Need).state
        yield from of_need(need, state.deadlines, now, done=done)


def of_applications(
    connection: Connection, state: Round, now: datetime, *, done: bool = False
) -> Iterator[Task]:
    """The tasks of the applications to a round's calls, by the pots' read model."""
    wanted = select(applications).where(applications.c.round_id == state.round_id)
    for row in connection.execute(wanted).mappings():
        application = case_of(row, Application).state
        yield from of_application(application, state, now, done=done)


def of_application(
    application: Application, state: Round, now: datetime, *, done: bool = False
) -> Iterator[Task]:
    """The tasks of one application to a call of the round `state`."""
    ref = application_ref(application.application_id)
    place = {"county": application.county, "round_id": application.round_id}
    position = application_position(application, 0)
    waits = application.what_is_missing is not None
    awaited = state.complaints.awaits_reasons(application.application_id)
    decided = application.application_id in state.answers and not awaited
    for task in tasks_of(ref, position, application.deadlines, now, done=done, **place):
        if task.duty.action == "complete-application":
            if waits and application.applicant is not None:
                whose = application.applicant.organisation
                yield task.model_copy(update={"organisation": whose})
        elif task.duty.action != "notify-applicant" or decided:
            yield task


def of_forums(
    connection: Connection, counties: Collection[str] | None, now: datetime
) -> Iterator[Task]:
    """The terms that end soon and the yearly looks that are due soon, by the forum's read model."""
    for forum in _of_counties(connection, forums, Forum, counties):
        yield from of_forum(forum, now)
    for plan in _of_counties(connection, long_term_plans, LongTermPlan, counties):
        yield from of_long_term_plan(plan, now)


def of_forum(forum: Forum, now: datetime) -> Iterator[Task]:
    """The tasks of a forum that are soon due."""
    ref = forum_ref(forum.scheme, forum.county)
    position = forum_position(forum, 0)
    yield from _in_sight(tasks_of(ref, position, forum.deadlines, now, county=forum.county), now)


def of_long_term_plan(plan: LongTermPlan, now: datetime) -> Iterator[Task]:
    """The tasks of a long-term plan that are soon due."""
    ref = long_term_plan_ref(plan.scheme, plan.county)
    position = long_term_plan_position(plan, 0)
    yield from _in_sight(tasks_of(ref, position, plan.deadlines, now, county=plan.county), now)


def _of_counties(
    connection: Connection, table: Table, kind: type[Any], counties: Collection[str] | None
) -> Iterator[Any]:
    wanted = select(table).order_by(table.c.scheme, table.c.county)
    if counties is not None:
        wanted = wanted.where(table.c.county.in_(sorted(counties)))
    for row in connection.execute(wanted).mappings():
        yield case_of(row, kind).state


def _in_sight(tasks: tuple[Task, ...], now: datetime) -> Iterator[Task]:
    return (task for task in tasks if task.falls_at and task.falls_at <= now + _IN_SIGHT)


def of_need(
    need: Need, of_the_round: Deadlines, now: datetime, *, done: bool = False
) -> Iterator[Task]:
    """The tasks of one need, by its own deadlines and those of its round."""
    if need.unit is None or need.assessment is None:
        return
    deadlines: Mapping[str, Deadline] = {**of_the_round, **need.deadlines}
    sent = (need.with_forum or need.answered) and not done
    holder = None if sent else need.holder or need.unit.organisation
    about = {"title": need.assessment.title, "organisation": holder}
    place = {"county": need.county, "round_id": need.round_id}
    position = need_position(need, 0)
    for task in tasks_of(need_ref(need.need_id), position, deadlines, now, done=done, **place):
        yield task.model_copy(update=about)


def _about(state: Round, item: str | None) -> dict[str, object]:
    """What a part of a round is called, who is to act on it, and who has acted on it already."""
    if item is None:
        return {}
    if (payment := state.payments.get(item)) is not None:
        by = tuple(name for name in (payment.ordered_by, payment.attested_by) if name)
        title = state.lines[payment.line_id].plan.title
        return {"title": title, "done_by": by}
    if (line := state.lines.get(item)) is None:
        return {}
    recipient = line.recipient
    return {
        "title": line.plan.title,
        "organisation": recipient.organisation if recipient else None,
    }
