"""One run of Schemathesis against a served API, in a process of its own."""

import asyncio
import os
import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from domain.role import COUNTY_ROLES, Role
from services.stack.place import discard
from tests.journeys.any_request.people import PEOPLE, People, repeats_of
from tests.journeys.county import County
from tests.samples import NETWORK, PROVIDER, SCHOOL

CHECKS = Path(__file__).with_name("schemathesis.toml")
ROOT = Path(__file__).parents[3]
#: Every role that holds a token, and how many people have it.
ROLES = tuple(role for role in Role if role not in (Role.SYSTEM, Role.PUBLIC))
PEOPLE_A_ROLE = 8
_OWN = {
    Role.UNIT: SCHOOL.organisation,
    Role.NETWORK: NETWORK.organisation,
    Role.PROVIDER: PROVIDER.organisation,
}
#: The largest share of requests that may be told to come again, on a machine that others use too.
MOST_REPEATS = 0.05
_CASES = re.compile(r"(\d+) generated")


@dataclass(frozen=True)
class Outcome:
    """How it ended; `said` is what Schemathesis printed.

    `repeats` are the answers that asked for a repeat and got it, a line each.
    """

    sound: bool
    cases: int
    said: str
    repeats: tuple[str, ...] = ()

    @property
    def is_served(self) -> bool:
        """Whether few enough answers asked for a repeat: more is an API that hides its faults."""
        return len(self.repeats) <= MOST_REPEATS * self.cases


def people(county: County, seed: int) -> People:
    """People of the county in every role, and the cases that it has played so far."""
    by_kind: dict[str, list[str]] = {}
    for name in county.seen:
        kind, _, key = name.partition("/")
        by_kind.setdefault(f"{kind.replace('-', '_')}_id", []).append(key)
    return People(
        seed=seed,
        tokens={
            role: tuple(_token(county, role, n) for n in range(PEOPLE_A_ROLE)) for role in ROLES
        },
        known={
            **{name: tuple(keys) for name, keys in by_kind.items()},
            "county": (county.number,),
            "scheme": ("yrkesfag",),
            "organisation": (SCHOOL.organisation,),
            "line_id": ("l-1",),
        },
    )


def _token(county: County, role: Role, number: int) -> str:
    own_county = county.number if role in COUNTY_ROLES else None
    return county.stand.token(role, own_county, _OWN.get(role), f"u-any-{role}-{number}")


async def run_schemathesis(port: int, who: People, *options: str) -> Outcome:
    """Try the API on `port` as its description has it."""
    folder = Path(tempfile.mkdtemp(prefix="dekomp-any-"))
    try:
        file = folder / "people.json"
        file.write_text(who.model_dump_json())
        running = await asyncio.create_subprocess_exec(
            *(str(Path(sys.executable).with_name("st")), "--config-file", str(CHECKS), "run"),
            *(str(ROOT / "docs" / "openapi.json"), "--url", f"http://127.0.0.1:{port}"),
            *("--checks", "all", "--continue-on-failure", "--no-color", "--warnings", "off"),
            *options,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            cwd=ROOT,
            env={**os.environ, PEOPLE: str(file), "PYTHONPATH": str(ROOT)},
        )
        try:
            printed, _ = await running.communicate()
        finally:
            if running.returncode is None:
                running.kill()
        counted = repeats_of(file)
        repeats = tuple(counted.read_text().splitlines()) if counted.exists() else ()
    finally:
        discard(folder)
    said = printed.decode(errors="replace")
    cases = _CASES.search(said)
    return Outcome(running.returncode == 0, int(cases[1]) if cases else 0, said, repeats)
