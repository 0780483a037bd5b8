"""Of two faults in one command the earlier one in the one order of checks is told.

Framing, authentication, media type, syntax, visibility, policy, precondition, shape, state.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import combinations

import pytest

from domain.role import Role
from tests.journeys.inputs.row import item
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Sent

Spoil = Callable[[Scene, Sent], Sent]


@dataclass(frozen=True)
class Fault:
    """Something wrong, and the answer that it gets."""

    name: str
    spoil: Spoil
    status: int
    code: str | None

    def __str__(self) -> str:
        return self.name


def headers(sent: Sent, **changed: str | None) -> Sent:
    """The request with headers replaced, or left out where they are None."""
    named = {name.replace("_", "-").lower(): value for name, value in changed.items()}
    kept = [pair for pair in sent.headers if pair[0].lower() not in named]
    new = [(name, value) for name, value in named.items() if value is not None]
    return replace(sent, headers=(*kept, *new))


def _by(scene: Scene, sent: Sent, role: Role, county: str) -> Sent:
    token = scene.county.someone(role, county=county).token
    return headers(sent, authorization=f"Bearer {token}")


#: In the order of the checks. They are laid on from the last to the first.
FAULTS = (
    Fault("framing", lambda _, s: headers(s, host="evil.example"), 421, "bad-host"),
    Fault("authentication", lambda _, s: headers(s, authorization=None), 401, "unauthenticated"),
    Fault(
        "media type",
        lambda _, s: headers(s, content_type="text/plain"),
        415,
        "unsupported-media-type",
    ),
    Fault("syntax", lambda _, s: replace(s, body=(s.body or b"") + b"x"), 400, "malformed-json"),
    Fault(
        "visibility",
        lambda scene, s: _by(scene, s, _role(s), "11"),
        404,
        "other-county",
    ),
    Fault(
        "policy", lambda scene, s: _marked(_by(scene, s, Role.ATTESTER, "46")), 403, "wrong-role"
    ),
    Fault("precondition", lambda _, s: headers(s, if_match=None), 428, "precondition-required"),
    Fault("shape", lambda _, s: replace(s, body=b'{"items":"none"}'), 422, "invalid-body"),
    Fault(
        "parameter", lambda _, s: replace(s, path=f"{s.path}?colour=red"), 422, "invalid-parameter"
    ),
    Fault("state", lambda scene, s: _elsewhere(scene, s), 409, "round-not-open"),
)


def _marked(sent: Sent) -> Sent:
    return headers(sent, x_role="attester")


def _role(sent: Sent) -> Role:
    return Role.ATTESTER if ("x-role", "attester") in sent.headers else Role.COUNTY_OFFICER


def _elsewhere(scene: Scene, sent: Sent) -> Sent:
    """The same for a round that has its grant and is not open yet."""
    year = scene.county.year
    return replace(
        headers(sent, if_match='"1"'),
        path=sent.path.replace(f"-46-{year}", f"-46-{year - 1}"),
    )


@pytest.fixture(scope="session")
def _granted() -> set[int]:
    return set()


@pytest.fixture
async def granted(scene: Scene, _granted: set[int]) -> None:
    """The year before has its grant, once for all tests."""
    year = scene.county.year - 1
    if year not in _granted:
        _granted.add(year)
        body = {**scene.county.grant, "budget_year": year}
        await scene.county.directorate.do("/grants", body)


@pytest.mark.usefixtures("granted")
@pytest.mark.parametrize("fault", FAULTS, ids=str)
async def test_each_fault_alone_gets_its_answer(scene: Scene, fault: Fault) -> None:
    reply = await scene.exchange(fault.spoil(scene, scene.pledging(item())))
    assert (reply.status, reply.code) == (fault.status, fault.code), reply.body


@pytest.mark.usefixtures("granted")
@pytest.mark.parametrize(("first", "second"), list(combinations(FAULTS, 2)), ids=str)
async def test_the_earlier_of_two_faults_is_told(scene: Scene, first: Fault, second: Fault) -> None:
    before = scene.versions()
    sent = first.spoil(scene, second.spoil(scene, scene.pledging(item())))
    reply = await scene.exchange(sent)
    assert (reply.status, reply.code) == (first.status, first.code), reply.body
    assert scene.versions() == before
