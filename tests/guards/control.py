"""Guards of control cases, claims and the directorate's checks."""

from tests.guards.mutation import Mutation

_CONTROL_DECIDED = "tests/domain/control/test_control_decided.py"
_CONTROL_HEARD = "tests/domain/control/test_control_heard.py"
_SELECTED = "tests/domain/control/test_control_selected.py"
_DOCUMENTATION = "tests/domain/control/test_control_documentation.py"
_FINDINGS = "tests/domain/control/test_control_findings.py"
_OFFSET = "tests/domain/control/test_control_offset.py"
_WITHHELD = "tests/domain/control/test_control_withheld.py"
_RETURN = "tests/domain/control/test_control_return.py"
_CLAIM = "tests/domain/control/test_claim_money.py"
_CHECKS = "tests/domain/control/test_checks_of_money.py"
_BASIS = "domain/control/decide_basis.py"
_PROPOSAL = "domain/control/decide_proposal.py"
_SETTLING = "domain/control/decide_claim.py"

MUTATIONS = (
    Mutation(
        guard="a control case is decided by two persons",
        file=_PROPOSAL,
        text="    involved = not command.by.persons.isdisjoint(state.handlers)",
        instead="    involved = False",
        red=f"{_CONTROL_DECIDED}::TestDecision::test_whoever_has_handled_any_step_does_not_decide",
    ),
    Mutation(
        guard="whoever has handled a step of a control case sends no proposal back",
        file=_PROPOSAL,
        text="    _check_second_person(state, command)\n    steps = [",
        instead="    check_controlling(state, command)\n    steps = [",
        red=f"{_CONTROL_DECIDED}::TestDecision::test_whoever_has_handled_any_step_does_not_decide",
    ),
    Mutation(
        guard="a case by risk has the score that was computed",
        file="domain/control/selecting.py",
        text="    if asked.by is not SelectedBy.RISK:",
        instead="    if True:",
        red=f"{_SELECTED}::TestSelection::test_a_case_by_risk_records_the_score_that_was_computed",
    ),
    Mutation(
        guard="nothing is claimed before the party was heard",
        file="domain/rules/control/control_hearing.py",
        text="outcome in CLAIMING and unheard",
        instead="False",
        red=f"{_CONTROL_HEARD}::TestHearing::test_nothing_is_claimed_before_the_party_was_heard",
    ),
    Mutation(
        guard="what the party was not heard on is heard anew",
        file=_BASIS,
        text="            hear_again=state.heard and _is_worse(before, parts, amount),",
        instead="            hear_again=False,",
        red=f"{_CONTROL_HEARD}::TestBasis"
        "::test_more_money_after_the_notice_is_heard_anew_and_less_is_not",
    ),
    Mutation(
        guard="a claim stands on its newest basis",
        file=_PROPOSAL,
        text="    if command.basis_version != version:",
        instead="    if False:",
        red=f"{_CONTROL_DECIDED}::TestDecision::test_it_is_bound_to_the_newest_basis",
    ),
    Mutation(
        guard="no claim without ground, lines and share",
        file="domain/rules/control/control_claim.py",
        text="        return (CLAIM_WITHOUT_BASIS,)",
        instead="        return ()",
        red=f"{_CONTROL_DECIDED}::TestDecision::test_a_claim_needs_its_basis",
    ),
    Mutation(
        guard="no more is claimed of a payment than is paid and not claimed already",
        file=_BASIS,
        text="    if part.amount_ore > left:",
        instead="    if part.amount_ore > left + 1:",
        red=f"{_CONTROL_HEARD}::TestBasis::test_another_claim_on_the_payment_leaves_less_to_claim",
    ),
    Mutation(
        guard="what came back before the decision is not claimed",
        file=_PROPOSAL,
        text="        check_claimable(state, part, payments[part.payment_id])",
        instead="        payments[part.payment_id]",
        red=f"{_CONTROL_DECIDED}::TestDecision::test_what_came_back_meanwhile_is_not_claimed",
    ),
    Mutation(
        guard="a county claims of the one that it controls",
        file=_BASIS,
        text="    if state.recipient and "
        "payment.payee.organisation != state.recipient.organisation:",
        instead="    if False:",
        red=f"{_CONTROL_HEARD}::TestBasis::test_a_county_claims_of_the_one_that_it_controls",
    ),
    Mutation(
        guard="an explained finding is claimed for by nobody",
        file=_BASIS,
        text="        if finding.end is not None and finding.end.end in GONE:",
        instead="        if False:",
        red=f"{_CONTROL_HEARD}::TestBasis::test_it_stands_on_findings_that_stand",
    ),
    Mutation(
        guard="no more is settled than is left of the claim",
        file=_SETTLING,
        text='    if command.amount_ore > left:\n        raise Refusal("beyond-claim"',
        instead='    if command.amount_ore > left + 1:\n        raise Refusal("beyond-claim"',
        red=f"{_CLAIM}::TestSettlement::test_no_more_is_settled_than_is_left_of_the_claim",
    ),
    Mutation(
        guard="a settlement is recorded once",
        file=_SETTLING,
        text="    if command.settlement_id in before:",
        instead="    if False:",
        red=f"{_CLAIM}::TestSettlement::test_a_settlement_is_recorded_once",
    ),
    Mutation(
        guard="no more is settled by an offset than was withheld",
        file=_SETTLING,
        text="    left = offset.to_settle(target, *named)\n    if command.amount_ore > left:",
        instead="    left = offset.to_settle(target, *named)\n    if False:",
        red=f"{_OFFSET}::TestWithheldFromAGrant::test_no_more_is_settled_than_was_withheld",
    ),
    Mutation(
        guard="no more is withheld than was announced",
        file="domain/rules/control/offset.py",
        text="        if amount > left:",
        instead="        if amount > left + 1:",
        red=f"{_OFFSET}::TestWithheldFromAGrant"
        "::test_no_more_is_kept_than_was_announced_or_than_came",
    ),
    Mutation(
        guard="no more is withheld than is left of the claim",
        file="domain/rules/control/offset.py",
        text="        left = min(of_offset, ",
        instead="        left = max(of_offset, ",
        red=f"{_WITHHELD}::TestWithheldForWhatIsLeft"
        "::test_what_settled_or_lowered_the_claim_is_not_withheld",
    ),
    Mutation(
        guard="what is withheld stands in the case in the same save",
        file="domain/control/on_withheld.py",
        text="    if not kept or not isinstance(state, Round):",
        instead="    if True:",
        red=f"{_WITHHELD}::TestWithheldFromAPayment::test_the_case_is_told_in_the_same_save",
    ),
    Mutation(
        guard="no case ends with money that is withheld and settles nothing",
        file="domain/control/decide_running.py",
        text="    if kept > 0:",
        instead="    if False:",
        red=f"{_RETURN}::test_a_case_does_not_end_with_money_that_is_withheld_and_settles_nothing",
    ),
    Mutation(
        guard="no more that was withheld is paid out than has not settled",
        file="domain/control/decide_return.py",
        text="    if command.amount_ore > left:",
        instead="    if False:",
        red=f"{_RETURN}::test_no_more_is_paid_out_than_was_kept_and_not_settled_and_once",
    ),
    Mutation(
        guard="what a county's own case changes is told to the others on the payment",
        file="domain/control/on_change.py",
        text="            if ref.key != state.control_id:",
        instead="            if False:",
        red="tests/domain/control/test_control_changed.py"
        "::test_what_a_countys_own_case_claims_and_gets_back_is_told_to_the_directorates",
    ),
    Mutation(
        guard="a payment that came to nothing settles no claim by offset",
        file="domain/rules/control/offset.py",
        text="    if payment is not None and not payment.settled:",
        instead="    if False:",
        red=f"{_WITHHELD}::TestWithheldFromAPayment"
        "::test_a_payment_that_came_to_nothing_has_withheld_nothing",
    ),
    Mutation(
        guard="a case that the accounts have changed a payment of waits",
        file="domain/control/on_change.py",
        text="one for one in told_of if _stands_on(",
        instead="one for one in told_of if not _stands_on(",
        red="tests/domain/control/test_control_changed.py"
        "::test_a_case_on_hold_keeps_its_time_and_learns_of_the_change",
    ),
    Mutation(
        guard="a case from a sample was drawn by it",
        file="domain/rules/control/control_sample.py",
        text="    if member not in drawn(",
        instead="    if not drawn(",
        red=f"{_SELECTED}::TestSelection::test_a_sample_is_drawn_again_and_has_drawn_the_case",
    ),
    Mutation(
        guard="a claim only falls, and never below what was settled",
        file=_SETTLING,
        text="state.claim.settled_on(part.payment_id) <= part.to_ore < claimed",
        instead="0 <= part.to_ore < claimed",
        red=f"{_CLAIM}::TestLowering::test_a_claim_only_falls_and_never_below_what_is_settled",
    ),
    Mutation(
        guard="a claim is not dropped by closing",
        file="domain/control/decide_running.py",
        text="    if state.claim.left_ore > 0:",
        instead="    if False:",
        red=f"{_CLAIM}::TestClosing::test_a_claim_is_not_dropped_by_closing",
    ),
    Mutation(
        guard="what another control case has claimed is not claimed again",
        file="domain/state/payment.py",
        text="self.paid_ore + self.covered_ore - self.state_claim_ore if self.paid_ore else 0",
        instead="self.paid_ore + self.covered_ore",
        red=f"{_CONTROL_HEARD}::TestBasis::test_another_claim_on_the_payment_leaves_less_to_claim",
    ),
    Mutation(
        guard="the owner of a corrective action does not close it",
        file="domain/control/decide_finding.py",
        text="if owner in command.by.persons else ()",
        instead="if not owner else ()",
        red=f"{_FINDINGS}::TestFindings"
        "::test_each_has_one_action_that_another_than_its_owner_closes",
    ),
    Mutation(
        guard="the controlled does not control",
        file="domain/control/of_control.py",
        text="    check_controller(state, command.by)\n",
        instead="",
        red=f"{_DOCUMENTATION}::TestDocumentation::test_the_controlled_does_not_control",
    ),
    Mutation(
        guard="the checks find one øre more paid than was decided",
        file="domain/checks/g12_overpaid.py",
        text="        if beyond > 0:",
        instead="        if beyond > 5:",
        red=f"{_CHECKS}::test_g12_finds_more_paid_than_decided",
    ),
    Mutation(
        guard="the checks find what was claimed and has not come back",
        file="domain/checks/g12_overpaid.py",
        text="            if owed > 0 and not payment.void:",
        instead="            if False:",
        red=f"{_CHECKS}::test_g12_finds_what_was_claimed_and_has_not_come_back",
    ),
    Mutation(
        guard="the checks find the same invoice in two counties",
        file="domain/checks/g16_paid_twice.py",
        text="        if len(paid) < 2:",
        instead="        if len(paid) < 3:",
        red="tests/domain/control/test_checks_across.py"
        "::test_g16_finds_the_same_invoice_paid_by_two_counties",
    ),
)
