"""A read of one case, now or as it was at an earlier instant on either of two clocks."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from domain.case import CaseKind, CaseRef
from domain.types import Instant
from projections.audit_trail.about_case import Clocks, Whole, around_case, around_place
from services.api.authentication import CurrentIdentity
from services.api.identity import Identity
from services.api.problems import FieldFault, Problem
from services.api.reads.asking import AcceptLanguage, Asked, AtLeast, Then

#: Which case a path is about, by the name that its key has there.
_CASES: Mapping[str, CaseKind] = {
    "round_id": CaseKind.ROUND,
    "need_id": CaseKind.NEED,
    "application_id": CaseKind.APPLICATION,
    "meeting_id": CaseKind.MEETING,
    "control_id": CaseKind.CONTROL,
    "organisation": CaseKind.ORGANISATION,
}

AsOf = Annotated[
    Instant | None,
    Query(
        description="As the log knew it then: nothing recorded later shows, whatever day it is of.",
        examples=["2026-03-01T12:00:00Z"],
    ),
]
ValidAt = Annotated[
    Instant | None,
    Query(
        description="As it held then: what was registered later for an earlier day shows.",
        examples=["2026-03-01T12:00:00Z"],
    ),
]


class AskedOfCase(Asked):
    """One read of a case, perhaps as it was; raises `Problem` for an instant that is to come."""

    def __init__(
        self,
        request: Request,
        response: Response,
        identity: Identity,
        at_least: int | None = None,
        as_of: datetime | None = None,
        valid_at: datetime | None = None,
        accept_language: str | None = None,
    ) -> None:
        super().__init__(request, response, identity, at_least, accept_language)
        if as_of is None and valid_at is None:
            return
        check_past(as_of, valid_at)
        self.at = valid_at or as_of or self.at
        self.then = Then(Clocks(as_of, valid_at), _whole(request.path_params))


async def _asked_of_case(
    request: Request,
    response: Response,
    identity: CurrentIdentity,
    at_least: AtLeast = None,
    as_of: AsOf = None,
    valid_at: ValidAt = None,
    accept_language: AcceptLanguage = None,
) -> AskedOfCase:
    # A coroutine, since the framework would call the class itself in a thread.
    return AskedOfCase(request, response, identity, at_least, as_of, valid_at, accept_language)


#: A dependency: the read of a case that is asked for.
AskOfCase = Annotated[AskedOfCase, Depends(_asked_of_case)]


def check_past(as_of: datetime | None, valid_at: datetime | None) -> None:
    """Raise `Problem("invalid-parameter")` for an instant that is to come."""
    now = datetime.now(UTC)
    faults = [
        FieldFault("in-the-future", parameter=name)
        for name, instant in (("as_of", as_of), ("valid_at", valid_at))
        if instant is not None and instant > now
    ]
    if faults:
        raise Problem("invalid-parameter", faults=faults)


def _whole(path: Mapping[str, str]) -> Whole:
    for name, kind in _CASES.items():
        if name in path:
            return around_case(CaseRef(kind=kind, key=path[name]))
    return around_place(path["scheme"], path["county"])
