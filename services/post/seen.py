"""What a webhook is told of: what its subscriber may see, less what they did not ask for."""

from collections.abc import Mapping
from typing import Final

from domain.case import CaseKind
from domain.state.subscription import Subscription
from domain.subscriptions.events import WebhookSubscribed
from projections.audit_trail.stream import Stream
from services.api.identity import Identity
from services.api.visibility import Question, may_ask, sight

#: By which question a case is seen. People's own calendars, authorities and subscriptions are
#: nobody else's business, and are told to no system.
_ASKED_BY: Final[Mapping[CaseKind, Question]] = {
    CaseKind.NEED: Question.NEEDS,
    CaseKind.IMPORT: Question.NEEDS,
    CaseKind.ROUND: Question.PAYMENTS,
    CaseKind.FORUM: Question.FORUM,
    CaseKind.MEETING: Question.FORUM,
    CaseKind.LONG_TERM_PLAN: Question.PLAN,
    CaseKind.ORGANISATION: Question.REGISTRY,
    CaseKind.COUNTY: Question.REGISTRY,
    CaseKind.APPLICATION: Question.APPLICATIONS,
    CaseKind.CONTROL: Question.CONTROLS,
}


def is_told(subscription: Subscription, stream: Stream, topic: str) -> bool:
    """Whether the subscription's system hears of an event of this topic in this case."""
    asked = subscription.webhook
    if asked is None or subscription.revoked:
        return False
    wanted = not asked.topics or topic in asked.topics
    there = not asked.counties or stream.county in asked.counties
    return wanted and there and _sees(asked, stream)


def _sees(asked: WebhookSubscribed, stream: Stream) -> bool:
    question = _ASKED_BY.get(stream.case.kind)
    if question is None or not may_ask(asked.role, question):
        return False
    reader = Identity(
        subject=asked.person, role=asked.role, organisation=asked.organisation, county=asked.county
    )
    seen = sight(reader, question)
    if seen.organisation is not None:
        # What is an organisation's own, the events do not say; such roles get no webhook.
        return False
    return seen.counties is None or stream.county in seen.counties
