"""Subscriptions: by e-mail and to systems, and what their owners change of them."""

from domain.subscriptions.decide import AskForMail, SubscribeWebhook
from domain.subscriptions.decide_change import (
    ConfirmMail,
    PauseSubscription,
    RedeliverMessage,
    ResumeSubscription,
    RevokeSubscription,
    RotateSecret,
)
from services.api.commands.command_route import CommandRoute
from services.post.addresses import MailAddress

_ONE = "/subscriptions/{subscription_id}"

ROUTES = (
    CommandRoute(
        "/mail-subscriptions",
        AskForMail,
        begins=True,
        makes="subscription_id",
        keeps=("address", MailAddress),
        example={
            "address": "varsel@fylke.example",
            "notices": ["reminders", "passed"],
            "language": "nn",
        },
    ),
    CommandRoute(
        "/webhooks",
        SubscribeWebhook,
        begins=True,
        makes="subscription_id",
        tells_secret=True,
        example={
            "url": "https://mottak.fylke.example/hendelser",
            "topics": ["need.forwarded", "plan.adopted"],
        },
    ),
    CommandRoute(f"{_ONE}/confirm", ConfirmMail, example={"code": "s" * 43}),
    CommandRoute(
        f"{_ONE}/rotate-secret", RotateSecret, tells_secret=True, example={"both_hours": 24}
    ),
    CommandRoute(f"{_ONE}/pause", PauseSubscription),
    CommandRoute(f"{_ONE}/resume", ResumeSubscription),
    CommandRoute(f"{_ONE}/revoke", RevokeSubscription),
    CommandRoute(
        f"{_ONE}/redeliver",
        RedeliverMessage,
        example={"message_id": "0b0c6a52-7d0f-5e0c-9b51-2f1f8f3a1c77"},
    ),
)
