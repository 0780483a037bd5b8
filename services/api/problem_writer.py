"""Problems as answers: `application/problem+json` in the reader's language."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final
from uuid import UUID

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Scope

from services.api.language import preferred_language
from services.api.problems import PROBLEMS, FieldFault, Problem
from services.api.texts import FIELD_TEXTS, PROBLEM_TEXTS, REFUSAL_TEXTS
from services.api.texts.text import Text
from services.api.trace import correlation_id_of

#: (code, language, facts) to the words. Called without facts it still answers, in general
#: terms; a code that it does not know raises `LookupError`.
RefusalText = Callable[[str, str, Mapping[str, str | int]], Text]

MEDIA_TYPE: Final = "application/problem+json"
#: What most refusals are: the case is not where this can be done.
CONFLICT: Final = 409


class ProblemWriter:
    """Finds a problem's status and words, and writes the answer.

    `refusal_statuses` maps the codes of domain refusals to 403, 404, 409 or 422; a code
    that is not in it is a conflict (409).
    """

    def __init__(self, refusal_text: RefusalText, refusal_statuses: Mapping[str, int]) -> None:
        self._refusal_text = refusal_text
        self._refusal_statuses = dict(refusal_statuses)

    def status(self, code: str) -> int:
        """The HTTP status of a problem of the edge or of a domain refusal."""
        known = PROBLEMS.get(code)
        return known.status if known else self._refusal_statuses.get(code, CONFLICT)

    def text(self, code: str, language: str, facts: Mapping[str, str | int]) -> Text:
        """What to tell the reader. Raises `LookupError` for a code that nobody knows."""
        if code in PROBLEMS:
            return PROBLEM_TEXTS[language][code]
        return self._refusal_text(code, language, facts)

    def response(self, scope: Scope, problem: Problem) -> Response:
        """The answer to a request that met `problem`."""
        language = preferred_language(Headers(scope=scope).get("accept-language"))
        body = self._body(problem, language, correlation_id_of(scope))
        headers = {"Content-Language": language, "Vary": "Accept-Language", **problem.headers}
        known = PROBLEMS.get(problem.code)
        if known and known.retry_after is not None:
            headers.setdefault("Retry-After", str(known.retry_after))
        if known and known.status == 401:
            headers.setdefault("WWW-Authenticate", _challenge(problem.code))
        if "actual" in problem.facts:
            headers.setdefault("ETag", f'"{problem.facts["actual"]}"')
        return Response(
            json.dumps(body, ensure_ascii=False),
            status_code=self.status(problem.code),
            headers=headers,
            media_type=MEDIA_TYPE,
        )

    def _body(self, problem: Problem, language: str, correlation_id: str) -> dict[str, Any]:
        try:
            text = self.text(problem.code, language, problem.facts)
        except LookupError:
            text = REFUSAL_TEXTS[language][self.status(problem.code)]
        body: dict[str, Any] = {
            "type": f"/problems/{problem.code}",
            "title": text.title,
            "status": self.status(problem.code),
            "detail": text.meaning,
            "instance": UUID(hex=correlation_id).urn,
            "code": problem.code,
            "what_to_do": text.remedy,
            "correlation_id": correlation_id,
            **problem.extra,
        }
        if problem.facts:
            body["facts"] = problem.facts
        if problem.faults:
            body["errors"] = [_fault(fault, language) for fault in problem.faults]
        return body


def _fault(fault: FieldFault, language: str) -> dict[str, str]:
    texts = FIELD_TEXTS[language]
    where = {"pointer": fault.pointer, "parameter": fault.parameter}
    return {
        "code": fault.code,
        "detail": texts.get(fault.code, texts["invalid-value"]),
        **{name: place for name, place in where.items() if place is not None},
    }


def _challenge(code: str) -> str:
    # RFC 6750, section 3.1: a request without a token is told the scheme and no more.
    return "Bearer" if code == "unauthenticated" else 'Bearer error="invalid_token"'
