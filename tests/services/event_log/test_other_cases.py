"""One command adds to several cases: all of it is saved or nothing, whichever process dies."""

import multiprocessing
import os
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import domain.cases
from domain.case import need_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.opening.decide import OpenRound
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed
from domain.step2_report.decide_merge import MergeNeeds
from domain.step2_report.decide_split import SplitNeed
from services.config import Settings
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog, open_log
from tests.domain.wishes import wish
from tests.samples import by
from tests.services.event_log.wishes import NOW, handling
from tests.workflows.house import as_perform

#: What the process exits with that dies between its save and its answer.
DIED = 9
ORIGINALS = tuple(map(need_ref, wish(MergeNeeds).originals))
MERGING = wish(MergeNeeds, by())


def happened(log: EventLog, *commands: Command) -> None:
    for command in commands:
        handling(log).perform(as_perform(command))


def reported(log: EventLog, *needs: str) -> None:
    happened(log, wish(OpenRound))
    for need in needs:
        happened(log, wish(AssessNeed, need_id=need), wish(RegisterNeed, need_id=need))
        happened(log, wish(ForwardNeed, need_id=need))


def topics(log: EventLog, need: str) -> list[str]:
    return [envelope.event.TOPIC for envelope in log.load(need_ref(need).stream_id)]


def merge_and_die(settings: Settings, key: bytes) -> None:
    """Save the merging, and be gone before anybody hears of it."""
    signing_key = Ed25519PrivateKey.from_private_bytes(key)
    with open_log(settings, "dekomp_writer", signing_key) as log:
        handling(log).perform(as_perform(MERGING))
        os._exit(DIED)


def test_after_a_repeat_the_same_cases_are_to_be_woken(log: EventLog) -> None:
    reported(log, *(ref.key for ref in ORIGINALS))

    first, again = (handling(log).perform(as_perform(MERGING)) for _ in range(2))

    assert first.touched == again.touched == ORIGINALS
    assert again.answer.replayed


def test_a_process_that_dies_after_its_save_leaves_the_next_one_all_to_wake(
    database: Settings, signing_key: Ed25519PrivateKey, postgres_log: EventLog
) -> None:
    reported(postgres_log, *(ref.key for ref in ORIGINALS))
    raw = signing_key.private_bytes(
        serialization.Encoding.Raw,
        serialization.PrivateFormat.Raw,
        serialization.NoEncryption(),
    )
    child = multiprocessing.get_context("spawn").Process(target=merge_and_die, args=(database, raw))
    child.start()
    child.join(90)
    assert child.exitcode == DIED
    head = postgres_log.head()

    outcome = handling(postgres_log).perform(as_perform(MERGING))

    assert outcome.answer.replayed
    assert outcome.touched == ORIGINALS
    assert postgres_log.head() == head
    for ref in ORIGINALS:
        assert topics(postgres_log, ref.key).count("need.merged") == 1


def test_new_cases_have_nobody_to_wake(log: EventLog) -> None:
    reported(log, "n-1a2b")

    outcome = handling(log).perform(as_perform(wish(SplitNeed, by())))

    assert outcome.touched == ()
    assert topics(log, "n-1a2b-1") == ["need.assessed", "need.registered", "need.forwarded"]


def test_an_original_that_moved_on_meanwhile_lets_nothing_be_saved(log: EventLog) -> None:
    reported(log, *(ref.key for ref in ORIGINALS))

    class MovesOn:
        """The domain, but an original is split while the merging is decided."""

        def __getattr__(self, name: str) -> Any:
            return getattr(domain.cases, name)

        def decide(self, state: Any, command: Command, known: Known) -> tuple[Event, ...]:
            events = domain.cases.decide(state, command, known)
            if not topics(log, "n-1a2b-1"):
                happened(log, wish(SplitNeed, by()))
            return events

    handler = CommandHandling(log, lambda: NOW, cases=MovesOn())
    with pytest.raises(Refusal, match="need-ended"):
        handler.perform(as_perform(MERGING))

    assert topics(log, MERGING.need_id) == []
    assert "need.merged" not in topics(log, ORIGINALS[1].key)
