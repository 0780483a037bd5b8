"""Follow-up of a measure: who confirmed, who took part, and what was changed or called off."""

from datetime import date

from domain.attachment import ProtectedAttachment
from domain.case import need_ref
from domain.event import Event
from domain.follow_up.changes import (
    ChangeOutcome,
    MeasureCancelled,
    MeasureChange,
    MeasureChangeDecided,
    MeasureChangeRequested,
    MeasureReinstated,
)
from domain.follow_up.cooperation import CooperationConfirmed
from domain.follow_up.decide_change import (
    CancelMeasure,
    DecideMeasureChange,
    ReinstateMeasure,
    RequestMeasureChange,
)
from domain.follow_up.decide_close import CloseRound
from domain.follow_up.decide_cooperation import ConfirmCooperation
from domain.follow_up.decide_measure import RecordMeasure
from domain.follow_up.decide_participants import RecordParticipants
from domain.follow_up.participants import ParticipantsRecorded, TookPart
from domain.party import TargetGroup
from domain.role import Role
from domain.state.plan_line import LineState
from domain.state.round import Round
from domain.step1_assess.events import NeedAssessed
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import CARRIED_OUT, CLOSED, PLANNED, READY_TO_PAY, THE_ROUND, fact, line
from tests.domain.given import fold, given
from tests.domain.wishes import someone, wish, with_reason
from tests.samples import ASSESSMENT, NEED, PROVIDER, SCHOOL, by

TEACHERS = TookPart(group=TargetGroup.VET_TEACHER, count=8)
ASKED = fact(MeasureChangeRequested)
CANCELLED = fact(MeasureCancelled, decided_ore=0, ordered_ore=0)


def confirmed(**changes: object) -> CooperationConfirmed:
    usual: dict[str, object] = {
        "party": SCHOOL,
        "first_involved_on": date(2026, 1, 12),
        "obligation": "Set av tid til åtte lærarar",
        "agreements": (),
        "came_after_need": False,
    }
    return fact(CooperationConfirmed, **{**usual, **changes})


def the_line(*events: Event) -> LineState:
    state = fold(THE_ROUND, events)
    assert isinstance(state, Round)
    return state.lines["l-1"]


def test_a_partner_of_the_measure_confirms_its_own_part() -> None:
    given(*PLANNED).when(wish(ConfirmCooperation)).then(confirmed(written_by_county=False))


def test_whoever_is_no_partner_cannot_make_itself_one() -> None:
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*PLANNED).when(wish(ConfirmCooperation, stranger, party=PROVIDER)).refused("not-a-party")
    given(*PLANNED).when(wish(ConfirmCooperation, stranger)).refused("not-a-party")


def test_whom_the_county_wrote_down_speaks_for_itself_afterwards() -> None:
    county = wish(ConfirmCooperation, by(), party=PROVIDER)
    written = confirmed(party=PROVIDER, written_by_county=True)
    itself = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    given(*PLANNED).when(county).then(written)
    given(*PLANNED, written).when(
        wish(ConfirmCooperation, itself, party=PROVIDER, half="execution")
    ).then(confirmed(party=PROVIDER, half="execution", written_by_county=False))


def test_a_missing_first_day_is_a_finding_never_a_refusal() -> None:
    given(*PLANNED).when(wish(ConfirmCooperation, first_involved_on=None)).then(
        confirmed(first_involved_on=None, first_day_missing=True)
    )


def test_a_partner_that_came_after_the_need_was_defined_is_a_finding() -> None:
    defined = ASSESSMENT.model_copy(update={"concluded_on": date(2026, 1, 11)})
    need = {need_ref(NEED): [fact(NeedAssessed, assessment=defined)]}
    plan = (*PLANNED[:-1], fact(PlanAdopted, lines=(line("l-1", needs=(NEED,)),)))

    given(*plan, other=need).when(wish(ConfirmCooperation)).then(confirmed(came_after_need=True))


def test_the_same_confirmation_again_is_nothing_new_and_another_takes_its_place() -> None:
    given(*PLANNED, confirmed()).when(wish(ConfirmCooperation)).nothing()
    later = confirmed(obligation="Set av tid til ti lærarar")
    known = the_line(*PLANNED, confirmed(), later).follow_up

    assert known.confirmations == (later,)


def test_a_count_without_an_attendance_list_is_unsupported() -> None:
    given(*PLANNED).when(wish(RecordParticipants)).then(
        fact(ParticipantsRecorded, participants=(TEACHERS,), attendance=None, unsupported=True)
    )


def test_the_hash_of_the_attendance_list_supports_the_count() -> None:
    shown = ProtectedAttachment(sha256="2b" * 32, name="deltakarliste.pdf")

    given(*PLANNED).when(wish(RecordParticipants, attendance=shown)).then(
        fact(ParticipantsRecorded, participants=(TEACHERS,), attendance=shown, unsupported=False)
    )


def test_nobody_is_counted_twice_in_one_count() -> None:
    given(*PLANNED).when(wish(RecordParticipants, participants=(TEACHERS, TEACHERS))).refused(
        "participants-twice"
    )


