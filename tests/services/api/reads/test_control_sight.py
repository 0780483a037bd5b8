"""Who sees a control case: who controls, the county's own staff, and whom it is of."""

import pytest
from sqlalchemy import Engine

from domain.case import control_ref, round_ref
from domain.control.events import FindingRef
from domain.control.kinds import ControlLevel
from domain.control.offset_events import Withheld
from domain.deadlines.kinds import DeadlineKind
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, ROUND, SCHOOL
from tests.samples.money_in import TERM
from tests.services.api.reads.conftest import Get

#: They sit for organisations, or look on; written apart from the program's table.
FORUM = {Role.FORUM_SECRETARY, Role.FORUM_CHAIR, Role.FORUM_MEMBER, Role.COUNTY_GOVERNOR}
PATHS = ("", "/audit-trail", "/letters/request")
#: What a control case leaves in rounds besides what it claims.
LEFT = {"payment.under-control", "offset.announced", "offset.settled", "offset.returned"}


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    """The round, with a county's own control of the school that it has paid."""
    story.tell(sample("control.opened", level=ControlLevel.COUNTY, recipient=SCHOOL))
    story.tell("control.documentation-requested")
    story.fold(engine, *PROJECTIONS)
    return story


async def test_a_control_case_is_for_those_who_control_the_countys_staff_and_its_party(
    story: Story, get: Get
) -> None:
    for path in PATHS:
        where = f"/controls/{CONTROL}{path}"
        for role in COUNTY_ROLES:
            assert (await get(where, role)).status_code == (403 if role in FORUM else 200), role
            assert (await get(where, role, of_county="11")).status_code != 200
        for role in (Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR):
            assert (await get(where, role)).status_code == 200
        assert (await get(where, Role.UNIT)).status_code == 200
        assert (await get(where, Role.UNIT, organisation="310000078")).status_code == 404


async def test_a_repeated_finding_is_shown_with_the_one_before_it(
    story: Story, get: Get, engine: Engine
) -> None:
    again = "k-again"
    story.tell(sample("control.finding-made", finding_id="f-1", repeats=()))
    opened = sample("control.opened", control_id=again, level=ControlLevel.COUNTY, recipient=SCHOOL)
    story.tell(opened, case=control_ref(again))
    repeats = (FindingRef(control_id=CONTROL, finding_id="f-1"),)
    story.tell(
        sample("control.finding-made", finding_id="f-2", repeats=repeats), case=control_ref(again)
    )
    story.fold(engine, *PROJECTIONS)

    for control_id, finding_id in ((CONTROL, "f-1"), (again, "f-2")):
        answered = await get(f"/controls/{control_id}/findings/{finding_id}/chain")
        links = answered.json()["items"]
        assert [link["finding_id"] for link in links] == ["f-1", "f-2"]
        (this,) = [link for link in links if link["is_this"]]
        assert this["control_id"] == control_id
    where = f"/controls/{again}/findings/f-2/chain"
    assert (await get(where, Role.FORUM_MEMBER)).status_code == 403
    assert (await get(where, of_county="11")).status_code == 404
    assert (await get(f"/controls/{again}/findings/f-9/chain")).status_code == 404


async def test_a_chain_is_told_as_it_was(story: Story, get: Get, engine: Engine) -> None:
    story.tell(sample("control.finding-made", finding_id="f-1", repeats=()))
    before, again = len(story.events), "k-again"
    opened = sample("control.opened", control_id=again, level=ControlLevel.COUNTY, recipient=SCHOOL)
    story.tell(opened, case=control_ref(again))
    repeats = (FindingRef(control_id=CONTROL, finding_id="f-1"),)
    story.tell(
        sample("control.finding-made", finding_id="f-2", repeats=repeats), case=control_ref(again)
    )
    story.fold(engine, *PROJECTIONS)
    where = f"/controls/{CONTROL}/findings/f-1/chain"

    async def links(**asked: str) -> list[str]:
        return [link["finding_id"] for link in (await get(where, **asked)).json()["items"]]

    assert await links() == ["f-1", "f-2"]
    assert await links(as_of=story.instant(before).isoformat()) == ["f-1"]
    assert await links(as_of=story.instant(len(story.events)).isoformat()) == ["f-1", "f-2"]


