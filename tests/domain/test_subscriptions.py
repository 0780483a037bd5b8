"""Subscriptions: who may ask to be told of what happens, where to, and who may change it."""

from datetime import timedelta

import pytest

from domain.case import authority_ref, subscription_ref
from domain.cases import position
from domain.deadlines.decide_note import NoteDeadline
from domain.role import Role
from domain.state.subscription import Subscription
from domain.subscriptions.decide import AskForMail, SubscribeWebhook
from domain.subscriptions.decide_change import (
    ConfirmMail,
    PauseSubscription,
    RedeliverMessage,
    ResumeSubscription,
    RevokeSubscription,
    RotateSecret,
)
from domain.subscriptions.events import SecretRotated
from tests.domain.given import fold, given
from tests.domain.wishes import wish
from tests.samples import AUTHORITY, SUBSCRIPTION, by
from tests.samples.authority import SUBSTITUTE
from tests.samples.subscriptions import (
    AGAIN,
    CONFIRMED,
    EXPIRED,
    MAIL,
    PAUSED,
    RESUMED,
    REVOKED,
    SUBSCRIPTIONS,
    TO_CONFIRM,
    WEBHOOK,
)

CHANGES = (
    ConfirmMail,
    RotateSecret,
    PauseSubscription,
    ResumeSubscription,
    RevokeSubscription,
    RedeliverMessage,
)


def test_a_subscription_is_of_whoever_asks_in_their_role() -> None:
    given().when(wish(AskForMail)).then(MAIL, TO_CONFIRM)
    given().when(wish(SubscribeWebhook)).then(WEBHOOK)
    for made in (MAIL, WEBHOOK):
        for kind in (AskForMail, SubscribeWebhook):
            given(made).when(wish(kind)).refused("subscription-exists")


def test_an_address_is_confirmed_once_and_in_time() -> None:
    given(MAIL, TO_CONFIRM).when(wish(ConfirmMail)).then(CONFIRMED)
    given(MAIL, TO_CONFIRM, CONFIRMED).when(wish(ConfirmMail)).nothing()
    at_last = by(at=TO_CONFIRM.at)
    given(MAIL, TO_CONFIRM).when(wish(ConfirmMail, at_last)).refused("confirmation-too-late")
    given(MAIL, TO_CONFIRM, EXPIRED).when(wish(ConfirmMail)).refused("confirmation-too-late")
    given(WEBHOOK).when(wish(ConfirmMail)).refused("subscription-without-address")


def test_an_address_from_before_addresses_were_confirmed_needs_no_confirmation() -> None:
    state = fold(subscription_ref(SUBSCRIPTION), [MAIL])
    assert isinstance(state, Subscription)
    assert state.is_told
    given(MAIL).when(wish(ConfirmMail)).nothing()


def test_the_clock_waits_for_a_confirmation_and_what_it_waits_for_in_vain_is_over() -> None:
    case = subscription_ref(SUBSCRIPTION)
    waiting = fold(case, [MAIL, TO_CONFIRM])
    (deadline,) = position(waiting, 2).deadlines
    assert (deadline.at, position(waiting, 2).finished) == (TO_CONFIRM.at, False)
    clock = by(Role.SYSTEM, organisation="dekomp", at=TO_CONFIRM.at)
    note = NoteDeadline(by=clock, of=case, deadline_id=TO_CONFIRM.deadline_id)
    given(MAIL, TO_CONFIRM).when(note).then(EXPIRED)
    for ending in (CONFIRMED, REVOKED):
        given(MAIL, TO_CONFIRM, ending).when(note).nothing()
        assert position(fold(case, [MAIL, TO_CONFIRM, ending]), 3).finished
    over = fold(case, [MAIL, TO_CONFIRM, EXPIRED])
    assert isinstance(over, Subscription)
    assert (over.revoked, over.expired, position(over, 3).finished) == (True, True, True)


def test_nobody_is_told_in_anothers_place() -> None:
    acting = by(actor="u-substitute", authority=AUTHORITY, in_place_of="u-county-officer")
    held = {authority_ref(AUTHORITY): (SUBSTITUTE,)}
    for kind in (AskForMail, SubscribeWebhook):
        given(other=held).when(wish(kind, acting)).refused("authority-not-given-on")


def test_whoever_sees_no_whole_cases_gets_no_webhook() -> None:
    school = by(Role.UNIT, county=None)
    given().when(wish(SubscribeWebhook, school)).refused("wrong-role")


