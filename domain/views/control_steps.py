"""Where a control case stands, and how far each of its steps has come; all of it derived."""

from domain.control.kinds import CLAIMING, CaseStep, ControlStage, StepStatus
from domain.state.control import Control
from domain.value import Value


class StepView(Value):
    """A step of a case, its status, and why it was sent back, if it was."""

    step: CaseStep
    status: StepStatus
    sent_back: str = ""


def stage_of(state: Control) -> ControlStage:
    """The latest stage that the case has reached."""
    reached = (
        (ControlStage.CLOSED, state.closed),
        (ControlStage.SETTLED, state.settled and bool(state.claim.parts)),
        (ControlStage.FINAL, state.final),
        (ControlStage.COMPLAINED, state.complaint is not None),
        (ControlStage.DECIDED, state.decision is not None),
        (ControlStage.PROPOSED, state.proposal is not None),
        (ControlStage.COMMENTED, state.hearing_over),
        (ControlStage.NOTICED, state.heard),
        (ControlStage.FINDINGS, bool(state.findings)),
        (ControlStage.DOCUMENTATION_REQUESTED, bool(state.waits_for_documentation)),
        (ControlStage.RECEIVED, bool(state.received)),
    )
    return next((stage for stage, is_it in reached if is_it), ControlStage.SELECTED)


def steps_of(state: Control) -> tuple[StepView, ...]:
    """Every step in its order; what was sent back says so until it is proposed anew."""
    back = {returned.step: returned.why for returned in state.returned}
    return tuple(
        StepView(
            step=step,
            status=StepStatus.SENT_BACK if step in back else _status(state, step),
            sent_back=back.get(step, ""),
        )
        for step in CaseStep
    )


def _status(state: Control, step: CaseStep) -> StepStatus:
    match step:
        case CaseStep.DOCUMENTATION:
            if state.waits_for_documentation:
                return StepStatus.WAITING
            return _done(bool(state.received))
        case CaseStep.FACTS:
            return _done(bool(state.findings) or state.decision is not None)
        case CaseStep.BASIS:
            if state.decision is not None and state.decision.outcome not in CLAIMING:
                return StepStatus.NOT_NEEDED
            return _done(state.claim.basis is not None, ready=bool(state.findings))
        case CaseStep.LIMITATION:
            return _limitation(state)
        case CaseStep.NOTICE:
            if state.heard and not state.hearing_over:
                return StepStatus.WAITING
            return _done(state.hearing_over)
        case CaseStep.PROPOSAL:
            return _done(state.proposal is not None)
        case CaseStep.DECISION:
            return _done(state.decision is not None, ready=state.proposal is not None)
        case CaseStep.EXECUTION:
            return _execution(state)


def _limitation(state: Control) -> StepStatus:
    basis = state.claim.basis
    if basis is None:
        return StepStatus.NOT_YET
    return _done(all(part.payment_id in state.claim.limits for part in basis.parts))


def _execution(state: Control) -> StepStatus:
    if state.decision is None:
        return StepStatus.NOT_YET
    if state.decision.reports:
        # Whether the report has come stands in the round; closing looks there.
        return StepStatus.DONE if state.closed else StepStatus.WAITING
    if not state.claim.parts:
        return StepStatus.NOT_NEEDED
    return StepStatus.DONE if state.claim.left_ore == 0 else StepStatus.WAITING


def _done(is_done: bool, *, ready: bool = True) -> StepStatus:
    if is_done:
        return StepStatus.DONE
    return StepStatus.READY if ready else StepStatus.NOT_YET
