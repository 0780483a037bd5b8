"""Every event is complete: stored form, words in each language, one kind of case that folds it."""

from collections.abc import Iterator

import pytest

from domain.case import (
    CaseKind,
    authority_ref,
    calendar_ref,
    control_ref,
    import_ref,
    subscription_ref,
)
from domain.cases import CaseState, evolve
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.events import EVENTS
from domain.language.language import Language
from domain.language.texts import label, sentence
from tests.architecture.sources import ROOT
from tests.domain.facts import (
    FORUM_WITH_MEMBERS,
    LONG_TERM_PLAN,
    MEETING_HELD,
    ORDERED,
    ORGANISATION,
    READY_TO_PAY,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_MEETING,
    THE_NEED,
    THE_ORGANISATION,
    THE_ROUND,
    VIKEN,
    WITH_FORUM,
    deadline,
)
from tests.domain.facts_pots import APPLIED, AWARDED, CALLED, THE_APPLICATION
from tests.domain.given import fold
from tests.samples import (
    AUTHORITY,
    CALENDAR,
    CONTROL,
    ROUND,
    SAMPLES,
    SUBSCRIPTION,
    recorded_sample,
)
from tests.samples.authority import SUBSTITUTE
from tests.samples.calendars import CALENDARS
from tests.samples.control import DECIDED as CONTROL_DECIDED
from tests.samples.control import FOUND as CONTROL_FOUND
from tests.samples.control import OPENED as OPENED_CONTROL
from tests.samples.subscriptions import WEBHOOK

INTAKE = deadline(DeadlineKind.INTAKE)
#: Whatever is answered later has to be open first.
OPENED_MATTERS = (
    SAMPLES["measure-change.requested"],
    SAMPLES["reasons.demanded"],
    SAMPLES["complaint.received"],
)
STATES: dict[CaseKind, CaseState] = {
    CaseKind.NEED: fold(THE_NEED, [*WITH_FORUM, INTAKE]),
    CaseKind.ROUND: fold(
        THE_ROUND,
        [
            *READY_TO_PAY,
            ORDERED,
            INTAKE,
            *CALLED,
            AWARDED,
            *OPENED_MATTERS,
            SAMPLES["offset.announced"],
        ],
    ),
    CaseKind.FORUM: fold(THE_FORUM, [*FORUM_WITH_MEMBERS, INTAKE]),
    CaseKind.LONG_TERM_PLAN: fold(THE_LONG_TERM_PLAN, [*LONG_TERM_PLAN, INTAKE]),
    CaseKind.ORGANISATION: fold(THE_ORGANISATION, ORGANISATION),
    CaseKind.COUNTY: fold(VIKEN, ()),
    CaseKind.APPLICATION: fold(THE_APPLICATION, [*APPLIED, INTAKE]),
    CaseKind.MEETING: fold(THE_MEETING, MEETING_HELD),
    CaseKind.IMPORT: fold(import_ref(ROUND, "0f" * 32), ()),
    CaseKind.CONTROL: fold(
        control_ref(CONTROL), [OPENED_CONTROL, CONTROL_FOUND, CONTROL_DECIDED, INTAKE]
    ),
    CaseKind.CALENDAR: fold(calendar_ref(CALENDAR), [CALENDARS[0]]),
    CaseKind.SUBSCRIPTION: fold(subscription_ref(SUBSCRIPTION), [WEBHOOK, INTAKE]),
    CaseKind.AUTHORITY: fold(authority_ref(AUTHORITY), [SUBSTITUTE, INTAKE]),
}
#: The kinds of case that wait for something.
TIMED = [kind for kind, state in STATES.items() if hasattr(state, "deadlines")]
IN_MORE_KINDS = {topic for topic in EVENTS if topic.startswith("deadline.")}
_DECIDED_ON = {CaseKind.NEED, CaseKind.ROUND, CaseKind.LONG_TERM_PLAN, CaseKind.APPLICATION}
#: The forum decides on needs, plans and applications, and may look at each decision again.
OF_DECISIONS = {
    "decision.questioned": _DECIDED_ON,
    "decision.settled": _DECIDED_ON,
    "decision.turned-down": {CaseKind.NEED, CaseKind.ROUND},
    # An applicant's time for complaint, which a demand breaks off, runs in its own case.
    "reasons.demanded": {CaseKind.ROUND, CaseKind.APPLICATION},
}
#: Answers stand in streams that are no case.
TECHNICAL = {"command.answered"}

EVERY_TOPIC = pytest.mark.parametrize("topic", EVENTS)


def subclasses(of: type[Event]) -> Iterator[type[Event]]:
    for kind in of.__subclasses__():
        yield kind
        yield from subclasses(kind)


def test_every_event_class_of_the_domain_is_listed() -> None:
    of_the_domain = {kind for kind in subclasses(Event) if kind.__module__.startswith("domain.")}

    assert of_the_domain == set(EVENTS.values())


@EVERY_TOPIC
def test_an_event_states_its_own_topic_and_version(topic: str) -> None:
    event = EVENTS[topic]

    assert vars(event)["TOPIC"] == topic
    assert event.VERSION >= 1
    assert topic == SAMPLES[topic].TOPIC


@EVERY_TOPIC
def test_an_events_stored_form_is_an_approved_file(topic: str) -> None:
    golden = ROOT / "tests" / "golden"

    for version in range(1, EVENTS[topic].VERSION + 1):
        assert (golden / f"{topic}.v{version}.json").is_file()


@EVERY_TOPIC
@pytest.mark.parametrize("language", Language)
def test_an_event_has_a_label_and_a_sentence(topic: str, language: Language) -> None:
    assert label("event", topic, language).strip()
    assert sentence(recorded_sample(topic), language).strip()


@EVERY_TOPIC
def test_an_event_is_folded_by_the_kind_of_case_that_it_belongs_to(topic: str) -> None:
    kinds = []
    for kind, state in STATES.items():
        try:
            evolve(state, SAMPLES[topic])
        except TypeError:
            continue
        kinds.append(kind)

    if topic in IN_MORE_KINDS:
        assert kinds == TIMED
    elif topic in OF_DECISIONS:
        assert set(kinds) == OF_DECISIONS[topic]
    else:
        assert len(kinds) == (0 if topic in TECHNICAL else 1)


@EVERY_TOPIC
def test_an_event_reads_back_from_json_as_it_was(topic: str) -> None:
    sample = SAMPLES[topic]

    assert EVENTS[topic].model_validate_json(sample.model_dump_json()) == sample
