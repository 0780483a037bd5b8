"""Files come in by themselves, and are handed out to those who see the case that names them."""

import asyncio
import hashlib
from base64 import b64encode
from io import BytesIO
from typing import Annotated, Final
from urllib.parse import quote

from fastapi import APIRouter, Header, Path, Query, Request, Response
from pydantic import BaseModel, Field

from domain.case import round_ref, scheme_and_county
from domain.process import DUTIES
from domain.types import Line, Sha256
from services.api.attachments import attachments_in
from services.api.authentication import CurrentIdentity
from services.api.gated_router import gated_router
from services.api.openapi import problem_responses
from services.api.problems import Problem
from services.api.reads.views import RoundIdInPath
from services.api.visibility import Question, sight
from services.event_log.reading import ReadLog
from services.files.kinds import KINDS, Kind, clean_name, kind_of
from services.files.port import Files, FileUnknown
from services.files.safety import is_unsafe

#: Under the API's prefix: the one path whose body is no JSON.
UPLOADS: Final = "/files"
LARGEST: Final = 25 * 1024 * 1024
SLOWEST_SECONDS: Final = 120.0
_BINARY: Final = {"schema": {"type": "string", "format": "binary"}}


class StoredFile(BaseModel):
    """A file that is stored: name its `sha256` and `name` in a command's attachments."""

    sha256: str
    name: Annotated[str, Field(examples=["avtale.pdf"])]
    media_type: str
    size: Annotated[int, Field(description="Bytes.")]


def files_router(files: Files, log: ReadLog) -> APIRouter:
    """Upload a file, and fetch one that a case names."""
    router = gated_router()
    givers = {role for duty in DUTIES.values() for role in duty.who}

    @router.post(
        UPLOADS,
        operation_id="uploadFile",
        summary="Store a file, so that a command can name it",
        tags=["files"],
        status_code=201,
        responses=problem_responses(
            "request-timeout",
            "file-too-large",
            "file-type-mismatch",
            "empty-file",
            "unsafe-file",
            "hash-mismatch",
        ),
        openapi_extra={
            "requestBody": {
                "required": True,
                "content": {kind.media_type: _BINARY for kind in KINDS},
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
        if identity.role not in givers:
            raise Problem("forbidden")
        declared = request.headers.get("content-type", "").partition(";")[0].strip().lower()
        if declared not in {kind.media_type for kind in KINDS}:
            raise Problem("file-type-mismatch")
        content = await _received(request)
        kind = await asyncio.to_thread(_checked, content, declared, content_digest)
        sha256 = await asyncio.to_thread(files.put, BytesIO(content))
        return StoredFile(
            sha256=sha256,
            name=clean_name(name, kind),
            media_type=kind.media_type,
            size=len(content),
        )

    @router.get(
        "/rounds/{round_id}/files/{sha256}",
        operation_id="getFile",
        summary="A file that the round names",
        tags=["files"],
        response_class=Response,
        responses={200: {"content": {kind.media_type: _BINARY for kind in KINDS}}},
    )
    def download(
        identity: CurrentIdentity,
        round_id: RoundIdInPath,
        sha256: Annotated[Sha256, Path(examples=["0" * 64])],
    ) -> Response:
        sight(identity, Question.AUDIT_TRAIL).check_county(scheme_and_county(round_id)[1])
        named = {
            attachment.sha256: attachment
            for recorded in log.load(round_ref(round_id).stream_id)
            for attachment in attachments_in(recorded.event)
        }
        try:
            content = files.get(named[sha256].sha256)
        except (KeyError, FileUnknown):
            raise Problem("not-found") from None
        kind = kind_of(content)
        if kind is None:
            raise Problem("not-found")
        name = quote(clean_name(named[sha256].name, kind))
        return Response(
            content,
            media_type=kind.media_type,
            # Never shown inside a page of ours, whatever a browser thinks that it is.
            headers={"Content-Disposition": f"attachment; filename*=UTF-8''{name}"},
        )

    return router


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


def _checked(content: bytes, declared: str, digest: str | None) -> Kind:
    """The kind of the file; raises `Problem` for what is not taken."""
    if not content:
        raise Problem("empty-file")
    if digest is not None:
        found = b64encode(hashlib.sha256(content).digest()).decode()
        if digest.strip() != f"sha-256=:{found}:":
            raise Problem("hash-mismatch")
    kind = kind_of(content)
    if kind is None or kind.media_type != declared:
        raise Problem("file-type-mismatch")
    if is_unsafe(content, kind):
        raise Problem("unsafe-file")
    return kind
