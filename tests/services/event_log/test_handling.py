"""One command, one effect, one answer: on both stores."""

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from domain.answered import CommandAnswered
from domain.case import need_ref
from domain.event import Circumstances, Refusal
from domain.role import Role
from services.event_log.answers import answer_stream
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog, memory_log
from services.event_log.signing import verify
from tests.services.event_log.wishes import (
    NOW,
    ROUND,
    handling,
    move_deadline,
    open_round,
    pledge,
    pledges,
    set_deadline,
    wish,
)
from workflows.activities import CaseLog
from workflows.contracts import Perform


def refused(handler: CommandHandling, command: Perform) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        handler.perform(command)
    return refusal.value


def test_a_command_adds_its_events_and_its_answer_in_one_save(log: EventLog) -> None:
    outcome = handling(log).perform(open_round())

    answer = outcome.answer
    assert (answer.case, answer.version, answer.events) == (ROUND, 1, ("round.opened",))
    assert answer.replayed is False
    assert outcome.position.version == 1
    (_, opened), (position, answered) = log.select(0, 10)
    assert position == answer.log_position == log.head()
    assert (opened.event.TOPIC, opened.stream_id, opened.version) == (
        "round.opened",
        ROUND.stream_id,
        1,
    )
    assert answered.event == CommandAnswered(
        action="open-round",
        fingerprint="fingerprint of open",
        case=ROUND,
        case_version=1,
        events=("round.opened",),
    )
    assert answered.version == 1


def test_the_envelope_tells_who_when_why_and_under_which_rules(log: EventLog) -> None:
    handling(log).perform(open_round())
    command = open_round().by

    for _, recorded in log.select(0, 10):
        assert recorded.recorded_at == NOW
        assert recorded.actor == command.actor
        assert recorded.role == command.role
        assert recorded.organisation == command.organisation
        assert recorded.command_id == "open"
        assert recorded.reason == "Avtalt med forumet"
        assert recorded.rule_set == "yrkesfag-2021"


def test_what_the_handler_stores_is_signed(log: EventLog, signing_key: Ed25519PrivateKey) -> None:
    handling(log).perform(open_round())

    for stored in log.select_stored(0, 10):
        verify(stored, signing_key.public_key())


def test_the_same_key_again_gives_the_stored_answer_and_no_second_effect(log: EventLog) -> None:
    handler = handling(log)
    handler.perform(open_round())
    first = handler.perform(pledge("p"))
    handler.perform(pledge("q"))
    head = log.head()

    again = handling(log).perform(pledge("p"))

    assert again.answer == first.answer.model_copy(update={"replayed": True})
    assert again.position.version == 3
    assert (pledges(log), log.head()) == (2, head)


def test_the_same_key_with_another_request_is_refused(log: EventLog) -> None:
    handler = handling(log)
    handler.perform(open_round())
    handler.perform(pledge("p"))

    refusal = refused(handler, pledge("p", fingerprint="something else"))

    assert refusal.code == "idempotency-key-reused"
    assert pledges(log) == 1


def test_a_command_with_nothing_to_do_still_has_its_answer_stored(log: EventLog) -> None:
    handler = handling(log)
    handler.perform(open_round())
    handler.perform(set_deadline("set", "2026-04-01"))

    outcome = handler.perform(move_deadline("move", "2026-04-01"))

    assert (outcome.answer.version, outcome.answer.events) == (2, ())
    assert outcome.answer.log_position == log.head()
    assert handler.perform(move_deadline("move", "2026-04-01")).answer.replayed is True


def test_a_refusal_stores_nothing_and_the_key_may_come_again(log: EventLog) -> None:
    handler = handling(log)

    assert refused(handler, pledge("p")).code == "round-not-open"
    assert log.head() == 0

    handler.perform(open_round())
    assert handler.perform(pledge("p")).answer.replayed is False


def test_a_version_that_has_passed_is_refused_with_both_numbers(log: EventLog) -> None:
    handler = handling(log)
    handler.perform(open_round(expected_version=0))
    handler.perform(pledge("p", expected_version=1))

    refusal = refused(handler, pledge("q", expected_version=1))

    assert (refusal.code, refusal.facts) == ("stale-version", {"expected": 1, "actual": 2})
    assert handler.perform(pledge("p", expected_version=1)).answer.replayed is True


