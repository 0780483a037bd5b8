"""What a take-over leaves behind: events of its own kind, never those of the ordinary steps."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.case import Key
from domain.event import Event
from domain.opening.events import ContributionItem
from domain.party import Party
from domain.pots.form import ApplicationContent
from domain.step1_assess.events import Assessment
from domain.step3_prioritise.events import Seat, Theme
from domain.step3_prioritise.forum_events import Member
from domain.takeover.before import AnswerBefore, RowNumber, Source, TakenOverLine
from domain.takeover.pots_before import AnsweredBefore, CallBefore
from domain.types import Count, CountyNumber, Day, Flag, ItemId, Line, Ore, SomeOre, Year


class RoundTakenOver(Event):
    """A running round was taken over (*løpende runde overtatt*) from stored spreadsheets.

    `as_of` is the day that they hold for: what they tell was done on it or before. `sources`
    are the files by their hashes. The grant and the county's own part are as they say;
    `received_ore` is what had come of the grant, `carried_in_ore` what the year before left.
    """

    TOPIC: ClassVar[str] = "round.taken-over"

    round_id: str
    scheme: str
    county: CountyNumber
    budget_year: Year
    rule_set: str
    as_of: Day
    sources: Annotated[tuple[Source, ...], Field(min_length=1, max_length=20)]
    granted_ore: SomeOre
    grant_letter: Line
    grant_letter_date: Day
    received_ore: Ore = 0
    carried_in_ore: Ore = 0
    contributions: tuple[ContributionItem, ...] = ()
    needs: Count = 0
    soft_stops: tuple[str, ...] = ()


class PlanTakenOver(Event):
    """The disposition plan in force was taken over (*disponeringsplan overtatt*), line by line.

    Each line holds what had been decided and paid on it, in øre; awards stand under their pot.
    """

    TOPIC: ClassVar[str] = "plan.taken-over"

    plan_version: Annotated[int, Field(strict=True, ge=1, le=1000)]
    adopted_on: Day
    vet_board_heard_on: Day | None = None
    lines: Annotated[tuple[TakenOverLine, ...], Field(min_length=1, max_length=400)]

    @property
    def planned_ore(self) -> int:
        """The sum of the lines; awards stand inside their pot's."""
        return sum(line.plan.amount_ore for line in self.lines if line.parent is None)

    @property
    def awards(self) -> int:
        """How many awards from pots there were."""
        return sum(line.parent is not None for line in self.lines)

    @property
    def decided_ore(self) -> int:
        """What had been decided."""
        return sum(line.before.decided_ore for line in self.lines)

    @property
    def paid_ore(self) -> int:
        """What had been paid."""
        return sum(line.before.paid_ore for line in self.lines)


class CallsTakenOver(Event):
    """The pots' calls were taken over (*utlysninger overtatt*), with the answers under them.

    The applications themselves begin in their own streams; `received` counts them.
    """

    TOPIC: ClassVar[str] = "calls.taken-over"

    as_of: Day
    calls: Annotated[tuple[CallBefore, ...], Field(min_length=1, max_length=200)]
    answers: Annotated[tuple[AnsweredBefore, ...], Field(max_length=2500)] = ()
    received: Count = 0


class ForumTakenOver(Event):
    """A forum that sat before the take-over (*samarbeidsforum overtatt*), and who sat in it.

    `chair` is the member who leads it, by `member_id`.
    """

    TOPIC: ClassVar[str] = "forum.taken-over"

    scheme: str
    county: CountyNumber
    as_of: Day
    seats: Annotated[tuple[Seat, ...], Field(min_length=1)]
    term_from: Day
    term_to: Day
    members: Annotated[tuple[Member, ...], Field(max_length=200)] = ()
    chair: ItemId | None = None


class LongTermPlanTakenOver(Event):
    """A long-term plan that was in force before the take-over (*langsiktig plan overtatt*)."""

    TOPIC: ClassVar[str] = "long-term-plan.taken-over"

    scheme: str
    county: CountyNumber
    rule_set: str
    as_of: Day
    adopted_on: Day
    valid_from: Day
    valid_to: Day
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]


class NeedTakenOver(Event):
    """A need was taken over (*behov overtatt*) as it stood: before the forum, or answered by it.

    `turns` are the forum's answers in earlier rounds, the oldest first; `answer` the one in
    `round_id`. A need of an earlier budget year, which no round here holds, shows whose turn
    it was then.
    """

    TOPIC: ClassVar[str] = "need.taken-over"

    need_id: Key
    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    as_of: Day
    unit: Party
    assessment: Assessment
    answer: AnswerBefore | None = None
    turns: tuple[AnswerBefore, ...] = ()
    row: RowNumber


class ApplicationTakenOver(Event):
    """An application to a pot was taken over (*søknad overtatt*): undecided, or answered.

    `missing` is what the call asked for that the papers do not have, `late` that it came after
    the window; `told_on` is when the applicant was told of the answer.
    """

    TOPIC: ClassVar[str] = "application.taken-over"

    application_id: ItemId
    round_id: str
    scheme: str
    county: CountyNumber
    rule_set: str
    as_of: Day
    pot_id: ItemId
    call_id: ItemId
    applicant: Party
    content: ApplicationContent
    received_on: Day
    missing: tuple[str, ...] = ()
    late: Flag = False
    answer: AnsweredBefore | None = None
    told_on: Day | None = None
    row: RowNumber
