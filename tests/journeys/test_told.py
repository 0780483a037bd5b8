"""A system and a person are told what happens: real receivers, judged by others' libraries."""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from email import message_from_bytes
from email.policy import default
from threading import Event
from typing import Any
from urllib.parse import urlsplit

from cloudevents.core.bindings.http import HTTPMessage, from_structured_event
from standardwebhooks.webhooks import Webhook

from domain.role import Role
from services.config import Settings, SmtpSecurity
from services.event_log.log import open_log
from services.postman import run
from services.stack.waiting import until
from tests.journeys.county import County
from tests.journeys.stand import Person
from tests.services.post.receiver import Got, answer, receiving
from tests.services.post.test_mails import Catcher, catching, port_of


@asynccontextmanager
async def postman(settings: Settings) -> AsyncIterator[None]:
    """The process that tells, beside the others of the stand."""
    stop = Event()
    with open_log(settings, "dekomp_reader") as log:
        running = asyncio.create_task(run(settings, log, stop))
        try:
            yield
        finally:
            stop.set()
            await running


def events(got: list[Got]) -> list[Any]:
    return [
        from_structured_event(
            HTTPMessage(headers={"content-type": one.headers["content-type"]}, body=one.body)
        )
        for one in got
    ]


async def test_a_system_hears_what_happens_in_its_county_until_it_is_gone(
    county: County,
) -> None:
    officer = county.officer
    async with receiving() as receiver, postman(county.stand.settings):
        url = f"http://127.0.0.1:{receiver.port}/hendelser"
        made = await officer.do("/webhooks", {"url": url}, version=0, key="one-webhook-please")
        webhook, secret = made["id"], made["secret"]
        again = await officer.do("/webhooks", {"url": url}, version=0, key="one-webhook-please")
        assert (again["replayed"], again["secret"]) == (True, secret)

        await county.open()
        first, second = await receiver.came(2)
        for one in (first, second):
            Webhook(secret).verify(one.body, one.headers)
        told = events([first, second])
        assert [one.get_type() for one in told] == [
            "dekomp.grant.committed",
            "dekomp.round.opened",
        ]
        assert {one.get_subject() for one in told} == {f"round/{county.round_id}"}
        assert told[1].get_data()["log_position"] <= officer.seen["log"]
        read = urlsplit(told[1].get_data()["read"])
        seen = await officer.read(read.path.removeprefix("/api/v1"))
        assert seen["round_id"] == county.round_id

        rotated = await officer.do(f"/subscriptions/{webhook}/rotate-secret", {"both_hours": 1})
        assert rotated["secret"] != secret
        await county.assess()
        third = (await receiver.came(3))[2]
        for valid in (secret, rotated["secret"]):
            Webhook(valid).verify(third.body, third.headers)

        receiver.answers = [answer(410)]
        await county.assess()
        await receiver.came(4)

        async def state() -> str:
            items = (await officer.read("/subscriptions"))["items"]
            (mine,) = [one for one in items if one["subscription_id"] == webhook]
            assert secret not in str(mine)
            found: str = mine["state"]
            return found

        async def is_gone() -> bool:
            return await state() == "gone"

        await until(is_gone, within=30, what="the subscription")
        path = f"/subscriptions/{webhook}/messages"
        (waits,) = (await officer.read(path, state="waiting"))["items"]
        assert "410" in waits["trouble"]
        await county.chair.not_shown(path, 404, "not-found")

        receiver.answers = [answer(204)]
        await officer.do(f"/subscriptions/{webhook}/resume", {})
        fifth = (await receiver.came(5))[4]
        assert fifth.headers["webhook-id"] == waits["message_id"]
        assert fifth.body == receiver.got[3].body
        await officer.do(f"/subscriptions/{webhook}/revoke", {})
        assert await state() == "revoked"
        await officer.refused(f"/subscriptions/{webhook}/resume", {}, 409, "subscription-revoked")


async def test_a_person_is_mailed_what_is_theirs_until_they_end_it(
    county: County,
) -> None:
    chair = county.someone(Role.FORUM_CHAIR, name="u-mailed-chair")
    catcher = Catcher()
    with catching(catcher) as server:
        settings = county.stand.settings.model_copy(
            update={
                "smtp_host": "127.0.0.1",
                "smtp_port": port_of(server),
                "smtp_security": SmtpSecurity.NONE,
                "smtp_sender": "dekomp@fylke.example",
            }
        )
        async with postman(settings):
            await _mailed(county, chair, catcher)


