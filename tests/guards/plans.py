"""Guards of the plan: its draft, and how a running year comes in."""

from tests.guards.mutation import Mutation

MUTATIONS = (
    Mutation(
        guard="what was paid before a take-over is gone from a line's remainder",
        file="domain/state/plan_line.py",
        text="        return self.before.paid_ore if self.before else 0",
        instead="        return 0",
        red="tests/domain/takeover/test_taken_over_round.py"
        "::test_paid_before_and_after_never_exceed_what_was_granted",
    ),
    Mutation(
        guard="no sheet pays more on a line than was granted on it",
        file="domain/takeover/check_lines.py",
        text="        if row.payment.amount_ore > left[row.line_id]:",
        instead="        if False:",
        red="tests/domain/takeover/test_take_over_sums.py"
        "::test_a_sum_that_is_exceeded_by_an_oere_is_found_and_no_other",
    ),
    Mutation(
        guard="no call of a take-over holds more than its pot has left",
        file="domain/takeover/check_calls.py",
        text="        if held > free[call.pot_id]:",
        instead="        if False:",
        red="tests/domain/takeover/test_take_over_sums.py"
        "::test_a_call_that_holds_an_oere_more_than_its_pot_has_left_is_found_and_no_other",
    ),
    Mutation(
        guard="a plan that is another than the draft that was voted on asks why",
        file="domain/rules/forum/voted_draft.py",
        text="        if adopted.get(line_id) != state.draft.get(line_id):",
        instead="        if False:",
        red="tests/domain/plans/test_draft_plan.py::test_a_plan_that_is_another_than_the_draft_asks_why",
    ),
    Mutation(
        guard="a round in which something has happened is not taken over",
        file="domain/process.py",
        text='            when(Milestone.GRANTED, "round-has-begun"),\n',
        instead="",
        red="tests/services/imports/test_takeover_refused.py"
        "::test_a_round_that_has_begun_is_not_taken_over",
    ),
)
