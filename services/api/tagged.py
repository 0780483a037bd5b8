"""What a client has already is not sent again, whatever read it is of (RFC 9110, section 13)."""

import re
from collections.abc import Callable, Coroutine
from hashlib import sha256
from typing import Any, Final

from fastapi import Request, Response
from fastapi.routing import APIRoute

from services.api.openapi import Responses
from services.api.preconditions import has_tag

#: How new an answer is, which is no part of what it says.
_POSITION: Final = re.compile(rb'"log_position":\d+')
_JSON: Final = "application/json"
#: What a 304 repeats of the answer's headers.
_KEPT: Final = ("content-language", "vary", "log-position")
_UNCHANGED: Final[Responses] = {
    304: {"description": "What If-None-Match names is still what would be answered"}
}


class TaggedRoute(APIRoute):
    """A route whose answer to GET gets a tag of what it says, unless it has one of its case.

    A case's own tag is its version, costs no answer to compare, and goes into If-Match. This one
    is weak, and good for If-None-Match alone: it also tells lists and boards apart, which follow
    from many cases.
    """

    def __init__(self, path: str, endpoint: Callable[..., Any], **given: Any) -> None:
        if set(given.get("methods") or ()) == {"GET"}:
            given["responses"] = {**_UNCHANGED, **(given.get("responses") or {})}
        super().__init__(path, endpoint, **given)

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The framework's own, with a tag behind it."""
        handler = super().get_route_handler()
        if self.methods != {"GET"}:
            return handler

        async def tagged(request: Request) -> Response:
            return _tagged(request, await handler(request))

        return tagged


def _tagged(request: Request, answer: Response) -> Response:
    body = getattr(answer, "body", None)
    if answer.status_code != 200 or "etag" in answer.headers or not isinstance(body, bytes):
        return answer
    if answer.media_type != _JSON:
        return answer
    said = _POSITION.sub(b"", body, count=1)
    language = answer.headers.get("content-language", "").encode()
    tag = f'"{sha256(language + said).hexdigest()[:32]}"'
    if not has_tag(request, tag):
        answer.headers["ETag"] = f"W/{tag}"
        return answer
    kept = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
    return Response(status_code=304, headers={"ETag": f"W/{tag}", **kept})
