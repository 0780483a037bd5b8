"""An e-mail to one person: a sentence of what and when, and a link. Nothing that names anybody."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any, Final, NamedTuple

from domain.case import CaseKind, CaseRef
from domain.language.texts import label
from domain.language.words import Words
from domain.subscriptions.events import MailAskedFor, MailNotice
from services.post.confirming import CONFIRM
from services.post.links import confirming_path, ending_path, read_path
from services.post.queue import Message
from services.post.words import WORDS, MailWords

#: Not base64: a person can read the message as it travels, and æ, ø and å are still letters.
_POLICY: Final = SMTP.clone(max_line_length=76)


class Links(NamedTuple):
    """What messages link to: the API's address, the secret that ends, the code that confirms."""

    base: str
    ending: str
    confirming: str


def letter(
    message: Message, asked: MailAskedFor, *, to: str, sender: str, links: Links
) -> EmailMessage:
    """The message as it is handed to the mail server, the same however often."""
    content = json.loads(message.content)
    base = links.base
    confirm = f"{base}{confirming_path(message.subscription_id, links.confirming)}"
    written: _Writing | _Asking
    if content["notice"] == CONFIRM:
        written = _Asking(asked, content, confirm)
    else:
        written = _Writing(asked, content, base)
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = written.subject()
    mail["Date"] = format_datetime(message.made_at)
    mail["Message-ID"] = f"<{message.message_id}@{sender.rpartition('@')[2]}>"
    # Nobody's automatic answer is wanted (RFC 3834).
    mail["Auto-Submitted"] = "auto-generated"
    end = f"{base}{ending_path(message.subscription_id, links.ending)}"
    mail["List-Unsubscribe"] = f"<{end}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    closing = (*written.why(), WORDS[asked.language].ending.format(link=end))
    text = "\n".join((*written.lines(), "", "-- ", *closing, ""))
    mail.set_content(text, charset="utf-8", cte="quoted-printable")
    mail["Content-Language"] = asked.language
    return mail


class _Writing:
    """The words for what one message tells."""

    def __init__(self, asked: MailAskedFor, content: Mapping[str, Any], base: str) -> None:
        self._asked = asked
        self._language = asked.language
        self._content = content
        self._base = base
        self._words: MailWords = WORDS[self._language]
        self._writing = Words(self._language)

    def subject(self) -> str:
        """What and when, in a few words."""
        words, facts = self._words, self._facts()
        match self._content["notice"]:
            case MailNotice.REMINDERS:
                return words.reminder.format(**facts)
            case MailNotice.PASSED if "days_after" in self._content:
                return words.escalated.format(**facts)
            case MailNotice.PASSED:
                return words.passed.format(**facts)
        tasks = self._content["tasks"]
        count = len(tasks) + self._content["more"]
        if count == 1:
            return words.new_task.format(what=self._action(tasks[0]))
        return words.new_tasks.format(count=count)

    def lines(self) -> Iterator[str]:
        """The sentence, what is to be done, and where the case is read."""
        words, facts = self._words, self._facts()
        match self._content["notice"]:
            case MailNotice.REMINDERS:
                yield words.reminds.format(**facts)
                yield ""
            case MailNotice.PASSED if "days_after" in self._content:
                yield words.still_waits.format(**facts)
                yield ""
            case MailNotice.PASSED:
                yield words.has_passed.format(**facts)
                yield ""
        yield words.to_do
        for task in self._content["tasks"]:
            by = task["at"]
            text = words.task_by if by else words.task
            when = self._when(by) if by else ""
            yield text.format(what=self._action(task), case=_named(task), when=when)
        if self._content["more"]:
            yield words.more.format(count=self._content["more"])
        yield ""
        kind, _, key = self._content["case"].partition("/")
        path = read_path(CaseRef(kind=CaseKind(kind), key=key), self._content["round_id"])
        yield words.read.format(link=f"{self._base}{path}")

    def why(self) -> Iterator[str]:
        """Why somebody gets the message: by their own role, or in another's place."""
        held = self._content.get("standing_in")
        if held is None:
            yield self._words.why.format(role=self._role(self._asked.role))
        else:
            day = self._writing.day(date.fromisoformat(held["last_day"]))
            yield self._words.stands_in.format(role=self._role(held["role"]), day=day)

    def _role(self, code: str) -> str:
        return label("role", code, self._language)

    def _facts(self) -> dict[str, str]:
        deadline = self._content.get("deadline")
        if deadline is None:
            return {}
        days = self._content.get("days", self._content.get("days_after", 0))
        left = self._words.a_day if days == 1 else self._words.days.format(count=days)
        return {
            "what": label("deadline", deadline["kind"], self._language),
            "case": self._content["case"],
            "when": self._when(deadline["at"]),
            "left": left,
        }

    def _action(self, task: Mapping[str, Any]) -> str:
        return label("action", task["action"], self._language)

    def _when(self, at: str) -> str:
        return self._writing.moment(datetime.fromisoformat(at))


class _Asking:
    """The words that ask whether an address is the asker's own."""

    def __init__(self, asked: MailAskedFor, content: Mapping[str, Any], link: str) -> None:
        self._words: MailWords = WORDS[asked.language]
        self._role = label("role", asked.role, asked.language)
        self._when = Words(asked.language).moment(datetime.fromisoformat(content["at"]))
        self._link = link

    def subject(self) -> str:
        """What is asked."""
        return self._words.confirm

    def lines(self) -> Iterator[str]:
        """Who asked, where to confirm, and that nothing need be done."""
        yield self._words.asked.format(role=self._role)
        yield ""
        yield self._words.was_it_you.format(link=self._link, when=self._when)
        yield ""
        yield self._words.was_it_not.format(when=self._when)

    def why(self) -> Iterator[str]:
        """Nothing more: the message itself says why it came."""
        return iter(())


def _named(task: Mapping[str, Any]) -> str:
    case: str = task["case"]
    return f"{case} ({task['item']})" if task["item"] else case
