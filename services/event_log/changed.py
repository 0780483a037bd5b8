"""What one command adds to cases: how they stand after it, and the envelopes of its one save."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from domain.answered import CommandAnswered
from domain.case import CaseRef
from domain.command import Addition
from domain.event import Circumstances, Event, Recorded, recorded
from domain.led_by import LedBy
from domain.permission import succeeded
from services.event_log.answers import VERSION, answer_stream
from services.event_log.chain import added
from services.event_log.folding import Cases, Folded


@dataclass(frozen=True)
class Changed:
    """A case that a command adds events to: its version before them, its state after.

    `by` stands in their envelopes.
    """

    ref: CaseRef
    before: int
    events: tuple[Event, ...]
    by: Circumstances
    state: Any

    @property
    def version(self) -> int:
        """The version after the events."""
        return self.before + len(self.events)


def changed(
    cases: Cases, ref: CaseRef, before: Folded, events: tuple[Event, ...], by: Circumstances
) -> Changed:
    """A case with the events that are added to it."""
    state = before.state
    for event in events:
        state = cases.evolve(state, event)
    return Changed(ref, before.version, events, by, state)


def added_to(
    cases: Cases,
    addition: Addition,
    read: Mapping[CaseRef, Folded],
    by: Circumstances,
    first: LedBy,
) -> Changed:
    """Another case that the command adds to.

    One that was not read is taken for new; the log refuses the save if it is not. `first` is the
    command's first event in its own case.
    """
    case = addition.case
    before = read.get(case) or Folded(cases.empty(case.kind))
    return changed(cases, case, before, addition.events, added(addition.by, by, str(first)))


def envelopes(
    cases: Cases, own: Changed, others: Iterable[Changed], answered: CommandAnswered, at: datetime
) -> list[Recorded]:
    """The events in their envelopes, and last the answer, whose position is the answer's.

    `at` is the instant of recording (UTC).
    """
    by = own.by
    found = [
        recorded(
            event,
            case.by,
            stream_id=case.ref.stream_id,
            version=number,
            at=at,
            rule_set=cases.rule_set(case.state),
            old_county=_old_county(case),
        )
        for case in (own, *others)
        for number, event in enumerate(case.events, case.before + 1)
    ]
    found.append(
        recorded(
            answered,
            by,
            stream_id=answer_stream(by.organisation, by.actor, by.command_id),
            version=VERSION,
            at=at,
            rule_set=cases.rule_set(own.state),
        )
    )
    return found


def _old_county(case: Changed) -> str | None:
    """The old county of the case that the actor's county has succeeded, if it has."""
    return succeeded(case.by, getattr(case.state, "county", ""))
