"""What can go wrong at the edge, each with a stable code and a status. Source: RFC 9457."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple


class ProblemType(NamedTuple):
    """A kind of problem; its type URI is `/problems/<code>`.

    `retry_after` is in seconds, and stands where trying again may help.
    """

    code: str
    status: int
    retry_after: int | None = None


PROBLEMS: Final[Mapping[str, ProblemType]] = {
    kind.code: kind
    for kind in (
        ProblemType("bad-request", 400),
        ProblemType("malformed-json", 400),
        ProblemType("duplicate-key", 400),
        ProblemType("number-out-of-range", 400),
        ProblemType("too-deep", 400),
        ProblemType("idempotency-key-missing", 400),
        ProblemType("idempotency-key-invalid", 400),
        ProblemType("precondition-invalid", 400),
        ProblemType("invalid-cursor", 400),
        ProblemType("unauthenticated", 401),
        ProblemType("invalid-token", 401),
        ProblemType("forbidden", 403),
        ProblemType("not-found", 404),
        ProblemType("method-not-allowed", 405),
        ProblemType("not-acceptable", 406),
        ProblemType("request-timeout", 408),
        ProblemType("request-in-progress", 409, retry_after=1),
        ProblemType("stale-version", 412),
        ProblemType("body-too-large", 413),
        ProblemType("file-too-large", 413),
        ProblemType("unsupported-media-type", 415),
        ProblemType("file-type-mismatch", 415),
        ProblemType("bad-host", 421),
        ProblemType("invalid-text", 422),
        ProblemType("personal-number-in-text", 422),
        ProblemType("invalid-body", 422),
        ProblemType("invalid-parameter", 422),
        ProblemType("empty-file", 422),
        ProblemType("unsafe-file", 422),
        ProblemType("malware", 422),
        ProblemType("hash-mismatch", 422),
        ProblemType("unknown-file", 422),
        ProblemType("idempotency-key-reused", 422),
        ProblemType("precondition-required", 428),
        ProblemType("rate-limited", 429, retry_after=1),
        ProblemType("headers-too-large", 431),
        ProblemType("internal-error", 500),
        ProblemType("file-damaged", 500),
        ProblemType("busy", 503, retry_after=1),
        ProblemType("outcome-unknown", 503, retry_after=2),
        ProblemType("database-unavailable", 503, retry_after=2),
        ProblemType("temporal-unavailable", 503, retry_after=2),
        ProblemType("projection-behind", 503, retry_after=1),
        ProblemType("scanner-unavailable", 503, retry_after=5),
    )
}


class FieldFault(NamedTuple):
    """One fault in what was sent: where it is and its code, never the value.

    `pointer` is a JSON pointer into the body, as a URI fragment; `parameter` names a
    query parameter or header instead.
    """

    code: str
    pointer: str | None = None
    parameter: str | None = None


class Problem(Exception):
    """The request gets this answer and no other.

    `code` is a key of `PROBLEMS`, or the code of a domain refusal. `facts` are the
    plain values that a refusal's text may name; `extra` are further members.
    """

    def __init__(
        self,
        code: str,
        *,
        headers: Mapping[str, str] | None = None,
        faults: Sequence[FieldFault] = (),
        facts: Mapping[str, str | int] | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.code = code
        self.headers = dict(headers or {})
        self.faults = tuple(faults)
        self.facts = dict(facts or {})
        self.extra = dict(extra or {})