def test_only_the_recipient_or_the_county_counts_and_asks_for_change() -> None:
    stranger = by(Role.PROVIDER, organisation=PROVIDER.organisation)

    for kind in (RecordParticipants, RequestMeasureChange):
        given(*PLANNED).when(wish(kind, stranger)).refused("not-a-party")
        given(*PLANNED).when(wish(kind, by())).decided()


def test_an_approved_change_holds_beside_the_plan_until_the_forum_adopts_another() -> None:
    approved = fact(MeasureChangeDecided)
    changed = the_line(*PLANNED, ASKED, approved)
    anew = fact(PlanAdopted, plan_version=2, lines=(line("l-1", title="Hospitering, våren"),))

    assert changed.agreed.starts_on == date(2027, 1, 11)
    assert changed.plan.starts_on != date(2027, 1, 11)
    settled = the_line(*PLANNED, ASKED, approved, anew)
    assert settled.agreed == settled.plan


def test_the_county_never_approves_a_change_beyond_the_purpose() -> None:
    beyond = wish(DecideMeasureChange, purpose_kept=False)
    to_forum = wish(DecideMeasureChange, purpose_kept=False, outcome=ChangeOutcome.TO_FORUM)

    given(*PLANNED, ASKED).when(beyond).refused("beyond-purpose")
    given(*PLANNED, ASKED).when(to_forum).then(
        fact(
            MeasureChangeDecided,
            outcome=ChangeOutcome.TO_FORUM,
            purpose_kept=False,
            grounds="Målet er det same",
        )
    )


def test_a_change_sent_to_the_forum_waits_until_a_plan_settles_it() -> None:
    sent = fact(MeasureChangeDecided, outcome=ChangeOutcome.TO_FORUM, purpose_kept=False)
    anew = fact(PlanAdopted, plan_version=2, lines=(line("l-1", title="Hospitering, våren"),))

    assert the_line(*PLANNED, ASKED, sent).follow_up.changes["c-1"].waits_for_forum
    settled = the_line(*PLANNED, ASKED, sent, anew).follow_up.changes["c-1"]
    assert not settled.waits_for_forum
    assert not settled.holds


def test_a_change_is_decided_on_once_and_must_have_been_asked_for() -> None:
    given(*PLANNED).when(wish(DecideMeasureChange)).refused("unknown-change")
    given(*PLANNED, ASKED, fact(MeasureChangeDecided)).when(wish(DecideMeasureChange)).refused(
        "change-already-decided"
    )
    given(*PLANNED, ASKED).when(wish(RequestMeasureChange)).refused("change-exists")


def test_a_change_cannot_end_before_it_begins() -> None:
    reversed_period = MeasureChange(what="Flytt", ends_on=date(2020, 1, 1))

    given(*PLANNED).when(wish(RequestMeasureChange, change=reversed_period)).refused(
        "period-reversed"
    )


def test_the_groups_are_measured_against_what_was_agreed() -> None:
    fewer = MeasureChange(what="Færre", target_groups={TargetGroup.VET_TEACHER: 8})
    asked = fact(MeasureChangeRequested, change=fewer)
    came = wish(RecordMeasure, participants={TargetGroup.VET_TEACHER: 8})

    assert given(*PLANNED).when(came).decided()[0].model_dump()["groups_changed"]
    agreed = given(*PLANNED, asked, fact(MeasureChangeDecided)).when(came).decided()[0]
    assert not agreed.model_dump()["groups_changed"]


def test_a_cancelled_measure_is_not_carried_out_and_leaves_no_gap() -> None:
    money = fact(MeasureCancelled, grounds="Ingen meldte seg på", ordered_ore=0)
    given(*READY_TO_PAY).when(wish(CancelMeasure)).then(money)
    given(*PLANNED, CANCELLED).when(wish(RecordMeasure)).refused("measure-cancelled")
    given(*PLANNED, CANCELLED).when(wish(CancelMeasure)).refused("measure-cancelled")
    assert (
        given(*PLANNED, CANCELLED)
        .when(wish(CloseRound))
        .decided()[0]
        .model_dump()["lines_without_evaluation"]
        == ()
    )
    given(*PLANNED, CARRIED_OUT).when(wish(CancelMeasure)).refused("measure-already-carried-out")


def test_a_cancelled_measure_goes_on_after_all_with_a_reason() -> None:
    given(*PLANNED, CANCELLED).when(wish(ReinstateMeasure)).then(fact(MeasureReinstated))
    given(*PLANNED, CANCELLED).when(wish(ReinstateMeasure, someone("reinstate-measure"))).refused(
        "reason-required"
    )
    given(*PLANNED).when(wish(ReinstateMeasure)).refused("measure-not-cancelled")
    given(*PLANNED, CANCELLED, fact(MeasureReinstated)).when(wish(RecordMeasure)).decided()


def test_a_closed_round_takes_no_more() -> None:
    for kind in (ConfirmCooperation, RecordParticipants, RequestMeasureChange, CancelMeasure):
        given(*PLANNED, CLOSED).when(wish(kind, with_reason(kind))).refused("round-closed")
