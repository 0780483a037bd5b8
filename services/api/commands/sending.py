"""Sends a command to its case in its turn, and turns silence into an honest answer."""

from services.api.limits import Admission
from services.api.problems import Problem
from services.gateway import Gateway, OutcomeNotKnown, OutOfReach
from workflows.contracts import Answer, Perform


class Sending:
    """The way from every command route to the gateway."""

    def __init__(self, gateway: Gateway, admission: Admission) -> None:
        self._gateway = gateway
        self._admission = admission

    async def send(self, command: Perform) -> Answer:
        """The answer of the case.

        Raises the domain's `Refusal`, and `Problem` with `busy`, `outcome-unknown` or
        `temporal-unavailable`.
        """
        async with self._admission.place(str(command.case)):
            try:
                return await self._gateway.perform(command)
            except OutcomeNotKnown:
                raise Problem("outcome-unknown") from None
            except OutOfReach as fault:
                raise Problem("temporal-unavailable") from fault
