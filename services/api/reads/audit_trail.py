"""What has happened in a round: who did it, when and why."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from domain.case import round_ref
from domain.events import EVENTS
from domain.role import Role
from domain.types import Instant
from projections.audit_trail.around import around
from projections.audit_trail.project import AUDIT_TRAIL
from projections.audit_trail.queries import Origin, find_case, trail_of_round
from services.api.gated_router import gated_router
from services.api.negotiation import offers
from services.api.openapi import BINARY
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.entries import EntryView, told_all
from services.api.reads.found import check_round, existing
from services.api.reads.kept_back import entry_without_claims
from services.api.reads.paging import NUMBER, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.sheets import CSV, EXCEL, SHEETS, written
from services.api.reads.stretch import check_stretch
from services.api.reads.trail_document import MARKDOWN, document
from services.api.reads.trail_sheet import trail_sheet
from services.api.reads.views import Answer, NextCursor, Number, RoundIdField, RoundIdInPath
from services.api.visibility import Question, hidden_in_rounds, untold_in_rounds

_JSON = "application/json"
_FORMATS = (_JSON, MARKDOWN, *SHEETS)
#: The database takes no NUL.
_TEXT = r"^[^\x00]+$"


class AuditTrailAnswer(Answer):
    """Some entries in the order of the log; `total` counts all that fit the filters."""

    round_id: RoundIdField
    items: tuple[EntryView, ...]
    total: Number
    next_cursor: NextCursor


Topics = Annotated[
    list[str] | None,
    Query(alias="topic", max_length=len(EVENTS), description="Only these; may be repeated."),
]
Since = Annotated[Instant | None, Query(alias="from", description="Recorded then or later.")]
Until = Annotated[Instant | None, Query(alias="to", description="Recorded before then.")]
Actor = Annotated[
    str | None, Query(max_length=64, pattern=_TEXT, description="The opaque id of a person.")
]
ByRole = Annotated[Role | None, Query(description="In which role it was done.")]
CommandId = Annotated[
    str | None,
    Query(max_length=200, pattern=_TEXT, description="All that one command did, in any case."),
]
Causation = Annotated[
    str | None,
    Query(
        max_length=200,
        pattern=_TEXT,
        description=(
            "What this set off: an event (`round/yrkesfag-46-2026#17`), all of a case, a file's "
            "SHA-256, or one of its rows, as `causation` says."
        ),
    ),
]
Correlation = Annotated[
    str | None,
    Query(max_length=200, pattern=_TEXT, description="All that came of one request or trace."),
]
Format = Annotated[str, Depends(offers(*_FORMATS))]


def audit_trail_router(models: ReadModels) -> APIRouter:
    """The audit trail of one round."""
    router = gated_router(formats=_FORMATS)

    @router.get(
        "/rounds/{round_id}/audit-trail",
        operation_id="getAuditTrail",
        summary="What has happened in a round, page by page or as a document",
        description=(
            "The round's own events, those of its needs, and those of the forum and its "
            "long-term plan; those of its control cases, and what these claim back, set off and "
            "withhold in the round, for whoever may see them. As Markdown the "
            "trail is given whole, as a document to be filed, and as CSV or Excel as a table; "
            "`cursor` and `limit` then mean nothing. An entry's `command_id`, `correlation` and "
            "`causation` lead back to what set it off; asked for, they lead on to all that was set "
            "off with it. `caused_by` and `led_to` are the events before and after it in that "
            "chain."
        ),
        response_model=AuditTrailAnswer,
        responses={
            200: {
                "content": {
                    MARKDOWN: {"schema": {"type": "string"}},
                    CSV: {"schema": {"type": "string"}},
                    EXCEL: BINARY,
                }
            },
            **READ_PROBLEMS,
        },
    )
    def audit_trail(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        media_type: Format,
        topics: Topics = None,
        since: Since = None,
        until: Until = None,
        actor: Actor = None,
        role: ByRole = None,
        command_id: CommandId = None,
        causation: Causation = None,
        correlation: Correlation = None,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> AuditTrailAnswer | Response:
        check_round(asked, round_id, Question.AUDIT_TRAIL)
        if not EVENTS.keys() >= set(topics or ()):
            fault = FieldFault("not-a-choice", parameter="topic")
            raise Problem("invalid-parameter", faults=[fault])
        check_stretch(since, until)
        whole = media_type != _JSON
        place = None if whole else place_of(asked, cursor, NUMBER)
        origin = Origin(actor, role, command_id, causation, correlation)
        hidden = hidden_in_rounds(asked.identity.role)
        untold = untold_in_rounds(asked.identity.role)
        with models.read(asked, AUDIT_TRAIL) as connection:
            case = existing(find_case(connection, round_ref(round_id)))
            trail = trail_of_round(
                connection,
                case,
                topics=topics or (),
                since=since,
                until=until,
                of=origin,
                without=hidden,
                untold=untold,
                after=place[0] if place else None,
                limit=None if whole else limit + 1,
            )
            items, last = (trail.items, None) if whole else cut(trail.items, limit)
            beside = around(connection, trail, items, untold=untold)
        seen = [entry_without_claims(entry) for entry in items] if hidden else items
        entries = told_all(seen, beside, asked.language)
        if whole:
            chosen = {"topic": topics, "from": since, "to": until, **origin._asdict()}
            given = (case, entries, chosen, asked.language, asked.log_position)
            return Response(
                document(*given)
                if media_type == MARKDOWN
                else written(trail_sheet(*given), media_type),
                media_type=media_type,
                headers=asked.headers,
            )
        return AuditTrailAnswer(
            round_id=round_id,
            items=entries,
            total=trail.total,
            next_cursor=cursor_of(asked, last.position) if last else None,
            log_position=asked.log_position,
        )

    return router
