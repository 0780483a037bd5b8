"""A subscription as it stands (*varselabonnement*)."""

from typing import ClassVar

from domain.case import CaseKind
from domain.deadlines.events import DeadlinePassed, OfDeadline
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.position import Position
from domain.state.deadlines import Deadline, evolve_deadlines, open_deadlines
from domain.subscriptions.events import (
    MailAskedFor,
    MailConfirmed,
    RedeliveryAsked,
    SecretRotated,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionRevoked,
    WebhookSubscribed,
)
from domain.types import Instant
from domain.value import Value


class Subscription(Value):
    """Either an e-mail wish or a webhook, or neither before it is made.

    `number` is how many secrets a webhook has had; the last but one signs too until
    `old_until` (UTC). `deadlines` has the time to confirm an address, until it is; one that was
    not confirmed in time is `expired`, and with that revoked.
    """

    KIND: ClassVar[CaseKind] = CaseKind.SUBSCRIPTION

    mail: MailAskedFor | None = None
    webhook: WebhookSubscribed | None = None
    number: int = 0
    old_until: Instant | None = None
    paused: bool = False
    revoked: bool = False
    expired: bool = False
    deadlines: dict[str, Deadline] = {}

    @property
    def to_confirm(self) -> Deadline | None:
        """Until when the address is to be confirmed, None when it need not be (any more)."""
        kind = DeadlineKind.CONFIRMATION
        return next((one for one in self.deadlines.values() if one.kind is kind), None)

    @property
    def is_told(self) -> bool:
        """Whether anything is sent: it is neither over nor paused, and its address confirmed."""
        return not self.revoked and not self.paused and self.to_confirm is None

    @property
    def made(self) -> MailAskedFor | WebhookSubscribed | None:
        """What was asked for, and by whom."""
        return self.mail or self.webhook

    @property
    def county(self) -> str:
        """The county that the subscriber's role is of, empty where it is of none."""
        return (self.made.county if self.made else None) or ""


def evolve_subscription(state: Subscription, event: Event) -> Subscription:
    """The subscription after one more event."""
    match event:
        case MailAskedFor():
            return state.model_copy(update={"mail": event})
        case MailConfirmed():
            return state.model_copy(update={"deadlines": {}})
        case DeadlinePassed():
            return state.model_copy(update={"revoked": True, "expired": True, "deadlines": {}})
        case OfDeadline():
            noted = evolve_deadlines(state.deadlines, event)
            return state.model_copy(update={"deadlines": noted})
        case WebhookSubscribed():
            return state.model_copy(update={"webhook": event, "number": 1})
        case SecretRotated():
            return state.model_copy(update={"number": event.number, "old_until": event.old_until})
        case SubscriptionPaused():
            return state.model_copy(update={"paused": True})
        case SubscriptionResumed():
            return state.model_copy(update={"paused": False})
        case SubscriptionRevoked():
            return state.model_copy(update={"revoked": True, "deadlines": {}})
        case RedeliveryAsked():
            return state
        case _:
            raise TypeError(f"{event.TOPIC} does not belong to a subscription")


def subscription_position(state: Subscription, version: int) -> Position:
    """Where it stands: nothing in it waits but the confirmation of an address."""
    waiting = open_deadlines(state.deadlines, frozenset())
    return Position(version=version, deadlines=waiting, finished=not waiting)
