"""The national frames that a round carries, with its own grant letter."""

from sqlalchemy import Engine

from projections.registry import PROJECTIONS
from tests.projections.story import Story
from tests.samples import ROUND
from tests.services.api.reads.conftest import Get


async def test_a_round_carries_the_national_frames_of_its_year(story: Story, get: Get) -> None:
    body = (await get(f"/rounds/{ROUND}/national-frames", headers={"Accept-Language": "nn"})).json()
    frames = {frame["key"]: frame for frame in body["frames"]}
    assert frames["curriculum"]["name"] == "Læreplanverket for skulen"
    assert frames["letter-of-the-year"]["status"]["code"] == "unverified"
    assert frames["letter-of-the-year"]["issued_on"] is None
    assert "curriculum-renewal" not in frames
    assert (body["letter"]["name"], body["letter"]["dated"]) == (
        "Tilskotsbrev 2026/114",
        "2026-02-06",
    )


async def test_a_round_without_a_grant_has_no_letter_to_show(engine: Engine, get: Get) -> None:
    Story("round.opened").fold(engine, *PROJECTIONS)
    assert (await get(f"/rounds/{ROUND}/national-frames")).json()["letter"] is None
