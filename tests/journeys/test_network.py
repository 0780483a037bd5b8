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
    comment = {"comment": "Tre av skulane våre treng det same"}
    await stranger.refused(f"/needs/{first}/comments", comment, 409, "need-held-by-another")
    await network.do(f"/needs/{first}/comments", comment)
    resting = await county.officer.read(f"{county.round}/prompts")
    assert "needs-with-networks" in {prompt["code"] for prompt in resting["items"]}
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

    prompts = await county.officer.read(f"{county.round}/prompts")
    assert "needs-with-networks" not in {prompt["code"] for prompt in prompts["items"]}
    shown = await network.read(f"/needs/{first}")
    assert shown["stage"]["code"] == "with-forum"
    assert [(said["comment"], said["supported"]) for said in shown["comments"]] == [
        (comment["comment"], None),
        (to_forum["comment"], True),
    ]
    trail = await county.chair.read(f"{county.round}/audit-trail", topic="need.commented")
    assert comment["comment"] in str(trail["items"])
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
