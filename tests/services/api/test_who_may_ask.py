"""Who may ask what: the table of roles and questions, without a log behind it."""

import pytest

from domain.role import Role
from services.api.visibility import Question, hidden_in_rounds, may_ask


@pytest.mark.parametrize("role", Role)
def test_whoever_is_told_of_no_control_case_is_not_told_what_speaks_for_one(role: Role) -> None:
    assert not (hidden_in_rounds(role) and may_ask(role, Question.RISK))


@pytest.mark.parametrize(
    "role", [Role.COUNTY_OFFICER, Role.COUNTY_AUDITOR, Role.DIRECTORATE_AUDITOR]
)
def test_whoever_selects_for_control_is_told_what_speaks_for_it(role: Role) -> None:
    assert may_ask(role, Question.RISK)
