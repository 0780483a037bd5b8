"""A running year is taken over whole, and goes on normally."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from domain.case import need_ref
from domain.event import ActorKind
from domain.language.language import Language
from domain.party import MeasureKind, TargetGroup
from domain.procurement import ProcurementBasis
from domain.rules.plans.line_sums import instalment_amounts
from domain.state.forum import Forum
from domain.state.long_term_plan import LongTermPlan
from domain.step3_prioritise.decide_registry import RemoveMember
from domain.step3_prioritise.decide_waiting import CarryNeedOver
from domain.step3_prioritise.outcomes import Outcome
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from domain.step4_dispose.events import PaymentOrdered
from domain.takeover.before import Sheet
from domain.takeover.plan import need_id
from services.takeover.sheets import SHEETS
from services.takeover.template import csv_files, workbook
from tests.domain.facts import (
    OPEN,
    THE_FORUM,
    THE_LONG_TERM_PLAN,
    THE_NEXT_ROUND,
    THE_ROUND,
)
from tests.domain.wishes import wish, with_reason
from tests.samples import COMPANY, OFFICE, PROVIDER, ROUND, SCHOOL
from tests.services.imports.taking_over import Stand, standing
from tests.services.imports.workbook import (
    OF_COMPANY,
    OF_PROVIDER,
    OF_SCHOOL,
    book,
    changed,
    comma_separated,
    excel,
)


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return standing(tmp_path)


def test_a_running_year_comes_in_with_its_money_to_the_oere(stand: Stand) -> None:
    stand.taken_over(book())
    round_ = stand.county.round

    assert (round_.granted_ore, round_.means_ore) == (731_200_000, 737_400_000)
    assert (round_.money_in.received_ore, round_.unspent_ore) == (365_600_000, 365_799_950)
    assert (round_.planned_ore, round_.decided_ore) == (28_500_000, 12_000_050)
    assert (round_.paid_before_ore, round_.disbursed_ore) == (6_000_050, 6_000_050)
    assert round_.plan_version == 2
    assert round_.lines["l-1"].plan.needs == (need_id(ROUND, "b1"),)
    forum = stand.county.folder.fold(THE_FORUM).state
    assert isinstance(forum, Forum)
    assert forum.appointed


def test_the_members_come_along_with_their_terms_and_one_leads_them(stand: Stand) -> None:
    stand.taken_over(book())
    forum = stand.county.folder.fold(THE_FORUM).state
    assert isinstance(forum, Forum)
    assert list(forum.members) == ["m-1", "m-2", "m-3"]
    assert forum.chair == "m-1"
    assert forum.members["m-1"].speaks_for == (SCHOOL.organisation, OFFICE.organisation)
    assert forum.members["m-3"].deputy_for == ("m-1", "m-2")
    assert [member.member_id for member in forum.sitting(date(2025, 7, 31))] == ["m-1", "m-2"]

    # They go on like any other members.
    leave = wish(RemoveMember, member_id="m-1", last_day=date(2026, 3, 1))
    assert not isinstance(stand.county.outcome(stand.county.sent(leave)), str)
    left = stand.county.folder.fold(THE_FORUM).state
    assert isinstance(left, Forum)
    assert left.chair is None


def test_instalments_come_along_and_bind_what_is_paid_next(stand: Stand) -> None:
    terms = "40 %; Tilsagnet er gitt\n60%; report-and-accounts; Etter godkjend rekneskap"
    stand.taken_over(changed(Sheet.LINES, 0, instalments=terms))
    line = stand.county.round.lines["l-1"]
    # Of 185,000 kroner, to the øre.
    assert instalment_amounts(line.plan) == (7_400_000, 11_100_000)
    assert line.plan.instalments[1].terms == "Etter godkjend rekneskap"
    # Of the 120,000.50 that were granted, 48,000.20 are released and 60,000.50 are paid.
    order = {"line_id": "l-1", "payment_id": "p-1", "voucher": "4713", "amount_ore": 1}
    who = with_reason(OrderPayment, "")
    assert stand.county.refused(wish(OrderPayment, who, **order)) == "reason-required"


def test_years_milestones_price_and_counties_shares_come_along(stand: Stand) -> None:
    stand.taken_over(
        changed(
            Sheet.LINES,
            0,
            years="2026; 2025/26; 100 000\n2026; 2026/2027; 85 000",
            milestones="m-1; Første samling; 12.09.2026; 40 %\nm-2; Andre samling; 2027-03-12; 3/5",
            prices="teaching; 150 000; 120; To førelesarar\ntravel; 35 000",
            joint_key="felles-1",
            joint_lead="46",
            joint_total="370 000",
            joint_shares="46; 50 %\n11; 1/2",
        )
    )
    plan = stand.county.round.lines["l-1"].plan
    assert [(year.school_year, year.amount_ore) for year in plan.years] == [
        ("2025/26", 10_000_000),
        ("2026/27", 8_500_000),
    ]
    assert [(one.milestone_id, one.due, one.weight) for one in plan.milestones] == [
        ("m-1", date(2026, 9, 12), "40/100"),
        ("m-2", date(2027, 3, 12), "3/5"),
    ]
    assert [(part.amount_ore, part.hours) for part in plan.prices] == [
        (15_000_000, 120),
        (3_500_000, None),
    ]
    assert plan.joint is not None
    assert (plan.joint.measure_key, plan.joint.total_ore) == ("felles-1", 37_000_000)
    assert [part.county for part in plan.joint.shares] == ["46", "11"]


def test_who_takes_part_provides_visits_and_teaches_comes_along(stand: Stand) -> None:
    stand.taken_over(
        changed(
            Sheet.LINES,
            0,
            participants="Yrkesfaglærere; 6; BA\nvet-teacher; 3",
            provided_by=f"{OF_PROVIDER}; Rammeavtale; Avtale 2025/7\n{OF_COMPANY}",
            placements=(
                f"teacher-to-company; {OF_SCHOOL}; {OF_COMPANY}; 4; 5; 3 500; Avtale 3; 12.01.2026"
            ),
            study_title="Yrkesfaglærer 2",
            study_credits="7,5",
            study_provider=OF_PROVIDER,
            study_places="2",
            evaluation_goal="Lærerne bruker utstyret",
            evaluation_how="Samtale etter hver bolk",
            evaluation_judged_by="Tallet på lærere som har brukt det",
            individual_reason="Én lærer i faget",
            elsewhere_reason="Utstyret står der",
        )
    )
    plan = stand.county.round.lines["l-1"].plan
    assert [(one.programme, one.expected) for one in plan.participants] == [("BA", 6), (None, 3)]
    bought, own = plan.provided_by
    assert bought.procurement is not None
    assert bought.procurement.basis is ProcurementBasis.FRAMEWORK_AGREEMENT
    assert bought.procurement.reference == "Avtale 2025/7"
    assert (bought.provider, own.provider) == (PROVIDER, COMPANY)
    assert own.procurement is None
    (placement,) = plan.placements
    assert (placement.school, placement.company) == (SCHOOL, COMPANY)
    assert (placement.days, placement.cost_ore) == (20, 7_000_000)
    assert (placement.agreement, placement.agreed_on) == ("Avtale 3", date(2026, 1, 12))
    assert plan.study is not None
    assert (plan.study.credits, plan.study.provider, plan.study.places) == ("7.5", PROVIDER, 2)
    assert plan.evaluation is not None
    assert plan.evaluation.judged_by == "Tallet på lærere som har brukt det"
    assert (plan.individual_reason, plan.elsewhere_reason) == (
        "Én lærer i faget",
        "Utstyret står der",
    )


def test_what_a_theme_prioritises_comes_along_and_a_line_rests_on_it(stand: Stand) -> None:
    year = changed(Sheet.LINES, 0, priority="kurs")
    kurs = "kurs; Kurs i byggfag; Kurs; 01.08.2026; 30.06.2029; Yrkesfaglærere, instructor"
    year[Sheet.THEMES] = [{**year[Sheet.THEMES][0], "measures": kurs}]
    stand.taken_over(year)

    assert stand.county.round.lines["l-1"].plan.priority_id == "kurs"
    long_term = stand.county.folder.fold(THE_LONG_TERM_PLAN).state
    assert isinstance(long_term, LongTermPlan)
    (measure,) = long_term.themes[0].measures
    assert (measure.measure_id, measure.kind) == ("kurs", MeasureKind.COURSE)
    assert measure.target_groups == (TargetGroup.VET_TEACHER, TargetGroup.INSTRUCTOR)


def test_no_ordinary_step_is_acted_out_and_every_row_is_named(stand: Stand) -> None:
    command = stand.command((None, excel(book())))
    stand.county.outcome(stand.county.sent(command))
    sha256 = command.sources[0].sha256

    envelopes = stand.county.log.load(THE_ROUND.stream_id)
    assert [each.event.TOPIC for each in envelopes] == ["round.taken-over", "plan.taken-over"]
    (need,) = stand.county.log.load(need_ref(need_id(ROUND, "b2")).stream_id)
    assert (need.event.TOPIC, need.kind) == ("need.taken-over", ActorKind.IMPORT)
    assert need.causation == f"{sha256}#needs!3"


def test_a_waiting_need_brings_its_turns_and_is_carried_on(stand: Stand) -> None:
    stand.taken_over(book())
    waiting = stand.need("b2")
    assert waiting.outcome is Outcome.WAITING
    assert [turn.round_id for turn in waiting.turns] == ["yrkesfag-46-2025"]
    assert (stand.need("b3").round_id, stand.need("b4").outcome) == ("yrkesfag-46-2024", None)

    stand.county.begin({THE_NEXT_ROUND: OPEN})
    carry = wish(CarryNeedOver, need_id=need_id(ROUND, "b2"))
    assert not isinstance(stand.county.outcome(stand.county.sent(carry)), str)
    carried = stand.need("b2")
    assert [turn.round_id for turn in carried.turns] == ["yrkesfag-46-2025", ROUND]


def test_the_next_payment_has_the_remainder_and_no_oere_more(stand: Stand) -> None:
    stand.taken_over(book())
    left = 12_000_050 - 6_000_050
    order = {"line_id": "l-1", "payment_id": "p-1", "voucher": "4713"}

    assert stand.county.refused(wish(OrderPayment, **order, amount_ore=left + 1)) == (
        "beyond-remainder"
    )
    # The whole remainder waits for the execution half of the criteria, as in any round.
    assert stand.county.refused(wish(OrderPayment, **order, amount_ore=left)) == (
        "execution-not-assured"
    )
    for command in (
        wish(OrderPayment, **order, amount_ore=left - 1),
        wish(AttestPayment),
        wish(ApprovePayment, with_reason(ApprovePayment)),
    ):
        assert not isinstance(stand.county.outcome(stand.county.sent(command)), str)
    assert stand.county.round.disbursed_ore == 12_000_049
    ordered = stand.county.log.load(THE_ROUND.stream_id)[2].event
    assert isinstance(ordered, PaymentOrdered)
    assert (ordered.instalment, ordered.amount_ore) == (3, left - 1)


def test_a_line_that_was_never_assured_waits_for_that_before_the_next_payment(
    stand: Stand,
) -> None:
    stand.taken_over(changed(Sheet.LINES, 0, assured_on=""))
    order = wish(OrderPayment, line_id="l-1", payment_id="p-1", amount_ore=1)
    assert stand.county.refused(order) == "criteria-not-assured"


def test_csv_files_do_as_well_as_a_workbook(stand: Stand) -> None:
    named = [(sheet, comma_separated(sheet, rows)) for sheet, rows in book().items()]
    assert stand.tried(*named) == []
    done = stand.county.outcome(stand.county.sent(stand.command(*named)))
    assert not isinstance(done, str)
    (need,) = stand.county.log.load(need_ref(need_id(ROUND, "b2")).stream_id)
    assert need.causation == f"{stand.files.put(BytesIO(dict(named)[Sheet.NEEDS]))}#needs!3"


@pytest.mark.parametrize("language", Language)
def test_the_form_is_read_as_it_is_written(stand: Stand, language: Language) -> None:
    assert stand.tried((None, workbook(language))) == ["round:0::one-row"]
    assert len(csv_files(language)) == len(SHEETS)
    assert stand.tried((None, excel(book(), language))) == []


@pytest.mark.parametrize("sheet", Sheet)
def test_every_header_means_one_column(sheet: Sheet) -> None:
    meant = [
        {column.key, *(column.header(language).casefold() for language in Language)}
        for column in SHEETS[sheet]
    ]
    for at, names in enumerate(meant):
        assert not any(names & others for others in meant[at + 1 :])
