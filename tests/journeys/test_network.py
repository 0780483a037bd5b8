"""A network receives its members' needs, comments on them and reports them."""

from domain.role import Role
from tests.journeys.county import County
from tests.samples import COMPANY, NETWORK


async def test_a_network_supports_one_need_and_returns_another(county: County) -> None:
    await county.open()
    network = county.network
    to_network = {"round_id": county.round_id, "network": NETWORK.organisation}
    first, second = await county.assess(), await county.assess()
    for need_id in (first, second):
        await county.unit.do(f"/needs/{need_id}/registration", {})
        await county.unit.do(f"/needs/{need_id}/forwarding", to_network)

    stranger = county.someone(Role.NETWORK, organisation=COMPANY.organisation, name="u-stranger")
    to_forum = {"round_id": county.round_id, "comment": "Støttast av nettverket"}
    await stranger.refused(f"/needs/{first}/forwarding", to_forum, 409, "need-held-by-another")
    await county.unit.refused(f"/needs/{first}/forwarding", to_forum, 409, "need-held-by-another")
    await network.do(f"/needs/{first}/forwarding", to_forum)
    await network.do(
        f"/needs/{second}/return",
        {
            "what_is_missing": "Korleis dei tilsette var med",
            "resubmit_by": {
                "day": "2090-03-20",
                "source": "county-practice",
                "citation": "Årshjulet",
            },
        },
    )

    assert (await network.read(f"/needs/{first}"))["stage"]["code"] == "with-forum"
    returned = await network.read(f"/needs/{second}")
    assert (returned["stage"]["code"], returned["returns"]) == ("returned", 1)
    await stranger.not_shown(f"/needs/{first}", 404, "not-found")

    without_support = {**to_forum, "supported": False}
    await county.unit.do(f"/needs/{second}/forwarding", to_network)
    await network.refused(f"/needs/{second}/forwarding", without_support, 422, "reason-required")
    reasoned = {**without_support, "reason": "Nettverket har andre behov først"}
    assert (await network.do(f"/needs/{second}/forwarding", reasoned))["events"] == [
        "need.forwarded"
    ]
