"""A spreadsheet can hold all of a need: what an assessment holds, and what a complete one says."""

import csv
from datetime import date
from io import StringIO

import pytest

from domain.language.language import Language
from domain.party import PartyKind, TargetGroup
from domain.price import FundingSource, OtherMoney, PriceComponent, PriceKind
from domain.rules.needs.confirmed_by_employee import NOT_CONFIRMED
from domain.rules.needs.need_checklist import checklist
from domain.rules.needs.need_target_groups import OTHER_GROUP
from domain.schemes.national_frames import NATIONAL_FRAMES
from domain.step1_assess.acceptable import check_assessment
from domain.step1_assess.events import Assessment
from domain.step1_assess.involvement import Codetermination, Involved
from domain.step1_assess.parts import Horizon, LocalPlan, PlanLevel, WishedPartner
from services.imports.columns import FRAME, names_of
from services.imports.need_columns import BY_KEY, COLUMNS
from services.imports.needs import read_needs
from services.imports.problem import RowProblem
from services.imports.problem_texts import PROBLEM_TEXTS
from tests.samples import COMPANY
from tests.services.imports.sheets import GOOD, WHOLE, sheet

#: What the form had before it held all of a need.
_FIRST_FORM = (
    *("organisation", "name", "kind", "title", "description", "measure", "period_from"),
    *("period_to", "method", "source", "finding", "leaders", "employees"),
    *("elected_representatives", "working_life", "providers", "vet-teacher", "instructor"),
    *("training-manager", "examination-board-member", "programme", "local_plan"),
    *("national_goals", "sami", "sami_reason", "estimate"),
)


def read(row: dict[str, str]) -> Assessment:
    (found,), problems = read_needs(sheet(row), "46")
    assert problems == []
    return found.assessment


def faults(**cells: str) -> list[tuple[str, str]]:
    return [(p.column, p.code) for p in read_needs(sheet({**WHOLE, **cells}), "46")[1]]


def test_every_part_of_an_assessment_comes_in() -> None:
    found = read(WHOLE)

    assert not [name for name in Assessment.model_fields if not getattr(found, name)]
    assert [source.finding for source in found.data_sources] == [
        "Fleire stryk",
        "Mindre praksis",
        "Ynskjer; meir øving",
    ]
    assert found.partners == (
        WishedPartner(
            name="Snekkar Syntetisk",
            kind=PartyKind.COMPANY,
            organisation=COMPANY.organisation,
            involved_since=date(2026, 1, 12),
        ),
        WishedPartner(
            name="Opplæringskontor Syntetisk",
            kind=PartyKind.TRAINING_OFFICE,
            involved_since=date(2026, 1, 5),
        ),
    )
    assert found.price == (
        PriceComponent(kind=PriceKind.TEACHING, amount_ore=12_000_000, hours=40, note="To lærarar"),
        PriceComponent(kind=PriceKind.TRAVEL, amount_ore=6_500_050),
    )
    assert found.other_funding == (
        FundingSource(source=OtherMoney.COUNTY, name="Omstilling", amount_ore=1_000_025),
    )
    assert found.local_plan_details == LocalPlan(
        level=PlanLevel.OWNER,
        valid_from=date(2026, 1, 1),
        valid_to=date(2028, 12, 31),
        codetermination=Codetermination(kept=False, how="Ikkje sagt"),
    )
    assert found.codetermination == Codetermination(kept=True, how="Drøfta etter hovudavtalen")
    assert found.involvement.why_none == {Involved.PROVIDERS: "Ingen tilbydar er vald enno"}
    assert found.target_groups == {
        TargetGroup.VET_TEACHER: 9,
        TargetGroup.FAGSKOLE_TEACHER: 2,
        TargetGroup.OTHER: 3,
    }
    assert found.national_frames == ("curriculum", "sector-goals", "hospitering")
    assert (found.trade, found.horizon) == ("Tømrarfaget", Horizon.LONG_TERM)
    assert found.concluded_on == date(2026, 1, 12)


def test_a_complete_row_lacks_nothing_but_an_employees_own_word() -> None:
    ((row,), _) = read_needs(sheet(WHOLE), "46")
    items = checklist(row.unit, row.assessment, confirmed=False)
    assert [item.rule for item in items if not item.met] == [NOT_CONFIRMED]
    check_assessment(row.assessment, "yrkesfag", 2026)


