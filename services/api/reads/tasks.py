"""What is to be done: the open duties that somebody sees, the overdue first."""

from enum import StrEnum
from functools import partial
from typing import Annotated, NamedTuple

from fastapi import APIRouter, Query
from pydantic import Field

from domain.case import RoundId
from domain.process import DUTIES
from domain.role import COUNTY_ROLES
from domain.views.tasks import Task
from services.api.gated_router import gated_router
from services.api.problems import FieldFault, Problem
from services.api.reads.acting import Acting, acting_people
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.listing import Key, page_of
from services.api.reads.paging import USUAL, Cursor, Limit
from services.api.reads.views import Answer, At, Coded, NextCursor, Number, View, coded
from services.api.reads.whose import Whose, is_whose, seen_tasks


class TaskSort(StrEnum):
    """The orders in which tasks are given: the overdue first, by what is to be done, or by case."""

    URGENT = "urgent"
    ACTION = "action"
    CASE = "case"


class InPlaceOf(View):
    """Under which authority a task is the reader's, in which role, and whose it is.

    `person` is null where a role's authority was delegated.
    """

    authority_id: Annotated[str, Field(examples=["a-3f9a2c7d1b04"])]
    role: Coded
    person: str | None


class TaskView(View):
    """One open duty, with its entry in the process; `item` is a plan line, a payment, or a member
    of the forum who is asked something.

    `in_place_of` says on whose behalf it is the reader's, null where it is their own;
    `substitutes` are those who have it as well while they stand in for the reader.
    `reminded` is how many days before the deadline the clock last reminded of it.
    `organisation` is whose turn it is, null where it is the county's. `round_id` is null for
    what a forum has to do whatever the round: its members' terms, the yearly look at its plan.
    """

    case: Annotated[str, Field(examples=["need/n-3f9a2c7d1b04"])]
    round_id: Annotated[str | None, Field(examples=["yrkesfag-46-2026"])]
    county: Annotated[str, Field(examples=["46"])]
    item: str | None
    title: str
    organisation: str | None
    action: Coded
    step: Coded
    who: tuple[Coded, ...]
    basis: str
    four_eyes: Coded | None
    when_late: Coded
    deadline_id: str | None
    falls_at: At | None
    reminded: int | None
    overdue: bool
    escalated: bool
    in_place_of: InPlaceOf | None
    substitutes: tuple[str, ...]


class TasksAnswer(Answer):
    """A page of tasks, overdue first, then by deadline; the counts are of all that fit."""

    items: tuple[TaskView, ...]
    total: Number
    overdue: Number
    next_cursor: NextCursor


def tasks_router(models: ReadModels) -> APIRouter:
    """The tasks that somebody sees."""
    router = gated_router()

    @router.get(
        "/tasks",
        operation_id="listTasks",
        summary="What is to be done, by whom and by when",
        responses=READ_PROBLEMS,
    )
    def tasks(
        asked: Ask,
        whose: Annotated[Whose, Query(description="Mine, my role's or my county's.")] = Whose.MINE,
        round_id: RoundId | None = None,
        action: Annotated[str | None, Query(max_length=60, examples=["forward-need"])] = None,
        overdue: Annotated[bool | None, Query(description="Only those, or only others.")] = None,
        sort: TaskSort = TaskSort.URGENT,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> TasksAnswer:
        if action is not None and action not in DUTIES:
            raise Problem(
                "invalid-parameter", faults=[FieldFault("not-a-choice", parameter="action")]
            )
        if whose is Whose.COUNTY and asked.identity.role not in COUNTY_ROLES:
            raise Problem("forbidden")
        acting = acting_people(models, asked, mine=whose is Whose.MINE)
        everything = [
            _Mine(task, one)
            for one in acting.people
            for task in seen_tasks(models, asked, one.identity, round_id)
            if is_whose(task, one.identity, whose)
            and one.covers(task)
            and action in (None, task.duty.action)
            and overdue in (None, task.overdue)
        ]
        page = page_of(asked, everything, partial(_place, sort), cursor, limit)
        return TasksAnswer(
            items=tuple(_view(mine, acting.substitutes, asked.language) for mine in page.items),
            total=page.total,
            overdue=sum(mine.task.overdue for mine in everything),
            next_cursor=page.next_cursor,
            log_position=asked.log_position,
        )

    return router


class _Mine(NamedTuple):
    """A task, and whom the reader acts as in it."""

    task: Task
    acting: Acting

    @property
    def order(self) -> tuple[str, ...]:
        return (*self.task.order, self.acting.identity.authority or "")


def _place(sort: TaskSort, mine: _Mine) -> Key:
    match sort:
        case TaskSort.URGENT:
            return mine.order
        case TaskSort.ACTION:
            return mine.task.duty.action, *mine.order
        case TaskSort.CASE:
            return str(mine.task.case), *mine.order


def _view(mine: _Mine, substitutes: tuple[str, ...], language: str) -> TaskView:
    task, identity, duty = mine.task, mine.acting.identity, mine.task.duty
    acted = None
    if identity.authority is not None:
        acted = InPlaceOf(
            authority_id=identity.authority,
            role=coded("role", identity.role, language),
            person=identity.in_place_of,
        )
    return TaskView(
        case=str(task.case),
        round_id=task.round_id,
        county=task.county,
        item=task.item,
        title=task.title,
        organisation=task.organisation,
        action=coded("action", duty.action, language),
        step=coded("step", duty.step, language),
        who=tuple(coded("role", role, language) for role in duty.who),
        basis=duty.basis,
        four_eyes=coded("action", duty.four_eyes, language) if duty.four_eyes else None,
        when_late=coded("when-late", duty.when_late, language),
        deadline_id=task.deadline_id,
        falls_at=task.falls_at,
        reminded=task.reminded,
        overdue=task.overdue,
        escalated=task.escalated,
        in_place_of=acted,
        substitutes=() if acted else substitutes,
    )
