"""What a gate knows of the deadlines of its case that clocks of their own wait for.

It sets no timer for them. It sees to it that each has a workflow, and that this one looks again
where its deadline was moved or is waited for no longer; and it notes what has come of them when
it is told, or is awake anyway.
"""

from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from typing import Final, Protocol

from temporalio import activity, workflow
from temporalio.exceptions import ActivityError

with workflow.unsafe.imports_passed_through():
    from domain.case import CaseRef
    from domain.position import ApartMoved, OpenDeadline, Position
    from workflows.contracts import Awaited, Come, SeeTo
    from workflows.reading import RETRY, SILENCE

#: Workflows that one activity sees to at most: a year that is taken over may set thousands.
_AT_A_TIME: Final = 200
#: How many are seen to before what has come is noted: those that hear of it need not tell of it.
_BEFORE_NOTING: Final = 20
#: How long it may take before what has come meanwhile is noted first.
_WITHIN: Final = timedelta(minutes=1)


class Clocks(Protocol):
    """What the gate and the deadlines' workflows need of the process engine."""

    def see_to(self, wish: SeeTo) -> Awaitable[None]:
        """Start the workflows of deadlines that wait, or have them look again."""
        ...

    def tell(self, come: Come) -> Awaitable[None]:
        """Tell a case's gate that a deadline has come; starts the gate if it does not run."""
        ...


class ClockActivities:
    """Seeing to workflows from within others; doing it twice does no harm."""

    def __init__(self, clocks: Clocks) -> None:
        self._clocks = clocks

    @property
    def every(self) -> tuple[Callable[..., Awaitable[None]], ...]:
        """All of them, for a worker."""
        return (self.see_to, self.tell)

    @activity.defn(name="see-to-deadlines")
    async def see_to(self, wish: SeeTo) -> None:
        """Start the workflows of deadlines that wait, or have them look again."""
        await self._clocks.see_to(wish)

    @activity.defn(name="tell-case")
    async def tell(self, come: Come) -> None:
        """Tell a case's gate that a deadline has come, starting it if it does not run."""
        await self._clocks.tell(come)


class Apart:
    """The deadlines with clocks of their own, and those whose clocks are still to be seen to.

    `seen_to` says that the run before this one has seen to all of them; else every one that the
    log is found to wait for is to be seen to.
    """

    def __init__(self, case: CaseRef, *, seen_to: bool) -> None:
        self._case = case
        self._waits: dict[str, OpenDeadline] | None = {} if not seen_to else None
        self._unseen: dict[str, OpenDeadline | None] = {}
        self._heard: Awaited | None = None

    @property
    def unseen(self) -> int:
        """How many workflows are still to be started or to be told to look again."""
        return len(self._unseen)

    def read(self, position: Position) -> None:
        """Take in what the log says of all of them."""
        now = {one.deadline_id: one for one in position.deadlines if one.apart is not None}
        before = now if self._waits is None else self._waits
        self._unseen |= {key: one for key, one in now.items() if before.get(key) != one}
        self._unseen |= dict.fromkeys(before.keys() - now.keys())
        self._waits = now
        # A log that was restored from a backup may have fewer events than a clock has read.
        self._heard = self._heard and self._heard.model_copy(update={"version": 0})

    def moved(self, moved: ApartMoved) -> None:
        """Take in what a command made of them."""
        changed: dict[str, OpenDeadline | None] = {one.deadline_id: one for one in moved.waits}
        changed |= dict.fromkeys(moved.gone)
        waits = {k: one for k, one in (self._waits or {}).items() if k not in changed}
        self._waits = waits | {key: one for key, one in changed.items() if one is not None}
        self._unseen |= changed

    def hear(self, awaited: Awaited) -> None:
        """A clock says that its instant has come, as it read at a version of the case."""
        before = self._heard or awaited
        latest = max(before.at, awaited.at), max(before.version, awaited.version)
        self._heard = Awaited(at=latest[0], version=latest[1])

    def is_behind(self, position: Position) -> bool:
        """Whether a clock has read the log at a version that the gate has not."""
        return self._heard is not None and position.version < self._heard.version

    def come(self) -> Iterable[OpenDeadline]:
        """Those whose instant has come, by this clock or by one that told."""
        until = max(self._heard.at, workflow.now()) if self._heard else workflow.now()
        return (one for one in (self._waits or {}).values() if one.at <= until)

    def is_to_be_seen_to(self, *, before: OpenDeadline | None) -> bool:
        """Whether some are to be seen to now, or what has come is to be noted `before`."""
        if before is not None and before.at <= workflow.now():
            return self.unseen >= _BEFORE_NOTING
        return bool(self._unseen)

    async def see_to(self, position: Position) -> None:
        """See to some of the workflows; those that could not be seen to are left for later."""
        some = dict(sorted(self._unseen.items())[:_AT_A_TIME])
        self._unseen = {key: one for key, one in self._unseen.items() if key not in some}
        wish = SeeTo(
            case=self._case,
            county=position.county,
            rule_set=position.rule_set,
            moved=ApartMoved(
                waits=tuple(one for one in some.values() if one is not None),
                gone=tuple(key for key, one in some.items() if one is None),
            ),
        )
        try:
            await workflow.execute_activity_method(
                ClockActivities.see_to,
                wish,
                start_to_close_timeout=_WITHIN,
                schedule_to_close_timeout=_WITHIN,
                heartbeat_timeout=SILENCE,
                retry_policy=RETRY,
            )
        except ActivityError:
            # What a command changed meanwhile is newer than what could not be seen to.
            self._unseen = some | self._unseen
