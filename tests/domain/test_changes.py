"""Each event says what it sets; told in order, the events say what replaced what."""

from enum import StrEnum
from typing import Any

import pytest

from domain.changes.mark import Mark
from domain.changes.replaced import (
    SEVERAL,
    Change,
    Standing,
    one_replaced,
    records_replaced,
    topics_of,
)
from domain.changes.table import WRITES
from domain.changes.writes import settings
from domain.event import Event
from domain.events import EVENTS
from domain.language.changed import told
from domain.language.kinds import KINDS
from domain.language.language import Language
from domain.language.words import Words
from domain.step4_dispose.payment_details import PaymentStatus
from tests.domain.language.named import ENUMS
from tests.samples import ASSESSMENT, LINE, SAMPLES

#: What these events say sets no value: it stands elsewhere, is told to few, or is only an answer.
SETTING_NOTHING = {
    *("needs.imported", "need.scored", "meeting.votes-cast", "subscription.redelivery-asked"),
    "command.answered",
}


def sample(topic: str, **changes: Any) -> Event:
    return SAMPLES[topic].model_copy(update=changes)


def after(*events: Event | str) -> tuple[Change, ...]:
    """What the last of the events changes."""
    standing = Standing()
    changes: tuple[Change, ...] = ()
    for event in events:
        changes = standing.tell(SAMPLES[event] if isinstance(event, str) else event)
    return changes


def test_every_event_type_says_what_it_sets() -> None:
    assert set(WRITES) == set(EVENTS.values())
    assert {kind.TOPIC for kind, writers in WRITES.items() if not writers} == SETTING_NOTHING


@pytest.mark.parametrize("topic", sorted(set(EVENTS) - SETTING_NOTHING))
def test_what_stands_already_is_not_replaced(topic: str) -> None:
    changes = after(topic)
    assert all(change.old is None for change in changes)
    assert all(change.new is not None for change in changes)
    again = {change.code for change in after(topic, topic)}
    beside = {change.code for change in changes if change in after(topic, topic)}
    assert again == beside


def test_a_moved_deadline_has_its_old_and_its_new_instant() -> None:
    first, moved = SAMPLES["deadline.set"], SAMPLES["deadline.moved"]
    key = first.model_dump()["deadline_id"]
    (change,) = after(first, moved.model_copy(update={"deadline_id": key}))
    old, new = first.model_dump()["at"], moved.model_dump()["at"]
    assert change == ("deadline", key, "at", old, new)
    elsewhere = after(first, moved.model_copy(update={"deadline_id": "another"}))
    assert {each.old for each in elsewhere} == {None}


def test_a_corrected_need_shows_the_fields_that_differ() -> None:
    corrected = ASSESSMENT.model_copy(update={"title": "Noko anna", "cause": ""})
    changes = after("need.assessed", sample("need.corrected", assessment=corrected))
    found = {(c.field, c.old, c.new) for c in changes}
    blanked = {("cause", ASSESSMENT.cause, None)} if ASSESSMENT.cause else set()
    assert found == {("title", ASSESSMENT.title, "Noko anna"), *blanked}
    assert not [c for c in after("need.assessed") if c.record == "assessment"]


def test_a_new_plan_shows_each_line_that_differs_and_which_are_gone() -> None:
    other = LINE.model_copy(update={"line_id": "l-2"})
    first = sample("plan.adopted", plan_version=1, lines=(LINE, other))
    dearer = LINE.model_copy(update={"amount_ore": LINE.amount_ore + 100})
    changes = after(first, sample("plan.adopted", plan_version=2, lines=(dearer,)))
    assert {(c.code, c.of, c.old, c.new) for c in changes} == {
        ("plan.plan_version", "", 1, 2),
        ("plan.lines", "", (LINE.line_id, "l-2"), (LINE.line_id,)),
        ("line.amount_ore", LINE.line_id, LINE.amount_ore, LINE.amount_ore + 100),
    }


def test_a_payment_comes_from_one_status_to_the_next() -> None:
    story = ("payment.ordered", "payment.attested", "funds.disbursed", "payment.sent")
    statuses = [
        (change.old, change.new)
        for number in range(1, len(story) + 1)
        for change in after(*story[:number])
        if change.field == "status"
    ]
    ordered, attested, disbursed, sent = list(PaymentStatus)[:4]
    assert statuses == [
        (None, ordered),
        (ordered, attested),
        (attested, disbursed),
        (disbursed, sent),
    ]


