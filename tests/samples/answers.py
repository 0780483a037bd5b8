"""Step 3: the forum's appointment and what it answers to needs."""

from datetime import date

from domain.event import Event
from domain.step1_assess.parts import SamiAnswer, SamiPerspective
from domain.step3_prioritise.events import (
    DeclineGround,
    ForumAppointed,
    Meeting,
    NeedDeclined,
    NeedPrioritised,
    Seat,
    SeatGroup,
)
from domain.step3_prioritise.outcomes import (
    NeedCarriedOver,
    NeedLeftWaiting,
    NeedReconsidered,
    NeedReferred,
    Outcome,
    OutcomeTold,
    SiblingForumAnswered,
    SiblingOutcome,
    SiblingScheme,
)
from tests.samples.parties import NEXT_ROUND, ROUND

MEETING = Meeting(
    held_on=date(2026, 4, 22),
    groups_present=(SeatGroup.WORKING_LIFE, SeatGroup.TEACHER_ORGANISATION, SeatGroup.COUNTY),
    declarations_complete=True,
)

ANSWERS: tuple[Event, ...] = (
    ForumAppointed(
        scheme="yrkesfag",
        county="46",
        seats=(
            Seat(group=SeatGroup.WORKING_LIFE, members=4),
            Seat(group=SeatGroup.PROVIDER, members=1, votes=False),
        ),
        term_from=date(2026, 1, 1),
        term_to=date(2027, 12, 31),
    ),
    NeedPrioritised(
        meeting=MEETING,
        rank=1,
        grounds="Treffer planen og mange lærarar",
        sami_perspective=SamiPerspective(answer=SamiAnswer.YES),
    ),
    NeedDeclined(
        meeting=MEETING,
        ground=DeclineGround.OTHER_NEEDS_FIRST,
        explanation="Midlane rekk ikkje i år",
    ),
    NeedLeftWaiting(meeting=MEETING, explanation="Godt behov, men midlane rekk ikkje i år"),
    NeedCarriedOver(from_round=ROUND, to_round=NEXT_ROUND),
    NeedReferred(
        meeting=MEETING,
        scheme=SiblingScheme.KOMPETANSELOFTET,
        forum="Samarbeidsforumet for skule",
        explanation="Gjeld heile laget rundt elevane",
    ),
    SiblingForumAnswered(
        outcome=SiblingOutcome.TAKEN_UP,
        answered_on=date(2026, 5, 6),
        explanation="Teke inn i tiltaket om inkluderande praksis",
        reference="Sak 12/2026",
    ),
    NeedReconsidered(meeting=MEETING, outcome=Outcome.DECLINED),
    OutcomeTold(
        outcome=Outcome.PRIORITISED,
        held_on=MEETING.held_on,
        told_on=date(2026, 4, 27),
        public_on=date(2026, 4, 30),
    ),
)
