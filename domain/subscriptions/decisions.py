"""The decisions about subscriptions by their commands: one table, which the cases' own takes in."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.subscriptions import decide, decide_change

#: Each decision takes the subscription and its own kind of command.
DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide.AskForMail: decide.ask_for_mail,
    decide.SubscribeWebhook: decide.subscribe_webhook,
    decide_change.ConfirmMail: decide_change.confirm_mail,
    decide_change.RotateSecret: decide_change.rotate_secret,
    decide_change.PauseSubscription: decide_change.pause_subscription,
    decide_change.ResumeSubscription: decide_change.resume_subscription,
    decide_change.RevokeSubscription: decide_change.revoke_subscription,
    decide_change.RedeliverMessage: decide_change.redeliver_message,
}
