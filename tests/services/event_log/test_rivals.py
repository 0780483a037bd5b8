"""Several processes want the same case, or the same command, at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

import domain.cases
from domain.command import Command, Known
from domain.event import Event, Refusal
from services.event_log.handling import ATTEMPTS, Busy, CommandHandling
from services.event_log.log import EventLog
from tests.services.event_log.wishes import NOW, handling, open_round, pledge, pledges
from workflows.contracts import Perform


def test_many_twins_of_many_commands_have_one_effect_each(log: EventLog) -> None:
    handling(log).perform(open_round())
    keys, threads = [f"k{number}" for number in range(6)], 8
    start = Barrier(threads)

    def all_keys(_: int) -> list[tuple[str, int, bool]]:
        handler = handling(log)
        start.wait()
        answers = []
        for key in keys:
            while True:
                try:
                    answer = handler.perform(pledge(key)).answer
                except Busy:
                    continue
                answers.append((key, answer.log_position, answer.replayed))
                break
        return answers

    with ThreadPoolExecutor(threads) as pool:
        answers = [answer for answers in pool.map(all_keys, range(threads)) for answer in answers]

    assert pledges(log) == len(keys)
    assert len({(key, position) for key, position, _ in answers}) == len(keys)
    assert sorted(key for key, _, replayed in answers if not replayed) == keys


class Rivals:
    """The domain, but each decision lets a rival command or a twin go first."""

    COMMANDS = domain.cases.COMMANDS
    empty = staticmethod(domain.cases.empty)
    evolve = staticmethod(domain.cases.evolve)
    position = staticmethod(domain.cases.position)
    reads = staticmethod(domain.cases.reads)
    waits_apart = staticmethod(domain.cases.waits_apart)
    moved_apart = staticmethod(domain.cases.moved_apart)
    rule_set = staticmethod(domain.cases.rule_set)

    def __init__(self, log: EventLog, first: list[Perform]) -> None:
        self._other = handling(log)
        self._first = first

    def decide(self, state: Any, command: Command, known: Known) -> tuple[Event, ...]:
        if self._first:
            self._other.perform(self._first.pop(0))
        return domain.cases.decide(state, command, known)


def test_after_a_conflict_the_command_is_decided_anew(log: EventLog) -> None:
    handling(log).perform(open_round())
    rivals = Rivals(log, [pledge("rival")])

    answer = CommandHandling(log, lambda: NOW, cases=rivals).perform(pledge("mine")).answer

    assert (answer.version, answer.replayed) == (3, False)
    assert pledges(log) == 2


def test_a_twin_that_was_stored_meanwhile_is_the_answer(log: EventLog) -> None:
    handling(log).perform(open_round())
    twins = Rivals(log, [pledge("mine")])

    answer = CommandHandling(log, lambda: NOW, cases=twins).perform(pledge("mine")).answer

    assert (answer.version, answer.replayed) == (2, True)
    assert pledges(log) == 1


def test_a_twin_that_won_is_the_answer_even_where_the_rules_now_refuse(log: EventLog) -> None:
    class LateTwin(Rivals):
        def decide(self, state: Any, command: Command, known: Known) -> tuple[Event, ...]:
            super().decide(state, command, known)
            raise Refusal("round-already-open")

    twins = LateTwin(log, [open_round()])

    answer = CommandHandling(log, lambda: NOW, cases=twins).perform(open_round()).answer

    assert (answer.version, answer.replayed) == (1, True)


def test_a_case_that_others_never_leave_alone_is_busy(log: EventLog) -> None:
    handling(log).perform(open_round())
    rivals = Rivals(log, [pledge(f"r{number}") for number in range(ATTEMPTS)])
    paused: list[int] = []
    handler = CommandHandling(log, lambda: NOW, cases=rivals, pause=paused.append)

    with pytest.raises(Busy):
        handler.perform(pledge("mine"))

    assert paused == list(range(1, ATTEMPTS + 1))
    assert handler.perform(pledge("mine")).answer.version == ATTEMPTS + 2
