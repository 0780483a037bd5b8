"""Commands about substitutes and delegations as the rules like them."""

from datetime import date
from typing import Any

from domain.authority.decide import DelegateAuthority, NameSubstitute
from domain.authority.decide_end import EndAuthority
from domain.calendars.decide import IssueCalendar, RenewCalendar, RevokeCalendar
from domain.command import Command
from domain.subscriptions.decide import AskForMail, SubscribeWebhook
from domain.subscriptions.decide_change import (
    ConfirmMail,
    PauseSubscription,
    RedeliverMessage,
    ResumeSubscription,
    RevokeSubscription,
    RotateSecret,
)
from tests.samples import AUTHORITY, CALENDAR, SUBSCRIPTION
from tests.samples.subscriptions import MESSAGE, WEBHOOK

_PERIOD = {
    "authority_id": AUTHORITY,
    "holder": "u-substitute",
    "from_day": date(2026, 2, 1),
    "last_day": date(2026, 5, 31),
}

AUTHORITY_WISHES: dict[type[Command], dict[str, Any]] = {
    NameSubstitute: _PERIOD,
    DelegateAuthority: {**_PERIOD, "source": "Delegeringsreglementet (syntetisk)"},
    EndAuthority: {"authority_id": AUTHORITY},
    IssueCalendar: {"calendar_id": CALENDAR},
    RenewCalendar: {"calendar_id": CALENDAR},
    RevokeCalendar: {"calendar_id": CALENDAR},
    AskForMail: {
        "subscription_id": SUBSCRIPTION,
        "notices": ("passed", "reminders"),
        "language": "nn",
    },
    ConfirmMail: {"subscription_id": SUBSCRIPTION, "code": "s" * 43},
    SubscribeWebhook: {
        "subscription_id": SUBSCRIPTION,
        "url": WEBHOOK.url,
        "topics": WEBHOOK.topics,
        "counties": WEBHOOK.counties,
    },
    RotateSecret: {"subscription_id": SUBSCRIPTION},
    PauseSubscription: {"subscription_id": SUBSCRIPTION},
    ResumeSubscription: {"subscription_id": SUBSCRIPTION},
    RevokeSubscription: {"subscription_id": SUBSCRIPTION},
    RedeliverMessage: {"subscription_id": SUBSCRIPTION, "message_id": MESSAGE},
}

AUTHORITY_REASONS: dict[type[Command], str] = {EndAuthority: "Tilbake frå permisjon"}
