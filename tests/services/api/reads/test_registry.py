"""The registry, read: who there is, what became of them, and where a round's money goes."""

from typing import Any

import pytest
from sqlalchemy import Engine

from domain.case import need_ref, organisation_ref, round_ref
from domain.follow_up.recipient_report import Cost
from domain.party import Party
from domain.price import PriceKind
from domain.registry.events import OrganisationRegistered
from domain.registry.facts import Approval, Description, Membership
from domain.role import Role
from projections.registry import PROJECTIONS
from tests.projections.story import Story, sample
from tests.samples import COMPANY, NEED, OFFICE, PRIVATE_SCHOOL, ROUND, SCHOOL
from tests.samples.registry import OTHER_COMPANY
from tests.services.api.reads.conftest import Get
from tests.services.api.reads.tale import OTHER_NEED


def register(story: Story, party: Party, **changes: object) -> None:
    """Tell that a party was registered."""
    described = {"name": party.name, "kind": party.kind, "county": party.county, **changes}
    event = OrganisationRegistered(
        organisation=party.organisation, description=Description.model_validate(described)
    )
    story.tell(event, case=organisation_ref(party.organisation))


def tell(story: Story, party: Party, topic: str, **changes: object) -> None:
    story.tell(sample(topic, **changes), case=organisation_ref(party.organisation))


@pytest.fixture
def registry(story: Story, engine: Engine) -> Story:
    """The far-gone round, and a registry with a school, an office, and a merged company."""
    other = COMPANY.model_copy(
        update={"organisation": OTHER_COMPANY, "name": "Ål Tre AS (syntetisk)"}
    )
    register(story, other)
    register(story, SCHOOL, municipality="4601")
    register(story, OFFICE)
    tell(
        story,
        OFFICE,
        "organisation.approval-recorded",
        approval=Approval.model_validate(
            {
                "approval_id": "a-1",
                "kind": "training-office",
                "from_day": "2020-01-01",
                "source": "Sak 1",
            }
        ),
    )
    tell(
        story,
        OFFICE,
        "organisation.member-joined",
        membership=Membership.model_validate({"member": OTHER_COMPANY, "from_day": "2022-01-01"}),
    )
    tell(story, COMPANY, "organisation.merged")
    story.fold(engine, *PROJECTIONS)
    return story


async def test_organisations_are_found_by_name_number_kind_and_place(
    registry: Story, get: Get
) -> None:
    async def numbers(**filters: object) -> list[str]:
        return [i["organisation"] for i in (await get("/organisations", **filters)).json()["items"]]

    assert await numbers() == [
        OFFICE.organisation,
        COMPANY.organisation,
        SCHOOL.organisation,
        OTHER_COMPANY,
    ]
    assert await numbers(text="vestfjord", kind="company") == [COMPANY.organisation]
    assert await numbers(text=OTHER_COMPANY[:8]) == [OTHER_COMPANY]
    assert await numbers(text="100%") == []
    assert await numbers(kind="training-office") == [OFFICE.organisation]
    assert sorted(await numbers(municipality="4601")) == [
        SCHOOL.organisation,
        COMPANY.organisation,
    ]
    assert await numbers(county="50") == []
    assert await numbers(gone=True) == [COMPANY.organisation]


async def test_a_list_is_read_page_by_page(registry: Story, get: Get) -> None:
    first = (await get("/organisations", limit=3)).json()
    rest = (await get("/organisations", limit=3, cursor=first["next_cursor"])).json()

    assert first["total"] == rest["total"] == 4
    assert [item["organisation"] for item in rest["items"]] == [OTHER_COMPANY]
    assert rest["next_cursor"] is None


@pytest.mark.parametrize("letter", ["å", "\N{CJK UNIFIED IDEOGRAPH-20000}", "ß", "\ufb17"])
async def test_whatever_the_longest_name_is_of_its_list_is_read_on_behind_it(
    engine: Engine, get: Get, letter: str
) -> None:
    first, second = (
        COMPANY.model_copy(update={"organisation": number, "name": name * 300})
        for number, name in ((COMPANY.organisation, letter), (OTHER_COMPANY, "\U0002ebe0"))
    )
    story = Story()
    for party in (first, second):
        register(story, party)
    story.fold(engine, *PROJECTIONS)

    page = (await get("/organisations", limit=1)).json()
    assert page["items"][0]["name"] == first.name
    rest = await get("/organisations", limit=1, cursor=page["next_cursor"])
    assert rest.status_code == 200, rest.text
    assert [one["name"] for one in rest.json()["items"]] == [second.name]


async def test_a_merged_organisation_resolves_to_the_one_that_goes_on(
    registry: Story, get: Get
) -> None:
    body = (await get(f"/organisations/{COMPANY.organisation}", on="2026-06-30")).json()

    assert body["merged_into"] == body["resolves_to"] == OTHER_COMPANY
    assert body["on_day"]["existed"] is True
    assert body["on_day"]["training_company"] is True
    assert [entry["topic"] for entry in body["history"]] == [
        "organisation.registered",
        "organisation.approval-recorded",
        "organisation.merged",
    ]
    later = (await get(f"/organisations/{COMPANY.organisation}", on="2026-07-01")).json()
    assert later["on_day"]["existed"] is False


