"""The order of checks of reads and of uploads, where it is told of two faults which came first.

A read's parameters come before visibility: they are judged by the route alone, in the same words
whatever the case is (decision 0011).
"""

from dataclasses import replace
from itertools import combinations

import pytest

from domain.role import Role
from services.files.checked import LARGEST
from services.files.kinds import PDF
from tests.journeys.inputs.chapter_9 import A_PDF, uploading
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.test_order import Fault, headers
from tests.journeys.inputs.wire import Sent

ANYBODY = (
    Fault("framing", lambda _, s: headers(s, host="evil.example"), 421, "bad-host"),
    Fault("authentication", lambda _, s: headers(s, authorization=None), 401, "unauthenticated"),
)
READS = (
    *ANYBODY,
    Fault("format", lambda _, s: headers(s, accept="application/xml"), 406, "not-acceptable"),
    Fault("parameter", lambda _, s: _asking(s, "colour=red"), 422, "invalid-parameter"),
    Fault("policy", lambda scene, s: _by(scene, s, Role.ADMINISTRATOR), 403, "forbidden"),
    Fault("visibility", lambda scene, s: _elsewhere(scene, s), 404, "not-found"),
    Fault("state", lambda _, s: _asking(s, "at_least=9223372036854775807"), 422, None),
)
UPLOADS = (
    *ANYBODY,
    Fault(
        "size",
        lambda _, s: headers(s, content_length=str(LARGEST + 1)),
        413,
        "file-too-large",
    ),
    Fault(
        "media type", lambda _, s: headers(s, content_type="text/html"), 415, "file-type-mismatch"
    ),
    Fault(
        "policy",
        lambda scene, s: _by(scene, s, Role.COUNTY_GOVERNOR),
        403,
        "forbidden",
    ),
    Fault("name", lambda _, s: replace(s, path=s.path.partition("?")[0]), 422, "invalid-parameter"),
    Fault("digest", lambda _, s: headers(s, content_digest="sha-256=:AA==:"), 422, "hash-mismatch"),
    Fault("kind", lambda _, s: replace(s, body=b"MZ"), 415, "file-type-mismatch"),
)


def _asking(sent: Sent, query: str) -> Sent:
    return replace(sent, path=f"{sent.path}{'&' if '?' in sent.path else '?'}{query}")


def _by(scene: Scene, sent: Sent, role: Role) -> Sent:
    return headers(sent, authorization=f"Bearer {scene.in_role(role).token}")


def _elsewhere(scene: Scene, sent: Sent) -> Sent:
    ours, theirs = scene.county.round_id, scene.neighbour.round_id
    return replace(sent, path=sent.path.replace(ours, theirs))


async def told(scene: Scene, sound: Sent, first: Fault, second: Fault | None = None) -> None:
    """The answer is the first fault's."""
    sent = first.spoil(scene, second.spoil(scene, sound) if second else sound)
    reply = await scene.exchange(sent)
    assert reply.status == first.status, reply.body
    if first.code:
        assert reply.code == first.code


@pytest.mark.parametrize("fault", READS, ids=str)
async def test_each_fault_of_a_read_gets_its_answer(scene: Scene, fault: Fault) -> None:
    await told(scene, scene.asking(scene.round), fault)


@pytest.mark.parametrize(("first", "second"), list(combinations(READS, 2)), ids=str)
async def test_the_earlier_of_two_faults_of_a_read_is_told(
    scene: Scene, first: Fault, second: Fault
) -> None:
    await told(scene, scene.asking(scene.round), first, second)


@pytest.mark.parametrize("query", ["colour=red", "limit=-1", "limit=1&limit=1", "stage=none"])
async def test_a_wrong_parameter_says_nothing_of_the_case(scene: Scene, query: str) -> None:
    """It is answered alike for one's own round, for another county's, and for none."""
    missing = f"/rounds/yrkesfag-46-{scene.county.year - 60}"
    bodies = set()
    for of in (scene.round, scene.neighbour.round, missing):
        reply = await scene.exchange(scene.asking(f"{of}/needs?{query}"))
        assert (reply.status, reply.code) == (422, "invalid-parameter")
        told = {**reply.json, "instance": "", "correlation_id": ""}
        bodies.add(str(sorted(told.items())))
    assert len(bodies) == 1


@pytest.mark.parametrize("fault", UPLOADS, ids=str)
async def test_each_fault_of_an_upload_gets_its_answer(scene: Scene, fault: Fault) -> None:
    await told(scene, uploading(scene, A_PDF, PDF.media_type), fault)


@pytest.mark.parametrize(("first", "second"), list(combinations(UPLOADS, 2)), ids=str)
async def test_the_earlier_of_two_faults_of_an_upload_is_told(
    scene: Scene, first: Fault, second: Fault
) -> None:
    await told(scene, uploading(scene, A_PDF, PDF.media_type), first, second)
