"""The clock's own command: that an instant of a deadline has come."""

from datetime import datetime

from domain.case import CaseRef
from domain.event import ActorKind, Circumstances
from domain.position import OpenDeadline
from domain.role import Role
from workflows.contracts import Perform


def noting(case: CaseRef, due: OpenDeadline, version: int, now: datetime) -> Perform:
    """The command to note of a deadline what has come by now (UTC), on the version that was read.

    A deadline once met may wait again later, so its key names the state that it fell in.
    """
    key = f"{case}:deadline:{due.deadline_id}:{version}"
    return Perform(
        action="note-deadline",
        case=case,
        by=Circumstances(
            command_id=key,
            received_at=now,
            effective_at=due.at,
            actor="clock",
            role=Role.SYSTEM,
            organisation="dekomp",
            kind=ActorKind.SYSTEM,
        ),
        body={"of": case.model_dump(mode="json"), "deadline_id": due.deadline_id},
        expected_version=version,
        fingerprint=key,
    )
