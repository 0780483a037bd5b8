"""The claims of control cases against the payments of the rounds, by the day of the decision."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query

from domain.control.kinds import ControlLevel
from domain.types import CountyNumber, Day
from domain.views.reconciled_claims import OPEN_ITEMS, ClaimStanding, ReconciledClaim, reconciled
from projections.audit_trail.claims import events_of_claims
from projections.audit_trail.project import AUDIT_TRAIL
from services.api.gated_router import gated_router
from services.api.problems import Problem
from services.api.reads.asking import READ_PROBLEMS, Ask, ReadModels
from services.api.reads.views import Answer, At, Coded, Number, OreSum, RoundIdField, View, coded
from services.api.visibility import Question


class ClaimRowView(View):
    """One claim on one payment (øre): in its case, and as its round holds it."""

    control_id: str
    level: Coded
    round_id: RoundIdField
    county: str
    payment_id: str
    line_id: str
    decided_ore: OreSum
    claimed_ore: OreSum
    settled_ore: OreSum
    left_ore: OreSum
    round_claimed_ore: OreSum
    round_settled_ore: OreSum
    pay_by: At | None
    standing: Coded


class DayOfClaims(View):
    """The claims that were decided on one day."""

    decided_on: Day
    decided_ore: OreSum
    claimed_ore: OreSum
    settled_ore: OreSum
    left_ore: OreSum
    claims: tuple[ClaimRowView, ...]


class ClaimsReconciliationAnswer(Answer):
    """Every claim by the day of its decision, the sums, and how many need somebody."""

    claims: Number
    claimed_ore: OreSum
    settled_ore: OreSum
    left_ore: OreSum
    open_items: Number
    days: tuple[DayOfClaims, ...]


def claims_reconciliation_router(models: ReadModels) -> APIRouter:
    """The reconciliation of claims, as of now."""
    router = gated_router()

    @router.get(
        "/claims/reconciliation",
        operation_id="reconcileClaims",
        summary="What was claimed back, what came, and whether case and round agree",
        responses=READ_PROBLEMS,
    )
    def reconciliation(
        asked: Ask,
        county: Annotated[CountyNumber | None, Query(examples=["46"])] = None,
        level: ControlLevel | None = None,
        standing: ClaimStanding | None = None,
        decided_on: Annotated[Day | None, Query(examples=["2026-12-18"])] = None,
    ) -> ClaimsReconciliationAnswer:
        seen = asked.sight(Question.CONTROLS)
        if seen.organisation is not None:
            raise Problem("forbidden")
        counties = seen.counties
        if county is not None:
            seen.check_county(county)
            counties = frozenset({county})
        with models.read(asked, AUDIT_TRAIL) as connection:
            events = events_of_claims(connection, counties)
        rows = [
            row
            for row in reconciled(events, datetime.now(UTC))
            if level in (None, row.level)
            and standing in (None, row.standing)
            and decided_on in (None, row.decided_on)
        ]
        return ClaimsReconciliationAnswer(
            claims=len(rows),
            claimed_ore=sum(row.claimed_ore for row in rows),
            settled_ore=sum(row.settled_ore for row in rows),
            left_ore=sum(row.left_ore for row in rows),
            open_items=sum(row.standing in OPEN_ITEMS for row in rows),
            days=_days(rows, asked.language),
            log_position=asked.log_position,
        )

    return router


def _days(rows: Sequence[ReconciledClaim], language: str) -> tuple[DayOfClaims, ...]:
    by_day = ((day, list(found)) for day, found in groupby(rows, key=lambda row: row.decided_on))
    return tuple(
        DayOfClaims(
            decided_on=day,
            decided_ore=sum(row.decided_ore for row in found),
            claimed_ore=sum(row.claimed_ore for row in found),
            settled_ore=sum(row.settled_ore for row in found),
            left_ore=sum(row.left_ore for row in found),
            claims=tuple(_view(row, language) for row in found),
        )
        for day, found in by_day
    )


def _view(row: ReconciledClaim, language: str) -> ClaimRowView:
    coded_parts = {
        "level": coded("control-level", row.level, language),
        "standing": coded("claim-standing", row.standing, language),
    }
    plain = row.model_dump(exclude={*coded_parts, "decided_on"})
    return ClaimRowView(**plain, **coded_parts)
