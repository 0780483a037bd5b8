"""What a control case claims and keeps of a round's money, and who is told of it."""

import pytest
from sqlalchemy import Engine

from domain.case import round_ref
from domain.control.offset_events import Withheld
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import ROUND, SCHOOL
from tests.samples.money_in import TERM
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.controlled import FORUM, controlled

#: What a control case leaves in rounds besides what it claims.
LEFT = {"payment.under-control", "offset.announced", "offset.settled", "offset.returned"}


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    return controlled(story, engine)


async def test_that_a_payment_is_under_control_is_told_to_those_who_see_the_case(
    story: Story, get: Get, engine: Engine
) -> None:
    round_ = round_ref(ROUND)
    story.tell("payment.under-control", case=round_)
    story.tell(sample("offset.announced", recipient=SCHOOL), case=round_)
    for topic in ("offset.settled", "offset.returned"):
        story.tell(topic, case=round_)
    term = TERM.model_copy(update={"fulfilled_by": tuple(sorted(LEFT))})
    story.tell(sample("grant.changed", terms=(term,)))
    story.fold(engine, *PROJECTIONS)

    async def topics(role: Role) -> set[str]:
        answered = await get(f"/rounds/{ROUND}/audit-trail", role, limit=200)
        return {entry["topic"] for entry in answered.json()["items"]}

    async def offsets(role: Role, **asked: str) -> int:
        return len((await get(f"/rounds/{ROUND}/grant", role, **asked)).json()["offsets"])

    async def fulfilling(role: Role) -> int:
        (told,) = (await get(f"/rounds/{ROUND}/grant", role)).json()["terms"]
        return int(told["count"])

    assert await topics(Role.COUNTY_OFFICER) >= LEFT
    assert await fulfilling(Role.COUNTY_OFFICER) == len(LEFT)
    assert await offsets(Role.COUNTY_OFFICER) == await offsets(Role.UNIT) == 1
    assert await offsets(Role.UNIT, organisation="310000078") == 0
    for role in FORUM:
        assert not await topics(role) & LEFT
        assert await fulfilling(role) == 0
        assert await offsets(role) == 0


async def test_what_is_withheld_of_money_is_told_to_those_who_see_the_claim(
    story: Story, get: Get, engine: Engine
) -> None:
    kept = (Withheld(offset_id="o-1", amount_ore=1_234_500),)
    story.tell(sample("offset.announced", recipient=SCHOOL))
    story.tell(sample("grant.received", withheld=kept))
    story.tell(sample("payment.ordered", payment_id="p-9", instalment=4, withheld=kept))
    story.fold(engine, *PROJECTIONS)

    async def receipts(role: Role, **asked: str) -> list[int]:
        (receipt,) = (await get(f"/rounds/{ROUND}/grant", role, **asked)).json()["receipts"]
        return [one["amount_ore"] for one in receipt["withheld"]]

    for role in COUNTY_ROLES:
        sees = role not in FORUM
        assert await receipts(role) == ([1_234_500] if sees else []), role
        paid = (await get(f"/rounds/{ROUND}/disbursements", role)).json()["items"]
        found = {payment["payment_id"]: payment["withheld_ore"] for payment in paid}
        expected = (0, 1_234_500) if sees else (None, None)
        assert (found["p-1"], found["p-9"]) == expected, role
        where = f"/rounds/{ROUND}/audit-trail"
        for topic in ("grant.received", "payment.ordered"):
            told = (await get(where, role, topic=topic)).json()["items"][-1]["sentence"]
            assert ("12\N{NO-BREAK SPACE}345" in told) is sees, role
        filed = await get(where, role, headers={"Accept": "text/csv"})
        assert ("12\N{NO-BREAK SPACE}345" in filed.text) is sees, role
    assert await receipts(Role.UNIT) == [1_234_500]
    assert await receipts(Role.UNIT, organisation="310000078") == []


async def test_what_is_claimed_and_has_come_back_is_told_to_those_who_see_control_cases(
    story: Story, get: Get, engine: Engine
) -> None:
    story.tell(sample("payment.recalled", amount_ore=900_000))
    story.tell(sample("repayment.received", amount_ore=400_000))
    story.fold(engine, *PROJECTIONS)

    for role in COUNTY_ROLES:
        sees = role not in FORUM
        answered = (await get(f"/rounds/{ROUND}/disbursements", role)).json()
        (paid,) = [one for one in answered["items"] if one["payment_id"] == "p-1"]
        told = (paid["claimed_ore"], paid["repaid_ore"])
        assert told == ((900_000, 400_000) if sees else (None, None)), role
        assert answered["total"]["amount_ore"] == sum(
            one["amount_ore"] for one in answered["by_status"].values()
        )
        passed_on = (await get(f"/rounds/{ROUND}/succession", role)).json()["claims"]
        assert (passed_on is not None) is sees, role
        found = (await get("/checks", role, round_id=ROUND, ground="G12")).json()
        codes = {one["finding"]["code"] for one in found["findings"]}
        assert ("claimed-not-repaid" in codes) is sees, role
        assert found["total"] == len(found["findings"])
