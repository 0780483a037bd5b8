"""Needs beyond the straight way: confirmed, merged, split, withdrawn, held by a network."""

from typing import Any

from domain.role import Role
from domain.step2_report.decide_merge import MergeNeeds
from tests.domain.wishes import wish
from tests.journeys.county import County, body
from tests.samples import COMPANY, NETWORK


async def test_an_employee_confirms_and_never_the_one_who_assessed(county: County) -> None:
    await county.open()
    confirmation = f"/needs/{await county.assess()}/confirmation"
    employee = county.someone(Role.UNIT, name="u-employee")

    await county.unit.refused(confirmation, {"capacity": "employee"}, 403, "confirmer-assessed")
    done = await employee.do(confirmation, {"capacity": "employee"})

    assert done["events"] == ["need.confirmed"]
    board = await county.officer.read(f"{county.round}/needs", confirmed=True)
    assert (board["confirmed"], board["total"]) == (1, 1)


async def test_merged_needs_are_walked_both_ways_and_answered_as_one(county: County) -> None:
    await county.open()
    await county.appoint()
    originals = [await county.forward(), await county.forward()]
    merging = merger(county, originals)
    made = (await county.secretary.do("/needs/merger", merging))["id"]

    await county.chair.do(f"/needs/{made}/priority", county.priority())

    for original in originals:
        shown = await county.unit.read(f"/needs/{original}")
        assert (shown["stage"]["code"], shown["end"]["into"]) == ("merged", [made])
        assert shown["history"][-1]["topic"] == "need.merged"
        await county.unit.refused(
            f"/needs/{original}/withdrawal",
            {"grounds": "Ikkje lenger aktuelt"},
            409,
            "need-ended",
            version=shown["version"],
        )
    shown = await county.unit.read(f"/needs/{made}")
    assert shown["origin"]["needs"] == originals
    assert shown["answer"]["outcome"]["code"] == "prioritised"
    counts = (await county.officer.read(f"{county.round}/status"))["needs"]
    assert (counts["merged"], counts["prioritised"], counts["total"]) == (2, 1, 3)


async def test_a_need_that_somebody_else_changed_meanwhile_is_not_merged(county: County) -> None:
    await county.open()
    originals = [await county.forward(), await county.forward()]
    await county.unit.do(f"/needs/{originals[1]}/withdrawal", {"grounds": "Dekt på annan måte"})

    problem = await county.secretary.refused(
        "/needs/merger", merger(county, originals), 409, "need-ended"
    )

    assert problem["facts"]["need"] == originals[1]
    assert (await county.unit.read(f"/needs/{originals[0]}"))["end"] is None


async def test_a_unit_splits_its_need_and_each_part_goes_its_own_way(county: County) -> None:
    await county.open()
    need_id = await county.assess()
    assessment = county.need["assessment"]
    split = {
        "round_id": county.round_id,
        "parts": [assessment, {**assessment, "title": "Berre instruktørane"}],
        "grounds": "To ulike målgrupper",
    }
    await county.unit.do(f"/needs/{need_id}/split", split)

    shown = await county.unit.read(f"/needs/{need_id}")
    first, second = shown["end"]["into"]
    part = await county.unit.read(f"/needs/{second}")
    assert (part["title"], part["origin"]["needs"]) == ("Berre instruktørane", [need_id])
    await county.unit.do(f"/needs/{first}/registration", {}, version=1)


async def test_a_network_holds_a_need_in_sight_and_returns_what_it_will_not_take_on(
    county: County,
) -> None:
    await county.open()
    await county.officer.do(
        f"{county.round}/reporting-practice",
        {"direct_route": True, "network_days": 30, "source": "Årshjulet til fylkeskommunen"},
    )
    company = county.someone(Role.UNIT, organisation=COMPANY.organisation, name="u-company")
    need = {**county.need, "unit": county.here(COMPANY)}
    need_id = (await company.do("/needs", need))["id"]
    # No reason is asked for: the county has opened the direct route.
    await company.do(f"/needs/{need_id}/registration", {})
    to_network = {"round_id": county.round_id, "network": NETWORK.organisation}
    await company.do(f"/needs/{need_id}/forwarding", to_network)

    held = await county.network.read(f"{county.round}/needs-with-networks")
    assert [each["need"]["need_id"] for each in held["items"]] == [need_id]
    returned: dict[str, Any] = {"what_is_missing": "Vi legg ned", "ground": "network-closes"}
    await county.network.do(f"/needs/{need_id}/return", returned)

    assert (await county.officer.read(f"{county.round}/needs-with-networks"))["total"] == 0
    shown = await company.read(f"/needs/{need_id}")
    assert "nettverket legges ned" in shown["history"][-1]["sentence"]


def merger(county: County, originals: list[str]) -> dict[str, Any]:
    """Merging these needs in the school's name."""
    unit = county.need["unit"]
    return body(
        wish(MergeNeeds), "need_id", round_id=county.round_id, unit=unit, originals=originals
    )
