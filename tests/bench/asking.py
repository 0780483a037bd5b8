"""What a status costs over HTTP, and how soon one reads what one has just written."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import cycle
from statistics import median, quantiles
from threading import Event as Flag
from threading import Thread
from time import monotonic
from typing import Any

import httpx

import projections.projector as running
from domain.role import Role
from projections.database import open_engine
from projections.fold import Step
from projections.log_reader import BATCH
from projections.projection import Projection
from projections.projector import Projector
from projections.rebuild import rebuild
from projections.registry import PROJECTIONS
from projections.round_status.project import ROUND_STATUS
from projections.together import move
from projections.waiting import wait_for
from services.api.app import PREFIX
from services.api.identity import issue_token
from services.config import READER, Settings, role_url
from services.event_log.handling import CommandHandling
from services.projection_log import ProjectionLog
from services.stack.port import free_port
from tests.bench.bench import Bench
from tests.bench.big_round import begun
from tests.bench.commands import pledge
from tests.bench.comparison import RUNS, Result
from tests.bench.level import level
from tests.bench.load import Load, Went, ask
from tests.bench.served import STATIC

_CONNECTIONS = 32
#: Rounds that are asked about; each connection asks about one.
_ROUNDS = 8
#: How much slower the slowest hundredth may be than that of the static answer.
_SLOWEST = 3.0
#: Milliseconds from the commit of the read model to the answer that shows it.
_SOON = 10.0
_PATIENCE = 60.0
#: Counties and years that nobody else measures.
_PLACES: Iterator[tuple[str, int]] = (
    (f"{county}", year) for year in (2098, 2097) for county in range(47, 100)
)


def status(bench: Bench) -> Result:
    """Status of rounds over 32 connections, each a person's with a token of their own."""
    return _against_static(bench, "status-over-http", has_it=False, target=0.40)


def not_modified(bench: Bench) -> Result:
    """The same for clients that have the answer already."""
    return _against_static(bench, "status-not-modified-over-http", has_it=True, target=0.80)


def _against_static(bench: Bench, name: str, *, has_it: bool, target: float) -> Result:
    asked = bench.some(4_000, 40_000)
    rounds = [begun(bench.log, 20, 3, next(_PLACES)) for _ in range(_ROUNDS)]
    engine = open_engine(role_url(bench.settings, READER), connections=2)
    rebuild(engine, ProjectionLog(bench.log), [ROUND_STATUS], lambda _reached, _head: None)
    engine.dispose()
    pairs: list[tuple[Went, Went]] = []
    with _served(bench.settings) as port:
        tokens = [_token(bench.settings, number) for number in range(_CONNECTIONS)]
        paths = [f"{PREFIX}/rounds/{rounds[n % _ROUNDS]}/status" for n in range(_CONNECTIONS)]
        first = [_got(port, path, token) for path, token in zip(paths, tokens, strict=True)]
        ours = Load(
            port,
            [
                _request(port, path, token, answer.headers["etag"] if has_it else None)
                for path, token, answer in zip(paths, tokens, first, strict=True)
            ],
            asked,
            304 if has_it else 200,
        )
        size = round(median(len(answer.content) for answer in first))
        static = Load(port, [_request(port, f"{STATIC}/{size}")] * _CONNECTIONS, asked, 200)
        for number in range(RUNS):
            if number % 2:
                mine, theirs = ask(ours), ask(static)
            else:
                theirs, mine = ask(static), ask(ours)
            pairs.append((mine, theirs))
    ratio = median(mine.rate / theirs.rate for mine, theirs in pairs)
    slower = median(mine.p99 / theirs.p99 for mine, theirs in pairs)
    return Result(
        name=name,
        ours=round(median(mine.rate for mine, _ in pairs), 2),
        against=round(median(theirs.rate for _, theirs in pairs), 2),
        ratio=round(ratio, 3),
        target=target,
        ok=ratio >= target and slower <= _SLOWEST,
        unit="answers",
        runs=RUNS,
        size=bench.size,
        note=f"{_CONNECTIONS} connections, the caller checked, {size:,} bytes; against an open "
        f"static answer of that size in the same server. The slowest hundredth took {slower:.2f} "
        f"times as long ({median(mine.p99 for mine, _ in pairs):.0f} ms), at most {_SLOWEST:g}",
    )


