"""Follow-up: measures carried out, execution assured, evaluated, the rest paid, closed."""

from collections.abc import Callable, Mapping, Sequence

from domain.party import WORKING_LIFE_KINDS, PartyKind, Programme, TargetGroup
from domain.step3_prioritise.line import PlanLine
from services.demo.acts import phrases
from services.demo.acts.disposing import is_cancelled, order, pay
from services.demo.calendar import MEASURES, at
from services.demo.client import Json
from services.demo.money import STEP_ORE, instalments
from services.demo.plan import idea_of
from services.demo.scene import Scene

#: How many came from outside the target groups to the measure that is to be found.
_OUTSIDE = 2

#: The companies of a trade; the industry's office stands in for the others.
_WORKING_LIFE: Mapping[Programme, str] = {
    Programme.BYGG_OG_ANLEGG: "office-ba",
    Programme.ELEKTRO_OG_DATATEKNOLOGI: "office-el",
    Programme.HELSE_OG_OPPVEKST: "office-hs",
    Programme.INFORMASJONSTEKNOLOGI: "company-im",
    Programme.NATURBRUK: "company-na",
    Programme.RESTAURANT_OG_MATFAG: "office-rm",
}


async def follow_up(scene: Scene, lines: Sequence[PlanLine], done: Callable[[], None]) -> None:
    """Each line's measure is carried out, it is evaluated, and the rest is paid."""
    await _learn(scene, lines[0])
    alone, others = faulty(scene, lines)
    for line in lines:
        if not is_cancelled(line):
            partners, came = partners_of(scene, line), line.target_groups
            if line.line_id == alone:
                partners = [one for one in partners if one["kind"] not in WORKING_LIFE_KINDS]
            if line.line_id == others:
                came = {**came, TargetGroup.OTHER: _OUTSIDE}
            await _carry_out(scene, line, partners, came)
            await _evaluate(scene, line)
            await _pay_the_rest(scene, line)
        done()


def faulty(scene: Scene, lines: Sequence[PlanLine]) -> tuple[str, str]:
    """The two measures that the directorate's checks are to find, by their lines.

    One is carried out without working life (G3), one has people from outside the target
    groups and no reason for it (G5).
    """
    of_schools = [
        line.line_id
        for line in lines
        if not is_cancelled(line)
        and scene.organisations[idea_of(line.line_id).recipient].kind is PartyKind.COUNTY_SCHOOL
    ]
    return of_schools[-1], of_schools[-2]


async def close(scene: Scene, lines: Sequence[PlanLine]) -> None:
    """The round is closed with a gap, which needs a reason; nothing is paid after that."""
    officer, on = scene.cast.officer, at(1, 15, year=2026)
    await scene.in_round(officer, "closing", {}, on=on, refused="reason-required")
    await scene.in_round(officer, "closing", {}, on=on, reason=scene.say(phrases.WHY_GAPS))
    cancelled = next(line for line in lines if is_cancelled(line))
    await order(scene, cancelled, STEP_ORE, 1, on, refused="round-closed")


async def _learn(scene: Scene, line: PlanLine) -> None:
    """What happens to those who want the last money, or the evaluation, before the measure."""
    on, parts = at(9, 1), instalments(line.amount_ore)
    rest = sum(parts[1:])
    await order(scene, line, rest, 2, on, refused="execution-not-assured")
    await order(scene, line, rest + STEP_ORE, 2, on, refused="beyond-remainder")
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/evaluation",
        _evaluation(scene, line),
        on=on,
        refused="measure-not-carried-out",
    )


async def _carry_out(
    scene: Scene, line: PlanLine, partners: list[Json], came: Mapping[TargetGroup, int]
) -> None:
    from_day, to_day = MEASURES
    # The county runs some measures itself; all others are reported by who got the money.
    recipient = scene.organisations[idea_of(line.line_id).recipient]
    is_county = recipient.kind is PartyKind.COUNTY
    user = scene.cast.officer if is_county else scene.cast.of(recipient)
    body = {
        "from_day": from_day.isoformat(),
        "to_day": to_day.isoformat(),
        "participants": {group.value: count for group, count in came.items()},
        "partners": partners,
    }
    await scene.in_round(user, f"lines/{line.line_id}/measure", body, on=at(12, 12))
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/criteria",
        {
            "half": "execution",
            "criterion_2": {"met": True, "evidence": scene.say(phrases.EXECUTION)},
        },
        on=at(12, 14),
    )


async def _pay_the_rest(scene: Scene, line: PlanLine) -> None:
    for instalment in range(1, len(instalments(line.amount_ore))):
        await pay(scene, line, instalment, at(12, 18))


async def _evaluate(scene: Scene, line: PlanLine) -> None:
    await scene.in_round(
        scene.cast.officer,
        f"lines/{line.line_id}/evaluation",
        _evaluation(scene, line),
        on=at(12, 15),
    )


def _evaluation(scene: Scene, line: PlanLine) -> Json:
    verdicts = dict(phrases.VERDICTS)
    if idea_of(line.line_id).code == "sami":
        verdicts["sami-perspectives"] = ("yes", phrases.SAMI_KEPT)
    return {
        "verdicts": [
            {"question_id": question, "answer": answer, "grounds": scene.say(grounds)}
            for question, (answer, grounds) in verdicts.items()
        ],
        "partners": partners_of(scene, line),
        "attainment": {"answer": "partly", "grounds": scene.say(phrases.ATTAINED)},
    }


def partners_of(scene: Scene, line: PlanLine) -> list[Json]:
    """Who cooperated: those who reported the need, and a company or office of the trade."""
    idea = idea_of(line.line_id)
    units = [scene.organisations[report.unit] for report in idea.reports]
    working_life = scene.organisations[_WORKING_LIFE.get(idea.programme, "office-tp")]
    recipient = scene.organisations[idea.recipient]
    found = {party.organisation: party for party in (*units, recipient, working_life)}
    return [
        party.model_dump(mode="json")
        for party in found.values()
        if party.kind is not PartyKind.COUNTY
    ]
