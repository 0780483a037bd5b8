"""English: subscriptions to what happens."""

from domain.language.clauses import Clause
from domain.language.reply import Reply

LABELS = {
    "case": {"subscription": "Subscription to notices"},
    "event": {
        "subscription.mail-asked-for": "Notices by e-mail asked for",
        "subscription.mail-confirmed": "Address confirmed",
        "subscription.webhook-made": "Webhook made",
        "subscription.secret-rotated": "Webhook got another secret",
        "subscription.paused": "Subscription paused",
        "subscription.resumed": "Subscription resumed",
        "subscription.revoked": "Subscription revoked",
        "subscription.redelivery-asked": "Delivery asked for once more",
    },
    "action": {
        "ask-for-mail": "Ask for notices by e-mail",
        "confirm-mail": "Confirm the e-mail address",
        "subscribe-webhook": "Make a webhook",
        "rotate-secret": "Change the webhook's secret",
        "pause-subscription": "Pause the subscription",
        "resume-subscription": "Resume the subscription",
        "revoke-subscription": "Revoke the subscription",
        "redeliver-message": "Have a message delivered once more",
    },
    "notice": {
        "reminders": "Reminders of deadlines",
        "passed": "Deadlines that have passed",
        "tasks": "New tasks",
    },
}

SENTENCES: dict[str, tuple[Clause, ...]] = {
    "subscription.mail-asked-for": (
        "{who} asked to be told by e-mail in the role {role}: {notices}.",
    ),
    "subscription.mail-confirmed": ("{who} confirmed the e-mail address.",),
    "subscription.webhook-made": (
        "{who} made a webhook to {url} in the role {role}.",
        "It tells of {count} kinds of events.",
        "It is about {counties}.",
    ),
    "subscription.secret-rotated": (
        "{who} changed the webhook's secret to number {number}.",
        "The one before holds until {until}.",
    ),
    "subscription.paused": ("{who} paused the subscription.",),
    "subscription.resumed": ("{who} resumed the subscription.",),
    "subscription.revoked": ("{who} revoked the subscription.",),
    "subscription.redelivery-asked": (
        "{who} asked for the message {message} to be delivered once more.",
    ),
}

REPLIES = {
    "subscription-exists": Reply(
        "The subscription exists already",
        "A subscription with this key has been made already.",
        "Ask for a new subscription.",
    ),
    "unknown-subscription": Reply(
        "There is no such subscription",
        "No subscription has been made with this key.",
        "Check the key.",
    ),
    "subscription-of-others": Reply(
        "The subscription is not yours",
        "Only the person who made the subscription can change it.",
        "Make a subscription of your own.",
    ),
    "subscription-revoked": Reply(
        "The subscription is revoked",
        "A subscription that was revoked cannot be used again.",
        "Make a new subscription.",
    ),
    "subscription-without-secret": Reply(
        "The subscription has no secret",
        "Only webhooks are signed with a secret; these are notices by e-mail.",
        "Choose a webhook.",
    ),
    "confirmation-too-late": Reply(
        "It is too late to confirm the address",
        "The address was not confirmed in time, and has been erased.",
        "Ask for notices anew.",
    ),
    "confirmation-code-wrong": Reply(
        "The code is wrong",
        "The code is not the one that was sent to the address.",
        "Open the link in the e-mail, or ask for notices anew.",
    ),
    "subscription-without-address": Reply(
        "The subscription has no address to confirm",
        "Only notices by e-mail have an address that is confirmed; this is a webhook.",
        "Choose notices by e-mail.",
    ),
    "webhook-address-unfit": Reply(
        "The address cannot be used",
        "A webhook needs an https address without user name, password, query or fragment.",
        "Give such an address.",
    ),
    "event-unknown": Reply(
        "Unknown event",
        "No event has this name.",
        "Choose among the names in the list of events.",
        "The name is {topic}.",
    ),
}