def own_write(bench: Bench) -> Result:
    """From the read model's commit of a command until the read that asked for it is answered."""
    handling = CommandHandling(bench.log, now=lambda: datetime.now(UTC))
    # So many that none gets many more contributions than a round has.
    keys = [begun(bench.log, 20, 3, next(_PLACES)) for _ in range(bench.some(6, 40))]
    with _projecting(bench) as committed, _served(bench.settings) as port:
        headers = {"Authorization": f"Bearer {_token(bench.settings, 0)}"}
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", headers=headers) as client:

            def late(key: str) -> float:
                """How long after the commit one's own write was read, in milliseconds."""
                position = handling.perform(pledge(key)).answer.log_position
                asked = monotonic()
                answer = client.get(f"{PREFIX}/rounds/{key}/status", params={"at_least": position})
                at = monotonic()
                if answer.status_code != 200 or answer.json()["log_position"] < position:
                    raise RuntimeError(answer.text)
                return (at - max(asked, committed.at(position))) * 1_000

            reads = bench.some(60, 400)
            for key in keys:
                late(key)
            turn = cycle(keys)
            rounds = [[late(next(turn)) for _ in range(reads)] for _ in range(RUNS)]
    middle = median(median(each) for each in rounds)
    slowest = median(quantiles(each, n=100)[98] for each in rounds)
    return Result(
        name="read-your-own-write",
        ours=round(middle, 2),
        against=_SOON,
        ratio=round(_SOON / middle, 3),
        target=1.0,
        ok=middle <= _SOON,
        unit="ms",
        runs=RUNS,
        size=bench.size,
        note=f"median of {reads} reads over HTTP with at_least, from the read model's commit "
        f"to the answer, 99th percentile {slowest:.1f} ms; against what it may be",
    )


class _Committed(Projector):
    """A projector that notes when each position of the round status was committed."""

    def __init__(self, bench: Bench) -> None:
        self.engine = open_engine(
            role_url(bench.settings, READER), connections=2 * len(PROJECTIONS)
        )
        super().__init__(self.engine, ProjectionLog(bench.log), PROJECTIONS)
        self._commits: list[tuple[int, float]] = []
        self._told = 0

    def step(self, projection: Projection, limit: int = BATCH) -> Step:
        found = super().step(projection, limit)
        if projection is ROUND_STATUS and found.applied:
            self._commits.append((found.position, monotonic()))
        return found

    def together(self, *given: Any) -> Any:
        """Move read models in company, and note it."""
        found = move(*given)
        if ROUND_STATUS in found.went:
            self._commits.append((found.position, monotonic()))
        return found

    def at(self, position: int) -> float:
        """When the position was committed, by the monotonic clock; asked in order, each once.

        The reader has seen it.
        """
        stop = monotonic() + _PATIENCE
        while monotonic() < stop:
            # The note is made just after the commit, which the reader may see first.
            for reached, at in self._commits[self._told :]:
                self._told += 1
                if reached >= position:
                    return at
        raise RuntimeError(f"nobody noted the commit of {position}")


@contextmanager
def _projecting(bench: Bench) -> Iterator[_Committed]:
    """All read models, kept up in this process."""
    projector, stop = _Committed(bench), Flag()
    level(bench, projector.engine)
    vars(running)["move"] = projector.together
    thread = Thread(target=projector.run, args=(stop,))
    thread.start()
    try:
        if not wait_for(projector.engine, ROUND_STATUS, bench.log.head(), _PATIENCE):
            raise RuntimeError("the read models do not come")
        yield projector
    finally:
        stop.set()
        thread.join()
        vars(running)["move"] = move
        projector.engine.dispose()


@contextmanager
def _served(settings: Settings) -> Iterator[int]:
    """The API in a process of its own; gives its port."""
    port = free_port()
    environment = {
        **os.environ,
        "DATABASE_URL": settings.database_url,
        "TEMPORAL_ADDRESS": settings.temporal_address,
        "DEKOMP_DATA_DIR": str(settings.data_dir),
        "DEKOMP_PORT": str(port),
        # Nobody in here is to be slowed down for being one person, but everybody is counted.
        "DEKOMP_READ_RATE": "100000/second; 6000000/minute",
    }
    command = [sys.executable, "-m", "tests.bench.served"]
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            stop = monotonic() + _PATIENCE
            while not _answers(port):
                if monotonic() > stop or process.poll() is not None:
                    raise RuntimeError("the API does not come up")
            yield port
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/health/live").status_code == 200
    except httpx.TransportError:
        return False


def _token(settings: Settings, number: int) -> str:
    return issue_token(
        settings,
        role=Role.DIRECTORATE_AUDITOR,
        county=None,
        organisation=None,
        subject=f"u-bench-{number}",
        lifetime=timedelta(hours=6),
    )


def _got(port: int, path: str, token: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {token}"}
    answer = httpx.get(f"http://127.0.0.1:{port}{path}", headers=headers)
    if answer.status_code != 200:
        raise RuntimeError(answer.text)
    return answer


def _request(port: int, path: str, token: str | None = None, tag: str | None = None) -> str:
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", "Accept: application/json"]
    if token is not None:
        lines.append(f"Authorization: Bearer {token}")
    if tag is not None:
        lines.append(f"If-None-Match: {tag}")
    return "\r\n".join([*lines, "", ""])
