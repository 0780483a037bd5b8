"""What sentences about subscriptions may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
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


def mail(event: MailAskedFor, words: Words) -> Facts:
    """In which role, and what of."""
    return {
        "role": words.inside("role", event.role),
        "notices": words.names("notice", event.notices),
    }


def webhook(event: WebhookSubscribed, words: Words) -> Facts:
    """Where to, in which role, and what of when it is not everything."""
    return {
        "role": words.inside("role", event.role),
        "url": event.url,
        "count": len(event.topics) or None,
        "counties": words.listed(words.county(number) for number in event.counties),
    }


def rotated(event: SecretRotated, words: Words) -> Facts:
    """Which secret it is now, and how long both hold."""
    return {"number": event.number, "until": words.moment(event.old_until)}


def changed(
    event: MailConfirmed | SubscriptionPaused | SubscriptionResumed | SubscriptionRevoked,
    words: Words,
) -> Facts:
    """Nothing of its own."""
    return {}


def redelivery(event: RedeliveryAsked, words: Words) -> Facts:
    """Which message."""
    return {"message": event.message_id}


FACTS: FactsOf = {
    MailAskedFor: mail,
    MailConfirmed: changed,
    WebhookSubscribed: webhook,
    SecretRotated: rotated,
    SubscriptionPaused: changed,
    SubscriptionResumed: changed,
    SubscriptionRevoked: changed,
    RedeliveryAsked: redelivery,
}
