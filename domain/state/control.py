"""A control case (*kontrollsak*): what is true of it now."""

from typing import ClassVar

from domain.case import CaseKind
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    StepReturned,
)
from domain.control.events import (
    ActionClosed,
    ActionSet,
    ControlHeld,
    ControlPaymentChanged,
    DocumentationReceived,
    DocumentationRequested,
    FindingClosed,
    FindingMade,
    Selection,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.kinds import GONE, CaseStep, ControlLevel
from domain.party import Party
from domain.state.claim import Claim
from domain.state.deadlines import Deadline
from domain.step4_dispose.complaint_events import ComplaintOutcome
from domain.value import Value

#: The steps that are done anew by what is done in them; the others by a new proposal.
DONE_ANEW = frozenset(
    {
        CaseStep.DOCUMENTATION,
        CaseStep.FACTS,
        CaseStep.BASIS,
        CaseStep.LIMITATION,
        CaseStep.NOTICE,
    }
)
_ANSWERED = frozenset(
    {ComplaintOutcome.CHANGED, ComplaintOutcome.DISMISSED, ComplaintOutcome.UPHELD}
)


def action_deadline(finding_id: str) -> str:
    """The deadline that a finding's corrective action has."""
    return f"act-{finding_id}"


class Finding(Value):
    """A finding as it stands, with its one corrective action."""

    made: FindingMade
    end: FindingClosed | None = None
    action: ActionSet | None = None
    action_closed: ActionClosed | None = None


class Control(Value):
    """The state of one control case. Sums are integer øre.

    `handlers` are those who have handled the case on the controlling side: none of them
    decides it. `heard` says that the party has had notice of the claim basis as it stands,
    or that a named exception stands for it. `unmet` are the comments since the latest proposal,
    `changed` the payments of the basis that the accounts have changed since it was set, and
    `changed_anew` those of them since the latest proposal.
    """

    KIND: ClassVar[CaseKind] = CaseKind.CONTROL

    control_id: str = ""
    round_id: str = ""
    scheme: str = ""
    county: str = ""
    rule_set: str | None = None
    level: ControlLevel = ControlLevel.DIRECTORATE
    recipient: Party | None = None
    selection: Selection | None = None
    follows: str | None = None
    takes_up: str | None = None
    handlers: tuple[str, ...] = ()
    requests: dict[str, DocumentationRequested] = {}
    received: tuple[DocumentationReceived, ...] = ()
    findings: dict[str, Finding] = {}
    notices: tuple[NoticeGiven, ...] = ()
    waived: NoticeWaived | None = None
    heard: bool = False
    commented: bool = False
    comments: tuple[PartyCommented, ...] = ()
    proposal: DecisionProposed | None = None
    returned: tuple[StepReturned, ...] = ()
    unmet: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    changed_anew: tuple[str, ...] = ()
    decision: ControlDecided | None = None
    told: DecisionTold | None = None
    complaint: ControlComplained | None = None
    answers: tuple[ControlComplaintAnswered, ...] = ()
    claim: Claim = Claim()
    held: ControlHeld | ControlPaymentChanged | None = None
    closed: bool = False
    deadlines: dict[str, Deadline] = {}

    @property
    def waits_for_documentation(self) -> tuple[str, ...]:
        """The requests that have no whole answer yet."""
        answered = {one.request_id for one in self.received if one.whole}
        return tuple(key for key in self.requests if key not in answered)

    @property
    def comment_passed(self) -> bool:
        """Whether the time for comment on the latest notice is over."""
        deadline = self.deadlines.get(f"comment-{len(self.notices)}")
        return deadline is not None and deadline.passed

    @property
    def hearing_over(self) -> bool:
        """Whether the party has been heard: it commented, let its time pass, or need not be."""
        return self.heard and (self.commented or self.comment_passed)

    @property
    def has_comment(self) -> bool:
        """Whether the party has said anything that the reasons are to meet."""
        return any(not comment.nothing for comment in self.comments)

    @property
    def not_redone(self) -> tuple[CaseStep, ...]:
        """The steps that were sent back and that nobody has done anything about since."""
        return tuple(one.step for one in self.returned if one.step in DONE_ANEW)

    @property
    def complaint_settled(self) -> bool:
        """Whether the complaint has its final answer."""
        return any(answer.outcome in _ANSWERED for answer in self.answers)

    @property
    def complaint_forwarded(self) -> bool:
        """Whether the complaints body has it, or had it."""
        return any(answer.outcome is ComplaintOutcome.FORWARDED for answer in self.answers)

    @property
    def final(self) -> bool:
        """Whether the decision can no longer be complained of, or the complaint is settled."""
        if self.told is None:
            return False
        if self.complaint is not None:
            return self.complaint_settled
        time = self.deadlines.get("complaint")
        return time is not None and time.passed

    @property
    def settled(self) -> bool:
        """Whether the decision stands and nothing of its claim is left."""
        return self.final and self.claim.left_ore == 0

    def action_due(self, finding_id: str) -> Deadline | None:
        """The deadline of a finding's corrective action, while it is open."""
        if self.findings[finding_id].action_closed is not None:
            return None
        return self.deadlines.get(action_deadline(finding_id))

    @property
    def open_actions(self) -> tuple[str, ...]:
        """The findings that stand without a corrective action that somebody else has closed."""
        standing = (f for f in self.findings.values() if f.end is None or f.end.end not in GONE)
        return tuple(f.made.finding_id for f in standing if f.action_closed is None)
