"""Follow-up: who confirmed, who took part, what was changed or called off."""

from datetime import date

from domain.attachment import Attachment, ProtectedAttachment
from domain.event import Event
from domain.follow_up.changes import (
    ChangeOutcome,
    MeasureCancelled,
    MeasureChange,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.participants import ParticipantsRecorded, TookPart
from domain.party import Programme, TargetGroup
from domain.step4_dispose.events import Half
from tests.samples.parties import OFFICE, SCHOOL

FOLLOW_UP: tuple[Event, ...] = (
    CooperationConfirmed(
        line_id="l-1",
        half=Half.PLANNING,
        party=OFFICE,
        first_involved_on=date(2026, 2, 10),
        obligation="Tek imot åtte lærarar i to veker",
        agreements=(Attachment(sha256="1a" * 32, name="avtale.pdf"),),
        first_day_missing=False,
        came_after_need=True,
    ),
    ParticipantsRecorded(
        line_id="l-1",
        participants=(
            TookPart(
                group=TargetGroup.VET_TEACHER,
                programme=Programme.ELEKTRO_OG_DATATEKNOLOGI,
                organisation=SCHOOL.organisation,
                count=8,
            ),
            TookPart(group=TargetGroup.INSTRUCTOR, count=3),
        ),
        attendance=ProtectedAttachment(sha256="2b" * 32, name="deltakarliste.pdf"),
        unsupported=False,
    ),
    MeasureChangeRequested(
        line_id="l-1",
        change_id="c-1",
        change=MeasureChange(
            what="Flytt hospiteringa til våren",
            starts_on=date(2027, 1, 11),
            ends_on=date(2027, 3, 19),
            target_groups={TargetGroup.VET_TEACHER: 6},
        ),
        grounds="Bedrifta legg om drifta i haust",
    ),
    MeasureChangeDecided(
        line_id="l-1",
        change_id="c-1",
        outcome=ChangeOutcome.APPROVED,
        purpose_kept=True,
        grounds="Målet og gruppa er dei same",
    ),
    MeasureCancelled(
        line_id="l-1",
        grounds="Bedrifta kan ikkje ta imot nokon",
        decided_ore=18_500_000,
        ordered_ore=9_250_000,
    ),
    MeasureReinstated(line_id="l-1"),
)
