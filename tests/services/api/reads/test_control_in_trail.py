"""What a control case leaves in its round's trail, and who is told of it there."""

import pytest
from sqlalchemy import Engine

from domain.case import control_ref
from domain.deadlines.kinds import DeadlineKind
from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, ROUND
from tests.samples.money_in import TERM
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.controlled import FORUM, controlled


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    return controlled(story, engine)


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
