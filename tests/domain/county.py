"""A county whose commands go the way of real ones: decided, saved with their answer, read back."""

import hashlib
from collections.abc import Mapping
from datetime import date
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

import domain.cases
from domain.case import CaseRef
from domain.command import Command
from domain.county_report.build import county_report
from domain.county_report.content import DrawnUp
from domain.county_report.decide import DraftCountyReport
from domain.event import Event, Refusal, recorded
from domain.imports.decide import ImportNeeds, NeedRow
from domain.opening.events import GrantCommitted, RoundOpened
from domain.position import Position
from domain.state.round import Round
from domain.step3_prioritise.events import PlanAdopted
from domain.takeover.contents import Contents, RoundRow
from domain.takeover.decide import TakeOverRound
from services.county_report.draw_up import as_json, books_of
from services.event_log.folding import Folder
from services.event_log.handling import CommandHandling, nothing_to_read
from services.event_log.log import memory_log
from tests.domain.facts import (
    DECIDED,
    FORUM,
    LONG_TERM_PLAN,
    OPENED,
    PLANNING_ASSURED,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEED,
    THE_NEXT_ROUND,
    THE_ROUND,
    WITH_FORUM,
    fact,
    line,
)
from tests.domain.facts_pots import CALL_OPEN, POT_LINE
from tests.domain.values import CASES
from tests.samples import ASSESSMENT, NEXT_ROUND, NOW, SCHOOL, by
from workflows.contracts import Answer, Perform

_KEY = Ed25519PrivateKey.generate()
#: Where a run may begin besides at nothing, so that short ones see a round's end as well.
PREPARED: dict[CaseRef, tuple[Event, ...]] = {
    THE_FORUM: FORUM,
    THE_LONG_TERM_PLAN: LONG_TERM_PLAN,
    THE_ROUND: (fact(GrantCommitted, amount_ore=50), OPENED),
    THE_NEXT_ROUND: (fact(RoundOpened, round_id=NEXT_ROUND, budget_year=2027),),
    THE_NEED: WITH_FORUM,
}
UNDER_WAY: dict[CaseRef, tuple[Event, ...]] = {
    **PREPARED,
    THE_ROUND: (
        *PREPARED[THE_ROUND],
        fact(
            PlanAdopted,
            lines=(
                line("l-1", amount_ore=30),
                line("l-2", amount_ore=25),
                POT_LINE.model_copy(update={"amount_ore": 15}),
            ),
        ),
        CALL_OPEN.model_copy(update={"call_id": "c-1", "amount_ore": 10}),
        PLANNING_ASSURED,
        DECIDED.model_copy(update={"amount_ore": 20}),
    ),
}


#: What spreadsheets of a running year hold at least.
_TAKEN_OVER = Contents(
    round=RoundRow(
        granted_ore=50,
        grant_letter="Tilskotsbrev 2026/114",
        grant_letter_date=date(2026, 2, 6),
        row=2,
    )
)


class County:
    """All cases of a county, over a log in memory."""

    def __init__(self, start: Mapping[CaseRef, tuple[Event, ...]] | None = None) -> None:
        self.log = memory_log(_KEY)
        self.handling = CommandHandling(
            self.log, lambda: NOW, pause=lambda _: None, contents=self._drawn_up
        )
        self.folder = Folder(self.log, domain.cases)
        self.cases = list(CASES)
        self.answered: list[tuple[Perform, Answer]] = []
        self._keys = 0
        self.begin(start or {})

    def _drawn_up(self, command: Command) -> object:
        """What the worker reads from stored files, and a report as it draws it up."""
        if isinstance(command, ImportNeeds):
            return (NeedRow(row=2, unit=SCHOOL, assessment=ASSESSMENT),)
        if isinstance(command, TakeOverRound):
            return _TAKEN_OVER
        if not isinstance(command, DraftCountyReport):
            return nothing_to_read(command)
        content = county_report(books_of(self.log, command.round_id), command.round_id)
        sha256 = hashlib.sha256(as_json(content)).hexdigest()
        return DrawnUp(content=content, sha256=sha256, documents={})

    def begin(self, start: Mapping[CaseRef, tuple[Event, ...]]) -> None:
        """Let these events have happened."""
        for ref, events in start.items():
            self.log.save(
                [
                    recorded(e, by(), stream_id=ref.stream_id, version=n, at=NOW, rule_set=None)
                    for n, e in enumerate(events, 1)
                ]
            )

    def twin(self) -> "County":
        """Another county in which the same has happened, without deciding and signing it again."""
        twin = County()
        if head := self.log.head():
            twin.log._recorder.insert_events(self.log.select_stored(0, head))
        twin.cases = list(self.cases)
        twin.answered = list(self.answered)
        twin._keys = self._keys
        return twin

    @property
    def round(self) -> Round:
        state = self.folder.fold(THE_ROUND).state
        assert isinstance(state, Round)
        return state

    def at(self, ref: CaseRef) -> Position:
        return self.handling.position(ref)

    def refused(self, command: Command, **changes: Any) -> str:
        came = self.outcome(self.sent(command, **changes))
        assert isinstance(came, str)
        return came

    def sent(self, command: Command, **changes: Any) -> Perform:
        """The command as it is sent, under a key of its own."""
        self._keys += 1
        who = command.by.model_copy(update={"command_id": f"c-{self._keys}"})
        return Perform(
            action=command.ACTION,
            case=command.case,
            item=command.item,
            by=who,
            body=command.model_dump(mode="json", exclude={"by"}),
            fingerprint=f"of c-{self._keys}",
            **changes,
        )

    def outcome(self, sent: Perform) -> Answer | str:
        """The answer, or the code of the refusal, which leaves the log as it was."""
        head = self.log.head()
        try:
            answer = self.handling.perform(sent).answer
        except Refusal as refusal:
            assert self.log.head() == head
            return refusal.code
        if not answer.replayed:
            self.answered.append((sent, answer))
            if answer.case not in self.cases:
                self.cases.append(answer.case)
        return answer


def replayed(first: Answer | str) -> Answer | str:
    """What the same key gets the second time."""
    return first if isinstance(first, str) else first.model_copy(update={"replayed": True})
