"""Which needs networks hold, since when, and which of them have been held too long."""

from fastapi import APIRouter

from domain.rules.needs import held_by_network
from projections.need_board import queries
from projections.need_board.project import NEED_BOARD
from projections.organisation import queries as organisations
from projections.organisation.project import ORGANISATION
from projections.stage import Stage
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import find_round
from services.api.reads.needs import NeedInList, in_list
from services.api.reads.paging import TWO_TEXTS, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.views import (
    Answer,
    At,
    NextCursor,
    Number,
    RoundIdInPath,
    Stop,
    View,
    stop,
)
from services.api.visibility import Question


class HeldNeed(View):
    """A need that a network holds: since when (null where the log does not say), and why it
    is pointed out, if it is.
    """

    need: NeedInList
    held_since: At | None
    overdue: tuple[Stop, ...]


class HeldAnswer(Answer):
    """The needs of a round that networks hold, by unit and title; `total` counts them all."""

    items: tuple[HeldNeed, ...]
    total: Number
    next_cursor: NextCursor


def held_router(models: ReadModels) -> APIRouter:
    """The needs of one round that networks hold."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/needs-with-networks",
        operation_id="listNeedsWithNetworks",
        summary="Which needs networks hold, since when, and which of them too long",
        responses=READ_PROBLEMS,
    )
    def held(
        asked: AskOfCase, round_id: RoundIdInPath, cursor: Cursor = None, limit: Limit = USUAL
    ) -> HeldAnswer:
        state = find_round(models, asked, round_id, Question.NEEDS).state
        with models.read(asked, NEED_BOARD) as connection:
            found = queries.board(
                connection,
                round_id,
                stage=Stage.WITH_NETWORK,
                seen_by=asked.sight(Question.NEEDS).organisation,
                after=place_of(asked, cursor, TWO_TEXTS),
                limit=limit + 1,
            )
        now = asked.at
        page, last = cut(found.items, limit)
        holders = {str(each.card.need.holder) for each in page}
        with models.read(asked, ORGANISATION) as connection:
            registry = organisations.several(connection, holders)
        return HeldAnswer(
            items=tuple(
                HeldNeed(
                    need=in_list(each, asked.language),
                    held_since=each.card.need.held_since,
                    overdue=tuple(
                        stop(rule.code, asked.language)
                        for rule in held_by_network.broken(
                            each.card.need, state, now, registry.get(str(each.card.need.holder))
                        )
                    ),
                )
                for each in page
            ),
            total=found.total,
            next_cursor=cursor_of(asked, last.sort_key, last.card.need.need_id) if last else None,
            log_position=asked.log_position,
        )

    return router
