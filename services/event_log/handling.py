"""Commands against the log: load, decide, save once, and answer the same key the same way."""

import random
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from eventsourcing.persistence import IntegrityError
from pydantic import ValidationError

import domain.cases
from domain.answered import CommandAnswered
from domain.case import CaseRef
from domain.command import Command, Known
from domain.days_off import DaysOff
from domain.event import Event, Refusal
from domain.led_by import LedBy
from domain.permission import NOT_ALLOWED
from domain.position import Position
from services.event_log.answers import answer, answer_in, answer_stream, find_answer
from services.event_log.chain import in_chain
from services.event_log.changed import added_to, changed, envelopes
from services.event_log.folding import Cases, Folded, Folder
from services.event_log.log import EventLog, NotWritten
from workflows.contracts import Answer, Awaited, Outcome, Perform

#: How often a command is decided at most when others write to its case at the same time.
ATTEMPTS = 5


class Busy(NotWritten):
    """Others kept writing to the case; nothing was stored, and the same key may come again."""


def short_pause(attempt: int) -> None:
    """Let rivals go first for a random moment that grows with the attempt."""
    time.sleep(random.uniform(0.0, 0.02 * attempt))


def nothing_to_read(command: Command) -> object:
    """What a process without stored files reads of a command's file."""
    raise Refusal("file-unknown")


def nothing_stored(sha256: str) -> dict[str, Any]:
    """What a process without stored files knows of a command that stands in one."""
    raise LookupError(sha256)


