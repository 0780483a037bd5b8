"""A pot comes along with a running year: what is granted from it, and paid, to the øre."""

from pathlib import Path

import pytest

from domain.pots.decide_reduction import ReduceAward
from domain.pots.events import ReductionGround
from domain.state.pot import Ledger, awards_of, ledger
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.takeover.before import Sheet
from domain.takeover.events import PlanTakenOver
from tests.domain.facts import THE_ROUND
from tests.domain.wishes import wish, with_reason
from tests.services.imports.taking_over import Stand, standing
from tests.services.imports.workbook import Book, excel, with_pot

#: Where the rows of the pot and its awards stand in the sheet of lines, counted from 0.
FIRST, POT, SECOND = 2, 3, 4


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return standing(tmp_path)


def changed(row: int, **cells: str) -> Book:
    made = with_pot()
    made[Sheet.LINES][row] = {**made[Sheet.LINES][row], **cells}
    return made


def test_the_pots_money_adds_up_to_the_oere(stand: Stand) -> None:
    stand.taken_over(with_pot())
    round_ = stand.county.round

    assert ledger(round_, "p-1") == Ledger(
        ceiling_ore=30_000_000,
        awarded_ore=15_000_001,
        called_ore=0,
        ordered_ore=6_000_000,
        paid_ore=6_000_000,
    )
    assert ledger(round_, "p-1").free_ore == 14_999_999
    assert list(awards_of(round_, "p-1")) == ["a-1", "a-2"]
    # Awards are planned inside the pot, and decided beside the other lines.
    assert (round_.planned_ore, round_.decided_ore) == (58_500_000, 12_000_050 + 15_000_001)
    assert round_.paid_before_ore == 6_000_050 + 6_000_000
    plan = stand.county.log.load(THE_ROUND.stream_id)[1].event
    assert isinstance(plan, PlanTakenOver)
    assert (plan.planned_ore, plan.awards) == (58_500_000, 2)


def test_an_award_is_paid_out_to_its_last_oere_and_no_further(stand: Stand) -> None:
    stand.taken_over(with_pot())
    left = 10_000_001 - 6_000_000
    order = {"line_id": "a-1", "payment_id": "p-9", "voucher": "4721"}
    assert stand.county.refused(wish(OrderPayment, **order, amount_ore=left + 1)) == (
        "beyond-remainder"
    )
    assert stand.county.refused(wish(OrderPayment, **order, amount_ore=left)) == (
        "execution-not-assured"
    )
    for command in (
        wish(OrderPayment, **order, amount_ore=left - 1),
        wish(AttestPayment, payment_id="p-9"),
        wish(ApprovePayment, with_reason(ApprovePayment), payment_id="p-9"),
    ):
        assert not isinstance(stand.county.outcome(stand.county.sent(command)), str)
    assert ledger(stand.county.round, "p-1").paid_ore == 10_000_000


def test_nothing_is_paid_or_granted_on_the_pot_itself(stand: Stand) -> None:
    stand.taken_over(with_pot())
    order = wish(OrderPayment, line_id="p-1", payment_id="p-9", amount_ore=1)
    assert stand.county.refused(order) == "no-decision"


@pytest.mark.parametrize(("to_ore", "free_ore"), [(6_000_000, 19_000_000), (9_999_999, 15_000_001)])
def test_a_reduced_award_is_the_pots_again_and_what_was_paid_stays_covered(
    stand: Stand, to_ore: int, free_ore: int
) -> None:
    stand.taken_over(with_pot())
    who = with_reason(ReduceAward, "Færre deltakarar")
    fewer = {"line_id": "a-1", "ground": ReductionGround.LOWER_COST}
    below = wish(ReduceAward, who, **fewer, amount_ore=5_999_999)
    assert stand.county.refused(below) == "award-below-ordered"
    less = wish(ReduceAward, who, **fewer, amount_ore=to_ore)
    assert not isinstance(stand.county.outcome(stand.county.sent(less)), str)
    assert ledger(stand.county.round, "p-1").free_ore == free_ore


def test_an_award_that_is_given_back_leaves_the_plan(stand: Stand) -> None:
    stand.taken_over(with_pot())
    back = wish(
        ReduceAward,
        with_reason(ReduceAward, "Trekt tilbake"),
        line_id="a-2",
        amount_ore=0,
        ground=ReductionGround.GIVEN_BACK,
    )
    assert not isinstance(stand.county.outcome(stand.county.sent(back)), str)
    round_ = stand.county.round
    assert (round_.lines["a-2"].in_plan, round_.lines["a-2"].is_decided) == (False, False)
    assert ledger(round_, "p-1").awarded_ore == 10_000_001


@pytest.mark.parametrize(
    ("row", "cells", "said"),
    [
        (FIRST, {"under": "l-1"}, "lines:4:under:pot-unknown"),
        (FIRST, {"under": "p-9"}, "lines:4:under:pot-unknown"),
        (FIRST, {"decided": "100 000"}, "lines:4:decided:award-differs"),
        (FIRST, {"decided": "", "decided_on": ""}, "lines:4:decided:award-differs"),
        (POT, {"amount": "150 000"}, "lines:6:decided:above-pot"),
        (POT, {"decided": "1", "decided_on": "2026-02-02"}, "lines:5:decided:money-in-pot"),
        (POT, {"under": "p-1"}, "lines:5:decided:money-in-pot"),
        (POT, {"pot_rules": ""}, "lines:5:pot_rules:half-filled"),
        (POT, {"may_apply": "Alle"}, "lines:5:may_apply:not-among-choices"),
        (POT, {"pot_purpose": "", "pot_rules": ""}, "lines:5:pot_purpose:half-filled"),
        (
            POT,
            {"organisation": "310000019", "name": "Skulen", "kind": "county-school"},
            "lines:5:pot_purpose:recipient-and-pot",
        ),
        (SECOND, {"organisation": ""}, "lines:6:organisation:half-filled"),
        (SECOND, {"route": ""}, "lines:6::plan-contents-blank"),
    ],
    ids=str,
)
def test_what_does_not_hang_together_keeps_all_out(
    stand: Stand, row: int, cells: dict[str, str], said: str
) -> None:
    wrong = excel(changed(row, **cells))
    assert said in stand.tried((None, wrong))
    refused = stand.county.refused(stand.command((None, wrong)))
    assert refused in {"take-over-row-refused", "file-not-readable"}


def test_awards_to_the_pots_last_oere_come_in_and_one_more_does_not(stand: Stand) -> None:
    assert stand.tried((None, excel(changed(POT, amount="150 000,01")))) == []
    assert stand.tried((None, excel(changed(POT, amount="150 000,00")))) == [
        "lines:6:decided:above-pot"
    ]


def test_nothing_comes_out_of_a_pot_itself(stand: Stand) -> None:
    rows = with_pot()
    rows[Sheet.PAID].append({**rows[Sheet.PAID][-1], "line_id": "p-1", "voucher": "4799"})
    assert stand.tried((None, excel(rows))) == ["paid:5:amount:beyond-remainder"]
