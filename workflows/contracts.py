"""What crosses the wire between API, workflow and activity; small, and stable over years."""

from types import MappingProxyType
from typing import Any, Final

from domain.case import CaseRef
from domain.event import Circumstances
from domain.position import Position
from domain.value import Value


class Perform(Value):
    """A command on its way to its case.

    `body` is the command's own fields as JSON, unread by the workflow, so that a
    new field changes no recorded history. `expected_version` is the version that
    the client saw (`If-Match`), 0 for a case new to it, or None when no one looked.
    `fingerprint` is the hash of the request, so one key never means two things.
    `stored` is the SHA-256 of the stored file that holds the fields of a command too large
    to pass through the process engine; `body` is empty then.
    """

    action: str
    case: CaseRef
    item: str | None = None
    by: Circumstances
    body: dict[str, Any]
    expected_version: int | None = None
    fingerprint: str
    stored: str | None = None


class Answer(Value):
    """What a command did: the events it added and where the log stands after them."""

    case: CaseRef
    version: int
    log_position: int
    events: tuple[str, ...]
    replayed: bool = False


class Outcome(Value):
    """An answer with the case's position after it, and the other cases that it changed."""

    answer: Answer
    position: Position
    touched: tuple[CaseRef, ...] = ()


class Start(Value):
    """What a case's workflow is started with: only which case it is."""

    case: CaseRef


#: The memo that says which form a run has: without one it reads the log by an activity of its own,
#: and says itself what it is found by; in form 2 it reads the log within its step, and may have
#: been told at its start what it is found by. It stands beside `Start`, so that a worker of an
#: older version passes it by, and in the history from the start on, so that no marker has to.
FORM: Final = "form"
BEGUN_NOW: Final = MappingProxyType({FORM: 2})

#: Where the runs of each form wait for a worker. A worker asks at those alone whose form it knows,
#: so that an older one is never given a run of a newer form, whichever of both starts first. The
#: first has no number, since it was there before there were forms; runs of form 2 stand there too.
QUEUES: Final = MappingProxyType({1: "dekomp", 2: "dekomp-2"})
#: Where what begins now waits.
TASK_QUEUE: Final = QUEUES[BEGUN_NOW[FORM]]