async def _mailed(county: County, chair: Person, catcher: Catcher) -> None:
    wish = {"address": "leder@fylke.example", "notices": ["tasks"], "language": "nn"}
    bad = {**wish, "address": "leder@fylke.example\nBcc: alle@fylke.example"}
    await chair.refused("/mail-subscriptions", bad, 422, "invalid-body", version=0)
    bad = {**wish, "address": "ikke en adresse"}
    await chair.refused("/mail-subscriptions", bad, 422, "invalid-body", version=0)
    made = await chair.do("/mail-subscriptions", wish, version=0, key="mail-me-please")
    await chair.refused(
        "/mail-subscriptions",
        {**wish, "address": "annen@fylke.example"},
        422,
        "idempotency-key-reused",
        version=0,
        key="mail-me-please",
    )
    subscription = made["id"]

    async def mine() -> dict[str, Any]:
        items = (await chair.read("/subscriptions"))["items"]
        (found,) = [one for one in items if one["subscription_id"] == subscription]
        return dict(found)

    await _confirmed(chair, catcher, subscription, mine)
    await county.open()

    def mails() -> list[Any]:
        found = [one.content for one in catcher.caught if isinstance(one.content, bytes)]
        read = [message_from_bytes(content, policy=default) for content in found]
        return [mail for mail in read if county.round_id in mail.get_content()]

    async def came() -> bool:
        return bool(mails())

    await until(came, within=30, what="the e-mail")
    mail = mails()[0]
    assert catcher.caught[0].rcpt_tos == ["leder@fylke.example"]
    assert mail["subject"].startswith("Ny oppgåve: ")

    with open_log(county.stand.settings, "dekomp_reader") as log:
        stored = b"".join(bytes(one.state) for one in log.select_stored(0, 10_000))
    assert b"leder@fylke" not in stored

    end = urlsplit(mail["list-unsubscribe"].strip("<>")).path
    http = chair.http
    page = await http.get(f"http://127.0.0.1{end}")
    assert page.status_code == 200
    assert "<form method" in page.text
    assert (await mine())["state"] == "active"
    wrong = end[:-1] + ("A" if end[-1] != "A" else "B")
    assert (await http.post(f"http://127.0.0.1{wrong}")).status_code == 404
    click = await http.post(
        f"http://127.0.0.1{end}",
        content=b"List-Unsubscribe=One-Click",
        headers={"Content-Type": "application/x-www-form-urlencoded"},
    )
    assert click.status_code == 200, click.text

    async def is_over() -> bool:
        found = await mine()
        return found["state"] == "revoked" and found["mail"]["address"] is None

    await until(is_over, within=30, what="the end of the subscription")
    assert "<form" not in (await http.get(f"http://127.0.0.1{end}")).text


async def _confirmed(
    chair: Person, catcher: Catcher, subscription: str, mine: Callable[[], Awaitable[Any]]
) -> None:
    """The address is asked whether it is the chair's, and its reader says yes."""

    async def is_asked() -> bool:
        return bool(catcher.caught)

    await until(is_asked, within=30, what="the question")
    assert (await mine())["state"] == "unconfirmed"
    content = catcher.caught[0].content
    assert isinstance(content, bytes)
    asked = message_from_bytes(content, policy=default)
    (link,) = re.findall(r"\S+/confirm/\S+", asked.get_content())
    path = urlsplit(link).path
    code = path.rpartition("/")[2]
    wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
    confirm = f"/subscriptions/{subscription}/confirm"
    await chair.refused(confirm, {"code": wrong}, 422, "confirmation-code-wrong")
    http = chair.http
    assert (await http.post(f"http://127.0.0.1{path[:-43]}{wrong}")).status_code == 404
    page = await http.get(f"http://127.0.0.1{path}")
    assert (page.status_code, "<form method" in page.text) == (200, True)
    assert (await mine())["state"] == "unconfirmed", "looking confirms nothing"
    for _ in range(2):
        answer = await http.post(f"http://127.0.0.1{path}")
        assert answer.status_code == 200, answer.text
        assert "<form" not in answer.text

    async def is_active() -> bool:
        found = await mine()
        return bool(found["state"] == "active" and found["mail"]["confirm_by"] is None)

    await until(is_active, within=30, what="the confirmation")
    assert "<form" not in (await http.get(f"http://127.0.0.1{path}")).text
