"""What the pages behind an e-mail's links share: how they look, and in whose name they act.

The address holds a secret instead of a token: whoever has the e-mail is taken to be its reader.
Looking at a page does nothing, since programs look at links before people do (RFC 8058).
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from html import escape
from typing import Annotated, Final, NamedTuple

from fastapi import Path, Request, Response
from fastapi.concurrency import run_in_threadpool

from domain.case import subscription_ref
from domain.event import Circumstances
from domain.state.subscription import Subscription
from domain.subscriptions.decide import OfSubscription
from domain.subscriptions.events import MailAskedFor
from services.api.commands.sending import Sending
from services.api.idempotency import fingerprint
from services.api.known_query import known_query
from services.api.openapi import Responses, problem_responses
from services.api.problems import Problem
from services.api.trace import correlation_id_of
from services.event_log.folding import Folder
from services.html_page import html_page
from workflows.contracts import Perform

_ID: Final = Path(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$", examples=["s-3f9a2c7d1b04"])
_SECRET: Final = Path(pattern=r"^[A-Za-z0-9_-]{43}$", examples=["s" * 43])
#: What such a page's route answers, besides what its own click may come to.
ANSWERS: Final[Responses] = {
    200: {"content": {"text/html": {"schema": {"type": "string"}}}},
    **problem_responses("not-found", "database-unavailable"),
}
#: What may be on the page: itself, and the one form that comes back here.
_POLICY: Final = "default-src 'none'; form-action 'self'; frame-ancestors 'none'"


class Opened(NamedTuple):
    """The subscription by e-mail that a link leads to."""

    state: Subscription
    asked: MailAskedFor
    secret: str


def opened(
    folder: Folder, is_its_secret: Callable[[str, str], bool]
) -> Callable[..., Awaitable[Opened]]:
    """A dependency: what a link leads to; raises `Problem("not-found")` for another's secret."""

    async def by_link(
        request: Request, subscription_id: Annotated[str, _ID], secret: Annotated[str, _SECRET]
    ) -> Opened:
        await known_query(request)
        if not is_its_secret(subscription_id, secret):
            raise Problem("not-found")
        return await run_in_threadpool(_found, folder, subscription_id, secret)

    return by_link


def _found(folder: Folder, subscription_id: str, secret: str) -> Opened:
    state = folder.fold(subscription_ref(subscription_id)).state
    if not isinstance(state, Subscription) or state.mail is None:
        raise Problem("not-found")
    return Opened(state, state.mail, secret)


def in_owners_name(request: Request, asked: MailAskedFor, key: str) -> Circumstances:
    """A command of the subscription's owner, under a key of the page's."""
    now = datetime.now(UTC)
    return Circumstances(
        command_id=key,
        received_at=now,
        effective_at=now,
        actor=asked.person,
        role=asked.role,
        organisation=asked.organisation,
        county=asked.county,
        correlation=correlation_id_of(request.scope),
    )


async def send(sending: Sending, command: OfSubscription) -> None:
    """Have it carried out; raises as sending does."""
    path = f"/notices/{command.subscription_id}"
    await sending.send(
        Perform(
            action=command.ACTION,
            case=command.case,
            by=command.by,
            body=command.model_dump(mode="json", exclude={"by"}),
            fingerprint=fingerprint("POST", path, None),
        )
    )


def page(asked: MailAskedFor, title: str, *paragraphs: str, button: str | None = None) -> Response:
    """The page, with a button that sends the form back here if there is anything to do."""
    body = f"<h1>{escape(title)}</h1>" + "".join(f"<p>{escape(text)}</p>" for text in paragraphs)
    if button is not None:
        body += f'<form method="post"><button>{escape(button)}</button></form>'
    text = html_page(asked.language, title, body)
    headers = {"Content-Security-Policy": _POLICY, "Content-Language": asked.language}
    return Response(text, media_type="text/html; charset=utf-8", headers=headers)
