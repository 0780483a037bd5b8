"""Commands about deadlines as the rules like them."""

from datetime import date
from typing import Any

from domain.case import round_ref
from domain.command import Command
from domain.deadlines.decide import MoveDeadline, SetDeadline
from domain.deadlines.decide_intake import ReopenIntake
from domain.deadlines.decide_note import NoteDeadline
from domain.deadlines.decide_practice import SetDeadlinePractice
from domain.deadlines.decide_suspend import ResumeDeadline, SuspendDeadline
from domain.deadlines.kinds import DeadlineKind, DeadlineSource
from tests.samples import ROUND

_INTAKE = {"round_id": ROUND, "deadline_id": "intake"}

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
    ReopenIntake: "Ein skule fekk ikkje meldt i tide",
}
