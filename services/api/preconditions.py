"""Nobody overwrites what they have not seen: ETag and If-Match (RFC 9110, section 13)."""

import re
from typing import Annotated, Final

from fastapi import Depends, Header, Request, Response

from services.api.problems import Problem

#: One strong tag with a version counted from 1; no leading zeros, so one version has one tag.
IF_MATCH_PATTERN: Final = r'^"[1-9][0-9]{0,15}"$'
_ENTITY_TAG: Final = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')


def _expected_version(
    request: Request,
    if_match: Annotated[
        str,
        Header(
            alias="If-Match",
            pattern=IF_MATCH_PATTERN,
            description="The ETag of the case as you last saw it.",
            examples=['"7"'],
        ),
    ],
) -> int:
    if len(request.headers.getlist("if-match")) > 1:
        raise Problem("precondition-invalid")
    return int(if_match.strip('"'))


#: A dependency: the version of the case that the client builds on. Missing 428, malformed,
#: weak, `*` or several 400.
ExpectedVersion = Annotated[int, Depends(_expected_version)]


def etag(version: int) -> str:
    """The strong entity tag of a version."""
    return f'"{version}"'


def set_etag(response: Response, version: int) -> None:
    """Say which version the answer shows."""
    response.headers["ETag"] = etag(version)


def is_unchanged(request: Request, version: int) -> bool:
    """Say whether the client has this version already, so that 304 will do.

    If-None-Match compares weakly; what cannot be understood is as if it were not there.
    """
    given = ", ".join(request.headers.getlist("if-none-match")).strip()
    return given == "*" or etag(version) in _ENTITY_TAG.findall(given)


def not_modified(version: int) -> Response:
    """The answer to a read whose client has `version` already."""
    return Response(status_code=304, headers={"ETag": etag(version)})
