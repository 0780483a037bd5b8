"""Steps 1 and 2: units assess their needs and report them, directly or through a network."""

import asyncio
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final

from services.demo.acts import phrases
from services.demo.calendar import at
from services.demo.client import Json
from services.demo.ideas.idea import Handling
from services.demo.needs import Need
from services.demo.scene import Scene, side_by_side

_DEADLINE_AHEAD: Final = timedelta(seconds=2)
_PATIENCE_SECONDS: Final = 30.0
_PAUSE_SECONDS: Final = 0.1

_ASSESSED, _REGISTERED, _FORWARDED = at(2, 3), at(2, 10), at(2, 12)


async def report_in_time(scene: Scene, done: Callable[[], None]) -> dict[str, Need]:
    """All units assess and register, and most report; returns the late ones by their need's id."""
    late: dict[str, Need] = {}
    # Twice is enough to show what happens to those who are in a hurry.
    await side_by_side(
        (
            partial(_report, scene, need, late, hasty=number < 2)
            for number, need in enumerate(scene.needs)
        ),
        done,
    )
    return late


async def report_late(scene: Scene, late: dict[str, Need], done: Callable[[], None]) -> None:
    """The intake closes; what comes after it needs a reason and is marked late."""
    await scene.in_round(
        scene.cast.secretary,
        "deadlines/intake/move",
        {"at": (datetime.now(UTC) + _DEADLINE_AHEAD).isoformat()},
        on=at(2, 14),
        reason=scene.say(phrases.INTAKE_MOVED),
    )
    await _intake_passed(scene)
    done()
    await side_by_side((partial(_report_late, scene, *one) for one in late.items()), done)


async def _report(scene: Scene, need: Need, late: dict[str, Need], *, hasty: bool) -> None:
    need_id = await _assess(scene, need)
    if hasty:
        await _forward(scene, need, need_id, refused="need-not-registered")
    if need.handling is Handling.ON_BEHALF:
        await _register_for_company(scene, need, need_id)
        return
    unit = scene.cast.of(need.unit)
    await scene.in_need(unit, need_id, "registration", {}, on=_REGISTERED, reason=need.reason)
    if need.handling is Handling.LATE:
        late[need_id] = need
        return
    await _forward(scene, need, need_id)
    if need.handling is Handling.INCOMPLETE:
        await _return_and_correct(scene, need, need_id)
    if need.network:
        await _pass_on(scene, need, need_id)
    scene.reported.setdefault(need.idea.code, []).append(need_id)


async def _assess(scene: Scene, need: Need) -> str:
    done = await scene.api.command(
        scene.cast.of(need.unit),
        "/needs",
        {
            "round_id": scene.round_id,
            "unit": need.unit.model_dump(mode="json"),
            "assessment": need.draft.model_dump(mode="json"),
            "effective_at": _ASSESSED.isoformat(),
        },
    )
    return str(done["id"])


async def _forward(
    scene: Scene,
    need: Need,
    need_id: str,
    *,
    on: datetime = _FORWARDED,
    reason: str | None = None,
    refused: str | None = None,
) -> None:
    body: Json = {"round_id": scene.round_id}
    if need.network:
        body["network"] = need.network.organisation
    unit = scene.cast.of(need.unit)
    await scene.in_need(unit, need_id, "forwarding", body, on=on, reason=reason, refused=refused)


async def _pass_on(scene: Scene, need: Need, need_id: str) -> None:
    if need.network is None:
        return
    await scene.in_need(
        scene.cast.of(need.network),
        need_id,
        "comments",
        {"comment": scene.say(phrases.ASKED_AROUND)},
        on=at(2, 19),
    )
    supported = need.handling is not Handling.UNSUPPORTED
    comment = phrases.SUPPORTED if supported else phrases.NOT_SUPPORTED
    if not supported:
        # The forum may not answer what is still with the network.
        await scene.in_need(
            scene.cast.chair,
            need_id,
            "decline",
            {
                "round_id": scene.round_id,
                "meeting": phrases.meeting(at(3, 12).date()),
                "ground": "other-needs-first",
                "explanation": scene.say(phrases.TOO_EARLY),
            },
            on=at(2, 13),
            refused="need-not-forwarded",
        )
    await scene.in_need(
        scene.cast.of(need.network),
        need_id,
        "forwarding",
        {
            "round_id": scene.round_id,
            "comment": scene.say(comment),
            "supported": supported,
        },
        on=at(2, 20),
        reason=None if supported else scene.say(phrases.WHY_NOT_SUPPORTED),
    )


async def _return_and_correct(scene: Scene, need: Need, need_id: str) -> None:
    holder = scene.cast.of(need.network) if need.network else scene.cast.secretary
    await scene.in_need(
        holder,
        need_id,
        "return",
        {
            "what_is_missing": scene.say(phrases.WHAT_IS_MISSING),
            "resubmit_by": {
                "at": (datetime.now(UTC) + timedelta(minutes=30)).isoformat(),
                "source": "demo",
                "citation": scene.say(phrases.RESUBMISSION),
            },
        },
        on=at(2, 14),
    )
    await scene.in_need(
        scene.cast.of(need.unit),
        need_id,
        "correction",
        {"assessment": need.assessment.model_dump(mode="json")},
        on=at(2, 18),
    )
    await _forward(scene, need, need_id, on=at(2, 19))


async def _register_for_company(scene: Scene, need: Need, need_id: str) -> None:
    """A company may not register by itself without a reason, so the county does it for it."""
    neighbour = scene.cast.of(scene.organisations["office-rm"])
    company = scene.cast.of(need.unit)
    await scene.in_need(
        neighbour, need_id, "registration", {}, on=_REGISTERED, refused="not-own-unit"
    )
    await scene.in_need(
        company, need_id, "registration", {}, on=_REGISTERED, refused="reason-required"
    )
    officer = scene.cast.officer
    behalf = {"on_behalf_of": need.unit.organisation}
    await scene.in_need(officer, need_id, "registration", behalf, on=at(2, 11))
    await scene.in_need(
        officer, need_id, "forwarding", {**behalf, "round_id": scene.round_id}, on=at(2, 12)
    )
    scene.reported.setdefault(need.idea.code, []).append(need_id)


async def _report_late(scene: Scene, need_id: str, need: Need) -> None:
    on = at(3, 4)
    await _forward(scene, need, need_id, on=on, refused="reason-required")
    await _forward(scene, need, need_id, on=on, reason=scene.say(phrases.WHY_LATE))
    scene.reported.setdefault(need.idea.code, []).append(need_id)


async def _intake_passed(scene: Scene) -> None:
    """Wait until the clock has noted that the intake's deadline passed."""
    give_up = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < give_up:
        answer = await scene.api.read(scene.cast.secretary, f"/rounds/{scene.round_id}/status")
        deadlines = {one["deadline_id"]: one for one in answer.json()["deadlines"]}
        if deadlines["intake"]["passed"]:
            return
        await asyncio.sleep(_PAUSE_SECONDS)
    raise TimeoutError("The clock did not note that the deadline for intake passed.")
