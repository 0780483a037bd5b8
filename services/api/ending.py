"""An end to e-mails for whoever has one: a page that asks, and the one click that programs make.

The address holds a secret instead of a token. Looking at it ends nothing, since programs look at
links before people do (RFC 8058).
"""

from typing import Annotated, Final

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from domain.event import Refusal
from domain.state.subscription import Subscription
from domain.subscriptions.decide_change import RevokeSubscription
from domain.subscriptions.events import MailAskedFor
from services.api.commands.sending import Sending
from services.api.known_query import known_query
from services.api.notice_page import ID, SECRET, found, in_owners_name, page, send
from services.api.openapi import Responses, problem_responses
from services.api.problems import Problem
from services.event_log.folding import Folder
from services.post.secrets import Key, is_ending_secret

#: The page's path. A mail program posts a form to it, which says nothing and is not read.
ENDING: Final = "/notices/{subscription_id}/{secret}"
#: Title, question, button and what is said when it is done.
WORDS: Final = {
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
        request: Request, subscription_id: Annotated[str, ID], secret: Annotated[str, SECRET]
    ) -> Response:
        await known_query(request)
        state, asked = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        title, question, button, done = WORDS[asked.language]
        if state.revoked:
            return page(asked, title, done)
        return page(asked, title, question, button=button)

    @router.post(
        ENDING,
        operation_id="endNotices",
        summary="No more e-mails, by the one click of a mail program or by the page's button",
        response_class=Response,
        responses={**html, **problems, **problem_responses("outcome-unknown", "busy")},
    )
    async def end(
        request: Request, subscription_id: Annotated[str, ID], secret: Annotated[str, SECRET]
    ) -> Response:
        await known_query(request)
        state, asked = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        if not state.revoked:
            by = in_owners_name(request, asked, f"end-{subscription_id}")
            try:
                await send(sending, RevokeSubscription(subscription_id=subscription_id, by=by))
            except Refusal as refusal:
                # The owner's role may have lost the right since; the wish to hear no more not.
                raise Problem("not-found") from refusal
        title, _, _, done = WORDS[asked.language]
        return page(asked, title, done)

    return router


def _found(
    folder: Folder, key: Key, subscription_id: str, secret: str
) -> tuple[Subscription, MailAskedFor]:
    """The subscription that the secret is of; raises `Problem("not-found")`."""
    if not is_ending_secret(key, subscription_id, secret):
        raise Problem("not-found")
    return found(folder, subscription_id)
