"""Commands about deadlines as the rules like them."""

from datetime import date
from typing import Any

from domain.case import round_ref
from domain.command import Command
from domain.deadlines.decide import SetDeadline
from domain.deadlines.decide_change import (
    MoveApplicationDeadline,
    MoveControlDeadline,
    MoveDeadline,
    MoveLongTermPlanDeadline,
    MoveNeedDeadline,
    ResumeApplicationDeadline,
    ResumeControlDeadline,
    ResumeDeadline,
    ResumeLongTermPlanDeadline,
    ResumeNeedDeadline,
    SuspendApplicationDeadline,
    SuspendControlDeadline,
    SuspendDeadline,
    SuspendLongTermPlanDeadline,
    SuspendNeedDeadline,
)
from domain.deadlines.decide_intake import ReopenIntake
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from tests.samples import APPLICATION, CONTROL, NEED, ROUND

_INTAKE = {"round_id": ROUND, "deadline_id": "intake"}
_RESUBMISSION = {"need_id": NEED, "deadline_id": "resubmission-1"}
_COMPLETION = {"application_id": APPLICATION, "deadline_id": "completion-1"}
_LOOK = {"scheme": "yrkesfag", "county": "46", "deadline_id": "yearly-look"}
_DOCUMENTATION = {"control_id": CONTROL, "deadline_id": "doc-r-1"}
_CHANGES: tuple[type[Command], ...] = (
    MoveNeedDeadline,
    SuspendNeedDeadline,
    ResumeNeedDeadline,
    MoveApplicationDeadline,
    SuspendApplicationDeadline,
    ResumeApplicationDeadline,
    MoveLongTermPlanDeadline,
    SuspendLongTermPlanDeadline,
    ResumeLongTermPlanDeadline,
    MoveControlDeadline,
    SuspendControlDeadline,
    ResumeControlDeadline,
)

DEADLINE_WISHES: dict[type[Command], dict[str, Any]] = {
    SetDeadline: {
        **_INTAKE,
        "kind": DeadlineKind.INTAKE,
        "day": date(2026, 3, 1),
        "source": DeadlineSource.COUNTY_PRACTICE,
        "citation": "Utlysing 2026",
    },
    MoveDeadline: {**_INTAKE, "day": date(2026, 3, 15)},
    SuspendDeadline: {**_INTAKE, "days": 14},
    ResumeDeadline: _INTAKE,
    MoveNeedDeadline: {**_RESUBMISSION, "day": date(2026, 4, 15)},
    SuspendNeedDeadline: {**_RESUBMISSION, "days": 14},
    ResumeNeedDeadline: _RESUBMISSION,
    MoveApplicationDeadline: {**_COMPLETION, "day": date(2027, 4, 15)},
    SuspendApplicationDeadline: {**_COMPLETION, "days": 14},
    ResumeApplicationDeadline: _COMPLETION,
    MoveLongTermPlanDeadline: {**_LOOK, "day": date(2027, 4, 15)},
    SuspendLongTermPlanDeadline: {**_LOOK, "days": 14},
    ResumeLongTermPlanDeadline: _LOOK,
    MoveControlDeadline: {**_DOCUMENTATION, "days": 30},
    SuspendControlDeadline: {**_DOCUMENTATION, "days": 14},
    ResumeControlDeadline: _DOCUMENTATION,
    ReopenIntake: {"round_id": ROUND},
    SetDeadlinePractice: {
        "county": "46",
        "reminders": (14, 3),
        "escalates_after": 7,
        "source": "Årshjulet i fylkeskommunen",
    },
    NoteDeadline: {"of": round_ref(ROUND), "deadline_id": "intake"},
}

DEADLINE_REASONS: dict[type[Command], str] = {
    MoveDeadline: "Skulane bad om meir tid",
    SuspendDeadline: "Vi ventar på svar frå direktoratet",
    ResumeDeadline: "Direktoratet har svart",
    **dict.fromkeys(_CHANGES, "Dei bad om meir tid"),
    ReopenIntake: "Ein skule fekk ikkje meldt i tide",
}
