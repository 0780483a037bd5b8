"""Those who never act in a round: members, observers, auditors, the public, administrators."""

import pytest

from domain.case import CaseKind
from domain.process import DUTIES
from domain.role import Role
from services.api.commands.command_route import CommandRoute
from services.api.commands.routers import COMMAND_ROUTES
from tests.journeys.county import County

IN_THE_COUNTY = (Role.FORUM_MEMBER, Role.COUNTY_GOVERNOR, Role.COUNTY_AUDITOR)
READERS = (*IN_THE_COUNTY, Role.DIRECTORATE_AUDITOR)
OUTSIDERS = (Role.PUBLIC, Role.ADMINISTRATOR)
QUESTIONS = ("", "/status", "/plan", "/needs", "/disbursements", "/evaluations", "/audit-trail")
ROUTES = [route for routes in COMMAND_ROUTES.values() for route in routes]


@pytest.mark.parametrize("role", READERS)
async def test_a_reader_sees_the_whole_round_down_to_the_trail(role: Role, county: County) -> None:
    await county.open()
    need_id = await county.forward()
    reader = county.someone(role)

    for question in QUESTIONS:
        await reader.read(f"{county.round}{question}")
    assert (await reader.read(f"/needs/{need_id}"))["need_id"] == need_id
    trail = await reader.read(f"{county.round}/audit-trail")
    topics = [entry["topic"] for entry in trail["items"]]
    assert {"grant.committed", "round.opened", "need.forwarded"} <= set(topics)


@pytest.mark.parametrize("role", IN_THE_COUNTY)
async def test_a_county_s_reader_sees_no_other_county(role: Role, county: County) -> None:
    await county.open()
    elsewhere = "46" if county.number != "46" else "11"
    neighbour = county.someone(role, county=elsewhere, name=f"n-{role}")
    for question in QUESTIONS:
        await neighbour.not_shown(f"{county.round}{question}", 404, "not-found")


@pytest.mark.parametrize("role", OUTSIDERS)
async def test_who_has_no_part_in_a_round_is_shown_nothing(role: Role, county: County) -> None:
    await county.open()
    outsider = county.someone(role)
    for question in QUESTIONS:
        await outsider.not_shown(f"{county.round}{question}", 403, "forbidden")


@pytest.mark.parametrize("role", [*READERS, *OUTSIDERS])
async def test_who_only_reads_a_round_can_do_nothing_there(role: Role, county: County) -> None:
    own = {
        duty.action for duty in DUTIES.values() if duty.case is CaseKind.ROUND and role in duty.who
    }
    # The county's auditor attests its report, and nothing else.
    assert own == ({"attest-county-report"} if role is Role.COUNTY_AUDITOR else set())
    await county.open()
    before = (await county.officer.read(county.round))["version"]
    reader = county.someone(role)

    await reader.refused("/grants", county.grant, 403, "wrong-role", version=2)
    await reader.refused(f"{county.round}/own-contribution", county.pledge, 403, "wrong-role")
    await reader.refused(f"{county.round}/closing", {}, 403, "wrong-role")

    assert (await county.officer.read(county.round))["version"] == before


def test_every_role_that_acts_has_a_route_and_every_other_is_a_reader() -> None:
    acting = {role for route in ROUTES for role in _who(route)}
    # Members speak and score in their forum, administrators keep the registry, the county's
    # auditor attests its report, and the directorate's handles control cases.
    elsewhere = {
        Role.FORUM_MEMBER,
        Role.ADMINISTRATOR,
        Role.COUNTY_AUDITOR,
        Role.DIRECTORATE_AUDITOR,
    }
    assert acting & {*READERS, *OUTSIDERS} == elsewhere
    assert acting | {*READERS, *OUTSIDERS, Role.SYSTEM} == set(Role)


def _who(route: CommandRoute) -> tuple[Role, ...]:
    return DUTIES[route.command.ACTION].who
