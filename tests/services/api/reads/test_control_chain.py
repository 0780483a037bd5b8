"""A finding that repeats an earlier one is shown with it, as it was at any time."""

import pytest
from sqlalchemy import Engine

from domain.case import control_ref
from domain.control.events import FindingRef
from domain.control.kinds import ControlLevel
from domain.party import Party
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, OFFICE, SCHOOL
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.controlled import controlled


@pytest.fixture
def story(story: Story, engine: Engine) -> Story:
    return controlled(story, engine)


@pytest.mark.parametrize("recipient", [SCHOOL, OFFICE], ids=["the same", "merged into"])
async def test_a_repeated_finding_is_shown_with_the_one_before_it(
    story: Story, get: Get, engine: Engine, recipient: Party
) -> None:
    again = "k-again"
    story.tell(sample("control.finding-made", finding_id="f-1", repeats=()))
    of_it = {"level": ControlLevel.COUNTY, "recipient": recipient}
    opened = sample("control.opened", control_id=again, **of_it)
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
