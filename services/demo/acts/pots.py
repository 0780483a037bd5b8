"""Step 4, the pot: called, applied for, awarded in parts, and what is left is called again."""

from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from domain.party import MeasureKind, Party, TargetGroup
from domain.step3_prioritise.exchange import Direction, Placement
from services.demo import pot_phrases as phrases
from services.demo.acts import phrases as common
from services.demo.acts.disposing import pay_award
from services.demo.calendar import MEASURES, at
from services.demo.client import Json
from services.demo.language import Words
from services.demo.money import PLACEMENT_DAYS, pot_ore, rate_ore, share_of
from services.demo.plan import POT
from services.demo.scene import Scene

_FIELD: Final = "forankring"


class _Wish(NamedTuple):
    """Somebody who applies: for what, and for how many per mille of the pot."""

    who: str
    title: Words
    measure: MeasureKind
    group: TargetGroup
    per_mille: int
    answers: bool = True


_OFFICE = _Wish("office-el", phrases.COURSE, MeasureKind.COLLECTIVE, TargetGroup.INSTRUCTOR, 450)
_BOARD = _Wish(
    "board-tp",
    phrases.GATHERING,
    MeasureKind.COLLECTIVE,
    TargetGroup.EXAMINATION_BOARD_MEMBER,
    250,
    answers=False,
)
_BOOKS = _Wish("company-car", phrases.BOOKS, MeasureKind.COLLECTIVE, TargetGroup.INSTRUCTOR, 100)
_LATECOMER = _Wish(
    "company-ba", phrases.EXCHANGE, MeasureKind.HOSPITERING, TargetGroup.INSTRUCTOR, 200
)
_PEOPLE: Final = 12


async def hand_out(scene: Scene, done: Callable[[], None]) -> list[str]:
    """Two calls and four applications; returns the awards' ids."""
    call = await _call(scene, phrases.FIRST_CALL, 800, at(4, 14))
    office = await _apply(scene, call, _OFFICE, at(4, 22))
    board = await _apply(scene, call, _BOARD, at(4, 25))
    books = await _apply(scene, call, _BOOKS, at(4, 28))
    done()
    await _complete(scene, board)
    await scene.in_round(
        scene.cast.officer,
        f"applications/{office}/award",
        _award(scene, call, 801),
        on=at(5, 20),
        refused="above-pot",
    )
    await _decide(scene, call, office, _OFFICE)
    await _decide(scene, call, board, _BOARD)
    await scene.in_round(
        scene.cast.officer,
        f"applications/{books}/rejection",
        {
            "call_id": call,
            "ground": "cost-not-covered",
            "written_reasons": scene.say(phrases.REJECTION_REASONS),
        },
        on=at(5, 20),
    )
    await _tell(scene, books)
    done()
    await scene.in_round(scene.cast.officer, f"calls/{call}/closing", {}, on=at(5, 21))
    second = await _call(scene, phrases.SECOND_CALL, 300, at(8, 20))
    latecomer = await _apply(scene, second, _LATECOMER, at(8, 25))
    await _decide(scene, second, latecomer, _LATECOMER)
    await scene.in_round(scene.cast.officer, f"calls/{second}/closing", {}, on=at(9, 15))
    done()
    return [office, board, latecomer]


async def follow_up_awards(scene: Scene, awards: list[str], done: Callable[[], None]) -> None:
    """Each award is paid in part, carried out, paid to its end and evaluated."""
    for number, (award, wish) in enumerate(
        zip(awards, (_OFFICE, _BOARD, _LATECOMER), strict=True), 1
    ):
        await _carry_through(scene, award, wish, number)
        done()


async def _carry_through(scene: Scene, award: str, wish: _Wish, number: int) -> None:
    amount, line = _ore(scene, wish.per_mille), f"lines/{award}"
    applicant = scene.organisations[wish.who]
    first = share_of(amount, 750)
    await pay_award(scene, award, first, 900 + 2 * number, at(9, 5))
    from_day, to_day = MEASURES
    partners = _dumped(applicant, scene.organisations["school-1"])
    await scene.in_round(
        scene.cast.of(applicant),
        f"{line}/measure",
        {
            "from_day": from_day.isoformat(),
            "to_day": to_day.isoformat(),
            "participants": {wish.group: _PEOPLE},
            "partners": partners,
        },
        on=at(12, 12),
    )
    await scene.in_round(
        scene.cast.officer,
        f"{line}/criteria",
        {
            "half": "execution",
            "criterion_2": {"met": True, "evidence": scene.say(common.EXECUTION)},
        },
        on=at(12, 14),
    )
    await pay_award(scene, award, amount - first, 901 + 2 * number, at(12, 15))
    verdicts = [
        {"question_id": question, "answer": answer, "grounds": scene.say(grounds)}
        for question, (answer, grounds) in common.VERDICTS.items()
    ]
    await scene.in_round(
        scene.cast.officer,
        f"{line}/evaluation",
        {"verdicts": verdicts, "partners": partners},
        on=at(12, 18),
    )


