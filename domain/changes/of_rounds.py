"""What the events of a round set before and around its money: the grant, deadlines and plans."""

from collections.abc import Iterator, Mapping
from typing import Final

from domain.changes.mark import Mark
from domain.changes.writes import Setting, Writes, each, ids, sets
from domain.deadlines.events import (
    DeadlineEscalated,
    DeadlineLapsed,
    DeadlineMoved,
    DeadlinePassed,
    DeadlineReminded,
    DeadlineResumed,
    DeadlineSet,
    DeadlineSuspended,
    IntakeReopened,
)
from domain.deadlines.practice import DeadlinePracticeSet
from domain.event import Event
from domain.follow_up.events import RoundClosed, RoundReopened
from domain.opening.events import GrantCommitted, OwnContributionPledged, RoundOpened
from domain.opening.money_events import (
    GrantChanged,
    GrantReceived,
    MoneyCarriedIn,
    MoneyCarriedOut,
    OwnContributionDocumented,
)
from domain.step3_prioritise.draft_events import PlanProposed
from domain.step3_prioritise.events import LongTermPlanAdopted, PlanAdopted
from domain.step3_prioritise.long_term_looks import LongTermPlanReviewed
from domain.takeover.events import LongTermPlanTakenOver, PlanTakenOver, RoundTakenOver
from domain.vet_board.events import VetBoardConsulted, VetBoardHeard

_GRANT: Final = sets(
    "grant", "amount_ore", "grant_letter", "grant_letter_date", "terms", "school_year"
)
_OPEN: Final = sets("round", says={"standing": Mark.OPEN})
_PLAN: Final = (
    sets("plan", "plan_version", "vet_board_heard_on"),
    ids("plan", "lines", "lines", "line_id"),
)
_LONG_TERM: Final = ("valid_from", "valid_to", "themes")


def _decided_before(event: Event) -> Iterator[Setting]:
    """The sums that were decided before the take-over, which later decisions change."""
    assert isinstance(event, PlanTakenOver)
    for line in event.lines:
        if line.before.decided is not None:
            amount = line.before.decided.amount_ore
            yield Setting("grant-decision", line.plan.line_id, "amount_ore", amount)


def _deadline(*fields: str, mark: Mark | None = None, **named: str) -> tuple[Writes, ...]:
    says = {"standing": mark} if mark else {}
    return (sets("deadline", *fields, of="deadline_id", named=named, says=says),)


ROUNDS: Final[Mapping[type[Event], tuple[Writes, ...]]] = {
    GrantCommitted: (_GRANT,),
    GrantChanged: (_GRANT,),
    RoundTakenOver: (
        sets("grant", "grant_letter", "grant_letter_date", named={"amount_ore": "granted_ore"}),
        _OPEN,
    ),
    RoundOpened: (_OPEN, sets("round", "priorities")),
    RoundClosed: (sets("round", "unspent_ore", says={"standing": Mark.CLOSED}),),
    RoundReopened: (_OPEN,),
    OwnContributionPledged: (sets("pledge", "items", beside=True),),
    OwnContributionDocumented: (sets("documented", "items", "evidence", beside=True),),
    GrantReceived: (sets("receipt", "amount_ore", "received_on", "reference", of="receipt_id"),),
    MoneyCarriedOut: (sets("carried-out", "amount_ore", of="to_round", beside=True),),
    MoneyCarriedIn: (sets("carried-in", "amount_ore", of="from_round", beside=True),),
    DeadlineSet: _deadline(
        *("at", "when_passed", "citation", "reminders", "escalates_after"), mark=Mark.RUNNING
    ),
    DeadlineMoved: _deadline("at", mark=Mark.RUNNING),
    DeadlineSuspended: _deadline("at", "since", mark=Mark.SUSPENDED),
    DeadlineResumed: _deadline("at", mark=Mark.RUNNING),
    DeadlineReminded: _deadline("days_before"),
    DeadlinePassed: _deadline(mark=Mark.PASSED),
    DeadlineLapsed: _deadline("cause", mark=Mark.ENDED),
    DeadlineEscalated: _deadline("days_after", mark=Mark.ESCALATED),
    IntakeReopened: (sets("intake", "at"),),
    DeadlinePracticeSet: (
        sets("deadline-practice", "reminders", "escalates_after", "source", "status"),
    ),
    PlanProposed: (
        sets("draft", "draft", "plan_version"),
        ids("draft", "lines", "lines", "line_id"),
        each("draft-line", "lines", of="line_id"),
    ),
    PlanAdopted: (
        *_PLAN,
        sets(
            "plan",
            *("county_share_ore", "others_share_ore", "pots_share_ore", "private_school_terms"),
        ),
        each("line", "lines", of="line_id"),
    ),
    PlanTakenOver: (
        sets("plan", "plan_version", "vet_board_heard_on"),
        ids("plan", "lines", "lines", "plan.line_id"),
        each("line", "lines", of="line_id", within="plan"),
        Writes("grant-decision", _decided_before, ("amount_ore",)),
    ),
    LongTermPlanAdopted: (sets("long-term-plan", "plan_version", *_LONG_TERM, "local_plans"),),
    LongTermPlanTakenOver: (sets("long-term-plan", "adopted_on", *_LONG_TERM),),
    LongTermPlanReviewed: (sets("look", "outcome", of="plan_version"),),
    VetBoardConsulted: (sets("vet-board", "laid_on", "of_version"),),
    VetBoardHeard: (sets("vet-board", "stated_on", "statement", "weighed"),),
}
