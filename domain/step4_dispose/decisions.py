"""The decisions of step 4 (*disponere*) by command."""

from collections.abc import Callable
from typing import Any

from domain.command import Command, Known
from domain.event import Event
from domain.step4_dispose import (
    decide_aid,
    decide_complaint,
    decide_complaint_answer,
    decide_cost_practice,
    decide_criteria,
    decide_grant,
    decide_notice,
    decide_payment,
    decide_payment_practice,
    decide_reasons,
    decide_recall,
    decide_sending,
    decide_target_group,
)

DECISIONS: dict[type[Command], Callable[[Any, Any, Known], tuple[Event, ...]]] = {
    decide_criteria.AssureCriteria: decide_criteria.assure_criteria,
    decide_grant.DecideGrant: decide_grant.decide_grant,
    decide_notice.NotifyDecision: decide_notice.notify_decision,
    decide_reasons.DemandReasons: decide_reasons.demand_reasons,
    decide_reasons.GiveReasons: decide_reasons.give_reasons,
    decide_complaint.ReceiveComplaint: decide_complaint.receive_complaint,
    decide_complaint_answer.AnswerComplaint: decide_complaint_answer.answer_complaint,
    decide_target_group.IncludeFagskoleTeachers: decide_target_group.include_fagskole_teachers,
    decide_aid.SetAidPractice: decide_aid.set_aid_practice,
    decide_aid.DeclareAid: decide_aid.declare_aid,
    decide_cost_practice.SetCostPractice: decide_cost_practice.set_cost_practice,
    decide_payment_practice.SetPaymentPractice: decide_payment_practice.set_payment_practice,
    decide_payment.OrderPayment: decide_payment.order_payment,
    decide_payment.AttestPayment: decide_payment.attest_payment,
    decide_payment.ApprovePayment: decide_payment.approve_payment,
    decide_sending.SendPayment: decide_sending.send_payment,
    decide_sending.RecordPaymentAnswer: decide_sending.record_payment_answer,
    decide_recall.RecallPayment: decide_recall.recall_payment,
    decide_recall.RecordRepayment: decide_recall.record_repayment,
}
