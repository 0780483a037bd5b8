"""The grounds that look at reports and at private schools: G8 and G14, found and not found."""

from datetime import timedelta

from domain.case import organisation_ref
from domain.checks.finding import Ground, Outcome
from domain.county_report.events import CountyReportReopened, CountyReportSubmitted
from domain.deadlines.kinds import DeadlineKind
from domain.follow_up.events import MeasureCarriedOut
from domain.follow_up.recipient_report import (
    RecipientReportAccepted,
    RecipientReportAsked,
    RecipientReportSubmitted,
)
from domain.party import PartyKind
from domain.registry.events import ApprovalRecorded, OrganisationRegistered
from domain.registry.facts import Approval, ApprovalKind
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.events import NeedDeclined, PlanAdopted, PrivateSchoolTerms
from domain.step3_prioritise.line_contents import Pot
from tests.domain.checked import AUTUMN, PAID, PAID_ORE, SPRING, Cases, check, need
from tests.domain.facts import FULL_MEETING, INTAKE_AT, WITH_FORUM, deadline, fact, line
from tests.samples import PRIVATE_SCHOOL

DUE = deadline(DeadlineKind.COUNTY_REPORT)
ASKED = fact(RecipientReportAsked)


def test_g8_a_report_that_is_not_due_is_no_finding() -> None:
    late = deadline(DeadlineKind.COUNTY_REPORT, at=AUTUMN)
    check(Ground.G8, late).finds_nothing()


def test_g8_finds_a_county_report_past_its_deadline() -> None:
    check(Ground.G8, DUE).finds("county-report-overdue", due="2026-03-01")
    days = (SPRING - INTAKE_AT).days + 1
    check(Ground.G8, DUE, late_days=days).finds_nothing()


def test_g8_notes_a_county_report_that_came_late() -> None:
    submitted = fact(CountyReportSubmitted, late=True)
    checked = check(Ground.G8, DUE, submitted)
    checked.finds("county-report-late")
    checked.finds_nothing("county-report-overdue", "county-report-outdated")


def test_g8_notes_a_report_that_the_round_has_moved_on_from() -> None:
    reopened = check(Ground.G8, fact(CountyReportSubmitted), fact(CountyReportReopened))
    reopened.finds("county-report-outdated", report_version=1)


def test_g8_cannot_judge_a_report_that_nobody_set_a_deadline_for() -> None:
    finding = check(Ground.G8).finds("no-report-deadline")
    assert finding.outcome is Outcome.CANNOT_BE_JUDGED
    check(Ground.G8, at=INTAKE_AT).finds_nothing()


def test_g8_finds_a_recipient_that_has_not_reported() -> None:
    assert ASKED.due_at is not None
    checked = check(Ground.G8, DUE, ASKED, at=ASKED.due_at + timedelta(seconds=1))
    checked.finds("recipient-report-overdue", PAID_ORE, due="2027-02-01", reminders=0)
    in_time = check(Ground.G8, DUE, ASKED, at=ASKED.due_at)
    in_time.finds_nothing("recipient-report-overdue")


def test_g8_finds_a_recipient_that_nobody_asked() -> None:
    check(Ground.G8, fact(MeasureCarriedOut)).finds("recipient-not-asked")
    check(Ground.G8, ASKED, fact(MeasureCarriedOut)).finds_nothing("recipient-not-asked")


def test_g8_finds_figures_that_are_not_those_of_the_log() -> None:
    wrong = fact(RecipientReportSubmitted, paid_ore=PAID_ORE - 1, late=False)
    checked = check(Ground.G8, ASKED, wrong, fact(RecipientReportAccepted))
    checked.finds("report-figures-differ", paid_ore=PAID_ORE, reported_ore=PAID_ORE - 1)
    checked.finds_nothing("recipient-report-late")
    right = fact(RecipientReportSubmitted, paid_ore=PAID_ORE, late=True)
    late = check(Ground.G8, ASKED, right)
    late.finds("recipient-report-late")
    late.finds_nothing("report-figures-differ")


def _entitled() -> Cases:
    description = fact(OrganisationRegistered).description.model_copy(
        update={"name": PRIVATE_SCHOOL.name, "kind": PartyKind.PRIVATE_SCHOOL}
    )
    number = PRIVATE_SCHOOL.organisation
    registered = fact(OrganisationRegistered, organisation=number, description=description)
    approval = Approval.model_validate(
        {
            **dict(fact(ApprovalRecorded).approval),
            "kind": ApprovalKind.PRIVATE_SCHOOL_ACT_2_1,
            "programmes": ("BA",),
            "from_day": "2020-08-01",
            "to_day": None,
        }
    )
    return {organisation_ref(number): (registered, fact(ApprovalRecorded, approval=approval))}


def _declined() -> Cases:
    assessed = fact(NeedAssessed, unit=PRIVATE_SCHOOL)
    return need("n-private", assessed, *WITH_FORUM[1:], fact(NeedDeclined))


def test_g14_entitled_schools_on_equal_terms_are_no_finding() -> None:
    check(Ground.G14, other=_entitled()).finds_nothing()


def test_g14_finds_a_school_whose_every_need_was_declined_while_others_got_money() -> None:
    checked = check(Ground.G14, other={**_entitled(), **_declined()})
    finding = checked.finds("all-needs-declined", needs=1)
    assert finding.concerns.organisation == PRIVATE_SCHOOL.organisation
    assert finding.questioned_ore is None


def test_g14_does_not_find_a_school_that_the_plan_gives_money() -> None:
    with_school = fact(
        PlanAdopted,
        meeting=FULL_MEETING,
        plan_version=2,
        lines=(line(), line("l-2", recipient=PRIVATE_SCHOOL, route="private-grant")),
    )
    check(Ground.G14, with_school, other={**_entitled(), **_declined()}).finds_nothing()


def test_g14_finds_other_terms_and_shut_out_schools() -> None:
    other = fact(PlanAdopted, meeting=FULL_MEETING, private_school_terms=PrivateSchoolTerms.OTHER)
    check(Ground.G14, other, other=_entitled()).finds("other-terms")
    shut = fact(PlanAdopted, meeting=FULL_MEETING, private_school_terms=PrivateSchoolTerms.SHUT_OUT)
    check(Ground.G14, shut, other=_entitled()).finds("shut-out")


def test_g14_finds_a_pot_for_public_schools_alone() -> None:
    pot = Pot(purpose="Hospitering", rules="Avtale", may_apply=(PartyKind.COUNTY_SCHOOL,))
    planned = line("l-pot").model_copy(update={"pot": pot, "recipient": None, "route": None})
    plan = fact(PlanAdopted, meeting=FULL_MEETING).model_copy(update={"lines": (line(), planned)})
    checked = check(Ground.G14, plan, other=_entitled())
    assert checked.finds("pot-closed-to-private-schools").concerns.line_id == "l-pot"


def test_g14_cannot_judge_a_county_whose_entitled_schools_are_not_registered() -> None:
    finding = check(Ground.G14, round_events=PAID).finds("entitled-schools-not-known")
    assert finding.outcome is Outcome.CANNOT_BE_JUDGED
