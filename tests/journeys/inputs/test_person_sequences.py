"""Rows 31, 81 and 82: keys from elsewhere, one person in two parts, deputies who are none."""

import socket

import pytest

from domain.role import Role
from services.api.app import PREFIX
from tests.journeys.county import SCHEME, County
from tests.journeys.inputs.chapter_3 import STRANGER, claims
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Sent
from tests.journeys.stand import Person
from tests.journeys.test_meeting import TERM, call, seat
from tests.samples import SCHOOL
from tests.samples.forum import MEMBER
from tests.services.api.edge.test_tokens import sign


async def test_row_31_no_token_makes_the_api_fetch_a_key(scene: Scene) -> None:
    with socket.create_server(("127.0.0.1", 0)) as attacker:
        attacker.setblocking(False)
        url = f"http://127.0.0.1:{attacker.getsockname()[1]}/keys"
        for token in (
            sign(STRANGER, claims(), jku=url),
            sign(STRANGER, claims(), x5u=url),
        ):
            sent = Sent("GET", PREFIX + scene.round, (("Authorization", f"Bearer {token}"),))
            reply = await scene.exchange(sent)
            assert (reply.status, reply.code) == (401, "invalid-token")
        with pytest.raises(BlockingIOError):
            attacker.accept()


async def test_row_81_nobody_is_two_of_those_who_keep_an_eye_on_each_other(county: County) -> None:
    """That one human is not two through two identity providers comes with the providers."""
    await county.open()
    await county.decide()
    await seat(county, MEMBER.organisation, person="u-votes")
    payment = f"{county.round}/payments/{await county.order()}"

    def attester(name: str, organisation: str | None = None) -> Person:
        return county.someone(Role.ATTESTER, name=name, organisation=organisation)

    def approver(name: str, organisation: str | None = None) -> Person:
        return county.someone(Role.BUDGET_AUTHORITY, name=name, organisation=organisation)

    attestation, approval = f"{payment}/attestation", f"{payment}/approval"
    payee = SCHOOL.organisation
    preparer = f"u-{Role.COUNTY_OFFICER}"
    await attester("u-a", payee).refused(attestation, {}, 403, "payee-involved")
    await attester(preparer).refused(attestation, {}, 422, "reason-required")
    await attester("u-votes").refused(attestation, {}, 422, "reason-required")
    for_another = {"on_behalf_of": payee}
    await attester("u-a").refused(attestation, for_another, 403, "acts-for-itself-only")
    await attester("u-a").do(attestation, {})

    await approver("u-a").refused(approval, {}, 403, "attester-approves")
    await approver("u-a").refused(approval, {"reason": "Ferie"}, 403, "attester-approves")
    await approver("u-b", payee).refused(approval, {}, 403, "payee-involved")
    await approver(preparer).refused(approval, {}, 422, "reason-required")
    await approver("u-votes").refused(approval, {}, 422, "reason-required")
    await approver("u-b").refused(approval, for_another, 403, "acts-for-itself-only")


async def test_row_82_nobody_stands_in_for_oneself_in_a_chain_or_for_two(county: County) -> None:
    """How long a deputy may serve no source says; it is the county's to set."""
    await county.open()
    await county.appoint()
    members = f"/forums/{SCHEME}/{county.number}/members"
    first = await seat(county, MEMBER.organisation)
    second = await seat(county, SCHOOL.organisation, group="teacher-organisation")
    both = {"standing": "deputy", "deputy_for": [first, second]}
    deputy = await seat(county, MEMBER.organisation, person="u-deputy", **both)
    standing_in = {
        "group": "working-life",
        "standing": "deputy",
        "organisation": MEMBER.organisation,
        "reason": "Prøve",
        **TERM,
    }
    for amiss in ([deputy], [], ["m-000000000000"]):
        body = {**standing_in, "deputy_for": amiss}
        await county.officer.refused(f"{members}/{deputy}/change", body, 422, "not-a-deputy-of")
    backwards = {**standing_in, "deputy_for": [first], "term_to": "2019-12-31"}
    await county.officer.refused(f"{members}/{deputy}/change", backwards, 422, "period-reversed")
    chained = {**standing_in, "person": "u-chained", "deputy_for": [deputy]}
    await county.officer.refused(members, chained, 422, "not-a-deputy-of")

    meeting = f"/meetings/{await call(county, [first, second, deputy], await county.forward())}"
    stepping_in = {"deputy": deputy, "member_id": first, "items": []}
    await county.secretary.refused(
        f"{meeting}/deputies", {**stepping_in, "member_id": deputy}, 422, "not-a-deputy-of"
    )
    await county.secretary.do(f"{meeting}/deputies", stepping_in)
    await county.secretary.refused(
        f"{meeting}/deputies", {**stepping_in, "member_id": second}, 422, "deputy-sits-already"
    )
