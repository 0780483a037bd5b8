"""Step 3: the forum answers the needs, adopts its long-term plan and the year's plan, twice."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import partial

from domain.schemes.yrkesfag import SCHEME
from domain.step3_prioritise.line import PlanLine
from services.demo import plan_phrases
from services.demo.acts import phrases
from services.demo.calendar import (
    LONG_TERM_PLAN,
    SPRING_MEETING,
    SUMMER_MEETING,
    VET_BOARD_IN_SPRING,
    VET_BOARD_IN_SUMMER,
    at,
)
from services.demo.client import Json
from services.demo.ideas.all import DECLINED_IDEAS, PLANNED_IDEAS
from services.demo.ideas.idea import Declined, Idea
from services.demo.plan import line_id_of, plan_lines, pot_line, themes
from services.demo.scene import Scene, dated, side_by_side

#: How long the yrkesopplæringsnemnd has a plan before it states something on it.
_BOARD_READS = timedelta(days=14)


async def spring_meeting(scene: Scene, done: Callable[[], None]) -> None:
    """The first needs are answered, and the first plan version is adopted after three tries."""
    impatient = scene.needs[0]
    first = scene.reported[impatient.idea.code][0]
    on = at(3, 12)
    await scene.in_need(
        scene.cast.of(impatient.unit),
        first,
        "priority",
        _priority(scene, impatient.idea, SPRING_MEETING),
        on=on,
        refused="wrong-role",
    )
    await _prioritise(scene, _of_version(1), SPRING_MEETING, on, done)
    await side_by_side(
        (
            partial(_decline, scene, idea, need, on)
            for idea in DECLINED_IDEAS
            for need in scene.reported[idea.code]
        ),
        done,
    )
    await _adopt_long_term_plan(scene)
    done()
    await _adopt_first_plan(scene)
    done()


async def summer_meeting(scene: Scene, done: Callable[[], None]) -> None:
    """The other needs are answered, and a draft with lines for them is adopted as a new plan."""
    on = at(6, 4)
    await _prioritise(scene, _of_version(2), SUMMER_MEETING, on, done)
    plan = {
        **_plan(scene, lines(scene, version=2), SUMMER_MEETING, VET_BOARD_IN_SUMMER),
        "reasons": [
            {"line_id": line_id_of(idea), "why": scene.say(plan_phrases.WHY_NEW)}
            for idea in _of_version(2)
        ],
    }
    draft = {part: plan[part] for part in ("lines", "reasons")}
    await scene.in_round(scene.cast.secretary, "plan/draft", draft, on=at(5, 28))
    why = scene.say(plan_phrases.WHY_FAGSKOLE)
    await scene.in_round(scene.cast.secretary, "plan", plan, on=on, reason=why)
    done()


def lines(scene: Scene, *, version: int) -> tuple[PlanLine, ...]:
    """The lines of a plan version, with the needs that the forum has prioritised."""
    return plan_lines(
        scene.county, scene.organisations, scene.reported, scene.language, version=version
    )


def needs_to_answer(*, version: int) -> int:
    """How many needs the forum answers in the meeting before a plan version."""
    answered = (*_of_version(version), *(DECLINED_IDEAS if version == 1 else ()))
    return sum(len(idea.reports) for idea in answered)


def _of_version(version: int) -> tuple[Idea, ...]:
    return tuple(idea for idea in PLANNED_IDEAS if idea.version == version)


async def _prioritise(
    scene: Scene,
    ideas: Iterable[Idea],
    held_on: date,
    on: datetime,
    done: Callable[[], None],
) -> None:
    async def prioritise(idea: Idea, need: str) -> None:
        body = _priority(scene, idea, held_on)
        await scene.in_need(scene.cast.chair, need, "priority", body, on=on)

    await side_by_side(
        (partial(prioritise, idea, need) for idea in ideas for need in scene.reported[idea.code]),
        done,
    )


def _priority(scene: Scene, idea: Idea, held_on: date) -> Json:
    is_sami = idea.code == "sami"
    return {
        "round_id": scene.round_id,
        "meeting": phrases.meeting(held_on),
        "rank": PLANNED_IDEAS.index(idea) + 1,
        "grounds": scene.say(phrases.GROUNDS),
        "sami_perspective": {
            "answer": "yes" if is_sami else "not-relevant",
            "reason": scene.say(phrases.SAMI_YES if is_sami else phrases.SAMI_GROUNDS),
        },
    }


async def _decline(scene: Scene, idea: Declined, need: str, on: datetime) -> None:
    body = {
        "round_id": scene.round_id,
        "meeting": phrases.meeting(SPRING_MEETING),
        "ground": idea.ground,
        "explanation": scene.say(idea.explanation),
    }
    await scene.in_need(scene.cast.chair, need, "decline", body, on=on)


async def _adopt_long_term_plan(scene: Scene) -> None:
    found = themes(scene.reported, scene.language)
    body = {
        "meeting": {
            **phrases.meeting(SPRING_MEETING),
            "co_determination": scene.say(phrases.CO_DETERMINATION),
        },
        "valid_from": LONG_TERM_PLAN[0].isoformat(),
        "valid_to": LONG_TERM_PLAN[1].isoformat(),
        "themes": [theme.model_dump(mode="json") for theme in found],
    }
    await scene.api.command(
        scene.cast.secretary,
        f"/long-term-plans/{SCHEME}/{scene.county}/adoption",
        dated(body, at(3, 12)),
    )


async def _adopt_first_plan(scene: Scene) -> None:
    first = lines(scene, version=1)
    adopt = partial(scene.in_round, scene.cast.secretary, "plan", on=at(3, 26))
    blank = (first[0].model_copy(update={"criterion_2": ""}), *first[1:])
    await adopt(_plan(scene, blank), refused="plan-contents-blank")
    unanswered = scene.reported[_of_version(2)[0].code]
    ahead = (first[0].model_copy(update={"needs": tuple(unanswered)}), *first[1:])
    await adopt(_plan(scene, ahead), refused="need-not-prioritised")
    shut_out = {**_plan(scene, first), "private_school_terms": "shut-out"}
    await adopt(shut_out, refused="private-schools-shut-out")
    await adopt(_plan(scene, first))


def _plan(
    scene: Scene,
    planned: Iterable[PlanLine],
    held_on: date = SPRING_MEETING,
    heard_on: date = VET_BOARD_IN_SPRING,
) -> Json:
    pot = pot_line(scene.county, scene.language)
    return {
        "meeting": {
            **phrases.meeting(held_on),
            "co_determination": scene.say(phrases.CO_DETERMINATION),
        },
        "lines": [line.model_dump(mode="json") for line in (*planned, pot)],
        "private_school_terms": "equal",
        "vet_board": {
            "laid_on": (heard_on - _BOARD_READS).isoformat(),
            "stated_on": heard_on.isoformat(),
            "statement": scene.say(phrases.BOARD_STATES),
            "weighed": scene.say(phrases.BOARD_WEIGHED),
        },
    }