async def test_the_rounds_trail_leaves_control_cases_out_for_the_forum(
    story: Story, get: Get
) -> None:
    where = f"/rounds/{ROUND}/audit-trail"
    for role in COUNTY_ROLES:
        told = (await get(where, role, limit=200)).json()
        topics = {entry["topic"] for entry in told["items"]}
        assert ("control.opened" in topics) is (role not in FORUM), role
        assert told["total"] == len(told["items"])
        asked = (await get(where, role, topic="control.opened")).json()
        assert asked["total"] == (0 if role in FORUM else 1)
    filed = await get(where, Role.FORUM_MEMBER, headers={"Accept": "text/markdown"})
    assert "control" not in filed.text.lower()


async def test_what_a_control_claims_back_stands_in_the_rounds_trail_for_those_who_see_controls(
    story: Story, get: Get, engine: Engine
) -> None:
    secret = "Kursbevisene manglet for fire deltakere."
    story.tell("control.decided", command_id="c-claim")
    story.tell(sample("payment.recalled", explanation=secret), command_id="c-claim")
    own = "Kurset ble ett døgn kortere."
    story.tell(sample("payment.recalled", explanation=own), command_id="c-recall")
    story.fold(engine, *PROJECTIONS)

    for role in COUNTY_ROLES:
        where = f"/rounds/{ROUND}/audit-trail"
        told = (await get(where, role, topic="payment.recalled")).json()
        said = " ".join(entry["sentence"] for entry in told["items"])
        assert own in said
        assert (secret in said) is (role not in FORUM), role
        assert told["total"] == (1 if role in FORUM else 2)
        filed = await get(where, role, headers={"Accept": "text/csv"})
        assert (secret in filed.text) is (role not in FORUM), role


async def test_what_the_county_does_itself_stays_in_the_trail_when_a_control_case_is_told_of_it(
    story: Story, get: Get, engine: Engine
) -> None:
    story.tell("payment.recalled", command_id="c-told")
    story.tell("control.payment-changed", command_id="c-told")
    hold = sample("deadline.set", deadline_id="hold", kind=DeadlineKind.HOLD)
    story.tell(hold, case=control_ref(CONTROL), command_id="c-told")
    term = TERM.model_copy(update={"fulfilled_by": ("payment.recalled",)})
    story.tell(sample("grant.changed", terms=(term,)))
    story.fold(engine, *PROJECTIONS)

    of_the_case = ["control.payment-changed", "deadline.set"]
    for role in COUNTY_ROLES:
        where = f"/rounds/{ROUND}/audit-trail"
        told = (await get(where, role, command_id="c-told")).json()
        topics = [entry["topic"] for entry in told["items"]]
        assert topics == ["payment.recalled", *(() if role in FORUM else of_the_case)], role
        (fulfilled,) = (await get(f"/rounds/{ROUND}/grant", role)).json()["terms"]
        assert fulfilled["count"] == 1, role


async def test_an_order_that_keeps_something_for_a_claim_stays_in_the_forums_trail(
    story: Story, get: Get, engine: Engine
) -> None:
    story.tell(sample("payment.ordered", payment_id="p-9", instalment=4), command_id="c-kept")
    story.tell("control.offset-withheld", command_id="c-kept")
    story.fold(engine, *PROJECTIONS)
    for role in COUNTY_ROLES:
        told = (await get(f"/rounds/{ROUND}/audit-trail", role, command_id="c-kept")).json()
        topics = [entry["topic"] for entry in told["items"]]
        kept = () if role in FORUM else ("control.offset-withheld",)
        assert topics == ["payment.ordered", *kept], role


async def test_a_term_that_a_control_fulfils_shows_it_to_those_who_see_controls(
    story: Story, get: Get, engine: Engine
) -> None:
    term = TERM.model_copy(update={"fulfilled_by": ("control.opened", "round.opened")})
    story.tell(sample("grant.changed", terms=(term,)))
    story.fold(engine, *PROJECTIONS)

    for role in (*COUNTY_ROLES, Role.UNIT):
        (told,) = (await get(f"/rounds/{ROUND}/grant", role)).json()["terms"]
        assert told["count"] == (1 if role in FORUM | {Role.UNIT} else 2), role


async def test_tasks_of_a_control_case_reach_nobody_in_the_forum(story: Story, get: Get) -> None:
    for role in COUNTY_ROLES:
        answered = await get("/tasks", role, whose="county")
        assert answered.status_code == 200, role
        cases = {task["case"] for task in answered.json()["items"]}
        assert (f"control/{CONTROL}" in cases) is (role not in FORUM), role


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
