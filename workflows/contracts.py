"""What crosses the wire between API, workflow and activity; small, and stable over years."""

from types import MappingProxyType
from typing import Any, Final, Self

from pydantic import AwareDatetime, Field

from domain.case import CaseRef
from domain.event import Circumstances
from domain.position import ApartMoved, Position
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


def _says_nothing(apart: ApartMoved | None) -> bool:
    return apart == ApartMoved()


class Outcome(Value):
    """An answer with the case's position after it, and the other cases that it changed.

    `apart` is what became of deadlines that have clocks of their own; None when nobody knows,
    since the command had been carried out before.
    """

    answer: Answer
    position: Position
    touched: tuple[CaseRef, ...] = ()
    # Left out where it says nothing, so that a worker from before it reads what it always read.
    apart: ApartMoved | None = Field(default=ApartMoved(), exclude_if=_says_nothing)

    def without_apart(self) -> Self:
        """The same for a run, or a caller, that knows of no clocks but the case's own."""
        return self.model_copy(update={"apart": ApartMoved()})


class Start(Value):
    """What a case's workflow is started with: only which case it is."""

    case: CaseRef


class Awaits(Value):
    """What a deadline's own workflow is started with: whose deadline it is, and which."""

    case: CaseRef
    deadline_id: str

    def __str__(self) -> str:
        return f"{self.case}/{self.deadline_id}"


class Awaited(Value):
    """The next instant (UTC) of a deadline, as its case's log says at a version.

    `turn` is how many others of the case fall with it and come before it.
    """

    at: AwareDatetime
    version: int
    turn: int = 0


class SeeTo(Value):
    """Deadlines of a case whose own workflows are to be started, or told to look again.

    County and rule set are what they are found by besides.
    """

    case: CaseRef
    county: str
    rule_set: str
    moved: ApartMoved


class Come(Value):
    """A deadline's own workflow says that the deadline's instant has come."""

    case: CaseRef
    awaited: Awaited


#: The memo that says which form a run has: without one it reads the log by an activity of its own,
#: and says itself what it is found by; in form 2 it reads the log within its step, and may have
#: been told at its start what it is found by; in form 3 it leaves deadlines that have clocks of
#: their own to those. It stands beside `Start`, so that a worker of an
#: older version passes it by, and in the history from the start on, so that no marker has to.
FORM: Final = "form"
BEGUN_NOW: Final = MappingProxyType({FORM: 3})
#: The memo of a run whose case's own clocks were all seen to by the run before it.
SEEN_TO: Final = "seen-to"

#: Where the runs of each form wait for a worker. A worker asks at those alone whose form it knows,
#: so that an older one is never given a run of a newer form, whichever of both starts first. The
#: first has no number, since it was there before there were forms; runs of form 2 stand there too.
QUEUES: Final = MappingProxyType({1: "dekomp", 2: "dekomp-2", 3: "dekomp-3"})
#: Where what begins now waits.
TASK_QUEUE: Final = QUEUES[BEGUN_NOW[FORM]]
