"""Who sits in a county's forum."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.party import Programme
from domain.schemes.forum_practice import ForumPractice
from domain.schemes.registry import rule_set_for
from domain.schemes.rule_set import ForumRules, Status
from domain.state.forum import Forum
from domain.step3_prioritise.events import Seat, SeatGroup
from domain.step3_prioritise.forum_events import Standing
from domain.types import Day
from projections.forum import queries
from projections.forum.project import FORUM
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import existing
from services.api.reads.programmes import ProgrammeView, programmes_in
from services.api.reads.views import Answer, CountyInPath, SchemeInPath, Version, View
from services.api.visibility import Question


class MemberView(View):
    """A member (*medlem*) by an id of the forum's own; the person's stays inside."""

    member_id: str
    group: SeatGroup
    standing: Standing
    organisation: str
    speaks_for: tuple[str, ...]
    programme: Programme | None
    deputy_for: tuple[str, ...]
    term_from: Day
    term_to: Day


class ForumAnswer(Answer):
    """The forum (*samarbeidsforum*) as the county last appointed it, with those who sit in it.

    `practice` is how it decides: as the county said, else as the rule set begins. `programmes`
    are all of them, with the seats for each and who sits for it on the last day of the term.
    """

    scheme: Annotated[str, Field(examples=["yrkesfag"])]
    county: Annotated[str, Field(examples=["46"])]
    seats: tuple[Seat, ...]
    term_from: Day | None
    term_to: Day | None
    required_groups: tuple[SeatGroup, ...]
    members: tuple[MemberView, ...]
    programmes: tuple[ProgrammeView, ...]
    chair: str | None
    practice: ForumPractice
    practice_source: str
    practice_status: Status
    version: Version


def _forum_rules(state: Forum) -> ForumRules:
    """What the rules of the forum's first year say of forums."""
    first = existing(state.term_from)
    return rule_set_for(state.scheme, first.year).forum


def forums_router(models: ReadModels) -> APIRouter:
    """One forum."""
    router = gated_router()

    @router.get(
        "/forums/{scheme}/{county}",
        operation_id="getForum",
        summary="Who sits in a county's forum",
        response_model=ForumAnswer,
        responses=CASE_RESPONSES,
    )
    def forum(
        asked: AskOfCase, scheme: SchemeInPath, county: CountyInPath
    ) -> ForumAnswer | Response:
        asked.sight(Question.FORUM).check_county(county)
        with models.read(asked, FORUM) as connection:
            found = existing(queries.forum(connection, scheme, county))
        state = found.state
        rules = _forum_rules(state)
        return asked.unchanged(found.version) or ForumAnswer(
            scheme=scheme,
            county=county,
            seats=state.seats,
            term_from=state.term_from,
            term_to=state.term_to,
            required_groups=tuple(sorted(state.required_groups)),
            members=tuple(
                MemberView(**member.model_dump(exclude={"person"}))
                for member in state.members.values()
            ),
            programmes=programmes_in(state, state.term_to, asked.language),
            chair=state.chair,
            practice=state.practice_or(rules.practice),
            practice_source=state.practice.source if state.practice else rules.source,
            practice_status=state.practice.status if state.practice else Status.UNVERIFIED,
            version=found.version,
            log_position=asked.log_position,
        )

    return router
