"""Somebody asks to be told of what happens: by e-mail, or at an address of their system's."""

from datetime import timedelta
from typing import Annotated, ClassVar, Final

from pydantic import Field

from domain.answered import CommandAnswered
from domain.case import CaseRef, Key, subscription_ref
from domain.command import Command, Known
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind, DeadlineSource, WhenPassed
from domain.event import Event, Refusal
from domain.events import EVENTS
from domain.language.language import Language
from domain.permission import check_turn
from domain.position import Position
from domain.state.subscription import Subscription
from domain.subscriptions.events import MailAskedFor, MailNotice, Topic, WebAddress
from domain.subscriptions.events import WebhookSubscribed as Subscribed
from domain.subscriptions.web_address import check_web_address
from domain.succession.responsible import acts_for
from domain.types import CountyNumber

#: The deadline of an address: how long its reader has to confirm it. No source asks for that.
CONFIRM: Final = "confirm"
CONFIRM_WITHIN: Final = timedelta(days=3)


class OfSubscription(Command):
    """A command about one subscription."""

    subscription_id: Key

    @property
    def case(self) -> CaseRef:
        """The subscription's own case."""
        return subscription_ref(self.subscription_id)


class AskForMail(OfSubscription):
    """Be told by e-mail of what is one's own to do in the role that one acts in."""

    ACTION: ClassVar[str] = "ask-for-mail"

    notices: Annotated[tuple[MailNotice, ...], Field(min_length=1, max_length=3)]
    language: Language = Language.NB


class SubscribeWebhook(OfSubscription):
    """Have a system told of what happens, within what one may see."""

    ACTION: ClassVar[str] = "subscribe-webhook"

    url: WebAddress
    topics: Annotated[tuple[Topic, ...], Field(max_length=300)] = ()
    counties: Annotated[tuple[CountyNumber, ...], Field(max_length=30)] = ()


def ask_for_mail(state: Subscription, command: AskForMail, known: Known) -> tuple[Event, ...]:
    """The wish, and how long the address's reader has to confirm it.

    Raises `subscription-exists`, and `authority-not-given-on` for another's tasks.
    """
    _check_new(state, command)
    by = command.by
    asked = MailAskedFor(
        subscription_id=command.subscription_id,
        person=by.actor,
        role=by.role,
        organisation=by.organisation,
        county=by.county,
        notices=tuple(sorted(set(command.notices))),
        language=command.language,
    )
    to_confirm = DeadlineSet(
        deadline_id=CONFIRM,
        kind=DeadlineKind.CONFIRMATION,
        at=by.received_at + CONFIRM_WITHIN,
        source=DeadlineSource.UNVERIFIED,
        citation="no source: an address that nobody confirms is erased (inference)",
        when_passed=WhenPassed.REMIND,
    )
    return (asked, to_confirm)


def subscribe_webhook(
    state: Subscription, command: SubscribeWebhook, known: Known
) -> tuple[Event, ...]:
    """Raises `subscription-exists`, `authority-not-given-on`, `webhook-address-unfit`,
    `event-unknown`, and `other-county` for a county that is not theirs.
    """
    _check_new(state, command)
    check_web_address(command.url)
    by = command.by
    for topic in command.topics:
        if topic not in EVENTS or topic == CommandAnswered.TOPIC:
            raise Refusal("event-unknown", {"topic": topic})
    for county in command.counties:
        if by.county is not None and not acts_for(by.county, county, by.received_at):
            raise Refusal("other-county")
    subscribed = Subscribed(
        subscription_id=command.subscription_id,
        person=by.actor,
        role=by.role,
        organisation=by.organisation,
        county=by.county,
        url=command.url,
        topics=tuple(sorted(set(command.topics))),
        counties=tuple(sorted(set(command.counties))),
    )
    return (subscribed,)


def _check_new(state: Subscription, command: OfSubscription) -> None:
    check_turn(command, Position(), county=state.county)
    if state.made is not None:
        raise Refusal("subscription-exists")
    if command.by.authority is not None:
        # What is told would outlive the authority that it was asked for under.
        raise Refusal("authority-not-given-on")
