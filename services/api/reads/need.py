"""How one need stands: what it says, what it lacks, what may be done, and its history."""

from typing import Annotated

from fastapi import APIRouter, Response
from pydantic import Field

from domain.case import CaseKind, need_ref
from domain.rules.needs import need_gaps
from domain.rules.needs.need_checklist import Item, checklist
from domain.state.need import Need
from domain.state.need_position import need_position
from domain.step1_assess.events import Assessment
from projections.need_board import queries
from projections.need_board.card import assessed
from projections.need_board.project import NEED_BOARD
from projections.need_board.queries import NeedOnBoard
from projections.organisation import queries as organisations
from projections.organisation.project import ORGANISATION
from services.api.gated_router import gated_router
from services.api.reads.asking import CASE_RESPONSES, Asked, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.entries import EntryView
from services.api.reads.forum_answers import TurnView, turn_view
from services.api.reads.found import existing
from services.api.reads.history import told_history
from services.api.reads.needs import NeedInList, in_list
from services.api.reads.views import (
    Answer,
    Coded,
    DeadlineView,
    NeedIdField,
    NeedIdInPath,
    Number,
    Organisation,
    PossibleView,
    Stop,
    View,
    coded,
    deadlines_in,
    possible_in,
    stop,
)
from services.api.visibility import Question


class ChecklistItem(View):
    """One thing that a good need has: under which criterion, and whether this one has it.

    `binding` says whether its absence stops (and may be passed with a reason) or only reminds.
    """

    code: Annotated[str, Field(examples=["no-local-plan"])]
    text: Annotated[str, Field(examples=["Lokal plan er ikke oppgitt."])]
    criterion: Coded
    binding: Coded
    met: bool


class Completeness(View):
    """How complete the need is: a quality checklist, never a rank between needs."""

    met: Number
    of: Number
    items: tuple[ChecklistItem, ...]


class OriginView(View):
    """The needs that this one was made from, and in which way; they can be read as before."""

    link: Coded
    needs: tuple[NeedIdField, ...]


class CommentView(View):
    """What a network said of the need; `supported` is null where it takes no side."""

    network: Organisation
    comment: str
    supported: bool | None


class NeedAnswer(Answer, NeedInList):
    """A need with all that is known of it.

    `missing` is what a complete need would have and this one has not, as last
    corrected; `completeness` adds what would make it better. `passed_stops` are the
    stops that somebody passed with a reason.
    `networks` are those that have had it. `history` is the need's own trail.
    """

    assessment: Assessment
    missing: tuple[Stop, ...]
    completeness: Completeness
    confirmations: Annotated[int, Field(ge=0, description="Employees who confirmed it.")]
    passed_stops: tuple[Stop, ...]
    networks: tuple[Organisation, ...]
    comments: Annotated[
        tuple[CommentView, ...], Field(description="What networks said of it, the oldest first.")
    ]
    origin: OriginView | None
    what_is_missing: Annotated[str | None, Field(description="What the latest return asked for.")]
    turns: Annotated[
        tuple[TurnView, ...],
        Field(description="The rounds that it has waited through before, the oldest first."),
    ]
    unit_in_registry: Annotated[
        bool,
        Field(description="Whether the registry knows the unit; the ETag follows the need alone."),
    ]
    possible: tuple[PossibleView, ...]
    deadlines: tuple[DeadlineView, ...]
    history: tuple[EntryView, ...]


def need_router(models: ReadModels) -> APIRouter:
    """One need."""
    router = gated_router()

    @router.get(
        "/needs/{need_id}",
        operation_id="getNeed",
        summary="How a need stands, what it lacks, and what has happened to it",
        response_model=NeedAnswer,
        responses=CASE_RESPONSES,
    )
    def one(asked: AskOfCase, need_id: NeedIdInPath) -> NeedAnswer | Response:
        found = find_need(models, asked, need_id)
        history = told_history(models, asked, need_ref(need_id), found.version)
        unit, _ = assessed(found.card.need)
        with models.read(asked, ORGANISATION) as connection:
            known = organisations.find(connection, unit.organisation) is not None
        return asked.unchanged(found.version) or _answer(found, history, asked, known=known)

    return router


def find_need(models: ReadModels, asked: Asked, need_id: str) -> NeedOnBoard:
    """The need, for those who may see it; raises `Problem("not-found")` for others."""
    sight = asked.sight(Question.NEEDS)
    with models.read(asked, NEED_BOARD) as connection:
        found = existing(queries.find(connection, need_id))
    owners = [owner.organisation for owner in found.card.need.owners]
    sight.check_need(found.card.need.county, (*owners, *found.card.need.networks))
    return found


def _answer(
    found: NeedOnBoard, history: tuple[EntryView, ...], asked: Asked, *, known: bool
) -> NeedAnswer:
    card, need, language = found.card, found.card.need, asked.language
    position = need_position(need, found.version)
    unit, assessment = assessed(need)
    return NeedAnswer(
        **dict(in_list(found, language)),
        assessment=assessment,
        missing=tuple(stop(gap.code, language) for gap in need_gaps.broken(unit, assessment)),
        completeness=_completeness(checklist(unit, assessment, confirmed=need.confirmed), language),
        confirmations=len(need.confirmed_by),
        passed_stops=tuple(stop(code, language) for code in need.passed_stops),
        networks=need.networks,
        comments=tuple(
            CommentView(network=c.network, comment=c.comment, supported=c.supported)
            for c in card.comments
        ),
        origin=_origin(need, language),
        what_is_missing=card.what_is_missing,
        turns=tuple(turn_view(turn, language) for turn in need.turns),
        unit_in_registry=known,
        possible=possible_in(CaseKind.NEED, position, language),
        deadlines=deadlines_in(need.deadlines, position, language),
        history=history,
        log_position=asked.log_position,
    )


def _origin(need: Need, language: str) -> OriginView | None:
    if need.origin is None:
        return None
    link = coded("need-link", need.origin.link, language)
    return OriginView(link=link, needs=need.origin.needs)


def _completeness(items: tuple[Item, ...], language: str) -> Completeness:
    return Completeness(
        met=sum(item.met for item in items),
        of=len(items),
        items=tuple(
            ChecklistItem(
                code=item.rule.code,
                text=stop(item.rule.code, language).text,
                criterion=coded("need-criterion", item.criterion, language),
                binding=coded("binding", item.rule.binding, language),
                met=item.met,
            )
            for item in items
        ),
    )
