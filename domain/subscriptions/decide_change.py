"""A subscription's owner changes it: another secret, a pause, an end, a message once more."""

from datetime import timedelta
from hmac import compare_digest
from typing import Annotated, ClassVar

from pydantic import Field, StringConstraints

from domain.command import Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.position import Position
from domain.role import Role
from domain.state.subscription import Subscription
from domain.subscriptions.decide import OfSubscription
from domain.subscriptions.events import (
    MailConfirmed,
    MessageId,
    RedeliveryAsked,
    SecretRotated,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionRevoked,
)

#: What stands in the e-mail that asks for confirmation: 256 bits, as 43 letters and digits.
ConfirmationCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]


class ConfirmMail(OfSubscription):
    """Confirm one's address with the code that was sent there; e-mails are sent from then on."""

    ACTION: ClassVar[str] = "confirm-mail"

    code: ConfirmationCode


class RotateSecret(OfSubscription):
    """Get another secret for a webhook; for some hours the one before signs as well."""

    ACTION: ClassVar[str] = "rotate-secret"

    both_hours: Annotated[int, Field(strict=True, ge=0, le=168)] = 24


class PauseSubscription(OfSubscription):
    """Have nothing sent for a while."""

    ACTION: ClassVar[str] = "pause-subscription"


class ResumeSubscription(OfSubscription):
    """Have messages sent again."""

    ACTION: ClassVar[str] = "resume-subscription"


class RevokeSubscription(OfSubscription):
    """Have nothing sent any more; the e-mail address is erased."""

    ACTION: ClassVar[str] = "revoke-subscription"


class RedeliverMessage(OfSubscription):
    """Have a message sent again that had been given up."""

    ACTION: ClassVar[str] = "redeliver-message"

    message_id: MessageId


def check_code(command: ConfirmMail, sent: str) -> None:
    """Raises `confirmation-code-wrong` for another than was sent to the address.

    The code is worked out from a key of the installation, so whoever has that key asks.
    """
    if not compare_digest(command.code.encode(), sent.encode()):
        raise Refusal("confirmation-code-wrong")


def confirm_mail(state: Subscription, command: ConfirmMail, known: Known) -> tuple[Event, ...]:
    """Nothing when it is confirmed; whether the code is right was asked before the command came.

    Raises `confirmation-too-late`, `subscription-without-address` for a webhook, and as every
    change.
    """
    _check_whose(state, command)
    if state.expired:
        raise Refusal("confirmation-too-late")
    _check_own(state, command)
    if state.mail is None:
        raise Refusal("subscription-without-address")
    if state.to_confirm is None:
        return ()
    if state.to_confirm.at <= command.by.received_at:
        raise Refusal("confirmation-too-late")
    return (MailConfirmed(subscription_id=command.subscription_id),)


def rotate_secret(state: Subscription, command: RotateSecret, known: Known) -> tuple[Event, ...]:
    """Raises `subscription-without-secret` for e-mail, and as every change."""
    _check_own(state, command)
    if state.webhook is None:
        raise Refusal("subscription-without-secret")
    rotated = SecretRotated(
        subscription_id=command.subscription_id,
        number=state.number + 1,
        old_until=command.by.received_at + timedelta(hours=command.both_hours),
    )
    return (rotated,)


def pause_subscription(
    state: Subscription, command: PauseSubscription, known: Known
) -> tuple[Event, ...]:
    """Nothing when it is paused; raises as every change."""
    _check_own(state, command)
    return () if state.paused else (SubscriptionPaused(subscription_id=command.subscription_id),)


def resume_subscription(
    state: Subscription, command: ResumeSubscription, known: Known
) -> tuple[Event, ...]:
    """Also when nobody paused it: a receiver that is gone holds it up, which the log does not say.

    Raises as every change.
    """
    _check_own(state, command)
    return (SubscriptionResumed(subscription_id=command.subscription_id),)


def revoke_subscription(
    state: Subscription, command: RevokeSubscription, known: Known
) -> tuple[Event, ...]:
    """Nothing when it is revoked. Raises `unknown-subscription`, `subscription-of-others`.

    Whoever made a webhook may have left: an officer of its county may end it, and the
    directorate's manager any. E-mails are ended by their receiver alone.
    """
    by = command.by
    over_county = by.role is Role.COUNTY_OFFICER and bool(state.county)
    if state.webhook is not None and (over_county or by.role is Role.DIRECTORATE_MANAGER):
        check_turn(command, Position(), county=state.county)
    else:
        _check_whose(state, command)
    return () if state.revoked else (SubscriptionRevoked(subscription_id=command.subscription_id),)


def redeliver_message(
    state: Subscription, command: RedeliverMessage, known: Known
) -> tuple[Event, ...]:
    """Raises as every change; a message that there is not is sent to nobody."""
    _check_own(state, command)
    asked = RedeliveryAsked(subscription_id=command.subscription_id, message_id=command.message_id)
    return (asked,)


def _check_own(state: Subscription, command: OfSubscription) -> None:
    """Raises `unknown-subscription`, `subscription-of-others`, `subscription-revoked`."""
    _check_whose(state, command)
    if state.revoked:
        raise Refusal("subscription-revoked")


def _check_whose(state: Subscription, command: OfSubscription) -> None:
    check_turn(command, Position(), county=state.county)
    if state.made is None:
        raise Refusal("unknown-subscription")
    if state.made.person != command.by.actor:
        raise Refusal("subscription-of-others")
