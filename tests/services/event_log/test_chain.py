"""Every event says what led to it and which chain it is of, whoever gave the command."""

from typing import Any
from uuid import UUID

import pytest

import domain.cases
from domain.case import need_ref
from domain.command import Command
from domain.event import ActorKind, Recorded, recorded
from domain.led_by import LedBy
from domain.opening.decide import OpenRound
from domain.role import Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step2_report.decide_merge import MergeNeeds
from services.event_log.folding import Folder
from services.event_log.log import EventLog
from tests.domain.wishes import wish
from tests.samples import SAMPLES, by
from tests.services.event_log.wishes import (
    NOW,
    ROUND,
    ROUND_ID,
    handling,
    move_deadline,
    open_round,
    set_deadline,
)
from tests.services.event_log.wishes import wish as perform
from tests.workflows.house import as_perform
from workflows.contracts import Perform


def events(log: EventLog) -> list[Recorded]:
    return log.load(ROUND.stream_id)


def note(command_id: str, day: int, month: int = 3) -> Perform:
    """The clock looks at the deadline for needs, early in the day after."""
    at = NOW.replace(month=month, day=day, hour=0)
    told = perform("note-deadline", command_id, {"of": ROUND.model_dump(), "deadline_id": "intake"})
    clock: dict[str, Any] = {
        "received_at": at,
        "actor": "clock",
        "role": Role.SYSTEM,
        "organisation": "dekomp",
        "county": None,
        "kind": ActorKind.SYSTEM,
        "reason": None,
    }
    return told.model_copy(update={"by": told.by.model_copy(update=clock)})


def in_chain(wished: Perform, correlation: str) -> Perform:
    return wished.model_copy(
        update={"by": wished.by.model_copy(update={"correlation": correlation})}
    )


def test_what_nothing_led_to_begins_a_chain_of_its_own(log: EventLog) -> None:
    handling(log).perform(open_round("the-key"))
    handling(log).perform(in_chain(set_deadline("another", "2026-03-01"), "the-request"))
    opened, deadline = events(log)
    assert (opened.causation, opened.correlation) == (None, "the-key")
    assert (deadline.causation, deadline.correlation) == (None, "the-request")
    assert {each.correlation for _, each in log.select(0, 9)} == {"the-key", "the-request"}


def test_the_clock_was_led_by_what_was_last_said_of_the_deadline(log: EventLog) -> None:
    handling(log).perform(open_round())
    handling(log).perform(in_chain(set_deadline("set", "2026-02-20"), "setting"))
    handling(log).perform(in_chain(move_deadline("move", "2026-03-01"), "moving"))
    handling(log).perform(note("passing", 2))
    *_, moved, passed = events(log)
    assert (moved.event.TOPIC, passed.event.TOPIC) == ("deadline.moved", "deadline.passed")
    assert passed.causation == str(LedBy(ROUND, moved.version)) == f"round/{ROUND_ID}#3"
    assert passed.correlation == "moving"


def test_what_is_added_to_other_cases_was_led_by_the_commands_own_event(log: EventLog) -> None:
    merging = wish(MergeNeeds, by())
    given: list[Command] = [wish(OpenRound)]
    for key in merging.originals:
        given += [wish(each, need_id=key) for each in (AssessNeed, RegisterNeed, ForwardNeed)]
    for command in (*given, merging):
        handling(log).perform(as_perform(command))
    (made, *_) = log.load(merging.case.stream_id)
    assert made.causation is None
    for key in merging.originals:
        merged = log.load(need_ref(key).stream_id)[-1]
        assert merged.event.TOPIC == "need.merged"
        assert merged.causation == str(LedBy(merging.case, made.version))
        assert merged.correlation == made.correlation == made.command_id


def test_a_cause_that_is_told_stands(log: EventLog) -> None:
    opening = open_round()
    told = opening.by.model_copy(update={"causation": "need/n-1#4", "correlation": "c"})
    handling(log).perform(opening.model_copy(update={"by": told}))
    (opened,) = events(log)
    assert (opened.causation, opened.correlation) == ("need/n-1#4", "c")


@pytest.mark.parametrize(
    ("text", "case", "version"),
    [
        ("need/n-1#4", "need/n-1", 4),
        ("long-term-plan/yrkesfag-46#12", "long-term-plan/yrkesfag-46", 12),
    ],
)
def test_a_cause_is_read_as_it_was_written(text: str, case: str, version: int) -> None:
    found = LedBy.read(text)
    assert found is not None
    assert (str(found.case), found.version, str(found)) == (case, version, text)


@pytest.mark.parametrize("text", [None, "", "0f0f#3", "0f0f#needs!3", "need/n-1", "emperor/x#1"])
def test_a_row_of_a_file_is_no_event(text: str | None) -> None:
    assert LedBy.read(text) is None


def test_a_reminder_leads_to_nothing_further(log: EventLog) -> None:
    handling(log).perform(open_round())
    said = []
    for version, topic in enumerate(("deadline.set", "deadline.reminded", "deadline.passed"), 2):
        event = SAMPLES[topic].model_copy(update={"deadline_id": "intake"})
        stream = ROUND.stream_id
        log.save([recorded(event, by(), stream_id=stream, version=version, at=NOW, rule_set=None)])
        folded = Folder(log, domain.cases).fold(ROUND)
        assert set(folded.said) == {"intake"}
        said.append(folded.said["intake"].version)
    assert said == [2, 2, 4]


def test_what_led_to_a_note_is_known_without_reading_the_case_once_more(
    log: EventLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = handling(log)
    clock.perform(open_round())
    clock.perform(set_deadline("set", "2026-02-20"))
    clock.perform(move_deadline("move", "2026-03-01"))

    def load(stream_id: UUID, after: int = 0) -> list[Recorded]:
        raise AssertionError(f"{stream_id} is read once more behind {after}")

    with monkeypatch.context() as patch:
        patch.setattr(log, "load", load)
        clock.perform(note("passing", 2))
    *_, moved, passed = events(log)
    assert passed.causation == str(LedBy(ROUND, moved.version))
