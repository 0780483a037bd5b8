"""What the forum leaves behind: its appointment, its priorities and its plans."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import CaseRef, Key, meeting_ref
from domain.event import Event
from domain.party import Programme
from domain.step1_assess.parts import SamiPerspective
from domain.step3_prioritise.line import PlanLine
from domain.step3_prioritise.line_changes import LineChange
from domain.step3_prioritise.long_term_contents import LocalPlan, PlannedMeasure
from domain.types import Count, CountyNumber, Day, Draft, Flag, ItemId, Line, OreSum, Text
from domain.value import Value
from domain.vet_board.statement import BoardStatement


class SeatGroup(StrEnum):
    """Whom the forum's seats are for. Source: [found F3], [OsloMet]; of the sibling [found F4]."""

    WORKING_LIFE = "working-life"
    TEACHER_ORGANISATION = "teacher-organisation"
    VET_BOARD = "vet-board"
    PRIVATE_SCHOOL = "private-school"
    PROVIDER = "provider"
    COUNTY = "county"
    COUNTY_GOVERNOR = "county-governor"
    TRAINING_OFFICE = "training-office"
    SCHOOL_OWNER = "school-owner"
    OWNERS_ORGANISATION = "owners-organisation"
    OTHER = "other"


class Seat(Value):
    """Seats (*plasser*) of one group: how many, whether they vote, and for which programmes.

    `programmes` are the education programmes (*utdanningsprogram*) that the seats are for.
    """

    group: SeatGroup
    members: Annotated[Count, Field(ge=1, le=60)]
    votes: Flag = True
    programmes: Annotated[tuple[Programme, ...], Field(max_length=10)] = ()


class ForumAppointed(Event):
    """The county appointed its forum (*samarbeidsforum oppnevnt*). Source: [found F3]."""

    TOPIC: ClassVar[str] = "forum.appointed"

    scheme: str
    county: CountyNumber
    seats: tuple[Seat, ...]
    term_from: Day
    term_to: Day


class Meeting(Value):
    """The meeting (*møte*) that a decision of the forum was made in.

    With `meeting_id` and `item_id` it is one that is kept here: then the record says who
    was there and whether impartiality was declared, and what is told of it is not asked.
    `co_determination` is how the employees' right to be heard (*medbestemmelse*) was kept.
    """

    held_on: Day
    groups_present: Annotated[tuple[SeatGroup, ...], Field(max_length=12)] = ()
    declarations_complete: Flag = False
    meeting_id: Key | None = None
    item_id: ItemId | None = None
    co_determination: Draft = ""

    @property
    def kept_in(self) -> tuple[CaseRef, ...]:
        """The meeting's case, when it is kept here."""
        return () if self.meeting_id is None else (meeting_ref(self.meeting_id),)


class NeedPrioritised(Event):
    """The forum prioritised a need (*behov prioritert*). Source: [Udir] step 3.

    `recommended_rank` is the place that the scores gave it, where a ranking was laid before.
    """

    TOPIC: ClassVar[str] = "need.prioritised"

    meeting: Meeting
    rank: Annotated[Count, Field(ge=1, le=1000)]
    grounds: Text
    sami_perspective: SamiPerspective
    recommended_rank: Annotated[Count, Field(ge=1)] | None = None
    soft_stops: tuple[str, ...] = ()


class DeclineGround(StrEnum):
    """Why a need is not prioritised; never that a school is private.

    Source: [OsloMet]: refusals refer to the formal allocation criteria.
    """

    CRITERION_1 = "criterion-1"
    CRITERION_2 = "criterion-2"
    TARGET_GROUP = "target-group"
    NOT_COLLECTIVE = "not-collective"
    OUTSIDE_LONG_TERM_PLAN = "outside-long-term-plan"
    OTHER_NEEDS_FIRST = "other-needs-first"
    COVERED_ELSEWHERE = "covered-elsewhere"


class NeedDeclined(Event):
    """The forum did not prioritise a need (*behov ikke prioritert*), and says why."""

    TOPIC: ClassVar[str] = "need.declined"

    meeting: Meeting
    ground: DeclineGround
    explanation: Text
    soft_stops: tuple[str, ...] = ()


class Theme(Value):
    """A theme (*tema*) of the long-term plan: the needs it builds on, and its measures."""

    theme_id: ItemId
    title: Line
    goal: Text
    needs: Annotated[tuple[Key, ...], Field(max_length=200)] = ()
    measures: Annotated[tuple[PlannedMeasure, ...], Field(max_length=40)] = ()


class LongTermPlanAdopted(Event):
    """The forum adopted its long-term plan (*overordnet, langsiktig plan*). Source: [Udir].

    `local_plans` are those that it draws on; `local_evaluation` is what the forum came to when it
    discussed how measures are evaluated locally, as [found F3] encourages it to.
    """

    TOPIC: ClassVar[str] = "long-term-plan.adopted"

    scheme: str
    county: CountyNumber
    rule_set: str
    plan_version: int
    meeting: Meeting
    valid_from: Day
    valid_to: Day
    themes: Annotated[tuple[Theme, ...], Field(max_length=40)]
    local_plans: tuple[LocalPlan, ...] = ()
    local_evaluation: Draft = ""
    soft_stops: tuple[str, ...] = ()


class PrivateSchoolTerms(StrEnum):
    """On what terms schools under friskoleloven § 2-1 take part. Source: [Udir]."""

    EQUAL = "equal"
    OTHER = "other"
    SHUT_OUT = "shut-out"


class PlanAdopted(Event):
    """The forum adopted the year's disposition plan (*disponeringsplan vedtatt*).

    `county_share_ore` and `others_share_ore` are the proportional split between
    county and other actors, the basis for procurement [found F3]; `pots_share_ore` is
    what nobody has got yet. `changes` is what differs from the version before.
    `vet_board_heard_on` is when the yrkesopplæringsnemnd stated something on it, as recorded,
    else as told; `vet_board` is its statement where that was told with the plan.
    """

    TOPIC: ClassVar[str] = "plan.adopted"

    plan_version: int
    meeting: Meeting
    lines: tuple[PlanLine, ...]
    county_share_ore: OreSum
    others_share_ore: OreSum
    pots_share_ore: OreSum = 0
    private_school_terms: PrivateSchoolTerms
    vet_board_heard_on: Day | None
    vet_board: BoardStatement | None = None
    late: Flag = False
    changes: tuple[LineChange, ...] = ()
    soft_stops: tuple[str, ...] = ()