def test_a_stored_answer_is_found_by_its_key_alone(log: EventLog) -> None:
    handler = handling(log)
    stored = handler.perform(open_round()).answer
    by = open_round().by

    assert handler.stored_answer(by.organisation, by.actor, "open") == stored.model_copy(
        update={"replayed": True}
    )
    assert handler.stored_answer(by.organisation, by.actor, "other") is None
    assert handler.stored_answer(by.organisation, "u-9999", "open") is None


def test_no_two_keys_share_a_stream_however_they_are_cut() -> None:
    keys = [("a|b", "c", "d"), ("a", "b|c", "d"), ("a", "b", "c|d"), ("a", 'b","c', "d")]

    assert len({answer_stream(*key) for key in keys}) == len(keys)


def test_the_position_is_read_from_the_log_by_any_process(log: EventLog) -> None:
    one: CaseLog = handling(log)
    other: CaseLog = handling(log)
    assert other.position(ROUND).version == 0
    one.perform(open_round())
    assert other.position(ROUND).version == 1
    one.perform(set_deadline("set", "2026-04-01"))

    position = other.position(ROUND)
    assert position == one.position(ROUND)
    assert [deadline.deadline_id for deadline in position.deadlines] == ["intake"]


def test_a_decision_sees_the_other_cases_that_it_reads(log: EventLog) -> None:
    handler = handling(log)
    unit = {
        "organisation": "310000019",
        "name": "Vestfjord",
        "kind": "county-school",
        "county": "46",
    }
    command = Perform(
        action="assess-need",
        case=need_ref("n-1"),
        by=open_round("assess").by,
        body={
            "need_id": "n-1",
            "round_id": ROUND.key,
            "unit": unit,
            "assessment": {
                "title": "Hospitering",
                "description": "Sjå nye metodar",
                "measure": "hospitering",
                "period_from": "2026-08-17",
                "period_to": "2027-06-18",
                "method": "Drøfta",
                "involvement": {},
                "target_groups": {"vet-teacher": 3},
            },
        },
        fingerprint="f",
    )

    assert refused(handler, command).code == "round-not-open"
    handler.perform(open_round())
    assert handler.perform(command).answer.events == ("need.assessed",)


@pytest.mark.parametrize(
    "command",
    [wish("open-round", "x", {}), wish("no-such-action", "x", {})],
    ids=["body", "action"],
)
def test_a_body_that_is_no_command_is_refused(log: EventLog, command: Perform) -> None:
    assert refused(handling(log), command).code == "invalid-command"


def test_a_command_sent_to_another_case_is_refused_for_good(log: EventLog) -> None:
    astray = open_round().model_copy(update={"case": need_ref("n-1")})

    assert refused(handling(log), astray).code == "other-case"
    assert log.head() == 0


@pytest.mark.parametrize("went_on", [False, True], ids=["shorter", "went on otherwise"])
def test_a_log_restored_to_an_earlier_day_is_read_anew(
    log: EventLog,
    signing_key: Ed25519PrivateKey,
    monkeypatch: pytest.MonkeyPatch,
    went_on: bool,
) -> None:
    handler = handling(log)
    handler.perform(open_round())
    handler.perform(set_deadline("set", "2026-04-01"))
    assert handler.position(ROUND).deadlines

    with memory_log(signing_key) as restored:
        handling(restored).perform(open_round())
        if went_on:
            handling(restored).perform(pledge("p"))
        monkeypatch.setattr(handler._folder, "_log", restored)

        assert handler.position(ROUND) == handling(restored).position(ROUND)
        assert not handler.position(ROUND).deadlines


def test_the_clock_needs_no_expected_version_since_a_deadline_passes_once(log: EventLog) -> None:
    handler = handling(log)
    handler.perform(open_round())
    handler.perform(set_deadline("set", "2026-02-20"))
    late = NOW + timedelta(days=30)
    clock = Circumstances(
        command_id="deadline:1",
        received_at=late,
        effective_at=late,
        actor="clock",
        role=Role.SYSTEM,
        organisation="dekomp",
    )
    body = {"of": ROUND.model_dump(mode="json"), "deadline_id": "intake"}
    noted = wish("note-deadline", "deadline:1", body).model_copy(update={"by": clock})
    again = noted.model_copy(update={"by": clock.model_copy(update={"command_id": "deadline:2"})})

    first, repeated, second = (handler.perform(each).answer for each in (noted, noted, again))

    assert (first.events, repeated.replayed) == (("deadline.passed",), True)
    assert (second.events, second.version) == ((), first.version)