async def test_a_member_of_an_office_counts_as_a_training_company(
    registry: Story, get: Get
) -> None:
    path = f"/organisations/{OTHER_COMPANY}"
    before = (await get(path, on="2021-12-31")).json()["on_day"]
    after = (await get(path, on="2022-01-01")).json()["on_day"]

    assert (before["training_company"], before["member_of"]) == (False, [])
    assert (after["training_company"], after["member_of"]) == (True, [OFFICE.organisation])
    office = (await get(f"/organisations/{OFFICE.organisation}", on="2022-01-01")).json()
    assert office["on_day"]["members"] == [OTHER_COMPANY]


async def test_an_organisation_that_is_not_there_is_not_found(registry: Story, get: Get) -> None:
    assert (await get(f"/organisations/{PRIVATE_SCHOOL.organisation}")).status_code == 404
    assert (await get("/counties/99/succession")).status_code == 404


async def test_a_need_says_whether_the_registry_knows_its_unit(registry: Story, get: Get) -> None:
    assert (await get(f"/needs/{NEED}")).json()["unit_in_registry"] is True
    role, number = Role.UNIT, COMPANY.organisation
    other = (await get(f"/needs/{OTHER_NEED}", role, organisation=number)).json()
    assert other["unit_in_registry"] is True


async def test_a_unit_that_is_not_in_the_registry_is_shown_so(story: Story, get: Get) -> None:
    assert (await get(f"/needs/{NEED}")).json()["unit_in_registry"] is False


async def test_a_rounds_money_adds_up_by_unit_and_by_municipality(
    registry: Story, get: Get
) -> None:
    body = (await get(f"/rounds/{ROUND}/distribution")).json()

    for parts in (body["units"], body["municipalities"]):
        assert sum(part["planned_ore"] for part in parts) == body["planned_ore"] > 0
        assert sum(part["disbursed_ore"] for part in parts) == body["disbursed_ore"] > 0
    by_place = {part["municipality"]: part["planned_ore"] for part in body["municipalities"]}
    assert set(by_place) == {"4601", None}
    known = {unit["unit"]["organisation"] for unit in body["units"] if unit["in_registry"]}
    assert known == {SCHOOL.organisation, OFFICE.organisation}


async def test_money_that_was_given_on_is_counted_where_it_ended(
    registry: Story, engine: Engine, get: Get
) -> None:
    path = f"/rounds/{ROUND}/distribution"
    before = (await get(path)).json()
    to_school = Cost(kind=PriceKind.OTHER, amount_ore=3_000_000, passed_to=PRIVATE_SCHOOL)
    registry.tell(sample("recipient-report.submitted", costs=(to_school,)), case=round_ref(ROUND))
    registry.fold(engine, *PROJECTIONS)
    after = (await get(path)).json()

    def released(body: dict[str, Any]) -> dict[str, int]:
        units = (unit for unit in body["units"] if unit["unit"])
        return {unit["unit"]["organisation"]: unit["disbursed_ore"] for unit in units}

    (giver,) = (key for key in released(before) if released(after)[key] < released(before)[key])
    assert released(after)[giver] == released(before)[giver] - 3_000_000
    assert released(after)[PRIVATE_SCHOOL.organisation] == 3_000_000
    assert after["disbursed_ore"] == before["disbursed_ore"]


async def test_private_schools_are_shown_with_what_they_reported_and_got(
    registry: Story, engine: Engine, get: Get
) -> None:
    register(registry, PRIVATE_SCHOOL)
    tell(
        registry,
        PRIVATE_SCHOOL,
        "organisation.approval-recorded",
        approval=Approval.model_validate(
            {
                "approval_id": "a-1",
                "kind": "friskoleloven-2-1",
                "programmes": ["HS"],
                "from_day": "2021-08-01",
                "source": "Brev",
            }
        ),
    )
    registry.fold(engine, *PROJECTIONS)
    body = (await get(f"/rounds/{ROUND}/private-schools")).json()

    (school,) = body["schools"]
    assert school["organisation"] == PRIVATE_SCHOOL.organisation
    assert (school["in_registry"], school["approved_2_1"]) == (True, ["HS"])
    assert (body["approved"], body["reporting"], body["receiving"]) == (1, 0, 0)
    assert body["terms"] == "equal"
    assert body["present"] is False
    assert body["planned_ore"] == 0


async def test_a_private_school_that_only_a_need_names_is_shown_too(
    story: Story, engine: Engine, get: Get
) -> None:
    need = sample("need.assessed", need_id="n-private", unit=PRIVATE_SCHOOL)
    story.tell(need, case=need_ref("n-private"))
    story.fold(engine, *PROJECTIONS)
    body = (await get(f"/rounds/{ROUND}/private-schools")).json()

    (school,) = body["schools"]
    assert school["in_registry"] is False
    assert [need["need_id"] for need in school["needs"]] == ["n-private"]
    assert body["reporting"] == 1
