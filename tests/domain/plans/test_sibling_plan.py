"""The sibling scheme's plan is held to what its own sources say, not to yrkesfag's refusals."""

import ast
import re
from pathlib import Path
from typing import Any, TypeGuard

import pytest

import domain
from domain.event import Event
from domain.party import MeasureKind, PartyKind, TargetGroup
from domain.pots.decide_application import CompleteApplication, SubmitApplication
from domain.schemes.barnehage_grunnopplaering import GRUNNOPPLAERING_2021
from domain.schemes.registry import RULE_SETS
from domain.schemes.rule_set import Binding, Status
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step3_prioritise.events import PrivateSchoolTerms
from services.documents.rules import all_rules, rules_document
from tests.domain.facts import OPEN, PRIORITISED, THE_ROUND, WITH_FORUM, fact, line
from tests.domain.facts_pots import APPLIED, CALLED, pot_line
from tests.domain.given import given
from tests.domain.planning import in_round, stopped
from tests.domain.plans.test_sibling_scheme import of_sibling
from tests.domain.wishes import wish, with_reason
from tests.samples import LINE

SIBLING = of_sibling(*OPEN)
OTHERWISE = {other.code: other for other in GRUNNOPPLAERING_2021.binds_otherwise}


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        ("plan-contents-blank", {"lines": (line(criterion_1=""),)}),
        ("private-schools-shut-out", {"private_school_terms": PrivateSchoolTerms.SHUT_OUT}),
        (
            "private-schools-shut-out",
            {"lines": (LINE, pot_line(may_apply=(PartyKind.COUNTY_SCHOOL,)))},
        ),
    ],
)
def test_what_refuses_a_plan_of_yrkesfag_goes_on_with_a_reason_in_the_sibling(
    code: str, changes: dict[str, Any]
) -> None:
    in_round(*OPEN).when(wish(AdoptPlan, with_reason(AdoptPlan), **changes)).refused(code)

    stopped(in_round(*SIBLING), code, **changes)


def test_a_need_that_was_reported_and_not_prioritised_goes_on_with_a_reason() -> None:
    in_round(*OPEN, need=WITH_FORUM).when(wish(AdoptPlan)).refused("need-not-prioritised")

    stopped(in_round(*SIBLING, need=WITH_FORUM), "need-not-prioritised")


@pytest.mark.parametrize(
    "need",
    [
        (),
        PRIORITISED[:1],
        (fact(NeedAssessed, round_id="yrkesfag-46-2025"), *PRIORITISED[1:]),
        (fact(NeedAssessed, round_id="yrkesfag-11-2026"), *PRIORITISED[1:]),
    ],
    ids=["not there", "not reported", "of another year", "of another county"],
)
@pytest.mark.parametrize("history", [OPEN, SIBLING], ids=["yrkesfag", "sibling"])
def test_a_need_that_is_none_of_the_rounds_is_refused_in_every_scheme(
    history: tuple[Event, ...], need: tuple[Event, ...]
) -> None:
    plan = wish(AdoptPlan, with_reason(AdoptPlan))
    in_round(*history, need=need).when(plan).refused("need-not-in-round", line="l-1")


@pytest.mark.parametrize(
    ("code", "changes"),
    [
        (
            "other-group-without-reason",
            {"target_groups": {TargetGroup.OTHER: 8}},
        ),
        (
            "fagskole-teachers-alone",
            {"target_groups": {TargetGroup.FAGSKOLE_TEACHER: 8}},
        ),
    ],
)
def test_what_is_of_vocational_education_alone_is_not_asked_of_the_sibling(
    code: str, changes: dict[str, Any]
) -> None:
    plan = wish(AdoptPlan, with_reason(AdoptPlan), lines=(line(**changes),))

    in_round(*OPEN).when(plan).refused(code)
    (adopted,) = in_round(*SIBLING).when(plan).decided()
    assert code not in getattr(adopted, "soft_stops", ())


def test_the_vocational_training_board_is_not_heard_on_the_siblings_plan() -> None:
    stopped(in_round(*OPEN), "vet-board-not-heard", vet_board=None)
    in_round(*SIBLING).when(wish(AdoptPlan, vet_board=None)).stops()