class CommandHandling:
    """Performs commands on cases; the workflows' only door to the log.

    `now` gives the instant of recording (UTC). Every method may be called from
    several threads and processes at once: the log decides who was first.
    """

    def __init__(
        self,
        log: EventLog,
        now: Callable[[], datetime],
        *,
        cases: Cases = domain.cases,
        pause: Callable[[int], None] = short_pause,
        contents: Callable[[Command], object] = nothing_to_read,
        days_off: DaysOff | None = None,
        bodies: Callable[[str], dict[str, Any]] = nothing_stored,
    ) -> None:
        self._log = log
        self._now = now
        self._cases = cases
        self._pause = pause
        self._folder = Folder(log, cases)
        self._contents = contents
        self._bodies = bodies
        self._days_off = days_off

    def position(self, case: CaseRef) -> Position:
        """Where the case stands, read from the log."""
        folded = self._folder.fold(case)
        return self._cases.position(folded.state, folded.version)

    def waiting(self, case: CaseRef, deadline_id: str) -> Awaited | None:
        """Until when a deadline with a clock of its own is waited for, read from the log."""
        folded = self._folder.fold(case)
        found = self._cases.waits_apart(folded.state, deadline_id)
        if found is None:
            return None
        return Awaited(at=found.at, turn=found.turn, version=folded.version)

    def stored_answer(self, organisation: str, actor: str, command_id: str) -> Answer | None:
        """The answer that a command got, or None when it has none."""
        found = find_answer(self._log, organisation, actor, command_id)
        return found[1] if found else None

    def perform(self, command: Perform) -> Outcome:
        """Perform a command once, however often it comes.

        Raises `Refusal` (nothing stored), `NotWritten` or its kind `Busy` (nothing stored,
        may come again), `OutcomeUnknown` (the same key tells what happened).
        """
        for attempt in range(1, ATTEMPTS + 1):
            before, replayed = self._look_up(command)
            if replayed:
                return replayed
            try:
                return self._decide_and_save(command, before)
            except Refusal:
                # A twin of this very command may have won since: then that is the answer.
                if (replayed := self._look_up(command)[1]) is not None:
                    return replayed
                raise
            except IntegrityError:
                # Either a rival was first, or an earlier try of ours was stored unseen.
                self._pause(attempt)
        if (replayed := self._look_up(command)[1]) is not None:
            return replayed
        raise Busy(str(command.case))

    def _look_up(self, wish: Perform) -> tuple[Folded, Outcome | None]:
        """The case as it stands, and what this very command was answered before, if it was.

        Both in one question to the log: a command that is new costs one more to save it.
        """
        by = wish.by
        key = answer_stream(by.organisation, by.actor, by.command_id)
        before, stored = self._folder.fold_beside(wish.case, key)
        if not stored:
            return before, None
        answered, found = answer_in(self._log, stored[0])
        if answered.fingerprint != wish.fingerprint:
            raise Refusal("idempotency-key-reused")
        position = self.position(found.case)
        return before, Outcome(
            answer=found, position=position, touched=answered.touched, apart=None
        )

    def _decide_and_save(self, wish: Perform, before: Folded) -> Outcome:
        command = self._parse(wish)
        content, named = self._read_file(command)
        refs = (*self._cases.reads(before.state, command), *named)
        read = self._folder.fold_all(refs)
        while further := self._unread(command.reads_further(self._known(read, content)), read):
            read |= self._folder.fold_all(further)
        known = self._known(read, content)
        events = self._decide(wish, command, before, known)
        by = in_chain(before, wish, command) if events else wish.by
        own = changed(self._cases, wish.case, before, events, by)
        additions = command.additions(before.state, known) if events else ()
        first = LedBy(wish.case, before.version + 1)
        others = [added_to(self._cases, one, read, by, first) for one in additions]
        answered = CommandAnswered(
            action=wish.action,
            fingerprint=wish.fingerprint,
            case=wish.case,
            case_version=own.version,
            events=tuple(event.TOPIC for event in events),
            touched=tuple(case.ref for case in others if case.before),
        )
        position = self._log.save(envelopes(self._cases, own, others, answered, self._now()))
        return Outcome(
            answer=answer(answered, position, replayed=False),
            position=self._cases.position(own.state, own.version),
            touched=answered.touched,
            apart=self._cases.moved_apart(before.state, own.state),
        )

    @staticmethod
    def _unread(refs: tuple[CaseRef, ...], read: Mapping[CaseRef, Folded]) -> set[CaseRef]:
        return {ref for ref in refs if ref not in read}

    def _known(self, read: Mapping[CaseRef, Folded], content: object) -> Known:
        states = {ref: folded.state for ref, folded in read.items()}
        return Known(states, content, days_off=self._days_off)

    def _read_file(self, command: Command) -> tuple[object, tuple[CaseRef, ...]]:
        """The content of the command's file, and the cases that it names.

        What is wrong with the file is told by the decision, after who may act at all.
        """
        if command.file is None and not command.drawn_up:
            return None, ()
        try:
            content = self._contents(command)
            return content, command.reads_in(content)
        except Refusal as refusal:
            return refusal, ()

    def _decide(
        self, wish: Perform, command: Command, before: Folded, known: Known
    ) -> tuple[Event, ...]:
        """The domain's decision, unless the client has seen another version of the case.

        Whoever may not act is told that first, and nothing of the case's version.
        """
        stale = wish.expected_version not in (None, before.version)
        try:
            events = self._cases.decide(before.state, command, known)
        except Refusal as refusal:
            if not stale or refusal.code in NOT_ALLOWED:
                raise
        else:
            if not stale:
                return events
        raise Refusal(
            "stale-version",
            {"expected": wish.expected_version or 0, "actual": before.version},
        )

    def _parse(self, wish: Perform) -> Command:
        kind = self._cases.COMMANDS.get(wish.action)
        if kind is None:
            raise Refusal("invalid-command", {"action": wish.action})
        try:
            body = self._bodies(wish.stored) if wish.stored else wish.body
            command = kind.model_validate({**body, "by": wish.by})
            case = command.case
        except ValidationError as failure:
            raise Refusal("invalid-command", {"action": wish.action}) from failure
        if case != wish.case:
            raise Refusal("other-case")
        return command
