"""A county with a folder that it shares with its accounts system, and what cuts it off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from domain.command import Command
from domain.event import Event
from domain.step4_dispose.payment_details import PaymentStatus
from domain.step4_dispose.payment_events import PaymentSent
from services.accounts import exchange
from services.accounts.file_drop import FileDrop
from services.accounts.port import PaymentOrder
from services.accounts.written import summed
from tests.domain.county import County
from tests.domain.facts import (
    ATTESTED,
    DISBURSED,
    FORUM_WITH_MEMBERS,
    ORDERED,
    READY_TO_PAY,
    THE_FORUM,
    THE_ROUND,
    fact,
)
from tests.samples import ROUND
from workflows.contracts import Perform

RELEASED = (*READY_TO_PAY, ORDERED, ATTESTED, DISBURSED)
SENT = (*RELEASED, fact(PaymentSent))
ORDER_FILE = f"{ROUND}.p-1.jsonl"
ALL: frozenset[str] = frozenset()


class CutOff(Exception):
    """The process ends here."""


class Office:
    """A county with a folder that it shares with its accounts system."""

    def __init__(self, folder: Path, history: tuple[Event, ...]) -> None:
        self.folder = folder
        self.drop = FileDrop(folder)
        self.county = County({THE_ROUND: history, THE_FORUM: FORUM_WITH_MEMBERS})

    async def give(self, command: Command) -> object:
        return self.county.handling.perform(
            Perform(
                action=command.ACTION,
                case=command.case,
                item=command.item,
                by=command.by,
                body=command.model_dump(mode="json", exclude={"by"}),
                fingerprint=command.by.command_id,
            )
        )

    async def send(self, drop: FileDrop | None = None) -> exchange.Sent:
        return await exchange.send(drop or self.drop, self.county.log, self.give, ROUND, ALL)

    async def read(self) -> exchange.Read:
        return await exchange.read(self.drop, self.county.log, self.give)

    def answer(self, name: str = "a.jsonl", **changes: Any) -> bytes:
        """The accounts system puts an answer into the folder."""
        said = {
            "order": f"{ROUND}.p-1",
            "attempt": 1,
            "amount_ore": ORDERED.amount_ore,
            "outcome": "confirmed",
            **changes,
        }
        (self.folder / "answers" / name).write_bytes(summed([said]))
        return summed([said])

    def lying(self, name: str) -> list[str]:
        return sorted(file.name for file in (self.folder / name).iterdir())

    def sendings(self) -> int:
        recorded = self.county.log.load(THE_ROUND.stream_id)
        return sum(isinstance(one.event, PaymentSent) for one in recorded)

    @property
    def status(self) -> PaymentStatus:
        return self.county.round.payments["p-1"].status


def cut_offs() -> Iterator[tuple[str, type[FileDrop]]]:
    """A folder that fails at each of its strokes, before it and after it."""
    for stroke in ("prepare", "hand_over"):
        for after in (False, True):

            def broken(
                self: FileDrop, order: PaymentOrder, stroke: str = stroke, after: bool = after
            ) -> None:
                if after:
                    getattr(FileDrop, stroke)(self, order)
                raise CutOff

            when = "after" if after else "before"
            yield f"{when} {stroke}", type("Broken", (FileDrop,), {stroke: broken})
