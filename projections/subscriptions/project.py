"""Keeps each subscription by its own fold."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, select

from domain.state.subscription import Subscription, evolve_subscription
from domain.subscriptions.events import MailAskedFor, WebhookSubscribed
from projections.cases import Case, Folding, cases_of, fold, write
from projections.projection import Placed, Projection
from projections.subscriptions.tables import metadata, subscriptions

_CASES = Folding(
    table=subscriptions,
    empty=Subscription(),
    begins=(MailAskedFor, WebhookSubscribed),
    evolve=evolve_subscription,
)


def apply(connection: Connection, events: Sequence[Placed]) -> None:
    """Fold the events of subscriptions; those of other cases change nothing."""
    write(connection, _CASES, fold(connection, _CASES, events), _columns)


def _columns(case: Case[Subscription]) -> dict[str, Any]:
    made = case.state.made
    return {"subscription_id": made.subscription_id, "person": made.person} if made else {}


def subscriptions_of(connection: Connection, person: str) -> list[Case[Subscription]]:
    """The subscriptions that somebody has, or has had, by id."""
    wanted = select(subscriptions).where(subscriptions.c.person == person)
    rows = connection.execute(wanted.order_by(subscriptions.c.subscription_id)).mappings().all()
    return cases_of(connection, _CASES, rows)


SUBSCRIPTIONS = Projection("subscriptions", metadata, apply, holds=(Subscription,))