async def _call(scene: Scene, title: Words, per_mille: int, on: datetime) -> str:
    body = {
        "title": scene.say(title),
        "text": scene.say(phrases.CALL_TEXT),
        "amount_ore": _ore(scene, per_mille),
        "form": {"fields": [{"field_id": _FIELD, "label": scene.say(phrases.FIELD)}]},
    }
    done = await scene.in_round(scene.cast.officer, f"lines/{POT}/calls", body, on=on)
    return str(done["id"])


async def _apply(scene: Scene, call: str, wish: _Wish, on: datetime) -> str:
    applicant = scene.organisations[wish.who]
    done = await scene.api.command(
        scene.cast.of(applicant),
        "/applications",
        {
            "round_id": scene.round_id,
            "call_id": call,
            "applicant": applicant.model_dump(mode="json"),
            "content": _content(scene, wish, answers=wish.answers),
            "effective_at": on.isoformat(),
            **({} if wish.answers else {"reason": scene.say(phrases.ANSWERED_LATER)}),
        },
    )
    return str(done["id"])


def _content(scene: Scene, wish: _Wish, *, answers: bool) -> Json:
    from_day, to_day = MEASURES
    answer = {"field_id": _FIELD, "text": scene.say(phrases.ANSWER)}
    return {
        "title": scene.say(wish.title),
        "description": scene.say(phrases.WHY),
        "measure": wish.measure,
        "amount_ore": _ore(scene, wish.per_mille),
        "target_groups": {wish.group: _PEOPLE},
        "starts_on": from_day.isoformat(),
        "ends_on": to_day.isoformat(),
        "criterion_1": scene.say(phrases.WHY),
        "criterion_2": scene.say(phrases.TOGETHER),
        "providers": scene.organisations["provider-college"].name,
        "placements": _placements(scene, wish),
        "answers": [answer] if answers else [],
    }


def _placements(scene: Scene, wish: _Wish) -> list[Json]:
    """The instructors of an exchange as guests of a school, their days paid as far as it goes."""
    if wish.measure is not MeasureKind.HOSPITERING:
        return []
    each_day = _ore(scene, wish.per_mille) // (_PEOPLE * PLACEMENT_DAYS)
    placement = Placement(
        direction=Direction.INSTRUCTOR_TO_SCHOOL,
        school=scene.organisations["school-1"],
        company=scene.organisations[wish.who],
        places=_PEOPLE,
        days_each=PLACEMENT_DAYS,
        day_rate_ore=min(each_day, rate_ore(scene.county, MeasureKind.HOSPITERING)),
        agreement=scene.say(phrases.AGREEMENT),
    )
    return [placement.model_dump(mode="json")]


async def _complete(scene: Scene, application: str) -> None:
    case = f"application/{application}"
    await scene.api.command(
        scene.cast.officer,
        f"/applications/{application}/completion-request",
        {"what_is_missing": scene.say(phrases.MISSING), "effective_at": at(5, 2).isoformat()},
        case=case,
    )
    await scene.api.command(
        scene.cast.of(scene.organisations[_BOARD.who]),
        f"/applications/{application}/completion",
        {
            "round_id": scene.round_id,
            "content": _content(scene, _BOARD, answers=True),
            "effective_at": at(5, 6).isoformat(),
        },
        case=case,
    )


def _award(scene: Scene, call: str, per_mille: int) -> Json:
    return {
        "call_id": call,
        "amount_ore": _ore(scene, per_mille),
        "criterion_1": {"met": True, "evidence": scene.say(phrases.WHY)},
        "criterion_2": {"met": True, "evidence": scene.say(phrases.TOGETHER)},
        "written_reasons": scene.say(phrases.AWARD_REASONS),
    }


async def _decide(scene: Scene, call: str, application: str, wish: _Wish) -> None:
    body = _award(scene, call, wish.per_mille)
    on = at(5, 20) if wish is not _LATECOMER else at(9, 1)
    await scene.in_round(scene.cast.officer, f"applications/{application}/award", body, on=on)
    await _tell(scene, application)


async def _tell(scene: Scene, application: str) -> None:
    await scene.api.command(
        scene.cast.officer,
        f"/applications/{application}/notice",
        {"round_id": scene.round_id, "notified_on": at(9, 2).date().isoformat()},
        case=f"application/{application}",
    )


def _ore(scene: Scene, per_mille: int) -> int:
    return share_of(pot_ore(scene.county), per_mille)


def _dumped(*parties: Party) -> list[Json]:
    return [party.model_dump(mode="json") for party in parties]
