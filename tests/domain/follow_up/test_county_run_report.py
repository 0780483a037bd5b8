"""What the county runs itself it documents as a recipient does, and another unit reviews."""

from typing import Any

import pytest

from domain.follow_up.decide_report import (
    ReviewRecipientReport,
)
from domain.follow_up.recipient_report import (
    Cost,
    RecipientReportAccepted,
    RecipientReportSubmitted,
    ReviewOutcome,
)
from domain.party import MoneyRoute
from domain.price import PriceKind
from domain.step3_prioritise.events import PlanAdopted
from tests.domain.facts import (
    DECIDED,
    OPEN,
    fact,
    line,
)
from tests.domain.given import given
from tests.domain.reporting import (
    SUBMITTED,
)
from tests.domain.wishes import wish
from tests.samples import by

COUNTY_RUN = (
    *OPEN,
    fact(PlanAdopted, lines=(line("l-1", route=MoneyRoute.COUNTY_RUN),)),
    DECIDED.model_copy(update={"route": MoneyRoute.COUNTY_RUN}),
)
_BY_VOUCHER = Cost(kind=PriceKind.TRAVEL, amount_ore=1_250_000, voucher="Bilag 20115")
_BY_HOURS = Cost(kind=PriceKind.TEACHING, amount_ore=7_000_000, hours=100, rate_ore=70_000)


def run_by(unit: str, *costs: Cost) -> RecipientReportSubmitted:
    return SUBMITTED.model_copy(update={"run_by": unit, "costs": costs})


def test_a_county_run_measure_is_accepted_by_another_unit_or_with_a_reason() -> None:
    done = (*COUNTY_RUN, run_by("Seksjon for fagopplæring", _BY_VOUCHER, _BY_HOURS))

    given(*done).when(wish(ReviewRecipientReport)).refused(
        "reason-required", stops="own-unit-reviews"
    )
    given(*done).when(
        wish(ReviewRecipientReport, reviewing_unit="seksjon for fagopplæring")
    ).refused("reason-required", stops="own-unit-reviews")
    given(*done).when(wish(ReviewRecipientReport, reviewing_unit="Økonomi")).then(
        fact(RecipientReportAccepted, report_version=1, note="", reviewing_unit="Økonomi")
    )


def test_nobody_is_outside_a_unit_that_is_not_named() -> None:
    given(*COUNTY_RUN, run_by("", _BY_HOURS)).when(
        wish(ReviewRecipientReport, reviewing_unit="Økonomi")
    ).refused("reason-required", stops="own-unit-reviews")


@pytest.mark.parametrize(
    "missing", [{"hours": None}, {"rate_ore": None}, {"hours": None, "rate_ore": None}]
)
def test_a_county_documents_its_own_measure_as_a_recipient_does(missing: dict[str, Any]) -> None:
    bare = run_by("Seksjon for fagopplæring", _BY_VOUCHER, _BY_HOURS.model_copy(update=missing))
    history = given(*COUNTY_RUN, bare)

    history.when(wish(ReviewRecipientReport, reviewing_unit="Økonomi")).refused(
        "reason-required", stops="costs-undocumented"
    )
    history.when(
        wish(ReviewRecipientReport, by(reason="Timelista ligg i sak 4"), reviewing_unit="Økonomi")
    ).stops("costs-undocumented")
    returned = wish(
        ReviewRecipientReport,
        outcome=ReviewOutcome.RETURNED,
        note="Timar og sats manglar",
        reviewing_unit="Økonomi",
    )
    history.when(returned).stops()
