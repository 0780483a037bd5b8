"""Files come in by themselves, before a command names them."""

import asyncio
import hashlib
from base64 import b64encode
from io import BytesIO
from typing import Annotated, Final

import structlog
from fastapi import APIRouter, Depends, Header, Query, Request
from pydantic import BaseModel, Field

from domain.process import DUTIES
from domain.types import Line
from services.api.authentication import CurrentIdentity
from services.api.gated_router import gated_router
from services.api.identity import Identity
from services.api.json_body import declared_length
from services.api.known_query import known_query
from services.api.openapi import BINARY, problem_responses
from services.api.problems import Problem
from services.files.checked import LARGEST, NotTaken, checked
from services.files.kinds import KINDS, Kind, clean_name
from services.files.port import Files
from services.files.scanning import Scanner, ScannerAway

_log = structlog.stdlib.get_logger("dekomp.api")

#: Under the API's prefix: the one path whose body is no JSON.
UPLOADS: Final = "/files"
SLOWEST_SECONDS: Final = 120.0


class StoredFile(BaseModel):
    """A file that is stored: name its `sha256` and `name` in a command's attachments."""

    sha256: str
    name: Annotated[str, Field(examples=["avtale.pdf"])]
    media_type: str
    size: Annotated[int, Field(description="Bytes.")]


def upload_router(files: Files, scanner: Scanner) -> APIRouter:
    """Upload a file."""
    router = gated_router(query_first=False)

    @router.post(
        UPLOADS,
        operation_id="uploadFile",
        summary="Store a file, so that a command can name it",
        tags=["files"],
        status_code=201,
        dependencies=[Depends(_may_upload)],
        responses=problem_responses(
            "request-timeout",
            "file-too-large",
            "file-type-mismatch",
            "empty-file",
            "unsafe-file",
            "hash-mismatch",
            "malware",
            "scanner-unavailable",
        ),
        openapi_extra={
            "requestBody": {
                "required": True,
                "content": {kind.media_type: BINARY for kind in KINDS},
            }
        },
    )
    async def upload(
        request: Request,
        identity: CurrentIdentity,
        name: Annotated[Line, Query(examples=["avtale.pdf"])],
        content_digest: Annotated[
            str | None, Header(description="RFC 9530: `sha-256=:...:`, checked when given.")
        ] = None,
    ) -> StoredFile:
        await known_query(request)
        if "\0" in name:
            # Such a name ends as one kind of file to some and as another to others.
            raise Problem("file-type-mismatch")
        content = await _received(request)
        kind = await asyncio.to_thread(_checked, content, _declared(request), content_digest)
        await asyncio.to_thread(_scan, scanner, content, identity)
        sha256 = await asyncio.to_thread(files.put, BytesIO(content))
        return StoredFile(
            sha256=sha256,
            name=clean_name(name, kind),
            media_type=kind.media_type,
            size=len(content),
        )

    return router


def _may_upload(request: Request, identity: CurrentIdentity) -> None:
    """The one order of checks, before a byte is read: size as declared, media type, and policy."""
    if declared_length(request.headers) > LARGEST:
        raise Problem("file-too-large", headers={"Connection": "close"})
    if _declared(request) not in {kind.media_type for kind in KINDS}:
        raise Problem("file-type-mismatch")
    if identity.role not in {role for duty in DUTIES.values() for role in duty.who}:
        raise Problem("forbidden")


def _declared(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


async def _received(request: Request) -> bytes:
    """The whole body; raises `Problem` when it is too large or too slow."""
    content = bytearray()
    try:
        async with asyncio.timeout(SLOWEST_SECONDS):
            async for chunk in request.stream():
                content += chunk
                if len(content) > LARGEST:
                    raise Problem("file-too-large", headers={"Connection": "close"})
    except TimeoutError:
        raise Problem("request-timeout", headers={"Connection": "close"}) from None
    return bytes(content)


def _scan(scanner: Scanner, content: bytes, identity: Identity) -> None:
    """Raise `Problem` for malware, which is noted by its hash, and when nobody can tell."""
    try:
        found = scanner.finds_malware(content)
    except ScannerAway as fault:
        raise Problem("scanner-unavailable") from fault
    if found:
        digest = hashlib.sha256(content).hexdigest()
        _log.warning("malware refused", sha256=digest, actor=identity.subject)
        raise Problem("malware")


def _checked(content: bytes, declared: str, digest: str | None) -> Kind:
    """The kind of the file; raises `Problem` for what is not taken."""
    if not content:
        raise Problem("empty-file")
    if digest is not None:
        found = b64encode(hashlib.sha256(content).digest()).decode()
        if digest.strip() != f"sha-256=:{found}:":
            raise Problem("hash-mismatch")
    try:
        return checked(content, declared)
    except NotTaken as refused:
        raise Problem(refused.code) from refused
