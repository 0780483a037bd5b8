"""A need and a round from beginning to end: the usual commands in their order, by name of step."""

from domain.command import Command
from domain.follow_up.decide_close import CloseRound, ReopenRound
from domain.follow_up.decide_evaluation import RecordEvaluation
from domain.follow_up.decide_measure import RecordMeasure
from domain.opening.decide import CommitGrant, OpenRound, PledgeOwnContribution
from domain.opening.decide_money import DocumentOwnContribution
from domain.role import Role
from domain.step1_assess.decide import AssessNeed
from domain.step2_report.decide import ForwardNeed, RegisterNeed, ReturnNeed
from domain.step3_prioritise.decide_forum import AppointForum
from domain.step3_prioritise.decide_long_term_plan import AdoptLongTermPlan
from domain.step3_prioritise.decide_need import PrioritiseNeed
from domain.step3_prioritise.decide_plan import AdoptPlan
from domain.step4_dispose.decide_criteria import AssureCriteria
from domain.step4_dispose.decide_grant import DecideGrant
from domain.step4_dispose.decide_payment import ApprovePayment, AttestPayment, OrderPayment
from tests.domain.wishes import someone, wish
from tests.samples import NETWORK

#: What the need's story finds there already.
BEFORE_THE_NEED = (wish(OpenRound), wish(AppointForum))

#: A need that comes through its network, goes back to its unit once, and is prioritised.
THE_NEED_S_STORY: dict[str, Command] = {
    "assessed": wish(AssessNeed),
    "registered": wish(RegisterNeed),
    "with-network": wish(ForwardNeed, network=NETWORK.organisation),
    "with-forum": wish(
        ForwardNeed, someone("forward-need", role=Role.NETWORK), comment="Støttast av nettverket"
    ),
    "returned": wish(ReturnNeed, someone("return-need", role=Role.COUNTY_OFFICER)),
    "forwarded-again": wish(ForwardNeed, comment="No med referat"),
    "prioritised": wish(PrioritiseNeed),
}

#: What the forum has ready when it adopts the round's plan.
BEFORE_THE_PLAN = (
    wish(OpenRound),
    wish(AppointForum),
    wish(AssessNeed),
    wish(RegisterNeed),
    wish(ForwardNeed),
    wish(PrioritiseNeed),
    wish(AdoptLongTermPlan),
)

#: A round from its opening until it is closed, and opened again.
THE_ROUND_S_STORY: dict[str, Command] = {
    "opened": wish(OpenRound),
    "granted": wish(CommitGrant),
    "contribution-pledged": wish(PledgeOwnContribution),
    "contribution-documented": wish(DocumentOwnContribution),
    "plan-adopted": wish(AdoptPlan),
    "criteria-assured": wish(AssureCriteria),
    "decided": wish(DecideGrant),
    "ordered": wish(OrderPayment),
    "attested": wish(AttestPayment),
    "disbursed": wish(ApprovePayment),
    "carried-out": wish(RecordMeasure),
    "evaluated": wish(RecordEvaluation),
    "closed": wish(CloseRound),
    "reopened": wish(ReopenRound),
}
