"""Step 4: the county decides on an application inside the pot (*tilsagn* or *avslag*)."""

from typing import ClassVar

from domain.calendar import in_norway
from domain.case import CaseRef, RoundId, application_ref, forum_ref, round_ref
from domain.command import Command, Known
from domain.event import Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.party import Party
from domain.permission import check_turn
from domain.pots.events import AwardDecided, AwardRejected, RejectionGround
from domain.pots.form import ApplicationContent
from domain.pots.route import route_to
from domain.registry import registered
from domain.rules import (
    aid,
    application_contents,
    award_once,
    call_terms,
    county_decision,
    forum_grant,
    further_education,
    hospitering,
    kept_meeting,
    line_details,
    line_target_groups,
    may_apply,
    means,
    pot_money,
    second_source,
    vet_board_heard,
)
from domain.rules.applying import apply_rules
from domain.rules.rule import Rule
from domain.schemes.registry import rule_set_by_id
from domain.state.application import Application
from domain.state.award import with_award
from domain.state.call import Call
from domain.state.pot import left_for
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step3_prioritise.events import Meeting
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from domain.types import Draft, ItemId, SomeOre


class _Answers(Command):
    round_id: RoundId
    call_id: ItemId
    application_id: ItemId
    written_reasons: Draft = ""
    forum_meeting: Meeting | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case: one version guards the pot's money."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The call that the application came in under."""
        return self.call_id

    def reads(self) -> tuple[CaseRef, ...]:
        """The application, and the forum's meeting where it is kept here."""
        meeting = () if self.forum_meeting is None else self.forum_meeting.kept_in
        return (application_ref(self.application_id), *meeting)


