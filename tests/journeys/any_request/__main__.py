"""`make test-inputs-long`: every kind of request, in every role, for some minutes.

Starts servers of its own, plays a county's year, and lets Schemathesis try all that the API
description names: examples, the edges of every field, chance, and chains of requests. Ends
with 1 when an answer was a fault of the server, or one that the description does not name.
"""

import argparse
import asyncio
import sys
from pathlib import Path

from rich.console import Console

from services.log import configure_logging
from services.stack.port import free_port
from tests.bench.stack import servers
from tests.journeys.any_request.trial import people, run_schemathesis
from tests.journeys.county import County
from tests.journeys.serving import serving
from tests.journeys.stand import standing


def main() -> int:
    """Run it; what the process ends with."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="write all that Schemathesis said to this file")
    asked = parser.parse_args()
    configure_logging("WARNING")
    return asyncio.run(_try(asked.minutes, asked.seed, asked.keep))


async def _try(minutes: float, seed: int, keep: Path | None) -> int:
    out = Console(highlight=False)
    async with servers() as settings, standing(settings) as stand:
        county = County(stand, "46", 2027)
        await county.open()
        await county.decide()
        await county.order()
        async with serving(stand, free_port()) as port:
            outcome = await run_schemathesis(
                port,
                people(county, seed),
                *("--phases", "examples,coverage,fuzzing,stateful"),
                *("--max-time", str(int(minutes * 60)), "--seed", str(seed)),
            )
    if keep:
        keep.write_text(outcome.said)
    summary = outcome.said[outcome.said.rfind("SUMMARY") :]
    out.print(summary if outcome.sound else outcome.said)
    out.print(f"{outcome.cases} requests, {len(outcome.repeats)} told to come again, seed {seed}")
    if not outcome.is_served:
        out.print("That is too many:", *sorted(set(outcome.repeats)), sep="\n")
    return 0 if outcome.sound and outcome.is_served else 1


if __name__ == "__main__":
    sys.exit(main())
