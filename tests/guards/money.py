"""Guards of the money: its last payment, complaints about it, and the report on it."""

from tests.guards.mutation import Mutation

MUTATIONS = (
    Mutation(
        guard="a payment that has become the last waits for the execution half",
        file="domain/step4_dispose/decide_payment.py",
        text="if not line.execution_assured and _is_last(state, line, payment):",
        instead="if False:",
        red="tests/domain/money/test_approve_payment.py"
        "::test_a_payment_that_has_become_the_last_waits_for_the_execution_half",
    ),
    Mutation(
        guard="a complaint is about what had been decided when it was made",
        file="domain/rules/money/complaints.py",
        text="    return max(told or made_by(line.reductions, on), default=1)",
        instead="    return max(told or (standing(state, line_id),))",
        red="tests/domain/money/test_which_decision.py"
        "::test_no_complaint_counts_as_one_about_what_had_not_been_decided",
    ),
    Mutation(
        guard="a decision that another replaced has a time for complaint of its own",
        file="domain/rules/money/complaints.py",
        text="    by_line = before[number - 1] if number <= len(before) else now",
        instead="    by_line = None if number <= len(before) else now",
        red="tests/domain/money/test_which_decision.py"
        "::test_a_party_may_name_an_earlier_decision_which_has_its_own_time",
    ),
    Mutation(
        guard="one invoice is not paid twice without a reason",
        file="domain/rules/money/payment_costs.py",
        text="    return ((payee.organisation, _plain(invoice)),) if invoice else ()",
        instead="    return ()",
        red="tests/domain/money/test_payment_hands.py"
        "::test_the_same_invoice_of_the_payee_twice_goes_on_with_a_reason",
    ),
    Mutation(
        guard="a report on a round that was taken over has what came before",
        file="domain/county_report/trace.py",
        text="state.money_in.carried_in_ore,",
        instead="sum(c.amount_ore for c in state.money_in.carried_in),",
        red="tests/domain/takeover/test_report_of_taken_over.py"
        "::test_every_sum_of_the_report_is_that_of_the_round",
    ),
)
