"""What a round bought of whom, as it is read."""

from sqlalchemy import Engine

from domain.party import MoneyRoute
from domain.procurement import Procurement, ProcurementBasis
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import PROVIDER, ROUND
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_LINE

BELOW = Procurement(basis=ProcurementBasis.BELOW_THRESHOLD, reference="Sak 2026/78")


async def test_purchases_add_up_by_provider_and_are_held_against_the_years_thresholds(
    story: Story, engine: Engine, get: Get
) -> None:
    story.tell(
        sample(
            "grant.decided",
            line_id=OTHER_LINE.line_id,
            route=MoneyRoute.PURCHASE,
            recipient=PROVIDER,
            amount_ore=12_000_000,
            procurement=BELOW,
        )
    )
    story.fold(engine, *PROJECTIONS)

    body = (await get(f"/rounds/{ROUND}/purchases")).json()

    (bought,) = body["providers"]
    assert (bought["provider"]["organisation"], bought["decided_ore"], bought["paid_ore"]) == (
        PROVIDER.organisation,
        12_000_000,
        0,
    )
    assert [above["code"] for above in bought["above"]] == ["free"]
    (line,) = bought["purchases"]
    assert line["procurement"]["basis"] == "below-threshold"
    assert body["thresholds"]["status"] == "unverified"
    assert (await get(f"/rounds/{ROUND}/purchases", Role.UNIT)).status_code == 403