def test_every_decision_on_an_award_replaces_the_one_before_it() -> None:
    award = sample("award.decided")
    line_id, first = award.model_dump()["line_id"], award.model_dump()["amount_ore"]
    less = sample("award.reduced", line_id=line_id, to_ore=first // 2)
    back = sample("complaint.answered", line_id=line_id, amount_ore=first)

    def sums(*events: Event) -> list[tuple[Any, Any]]:
        return [(c.old, c.new) for c in after(*events) if c.code == "grant-decision.amount_ore"]

    assert sums(award) == [(None, first)]
    assert sums(award, less) == [(first, first // 2)]
    assert sums(award, less, back) == [(first // 2, first)]
    assert sums(award, less, back, less) == [(first, first // 2)]


def test_a_decision_from_before_a_take_over_is_replaced_too() -> None:
    taken = sample("plan.taken-over")
    line = next(each for each in taken.model_dump()["lines"] if each["before"]["decided"])
    line_id, before = line["plan"]["line_id"], line["before"]["decided"]["amount_ore"]
    less = sample("award.reduced", line_id=line_id, to_ore=1)
    assert [(c.old, c.new) for c in after(taken, less)] == [(before, 1)]


def test_what_comes_beside_replaces_nothing() -> None:
    (change,) = after("money.carried-in", sample("money.carried-in", amount_ore=7))
    assert (change.old, change.new) == (None, 7)


def test_what_an_event_does_not_say_stays() -> None:
    answered = sample("complaint.answered", amount_ore=None)
    assert not [c for c in after("grant.decided", answered) if c.record == "grant-decision"]


def test_what_other_events_set_the_same_is_known() -> None:
    assert {"deadline.set", "deadline.passed"} <= topics_of({"deadline"})
    assert "round.opened" not in topics_of({"deadline"})


@pytest.mark.parametrize("topic", sorted(EVENTS))
def test_an_event_names_every_record_that_it_replaces_something_in(topic: str) -> None:
    event = SAMPLES[topic]
    made = settings(event, WRITES[type(event)])
    assert {(each.record, each.of) for each in made if not each.beside} <= records_replaced(event)


def test_what_comes_beside_is_never_set_in_the_place_of_something() -> None:
    made = [each for event in SAMPLES.values() for each in settings(event, WRITES[type(event)])]
    beside = {(each.record, each.field) for each in made if each.beside}
    assert beside
    assert beside.isdisjoint((each.record, each.field) for each in made if not each.beside)


def test_an_event_of_one_record_names_it_and_one_of_several_says_so() -> None:
    assert one_replaced(sample("payment.attested", payment_id="p-7")) == "p-7"
    assert one_replaced(SAMPLES["round.opened"]) == ""
    assert one_replaced(SAMPLES["plan.adopted"]) == SEVERAL
    assert one_replaced(SAMPLES["money.carried-in"]) is None


@pytest.mark.parametrize(
    ("language", "name", "old", "new"),
    [
        (Language.NB, "Tilstand", "Løper", "Utløpt"),
        (Language.NN, "Tilstand", "Går", "Gått ut"),
        (Language.EN, "Standing", "Running", "Passed"),
    ],
)
def test_values_are_told_in_words(language: Language, name: str, old: str, new: str) -> None:
    words = Words(language)
    change = Change("deadline", "intake", "standing", Mark.RUNNING, Mark.PASSED)
    assert told(change, words) == (name, old, new)


def test_amounts_flags_and_lists_are_told_as_people_write_them() -> None:
    words = Words(Language.NB)

    def said(field: str, value: object) -> str:
        return told(Change("line", "l-1", field, None, value), words).new

    assert said("amount_ore", 123_400) == "kr\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}234"
    assert said("late", False) == "Nei"
    assert said("lines", ("l-1", "l-2")) == "l-1; l-2"
    assert said("recipient", LINE.recipient) == (LINE.recipient.name if LINE.recipient else "")
    assert told(Change("line", "l-1", "title", None, "x"), words).old == ""


def test_every_code_that_is_set_is_told_by_its_name() -> None:
    told_by = {type(change.new) for topic in EVENTS for change in after(topic)}
    codes = {kind for kind in told_by if issubclass(kind, StrEnum)} - {Language}
    assert codes <= set(KINDS)
    assert all(ENUMS[kind] is enum for enum, kind in KINDS.items())


@pytest.mark.parametrize("topic", sorted(EVENTS))
@pytest.mark.parametrize("language", Language)
def test_every_change_can_be_told_and_stored(topic: str, language: Language) -> None:
    for change in after(topic):
        said = told(change, Words(language))
        assert said.field != change.field
        assert said.new
        assert change.plain[1] is not None
