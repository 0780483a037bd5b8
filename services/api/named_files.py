"""A file is handed out by the case that names it, to those who see all that happened there.

Whoever may not see the case, or asks by a case that does not name the file, learns nothing:
the answer is the same as for a file that is not there.
"""

from collections.abc import Sequence
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Path, Response

from domain.attachment import ProtectedAttachment, files_in
from domain.case import application_ref, import_ref, meeting_ref, round_ref, scheme_and_county
from domain.event import Event, Recorded
from domain.meetings.events import MeetingCalled
from domain.pots.application_events import ApplicationSubmitted
from domain.role import Role
from domain.takeover.events import ApplicationTakenOver
from domain.types import ItemId, Sha256
from services.api.authentication import CurrentIdentity
from services.api.gated_router import gated_router
from services.api.openapi import BINARY, Responses
from services.api.problems import Problem
from services.api.reads.meetings import MeetingIdInPath
from services.api.reads.views import RoundIdInPath
from services.api.visibility import Question, sight
from services.event_log.reading import ReadLog
from services.files.kinds import KINDS, clean_name, kind_of
from services.files.port import Files, FileUnknown

HashInPath = Annotated[Sha256, Path(examples=["0" * 64])]
ApplicationIdInPath = Annotated[ItemId, Path(examples=["a-2e7c90b4f156"])]
#: Who handles the case or controls it; of others the forum's members see its files, but not these.
_READ_PROTECTED = frozenset({Role.COUNTY_OFFICER, Role.COUNTY_AUDITOR, Role.DIRECTORATE_AUDITOR})
_CONTENT: Responses = {200: {"content": {kind.media_type: BINARY for kind in KINDS}}}


def named_files_router(files: Files, log: ReadLog) -> APIRouter:
    """Fetch a file by the round, the meeting or the application that names it."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/files/{sha256}",
        operation_id="getFile",
        summary="A file that the round names, or that needs were imported from",
        tags=["files"],
        response_class=Response,
        responses=_CONTENT,
    )
    def of_round(
        identity: CurrentIdentity, round_id: RoundIdInPath, sha256: HashInPath
    ) -> Response:
        sight(identity, Question.AUDIT_TRAIL).check_county(scheme_and_county(round_id)[1])
        if log.load(import_ref(round_id, sha256).stream_id):
            return _download(sha256, "import", files)
        recorded = log.load(round_ref(round_id).stream_id)
        if identity.role not in _READ_PROTECTED and _is_protected(recorded, sha256):
            raise Problem("not-found")
        return _handed_out(recorded, sha256, files)

    @router.get(
        "/meetings/{meeting_id}/files/{sha256}",
        operation_id="getMeetingFile",
        summary="A paper of a meeting, or the signed minutes",
        tags=["files"],
        response_class=Response,
        responses=_CONTENT,
    )
    def of_meeting(
        identity: CurrentIdentity, meeting_id: MeetingIdInPath, sha256: HashInPath
    ) -> Response:
        seen = sight(identity, Question.AUDIT_TRAIL)
        recorded = log.load(meeting_ref(meeting_id).stream_id)
        match _first(recorded):
            case MeetingCalled() as called:
                seen.check_county(called.county)
        return _handed_out(recorded, sha256, files)

    @router.get(
        "/applications/{application_id}/files/{sha256}",
        operation_id="getApplicationFile",
        summary="An annex of an application",
        tags=["files"],
        response_class=Response,
        responses=_CONTENT,
    )
    def of_application(
        identity: CurrentIdentity, application_id: ApplicationIdInPath, sha256: HashInPath
    ) -> Response:
        seen = sight(identity, Question.APPLICATIONS)
        recorded = log.load(application_ref(application_id).stream_id)
        match _first(recorded):
            case ApplicationSubmitted() | ApplicationTakenOver() as sent:
                seen.check_need(sent.county, (sent.applicant.organisation,))
        return _handed_out(recorded, sha256, files)

    return router


def _is_protected(recorded: Sequence[Recorded], sha256: str) -> bool:
    """Whether an event names the file as a protected document."""
    return any(
        isinstance(file, ProtectedAttachment) and file.sha256 == sha256
        for one in recorded
        for file in files_in(one.event)
    )


def _first(recorded: Sequence[Recorded]) -> Event | None:
    return recorded[0].event if recorded else None


def _handed_out(recorded: Sequence[Recorded], sha256: str, files: Files) -> Response:
    """The file, if one of the events names it; raises `Problem("not-found")`."""
    named = {file.sha256: file.called for one in recorded for file in files_in(one.event)}
    if sha256 not in named:
        raise Problem("not-found")
    return _download(sha256, named[sha256], files)


def _download(sha256: str, name: str, files: Files) -> Response:
    try:
        content = files.get(sha256)
    except FileUnknown:
        raise Problem("not-found") from None
    kind = kind_of(content)
    if kind is None:
        raise Problem("not-found")
    shown = quote(clean_name(name, kind))
    return Response(
        content,
        media_type=kind.media_type,
        # Never shown inside a page of ours, whatever a browser thinks that it is.
        headers={"Content-Disposition": f"attachment; filename*=UTF-8''{shown}"},
    )
