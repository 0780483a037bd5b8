"""A payment passes three people: who orders it, who attests it, who approves it."""

from domain.role import Role
from tests.journeys.county import LINE_ORE, County
from tests.journeys.stand import patiently


async def test_a_payment_is_attested_and_then_approved(county: County) -> None:
    await county.open()
    await county.decide()
    payment = f"{county.round}/payments/{await county.order()}"

    await county.budget_authority.refused(f"{payment}/approval", {}, 409, "payment-not-attested")
    await county.budget_authority.refused(f"{payment}/attestation", {}, 403, "wrong-role")
    await county.attester.do(f"{payment}/attestation", {})
    await county.attester.refused(f"{payment}/attestation", {}, 409, "payment-already-attested")
    await county.attester.refused(f"{payment}/approval", {}, 403, "wrong-role")
    disbursed = await county.budget_authority.do(f"{payment}/approval", {})

    assert disbursed["events"] == ["funds.disbursed"]
    paid = await county.budget_authority.read(f"{county.round}/disbursements")
    assert [(found["status"], found["amount_ore"]) for found in paid["items"]] == [
        ("disbursed", LINE_ORE // 2)
    ]


async def test_nobody_approves_what_they_attested_whatever_role_they_come_in(
    county: County,
) -> None:
    await county.open()
    await county.decide()
    payment = f"{county.round}/payments/{await county.order()}"
    await county.attester.do(f"{payment}/attestation", {})
    twofold = county.someone(Role.BUDGET_AUTHORITY, name=f"u-{Role.ATTESTER}")

    await twofold.refused(f"{payment}/approval", {}, 403, "attester-approves")


async def test_a_payment_that_nobody_ordered_is_not_attested(county: County) -> None:
    await county.open()
    await county.attester.refused(
        f"{county.round}/payments/p-none/attestation", {}, 409, "payment-not-ordered"
    )


async def test_a_decision_is_told_and_its_letter_is_read_by_its_party(county: County) -> None:
    await county.open()
    await county.decide()
    line = f"{county.round}/lines/l-1"
    told = {"reached_on": "2026-05-04", "channel": "Internt notat"}
    await county.officer.do(f"{line}/notice", told)

    own = await patiently(lambda: county.unit.get(f"{line}/letter"))

    assert own.text.startswith("# Intern tildeling")
    await county.network.not_shown(f"{line}/letter", 404, "not-found")
