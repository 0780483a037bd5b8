"""Who may read what, by a table written apart from the program's."""

from sqlalchemy import Engine

from domain.role import COUNTY_ROLES, Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, NETWORK, ROUND
from tests.services.api.reads.conftest import Get

COUNTY = sorted(COUNTY_ROLES)
DIRECTORATE = [Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR]
NOBODY = [Role.PUBLIC, Role.ADMINISTRATOR]
#: Path, and what a unit gets that has the need, and one that has nothing to do with it.
ORGANISATIONS = {
    "/rounds": (200, 200),
    f"/rounds/{ROUND}": (200, 200),
    f"/rounds/{ROUND}/status": (200, 200),
    f"/rounds/{ROUND}/plan": (200, 200),
    f"/rounds/{ROUND}/evaluations": (200, 200),
    f"/rounds/{ROUND}/follow-up": (200, 200),
    f"/rounds/{ROUND}/recipient-reports": (200, 200),
    f"/rounds/{ROUND}/evaluation-answers": (200, 200),
    f"/rounds/{ROUND}/county-report": (403, 403),
    f"/rounds/{ROUND}/needs": (200, 200),
    f"/needs/{NEED}": (200, 404),
    f"/needs/{NEED}/status": (200, 404),
    f"/rounds/{ROUND}/disbursements": (403, 403),
    f"/rounds/{ROUND}/audit-trail": (403, 403),
    "/forums/yrkesfag/46": (200, 200),
    "/long-term-plans/yrkesfag/46": (200, 200),
    f"/rounds/{ROUND}/succession": (403, 403),
    f"/rounds/{ROUND}/private-schools": (403, 403),
    f"/rounds/{ROUND}/distribution": (403, 403),
}
#: What anybody may know of organisations and counties, the administrator too.
REGISTRY = ("/organisations", f"/organisations/{COMPANY.organisation}", "/counties/30/succession")


def test_the_table_covers_every_role() -> None:
    covered = [*COUNTY, *DIRECTORATE, *NOBODY, Role.UNIT, Role.NETWORK, Role.PROVIDER]
    assert {*covered, Role.SYSTEM} == set(Role)


async def test_who_may_read_what(story: Story, get: Get) -> None:
    for path, (own, strange) in ORGANISATIONS.items():
        await check(get, path, own, strange)


async def test_everybody_but_the_public_may_read_the_registry(story: Story, get: Get) -> None:
    for path in REGISTRY:
        for role in set(Role) - {Role.PUBLIC, Role.SYSTEM}:
            assert (await get(path, role, of_county="03")).status_code == 200, (path, role)
        assert (await get(path, Role.PUBLIC)).status_code == 403


async def test_a_successor_sees_the_cases_of_the_county_that_it_succeeded(
    engine: Engine, get: Get
) -> None:
    story = Story(sample("round.opened", round_id="yrkesfag-12-2019", county="12"))
    story.fold(engine, *PROJECTIONS)

    assert (await get("/rounds/yrkesfag-12-2019")).status_code == 200
    assert (await get("/rounds/yrkesfag-12-2019", of_county="50")).status_code == 404
    assert (await get("/rounds")).json()["total"] == 1
    assert (await get("/rounds", of_county="50")).json()["total"] == 0


async def check(get: Get, path: str, own: int, strange: int) -> None:
    for role in COUNTY:
        assert (await get(path, role)).status_code == 200, role
        elsewhere = await get(path, role, of_county="03")
        # A list of rounds is never refused; another county's are not in it.
        assert elsewhere.status_code == (200 if path == "/rounds" else 404), role
    for role in DIRECTORATE:
        assert (await get(path, role)).status_code == 200, role
    for role in NOBODY:
        assert (await get(path, role)).status_code == 403, role
    assert (await get(path, Role.UNIT)).status_code == own
    assert (await get(path, Role.NETWORK, organisation=NETWORK.organisation)).status_code == own
    for role in (Role.UNIT, Role.NETWORK, Role.PROVIDER):
        assert (await get(path, role, organisation="310000078")).status_code == strange, role


async def test_a_county_sees_its_own_rounds_alone_whatever_it_asks_for(
    story: Story, get: Get
) -> None:
    assert (await get("/rounds")).json()["total"] == 1
    assert (await get("/rounds", county="46")).json()["total"] == 1
    assert (await get("/rounds", county="46", of_county="03")).json()["total"] == 0
    assert (await get("/rounds", of_county="03")).json()["items"] == []
    assert (await get("/rounds", Role.DIRECTORATE_MANAGER, county="46")).json()["total"] == 1
    assert (await get("/rounds", Role.DIRECTORATE_MANAGER, county="03")).json()["total"] == 0


async def test_a_round_elsewhere_and_one_that_is_not_there_look_alike(
    story: Story, get: Get
) -> None:
    elsewhere = (await get(f"/rounds/{ROUND}", of_county="03")).json()
    nowhere = (await get("/rounds/yrkesfag-03-2031", of_county="03")).json()
    for body in (elsewhere, nowhere):
        del body["instance"], body["correlation_id"]
    assert elsewhere == nowhere
