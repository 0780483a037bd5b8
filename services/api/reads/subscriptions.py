"""Subscriptions: those that somebody has, and how the messages of each stand."""

from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from fastapi import APIRouter, Path, Query
from pydantic import Field
from sqlalchemy import Connection

from domain.case import Key
from domain.state.subscription import Subscription
from projections.cases import Case
from projections.subscriptions.project import SUBSCRIPTIONS, subscriptions_of
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, Asked, ReadModels
from services.api.reads.paging import NUMBER, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.views import Answer, At, Coded, NextCursor, Number, View, coded
from services.post.addresses import addresses_of
from services.post.overview import Standing, Told, listed, standings
from services.post.trouble_words import told

_ID: Final = Path(examples=["s-3f9a2c7d1b04"])


class State(StrEnum):
    """Whether messages leave: `gone` is after a receiver answered so (410), until resumed.

    `unconfirmed` is an address whose reader has not confirmed it yet, `expired` one that nobody
    confirmed in time.
    """

    UNCONFIRMED = "unconfirmed"
    EXPIRED = "expired"
    ACTIVE = "active"
    PAUSED = "paused"
    GONE = "gone"
    REVOKED = "revoked"


class MessageState(StrEnum):
    """Where a message is: `dead` is what was given up, and can be sent again."""

    WAITING = "waiting"
    SENT = "sent"
    DEAD = "dead"


class MailView(View):
    """What is told by e-mail; `address` is null once it is erased.

    `confirm_by` is until when the address is to be confirmed, null when it need not be.
    """

    address: str | None
    confirm_by: At | None
    notices: tuple[Coded, ...]
    language: str


class WebhookView(View):
    """Where a system is told, and of what; empty lists stand for all that its owner may see.

    `both_until` is how long the secret before the present one signs too.
    """

    url: str
    topics: tuple[str, ...]
    counties: tuple[str, ...]
    secret_number: Number
    both_until: At | None


class SubscriptionView(View):
    """A subscription of the reader's; either `mail` or `webhook` is set.

    `waiting` and `dead` count its messages. `version` is the ETag that changing it asks for.
    """

    subscription_id: Annotated[str, Field(examples=["s-3f9a2c7d1b04"])]
    role: Coded
    organisation: str
    county: str | None
    state: State
    mail: MailView | None
    webhook: WebhookView | None
    waiting: Number
    dead: Number
    version: Number


class SubscriptionsAnswer(Answer):
    """The reader's subscriptions, by id."""

    items: tuple[SubscriptionView, ...]


class MessageView(View):
    """A message; `message_id` is the receiver's `webhook-id`, the same each time it is sent.

    `next_at` is when a waiting one is tried next, `trouble` why the last attempt failed.
    """

    message_id: UUID
    topic: Annotated[str, Field(examples=["need.forwarded"])]
    case: Annotated[str, Field(examples=["need/n-3f9a2c7d1b04"])]
    event_position: Annotated[int, Field(ge=0, examples=[4711])]
    state: MessageState
    attempts: Number
    made_at: At
    next_at: At | None
    settled_at: At | None
    trouble: Annotated[str | None, Field(examples=["Mottakeren svarte ikke i tide."])]


class MessagesAnswer(Answer):
    """A subscription's messages, the newest first."""

    items: tuple[MessageView, ...]
    next_cursor: NextCursor


def subscriptions_router(models: ReadModels) -> APIRouter:
    """What somebody has subscribed to."""
    router = gated_router()

    @router.get(
        "/subscriptions",
        operation_id="listSubscriptions",
        summary="By e-mail and by webhooks: what I have subscribed to, and how it stands",
        responses=READ_PROBLEMS,
    )
    def subscriptions(asked: Ask) -> SubscriptionsAnswer:
        with models.read(asked, SUBSCRIPTIONS) as connection:
            found = _own(connection, asked)
            ids = _ids(found)
            stand, addresses = standings(connection, ids), addresses_of(connection, ids)
        return SubscriptionsAnswer(
            items=tuple(
                view
                for case in found
                if (view := _view(case.state, case.version, stand, addresses, asked.language))
            ),
            log_position=asked.log_position,
        )

    @router.get(
        "/subscriptions/{subscription_id}/messages",
        operation_id="listMessages",
        summary="What a subscription of mine has sent, what waits, and what was given up and why",
        responses=READ_PROBLEMS,
    )
    def messages(
        asked: Ask,
        subscription_id: Annotated[Key, _ID],
        state: Annotated[MessageState | None, Query(description="Those alone.")] = None,
        limit: Limit = USUAL,
        cursor: Cursor = None,
    ) -> MessagesAnswer:
        before = place_of(asked, cursor, NUMBER)
        with models.read(asked, SUBSCRIPTIONS) as connection:
            own = _ids(_own(connection, asked))
            if subscription_id not in own:
                raise Problem("not-found")
            found = listed(
                connection,
                subscription_id=subscription_id,
                state=state,
                before=before[0] if before else None,
                limit=limit + 1,
            )
        page, last = cut(found, limit)
        return MessagesAnswer(
            items=tuple(_message(one, asked.language) for one in page),
            log_position=asked.log_position,
            next_cursor=cursor_of(asked, last.number) if last else None,
        )

    return router


def _own(connection: Connection, asked: Asked) -> list[Case[Subscription]]:
    """The reader's; raises `Problem("forbidden")` for whoever acts in another's place."""
    if asked.identity.authority is not None:
        raise Problem("forbidden")
    return subscriptions_of(connection, asked.identity.subject)


def _ids(found: list[Case[Subscription]]) -> list[str]:
    return [case.state.made.subscription_id for case in found if case.state.made]


def _view(
    state: Subscription,
    version: int,
    stand: dict[str, Standing],
    addresses: dict[str, str],
    language: str,
) -> SubscriptionView | None:
    made = state.made
    if made is None:
        return None
    standing = stand[made.subscription_id]
    return SubscriptionView(
        subscription_id=made.subscription_id,
        role=coded("role", made.role, language),
        organisation=made.organisation,
        county=made.county,
        state=_state(state, standing),
        mail=_mail(state, addresses.get(made.subscription_id), language),
        webhook=_webhook(state),
        waiting=standing.waiting,
        dead=standing.dead,
        version=version,
    )


def _state(state: Subscription, standing: Standing) -> State:
    if state.expired:
        return State.EXPIRED
    if state.revoked:
        return State.REVOKED
    if state.to_confirm is not None:
        return State.UNCONFIRMED
    if state.paused:
        return State.PAUSED
    return State.ACTIVE if standing.gone_since is None else State.GONE


def _mail(state: Subscription, address: str | None, language: str) -> MailView | None:
    asked = state.mail
    if asked is None:
        return None
    return MailView(
        address=address,
        confirm_by=state.to_confirm.at if state.to_confirm else None,
        notices=tuple(coded("notice", notice, language) for notice in asked.notices),
        language=asked.language,
    )


def _webhook(state: Subscription) -> WebhookView | None:
    made = state.webhook
    if made is None:
        return None
    return WebhookView(
        url=made.url,
        topics=made.topics,
        counties=made.counties,
        secret_number=state.number,
        both_until=state.old_until,
    )


def _message(one: Told, language: str) -> MessageView:
    waits = one.state == MessageState.WAITING
    return MessageView(
        message_id=one.message_id,
        topic=one.topic,
        case=one.case,
        event_position=one.position,
        state=MessageState(one.state),
        attempts=one.attempts,
        made_at=one.made_at,
        next_at=one.due_at if waits else None,
        settled_at=one.settled_at,
        trouble=told(one.trouble, language) if one.trouble else None,
    )
