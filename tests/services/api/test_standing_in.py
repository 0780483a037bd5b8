"""Who somebody is under an authority: only its holder, only while it is in force."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from domain.case import CaseRef, authority_ref
from domain.event import Refusal
from domain.role import Role
from domain.state.authority import Authority
from services.api.identity import Identity
from services.api.standing_in import standing_in
from services.event_log.folding import Folded, Folder
from tests.samples.authority import SUBSTITUTE

TODAY = datetime.now(UTC).date()
HELD = SUBSTITUTE.model_copy(
    update={"from_day": TODAY - timedelta(days=2), "last_day": TODAY + timedelta(days=2)}
)
HOLDER = Identity(subject=HELD.holder, role=Role.FORUM_SECRETARY, organisation="46", county="46")


class Known:
    """A log that holds one authority."""

    def __init__(self, **changes: Any) -> None:
        usual = {"held": HELD, "person": HELD.person}
        self._states: Mapping[CaseRef, Authority] = {
            authority_ref(HELD.authority_id): Authority.model_validate({**usual, **changes})
        }

    def fold(self, ref: CaseRef) -> Folded:
        return Folded(self._states.get(ref, Authority()))


def acting(identity: Identity = HOLDER, under: str = HELD.authority_id, **changes: Any) -> Identity:
    return standing_in(cast(Folder, Known(**changes)))(identity, under)


def test_its_holder_is_whom_it_makes_them() -> None:
    found = acting()
    assert (found.subject, found.role, found.county) == (HELD.holder, HELD.role, HELD.county)
    assert (found.authority, found.in_place_of) == (HELD.authority_id, HELD.person)


def test_nobody_else_holds_it_and_none_is_held_that_was_not_given() -> None:
    other = HOLDER.model_copy(update={"subject": "u-somebody-else"})
    for identity, under in ((other, HELD.authority_id), (HOLDER, "a-none"), (HOLDER, "../x")):
        with pytest.raises(Refusal, match="authority-not-held"):
            acting(identity, under)


@pytest.mark.parametrize(
    "changes",
    [
        {"ended": True},
        {"held": HELD.model_copy(update={"last_day": TODAY - timedelta(days=2)})},
        {"held": HELD.model_copy(update={"from_day": TODAY + timedelta(days=2)})},
    ],
    ids=["ended", "over", "to come"],
)
def test_it_holds_in_its_period_and_until_it_is_ended(changes: dict[str, Any]) -> None:
    with pytest.raises(Refusal, match="authority-not-in-force"):
        acting(**changes)
