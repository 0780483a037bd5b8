"""One organisation: what it was on a day, what became of it, and its history."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import Field

from domain.case import organisation_ref
from domain.party import Programme
from domain.registry.facts import Approval, Description, Membership, Offer
from domain.state.organisation import counts_as_training_company
from domain.types import Day
from projections.organisation import queries
from projections.organisation.project import ORGANISATION
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.entries import EntryView
from services.api.reads.found import existing
from services.api.reads.history import told_trail
from services.api.reads.organisations import OrganisationInList, in_list
from services.api.reads.views import Answer, Organisation, View
from services.api.visibility import Question


class OnDay(View):
    """What was true of the organisation on the day that was asked for.

    `approved_2_1` are the programmes it was approved for under friskoleloven § 2-1.
    `training_company` holds by its own approval or through a training office.
    """

    day: date
    existed: bool
    described: Description
    programmes: tuple[Programme, ...]
    approved_2_1: tuple[Programme, ...]
    training_company: bool
    members: tuple[Organisation, ...]
    member_of: tuple[Organisation, ...]


class OrganisationAnswer(Answer, OrganisationInList):
    """An organisation with all that the registry has of it.

    `resolves_to` is the organisation that goes on in its place, through every merger;
    itself when there was none.
    """

    resolves_to: Organisation
    last_day: Annotated[date | None, Field(description="Of one that was merged or closed.")]
    descriptions: tuple[Description, ...]
    offers: tuple[Offer, ...]
    approvals: tuple[Approval, ...]
    memberships: tuple[Membership, ...]
    on_day: OnDay
    history: tuple[EntryView, ...]


def organisation_router(models: ReadModels) -> APIRouter:
    """One organisation."""
    router = gated_router()

    @router.get(
        "/organisations/{organisation}",
        operation_id="getOrganisation",
        summary="What the registry has of an organisation, on a day and over time",
        response_model=OrganisationAnswer,
        responses=READ_PROBLEMS,
    )
    def one(
        asked: AskOfCase,
        organisation: Annotated[OrganisationNumber, Path(examples=["311000039"])],
        on: Day | None = None,
    ) -> OrganisationAnswer | Response:
        asked.sight(Question.REGISTRY)
        day = on or asked.day
        with models.read(asked, ORGANISATION) as connection:
            found = existing(queries.find(connection, organisation))
            goes_on = queries.resolve(connection, organisation)
            offices = queries.having_member(connection, organisation)
        history = told_trail(models, asked, organisation_ref(organisation))
        state = found.state
        return OrganisationAnswer(
            **dict(in_list(found, asked.language)),
            resolves_to=goes_on,
            last_day=state.last_day,
            descriptions=state.descriptions,
            offers=state.offers,
            approvals=state.approvals,
            memberships=state.memberships,
            on_day=OnDay(
                day=day,
                existed=state.existed_on(day),
                described=state.described_on(day) or state.latest,
                programmes=tuple(sorted(state.programmes_on(day))),
                approved_2_1=tuple(sorted(state.approved_2_1_on(day))),
                training_company=counts_as_training_company(state, offices, day),
                members=tuple(sorted(state.members_on(day))),
                member_of=tuple(
                    office.organisation
                    for office in offices
                    if organisation in office.members_on(day)
                ),
            ),
            history=history,
            log_position=asked.log_position,
        )

    return router
