"""The tasks of a control case: each with the side whose it is, and with who has not handled it."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine

from domain.case import control_ref
from domain.control.basis_events import BasisSet
from domain.control.events import DocumentationRequested
from domain.control.kinds import ControlLevel
from domain.deadlines.kinds import DeadlineKind
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import CONTROL, SAMPLES, SCHOOL
from tests.services.api.reads.conftest import Get

ASKED = SAMPLES["control.documentation-requested"]
assert isinstance(ASKED, DocumentationRequested)
DUE = f"doc-{ASKED.request_id}"
CASE = f"control/{CONTROL}"


async def actions(get: Get, role: Role, **asked: str) -> set[str]:
    """What the role is to do in the case."""
    answered = await get("/tasks", role, **{"whose": "role", **asked})
    assert answered.status_code == 200, answered.text
    return {t["action"]["code"] for t in answered.json()["items"] if t["case"] == CASE}


@pytest.mark.parametrize("level", ControlLevel)
async def test_documentation_is_the_controlled_partys_task_and_deciding_the_controllers(
    story: Story, get: Get, engine: Engine, level: ControlLevel
) -> None:
    national = level is ControlLevel.DIRECTORATE
    recipient = None if national else SCHOOL
    story.tell(sample("control.opened", level=level, recipient=recipient, follows=None))
    story.tell("control.documentation-requested")
    due = {"deadline_id": DUE, "kind": DeadlineKind.DOCUMENTATION}
    story.tell(sample("deadline.set", **due), case=control_ref(CONTROL))
    story.fold(engine, *PROJECTIONS)

    directorate = await actions(get, Role.DIRECTORATE_AUDITOR)
    officer = await actions(get, Role.COUNTY_OFFICER)
    school = await actions(get, Role.UNIT)
    theirs, controllers = (officer, directorate) if national else (school, officer)
    assert "receive-documentation" in theirs
    assert "propose-decision" in controllers
    assert "propose-decision" not in theirs
    assert bool(school) is not national
    assert bool(directorate) is national
    stranger = await actions(get, Role.UNIT, organisation="310000078")
    assert stranger == set()


async def test_a_closed_case_is_nobodys_task(story: Story, get: Get, engine: Engine) -> None:
    story.tell(sample("control.opened", follows=None))
    story.fold(engine, *PROJECTIONS)
    assert await actions(get, Role.DIRECTORATE_AUDITOR)
    story.tell("control.closed")
    story.fold(engine, *PROJECTIONS)
    assert await actions(get, Role.DIRECTORATE_AUDITOR) == set()


@pytest.mark.parametrize(("days", "warns"), [(100, True), (400, False)])
async def test_limitation_is_a_task_once_its_first_warning_is_due(
    story: Story, get: Get, engine: Engine, days: int, warns: bool
) -> None:
    at = datetime.now(UTC) + timedelta(days=days)
    story.tell(sample("control.opened", follows=None))
    story.tell("control.limitation-judged")
    falls = {"deadline_id": "limit-1", "kind": DeadlineKind.LIMITATION, "at": at}
    story.tell(sample("deadline.set", **falls), case=control_ref(CONTROL))
    story.fold(engine, *PROJECTIONS)
    assert ("judge-limitation" in await actions(get, Role.DIRECTORATE_AUDITOR)) is warns


@pytest.mark.parametrize(("years", "warns"), [(3, True), (1, False)])
async def test_a_claim_that_nobody_has_judged_is_warned_of_until_it_is_settled(
    story: Story, get: Get, engine: Engine, years: int, warns: bool
) -> None:
    # A new payment needs no judging, so it has no deadline that would warn of it later.
    paid_on = (datetime.now(UTC) - timedelta(days=365 * years - 100)).date()
    basis = sample("control.basis-set")
    assert isinstance(basis, BasisSet)
    (part,) = basis.parts
    parts = (part.model_copy(update={"paid_on": paid_on}),)

    async def is_task() -> bool:
        story.fold(engine, *PROJECTIONS)
        return "judge-limitation" in await actions(get, Role.DIRECTORATE_AUDITOR)

    story.tell(sample("control.opened", follows=None))
    story.tell(sample("control.basis-set", parts=parts))
    assert await is_task() is warns
    story.tell(sample("control.decided", parts=parts))
    assert await is_task() is warns
    settled = {"payment_id": part.payment_id, "amount_ore": part.amount_ore}
    story.tell(sample("control.claim-settled", **settled))
    assert not await is_task()


async def test_a_case_that_the_accounts_made_wait_is_a_task_with_its_day(
    story: Story, get: Get, engine: Engine
) -> None:
    story.tell(sample("control.opened", follows=None))
    story.tell("control.payment-changed")
    until = {"deadline_id": "hold", "kind": DeadlineKind.HOLD, "at": datetime.now(UTC)}
    story.tell(sample("deadline.set", **until), case=control_ref(CONTROL))
    story.fold(engine, *PROJECTIONS)
    assert "resume-control" in await actions(get, Role.DIRECTORATE_AUDITOR)
    shown = (await get(f"/controls/{CONTROL}", Role.DIRECTORATE_AUDITOR)).json()
    assert shown["held"]["change"]["code"] == "repaid"
    assert shown["changed_payments"] == ["p-1"]