class AwardApplication(_Answers):
    """Give an applicant money from the pot, the criteria assured for the planning.

    The amount in øre. `forum_meeting` is where the forum gave its final grant.
    """

    ACTION: ClassVar[str] = "award-application"

    amount_ore: SomeOre
    criterion_1: Finding
    criterion_2: Finding

    def reads(self) -> tuple[CaseRef, ...]:
        """What an answer looks at, and the years that are counted together with this one."""
        return (*super().reads(), *aid.rounds_before(self.round_id))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of who applied."""
        application = known.of(application_ref(self.application_id), Application)
        return registered.refs((application.applicant,))


class RejectApplication(_Answers):
    """Reject an application on a ground of the scheme or the call, with reasons."""

    ACTION: ClassVar[str] = "reject-application"

    ground: RejectionGround


def award_application(state: Round, command: AwardApplication, known: Known) -> tuple[Event, ...]:
    """Decide inside the pot, the call, the criteria and the money.

    Raises `unknown-call`, `line-not-in-plan`, `application-not-submitted`, `wrong-call`,
    `application-withdrawn`, `application-already-decided`, `line-twice`,
    `criterion-not-met`, `above-pot`, `above-means`, `no-written-reasons`,
    `award-outside-pot`, `yrkesfaglaerer-2-before-2023`, the target groups' codes, what
    `kept_meeting` refuses, and `reason-required`.
    """
    call, applicant, content, application = _undecided(state, command, known)
    pot_id = call.published.line_id
    pot = state.lines[pot_id]
    if not pot.in_plan:
        raise Refusal("line-not-in-plan")
    if command.application_id in state.lines:
        raise Refusal("line-twice")
    if not (command.criterion_1.met and command.criterion_2.met):
        raise Refusal(county_decision.CRITERION_NOT_MET.code)
    _check_money(state, call, command.amount_ore)
    route = route_to(applicant)
    meeting = _meeting(state, command, known, ItemOutcome.ADOPTED)
    awarded = AwardDecided(
        line_id=command.application_id,
        pot_id=pot_id,
        call_id=command.call_id,
        plan_version=state.plan_version,
        title=content.title,
        measure=content.measure,
        target_groups=content.target_groups,
        other_group_reason=content.other_group_reason,
        participants=content.participants,
        starts_on=content.starts_on,
        ends_on=content.ends_on,
        criterion_1=content.criterion_1,
        criterion_2=content.criterion_2,
        providers=content.providers,
        placements=content.placements,
        study=content.study,
        route=route,
        recipient=applicant,
        amount_ore=command.amount_ore,
        individual_decision=_reasoned(applicant, command.written_reasons),
        written_reasons=command.written_reasons,
        forum_meeting=meeting,
        late=application.late,
    )
    broken: list[Rule] = []
    if may_apply.is_outside(pot.plan.pot, applicant):
        broken.append(may_apply.AWARD_OUTSIDE_POT)
    award = with_award(state.lines, awarded)[awarded.line_id]
    broken += line_target_groups.broken(award.plan)
    rules = rule_set_by_id(state.rule_set or "")
    broken += further_education.broken(award.plan, state.budget_year, rules)
    broken += hospitering.broken(award.plan, state.county)
    broken += line_details.broken_by_award(award.plan)
    broken += second_source.broken(pot.plan, pot.plan.amount_ore)
    broken += vet_board_heard.broken_before_deciding(state)
    broken += call_terms.broken(call.published, content, command.amount_ore)
    broken += award_once.broken(state, command.call_id, applicant, content.measure)
    broken += forum_grant.broken(pot.plan.pot, command.forum_meeting)
    if awarded.individual_decision:
        earlier = [known.of(ref, Round) for ref in aid.rounds_before(command.round_id)]
        broken += aid.broken(state, earlier, applicant, command.amount_ore)
    if application.missing:
        broken.append(application_contents.INCOMPLETE)
    on = in_norway(command.by.effective_at).date()
    broken += registered.of_applicant(applicant, content, on, known)
    stops = apply_rules(broken, command.by)
    assured = CriteriaAssured(
        line_id=awarded.line_id,
        half=Half.PLANNING,
        criterion_1=command.criterion_1,
        criterion_2=command.criterion_2,
    )
    return (awarded.model_copy(update={"soft_stops": stops}), assured)


def reject_application(state: Round, command: RejectApplication, known: Known) -> tuple[Event, ...]:
    """Raises `unknown-call`, `application-not-submitted`, `wrong-call`,
    `application-withdrawn`, `application-already-decided`, `no-written-reasons`,
    what `kept_meeting` refuses, and `reason-required` where the forum is to decide and has not.
    """
    call, applicant, _, _ = _undecided(state, command, known)
    pot_id = call.published.line_id
    pot = state.lines[pot_id].plan.pot
    individual = _reasoned(applicant, command.written_reasons)
    meeting = _meeting(state, command, known, ItemOutcome.REJECTED)
    stops = apply_rules(forum_grant.broken(pot, command.forum_meeting), command.by)
    return (
        AwardRejected(
            application_id=command.application_id,
            pot_id=pot_id,
            call_id=command.call_id,
            applicant=applicant,
            ground=command.ground,
            individual_decision=individual,
            written_reasons=command.written_reasons,
            forum_meeting=meeting,
            soft_stops=stops,
        ),
    )


def _undecided(
    state: Round, command: _Answers, known: Known
) -> tuple[Call, Party, ApplicationContent, Application]:
    """The call, who applied and for what, of an application that waits for its answer."""
    check_turn(command, round_turn(state, command.item), county=state.county)
    application = known.of(application_ref(command.application_id), Application)
    if application.applicant is None or application.content is None:
        raise Refusal("application-not-submitted")
    if (application.round_id, application.call_id) != (state.round_id, command.call_id):
        raise Refusal("wrong-call")
    if application.withdrawn:
        raise Refusal("application-withdrawn")
    if command.application_id in state.answers:
        raise Refusal("application-already-decided")
    call = state.calls[command.call_id]
    return call, application.applicant, application.content, application


def _meeting(state: Round, command: _Answers, known: Known, answer: ItemOutcome) -> Meeting | None:
    """Where the forum decided, as its record has it; raises what `kept_meeting` does."""
    if command.forum_meeting is None:
        return None
    return kept_meeting.recorded_for_pot(
        command.forum_meeting,
        known,
        forum=forum_ref(state.scheme, state.county),
        round_id=state.round_id,
        pot_id=state.calls[command.call_id].published.line_id,
        application_id=command.application_id,
        answer=answer,
    )


def _check_money(state: Round, call: Call, amount_ore: int) -> None:
    left = left_for(state, call)
    if amount_ore > left:
        raise Refusal(pot_money.ABOVE_POT.code, {"left_ore": left})
    available = state.means_ore - state.decided_ore
    if amount_ore > available:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": available})


def _reasoned(applicant: Party, written_reasons: str) -> bool:
    """Whether it is an individual decision (*enkeltvedtak*), which then has its reasons."""
    individual = county_decision.is_individual(route_to(applicant), applicant)
    if individual and not written_reasons:
        raise Refusal(county_decision.NO_WRITTEN_REASONS.code)
    return individual
