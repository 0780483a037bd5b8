"""What the page behind the link to confirm an address says of it, true to what became of it."""

from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from fastapi import FastAPI

from domain.event import Refusal
from domain.state.subscription import Subscription, evolve_subscription
from services.api.commands.sending import Sending
from services.api.confirming import WORDS, confirming_router
from services.api.ending import WORDS as ENDING_WORDS
from services.api.problem_handlers import install_problem_handlers
from services.api.problem_writer import ProblemWriter
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.event_log.folding import Folder
from services.post.secrets import confirming_code
from tests.samples.subscriptions import (
    CONFIRMED,
    EXPIRED,
    MAIL,
    REVOKED,
    SUBSCRIPTION,
    TO_CONFIRM,
)
from tests.services.post.test_webhooks import KEY

PATH = f"/notices/{SUBSCRIPTION}/confirm/{confirming_code(KEY, SUBSCRIPTION)}"
OVER = WORDS[MAIL.language][4]
DONE = WORDS[MAIL.language][3]
ENDED = ENDING_WORDS[MAIL.language][3]


def asked(*events: Any) -> Subscription:
    """An address that is to be confirmed, and what happened then."""
    state = Subscription()
    for event in (MAIL, TO_CONFIRM, *events):
        state = evolve_subscription(state, event)
    return state


async def clicked(
    method: str, state: Subscription, refusal: Refusal | None = None
) -> httpx.Response:
    """The page's answer when the command is answered so."""

    async def send(command: object) -> None:
        if refusal is not None:
            raise refusal

    app = FastAPI()
    install_problem_handlers(app, ProblemWriter(refusal_text, REFUSAL_STATUSES))
    folder = SimpleNamespace(fold=lambda ref: SimpleNamespace(state=state))
    sending = SimpleNamespace(send=send)
    app.include_router(confirming_router(cast(Sending, sending), cast(Folder, folder), KEY))
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as http:
        return await http.request(method, PATH)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("request-in-progress", 409),
        ("wrong-role", 403),
        ("other-county", 404),
        ("idempotency-key-reused", 422),
    ],
)
async def test_a_refusal_that_erases_nothing_is_told_as_what_it_is(code: str, status: int) -> None:
    answer = await clicked("POST", asked(), Refusal(code))
    assert answer.status_code == status
    assert OVER not in answer.text
    assert code in answer.text


async def test_a_click_that_comes_too_late_is_told_so() -> None:
    answer = await clicked("POST", asked(), Refusal("confirmation-too-late"))
    assert (answer.status_code, OVER in answer.text) == (200, True)


async def test_a_click_on_what_was_ended_meanwhile_is_told_so() -> None:
    answer = await clicked("POST", asked(), Refusal("subscription-revoked"))
    assert (answer.status_code, ENDED in answer.text) == (200, True)
    assert OVER not in answer.text


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("events", "said"),
    [
        ([CONFIRMED], DONE),
        ([EXPIRED], OVER),
        ([REVOKED], ENDED),
        ([CONFIRMED, REVOKED], ENDED),
    ],
)
async def test_the_page_says_what_became_of_the_address(
    method: str, events: list[Any], said: str
) -> None:
    answer = await clicked(method, asked(*events))
    assert answer.status_code == 200
    assert [text for text in (DONE, OVER, ENDED) if text in answer.text] == [said]
