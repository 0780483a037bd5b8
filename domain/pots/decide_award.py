"""Step 4: the county gives an applicant money inside the pot (*tilsagn under potten*)."""

from typing import Annotated, ClassVar

from pydantic import Field

from domain.calendar import in_norway
from domain.case import CaseRef, application_ref
from domain.command import Known
from domain.event import Event, Refusal
from domain.meetings.agenda import ItemOutcome
from domain.pots.answering import AnswersApplication, meeting_of, reasoned, undecided
from domain.pots.events import AwardDecided
from domain.pots.route import route_to
from domain.price import PriceComponent
from domain.registry import registered
from domain.rules import of_scheme
from domain.rules.applications import award_once, call_terms, may_apply, pot_money
from domain.rules.applying import apply_rules
from domain.rules.forum import vet_board_heard
from domain.rules.money import (
    aid,
    cost_practice,
    county_decision,
    forum_grant,
    means,
    second_source,
)
from domain.rules.plans import (
    further_education,
    hospitering,
    line_details,
    line_sums,
    line_target_groups,
)
from domain.rules.rule import Rule
from domain.rules.takeover import before_take_over
from domain.schemes.registry import rule_set_by_id
from domain.state.application import Application
from domain.state.award import with_award
from domain.state.call import Call
from domain.state.pot import left_for
from domain.state.round import Round
from domain.step3_prioritise.line_contents import Instalment, YearAmount
from domain.step4_dispose.events import CriteriaAssured, Finding, Half
from domain.types import SomeOre


class AwardApplication(AnswersApplication):
    """Give an applicant money from the pot, the criteria assured for the planning.

    The amount in øre. `years` and `instalments` are the award's own budget years and terms of
    payment, `prices` the costs that it covers where these are not those of the application.
    `forum_meeting` is where the forum gave its final grant.
    """

    ACTION: ClassVar[str] = "award-application"

    amount_ore: SomeOre
    years: Annotated[tuple[YearAmount, ...], Field(max_length=20)] = ()
    instalments: Annotated[tuple[Instalment, ...], Field(max_length=20)] = ()
    prices: Annotated[tuple[PriceComponent, ...], Field(max_length=20)] | None = None
    criterion_1: Finding
    criterion_2: Finding

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """What an answer looks at, and the rounds that are counted together with this one."""
        return (*super().reads_of(state), *aid.refs(state, self.round_id))

    def reads_further(self, known: Known) -> tuple[CaseRef, ...]:
        """What the registry says of who applied."""
        application = known.of(application_ref(self.application_id), Application)
        return registered.refs((application.applicant,))


def award_application(state: Round, command: AwardApplication, known: Known) -> tuple[Event, ...]:
    """Decide inside the pot, the call, the criteria and the money.

    Raises `unknown-call`, `line-not-in-plan`, `application-not-submitted`, `wrong-call`,
    `application-withdrawn`, `application-already-decided`, `line-twice`,
    `criterion-not-met`, `above-pot`, `above-means`, `no-written-reasons`,
    `award-outside-pot`, `line-does-not-add-up`, `yrkesfaglaerer-2-before-2023`, the target
    groups' codes, what `kept_meeting` refuses, and `reason-required`, also for a cost that the
    county does not cover or other money beyond the cost.
    """
    call, applicant, content, application = undecided(state, command, known)
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
    meeting = meeting_of(state, command, known, ItemOutcome.ADOPTED)
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
        evaluation=content.evaluation,
        prices=content.prices if command.prices is None else command.prices,
        other_funding=content.other_funding,
        route=route,
        recipient=applicant,
        amount_ore=command.amount_ore,
        years=command.years,
        instalments=command.instalments,
        individual_decision=reasoned(applicant, command.written_reasons),
        written_reasons=command.written_reasons,
        forum_meeting=meeting,
        late=application.late,
    )
    on = in_norway(command.by.effective_at).date()
    broken: list[Rule] = []
    if may_apply.is_outside(pot.plan.pot, applicant):
        broken.append(may_apply.AWARD_OUTSIDE_POT)
    award = with_award(state.lines, awarded)[awarded.line_id]
    if wrong := line_sums.wrong(award.plan, state.county):
        facts = {"line": awarded.line_id, "sums": ", ".join(wrong)}
        raise Refusal(line_sums.DOES_NOT_ADD_UP.code, facts)
    broken += line_target_groups.broken(award.plan)
    rules = rule_set_by_id(state.rule_set or "")
    broken += further_education.broken(award.plan, state.budget_year, rules)
    broken += hospitering.broken(award.plan, cost_practice.practice_on(state, award.plan.starts_on))
    broken += line_details.broken_by_award(award.plan)
    broken += second_source.broken(pot.plan, pot.plan.amount_ore)
    broken += second_source.broken(award.plan, command.amount_ore)
    broken += cost_practice.broken_by_plan(state, award.plan, on)
    broken += vet_board_heard.broken_before_deciding(state)
    broken += call_terms.broken(call.published, content, command.amount_ore)
    broken += award_once.broken(state, command.call_id, applicant, content.measure)
    broken += forum_grant.broken(pot.plan.pot, command.forum_meeting)
    if awarded.individual_decision:
        broken += aid.broken(state, known, applicant, command.amount_ore)
    broken += before_take_over.lacking(application)
    broken += registered.of_applicant(applicant, content, on, known)
    stops = apply_rules(of_scheme.as_bound(state, broken), command.by)
    assured = CriteriaAssured(
        line_id=awarded.line_id,
        half=Half.PLANNING,
        criterion_1=command.criterion_1,
        criterion_2=command.criterion_2,
    )
    return (awarded.model_copy(update={"soft_stops": stops}), assured)


def _check_money(state: Round, call: Call, amount_ore: int) -> None:
    left = left_for(state, call)
    if amount_ore > left:
        raise Refusal(pot_money.ABOVE_POT.code, {"left_ore": left})
    available = state.means_ore - state.decided_ore
    if amount_ore > available:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": available})
