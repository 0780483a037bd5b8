"""A log in memory that a test tells event by event, and the read models of it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, select

from domain.case import (
    CaseRef,
    application_ref,
    authority_ref,
    calendar_ref,
    control_ref,
    county_ref,
    forum_ref,
    import_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
    subscription_ref,
)
from domain.event import Event, Recorded, recorded
from domain.role import Role
from projections import position
from projections.projection import Projection
from projections.projector import Projector
from projections.reading import read
from projections.rebuild import ensure
from tests.samples import (
    AUTHORITY,
    CALENDAR,
    COMPANY,
    CONTROL,
    NEED,
    ROUND,
    SAMPLES,
    SUBSCRIPTION,
    by,
)
from tests.samples.forum import MEETING_ID
from tests.samples.pots import APPLICATION

_OWN_CASES = {
    # A command's answer stands in a stream of its own, which is no case.
    "command": need_ref("none"),
    "need": need_ref(NEED),
    "application": application_ref(APPLICATION),
    "control": control_ref(CONTROL),
    "authority": authority_ref(AUTHORITY),
    "calendar": calendar_ref(CALENDAR),
    "subscription": subscription_ref(SUBSCRIPTION),
    "forum": forum_ref("yrkesfag", "46"),
    "meeting": meeting_ref(MEETING_ID),
    "needs": import_ref(ROUND, "0f" * 32),
    "long-term-plan": long_term_plan_ref("yrkesfag", "46"),
    "organisation": organisation_ref(COMPANY.organisation),
    "county": county_ref("30"),
    "deadline-practice": county_ref("46"),
}


def case_of(event: Event) -> CaseRef:
    """The case of the samples that an event belongs to."""
    return _OWN_CASES.get(event.TOPIC.partition(".")[0], round_ref(ROUND))


def sample(topic: str, **changes: Any) -> Event:
    """The sample of a topic with some of its fields changed."""
    return SAMPLES[topic].model_copy(update=changes)


def everything() -> list[str]:
    """The topics of all samples; what takes the need to another round comes last."""
    return sorted(SAMPLES, key=lambda topic: topic == "need.carried-over")


class Story:
    """Events in the order they are told, at positions with gaps, as the real log has them."""

    def __init__(self, *events: Event | str) -> None:
        self.events: list[tuple[int, Recorded]] = []
        self._versions: dict[UUID, int] = {}
        for event in events:
            self.tell(event)

    def tell(
        self,
        event: Event | str,
        *,
        case: CaseRef | None = None,
        role: Role = Role.COUNTY_OFFICER,
        **circumstances: Any,
    ) -> int:
        """Append an event, or the sample of a topic; gives its position.

        Each event is recorded a minute after the one before, by a command of its own unless
        `command_id` says otherwise.
        """
        circumstances.setdefault("command_id", f"c-{len(self.events) + 1}")
        told = SAMPLES[event] if isinstance(event, str) else event
        stream = (case or case_of(told)).stream_id
        version = self._versions[stream] = self._versions.get(stream, 0) + 1
        actor = by(role, **circumstances)
        self.events.append(
            (
                self.head() + 2,
                recorded(
                    told,
                    actor,
                    stream_id=stream,
                    version=version,
                    at=self.instant(len(self.events) + 1),
                    rule_set="yrkesfag-2021",
                ),
            )
        )
        return self.head()

    def instant(self, number: int) -> datetime:
        """When the event of this number, counted from 1, was recorded (UTC)."""
        return by().received_at + timedelta(minutes=number)

    def select(self, after: int, limit: int) -> Sequence[tuple[int, Recorded]]:
        return [placed for placed in self.events if placed[0] > after][:limit]

    def wait(self, after: int, timeout: float) -> bool:
        return self.head() > after

    def head(self) -> int:
        return self.events[-1][0] if self.events else 0

    def fold(self, engine: Engine, *projections: Projection, limit: int = 500) -> None:
        """Bring the read models up to the end of the story, `limit` events to a transaction."""
        projector = Projector(engine, self, projections)
        # Where nothing was ever built there is no table, which would end a transaction.
        with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            new = [each for each in projections if position.find(connection, each) is None]
        for projection in new:
            ensure(engine, _Beginning(), [projection], lambda _reached, _head: None)
        for projection in projections:
            # Fewer than it may take are all that there are.
            while (step := projector.step(projection, limit)).applied == limit:
                pass
            assert step.stop is None, step.stop


class _Beginning(Story):
    """A log with nothing in it: what the first build is made of."""


def rows(engine: Engine, projection: Projection) -> dict[str, list[dict[str, Any]]]:
    """Everything in the read model, each table in the order of its primary key."""
    with read(engine, projection) as reading:
        return {
            table.name: [
                dict(row)
                for row in reading.connection.execute(
                    select(table).order_by(*table.primary_key)
                ).mappings()
            ]
            for table in projection.metadata.sorted_tables
        }
