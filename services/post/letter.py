"""An e-mail to one person: a sentence of what and when, and a link. Nothing that names anybody."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Any, Final

from domain.case import CaseKind, CaseRef
from domain.language.language import Language
from domain.language.texts import label
from domain.language.words import Words
from domain.subscriptions.events import MailAskedFor, MailNotice
from services.post.links import ending_path, read_path
from services.post.queue import Message
from services.post.words import WORDS, MailWords

#: Not base64: a person can read the message as it travels, and æ, ø and å are still letters.
_POLICY: Final = SMTP.clone(max_line_length=76)


def letter(
    message: Message, asked: MailAskedFor, *, to: str, sender: str, base: str, ending: str
) -> EmailMessage:
    """The message as it is handed to the mail server, the same however often.

    `base` is the API's address and `ending` the secret that ends the subscription.
    """
    content = json.loads(message.content)
    written = _Writing(asked.language, content, base)
    mail = EmailMessage(policy=_POLICY)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = written.subject()
    mail["Date"] = format_datetime(message.made_at)
    mail["Message-ID"] = f"<{message.message_id}@{sender.rpartition('@')[2]}>"
    # Nobody's automatic answer is wanted (RFC 3834).
    mail["Auto-Submitted"] = "auto-generated"
    end = f"{base}{ending_path(message.subscription_id, ending)}"
    mail["List-Unsubscribe"] = f"<{end}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    words = WORDS[asked.language]
    role = label("role", asked.role, asked.language)
    closing = (words.why.format(role=role), words.ending.format(link=end))
    text = "\n".join((*written.lines(), "", "-- ", *closing, ""))
    mail.set_content(text, charset="utf-8", cte="quoted-printable")
    mail["Content-Language"] = asked.language
    return mail


class _Writing:
    """The words for what one message tells."""

    def __init__(self, language: Language, content: Mapping[str, Any], base: str) -> None:
        self._language = language
        self._content = content
        self._base = base
        self._words: MailWords = WORDS[language]
        self._writing = Words(language)

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


def _named(task: Mapping[str, Any]) -> str:
    case: str = task["case"]
    return f"{case} ({task['item']})" if task["item"] else case
