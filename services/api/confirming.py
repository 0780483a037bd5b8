"""A yes to e-mails from whoever reads the address: a page that asks, and the click that says it."""

from typing import Annotated, Final

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool

from domain.event import Refusal
from domain.state.subscription import Subscription
from domain.subscriptions.decide_change import ConfirmMail
from domain.subscriptions.events import MailAskedFor
from services.api.commands.sending import Sending
from services.api.ending import WORDS as ENDING_WORDS
from services.api.known_query import known_query
from services.api.notice_page import ID, SECRET, found, in_owners_name, page, send
from services.api.openapi import Responses, problem_responses
from services.api.problems import Problem
from services.event_log.folding import Folder
from services.post.secrets import Key, is_confirming_code

#: The page's path. The form posts nothing, and nothing of it is read.
CONFIRMING: Final = "/notices/{subscription_id}/confirm/{secret}"
#: Title, question, button, what is said when it is done, and when it is over.
WORDS: Final = {
    "nb": (
        "Varsler på e-post",
        "Vil du ha varsler på e-post til denne adressen?",
        "Ja, send varsler",
        "Adressen er bekreftet. Du får varsler på e-post fra nå av.",
        "Adressen er ikke bekreftet, og er slettet. Vil du ha varsler, ber du om det på nytt.",
    ),
    "nn": (
        "Varsel på e-post",
        "Vil du ha varsel på e-post til denne adressa?",
        "Ja, send varsel",
        "Adressa er stadfesta. Du får varsel på e-post frå no av.",
        "Adressa er ikkje stadfesta, og er sletta. Vil du ha varsel, ber du om det på nytt.",
    ),
    "en": (
        "Notices by e-mail",
        "Do you want notices by e-mail at this address?",
        "Yes, send notices",
        "The address is confirmed. You get notices by e-mail from now on.",
        "The address is not confirmed, and has been erased. Ask anew if you want notices.",
    ),
}


def confirming_router(sending: Sending, folder: Folder, key: Key) -> APIRouter:
    """The page and the click."""
    router = APIRouter(tags=["subscriptions"])
    html: Responses = {200: {"content": {"text/html": {"schema": {"type": "string"}}}}}
    problems = problem_responses("not-found", "database-unavailable")
    refused = problem_responses(
        "forbidden", "request-in-progress", "idempotency-key-reused", "outcome-unknown", "busy"
    )

    @router.get(
        CONFIRMING,
        operation_id="askToConfirmNotices",
        summary="The page behind the link that is sent to a new address, which asks for a yes",
        response_class=Response,
        responses={**html, **problems},
    )
    async def ask(
        request: Request, subscription_id: Annotated[str, ID], secret: Annotated[str, SECRET]
    ) -> Response:
        await known_query(request)
        state, asked = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        title, question, button, done, over = WORDS[asked.language]
        if state.expired:
            return page(asked, title, over)
        if state.revoked:
            return _ended(asked)
        if state.to_confirm is None:
            return page(asked, title, done)
        return page(asked, title, question, button=button)

    @router.post(
        CONFIRMING,
        operation_id="confirmNotices",
        summary="The address is its reader's own, and e-mails may be sent there",
        response_class=Response,
        responses={**html, **problems, **refused},
    )
    async def confirm(
        request: Request, subscription_id: Annotated[str, ID], secret: Annotated[str, SECRET]
    ) -> Response:
        await known_query(request)
        state, asked = await run_in_threadpool(_found, folder, key, subscription_id, secret)
        title, _, _, done, over = WORDS[asked.language]
        if state.to_confirm is not None:
            by = in_owners_name(request, asked, f"confirm-{subscription_id}")
            command = ConfirmMail(subscription_id=subscription_id, code=secret, by=by)
            try:
                await send(sending, command)
            except Refusal as refusal:
                # The time has run out meanwhile, or the owner has ended it; nothing else erases.
                if refusal.code == "confirmation-too-late":
                    return page(asked, title, over)
                if refusal.code == "subscription-revoked":
                    return _ended(asked)
                raise
        elif state.expired:
            return page(asked, title, over)
        elif state.revoked:
            return _ended(asked)
        return page(asked, title, done)

    return router


def _ended(asked: MailAskedFor) -> Response:
    """What the page that ends a subscription says when that is done."""
    title, _, _, done = ENDING_WORDS[asked.language]
    return page(asked, title, done)


def _found(
    folder: Folder, key: Key, subscription_id: str, code: str
) -> tuple[Subscription, MailAskedFor]:
    """The subscription that the code is of; raises `Problem("not-found")`."""
    if not is_confirming_code(key, subscription_id, code):
        raise Problem("not-found")
    return found(folder, subscription_id)
