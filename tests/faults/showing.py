"""What a county sees in the end, once everything behind the API has caught up."""

from tests.journeys.county import County


async def one_pledge_shows(county: County) -> None:
    """Find one pledge in the round as it is shown once the read models have caught up."""
    sums = (await county.officer.read(county.round))["sums"]
    assert sums["own_contribution"]["total_ore"] == county.pledge["items"][0]["amount_ore"]
