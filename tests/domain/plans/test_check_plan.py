"""A draft of the plan is checked before it is adopted: all problems at once, with their lines."""

from collections.abc import Iterable

import pytest

from domain.case import CaseRef
from domain.command import Known
from domain.event import Event, Refusal
from domain.rules.problem import Problem
from domain.schemes.rule_set import Binding
from domain.state.round import Round
from domain.step3_prioritise.decide_plan import AdoptPlan, adopt_plan
from domain.step3_prioritise.plan_problems import check_draft
from tests.domain.facts import CLOSED, GRANT_ORE, OPEN, PLANNED, THE_FORUM, THE_ROUND, line
from tests.domain.given import fold
from tests.domain.planning import OTHERS
from tests.domain.wishes import wish, with_reason


def known(draft: AdoptPlan, **changes: Iterable[Event]) -> Known:
    others: dict[CaseRef, Iterable[Event]] = {**OTHERS}
    if "forum" in changes:
        others[THE_FORUM] = changes["forum"]
    return Known({ref: fold(ref, others.get(ref, ())) for ref in draft.reads()})


def the_round(*events: Event) -> Round:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state


def checked(*events: Event, draft: AdoptPlan) -> list[tuple[str, str | None]]:
    found = check_draft(the_round(*events), draft, known(draft), draft.by)
    return [(problem.code, problem.line) for problem in found]


def test_everything_is_told_at_once_and_each_with_its_line() -> None:
    draft = wish(
        AdoptPlan,
        vet_board=None,
        lines=(
            line("l-1", theme_id=None),
            line("l-2", criterion_1="", form=None),
            line("l-3", amount_ore=GRANT_ORE, years=()),
        ),
    )

    assert checked(*OPEN, draft=draft) == [
        ("plan-contents-blank", "l-2"),
        ("line-not-anchored", "l-1"),
        ("vet-board-not-heard", None),
        ("line-details-blank", "l-2"),
        ("line-details-blank", "l-3"),
        ("plan-above-means", None),
    ]


def test_a_draft_without_problems_is_adopted_without_a_reason() -> None:
    draft = wish(AdoptPlan)

    assert checked(*OPEN, draft=draft) == []
    assert adopt_plan(the_round(*OPEN), draft, known(draft))


def test_the_check_and_the_decision_say_the_same() -> None:
    draft = wish(AdoptPlan, lines=(line(providers=""),))
    (first,) = check_draft(the_round(*OPEN), draft, known(draft), draft.by)

    with pytest.raises(Refusal) as refused:
        adopt_plan(the_round(*OPEN), draft, known(draft))
    assert (refused.value.code, dict(refused.value.facts)) == (first.code, first.facts)
    assert first.binding is Binding.HARD
    assert first.citation


def test_a_round_whose_turn_has_not_come_says_that_alone() -> None:
    draft = wish(AdoptPlan, lines=(line(providers=""),))

    assert checked(draft=draft) == [("round-not-open", None)]
    assert checked(*PLANNED, CLOSED, draft=draft) == [("round-closed", None)]
    nobody = check_draft(the_round(*OPEN), draft, known(draft, forum=()), draft.by)
    assert nobody == (Problem.refusing(Refusal("forum-not-appointed")),)


def test_a_line_that_cannot_be_kept_is_told() -> None:
    draft = wish(AdoptPlan, with_reason(AdoptPlan), kept=("l-9",))

    assert checked(*PLANNED, draft=draft) == [("line-not-in-plan", None)]
