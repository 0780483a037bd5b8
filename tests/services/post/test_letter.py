"""E-mails: what and when in one sentence, in three languages, and a way to have no more."""

import json
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any
from uuid import UUID

import pytest

from domain.case import need_ref, round_ref
from domain.language.language import Language
from domain.language.texts import label
from domain.state.subscription import Subscription
from services.post.letter import Links, letter
from services.post.queue import Message
from tests.samples import NEED, ROUND, SUBSCRIPTION
from tests.samples.subscriptions import MAIL, MESSAGE

MADE = datetime(2026, 3, 2, 9, tzinfo=UTC)
#: The end of a day in Norway.
FALLS = "2026-03-20T23:00:00+00:00"
BASE = "https://dekomp.fylke.example"
ENDING = "s" * 43
CONFIRMING = "c" * 43


def content(notice: str, **changes: Any) -> dict[str, Any]:
    usual = {
        "notice": notice,
        "case": str(round_ref(ROUND)),
        "round_id": ROUND,
        "tasks": [{"action": "adopt-plan", "case": f"round/{ROUND}", "item": None, "at": FALLS}],
        "more": 0,
        "deadline": {"kind": "plan", "at": FALLS},
    }
    return {**usual, **changes}


def written(told: dict[str, Any], language: Language = Language.NB) -> EmailMessage:
    asked = MAIL.model_copy(update={"language": language})
    message = Message(
        number=1,
        message_id=UUID(MESSAGE),
        subscription_id=SUBSCRIPTION,
        subscription=Subscription(mail=asked),
        topic=told["notice"],
        content=json.dumps(told),
        attempts=0,
        made_at=MADE,
        tried_from=None,
    )
    made = letter(
        message,
        asked,
        to="varsel@fylke.example",
        sender="dekomp@fylke.example",
        links=Links(BASE, ending=ENDING, confirming=CONFIRMING),
    )
    wire = made.as_bytes()
    assert wire.isascii()
    assert all(len(line) <= 998 for line in wire.splitlines())
    read = message_from_bytes(wire, policy=default)
    assert isinstance(read, EmailMessage)
    return read


@pytest.mark.parametrize(
    ("language", "subject", "sentence"),
    [
        (Language.NB, "Påminnelse: ", "Det er 14 dager igjen."),
        (Language.NN, "Påminning: ", "Det er 14 dagar att."),
        (Language.EN, "Reminder: ", "There are 14 days left."),
    ],
)
def test_a_reminder_says_what_and_when(language: Language, subject: str, sentence: str) -> None:
    mail = written(content("reminders", days=14), language)
    assert mail["subject"].startswith(subject)
    body = mail.get_content()
    assert sentence in body
    assert f"round/{ROUND}" in body
    assert f"{BASE}/api/v1/rounds/{ROUND}" in body
    day = "20 March 2026" if language is Language.EN else "20.03.2026"
    assert day in body
    assert mail["content-language"] == language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("notice", ["reminders", "passed", "tasks"])
def test_every_notice_is_whole_in_every_language(notice: str, language: Language) -> None:
    mail = written(content(notice, days=1), language)
    text = mail["subject"] + mail.get_content()
    assert "{" not in text
    assert "adopt-plan" not in text


@pytest.mark.parametrize(
    ("language", "subject", "sentence"),
    [
        (Language.NB, "Fortsatt ikke gjort: ", "Det har gått 7 dager."),
        (Language.NN, "Framleis ikkje gjort: ", "Det har gått 7 dagar."),
        (Language.EN, "Still not done: ", "Since then 7 days have gone by."),
    ],
)
def test_an_escalation_says_how_long_it_has_waited(
    language: Language, subject: str, sentence: str
) -> None:
    mail = written(content("passed", days_after=7), language)
    assert mail["subject"].strip().startswith(subject)
    assert sentence in " ".join(mail.get_content().split())


def test_the_letters_of_the_language_arrive_as_they_are() -> None:
    mail = written(content("reminders", days=1))
    assert mail["subject"].startswith("Påminnelse")
    assert "én dag" in mail.get_content()
    assert "går ut" in mail.get_content()


def test_the_same_message_is_the_same_mail_and_has_a_way_out() -> None:
    first, second = written(content("passed")), written(content("passed"))
    assert first.as_bytes() == second.as_bytes()
    assert first["message-id"] == f"<{MESSAGE}@fylke.example>"
    end = f"{BASE}/notices/{SUBSCRIPTION}/{ENDING}"
    assert first["list-unsubscribe"] == f"<{end}>"
    assert first["list-unsubscribe-post"] == "List-Unsubscribe=One-Click"
    assert first["auto-submitted"] == "auto-generated"
    assert end in first.get_content()


def test_several_tasks_are_a_list_and_the_rest_a_number() -> None:
    task = {"action": "forward-need", "case": str(need_ref(NEED)), "item": None, "at": None}
    told = content("tasks", tasks=[task, task], more=3)
    del told["deadline"]
    mail = written(told)
    assert mail["subject"] == "Nye oppgaver: 5"
    assert mail.get_content().count(f"need/{NEED}") == 2
    assert "Og 3 til" in mail.get_content()
    assert written(content("tasks"))["subject"].startswith("Ny oppgave: ")


@pytest.mark.parametrize(
    ("language", "subject", "sentence"),
    [
        (Language.NB, "Bekreft at", "Var det ikke deg, trenger du ikke gjøre noe."),
        (Language.NN, "Stadfest at", "Var det ikkje deg, treng du ikkje gjere noko."),
        (Language.EN, "Confirm that", "If it was not you, you need do nothing."),
    ],
)
def test_a_new_address_is_asked_and_told_that_nothing_need_be_done(
    language: Language, subject: str, sentence: str
) -> None:
    mail = written({"notice": "confirm", "at": FALLS}, language)
    body = " ".join(mail.get_content().split())
    assert mail["subject"].startswith(subject)
    assert sentence in body
    assert f"{BASE}/notices/{SUBSCRIPTION}/confirm/{CONFIRMING} " in body
    assert mail["list-unsubscribe"] == f"<{BASE}/notices/{SUBSCRIPTION}/{ENDING}>"
    assert "{" not in body


@pytest.mark.parametrize("language", Language)
def test_whoever_stands_in_for_somebody_is_told_in_which_role_and_how_long(
    language: Language,
) -> None:
    held = {"role": "forum-chair", "last_day": "2026-05-31"}
    body = " ".join(written(content("tasks", standing_in=held), language).get_content().split())
    assert ("31 May 2026" if language is Language.EN else "31.05.2026") in body
    assert label("role", "forum-chair", language) in body
    assert label("role", MAIL.role, language) not in body
