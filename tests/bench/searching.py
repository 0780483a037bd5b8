"""How long a search over very many needs takes, against finding one of them by its id."""

import asyncio
import random
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from statistics import median, quantiles
from time import perf_counter

import httpx
from sqlalchemy import Engine

from domain.case import need_ref
from domain.event import Recorded, recorded
from domain.role import Role
from domain.step1_assess.events import NeedAssessed
from projections.database import open_engine
from projections.rebuild import rebuild
from projections.search.project import SEARCH
from services.api.edge import create_edge
from services.api.identity import issue_token
from services.api.reads.routers import read_routers
from services.api.refusals import REFUSAL_STATUSES, refusal_text
from services.config import READER, Settings, role_url
from services.projection_log import ProjectionLog
from tests.bench.bench import Bench
from tests.bench.comparison import RUNS, Result
from tests.samples import ASSESSMENT, ROUND, SCHOOL, by

_SLOWEST = 5.0
_REQUESTS = 300
_LETTERS = "abdefgiklmnoprstuvøå"


def search(bench: Bench) -> Result:
    """The 99th percentile of words of every frequency, against that of ids, through one route."""
    needs = _Needs(bench.some(20_000, 200_000))
    engine = open_engine(role_url(bench.settings, READER), connections=4)
    try:
        rebuild(engine, needs, [SEARCH], lambda _reached, _head: None)
        running = asyncio.run_coroutine_threadsafe(
            _measured(bench.settings, engine, needs), bench.loop
        )
        pairs = running.result()
    finally:
        rebuild(engine, ProjectionLog(bench.log), [SEARCH], lambda _reached, _head: None)
        engine.dispose()
    ratio = median(ids / words for words, ids in pairs)
    return Result(
        name="search-over-200000-needs",
        ours=round(median(words for words, _ in pairs), 2),
        against=round(median(ids for _, ids in pairs), 2),
        ratio=round(ratio, 3),
        target=1 / _SLOWEST,
        ok=ratio >= 1 / _SLOWEST,
        unit="ms",
        runs=RUNS,
        size=bench.size,
        note=f"99th percentile of {_REQUESTS} searches for words of every frequency in "
        f"{needs.head():,} needs, against as many for an id through the same route",
    )


async def _measured(
    settings: Settings, engine: Engine, needs: "_Needs"
) -> list[tuple[float, float]]:
    app = create_edge(
        settings,
        refusal_text=refusal_text,
        refusal_statuses=REFUSAL_STATUSES,
        checks={},
        version="1",
    )
    for router in read_routers(engine, needs.head):
        app.include_router(router, prefix="/api/v1")
    token = issue_token(
        settings,
        role=Role.DIRECTORATE_AUDITOR,
        county=None,
        organisation=None,
        subject="u-auditor",
        lifetime=timedelta(hours=2),
    )
    chance = random.Random(7)
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app),
        base_url="http://127.0.0.1:8000",
        headers={"Authorization": f"Bearer {token}"},
    ) as client:

        async def slowest(texts: Sequence[str]) -> float:
            took = []
            for text in texts:
                begun = perf_counter()
                answer = await client.get("/api/v1/search", params={"text": text, "limit": 10})
                took.append((perf_counter() - begun) * 1_000)
                if answer.status_code != 200 or not answer.json()["total"]:
                    raise RuntimeError(f"{text}: {answer.text}")
            return quantiles(took, n=100)[98]

        pairs = []
        for _ in range(RUNS):
            words = [chance.choice(_words()) for _ in range(_REQUESTS)]
            ids = [f"n{chance.randrange(needs.head())}" for _ in range(_REQUESTS)]
            pairs.append((await slowest(words), await slowest(ids)))
        return pairs


class _Needs:
    """A log of needs that never was, each with some forty words out of a few thousand."""

    def __init__(self, count: int) -> None:
        self._count = count

    def select(self, after: int, limit: int) -> list[tuple[int, Recorded]]:
        return [(n, _need(n)) for n in range(after + 1, min(after + limit, self._count) + 1)]

    def wait(self, after: int, timeout: float) -> bool:
        return after < self._count

    def head(self) -> int:
        return self._count


def _need(number: int) -> Recorded:
    chance = random.Random(number)
    # The first words of the list stand almost everywhere, the last ones hardly anywhere.
    words = [_words()[int(len(_words()) * chance.random() ** 3)] for _ in range(40)]
    key = f"n{number - 1}"
    event = NeedAssessed(
        need_id=key,
        round_id=ROUND,
        scheme="yrkesfag",
        county="46",
        rule_set="yrkesfag-2021",
        unit=SCHOOL,
        assessment=ASSESSMENT.model_copy(
            update={"title": " ".join(words[:5]), "description": " ".join(words[5:])}
        ),
    )
    return recorded(
        event,
        by(),
        stream_id=need_ref(key).stream_id,
        version=1,
        at=by().received_at,
        rule_set="yrkesfag-2021",
    )


@cache
def _words() -> list[str]:
    chance = random.Random(1)
    return ["".join(chance.choices(_LETTERS, k=chance.randint(5, 12))) for _ in range(4_000)]
