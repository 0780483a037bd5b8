"""Whatever a client sends, in whatever role, the answer is one that the description names."""

import asyncio
from contextlib import suppress
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import FlakyStrategyDefinition
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import (
    content_type_conformance,
    load_all_checks,
    not_a_server_error,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from schemathesis.core.result import Ok

from domain.role import COUNTY_ROLES, Role
from tests.journeys.stand import Stand
from tests.samples import SCHOOL

#: Few, since each may run through workflow and log; every operation meets several roles.
EXAMPLES = 5
SECONDS = 90
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
ROLES: list[Role] = [role for role in Role if role is not Role.SYSTEM]
_REQUEST = ("method", "url", "headers", "params", "json", "data", "cookies")
AnyOperation = APIOperation[Any, Any, Any, Any]
AnyCase = Case[AnyOperation]


def token(stand: Stand, role: Role) -> str:
    acts_for_itself = role in (Role.UNIT, Role.NETWORK, Role.PROVIDER)
    return stand.token(
        role,
        "46" if role in COUNTY_ROLES else None,
        SCHOOL.organisation if acts_for_itself else None,
        f"u-any-{role}",
    )


class Caller:
    """Sends what was generated, from a thread of its own, to the application in the test's loop."""

    def __init__(self, stand: Stand, loop: asyncio.AbstractEventLoop) -> None:
        self._stand, self._loop = stand, loop
        self._tokens: dict[Role, str] = {role: token(stand, role) for role in ROLES}
        self.statuses: list[int] = []
        self.faults: list[str] = []

    def check(self, case: AnyCase, role: Role) -> None:
        """Send it, and hold the answer against the description."""
        if str(case.query.get("at_least", "")).isdigit():
            # The read would wait for a position that the log never reaches, as it should.
            del case.query["at_least"]
        headers = {"Authorization": f"Bearer {self._tokens[role]}"}
        arguments = case.as_transport_kwargs(base_url="http://127.0.0.1", headers=headers)
        asked = requests.Request(
            **{name: arguments[name] for name in _REQUEST if name in arguments}
        ).prepare()
        sending = self._send(asked)
        answer = asyncio.run_coroutine_threadsafe(sending, self._loop).result(SECONDS)
        self.statuses.append(answer.status_code)
        try:
            case.validate_response(answer, checks=CHECKS)
        except Exception as fault:
            self.faults.append(str(fault))
            raise

    async def _send(self, asked: requests.PreparedRequest) -> httpx.Response:
        assert asked.method
        assert asked.url
        assert asked.body is None or isinstance(asked.body, str | bytes)
        headers = [(name.encode(), _bytes(value)) for name, value in asked.headers.items()]
        return await self._stand.http.request(
            asked.method, asked.url, headers=headers, content=asked.body
        )


def _bytes(value: str | bytes) -> bytes:
    return value if isinstance(value, bytes) else value.encode("latin-1")


def exercise(operation: AnyOperation, caller: Caller) -> None:
    cases = st.one_of(
        operation.as_strategy(GenerationMode.POSITIVE),
        operation.as_strategy(GenerationMode.NEGATIVE),
    )

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases, role=st.sampled_from(ROLES))
    def any_request(case: AnyCase, role: Role) -> None:
        caller.check(case, role)

    # The generators keep caches, so one choice may lead two ways, which Hypothesis reports as
    # flaky. Every request that was sent has been checked, and `faults` forgets none.
    with suppress(FlakyStrategyDefinition):
        any_request()


# The generators draw their own chance, which Hypothesis would rather give out itself.
@pytest.mark.filterwarnings("ignore:Do not use the `random` module")
async def test_no_request_gets_an_answer_that_is_not_described(stand: Stand) -> None:
    load_all_checks()
    schema = schemathesis.openapi.from_dict(stand.app.openapi())
    caller = Caller(stand, asyncio.get_running_loop())

    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        await asyncio.to_thread(exercise, found.ok(), caller)

    assert not caller.faults
    assert {400, 403, 404, 422} <= set(caller.statuses)
