"""What a complete need holds, item by item, and under which criterion each is asked for."""

from datetime import date
from typing import Any

import pytest

from domain.party import PartyKind, TargetGroup
from domain.price import PriceComponent, PriceKind
from domain.rules.applying import apply_rules
from domain.rules.needs import need_checklist, need_gaps
from domain.rules.needs.need_checklist import Item, checklist
from domain.schemes.national_frames import frames_in_force
from domain.schemes.rule_set import Binding, Status
from domain.step1_assess.events import Assessment
from domain.step1_assess.involvement import Codetermination, Involved, Involvement
from domain.step1_assess.parts import (
    Horizon,
    LocalPlan,
    PlanLevel,
    WishedPartner,
)
from tests.samples import ASSESSMENT, SCHOOL, by

KEPT = Codetermination(kept=True, how="Drøfta med dei tillitsvalde 12. januar")
PLAN = LocalPlan(
    level=PlanLevel.OWNER,
    valid_from=date(2025, 1, 1),
    valid_to=date(2028, 12, 31),
    codetermination=KEPT,
)
PARTNER = WishedPartner(
    name="Vestfjord Massivtre AS (syntetisk)",
    kind=PartyKind.COMPANY,
    involved_since=date(2025, 11, 3),
)
WHOLE = ASSESSMENT.model_copy(
    update={
        "concluded_on": date(2026, 1, 20),
        "cause": "Skulen har ikkje massivtre i verkstaden",
        "goal": "Alle lærarane har bygd med massivtre",
        "codetermination": KEPT,
        "local_plan_details": PLAN,
        "national_frames": ("curriculum",),
        "horizon": Horizon.LONG_TERM,
        "partners": (PARTNER,),
        "price": (PriceComponent(kind=PriceKind.RELEASE_FROM_WORK, amount_ore=18_500_000),),
        "involvement": ASSESSMENT.involvement.model_copy(update={"providers": 1}),
    }
)
UNEXPLAINED = ASSESSMENT.involvement.model_copy(update={"why_none": {}})


def missing(found: Assessment, *, confirmed: bool = True) -> list[str]:
    return [i.rule.code for i in checklist(SCHOOL, found, confirmed=confirmed) if not i.met]


def changed(**changes: Any) -> Assessment:
    return WHOLE.model_copy(update=changes)


def test_a_whole_assessment_that_an_employee_confirmed_lacks_nothing() -> None:
    assert missing(WHOLE) == []
    assert missing(WHOLE, confirmed=False) == ["no-employee-confirmation"]


@pytest.mark.parametrize(
    ("gap", "found"),
    [
        ("absence-not-explained", {"involvement": UNEXPLAINED}),
        ("no-codetermination", {"codetermination": None}),
        (
            "no-codetermination",
            {"local_plan_details": PLAN.model_copy(update={"codetermination": None})},
        ),
        ("local-plan-not-described", {"local_plan_details": None}),
        (
            "local-plan-does-not-cover",
            {"local_plan_details": PLAN.model_copy(update={"valid_to": date(2026, 12, 31)})},
        ),
        ("no-wished-partners", {"partners": ()}),
        (
            "partner-came-late",
            {"partners": (PARTNER.model_copy(update={"involved_since": date(2026, 1, 21)}),)},
        ),
        (
            "partner-came-late",
            {"partners": (PARTNER.model_copy(update={"involved_since": None}),)},
        ),
        ("no-national-frames", {"national_frames": ()}),
        ("no-target-group", {"target_groups": {}}),
        ("no-target-group", {"target_groups": {TargetGroup.VET_TEACHER: 0}}),
        ("other-group-not-explained", {"target_groups": {TargetGroup.OTHER: 4}}),
        ("need-for-fagskole-alone", {"target_groups": {TargetGroup.FAGSKOLE_TEACHER: 4}}),
        ("no-cause-or-goal", {"cause": ""}),
        ("no-horizon", {"horizon": None}),
        ("no-price-components", {"price": ()}),
        ("price-differs-from-estimate", {"estimate_ore": 1}),
    ],
)
def test_each_gap_is_named(gap: str, found: dict[str, Any]) -> None:
    assert missing(changed(**found)) == [gap]


def test_a_role_without_anybody_may_say_why() -> None:
    why = {Involved.PROVIDERS: "Fagskulen kjem inn når tilbodet er klart"}
    involvement = UNEXPLAINED.model_copy(update={"why_none": why})

    assert missing(changed(involvement=involvement)) == []
    assert Involvement(leaders=1).unexplained == tuple(Involved)[1:]


def test_without_the_day_the_need_was_defined_nobody_is_late() -> None:
    late = PARTNER.model_copy(update={"involved_since": date(2026, 6, 1)})

    assert missing(changed(concluded_on=None, partners=(late,))) == []


def test_another_group_with_an_explanation_is_no_gap() -> None:
    found = changed(target_groups={TargetGroup.OTHER: 4}, other_group="Rådgivarar for yrkesfag")

    assert missing(found) == []


def test_fagskole_teachers_may_join_others() -> None:
    groups = {TargetGroup.FAGSKOLE_TEACHER: 2, TargetGroup.VET_TEACHER: 8}

    assert missing(changed(target_groups=groups)) == []


def test_only_the_soft_items_stop_registration_and_the_list_holds_them_all() -> None:
    items = checklist(SCHOOL, ASSESSMENT, confirmed=False)
    empty = ASSESSMENT.model_copy(update={"involvement": Involvement(), "target_groups": {}})
    stopping = need_gaps.broken(SCHOOL, empty)

    assert {rule.binding for rule in stopping} == {Binding.SOFT}
    assert {rule.code for rule in stopping} <= {item.rule.code for item in items}
    reminding = [item.rule for item in items if item.rule.binding is Binding.REMIND]
    assert apply_rules(reminding, by()) == ()


def test_every_item_stands_once_under_its_criterion() -> None:
    items: tuple[Item, ...] = checklist(SCHOOL, WHOLE, confirmed=True)

    assert len({item.rule.code for item in items}) == len(items)
    assert {item.criterion for item in items} == set(need_checklist.NeedCriterion)


def test_a_round_carries_the_frames_of_its_year() -> None:
    def keys(year: int) -> set[str]:
        return {frame.key for frame in frames_in_force("yrkesfag", year)}

    assert keys(2019) == {
        "sector-goals",
        "curriculum",
        "curriculum-renewal",
        "hospitering",
        "letter-of-the-year",
    }
    assert keys(2021) - keys(2019) == {"sami-perspectives"}
    assert "curriculum-renewal" in keys(2021)
    assert keys(2023) - keys(2022) == {"yrkesfaglaerer-2"}
    assert frames_in_force("another-scheme", 2026) == ()


@pytest.mark.parametrize(
    ("year", "issued_on"), [(2019, date(2019, 5, 28)), (2020, None), (2021, None), (2026, None)]
)
def test_every_year_has_one_letter_and_says_that_its_wording_is_not_verified(
    year: int, issued_on: date | None
) -> None:
    frames = frames_in_force("yrkesfag", year)
    (letter,) = [frame for frame in frames if frame.key == "letter-of-the-year"]
    assert (letter.issued_on, letter.status) == (issued_on, Status.UNVERIFIED)
    assert len({frame.key for frame in frames}) == len(frames)
