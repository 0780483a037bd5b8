"""What a duty is made of: its step, what must be done first, and what a passed deadline means."""

from enum import StrEnum

from domain.case import CaseKind
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from domain.value import Value


class Step(StrEnum):
    """The opening, the scheme's four steps, what follows, and the registry that serves them."""

    OPEN = "open"
    ASSESS = "assess"
    REPORT = "report"
    PRIORITISE = "prioritise"
    DISPOSE = "dispose"
    FOLLOW_UP = "follow-up"
    REGISTER = "register"
    CONTROL = "control"


class Milestone(StrEnum):
    """What can be done with in a case or a part of it."""

    ASSESSED = "assessed"
    IMPORTED = "imported"
    REGISTERED = "registered"
    WITH_NETWORK = "with-network"
    WITH_FORUM = "with-forum"
    ENDED = "ended"
    ANSWERED = "answered"
    WAITING = "waiting"
    REFERRED = "referred"
    SIBLING_ANSWERED = "sibling-answered"
    TOLD = "told"
    SCORING_SET = "scoring-set"
    APPOINTED = "appointed"
    ADOPTED = "adopted"
    OPENED = "opened"
    GRANTED = "granted"
    PLAN_ADOPTED = "plan-adopted"
    CLOSED = "closed"
    IN_PLAN = "in-plan"
    PLANNING_ASSURED = "planning-assured"
    DECIDED = "decided"
    FULLY_ORDERED = "fully-ordered"
    EXECUTION_ASSURED = "execution-assured"
    CARRIED_OUT = "carried-out"
    EVALUATED = "evaluated"
    CANCELLED = "cancelled"
    REPORT_ASKED = "report-asked"
    REPORT_RECEIVED = "report-received"
    REPORT_ACCEPTED = "report-accepted"
    COUNTY_REPORT_DRAFTED = "county-report-drafted"
    COUNTY_REPORT_SIGNED = "county-report-signed"
    COUNTY_REPORT_SUBMITTED = "county-report-submitted"
    ORDERED = "ordered"
    ATTESTED = "attested"
    DISBURSED = "disbursed"
    SENT = "sent"
    VOID = "void"
    COMPLAINED = "complained"
    COMPLAINT_SETTLED = "complaint-settled"
    REASONS_DEMANDED = "reasons-demanded"
    IN_REGISTRY = "in-registry"
    GONE = "gone"
    POT = "pot"
    AWARDED = "awarded"
    CALL_PUBLISHED = "call-published"
    CALL_CLOSED = "call-closed"
    SUBMITTED = "submitted"
    WITHDRAWN = "withdrawn"
    NOTIFIED = "notified"
    APPLICANT_TOLD = "applicant-told"
    VET_BOARD_CONSULTED = "vet-board-consulted"
    CALLED = "called"
    BEGUN = "begun"
    CALLED_OFF = "called-off"
    MEETING_CLOSED = "meeting-closed"
    MINUTES_APPROVED = "minutes-approved"
    ON_AGENDA = "on-agenda"
    VOTE_OPEN = "vote-open"
    CARRIED = "carried"
    CONCLUDED = "concluded"
    UNDER_REVIEW = "under-review"
    DOCUMENTATION_REQUESTED = "documentation-requested"
    FOUND = "found"
    FINDING_CLOSED = "finding-closed"
    ACTION_SET = "action-set"
    ACTION_CLOSED = "action-closed"
    NOTICED = "noticed"
    PROPOSED = "proposed"
    CLAIMED = "claimed"
    ON_HOLD = "on-hold"
    CONTROL_OPENED = "control-opened"
    CONTROL_DECIDED = "control-decided"
    CONTROL_TOLD = "control-told"
    CONTROL_COMPLAINED = "control-complained"


class Condition(Value):
    """A milestone, and the refusal that its absence (or presence) gives."""

    milestone: Milestone
    refusal: str


class Part(StrEnum):
    """What of a case a duty's order binds."""

    CASE = "case"
    LINE = "line"
    PAYMENT = "payment"
    POT = "pot"
    CALL = "call"
    AWARD = "award"
    COMPLAINT = "complaint"
    REASONS = "reasons"
    AGENDA_ITEM = "agenda-item"
    FINDING = "finding"


class WhenLate(StrEnum):
    """What a passed deadline means for a duty. No source sets one, so none is hard by default."""

    NOTHING = "nothing"
    REMIND = "remind"
    MARK_LATE = "mark-late"


class Duty(Value):
    """One duty: an action, its step, who has it, after what, by when, with what basis.

    `after` lists what must be done first, in order; `unless` what rules it out.
    `four_eyes` names the action whose actor is to be another person; `rules.four_eyes`
    says which of these pairs is hard and which goes on with a reason.
    """

    action: str
    step: Step
    case: CaseKind
    part: Part = Part.CASE
    who: tuple[Role, ...]
    after: tuple[Condition, ...] = ()
    unless: tuple[Condition, ...] = ()
    deadline: DeadlineKind | None = None
    when_late: WhenLate = WhenLate.NOTHING
    four_eyes: str | None = None
    basis: str
