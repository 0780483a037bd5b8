"""The technical event that makes a command's effect happen once."""

from typing import ClassVar

from domain.case import CaseRef
from domain.event import Event


class CommandAnswered(Event):
    """A command got its answer; saved together with the events that it caused.

    It stands in a stream of its own, named by organisation, actor and command
    id, so the log itself refuses a second effect of one command. `fingerprint`
    is the hash of the request: the same key with another body is another wish.
    The answer's log position is this event's own position. `touched` are the other cases,
    there before, that it added to: whoever guards them is woken, also after a repeat.
    """

    TOPIC: ClassVar[str] = "command.answered"

    action: str
    fingerprint: str
    case: CaseRef
    case_version: int
    events: tuple[str, ...]
    touched: tuple[CaseRef, ...] = ()
