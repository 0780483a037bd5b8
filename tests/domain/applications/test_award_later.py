"""What becomes of an award: given back, reduced, or kept by a later plan."""

from domain.pots.decide_reduction import ReduceAward
from domain.pots.events import (
    AwardReduced,
    ReductionGround,
)
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step4_dispose.decide_payment import OrderPayment
from tests.domain.facts import PLAN, THE_ROUND, line
from tests.domain.facts_pots import (
    AWARDED,
    CALLED,
    GIVEN_BACK,
    POT_LINE,
    POT_ORE,
    SUBMITTED,
    pot_line,
)
from tests.domain.given import fold, given
from tests.domain.in_call import ASSURED
from tests.domain.planning import in_round
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE, NOW, OFFICE
from tests.samples.pots import APPLICATION

FROM_OFFICE = SUBMITTED.model_copy(update={"applicant": OFFICE})
REASONS = {"written_reasons": "Tiltaket er innanfor potten"}


def test_an_award_given_back_leaves_the_pot_as_it_was() -> None:
    given(*CALLED, AWARDED).when(wish(ReduceAward)).then(GIVEN_BACK)
    state = fold(THE_ROUND, [*CALLED, AWARDED, ASSURED, GIVEN_BACK])
    assert isinstance(state, Round)
    assert state.decided_ore == 0
    assert not state.lines[APPLICATION].in_plan
    given(*CALLED, AWARDED, GIVEN_BACK).when(wish(ReduceAward)).refused("no-award")
    given(*CALLED, AWARDED, ASSURED, GIVEN_BACK).when(
        wish(OrderPayment, line_id=APPLICATION)
    ).refused("line-not-in-plan")


def test_a_reduction_is_smaller_reasoned_and_covers_what_is_ordered() -> None:
    half = AWARDED.amount_ore // 2
    ordered = given(*CALLED, AWARDED, ASSURED).when(
        wish(OrderPayment, line_id=APPLICATION, amount_ore=half)
    )
    paying = given(*CALLED, AWARDED, ASSURED, *ordered.decided())

    paying.when(wish(ReduceAward, amount_ore=half - 1)).refused(
        "award-below-ordered", ordered_ore=half
    )
    paying.when(wish(ReduceAward, amount_ore=AWARDED.amount_ore)).refused("award-not-less")
    paying.when(wish(ReduceAward, amount_ore=half)).then(
        AwardReduced(
            line_id=APPLICATION,
            pot_id="l-p",
            from_ore=AWARDED.amount_ore,
            to_ore=half,
            ground=ReductionGround.GIVEN_BACK,
            individual_decision=False,
            decided_on=NOW.date(),
        )
    )
    silent = with_reason(ReduceAward, " ")
    paying.when(wish(ReduceAward, silent, amount_ore=half)).refused("reason-required")


def test_a_private_party_is_deprived_of_money_with_written_reasons_only() -> None:
    private = AWARDED.model_copy(update={"individual_decision": True})
    less = {"amount_ore": 1, "ground": ReductionGround.LOWER_COST}

    given(*CALLED, private).when(wish(ReduceAward, **less)).refused("no-written-reasons")
    given(*CALLED, private).when(wish(ReduceAward, **less, **REASONS)).decided()
    given(*CALLED, private).when(wish(ReduceAward, amount_ore=1)).decided()


def test_a_new_plan_keeps_awards_covered() -> None:
    below = pot_line(AWARDED.amount_ore - 1)
    history = in_round(*CALLED, AWARDED)

    history.when(wish(AdoptPlan, lines=(LINE, below))).refused("line-below-decided")
    history.when(wish(AdoptPlan, lines=(LINE,))).refused("line-below-decided")
    no_pot = line("l-p", amount_ore=POT_ORE)
    history.when(wish(AdoptPlan, lines=(LINE, no_pot))).refused("pot-holds-awards")
    taken = line(APPLICATION, amount_ore=1)
    history.when(wish(AdoptPlan, lines=(LINE, POT_LINE, taken))).refused("line-twice")


def test_a_new_plan_that_keeps_the_pot_keeps_its_awards_in_the_plan() -> None:
    again = PLAN.model_copy(update={"plan_version": 2, "lines": (LINE, POT_LINE)})
    state = fold(THE_ROUND, [*CALLED, AWARDED, again])
    assert isinstance(state, Round)
    assert state.lines[APPLICATION].in_plan
    back = fold(THE_ROUND, [*CALLED, AWARDED, GIVEN_BACK, again])
    assert isinstance(back, Round)
    assert not back.lines[APPLICATION].in_plan


def test_a_pot_for_public_schools_is_for_private_ones_too() -> None:
    shut = pot_line(may_apply=("county-school",))
    in_round(*CALLED).when(wish(AdoptPlan, lines=(LINE, shut))).refused("private-schools-shut-out")