def test_a_file_of_the_first_form_still_comes_in_whole() -> None:
    out = StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(BY_KEY[key].nb for key in _FIRST_FORM)
    writer.writerow(GOOD.get(key, "") for key in _FIRST_FORM)
    (row,), problems = read_needs(out.getvalue().encode(), "46")
    assert problems == []
    assert row.assessment == read(GOOD)


def test_another_group_that_nobody_explains_is_told_by_the_checklist() -> None:
    ((row,), _) = read_needs(sheet({**WHOLE, "other_group": ""}), "46")
    items = checklist(row.unit, row.assessment, confirmed=True)
    assert [item.rule for item in items if not item.met] == [OTHER_GROUP]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("partners", "Snekkar Syntetisk", "bad-partner"),
        ("partners", "; Lærebedrift", "bad-partner"),
        ("partners", "Snekkar Syntetisk; Verkstad", "not-a-choice"),
        ("partners", "Snekkar Syntetisk; Lærebedrift; 310000018", "bad-organisation-number"),
        ("partners", "Snekkar Syntetisk; Lærebedrift; ; i fjor", "not-a-day"),
        ("partners", "For 010190 00083; Lærebedrift", "personal-number"),
        ("partners", "A; Lærebedrift\n" * 41, "too-many-entries"),
        ("price", "Undervisning", "bad-price"),
        ("price", "Undervisning; 0", "not-an-amount"),
        ("price", "Undervisning; 100; mange", "not-a-number"),
        ("price", "Mat; 100", "not-a-choice"),
        ("other_funding", "Andre midler; 100", "bad-funding"),
        ("other_funding", "Andre midler; Fond; 1.005", "not-an-amount"),
        ("more_sources", "Elevundersøkinga", "bad-data-source"),
        ("more_sources", "A; B\n" * 20, "too-many-entries"),
        ("national_frames", "Læreplanen frå i går", "not-among-choices"),
        ("horizon", "snart", "not-a-choice"),
        ("codetermination", "kanskje", "not-yes-or-no"),
        ("codetermination", "", "half-filled"),
        ("plan_from", "", "half-filled"),
        ("plan_level", "", "half-filled"),
        ("plan_codetermination", "", "half-filled"),
        ("source", "", "half-filled"),
        ("finding", "", "half-filled"),
        ("sami", "", "half-filled"),
        ("trade", "x" * 301, "bad-text"),
        ("concluded_on", "31.02.2026", "not-a-day"),
    ],
)
def test_each_fault_of_the_further_columns_is_told(column: str, text: str, code: str) -> None:
    also = {"sami_reason": "Fordi"} if column == "sami" else {}
    assert faults(**also, **{column: text}) == [(column, code)]


def test_as_many_entries_as_an_assessment_holds_come_in() -> None:
    found = read(
        {**WHOLE, "partners": "A; Lærebedrift\n" * 40, "more_sources": "A; B\n" * 19, "price": ""}
    )
    assert (len(found.partners), len(found.data_sources)) == (40, 20)


def test_what_belongs_together_is_told_at_the_place_that_lacks_it() -> None:
    (problem,) = read_needs(sheet({**WHOLE, "plan_to": ""}), "46")[1]
    at = [column.key for column in COLUMNS].index("plan_to")
    assert problem == RowProblem(row=2, column="plan_to", cell=problem.cell, code="half-filled")
    assert problem.cell.endswith("2")
    assert at > 26
    assert len(problem.cell) == 3


@pytest.mark.parametrize("language", Language)
def test_every_header_means_one_column_and_how_to_write_entries_fits_the_form(
    language: Language,
) -> None:
    headers = [column.header(language).casefold() for column in COLUMNS]
    assert len(set(headers)) == len(headers)
    for column in COLUMNS:
        if column.entries:
            # Excel shows at most so much beside a cell, under so long a title.
            assert len(PROBLEM_TEXTS[column.entries][language].what_to_do) <= 255
            assert len(column.header(language)) <= 32


@pytest.mark.parametrize("language", Language)
def test_a_frame_is_meant_by_its_name_in_any_language(language: Language) -> None:
    for key, name in names_of(FRAME, language).items():
        assert read({**WHOLE, "national_frames": name}).national_frames == (key,)
    assert set(names_of(FRAME, language)) == {f.key for f in NATIONAL_FRAMES["yrkesfag"]}
