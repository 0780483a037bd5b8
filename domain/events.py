"""Every event that the log may hold, by topic; what is not here cannot be stored or read."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType, ModuleType

import domain.answered
import domain.authority.events
import domain.calendars.events
import domain.control.basis_events
import domain.control.decision_events
import domain.control.events
import domain.control.hearing_events
import domain.control.offset_events
import domain.control.round_events
import domain.control.settling_events
import domain.county_report.events
import domain.deadlines.events
import domain.deadlines.practice
import domain.follow_up.answers
import domain.follow_up.changes
import domain.follow_up.cooperation
import domain.follow_up.events
import domain.follow_up.participants
import domain.follow_up.progress
import domain.follow_up.recipient_report
import domain.imports.events
import domain.meetings.change_events
import domain.meetings.decision_events
import domain.meetings.events
import domain.meetings.question_events
import domain.opening.events
import domain.opening.money_events
import domain.pots.application_events
import domain.pots.events
import domain.registry.events
import domain.step1_assess.events
import domain.step2_report.events
import domain.step3_prioritise.draft_events
import domain.step3_prioritise.events
import domain.step3_prioritise.forum_events
import domain.step3_prioritise.long_term_looks
import domain.step3_prioritise.outcomes
import domain.step3_prioritise.ranking_events
import domain.step4_dispose.aid_events
import domain.step4_dispose.complaint_events
import domain.step4_dispose.cost_events
import domain.step4_dispose.events
import domain.step4_dispose.payment_events
import domain.step4_dispose.target_group
import domain.subscriptions.events
import domain.succession.events
import domain.takeover.events
import domain.vet_board.events
from domain.event import Event

#: Where events stand, in the order of the process; in a module they stand in their own order.
_MODULES: tuple[ModuleType, ...] = (
    domain.opening.events,
    domain.opening.money_events,
    domain.takeover.events,
    domain.step1_assess.events,
    domain.imports.events,
    domain.step2_report.events,
    domain.step3_prioritise.events,
    domain.step3_prioritise.forum_events,
    domain.meetings.events,
    domain.meetings.change_events,
    domain.meetings.decision_events,
    domain.meetings.question_events,
    domain.step3_prioritise.outcomes,
    domain.step3_prioritise.ranking_events,
    domain.step3_prioritise.long_term_looks,
    domain.step3_prioritise.draft_events,
    domain.pots.events,
    domain.pots.application_events,
    domain.vet_board.events,
    domain.step4_dispose.events,
    domain.step4_dispose.complaint_events,
    domain.step4_dispose.aid_events,
    domain.step4_dispose.cost_events,
    domain.step4_dispose.payment_events,
    domain.step4_dispose.target_group,
    domain.follow_up.progress,
    domain.follow_up.changes,
    domain.follow_up.cooperation,
    domain.follow_up.events,
    domain.follow_up.participants,
    domain.follow_up.recipient_report,
    domain.follow_up.answers,
    domain.county_report.events,
    domain.deadlines.events,
    domain.deadlines.practice,
    domain.registry.events,
    domain.succession.events,
    domain.authority.events,
    domain.calendars.events,
    domain.subscriptions.events,
    domain.control.events,
    domain.control.basis_events,
    domain.control.hearing_events,
    domain.control.decision_events,
    domain.control.settling_events,
    domain.control.round_events,
    domain.control.offset_events,
    domain.answered,
)


def _events_of(module: ModuleType) -> Iterator[type[Event]]:
    """The events that the module defines itself; what it imports is another's."""
    for each in vars(module).values():
        own = isinstance(each, type) and each.__module__ == module.__name__
        if own and issubclass(each, Event) and "TOPIC" in vars(each):
            yield each


EVENTS: Mapping[str, type[Event]] = MappingProxyType(
    {event.TOPIC: event for module in _MODULES for event in _events_of(module)}
)
