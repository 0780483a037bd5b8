"""Nobody overwrites what they have not seen: ETag and If-Match (RFC 9110, section 13)."""

import re
from typing import Annotated, Final

from fastapi import Depends, Header, Request, Response

from services.api.problems import Problem

#: One strong tag with a version counted from 1; no leading zeros, so one version has one tag.
#: Behind the version may stand what else an answer shows (`etag`); it does not count here.
IF_MATCH_PATTERN: Final = r'^"[1-9][0-9]{0,15}(-[0-9a-f]{16})?"$'
_ENTITY_TAG: Final = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')


async def _expected_version(
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
    return version_in(if_match)


#: A dependency: the version of the case that the client builds on. Missing 428, malformed,
#: weak, `*` or several 400.
ExpectedVersion = Annotated[int, Depends(_expected_version)]


def version_in(tag: str) -> int:
    """The version of the case in a tag of the published form."""
    return int(tag.strip('"').partition("-")[0])


def etag(version: int, beside: str = "") -> str:
    """The strong entity tag of a version.

    `beside` stands for what an answer shows besides the case itself, and what may change while
    the version stands: 16 hexadecimal digits.
    """
    return f'"{version}-{beside}"' if beside else f'"{version}"'


def set_etag(response: Response, version: int) -> None:
    """Say which version the answer shows."""
    response.headers["ETag"] = etag(version)


def is_unchanged(request: Request, version: int) -> bool:
    """Say whether the client has this version already, so that 304 will do."""
    return has_tag(request, etag(version))


def has_tag(request: Request, tag: str) -> bool:
    """Say whether the client has the answer with this tag already.

    If-None-Match compares weakly; what cannot be understood is as if it were not there.
    """
    given = ", ".join(request.headers.getlist("if-none-match")).strip()
    return given == "*" or tag in _ENTITY_TAG.findall(given)


def not_modified(version: int) -> Response:
    """The answer to a read whose client has `version` already."""
    return Response(status_code=304, headers={"ETag": etag(version)})
