"""An end to e-mails for whoever has one: a page that asks, and the one click that programs make.

The address holds a secret instead of a token. Looking at it ends nothing, since programs look at
links before people do (RFC 8058).
"""

from functools import partial
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Request, Response

from domain.event import Refusal
from domain.subscriptions.decide_change import RevokeSubscription
from services.api.commands.sending import Sending
from services.api.notice_page import ANSWERS, Opened, in_owners_name, opened, page, send
from services.api.openapi import problem_responses
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
        "Do you want no more notices by e-mail?",
        "Stop the notices",
        "You get no more notices by e-mail, and your address will be erased.",
    ),
}


def ending_router(sending: Sending, folder: Folder, key: Key) -> APIRouter:
    """The page and the click."""
    router = APIRouter(tags=["subscriptions"])
    by_link = Depends(opened(folder, partial(is_ending_secret, key)))

    @router.get(
        ENDING,
        operation_id="askToEndNotices",
        summary="The page behind an e-mail's link, which asks whether there are to be no more",
        response_class=Response,
        responses=ANSWERS,
    )
    async def ask(link: Annotated[Opened, by_link]) -> Response:
        state, asked, _ = link
        title, question, button, done = WORDS[asked.language]
        if state.revoked:
            return page(asked, title, done)
        return page(asked, title, question, button=button)

    @router.post(
        ENDING,
        operation_id="endNotices",
        summary="No more e-mails, by the one click of a mail program or by the page's button",
        response_class=Response,
        responses={**ANSWERS, **problem_responses("outcome-unknown", "busy")},
    )
    async def end(request: Request, link: Annotated[Opened, by_link]) -> Response:
        state, asked, _ = link
        if not state.revoked:
            id_ = asked.subscription_id
            by = in_owners_name(request, asked, f"end-{id_}")
            try:
                await send(sending, RevokeSubscription(subscription_id=id_, by=by))
            except Refusal as refusal:
                # The owner's role may have lost the right since, but not the wish to hear no more.
                raise Problem("not-found") from refusal
        title, _, _, done = WORDS[asked.language]
        return page(asked, title, done)

    return router
