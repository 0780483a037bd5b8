"""What happens to the claim of a control case, from its basis to its settlement."""

from domain.control.basis_events import BasisSet, LimitationJudged
from domain.control.decision_events import (
    ControlComplained,
    ControlComplaintAnswered,
    ControlDecided,
    DecisionProposed,
    DecisionTold,
    ProposalReturned,
)
from domain.control.hearing_events import NoticeGiven, NoticeWaived, PartyCommented
from domain.control.settling_events import (
    ClaimSetOff,
    ClaimSettled,
    ClaimWithheld,
    ControlClaimEased,
    WithheldReturned,
)

#: What happens to the claim and to the decision on it.
ClaimEvent = (
    BasisSet
    | LimitationJudged
    | NoticeGiven
    | NoticeWaived
    | PartyCommented
    | DecisionProposed
    | ProposalReturned
    | ControlDecided
    | DecisionTold
    | ControlComplained
    | ControlComplaintAnswered
    | ControlClaimEased
    | ClaimSetOff
    | ClaimWithheld
    | WithheldReturned
    | ClaimSettled
)
