"""Whatever a client sends, in whatever role, the answer is one that the description names.

The short form of `make test-inputs-long`: the same people, hooks and checks, fewer requests,
and no chance from outside.
"""

from services.stack.port import free_port
from tests.journeys.any_request.trial import Outcome, people, run_schemathesis
from tests.journeys.county import County
from tests.journeys.serving import serving
from tests.journeys.stand import Stand

#: Requests to single operations, and chains of requests: how many examples to make, and what
#: they come to at the least.
PHASES = (("fuzzing", 1, 150), ("stateful", 20, 40))


async def test_no_request_gets_an_answer_that_is_not_described(
    stand: Stand, county: County
) -> None:
    await county.open()
    await county.decide()
    await county.order()
    async with serving(stand, free_port()) as port:
        for phase, examples, fewest in PHASES:
            outcome = await run_schemathesis(
                port,
                people(county, seed=1),
                *("--phases", phase, "--max-examples", str(examples)),
                "--generation-deterministic",
            )
            assert outcome.sound, outcome.said
            assert outcome.cases >= fewest, outcome.said
            assert outcome.is_served, outcome.repeats


def test_an_api_that_asks_for_repeats_again_and_again_is_not_served() -> None:
    asked = ("503 GET /api/v1/rounds",)
    assert Outcome(True, 200, "", asked * 10).is_served
    assert not Outcome(True, 200, "", asked * 11).is_served
