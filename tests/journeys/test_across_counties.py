"""A network that spans counties sends each need to the forum of the unit's own county."""

from typing import Any

from domain.role import Role
from tests.journeys.county import County
from tests.journeys.stand import Person

#: The number of a network that no other journey uses; synthetic, with a valid check digit.
SPANNING = "310001007"
NAME = "Nettverket over fylkesgrensa (syntetisk)"


def network_in(county: County) -> Person:
    """The network's coordinator, who has seen what others in the county have."""
    return county.someone(Role.NETWORK, organisation=SPANNING, name="u-spanning")


async def registered(home: County, neighbour: County) -> None:
    """The registry has the network as one of both counties."""
    described = {
        "name": NAME,
        "kind": "network",
        "county": home.number,
        "counties": [neighbour.number],
    }
    entry = {"organisation": SPANNING, "description": described}
    await home.officer.do("/organisations", entry, version=0)


async def sent_to_the_network(county: County) -> str:
    """A school has sent its need to the network; the need's id."""
    need_id = await county.assess()
    await county.unit.do(f"/needs/{need_id}/registration", {})
    to_network = {"round_id": county.round_id, "network": SPANNING}
    await county.unit.do(f"/needs/{need_id}/forwarding", to_network)
    return need_id


async def test_each_need_goes_to_the_forum_of_the_units_county(
    county: County, neighbour: County
) -> None:
    await county.open()
    await neighbour.open()
    await registered(county, neighbour)
    own, other = await sent_to_the_network(county), await sent_to_the_network(neighbour)

    # The network has both, and cannot send the neighbour's to its own county's forum.
    across = network_in(neighbour)
    to_own_forum = {"round_id": county.round_id, "comment": "Same behov i to fylke"}
    to_their_forum = {**to_own_forum, "round_id": neighbour.round_id}
    await across.refused(f"/needs/{other}/forwarding", to_own_forum, 422, "wrong-round")
    await across.do(f"/needs/{other}/forwarding", to_their_forum)
    await network_in(county).do(f"/needs/{own}/forwarding", to_own_forum)

    assert [each["need_id"] for each in await board(county)] == [own]
    assert [each["need_id"] for each in await board(neighbour)] == [other]
    await county.chair.not_shown(f"/needs/{other}", 404, "not-found")
    await neighbour.appoint()
    await neighbour.chair.do(f"/needs/{other}/priority", neighbour.priority())
    shown = await across.read(f"/needs/{other}")
    assert shown["stage"]["code"] == "prioritised"
    assert [said["comment"] for said in shown["comments"]] == [to_their_forum["comment"]]


async def test_a_network_reports_a_need_of_its_own_in_each_county_that_it_spans(
    county: County, neighbour: County
) -> None:
    spanning = "310001015"
    described = {"kind": "network", "county": county.number, "counties": [neighbour.number]}
    entry = {"organisation": spanning, "description": {"name": NAME, **described}}
    await county.officer.do("/organisations", entry, version=0)
    for place in (county, neighbour):
        await place.open()
        by = place.someone(Role.NETWORK, organisation=spanning, name="u-own-needs")
        party = {"organisation": spanning, "name": NAME, "kind": "network", "county": place.number}
        made = await by.do("/needs", {**place.need, "unit": party})
        await by.do(f"/needs/{made['id']}/registration", {})
        await by.do(f"/needs/{made['id']}/forwarding", {"round_id": place.round_id})
        (reported,) = await board(place)
        assert (reported["need_id"], reported["stage"]["code"]) == (made["id"], "with-forum")


async def board(county: County) -> list[dict[str, Any]]:
    """The needs that the county's forum sees in the round."""
    found: list[dict[str, Any]] = (await county.chair.read(f"{county.round}/needs"))["items"]
    return found
