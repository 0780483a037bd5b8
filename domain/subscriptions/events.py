"""Subscriptions (*varselabonnement*): made, confirmed, another secret, paused, resumed, revoked."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from domain.case import Key
from domain.event import Event
from domain.language.language import Language
from domain.role import Role
from domain.step3_prioritise.forum_events import PersonRef
from domain.types import CountyNumber, Instant, Line
from domain.value import Value

#: An address on the web; whether anything may be sent there, the decision says.
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$", max_length=500)]
#: What kind of event: its name in the log, such as `need.forwarded`.
Topic = Annotated[str, StringConstraints(pattern=r"^[a-z-]+\.[a-z-]+$", max_length=80)]
#: The id of one message, which is the same however often it is sent.
MessageId = Annotated[
    str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
]


class MailNotice(StrEnum):
    """What an e-mail tells: that a deadline comes near, that one has passed, what is to be done.

    Whoever is told that one has passed is told again when it is escalated.
    """

    REMINDERS = "reminders"
    PASSED = "passed"
    TASKS = "tasks"


class _ByWhom(Value):
    """Who subscribes, in which role and place; that bounds what they are told."""

    subscription_id: Key
    person: PersonRef
    role: Role
    organisation: Line
    county: CountyNumber | None = None


class MailAskedFor(_ByWhom, Event):
    """Somebody asked to be told by e-mail (*e-postvarsel*) of what is theirs to do.

    The address itself is personal, and lies beside the log, where it can be erased. Nothing is
    sent there before its reader has confirmed it, by a deadline that is set with it; one that was
    given before addresses were confirmed has no such deadline, and needs no confirmation.
    """

    TOPIC: ClassVar[str] = "subscription.mail-asked-for"

    notices: Annotated[tuple[MailNotice, ...], Field(min_length=1, max_length=3)]
    language: Language


class MailConfirmed(Event):
    """Whoever reads the address confirmed that they want the e-mails (*adressen bekreftet*)."""

    TOPIC: ClassVar[str] = "subscription.mail-confirmed"

    subscription_id: Key


class WebhookSubscribed(_ByWhom, Event):
    """A system is told at `url` of what happens (*webhook*), signed with a secret.

    Without `topics` of everything that the subscriber may see; without `counties` of each
    county that they may see. The secret is worked out from the id, its number and a key of the
    installation, and stands nowhere.
    """

    TOPIC: ClassVar[str] = "subscription.webhook-made"

    url: WebAddress
    topics: Annotated[tuple[Topic, ...], Field(max_length=300)] = ()
    counties: Annotated[tuple[CountyNumber, ...], Field(max_length=30)] = ()


class SecretRotated(Event):
    """The webhook got its `number`th secret; until `old_until` (UTC) the one before signs too."""

    TOPIC: ClassVar[str] = "subscription.secret-rotated"

    subscription_id: Key
    number: Annotated[int, Field(strict=True, ge=2)]
    old_until: Instant


class SubscriptionPaused(Event):
    """Nothing is sent for a while; a webhook's messages wait, e-mails are not written."""

    TOPIC: ClassVar[str] = "subscription.paused"

    subscription_id: Key


class SubscriptionResumed(Event):
    """Messages are sent again, also after a receiver had answered that it is gone."""

    TOPIC: ClassVar[str] = "subscription.resumed"

    subscription_id: Key


class SubscriptionRevoked(Event):
    """Nothing is sent any more; what waited is dropped and an e-mail address erased."""

    TOPIC: ClassVar[str] = "subscription.revoked"

    subscription_id: Key


class RedeliveryAsked(Event):
    """A message that had been given up is to be sent again, under its own id."""

    TOPIC: ClassVar[str] = "subscription.redelivery-asked"

    subscription_id: Key
    message_id: MessageId
