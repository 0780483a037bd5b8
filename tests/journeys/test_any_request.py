"""Whatever a client sends, in whatever role, the answer is one that the description names.

The short form of `make test-inputs-long`: the same people, hooks and checks, fewer requests,
and no chance from outside.
"""

from services.stack.port import free_port
from tests.journeys.any_request.trial import people, run_schemathesis
from tests.journeys.county import County
from tests.journeys.serving import serving
from tests.journeys.stand import Stand

#: What examples, a few requests an operation, and chains of them come to at the least.
FEWEST = 300


async def test_no_request_gets_an_answer_that_is_not_described(
    stand: Stand, county: County
) -> None:
    await county.open()
    await county.decide()
    await county.order()
    async with serving(stand, free_port()) as port:
        outcome = await run_schemathesis(
            port,
            people(county, seed=1),
            *("--phases", "examples,fuzzing,stateful", "--max-examples", "1"),
            "--generation-deterministic",
        )
    assert outcome.sound, outcome.said
    assert outcome.cases >= FEWEST, outcome.said
