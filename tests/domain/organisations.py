"""How the tests of the registry begin: an organisation described, approved, folded."""

from datetime import date

from domain.registry.events import (
    ApprovalRecorded,
)
from domain.registry.facts import Approval, Description
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
