"""Opening: the state's grants, the county's round and own contribution, the forum."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

from domain.opening.events import ContributionForm
from domain.schemes.distributions import DISTRIBUTION_2019, DISTRIBUTION_2025, Distribution
from domain.schemes.yrkesfag import SCHEME
from domain.step3_prioritise.events import SeatGroup
from services.demo.acts import money_phrases, phrases
from services.demo.calendar import FORUM_TERM, at
from services.demo.client import Json, User
from services.demo.money import POSITION_ORE, budget_of
from services.demo.scene import Scene, dated, side_by_side

# Far enough away not to pass by itself; the intake is moved once the needs are in.
_NOT_YET = timedelta(minutes=30)

_SEATS: dict[SeatGroup, int] = {
    SeatGroup.WORKING_LIFE: 3,
    SeatGroup.TEACHER_ORGANISATION: 2,
    SeatGroup.VET_BOARD: 1,
    SeatGroup.PRIVATE_SCHOOL: 1,
    SeatGroup.PROVIDER: 2,
    SeatGroup.COUNTY: 2,
    SeatGroup.TRAINING_OFFICE: 1,
}


async def commit_grants(scene: Scene, done: Callable[[], None]) -> None:
    """The directorate commits this year's grant to each of the 15 counties."""
    letter = "Tilsagnsbrev 2025 (syntetisk)"
    on = at(1, 20)
    await side_by_side(
        (
            partial(_commit, scene, DISTRIBUTION_2025, county, letter, on)
            for county in DISTRIBUTION_2025.amounts_ore
        ),
        done,
    )


async def play_2019(scene: Scene, done: Callable[[], None]) -> None:
    """The first year, with the same sum to each county of that year; its rounds were opened."""
    letter = "Tilsagnsbrev 28. mai 2019 (OsloMet, temanotat 1, fotnote 38)"

    async def begin(county: str) -> None:
        await _commit(scene, DISTRIBUTION_2019, county, letter, at(5, 28, year=2019))
        await _open(scene, scene.cast.officer_of(county), county, 2019, at(8, 15, year=2019))

    await side_by_side((partial(begin, county) for county in DISTRIBUTION_2019.amounts_ore), done)


async def open_round(scene: Scene, done: Callable[[], None]) -> None:
    """The county opens its round; one school is too early with its need."""
    early = scene.needs[0]
    await scene.api.mistake(
        scene.cast.of(early.unit),
        "/needs",
        dated(
            {
                "round_id": scene.round_id,
                "unit": early.unit.model_dump(mode="json"),
                "assessment": early.assessment.model_dump(mode="json"),
            },
            at(1, 21),
        ),
        "round-not-open",
    )
    await _open(
        scene, scene.cast.officer, scene.county, 2025, at(1, 22), scene.say(phrases.PRIORITIES)
    )
    done()
    await scene.in_round(
        scene.cast.budget_authority, "own-contribution", _contribution(scene), on=at(1, 24)
    )
    done()
    await scene.api.command(
        scene.cast.officer,
        f"/forums/{SCHEME}/{scene.county}/appointment",
        dated(
            {
                "seats": [{"group": group, "members": many} for group, many in _SEATS.items()],
                "term_from": FORUM_TERM[0].isoformat(),
                "term_to": FORUM_TERM[1].isoformat(),
            },
            at(1, 15),
        ),
    )
    done()
    for kind, citation in (("intake", phrases.INTAKE), ("plan", phrases.PLAN_DEADLINE)):
        await scene.in_round(
            scene.cast.secretary,
            "deadlines",
            {
                "deadline_id": kind,
                "kind": kind,
                "at": (datetime.now(UTC) + _NOT_YET).isoformat(),
                "source": "demo",
                "citation": scene.say(citation),
            },
            on=at(1, 24),
        )
        done()


def _contribution(scene: Scene) -> Json:
    cash = budget_of(scene.county).cash_ore
    return {
        "items": [
            {
                "form": ContributionForm.CASH,
                "amount_ore": cash,
                "basis": scene.say(phrases.CASH_BASIS),
            },
            {
                "form": ContributionForm.POSITION,
                "amount_ore": POSITION_ORE,
                "basis": scene.say(phrases.POSITION_BASIS),
            },
        ]
    }


async def _commit(
    scene: Scene, distribution: Distribution, county: str, letter: str, on: datetime
) -> None:
    await scene.api.command(
        scene.cast.directorate,
        "/grants",
        dated(
            {
                "scheme": SCHEME,
                "county": county,
                "budget_year": distribution.budget_year,
                "amount_ore": distribution.amounts_ore[county],
                "grant_letter": letter,
                "grant_letter_date": on.date().isoformat(),
                "terms": [
                    {
                        "term_id": "t-1",
                        "text": scene.say(money_phrases.TERM),
                        "fulfilled_by": ["plan.adopted"],
                    }
                ],
                "synthetic": distribution.synthetic,
            },
            on,
        ),
    )


async def _open(
    scene: Scene,
    officer: User,
    county: str,
    budget_year: int,
    on: datetime,
    priorities: str | None = None,
) -> None:
    body = {
        "scheme": SCHEME,
        "county": county,
        "budget_year": budget_year,
        "priorities": priorities,
    }
    case = f"round/{SCHEME}-{county}-{budget_year}"
    await scene.api.command(officer, "/rounds", dated(body, on), case=case)
