"""A round's step is the earliest open duty; it is derived and refuses nothing."""

import pytest

from domain.duty import Step
from domain.event import Event
from domain.opening.events import OwnContributionPledged
from domain.state.round import Round
from domain.step4_dispose.events import FundsDisbursed, PaymentOrdered
from domain.views.round_step import NeedCounts, round_step
from tests.domain.facts import CLOSED, DECIDED, GRANTED, LINE_ORE, OPEN, PLANNED, THE_ROUND, fact
from tests.domain.given import fold
from tests.samples import SCHOOL

PLEDGED = fact(OwnContributionPledged)
ANSWERED = NeedCounts(prioritised=1)
ALL_PAID = (
    fact(PaymentOrdered, amount_ore=LINE_ORE, payee=SCHOOL),
    fact(FundsDisbursed, amount_ore=LINE_ORE, payee=SCHOOL),
)
#: Less than the plan holds: nothing more can be decided or paid on the line.
DECIDED_LESS = DECIDED.model_copy(update={"amount_ore": LINE_ORE - 1})
LESS_PAID = tuple(paid.model_copy(update={"amount_ore": LINE_ORE - 1}) for paid in ALL_PAID)


@pytest.mark.parametrize(
    ("history", "needs", "step"),
    [
        ((), NeedCounts(), Step.OPEN),
        ((GRANTED,), ANSWERED, Step.OPEN),
        (OPEN, ANSWERED, Step.OPEN),
        ((*OPEN, PLEDGED), NeedCounts(), Step.ASSESS),
        ((*OPEN, PLEDGED), NeedCounts(returned=1, prioritised=3), Step.ASSESS),
        ((*OPEN, PLEDGED), NeedCounts(assessed=1), Step.REPORT),
        ((*OPEN, PLEDGED), NeedCounts(registered=1), Step.REPORT),
        ((*OPEN, PLEDGED), NeedCounts(with_network=1, with_forum=1), Step.REPORT),
        ((*OPEN, PLEDGED), NeedCounts(with_forum=1), Step.PRIORITISE),
        ((*OPEN, PLEDGED), NeedCounts(declined=1), Step.PRIORITISE),
        ((*PLANNED, PLEDGED), ANSWERED, Step.DISPOSE),
        ((*PLANNED, PLEDGED, DECIDED), ANSWERED, Step.DISPOSE),
        ((*PLANNED, PLEDGED, DECIDED, *ALL_PAID), ANSWERED, Step.FOLLOW_UP),
        ((*PLANNED, PLEDGED, DECIDED_LESS, *LESS_PAID), ANSWERED, Step.FOLLOW_UP),
        (
            (*PLANNED, PLEDGED, DECIDED, *ALL_PAID),
            NeedCounts(prioritised=1, assessed=1),
            Step.REPORT,
        ),
        ((*PLANNED, PLEDGED, CLOSED), NeedCounts(), None),
    ],
)
def test_a_rounds_step_is_its_earliest_open_duty(
    history: tuple[Event, ...], needs: NeedCounts, step: Step | None
) -> None:
    state = fold(THE_ROUND, history)

    assert isinstance(state, Round)
    assert round_step(state, needs) is step


def test_each_need_is_counted_once() -> None:
    assert NeedCounts(assessed=1, registered=2, declined=4).total == 7