def test_yrkesfaglarer_2_is_a_rule_of_yrkesfag() -> None:
    study = wish(
        AdoptPlan,
        with_reason(AdoptPlan),
        lines=(line(measure=MeasureKind.YRKESFAGLARER_2, placements=()),),
    )
    year = {"budget_year": 2022}
    before = [event.model_copy(update=year) for event in OPEN]

    in_round(*before).when(study).refused("yrkesfaglaerer-2-before-2023")
    assert in_round(*of_sibling(*before)).when(study).decided()


@pytest.mark.parametrize(
    ("wanted", "applied"), [(SubmitApplication, ()), (CompleteApplication, APPLIED)]
)
def test_an_application_is_asked_what_its_own_scheme_asks(
    wanted: type[SubmitApplication | CompleteApplication], applied: tuple[Event, ...]
) -> None:
    asked = wish(wanted)
    measure = {"measure": MeasureKind.YRKESFAGLARER_2}
    content = asked.content.model_copy(update=measure)
    study = wish(wanted, with_reason(wanted), content=content)
    year = {"budget_year": 2022}
    before = [
        event.model_copy(update=year) if "budget_year" in type(event).model_fields else event
        for event in CALLED
    ]

    given(*applied, other={THE_ROUND: before}).when(study).refused("yrkesfaglaerer-2-before-2023")
    sibling = given(*applied, other={THE_ROUND: of_sibling(*before)})
    assert sibling.when(study).decided()


def test_whatever_binds_otherwise_in_a_scheme_is_asked_as_the_scheme_has_it() -> None:
    """Who asks a rule module that another scheme binds otherwise must ask the scheme as well."""
    home = Path(domain.__file__).parent
    rules = {path.stem for path in (home / "rules").rglob("*.py") if _names_another(path)}
    assert {"further_education", "line_target_groups", "vet_board_heard"} <= rules
    asking = re.compile(rf"\b({'|'.join(sorted(rules))})\.(broken\w*|not_let_in|shut_out_of_pot)\(")
    asked = [
        path
        for path in home.rglob("*.py")
        if "rules" not in path.parts and asking.search(path.read_text(encoding="utf-8"))
    ]

    assert "decide_application.py" in {path.name for path in asked}
    for path in asked:
        uses = {node.attr for node in ast.walk(ast.parse(path.read_text())) if _is_scheme(node)}
        assert "as_bound" in uses, path.relative_to(home)


def _names_another(path: Path) -> bool:
    said = path.read_text(encoding="utf-8")
    return any(f'code="{code}"' in said for code in OTHERWISE)


def _is_scheme(node: ast.AST) -> TypeGuard[ast.Attribute]:
    named = node.value if isinstance(node, ast.Attribute) else None
    return isinstance(named, ast.Name) and named.id == "of_scheme"


def test_sums_are_refused_in_every_scheme() -> None:
    twice = wish(AdoptPlan, with_reason(AdoptPlan), lines=(LINE, LINE))
    wrong = wish(AdoptPlan, with_reason(AdoptPlan), lines=(line(years=LINE.years[:1]),))

    for history in (OPEN, SIBLING):
        in_round(*history).when(twice).refused("line-twice")
        in_round(*history).when(wrong).refused("line-does-not-add-up", line="l-1", sums="years")


def test_what_binds_otherwise_is_a_rule_is_visible_and_refuses_nothing() -> None:
    hard = {rule.code for rule in all_rules()}
    told = rules_document()

    assert set(OTHERWISE) <= hard
    for other in OTHERWISE.values():
        assert other.binding in (Binding.SOFT, None)
        assert f"| `{other.code}` | {other.binding or 'not asked'} | {other.source} |" in told


def test_every_rule_that_binds_otherwise_cites_a_setting_that_is_unverified() -> None:
    unverified = {
        setting.code
        for setting in GRUNNOPPLAERING_2021.settings
        if setting.status is Status.UNVERIFIED
    }
    for other in OTHERWISE.values():
        assert any(f"setting {code}, unverified" in other.source for code in unverified)


def test_yrkesfag_is_held_to_what_its_own_rules_say() -> None:
    for rule_set in RULE_SETS.values():
        assert bool(rule_set.binds_otherwise) is (rule_set is GRUNNOPPLAERING_2021)
