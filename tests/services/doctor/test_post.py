"""The doctor says plainly whether e-mails can be sent, and how messages stand."""

from sqlalchemy import Engine

from services.config import Settings, SmtpSecurity
from services.doctor.finding import Weight
from services.doctor.post import mail_findings, message_findings
from services.post.check import post_check
from services.post.outcome import Failed, Gone, Trouble
from tests.services.post.house import House
from tests.services.post.test_following import ALL, NEEDS
from tests.services.post.test_mails import Catcher, catching, port_of


def test_no_mail_server_is_no_fault_and_is_said() -> None:
    (finding,) = mail_findings(Settings())
    assert finding.weight is Weight.FINE
    assert "no e-mail is sent" in finding.what


def test_a_mail_server_is_asked_for_a_sign_of_life() -> None:
    with catching(Catcher()) as server:
        settings = Settings(
            smtp_host="127.0.0.1",
            smtp_port=port_of(server),
            smtp_security=SmtpSecurity.NONE,
            smtp_sender="dekomp@fylke.example",
        )
        (found,) = mail_findings(settings)
    assert (found.weight, "answers" in found.what) == (Weight.FINE, True)
    (gone,) = mail_findings(settings)
    assert gone.weight is Weight.WATCH
    (half,) = mail_findings(settings.model_copy(update={"smtp_sender": ""}))
    assert half.weight is Weight.REFUSED


async def test_what_was_given_up_and_who_is_gone_is_said(
    database: Settings, engine: Engine
) -> None:
    (none,) = message_findings(database)
    assert "No postman" in none.what
    house = House(engine, ALL, *NEEDS[:2])
    house.systems.outcomes = {
        NEEDS[0]: Failed(Trouble.STATUS, 400, for_good=True),
        NEEDS[1]: Gone(),
    }
    check = post_check(engine, house.story.head, database)
    assert (await check()).model_dump() == {
        "ok": False,
        "details": {"behind": house.story.head(), "mail": "off"},
    }
    house.follow()
    await house.send()
    told = [finding.what for finding in message_findings(database)]
    assert told[0].startswith("1 messages were given up")
    assert told[1].startswith("1 webhooks are held up")
    assert told[2] == "1 messages wait to be sent."
    assert (await check()).model_dump() == {
        "ok": True,
        "details": {"behind": 0, "waiting": 1, "dead": 1, "gone": 1, "mail": "off"},
    }
    house.follower().note("stands")
    (stands, *_) = message_findings(database)
    assert stands.weight is Weight.REFUSED
    assert not (await check()).ok
