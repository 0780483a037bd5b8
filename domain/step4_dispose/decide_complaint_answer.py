"""Step 4: a complaint is answered (*klagebehandling*): the county's answer, the appeals body's."""

from typing import ClassVar

from domain.case import CaseRef, RoundId, application_ref, round_ref
from domain.command import Addition, Command, Known
from domain.event import Event, Refusal
from domain.permission import check_turn
from domain.pots.application_events import DecisionSetAside
from domain.rules.applications import call_terms, pot_money
from domain.rules.applying import apply_rules
from domain.rules.money import aid, complaints, means
from domain.rules.rule import Rule
from domain.state.application import Application
from domain.state.award import raised
from domain.state.complaint import Complaint
from domain.state.plan_line import LineState
from domain.state.pot import ledger, left_for
from domain.state.round import Round
from domain.state.round_position import round_turn
from domain.step4_dispose.complaint_events import (
    ComplaintAnswered,
    ComplaintOutcome,
)
from domain.types import Flag, ItemId, SomeOre, Text


class AnswerComplaint(Command):
    """Answer a complaint: change the decision (øre), dismiss, forward, or record the appeal's."""

    ACTION: ClassVar[str] = "answer-complaint"

    round_id: RoundId
    complaint_id: ItemId
    outcome: ComplaintOutcome
    by_appeals_body: Flag = False
    written_reasons: Text
    amount_ore: SomeOre | None = None

    @property
    def case(self) -> CaseRef:
        """The round's case."""
        return round_ref(self.round_id)

    @property
    def item(self) -> str | None:
        """The complaint."""
        return self.complaint_id

    def reads_of(self, state: object) -> tuple[CaseRef, ...]:
        """What it changes: the application, and for another sum the rounds counted with this."""
        if self.outcome is not ComplaintOutcome.CHANGED or not isinstance(state, Round):
            return ()
        complaint = state.complaints.by_id.get(self.complaint_id)
        applied = (application_ref(complaint.received.line_id),) if complaint else ()
        counted = () if self.amount_ore is None else aid.refs(state, self.round_id)
        return (*applied, *counted)

    def additions(self, state: object, known: Known) -> tuple[Addition, ...]:
        """An application whose rejection is undone waits for another decision, and to be told."""
        if self.outcome is not ComplaintOutcome.CHANGED or not isinstance(state, Round):
            return ()
        line_id = state.complaints.by_id[self.complaint_id].received.line_id
        ref = application_ref(line_id)
        if line_id in state.lines or known.of(ref, Application).applicant is None:
            return ()
        return (Addition(case=ref, events=(DecisionSetAside(complaint_id=self.complaint_id),)),)


def answer_complaint(state: Round, command: AnswerComplaint, known: Known) -> tuple[Event, ...]:
    """The county answers until it has forwarded; then the appeals body does.

    Raises `unknown-complaint`, `complaint-already-answered`, `complaint-not-forwarded`,
    `complaint-with-appeals-body`, `not-this-answer`, `amount-not-changed`, `above-line`,
    `above-means`, `above-pot`, `award-below-ordered`, and `reason-required` for hearing a
    late one, for aid above the ceiling, or for an award beyond its call or application.
    """
    check_turn(command, round_turn(state, command.item), county=state.county)
    complaint = state.complaints.by_id[command.complaint_id]
    complaints.check_answer(complaint, command.outcome, by_appeals_body=command.by_appeals_body)
    line_id = complaint.received.line_id
    broken = complaints.broken(complaint, command.outcome)
    if command.amount_ore is not None:
        line = _changeable(state, complaint, command.outcome)
        _check_amount(state, complaint, line, command.amount_ore)
        broken = (*broken, *_more(state, complaint, line, command.amount_ore, known))
    return (
        ComplaintAnswered(
            complaint_id=command.complaint_id,
            line_id=line_id,
            outcome=command.outcome,
            by_appeals_body=command.by_appeals_body,
            written_reasons=command.written_reasons,
            amount_ore=command.amount_ore,
            soft_stops=apply_rules(broken, command.by),
        ),
    )


def _changeable(state: Round, complaint: Complaint, outcome: ComplaintOutcome) -> LineState:
    """The line whose sum the answer may change: a change of what is decided or was taken back."""
    line = state.lines.get(complaint.received.line_id)
    if outcome is not ComplaintOutcome.CHANGED or line is None:
        raise Refusal("amount-not-changed")
    taken = line.reductions[complaint.about].taken_ore if complaint.about is not None else 0
    if not line.is_decided and not taken:
        raise Refusal("amount-not-changed")
    return line


def _check_amount(state: Round, complaint: Complaint, line: LineState, amount_ore: int) -> None:
    """Another amount stays within plan, pot and means, and covers what is ordered.

    A complaint about a reduction gives back no more than that reduction took, and what another
    complaint about the award has given back already is not given once more.
    """
    most = None if line.parent else line.plan.amount_ore
    if complaint.about is not None:
        most = line.decided_ore + line.reductions[complaint.about].taken_ore
        before_any = max(one.event.from_ore for one in line.reductions)
        most = max(line.decided_ore, min(most, before_any))
    if most is not None and amount_ore > most:
        raise Refusal(means.ABOVE_LINE.code, {"line_ore": most})
    if line.parent is not None and amount_ore > line.decided_ore:
        call = state.calls.get(line.call_id or "")
        free = left_for(state, call) if call else ledger(state, line.parent).free_ore
        if amount_ore - line.decided_ore > free:
            raise Refusal(pot_money.ABOVE_POT.code, {"left_ore": free})
    left = state.means_ore - state.decided_ore + line.decided_ore
    if amount_ore > left:
        raise Refusal(means.ABOVE_MEANS.code, {"left_ore": left})
    ordered = state.ordered_on(line.plan.line_id)
    if amount_ore < ordered:
        raise Refusal("award-below-ordered", {"ordered_ore": ordered})


def _more(
    state: Round, complaint: Complaint, line: LineState, amount_ore: int, known: Known
) -> tuple[Rule, ...]:
    """What more money does to a private party's aid, and to the terms of an award's call."""
    if amount_ore <= line.decided_ore:
        return ()
    broken: tuple[Rule, ...] = ()
    if line.parent is not None and complaint.about is None:
        call = state.calls.get(line.call_id or "")
        content = known.of(application_ref(line.plan.line_id), Application).content
        if call is not None and content is not None:
            broken = call_terms.broken(call.published, content, amount_ore)
    after = line if line.parent is None else raised(line, amount_ore, pot_in_plan=line.in_plan)
    if aid.is_aid(after) and after.payee is not None:
        more = amount_ore - line.decided_ore
        broken = (*broken, *aid.broken(state, known, after.payee, more))
    return broken
