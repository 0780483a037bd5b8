"""How the tests of the registry begin: an organisation described, approved, folded."""

from datetime import date

from domain.party import Party
from domain.registry.events import ApprovalRecorded, OrganisationRegistered
from domain.registry.facts import Approval, ApprovalKind, Description
from domain.state.organisation import Organisation
from tests.domain.facts import (
    ORGANISATION,
    THE_ORGANISATION,
    fact,
)
from tests.domain.given import fold

JUNE = date(2026, 6, 30)
JULY = date(2026, 7, 1)


def organisation(*events: object) -> Organisation:
    state = fold(THE_ORGANISATION, [*ORGANISATION, *events])  # type: ignore[list-item]
    assert isinstance(state, Organisation)
    return state


def described(**changes: object) -> Description:
    return Description.model_validate({**dict(ORGANISATION[0].description), **changes})


def approval(**changes: object) -> Approval:
    usual = dict(fact(ApprovalRecorded).approval)
    return Approval.model_validate({**usual, **changes})


def entry(party: Party, **changes: object) -> OrganisationRegistered:
    """The party in the registry, with changes to its description."""
    described = {"name": party.name, "kind": party.kind, "county": party.county, **changes}
    return fact(
        OrganisationRegistered,
        organisation=party.organisation,
        description=Description.model_validate(described),
    )


def approved(*programmes: str, to_day: date | None = None) -> ApprovalRecorded:
    """A § 2-1 approval of the programmes since 2021."""
    return fact(
        ApprovalRecorded,
        approval=Approval.model_validate(
            {
                "approval_id": "a-1",
                "kind": ApprovalKind.PRIVATE_SCHOOL_ACT_2_1,
                "programmes": programmes,
                "from_day": date(2021, 8, 1),
                "to_day": to_day,
                "source": "Godkjenningsbrev (syntetisk)",
            }
        ),
    )
