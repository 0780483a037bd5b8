"""The duties around payments, from the order to what comes back (*utbetalinger*)."""

from domain.case import CaseKind
from domain.duties.conditions import IN_PLAN, NOT_CLOSED, ROUND_OPEN, when
from domain.duty import Duty, Milestone, Part, Step
from domain.role import Role

_DFO = "DFØ on attestation, bestemmelser om økonomistyring 3.7.3.2 (norm for counties)"
_IN_POT = when(Milestone.POT, "money-in-pot")
_ORDERED = when(Milestone.ORDERED, "payment-not-ordered")
_VOID = when(Milestone.VOID, "payment-void")
_DISBURSED = when(Milestone.DISBURSED, "payment-not-disbursed")
_ACCOUNTS = (Role.BUDGET_AUTHORITY, Role.SYSTEM)
_COUNTY = (Role.COUNTY_OFFICER, Role.BUDGET_AUTHORITY)

PAYMENTS: tuple[Duty, ...] = (
    Duty(
        action="set-payment-practice",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="county practice: the binding table leaves preparers and voters to the county",
    ),
    Duty(
        action="set-cost-practice",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[found F16, F21]: rates and excluded costs are county practice, not law",
    ),
    Duty(
        action="set-aid-practice",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        who=_COUNTY,
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[found F35]; domain description, section 20, no. 8: not settled",
    ),
    Duty(
        action="declare-aid",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        who=(Role.COUNTY_OFFICER, Role.UNIT, Role.NETWORK),
        after=(ROUND_OPEN,),
        unless=(NOT_CLOSED,),
        basis="[found F34, F35]; domain description, section 17.6 (inference)",
    ),
    Duty(
        action="order-payment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.LINE,
        who=(Role.COUNTY_OFFICER,),
        after=(
            IN_PLAN,
            when(Milestone.DECIDED, "no-decision"),
            when(Milestone.PLANNING_ASSURED, "criteria-not-assured"),
        ),
        unless=(NOT_CLOSED, _IN_POT, when(Milestone.FULLY_ORDERED, "beyond-remainder")),
        basis="[Udir] step 4; criteria first: the county ensures them",
    ),
    Duty(
        action="attest-payment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=(Role.ATTESTER,),
        after=(_ORDERED,),
        unless=(when(Milestone.ATTESTED, "payment-already-attested"), _VOID, NOT_CLOSED),
        four_eyes="order-payment",
        basis=_DFO,
    ),
    Duty(
        action="approve-payment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=(Role.BUDGET_AUTHORITY,),
        after=(_ORDERED, when(Milestone.ATTESTED, "payment-not-attested")),
        unless=(when(Milestone.DISBURSED, "payment-already-disbursed"), _VOID, NOT_CLOSED),
        four_eyes="attest-payment",
        basis=_DFO,
    ),
    Duty(
        action="send-payment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=_ACCOUNTS,
        after=(_ORDERED, _DISBURSED),
        unless=(_VOID, NOT_CLOSED),
        basis="domain description, section 17.1: payment after registered commitment",
    ),
    Duty(
        action="record-payment-answer",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=_ACCOUNTS,
        after=(_ORDERED, when(Milestone.SENT, "payment-not-sent")),
        unless=(NOT_CLOSED,),
        basis="binding table: no round is closed on a payment with unknown outcome",
    ),
    Duty(
        action="recall-payment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=_COUNTY,
        after=(_ORDERED,),
        unless=(_VOID, NOT_CLOSED),
        basis="domain description, section 17.1: payment and possible repayment (point 6.3)",
    ),
    Duty(
        action="record-repayment",
        step=Step.DISPOSE,
        case=CaseKind.ROUND,
        part=Part.PAYMENT,
        who=_COUNTY,
        after=(_ORDERED, _DISBURSED),
        unless=(_VOID, NOT_CLOSED),
        basis="domain description, section 17.1: payment and possible repayment (point 6.3)",
    ),
)
