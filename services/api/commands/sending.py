"""Sends a command to its case in its turn, and turns silence into an honest answer."""

import asyncio
from io import BytesIO

from domain.case import CaseKind
from domain.command import Command
from domain.event import Refusal
from services.api.attachments import check_attachments
from services.api.limits import Admission
from services.api.problems import Problem
from services.api.strict_json import LARGEST_BODY
from services.files.bodies import written
from services.files.port import Files
from services.gateway import Gateway, OutcomeNotKnown, OutOfReach
from services.post.beside import Beside
from workflows.contracts import Answer, Perform


class Sending:
    """The way from every command route to the gateway."""

    def __init__(
        self, gateway: Gateway, admission: Admission, files: Files, beside: Beside
    ) -> None:
        self._gateway = gateway
        self._admission = admission
        self._files = files
        self.beside = beside

    def check(self, command: Command) -> None:
        """Raise `Problem("unknown-file")` when the command names a file that is not stored.

        And `Refusal` for an address that this installation lets nobody be told at.
        """
        check_attachments(command, self._files)
        self.beside.check(command)

    async def send(self, command: Perform) -> Answer:
        """The answer of the case.

        Raises the domain's `Refusal`, and `Problem` with `busy`, `outcome-unknown`,
        `temporal-unavailable`, or `precondition-required` when the case is not as new as
        the client took it to be.
        """
        async with self._admission.place(str(command.case)):
            try:
                return await self._gateway.perform(await self._light(command))
            except OutcomeNotKnown:
                raise Problem("outcome-unknown") from None
            except Refusal as refusal:
                if _is_hidden(command, refusal):
                    raise Problem("not-found") from None
                if refusal.code == "stale-version" and command.expected_version == 0:
                    raise Problem("precondition-required", facts=refusal.facts) from None
                raise
            except OutOfReach as fault:
                raise Problem("temporal-unavailable") from fault

    async def _light(self, command: Perform) -> Perform:
        """The command with its fields in a stored file, if they are much to carry."""
        fields = await asyncio.to_thread(written, command.body)
        if len(fields) <= LARGEST_BODY:
            return command
        sha256 = await asyncio.to_thread(self._files.put, BytesIO(fields))
        return command.model_copy(update={"body": {}, "stored": sha256})


def _is_hidden(command: Perform, refusal: Refusal) -> bool:
    """Whether the refusal would tell apart a need that is not theirs and one that is not there.

    A round's id names its county; a need's says nothing, so nothing is said of it.
    """
    if command.case.kind is CaseKind.NEED and refusal.code == "other-county":
        return bool(command.expected_version)
    return refusal.code == "stale-version" and refusal.facts.get("actual") == 0
