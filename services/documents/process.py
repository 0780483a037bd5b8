"""`docs/process.md`: the process as a picture and a table, made from the list of duties."""

from collections.abc import Iterator

from domain.duty import Condition, Duty, Part, Step, WhenLate
from domain.process import PROCESS

_TITLES = {
    Step.OPEN: "Opening the round",
    Step.ASSESS: "Step 1: assess",
    Step.REPORT: "Step 2: report",
    Step.PRIORITISE: "Step 3: prioritise and plan",
    Step.DISPOSE: "Step 4: dispose",
    Step.FOLLOW_UP: "Follow-up",
    Step.CONTROL: "Control",
    Step.REGISTER: "The registry",
}

_HEAD = """# The process

Made from `domain/process.py` by `make docs`; change the list, not this page.

The order binds each need, each plan line and each payment, never the round:
needs are assessed, reported and prioritised while an earlier version of the
plan is being paid. A solid arrow is what must be done first; what a missing
step answers stands in the tables. What is refused outright, what goes on with a
recorded reason, and the source of each rule stand in [rules.md](rules.md).
"""


def process_document() -> str:
    """The whole document, in Markdown with a Mermaid diagram."""
    return "\n".join([_HEAD, *_diagram(), "", *_tables()])


def _diagram() -> Iterator[str]:
    yield "```mermaid"
    yield "flowchart LR"
    for step, title in _TITLES.items():
        yield f'  subgraph {_node(step)}["{title}"]'
        yield "    direction TB"
        for duty in _duties(step):
            yield f'    {_node(duty.action)}["{duty.action}"]'
        yield "  end"
    for duty in PROCESS:
        for first in _first(duty):
            yield f"  {_node(first)} --> {_node(duty.action)}"
    yield "```"


#: Which action reaches which milestone, where an arrow would otherwise have no beginning.
_REACHED_BY = {
    "granted": "commit-grant",
    "opened": "open-round",
    "assessed": "assess-need",
    "registered": "register-need",
    "with-forum": "forward-need",
    "in-plan": "adopt-plan",
    "decided": "decide-grant",
    "planning-assured": "assure-criteria",
    "ordered": "order-payment",
    "attested": "attest-payment",
    "disbursed": "approve-payment",
    "sent": "send-payment",
    "complained": "receive-complaint",
    "reasons-demanded": "demand-reasons",
    "carried-out": "record-measure",
    "cancelled": "cancel-measure",
    "plan-adopted": "adopt-plan",
    "county-report-drafted": "draft-county-report",
    "county-report-signed": "sign-county-report",
    "county-report-submitted": "submit-county-report",
    "report-asked": "ask-recipient-report",
    "report-received": "submit-recipient-report",
    "report-accepted": "review-recipient-report",
    "waiting": "let-need-wait",
    "referred": "refer-need",
    "pot": "adopt-plan",
    "call-published": "publish-call",
    "submitted": "submit-application",
    "awarded": "award-application",
    "scoring-set": "set-scoring",
    "adopted": "adopt-long-term-plan",
    "closed": "close-round",
    "in-registry": "register-organisation",
    "appointed": "appoint-forum",
    "called": "call-meeting",
    "meeting-closed": "close-meeting",
    "vote-open": "open-vote",
    "concluded": "conclude-item",
    "minutes-approved": "approve-minutes",
    "under-review": "report-disqualification",
    "vet-board-consulted": "consult-vet-board",
    "gone": "close-organisation",
    "control-opened": "open-control",
    "documentation-requested": "request-documentation",
    "found": "make-finding",
    "action-set": "set-corrective-action",
    "proposed": "propose-decision",
    "control-decided": "decide-control",
    "claimed": "decide-control",
    "control-told": "tell-control-decision",
    "control-complained": "complain-of-control",
    "on-hold": "hold-control",
}


#: The same for milestones that more than one action reaches.
_REACHED_BY_ANY = {
    "on-agenda": ("call-meeting", "add-item"),
    "noticed": ("give-notice", "waive-notice"),
    "answered": ("prioritise-need", "let-need-wait", "refer-need", "decline-need"),
}


def _first(duty: Duty) -> Iterator[str]:
    for condition in duty.after:
        milestone = condition.milestone
        yield from _REACHED_BY_ANY.get(milestone) or (_REACHED_BY[milestone],)


def _tables() -> Iterator[str]:
    for step, title in _TITLES.items():
        yield f"## {title}\n"
        yield "| Action | Who | Must be done first (else refused with) | Rules it out | Basis |"
        yield "| --- | --- | --- | --- | --- |"
        for duty in _duties(step):
            yield "| " + " | ".join(_row(duty)) + " |"
        yield ""


def _row(duty: Duty) -> Iterator[str]:
    part = "" if duty.part is Part.CASE else f" (each {duty.part})"
    yield f"`{duty.action}`{part}{_when_late(duty)}"
    yield ", ".join(duty.who)
    yield _conditions(duty.after)
    yield _conditions(duty.unless)
    yield duty.basis


def _when_late(duty: Duty) -> str:
    if duty.deadline is None or duty.when_late is WhenLate.NOTHING:
        return ""
    if duty.when_late is WhenLate.REMIND:
        return f"; after the deadline for {duty.deadline}: goes on and is marked late"
    return f"; after the deadline for {duty.deadline}: goes on with a reason and is marked late"


def _conditions(conditions: tuple[Condition, ...]) -> str:
    return "; ".join(f"{c.milestone} (`{c.refusal}`)" for c in conditions) or "–"


def _duties(step: Step) -> list[Duty]:
    return [duty for duty in PROCESS if duty.step is step]


def _node(name: str) -> str:
    return name.replace("-", "_")
