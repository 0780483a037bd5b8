"""A yes to e-mails from whoever reads the address: a page that asks, and the click that says it."""

from functools import partial
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response

from domain.event import Refusal
from domain.subscriptions.decide_change import ConfirmMail
from domain.subscriptions.events import MailAskedFor
from services.api.commands.sending import Sending
from services.api.ending import WORDS as ENDING_WORDS
from services.api.notice_page import ANSWERS, Opened, in_owners_name, opened, page, send
from services.api.openapi import problem_responses
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
    by_link = Depends(opened(folder, partial(is_confirming_code, key)))
    refused = problem_responses(
        "forbidden", "request-in-progress", "idempotency-key-reused", "outcome-unknown", "busy"
    )

    @router.get(
        CONFIRMING,
        operation_id="askToConfirmNotices",
        summary="The page behind the link that is sent to a new address, which asks for a yes",
        response_class=Response,
        responses=ANSWERS,
    )
    async def ask(link: Annotated[Opened, by_link]) -> Response:
        if link.state.to_confirm is None:
            return _settled(link)
        asked = link.asked
        title, question, button, *_ = WORDS[asked.language]
        return page(asked, title, question, button=button)

    @router.post(
        CONFIRMING,
        operation_id="confirmNotices",
        summary="The address is its reader's own, and e-mails may be sent there",
        response_class=Response,
        responses={**ANSWERS, **refused},
    )
    async def confirm(request: Request, link: Annotated[Opened, by_link]) -> Response:
        if link.state.to_confirm is None:
            return _settled(link)
        asked, id_ = link.asked, link.asked.subscription_id
        by = in_owners_name(request, asked, f"confirm-{id_}")
        try:
            await send(sending, ConfirmMail(subscription_id=id_, code=link.secret, by=by))
        except Refusal as refusal:
            # The time has run out meanwhile, or the owner has ended it; nothing else erases.
            if refusal.code == "confirmation-too-late":
                return _over(asked)
            if refusal.code == "subscription-revoked":
                return _ended(asked)
            raise
        return _done(asked)

    return router


def _settled(link: Opened) -> Response:
    """What there is to say when nothing is to be confirmed any more."""
    if link.state.expired:
        return _over(link.asked)
    return _ended(link.asked) if link.state.revoked else _done(link.asked)


def _done(asked: MailAskedFor) -> Response:
    title, _, _, done, _ = WORDS[asked.language]
    return page(asked, title, done)


def _over(asked: MailAskedFor) -> Response:
    title, *_, over = WORDS[asked.language]
    return page(asked, title, over)


def _ended(asked: MailAskedFor) -> Response:
    """What the page that ends a subscription says when that is done."""
    title, _, _, done = ENDING_WORDS[asked.language]
    return page(asked, title, done)
