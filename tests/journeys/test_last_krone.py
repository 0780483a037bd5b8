"""Fifty people reach for the last krone at once, and one of them gets it."""

import asyncio
from collections import Counter
from functools import partial
from typing import Any, Final

from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import Person, patiently

_RIVALS: Final = 50
_KRONE: Final = 100


async def _at_once(county: County, person: Person, path: str, **body: Any) -> Counter[str]:
    """The same wish from so many, each under a key of its own; how many got which answer.

    Whoever hears that the case has moved on looks again and tries again, as a person would.
    """

    async def one(number: int) -> str:
        version, tries = county.seen[f"round/{county.round_id}"], 0
        while True:
            tries += 1
            key = f"rival-{county.round_id}-{number}-{tries}"
            answer = await patiently(partial(person.post, path, body, key=key, version=version))
            if answer.status_code in (200, 201):
                return "won"
            code = str(answer.json()["code"])
            if code != "stale-version":
                return code
            version = (await person.read(f"{county.round}/status"))["version"]

    return Counter(await asyncio.gather(*map(one, range(_RIVALS))))


async def test_of_fifty_orders_for_the_last_krone_one_wins(county: County) -> None:
    await county.open()
    await county.decide()
    path, why = f"{county.round}/lines/l-1/payments", "Avtalt med skulen"
    before = LINE_ORE - _KRONE - 1
    await county.officer.do(path, {"amount_ore": before, "voucher": "Bilag 1", "reason": why})

    came = await _at_once(
        county, county.officer, path, amount_ore=_KRONE, voucher="Bilag 2", reason=why
    )

    assert came == {"won": 1, "beyond-remainder": _RIVALS - 1}
    sums = (await county.officer.read(f"{county.round}/status"))["sums"]
    assert sums["ordered_ore"] == LINE_ORE - 1


async def test_of_fifty_approvals_of_one_payment_one_releases_it(county: County) -> None:
    await county.open()
    await county.decide()
    payment = f"{county.round}/payments/{await county.order()}"
    await county.attester.do(f"{payment}/attestation", {})

    came = await _at_once(county, county.budget_authority, f"{payment}/approval")

    assert came == {"won": 1, "payment-already-disbursed": _RIVALS - 1}
    sums = (await county.officer.read(f"{county.round}/status"))["sums"]
    assert sums["disbursed_ore"] == LINE_ORE // 2
