"""How a round treated private schools under friskoleloven § 2-1: evidence of equal terms."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from domain.party import PartyKind, Programme
from domain.state.organisation import Organisation as OrganisationState
from domain.state.round import Round
from domain.step3_prioritise.events import PrivateSchoolTerms, SeatGroup
from projections.forum import queries as forums
from projections.forum.project import FORUM
from projections.need_board import queries as needs
from projections.need_board.card import assessed
from projections.need_board.project import NEED_BOARD
from projections.need_board.queries import NeedOnBoard
from projections.organisation import queries as organisations
from projections.organisation.project import ORGANISATION
from projections.plan.project import PLAN
from projections.plan.queries import find_round, plan_of
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, existing
from services.api.reads.needs import NeedInList, in_list
from services.api.reads.views import (
    Answer,
    Number,
    OreSum,
    Organisation,
    RoundIdField,
    RoundIdInPath,
    View,
)
from services.api.visibility import Question


class PrivateSchoolView(View):
    """One private school in the round.

    `approved_2_1` are the programmes that the registry knows it to be approved for on any
    day of the budget year; `in_registry` is false for one that only needs or the plan name.
    """

    organisation: Organisation
    name: str
    in_registry: bool
    approved_2_1: tuple[Programme, ...]
    needs: tuple[NeedInList, ...]
    planned_ore: OreSum
    disbursed_ore: OreSum


class PrivateSchoolsAnswer(Answer):
    """Which private schools there are, who reported needs, who sat in the forum, who got what.

    `seats` are those that the forum has for private schools; `present` says whether they
    were there when the plan was adopted, null before it was or when a kept meeting says so.
    """

    round_id: RoundIdField
    terms: PrivateSchoolTerms | None
    seats: Number
    present: bool | None
    schools: tuple[PrivateSchoolView, ...]
    approved: Annotated[int, Field(ge=0, description="Schools with a known § 2-1 approval.")]
    reporting: Annotated[int, Field(ge=0, description="Schools that reported needs.")]
    receiving: Annotated[int, Field(ge=0, description="Schools that the plan gives money.")]
    planned_ore: OreSum
    disbursed_ore: OreSum


def private_schools_router(models: ReadModels) -> APIRouter:
    """The private schools of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/private-schools",
        operation_id="getPrivateSchools",
        summary="How private schools under § 2-1 took part in a round",
        responses=READ_PROBLEMS,
    )
    def one(asked: AskOfCase, round_id: RoundIdInPath) -> PrivateSchoolsAnswer:
        check_round(asked, round_id, Question.AUDIT_TRAIL)
        with models.read(asked, PLAN) as connection:
            found = existing(find_round(connection, round_id))
            plan = plan_of(connection, found)
        state = found.state
        with models.read(asked, FORUM) as connection:
            forum = forums.forum(connection, state.scheme, state.county)
        with models.read(asked, NEED_BOARD) as connection:
            reported = needs.of_kind(connection, round_id, PartyKind.PRIVATE_SCHOOL)
        with models.read(asked, ORGANISATION) as connection:
            registered = organisations.of_kind(connection, PartyKind.PRIVATE_SCHOOL, state.county)
        schools = _schools(state, registered, reported, asked.language)
        seats = forum.state.seats if forum else ()
        meeting = plan.adopted.meeting if plan.adopted else None
        told = meeting is not None and meeting.meeting_id is None
        return PrivateSchoolsAnswer(
            round_id=round_id,
            terms=plan.adopted.private_school_terms if plan.adopted else None,
            seats=sum(seat.members for seat in seats if seat.group is SeatGroup.PRIVATE_SCHOOL),
            present=SeatGroup.PRIVATE_SCHOOL in meeting.groups_present
            if meeting and told
            else None,
            schools=schools,
            approved=sum(bool(school.approved_2_1) for school in schools),
            reporting=sum(bool(school.needs) for school in schools),
            receiving=sum(school.planned_ore > 0 for school in schools),
            planned_ore=sum(school.planned_ore for school in schools),
            disbursed_ore=sum(school.disbursed_ore for school in schools),
            log_position=asked.log_position,
        )

    return router


def _schools(
    state: Round,
    registered: Iterable[OrganisationState],
    reported: Iterable[NeedOnBoard],
    language: str,
) -> tuple[PrivateSchoolView, ...]:
    """Every private school that the registry, a need or the plan names, in that order."""
    known = {school.organisation: school for school in registered}
    names = {number: school.latest.name for number, school in known.items()}
    of_school: dict[str, list[NeedInList]] = {}
    for need in reported:
        unit, _ = assessed(need.card.need)
        names.setdefault(unit.organisation, unit.name)
        of_school.setdefault(unit.organisation, []).append(in_list(need, language))
    money: dict[str, tuple[int, int]] = {}
    for line_id, line in state.lines.items():
        party = state.payee_of(line_id) or line.plan.recipient
        if party is None or party.kind is not PartyKind.PRIVATE_SCHOOL:
            continue
        names.setdefault(party.organisation, party.name)
        planned, released = money.get(party.organisation, (0, 0))
        money[party.organisation] = (
            planned + (line.plan.amount_ore if line.in_plan else 0),
            released + state.disbursed_on(line_id),
        )
    return tuple(
        PrivateSchoolView(
            organisation=number,
            name=name,
            in_registry=number in known,
            approved_2_1=_approved(known.get(number), state.budget_year),
            needs=tuple(of_school.get(number, ())),
            planned_ore=money.get(number, (0, 0))[0],
            disbursed_ore=money.get(number, (0, 0))[1],
        )
        for number, name in names.items()
    )


def _approved(school: OrganisationState | None, year: int) -> tuple[Programme, ...]:
    return tuple(sorted(school.approved_2_1_in(year))) if school else ()
