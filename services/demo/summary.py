"""What happened, read back from the system: `summary.json` and the audit trail for the archive."""

from collections import Counter
from pathlib import Path
from typing import Final

from pydantic import BaseModel

from domain.checks.finding import EventAt
from projections.stage import Stage
from services.demo.calendar import YEAR
from services.demo.client import Json
from services.demo.scene import Scene

_PAGE: Final = 200
#: What a control case writes, in its own stream and in the round's.
_CONTROLLING: Final = frozenset({"control", "deadline", "claim"})
_OF_CONTROL: Final = frozenset({"grant.claimed-back", "grant.paid-back", "payment.under-control"})
_REACHED_THE_FORUM: Final = (
    Stage.WITH_FORUM,
    Stage.PRIORITISED,
    Stage.DECLINED,
    Stage.WAITING,
    Stage.MERGED,
)


class NeedFigures(BaseModel):
    """How many needs were registered, reached the forum, and what became of them.

    Those that were `merged` live on in another need, which is counted by itself.
    """

    registered: int
    forwarded: int
    prioritised: int
    declined: int
    waiting: int
    merged: int
    returned: int


class GapFigures(BaseModel):
    """Paid money (øre) without a whole chain, why, and the events that paid it."""

    ore: int
    reason: str
    events: list[EventAt]


class TraceFigures(BaseModel):
    """What was paid (øre), and how much of it goes back to a need: the gaps are the rest."""

    paid_ore: int
    traced_ore: int
    gaps: list[GapFigures]


class FoundFigures(BaseModel):
    """A finding by its ground's code, with the events that it stands on."""

    code: str
    events: list[EventAt]


class ControlFigures(BaseModel):
    """What the directorate's checks found and its case took up; the claim of it in øre."""

    findings: list[FoundFigures]
    claimed_ore: int
    repaid_ore: int


class Summary(BaseModel):
    """One county's round in figures; money in øre, `stages` in seconds.

    `paid_by_route` is what was paid on each route of the money, `reports_late` how many
    recipients reported after their day, `ends_with` the round's last event that is no control's.
    `refused` counts the answers that the API gave to mistakes; they leave no event.
    """

    county: str
    budget_year: int
    needs: NeedFigures
    plan_lines: int
    granted_ore: int
    planned_ore: int
    disbursed_ore: int
    paid_by_route: dict[str, int]
    reports_late: int
    ends_with: str
    refused: dict[str, int]
    events: int
    topics: dict[str, int]
    trace: TraceFigures
    control: ControlFigures
    stages: dict[str, float]


async def read_summary(scene: Scene) -> Summary:
    """Ask the API for every figure, as new as the last command; `stages` is left empty."""
    trail = await _all(scene, "audit-trail")
    topics = Counter(entry["topic"] for entry in trail)
    needs = await _all(scene, "needs")
    reached = Counter(need["stage"]["code"] for need in needs)
    status = await _read(scene, "status")
    plan = await _read(scene, "plan")
    return Summary(
        county=scene.county,
        budget_year=YEAR,
        needs=NeedFigures(
            registered=topics["need.registered"],
            forwarded=sum(reached[stage] for stage in _REACHED_THE_FORUM),
            prioritised=reached[Stage.PRIORITISED],
            declined=reached[Stage.DECLINED],
            waiting=reached[Stage.WAITING],
            merged=reached[Stage.MERGED],
            returned=sum(need["returns"] > 0 for need in needs),
        ),
        plan_lines=len(plan["lines"]),
        granted_ore=status["sums"]["granted_ore"],
        planned_ore=status["sums"]["planned_ore"],
        disbursed_ore=status["sums"]["disbursed_ore"],
        paid_by_route=_paid_by_route(plan["lines"]),
        reports_late=sum(
            item["report"]["late"] for item in (await _read(scene, "recipient-reports"))["items"]
        ),
        ends_with=[topic for topic in (entry["topic"] for entry in trail) if _is_own(topic)][-1],
        refused=dict(sorted(scene.api.refused.items())),
        events=len(trail),
        topics=dict(sorted(topics.items())),
        trace=await _traced(scene),
        control=await _controlled(scene),
        stages={},
    )


def _paid_by_route(lines: list[Json]) -> dict[str, int]:
    """What was paid by route; a pot has no route, and its awards have theirs."""
    paid: Counter[str] = Counter()
    for line in lines:
        if route := line["line"]["route"]:
            paid[route] += line["disbursed_ore"]
    return dict(sorted(paid.items()))


def _is_own(topic: str) -> bool:
    """Whether an event is of the round's own year, and not of a control of it afterwards."""
    return topic.partition(".")[0] not in _CONTROLLING and topic not in _OF_CONTROL


async def write_audit_trail(scene: Scene, file: Path) -> None:
    """Write the round's audit trail as the county's archive would file it."""
    answer = await scene.api.read(
        scene.cast.auditor,
        f"/rounds/{scene.round_id}/audit-trail",
        {"at_least": scene.api.position},
        accept="text/markdown",
    )
    file.write_text(answer.text, encoding="utf-8")


def write_summary(summary: Summary, file: Path) -> None:
    """Write the figures as JSON."""
    file.write_text(f"{summary.model_dump_json(indent=2)}\n", encoding="utf-8")


async def _traced(scene: Scene) -> TraceFigures:
    trace = (await _read(scene, "trace"))["trace"]
    gaps = [{name: gap[name] for name in GapFigures.model_fields} for gap in trace["gaps"]]
    return TraceFigures.model_validate({**_only(trace, "paid_ore", "traced_ore"), "gaps": gaps})


async def _controlled(scene: Scene) -> ControlFigures:
    """What the directorate's control cases of the round have found, claimed and got back."""
    query = {"at_least": scene.api.position}
    auditor = scene.cast.directorate_auditor
    found = await scene.api.read(auditor, "/controls", {**query, "round_id": scene.round_id})
    cases = [
        (await scene.api.read(auditor, f"/controls/{one['control_id']}", query)).json()
        for one in found.json()["items"]
    ]
    findings = [
        {"code": one["ground"]["code"], "events": one["events"]}
        for case in cases
        for one in case["findings_made"]
    ]
    return ControlFigures.model_validate(
        {
            "findings": findings,
            "claimed_ore": sum(case["claimed_ore"] for case in cases),
            "repaid_ore": sum(case["settled_ore"] for case in cases),
        }
    )


def _only(found: Json, *names: str) -> Json:
    return {name: found[name] for name in names}


async def _read(scene: Scene, what: str, **query: str | int) -> Json:
    path = f"/rounds/{scene.round_id}/{what}"
    answer = await scene.api.read(
        scene.cast.auditor, path, {"at_least": scene.api.position, **query}
    )
    found: Json = answer.json()
    return found


async def _all(scene: Scene, what: str) -> list[Json]:
    """Every item of a list, page by page."""
    page = await _read(scene, what, limit=_PAGE)
    items: list[Json] = page["items"]
    while cursor := page["next_cursor"]:
        page = await _read(scene, what, limit=_PAGE, cursor=cursor)
        items += page["items"]
    return items
