"""What has happened in a control case, step by step, and commands at a case over a paid round."""

from datetime import timedelta
from typing import Any

from domain.case import CaseRef, control_ref
from domain.command import Command
from domain.control.basis_events import BasisSet
from domain.control.decision_events import ControlDecided, DecisionProposed
from domain.control.events import (
    ControlOpened,
)
from domain.control.hearing_events import NoticeGiven, PartyCommented
from domain.control.kinds import (
    ControlLevel,
)
from domain.deadlines.events import DeadlineSet
from domain.deadlines.kinds import DeadlineKind
from domain.event import Event
from domain.state.control import Control
from domain.step4_dispose.events import FundsDisbursed
from tests.domain.facts import ORDERED, READY_TO_PAY, THE_ROUND, fact
from tests.domain.given import When, fold, given
from tests.samples import CONTROL, NOW
from tests.samples.control import FOUND as SAMPLE_FOUND
from tests.samples.control import PART

THE_CASE = control_ref(CONTROL)
PAID_ORE = ORDERED.amount_ore
PAID = (*READY_TO_PAY, ORDERED, fact(FundsDisbursed, amount_ore=PAID_ORE))
THIRD_ORE = PAID_ORE // 3
SELECTED = fact(ControlOpened, follows=None, handled_by="u-directorate-auditor")
COUNTYS = SELECTED.model_copy(update={"level": ControlLevel.COUNTY, "recipient": ORDERED.payee})
FOUND = SAMPLE_FOUND.model_copy(
    update={"check": None, "events": (), "repeats": (), "questioned_ore": None}
)
THIRD = PART.model_copy(
    update={
        "paid_ore": PAID_ORE,
        "share": "1/3",
        "amount_ore": THIRD_ORE,
        "paid_on": NOW.date(),
    }
)
BASIS = fact(BasisSet, parts=(THIRD,), amount_ore=THIRD_ORE, hear_again=False)
NOTICE = fact(NoticeGiven, basis_version=1)
COMMENT_AT = NOW + timedelta(days=21)
COMMENT_TIME = fact(
    DeadlineSet,
    deadline_id="comment-1",
    kind=DeadlineKind.COMMENT,
    at=COMMENT_AT,
    reminders=(),
    too_late=(),
    escalates_after=None,
)
COMMENTED = fact(PartyCommented)
WITH_FINDING = (SELECTED, FOUND)
NOTICED = (*WITH_FINDING, BASIS, NOTICE, COMMENT_TIME)
HEARD = (*NOTICED, COMMENTED)
PROPOSED = (
    *HEARD,
    fact(
        DecisionProposed,
        amount_ore=THIRD_ORE,
        soft_stops=(),
        handled_by="u-directorate-auditor",
    ),
)
DECIDED = fact(ControlDecided, parts=(THIRD,), amount_ore=THIRD_ORE)


def when(command: Command, *events: Event, others: dict[CaseRef, Any] | None = None) -> When:
    """The command at a case with these events, over a round that has paid."""
    return given(*events, other={THE_ROUND: PAID, **(others or {})}).when(command)


def state(*events: Event) -> Control:
    folded = fold(THE_CASE, events)
    assert isinstance(folded, Control)
    return folded
