"""What a county sees in the end, once the read models have caught up."""

from services.stack.waiting import until
from tests.faults.machine import SECONDS
from tests.journeys.county import County


async def one_pledge_shows(county: County) -> None:
    """Wait until the round is shown as it is now, and find one pledge in it."""

    async def is_shown() -> bool:
        return (await county.officer.get(county.round)).status_code == 200

    await until(is_shown, within=SECONDS, what="the round as it is now")
    sums = (await county.officer.read(county.round))["sums"]
    assert sums["own_contribution"]["total_ore"] == county.pledge["items"][0]["amount_ore"]
