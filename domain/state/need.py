"""A need (*behov*): what is true of it now; `evolve_need` folds it from its events."""

from typing import ClassVar

from domain.case import CaseKind
from domain.meetings.events import ConflictGround
from domain.party import Party
from domain.state.deadlines import Deadline
from domain.state.decided_in import DecidedIn
from domain.state.need_answer import ForumAnswer, Turn
from domain.state.need_end import NeedEnd
from domain.step1_assess.events import Assessment, Origin
from domain.step2_report.events import NeedCommented
from domain.step3_prioritise.outcomes import Outcome
from domain.step3_prioritise.ranking_events import NeedScored
from domain.types import Day, Instant
from domain.value import Value


class Need(Value):
    """The state of one need.

    `holder` is the network that has it, `forum`, or None while the unit does, and
    `held_since` since when (UTC, None where the log does not say); `networks` are those
    that have had it, `last_comment` what the latest of them said beside passing it on.
    `passed_stops` are the soft stops already passed with a reason. `written_by` are the
    opaque ids of those who assessed or corrected it, `confirmed_by` of the employees who
    confirmed the assessment as it stands. `answer` is the forum's in this round; `turns`
    are the rounds that it has waited through before, `scores` what each person has last
    given it in this round and `impartiality` what each has declared. `turned_down` is the
    meeting's item in which the forum said no to it, until it answers or takes it up again.
    `origin` names the needs that it was made from, `co_owners` the other units behind them;
    `end` says how it left the order without an answer. `taken_over_as_of` is the day of the
    papers that a need was taken over from.
    """

    KIND: ClassVar[CaseKind] = CaseKind.NEED
    FORUM: ClassVar[str] = "forum"

    need_id: str = ""
    round_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    unit: Party | None = None
    assessment: Assessment | None = None
    origin: Origin | None = None
    co_owners: tuple[Party, ...] = ()
    written_by: frozenset[str] = frozenset()
    confirmed_by: tuple[str, ...] = ()
    registered: bool = False
    holder: str | None = None
    held_since: Instant | None = None
    networks: tuple[str, ...] = ()
    last_comment: NeedCommented | None = None
    bundle: str | None = None
    late: bool = False
    returns: int = 0
    passed_stops: tuple[str, ...] = ()
    end: NeedEnd | None = None
    answer: ForumAnswer | None = None
    turns: tuple[Turn, ...] = ()
    turned_down: DecidedIn | None = None
    scores: dict[str, NeedScored] = {}
    impartiality: dict[str, ConflictGround | None] = {}
    deadlines: dict[str, Deadline] = {}
    taken_over_as_of: Day | None = None

    @property
    def with_forum(self) -> bool:
        """Whether the need is in the forum's hands."""
        return self.holder == self.FORUM

    @property
    def with_network(self) -> bool:
        """Whether a network holds it on its way to the forum."""
        return self.holder is not None and not self.with_forum

    @property
    def confirmed(self) -> bool:
        """Whether an employee has confirmed the assessment as it stands."""
        return bool(self.confirmed_by)

    @property
    def owners(self) -> tuple[Party, ...]:
        """The units whose need it is."""
        return () if self.unit is None else (self.unit, *self.co_owners)

    @property
    def answered(self) -> bool:
        """Whether the forum has answered it in this round."""
        return self.answer is not None

    @property
    def outcome(self) -> Outcome | None:
        """What the forum's answer is, once there is one."""
        return self.answer.outcome if self.answer else None

    @property
    def prioritised(self) -> bool:
        """Whether the forum has prioritised it."""
        return self.outcome is Outcome.PRIORITISED
