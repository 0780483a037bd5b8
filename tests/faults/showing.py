"""What a county sees in the end, once everything behind the API has caught up."""

from typing import Any

from services.stack.waiting import until
from tests.faults.machine import SECONDS
from tests.journeys.county import County
from tests.journeys.stand import Body, Person


async def one_pledge_shows(county: County) -> None:
    """Wait until the round is shown as it is now, and find one pledge in it."""

    async def is_shown() -> bool:
        return (await county.officer.get(county.round)).status_code == 200

    await until(is_shown, within=SECONDS, what="the round as it is now")
    sums = (await county.officer.read(county.round))["sums"]
    assert sums["own_contribution"]["total_ore"] == county.pledge["items"][0]["amount_ore"]


async def carried_out(person: Person, path: str, body: Body, *, key: str) -> dict[str, Any]:
    """Repeat a command with its key, as its client is told to, until it is answered; the answer."""

    async def is_answered() -> bool:
        return "retry-after" not in (await person.post(path, body, key=key)).headers

    await until(is_answered, within=SECONDS, what="the command")
    return await person.do(path, body, key=key)
