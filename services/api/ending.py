"""An end to e-mails for whoever has one: a page that asks, and the one click that programs make.

The address holds a secret instead of a token. Looking at it ends nothing, since programs look at
links before people do (RFC 8058).
"""

from datetime import UTC, datetime
from html import escape
from typing import Annotated, Final

from fastapi import APIRouter, Path, Request, Response
from fastapi.concurrency import run_in_threadpool

from domain.case import subscription_ref
from domain.event import Circumstances, Refusal
from domain.state.subscription import Subscription
from domain.subscriptions.decide_change import RevokeSubscription
from domain.subscriptions.events import MailAskedFor
from services.api.commands.sending import Sending
from services.api.idempotency import fingerprint
from services.api.known_query import known_query
from services.api.openapi import Responses, problem_responses
from services.api.problems import Problem
from services.api.trace import correlation_id_of
from services.event_log.folding import Folder
from services.post.secrets import Key, is_ending_secret
from workflows.contracts import Perform

_ID: Final = Path(pattern=r"^[a-z0-9][a-z0-9-]{0,62}$", examples=["s-3f9a2c7d1b04"])
_SECRET: Final = Path(pattern=r"^[A-Za-z0-9_-]{43}$", examples=["s" * 43])
#: The page's path. A mail program posts a form to it, which says nothing and is not read.
ENDING: Final = "/notices/{subscription_id}/{secret}"
_WORDS: Final = {
    "nb": (
        "Varsler på e-post",
        "Vil du ikke ha flere varsler på e-post?",
        "Stans varslene",
        "Du får ikke flere varsler på e-post, og adressen din blir slettet.",
    ),
    "nn": (
        "Varsel på e-post",
        "Vil du ikkje ha fleire varsel på e-post?",
        "Stans varsla",
        "Du får ikkje fleire varsel på e-post, og adressa di blir sletta.",
    ),
    "en": (
        "Notices by e-mail",
        "Do you not want more notices by e-mail?",
        "Stop the notices",
        "You get no more notices by e-mail, and your address will be erased.",
    ),
}
_PAGE: Final = (
    '<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'
    '<meta name="viewport" content="width=device-width">'
    "<main><h1>{title}</h1>{body}</main></html>"
)
#: What may be on the page: itself, and the one form that comes back here.
_POLICY: Final = "default-src 'none'; form-action 'self'; frame-ancestors 'none'"


def ending_router(sending: Sending, folder: Folder, key: Key) -> APIRouter:
    """The page and the click."""
    router = APIRouter(tags=["subscriptions"])
    html: Responses = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}
    problems = problem_responses("not-found", "database-unavailable")

    @router.get(
        ENDING,
        operation_id="askToEndNotices",
        summary="The page behind an e-mail's link, which asks whether there are to be no more",
        response_class=Response,
        responses={**html, **problems},
    )
    async def ask(
        request: Request, subscription_id: Annotated[str, _ID], secret: Annotated[str, _SECRET]
    ) -> Response:
        await known_query(request)
        state = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        title, question, button, done = _WORDS[state[1].language]
        if state[0].revoked:
            return _page(state[1], title, f"<p>{escape(done)}</p>")
        form = f'<form method="post"><button>{escape(button)}</button></form>'
        return _page(state[1], title, f"<p>{escape(question)}</p>{form}")

    @router.post(
        ENDING,
        operation_id="endNotices",
        summary="No more e-mails, by the one click of a mail program or by the page's button",
        response_class=Response,
        responses={**html, **problems, **problem_responses("outcome-unknown", "busy")},
    )
    async def end(
        request: Request, subscription_id: Annotated[str, _ID], secret: Annotated[str, _SECRET]
    ) -> Response:
        await known_query(request)
        state = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        if not state[0].revoked:
            await _end(request, sending, state[1])
        title, _, _, done = _WORDS[state[1].language]
        return _page(state[1], title, f"<p>{escape(done)}</p>")

    return router


def _found(
    folder: Folder, key: Key, subscription_id: str, secret: str
) -> tuple[Subscription, MailAskedFor]:
    """The subscription that the secret is of; raises `Problem("not-found")`."""
    if not is_ending_secret(key, subscription_id, secret):
        raise Problem("not-found")
    state = folder.fold(subscription_ref(subscription_id)).state
    if not isinstance(state, Subscription) or state.mail is None:
        raise Problem("not-found")
    return state, state.mail


async def _end(request: Request, sending: Sending, asked: MailAskedFor) -> None:
    """Revoke it in its owner's name: whoever holds the e-mail is taken to be its reader."""
    now = datetime.now(UTC)
    by = Circumstances(
        command_id=f"end-{asked.subscription_id}",
        received_at=now,
        effective_at=now,
        actor=asked.person,
        role=asked.role,
        organisation=asked.organisation,
        county=asked.county,
        correlation=correlation_id_of(request.scope),
    )
    command = RevokeSubscription(subscription_id=asked.subscription_id, by=by)
    try:
        await sending.send(
            Perform(
                action=command.ACTION,
                case=command.case,
                by=by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=fingerprint("POST", f"/notices/{asked.subscription_id}", None),
            )
        )
    except Refusal as refusal:
        # The owner's role may have lost the right since; the wish to hear no more it has not.
        raise Problem("not-found") from refusal


def _page(asked: MailAskedFor, title: str, body: str) -> Response:
    page = _PAGE.format(language=asked.language, title=escape(title), body=body)
    headers = {"Content-Security-Policy": _POLICY, "Content-Language": asked.language}
    return Response(page, media_type="text/html; charset=utf-8", headers=headers)
