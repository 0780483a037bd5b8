"""Guards of follow-up and of the county's report."""

from tests.guards.mutation import Mutation

_REPORT = "tests/services/county_report"
_DOMAIN = "tests/domain/follow_up"

MUTATIONS = (
    Mutation(
        guard="the county approves no change beyond a measure's purpose",
        file="domain/follow_up/decide_change.py",
        text="    if command.outcome is ChangeOutcome.APPROVED and not command.purpose_kept:",
        instead="    if False:",
        red=f"{_DOMAIN}/test_measure_follow_up.py"
        "::test_the_county_never_approves_a_change_beyond_the_purpose",
    ),
    Mutation(
        guard="nobody speaks for a party that it is not",
        file="domain/follow_up/of_line.py",
        text="    if by.organisation != party.organisation or "
        "party.organisation not in line.party_numbers:",
        instead="    if False:",
        red=f"{_DOMAIN}/test_measure_follow_up.py"
        "::test_whoever_is_no_partner_cannot_make_itself_one",
    ),
    Mutation(
        guard="a report that the round has moved on from is not signed",
        file="domain/county_report/decide.py",
        text="    if state.county_report.outdated:",
        instead="    if False:",
        red=f"{_REPORT}/test_report_steps.py"
        "::test_a_report_that_the_round_has_moved_on_from_is_not_signed",
    ),
    Mutation(
        guard="a figure without events is found",
        file="domain/county_report/figures.py",
        text="        return self.value == 0 or bool(self.events)",
        instead="        return True",
        red=f"{_REPORT}/test_drawing_up.py::test_the_check_finds_what_is_missing",
    ),
    Mutation(
        guard="a yes for the round that rests on nothing has a reason",
        file="domain/follow_up/decide_answer.py",
        text="evaluation_answers.broken((command.verdict,), {})",
        instead="()",
        red=f"{_DOMAIN}/test_evaluation_answers.py"
        "::test_a_yes_for_the_round_rests_on_evidence_or_has_a_reason",
    ),
    Mutation(
        guard="a protected document is kept from the forum",
        file="services/api/named_files.py",
        text="        if identity.role not in _READ_PROTECTED and _is_protected(recorded, sha256):",
        instead="        if False:",
        red="tests/journeys/test_follow_up.py::test_a_measure_is_confirmed_counted_and_changed",
    ),
)
