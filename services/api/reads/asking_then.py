"""A read of one case, now or as it was at an earlier instant on either of two clocks."""

from collections.abc import Callable, Coroutine, Mapping
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from domain.case import CaseKind, CaseRef
from domain.types import Instant
from projections.audit_trail.about_case import (
    Clocks,
    Whole,
    around_case,
    around_kind,
    around_naming,
    around_place,
    around_scheme,
)
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
    """One read of a case, perhaps as it was; raises `Problem` for an instant that is to come.

    `whole` says from the path what the case is, with all that its answer hangs on.
    """

    def __init__(
        self,
        request: Request,
        response: Response,
        identity: Identity,
        at_least: int | None = None,
        as_of: datetime | None = None,
        valid_at: datetime | None = None,
        accept_language: str | None = None,
        *,
        whole: Callable[[Mapping[str, str]], Whole] | None = None,
    ) -> None:
        super().__init__(request, response, identity, at_least, accept_language)
        if as_of is None and valid_at is None:
            return
        check_past(as_of, valid_at)
        self.at = valid_at or as_of or self.at
        self.then = Then(Clocks(as_of, valid_at), (whole or _case)(request.path_params))


def _asking(
    whole: Callable[[Mapping[str, str]], Whole],
) -> Callable[..., Coroutine[None, None, AskedOfCase]]:
    async def asked(
        request: Request,
        response: Response,
        identity: CurrentIdentity,
        at_least: AtLeast = None,
        as_of: AsOf = None,
        valid_at: ValidAt = None,
        accept_language: AcceptLanguage = None,
    ) -> AskedOfCase:
        # A coroutine, since the framework would call the class itself in a thread.
        return AskedOfCase(
            request, response, identity, at_least, as_of, valid_at, accept_language, whole=whole
        )

    return asked


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


def _case(path: Mapping[str, str]) -> Whole:
    """The case that the path names, or the county's forum and plans."""
    case = _named(path)
    return around_case(case) if case else around_place(path["scheme"], path["county"])


def _county(path: Mapping[str, str]) -> Whole:
    """Every round of the county under the scheme."""
    return around_scheme(path["scheme"], {path["county"]})


def _kind(path: Mapping[str, str]) -> Whole:
    """Every case of the named one's kind in its county."""
    case = _named(path)
    if case is None:
        raise LookupError("the path names no case")
    return around_kind(case)


def _registry(path: Mapping[str, str]) -> Whole:
    """What the registry says of a county."""
    return around_place("", path["county"])


def _everywhere(name: str) -> Callable[[Mapping[str, str]], Whole]:
    """Every round that has ever named what the path has under this name, as events call it too."""
    return lambda path: around_naming(name, path[name])


def _named(path: Mapping[str, str]) -> CaseRef | None:
    named = ((kind, path[name]) for name, kind in _CASES.items() if name in path)
    return next((CaseRef(kind=kind, key=key) for kind, key in named), None)


#: A dependency: the read of a case that is asked for.
AskOfCase = Annotated[AskedOfCase, Depends(_asking(_case))]
#: The same for what is read over all of a county's years.
AskOverYears = Annotated[AskedOfCase, Depends(_asking(_county))]
#: The same for what is read over all cases of one kind in a case's county.
AskOverCases = Annotated[AskedOfCase, Depends(_asking(_kind))]
#: The same for what the registry says of a county.
AskOfCounty = Annotated[AskedOfCase, Depends(_asking(_registry))]
#: The same for what an organisation, or one measure, has in the plans of all counties.
AskOfProvider = Annotated[AskedOfCase, Depends(_asking(_everywhere("organisation")))]
AskOfMeasure = Annotated[AskedOfCase, Depends(_asking(_everywhere("measure_key")))]
