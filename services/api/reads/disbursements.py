"""What has been ordered, attested and paid out, by whom and when."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field
from sqlalchemy import Row

from domain.party import Party
from domain.state.round import Round
from domain.step4_dispose.payment_details import (
    Cost,
    PaymentKind,
    PaymentStatus,
    VatTreatment,
)
from domain.types import Day, ItemId
from projections.plan.project import PLAN
from projections.plan.queries import Payments, PaymentSort, find_round, payments_of
from services.api.fields import OrganisationNumber
from services.api.gated_router import gated_router
from services.api.reads.asking import READ_PROBLEMS, ReadModels
from services.api.reads.asking_then import AskOfCase
from services.api.reads.found import check_round, existing
from services.api.reads.paging import TWO_NUMBERS, USUAL, Cursor, Limit, cursor_of, cut, place_of
from services.api.reads.views import (
    Answer,
    At,
    LineIdField,
    NextCursor,
    Number,
    OreSum,
    RoundIdField,
    RoundIdInPath,
    Version,
    View,
)
from services.api.visibility import Question, hidden_in_rounds

_Actor = Annotated[str, Field(description="An opaque id.", examples=["u-0011"])]


class PaymentView(View):
    """A payment (*utbetaling*), how far it has come and by whose hands.

    `claimed` is what was claimed back of it, `repaid` what has come back, `withheld` what was
    kept of it for a claim on the payee. Control cases are among what claims it, so all three are
    null for whoever is told nothing of control cases.
    `budget_year` and `school_year` are the payment's own, or the round's and the line's.
    """

    payment_id: Annotated[str, Field(examples=["p-01"])]
    line_id: LineIdField
    instalment: Annotated[int, Field(examples=[1])]
    status: PaymentStatus
    amount_ore: OreSum
    payee: Party
    voucher: Annotated[str, Field(examples=["Bilag 4711"])]
    ordered_by: _Actor
    ordered_at: At
    attested_by: _Actor | None
    attested_at: At | None
    approved_by: _Actor | None
    disbursed_at: At | None
    released_on: Annotated[
        Day | None, Field(description="The day that limitation of a claim on it is counted from.")
    ]
    sent_at: At | None
    answered_at: At | None
    answer_reference: str | None
    kind: PaymentKind
    costs: tuple[Cost, ...]
    account: str | None
    invoice: str | None
    vat: VatTreatment | None
    budget_year: Annotated[int, Field(examples=[2026])]
    school_year: Annotated[str | None, Field(examples=["2026/27"])]
    claimed_ore: OreSum | None
    repaid_ore: OreSum | None
    withheld_ore: OreSum | None


#: What of a payment is claimed, has come back or is kept for a claim.
_OF_CLAIMS = ("claimed_ore", "repaid_ore", "withheld_ore")


class PaymentSum(View):
    """How many payments, and their sum."""

    count: Number
    amount_ore: OreSum


class PaymentsAnswer(Answer):
    """Some payments in the order that was asked for.

    `by_status` and `total` count all that fit the filters; without one, `total` is what
    was ever ordered here. A payment stands with its whole amount under how far it has come,
    and only there; what is void or came back is no longer in the round's own sums.
    `paid_before_take_over` was paid before the round was taken over, and is none of these.
    """

    round_id: RoundIdField
    items: tuple[PaymentView, ...]
    by_status: dict[PaymentStatus, PaymentSum]
    total: PaymentSum
    paid_before_take_over: PaymentSum
    next_cursor: NextCursor
    version: Version


def disbursements_router(models: ReadModels) -> APIRouter:
    """The payments of one round."""
    router = gated_router()

    @router.get(
        "/rounds/{round_id}/disbursements",
        operation_id="listDisbursements",
        summary="What has been ordered, attested and paid out",
        responses=READ_PROBLEMS,
    )
    def payments(
        asked: AskOfCase,
        round_id: RoundIdInPath,
        status: PaymentStatus | None = None,
        line_id: Annotated[ItemId | None, Query(examples=["l-01"])] = None,
        payee: Annotated[OrganisationNumber | None, Query(examples=["311000012"])] = None,
        sort: PaymentSort = PaymentSort.ORDERED,
        cursor: Cursor = None,
        limit: Limit = USUAL,
    ) -> PaymentsAnswer:
        check_round(asked, round_id, Question.PAYMENTS)
        place = place_of(asked, cursor, TWO_NUMBERS)
        with models.read(asked, PLAN) as connection:
            case = existing(find_round(connection, round_id))
            found = payments_of(
                connection,
                case.stream_id,
                status=status,
                line_id=line_id,
                payee=payee,
                sort=sort,
                after=place,
                limit=limit + 1,
            )
        asked.tag(case.version)
        page, last = cut(found.items, limit)
        by_status = _by_status(found)
        lines = case.state.lines.values()
        hidden = bool(hidden_in_rounds(asked.identity.role))
        return PaymentsAnswer(
            round_id=round_id,
            items=tuple(_payment(row, case.state, hidden=hidden) for row in page),
            by_status=by_status,
            total=PaymentSum(
                count=sum(each.count for each in by_status.values()),
                amount_ore=sum(each.amount_ore for each in by_status.values()),
            ),
            paid_before_take_over=PaymentSum(
                count=sum(len(line.before.paid) for line in lines if line.before),
                amount_ore=case.state.paid_before_ore,
            ),
            next_cursor=cursor_of(asked, last.amount_ore, last.position) if last else None,
            version=case.version,
            log_position=asked.log_position,
        )

    return router


def _by_status(found: Payments) -> dict[PaymentStatus, PaymentSum]:
    sums = {status: PaymentSum(count=0, amount_ore=0) for status in PaymentStatus}
    for status, each in found.by_status.items():
        sums[status] = PaymentSum(count=each.count, amount_ore=each.amount_ore)
    return sums


def _payment(row: Row[Any], state: Round, *, hidden: bool) -> PaymentView:
    found = {name: getattr(row, name) for name in PaymentView.model_fields}
    line = state.lines[row.line_id].plan
    found["budget_year"] = row.budget_year or state.budget_year
    found["school_year"] = row.school_year or line.school_year
    if hidden:
        found |= dict.fromkeys(_OF_CLAIMS)
    return PaymentView(**found)
