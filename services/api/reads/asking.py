"""What every read has in common: who asks, in which language, and how new the answer must be."""

import json
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Annotated, Final, NamedTuple

from fastapi import Depends, Header, Query, Request, Response
from sqlalchemy import Connection, Engine

from domain.calendar import in_norway
from projections.audit_trail.about_case import Clocks, Whole
from projections.audit_trail.project import AUDIT_TRAIL
from projections.projection import Projection
from projections.reading import NotReady, Reading, Stands, read, stands
from projections.then import read_then
from projections.waiting import wait_for
from services.api.authentication import CurrentIdentity
from services.api.identity import Identity
from services.api.language import preferred_language
from services.api.openapi import Responses, problem_responses
from services.api.preconditions import is_unchanged, not_modified, set_etag
from services.api.problems import FieldFault, Problem
from services.api.visibility import Question, Sight, sight

#: How long a read waits for the position that it was asked for.
PATIENCE_SECONDS: Final = 1.0
#: The highest position that the log can have.
HIGHEST_POSITION: Final = 2**63 - 1

#: What every read may answer besides what is behind the gate in any case.
READ_PROBLEMS: Final[Responses] = problem_responses(
    "invalid-cursor", "database-unavailable", "projection-behind"
)
#: The same for a read of one case, which a client may have already.
CASE_RESPONSES: Final[Responses] = {
    304: {"description": "The version in If-None-Match is still the current one"},
    **READ_PROBLEMS,
}

#: The parameters that differ from page to page of one list.
_OF_A_PAGE: Final = frozenset({"cursor", "limit", "at_least"})

AtLeast = Annotated[
    int | None,
    Query(
        ge=0,
        le=HIGHEST_POSITION,
        description="The log position of a command's answer: see at least what it did.",
    ),
]
AcceptLanguage = Annotated[str | None, Header(description="nb, nn or en.", examples=["nn"])]


class Asked:
    """One read: the reader, the reader's language, and how new the answer must be at least.

    `log_position` is where the read models stood that the answer was taken from. `then` is
    set when an earlier state of a case is asked for, and `at` is the instant (UTC) that dates
    are judged by: the one asked for, of two the one by which things hold, else now.
    """

    def __init__(
        self,
        request: Request,
        response: Response,
        identity: Identity,
        at_least: int | None = None,
        accept_language: str | None = None,
    ) -> None:
        self.identity: Identity = identity
        self.language = preferred_language(accept_language)
        self.at_least = at_least or 0
        self.log_position = HIGHEST_POSITION
        self.then: Then | None = None
        self.at = datetime.now(UTC)
        self._request = request
        self._response = response
        response.headers["Content-Language"] = self.language
        response.headers["Vary"] = "Accept, Accept-Language"

    @property
    def day(self) -> date:
        """The day in Norway at the instant that dates are judged by."""
        return in_norway(self.at).date()

    @property
    def headers(self) -> dict[str, str]:
        """What goes with the answer, for answers that are no models."""
        return {
            name: self._response.headers[name]
            for name in ("Content-Language", "Vary", "Log-Position")
        }

    @property
    def listing(self) -> str:
        """What a list is a list of: the path and the filters, and for whom; in short."""
        query = self._request.query_params.multi_items()
        filters = sorted(pair for pair in query if pair[0] not in _OF_A_PAGE)
        of = (self._request.url.path, filters, self.identity.model_dump(mode="json"))
        return sha256(json.dumps(of).encode()).hexdigest()[:16]

    def sight(self, question: Question) -> Sight:
        """What the reader sees of a question; raises `Problem("forbidden")`."""
        return sight(self.identity, question)

    def saw(self, position: int) -> None:
        """Note the position of a read model; the answer is as old as the oldest of them."""
        self.log_position = min(self.log_position, position)
        self._response.headers["Log-Position"] = str(self.log_position)

    def tag(self, version: int) -> None:
        """Say which version of the case the answer shows."""
        set_etag(self._response, version)

    def unchanged(self, version: int) -> Response | None:
        """The answer to a client that has this version, or None after tagging a full answer."""
        if not is_unchanged(self._request, version):
            self.tag(version)
            return None
        answer = not_modified(version)
        answer.headers.update(self.headers)
        return answer

    @property
    def request(self) -> Request:
        """The request itself."""
        return self._request


class Then(NamedTuple):
    """An earlier instant on each clock, and the case that is asked about as it was then."""

    clocks: Clocks
    whole: Whole


async def _asked(
    request: Request,
    response: Response,
    identity: CurrentIdentity,
    at_least: AtLeast = None,
    accept_language: AcceptLanguage = None,
) -> Asked:
    # A coroutine, since the framework would call the class itself in a thread.
    return Asked(request, response, identity, at_least, accept_language)


#: A dependency: the read that is asked for.
Ask = Annotated[Asked, Depends(_asked)]


class ReadModels:
    """The read models behind the routers; `head` is the log position of the newest event."""

    def __init__(self, engine: Engine, head: Callable[[], int]) -> None:
        self._engine = engine
        self._head = head

    @contextmanager
    def read(self, asked: Asked, projection: Projection) -> Iterator[Connection]:
        """Read from one read model, as it is at one position, or was at the instant asked for.

        Raises `Problem("projection-behind")` when it has not come as far as asked for
        within `PATIENCE_SECONDS`, or is still being built, and `invalid-parameter` when the
        log itself has not: no answer to a command has ever named such a position.
        """
        source = AUDIT_TRAIL if asked.then else projection
        if asked.at_least and not wait_for(self._engine, source, asked.at_least, 0):
            if asked.at_least > self._head():
                raise Problem(
                    "invalid-parameter", faults=[FieldFault("beyond-the-log", parameter="at_least")]
                )
            if not wait_for(self._engine, source, asked.at_least, PATIENCE_SECONDS):
                raise Problem("projection-behind")
        with ExitStack() as stack:
            try:
                reading = stack.enter_context(self._open(asked, projection))
            except NotReady:
                raise Problem("projection-behind") from None
            if asked.then is None and reading.position < asked.at_least:
                # It was built anew from a log that was restored since.
                raise Problem("projection-behind")
            asked.saw(reading.position)
            yield reading.connection

    def stands(self, projection: Projection) -> Stands:
        """Where a read model stands now; raises `Problem("projection-behind")`."""
        try:
            return stands(self._engine, projection)
        except NotReady:
            raise Problem("projection-behind") from None

    def _open(self, asked: Asked, projection: Projection) -> AbstractContextManager[Reading]:
        if asked.then:
            return read_then(self._engine, projection, asked.then.clocks, asked.then.whole)
        return read(self._engine, projection)
