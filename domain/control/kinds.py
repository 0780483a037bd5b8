"""What a control case is made of by its codes: sides, grounds of selection, outcomes."""

from enum import StrEnum

from domain.checks.finding import Ground


class ControlLevel(StrEnum):
    """Who controls whom (*nivå*): the directorate a county, or a county its own recipient."""

    DIRECTORATE = "directorate"
    COUNTY = "county"


class SelectedBy(StrEnum):
    """Why a case was taken up (*utvalg*): by its risk, drawn in a sample, or after a tip."""

    RISK = "risk"
    SAMPLE = "sample"
    TIP = "tip"


class SamplePopulation(StrEnum):
    """Among whom a sample is drawn (*populasjon*): all paid rounds, or one round's recipients."""

    ROUNDS_PAID = "rounds-paid"
    RECIPIENTS_PAID = "recipients-paid"


class FindingEnd(StrEnum):
    """How a finding was closed (*funn lukket*)."""

    EXPLAINED = "explained"
    CORRECTED = "corrected"
    UPHELD = "upheld"
    WITHDRAWN = "withdrawn"


#: The ends after which a finding does not stand.
GONE = frozenset({FindingEnd.EXPLAINED, FindingEnd.WITHDRAWN})
#: The grounds that have no amount, so that nothing is questioned or claimed by them.
WITHOUT_AMOUNT = frozenset({Ground.G14})


class NoticeException(StrEnum):
    """Why no notice is given (*unntak fra forhåndsvarsel*).

    Source: the exceptions of familie-tilbake, read against forvaltningsloven § 16 (inference).
    """

    NOT_PRACTICAL = "not-practical"
    UNKNOWN_ADDRESS = "unknown-address"
    CLEARLY_UNNECESSARY = "clearly-unnecessary"
    HAS_ANSWERED = "has-answered"


class LimitationOutcome(StrEnum):
    """What was judged of a payment's limitation (*foreldelse*)."""

    NOT_BARRED = "not-barred"
    EXTENDED = "extended"
    BARRED = "barred"


class Interruption(StrEnum):
    """What broke off a limitation period (*fristavbrudd*)."""

    ACKNOWLEDGED = "acknowledged"
    LEGAL_STEP = "legal-step"
    PAID_IN_PART = "paid-in-part"


class ControlOutcome(StrEnum):
    """What a control case is decided with (*utfall*). Source: domain description, 13.3."""

    NOTHING = "nothing"
    REMARK = "remark"
    CORRECTED_REPORT = "corrected-report"
    PARTIAL_REPAYMENT = "partial-repayment"
    FULL_REPAYMENT = "full-repayment"
    OFFSET = "offset"


#: The outcomes that claim money.
CLAIMING = frozenset(
    {ControlOutcome.PARTIAL_REPAYMENT, ControlOutcome.FULL_REPAYMENT, ControlOutcome.OFFSET}
)


class CaseStep(StrEnum):
    """The steps of a control case (*behandlingssteg*), in their order."""

    DOCUMENTATION = "documentation"
    FACTS = "facts"
    BASIS = "basis"
    LIMITATION = "limitation"
    NOTICE = "notice"
    PROPOSAL = "proposal"
    DECISION = "decision"
    EXECUTION = "execution"


class StepStatus(StrEnum):
    """How far a step has come (*stegstatus*), apart from the status of the case."""

    NOT_YET = "not-yet"
    READY = "ready"
    WAITING = "waiting"
    DONE = "done"
    SENT_BACK = "sent-back"
    NOT_NEEDED = "not-needed"


class ControlStage(StrEnum):
    """Where a control case stands (*saksstatus*). Source: domain description, section 13.3."""

    SELECTED = "selected"
    DOCUMENTATION_REQUESTED = "documentation-requested"
    RECEIVED = "received"
    FINDINGS = "findings"
    NOTICED = "noticed"
    COMMENTED = "commented"
    PROPOSED = "proposed"
    DECIDED = "decided"
    COMPLAINED = "complained"
    FINAL = "final"
    SETTLED = "settled"
    CLOSED = "closed"


class WaitsFor(StrEnum):
    """Whom a case on hold waits for (*venter på*)."""

    PARTY = "party"
    RECIPIENT = "recipient"
    ACCOUNTS = "accounts"
    COMPLAINTS_BODY = "complaints-body"
    OTHER_AUTHORITY = "other-authority"


class PaymentChange(StrEnum):
    """How the accounts, or a county's own case, changed a payment under control (*endring*)."""

    STOPPED = "stopped"
    REJECTED = "rejected"
    NOT_RECEIVED = "not-received"
    IN_DOUBT = "in-doubt"
    CLAIMED_BACK = "claimed-back"
    REPAID = "repaid"
    CLAIM_EASED = "claim-eased"


#: The changes after which nothing was paid, so that a claim on it has lost its ground.
UNDONE = frozenset({PaymentChange.STOPPED, PaymentChange.REJECTED, PaymentChange.NOT_RECEIVED})


class SettledBy(StrEnum):
    """How a claim is settled in part or whole (*oppgjør*)."""

    REPAID = "repaid"
    OFFSET = "offset"


class ComplaintsBody(StrEnum):
    """Who hears a complaint of the decision (*klageinstans*); for the state's claim not settled.

    Source: domain description, section 17.2: a county's own complaints body; for state bodies
    normally the superior body (general knowledge, unverified).
    """

    SUPERIOR_BODY = "superior-body"
    COUNTY_BODY = "county-body"
    OTHER = "other"