@pytest.mark.parametrize(
    "url",
    [
        "http://mottak.fylke.example/",
        "http://127.0.0.1.fylke.example/",
        "https://bruker:ord@mottak.fylke.example/",
        "https://bruker@mottak.fylke.example/",
        "https://mottak.fylke.example/?token=1",
        "https://mottak.fylke.example/#her",
        "https://mottak.fylke.example\\@10.0.0.1/",
        "https://mottak.fylke.example:99999/",
        "https:///sti",
        "https://[::1",
    ],
)
def test_an_address_is_https_and_holds_no_secret(url: str) -> None:
    given().when(wish(SubscribeWebhook, url=url)).refused("webhook-address-unfit")


@pytest.mark.parametrize("url", ["http://127.0.0.1:8099/x", "http://localhost/", "http://[::1]:9/"])
def test_plain_http_to_this_machine_is_for_the_edge_to_judge(url: str) -> None:
    (made,) = given().when(wish(SubscribeWebhook, url=url)).decided()
    assert made == WEBHOOK.model_copy(update={"url": url})


@pytest.mark.parametrize("topic", ["need.none", "command.answered"])
def test_only_what_the_log_holds_of_cases_can_be_subscribed_to(topic: str) -> None:
    given().when(wish(SubscribeWebhook, topics=(topic,))).refused("event-unknown")


def test_a_county_subscribes_to_its_own_cases_alone_and_the_directorate_to_any() -> None:
    given().when(wish(SubscribeWebhook, counties=("46", "50"))).refused("other-county")
    directorate = by(Role.DIRECTORATE_MANAGER, county=None)
    (made,) = given().when(wish(SubscribeWebhook, directorate, counties=("50", "46"))).decided()
    assert made.model_dump(include={"counties"}) == {"counties": ("46", "50")}


def test_another_secret_lets_the_one_before_sign_for_a_while() -> None:
    until = by().received_at + timedelta(hours=24)
    second = SecretRotated(subscription_id=SUBSCRIPTION, number=2, old_until=until)
    given(WEBHOOK).when(wish(RotateSecret)).then(second)
    at_once = SecretRotated(
        subscription_id=SUBSCRIPTION, number=3, old_until=until - timedelta(hours=24)
    )
    given(WEBHOOK, second).when(wish(RotateSecret, both_hours=0)).then(at_once)
    given(MAIL).when(wish(RotateSecret)).refused("subscription-without-secret")


def test_a_pause_is_made_once_and_ended_whoever_made_it() -> None:
    given(WEBHOOK).when(wish(PauseSubscription)).then(PAUSED)
    given(WEBHOOK, PAUSED).when(wish(PauseSubscription)).nothing()
    given(WEBHOOK, PAUSED).when(wish(ResumeSubscription)).then(RESUMED)
    given(WEBHOOK).when(wish(ResumeSubscription)).then(RESUMED)


def test_what_is_revoked_is_changed_no_more() -> None:
    given(MAIL).when(wish(RevokeSubscription)).then(REVOKED)
    given(MAIL, REVOKED).when(wish(RevokeSubscription)).nothing()
    for kind in CHANGES:
        if kind is not RevokeSubscription:
            given(WEBHOOK, REVOKED).when(wish(kind)).refused("subscription-revoked")


def test_a_message_is_asked_for_once_more() -> None:
    given(WEBHOOK).when(wish(RedeliverMessage)).then(AGAIN)


def test_only_the_owner_changes_a_subscription() -> None:
    for kind in CHANGES:
        if kind is not RevokeSubscription:
            given(WEBHOOK).when(wish(kind, by(actor="u-other"))).refused("subscription-of-others")
        given().when(wish(kind)).refused("unknown-subscription")


def test_a_webhook_of_somebody_who_has_left_is_ended_by_the_county_or_the_directorate() -> None:
    colleague = by(actor="u-other")
    directorate = by(Role.DIRECTORATE_MANAGER, actor="u-other", county=None)
    for who in (colleague, directorate):
        given(WEBHOOK).when(wish(RevokeSubscription, who)).then(REVOKED)
        given(MAIL).when(wish(RevokeSubscription, who)).refused("subscription-of-others")
    elsewhere = by(actor="u-other", county="50")
    given(WEBHOOK).when(wish(RevokeSubscription, elsewhere)).refused("other-county")
    secretary = by(Role.FORUM_SECRETARY, actor="u-other")
    given(WEBHOOK).when(wish(RevokeSubscription, secretary)).refused("subscription-of-others")


def test_nothing_waits_in_a_subscription() -> None:
    state = fold(subscription_ref(SUBSCRIPTION), SUBSCRIPTIONS)
    assert isinstance(state, Subscription)
    assert state.revoked
    assert (state.number, state.county) == (2, "46")
    assert position(state, 7).finished
