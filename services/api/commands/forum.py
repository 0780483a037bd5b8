"""The forum's registry and how it decides, and the hearing of the yrkesopplæringsnemnd."""

from typing import Any

from domain.step3_prioritise.decide_registry import (
    AddMember,
    ChangeMember,
    ChooseChair,
    RemoveMember,
    SetForumPractice,
)
from domain.vet_board.decide import ConsultVetBoard, RecordVetBoardStatement
from services.api.commands.command_route import CommandRoute

_FORUM = "/forums/{scheme}/{county}"
_SEAT: dict[str, Any] = {
    "group": "working-life",
    "standing": "voting",
    "organisation": "311000020",
    "speaks_for": [],
    "programme": "EL",
    "term_from": "2024-01-01",
    "term_to": "2027-12-31",
}

ROUTES = (
    CommandRoute(
        f"{_FORUM}/members", AddMember, makes="member_id", example={**_SEAT, "person": "u-0042"}
    ),
    CommandRoute(f"{_FORUM}/members/{{member_id}}/change", ChangeMember, example=_SEAT),
    CommandRoute(
        f"{_FORUM}/members/{{member_id}}/departure",
        RemoveMember,
        example={"last_day": "2026-06-30"},
    ),
    CommandRoute(f"{_FORUM}/chair", ChooseChair, example={"member_id": "m-3f9a2c7d1b04"}),
    CommandRoute(
        f"{_FORUM}/practice",
        SetForumPractice,
        example={
            "practice": {
                "quorum": "more-than-half",
                "method": "vote",
                "tie_break": "chair",
                "keeps_meetings": True,
            },
            "source": "Vedtekter for samarbeidsforumet, § 6",
        },
    ),
    CommandRoute(
        "/rounds/{round_id}/vet-board", ConsultVetBoard, example={"laid_on": "2025-02-12"}
    ),
    CommandRoute(
        "/rounds/{round_id}/vet-board/statement",
        RecordVetBoardStatement,
        example={
            "stated_on": "2025-02-26",
            "statement": "Nemnda støtter planen og ber om mer til helsefag.",
            "weighed": "Ett tiltak i helsefag er lagt til.",
        },
    ),
)
