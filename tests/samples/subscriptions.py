"""Subscriptions: by e-mail and to a system, changed and revoked."""

from datetime import UTC, datetime
from typing import Final

from domain.deadlines.events import DeadlinePassed, DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event
from domain.language.language import Language
from domain.role import Role
from domain.subscriptions.events import (
    MailAskedFor,
    MailConfirmed,
    MailNotice,
    RedeliveryAsked,
    SecretRotated,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionRevoked,
    WebhookSubscribed,
)

SUBSCRIPTION: Final = "s-3f9a2c7d1b04"
MESSAGE: Final = "0b0c6a52-7d0f-5e0c-9b51-2f1f8f3a1c77"
MAIL = MailAskedFor(
    subscription_id=SUBSCRIPTION,
    person="u-county-officer",
    role=Role.COUNTY_OFFICER,
    organisation="46",
    county="46",
    notices=(MailNotice.PASSED, MailNotice.REMINDERS),
    language=Language.NN,
)
#: Three days from when it was asked for.
TO_CONFIRM = DeadlineSet(
    deadline_id="confirm",
    kind=DeadlineKind.CONFIRMATION,
    at=datetime(2026, 2, 20, 9, 30, 0, tzinfo=UTC),
    source=DeadlineSource.UNVERIFIED,
    citation="no source: an address that nobody confirms is erased (inference)",
    when_passed=WhenPassed.REMIND,
)
CONFIRMED = MailConfirmed(subscription_id=SUBSCRIPTION)
EXPIRED = DeadlinePassed(
    deadline_id="confirm",
    kind=DeadlineKind.CONFIRMATION,
    at=TO_CONFIRM.at,
    when_passed=WhenPassed.REMIND,
)
WEBHOOK = WebhookSubscribed(
    subscription_id=SUBSCRIPTION,
    person="u-county-officer",
    role=Role.COUNTY_OFFICER,
    organisation="46",
    county="46",
    url="https://mottak.fylke.example/hendelser",
    topics=("need.forwarded", "plan.adopted"),
    counties=("46",),
)
ROTATED = SecretRotated(
    subscription_id=SUBSCRIPTION, number=2, old_until=datetime(2026, 3, 3, 9, 15, 30, tzinfo=UTC)
)
PAUSED = SubscriptionPaused(subscription_id=SUBSCRIPTION)
RESUMED = SubscriptionResumed(subscription_id=SUBSCRIPTION)
REVOKED = SubscriptionRevoked(subscription_id=SUBSCRIPTION)
AGAIN = RedeliveryAsked(subscription_id=SUBSCRIPTION, message_id=MESSAGE)

SUBSCRIPTIONS: tuple[Event, ...] = (
    MAIL,
    CONFIRMED,
    WEBHOOK,
    ROTATED,
    PAUSED,
    RESUMED,
    AGAIN,
    REVOKED,
)
