"""What Schemathesis is told: who asks, which cases there are, and what no answer may do.

Its command line imports this; `people.py` wrote the file that `PEOPLE` names.
"""

import json
import os
import re
from pathlib import Path
from random import Random
from typing import Any, Self

import requests
import schemathesis
from requests.adapters import HTTPAdapter
from schemathesis import Case, HookContext, Response
from schemathesis.auths import AuthContext
from schemathesis.checks import CheckContext
from urllib3.response import BaseHTTPResponse
from urllib3.util import Retry

from domain.process import DUTIES
from tests.journeys.any_request.people import PEOPLE, People, repeats_of

_people = People.model_validate_json(Path(os.environ[PEOPLE]).read_text())
_chance = Random(_people.seed)
#: The version of each path's case, as the last answer about it said.
_versions: dict[str, str] = {}
#: Below this length a text that comes back may be a word of ours.
_TELLING = 24
#: How often a client repeats what it was asked to repeat.
_REPEATS = 60
_BOTH_SPELLINGS = re.compile(r"(?<=[a-z])(?=[A-Z])")


@schemathesis.auth(refresh_interval=None)
class SomeRole:
    """Mostly somebody whose turn it may be, at times anybody."""

    def get(self, case: Case[Any], context: AuthContext) -> str:
        """A token."""
        operation = case.operation.definition.raw.get("operationId", "")
        duty = DUTIES.get(_BOTH_SPELLINGS.sub("-", operation).lower())
        roles = [role for role in (duty.who if duty else ()) if role in _people.tokens]
        if not roles or _chance.random() < 0.25:
            roles = list(_people.tokens)
        return _chance.choice(_people.tokens[_chance.choice(sorted(roles))])

    def set(self, case: Case[Any], data: str, context: AuthContext) -> None:
        """Send it."""
        case.headers["Authorization"] = f"Bearer {data}"


@schemathesis.hook
def before_call(context: HookContext, case: Case[Any], kwargs: dict[str, Any]) -> None:
    """Give sound requests a key of their own, cases that there are, and the version they have."""
    session = kwargs.get("session")
    if isinstance(session, requests.Session):
        _repeat_as_told(session)
    if case.path.endswith("/changes"):
        # A stream lasts for minutes unless it is asked for less; a wrong wish is refused at once.
        case.query.setdefault("seconds", 0)
        if isinstance(case.query["seconds"], int) and not isinstance(case.query["seconds"], bool):
            case.query["seconds"] = min(case.query["seconds"], 0)
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if case.meta.phase.name.value != "stateful" and _chance.random() < 0.8:
        for name in case.path_parameters:
            if known := _people.known.get(name):
                case.path_parameters[name] = _chance.choice(known)
    if case.headers.get("Idempotency-Key"):
        case.headers["Idempotency-Key"] = f"any-{_chance.getrandbits(64):x}"
    version = _versions.get(_case_of(case.formatted_path))
    if case.headers.get("If-Match") and version and _chance.random() < 0.8:
        case.headers["If-Match"] = version


@schemathesis.hook
def after_call(context: HookContext, case: Case[Any], response: Response) -> None:
    """Remember the version that the answer tells; a weak tag tells of none."""
    tag = response.headers.get("etag")
    if tag and not tag[0].startswith("W/"):
        _versions[_case_of(case.formatted_path)] = tag[0]


@schemathesis.check
def tells_plainly(context: CheckContext, response: Response, case: Case[Any]) -> None:
    """A refusal is a problem with a page of its own, and says nothing back that was sent."""
    if response.status_code < 400 or case.method == "HEAD":
        return
    problem = response.json()
    assert problem["type"] == f"/problems/{problem['code']}", problem
    assert problem["what_to_do"], problem
    told = json.dumps(problem, ensure_ascii=False)
    echoed = [text for text in _texts(case.body) if len(text) >= _TELLING and text in told]
    assert not echoed, f"the answer holds what was sent: {echoed}"


class _Counted(Retry):
    """Writes down each answer that asks for a repeat: `trial.py` counts them."""

    def increment(
        self,
        method: str | None = None,
        url: str | None = None,
        response: BaseHTTPResponse | None = None,
        *more: Any,
        **others: Any,
    ) -> Self:
        """One more, when it is an answer's and not a connection's."""
        if response is not None:
            with repeats_of(Path(os.environ[PEOPLE])).open("a") as counted:
                counted.write(f"{response.status} {method} {url}\n")
        return super().increment(method, url, response, *more, **others)


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inside in value.values() for text in _texts(inside)]
    if isinstance(value, list):
        return [text for inside in value for text in _texts(inside)]
    return []


def _case_of(path: str) -> str:
    """The part of a path that names its case: /api/v1/needs/n-1 of /api/v1/needs/n-1/waiting."""
    return "/".join(path.split("/")[:5])


def _repeat_as_told(session: requests.Session) -> None:
    """Let a session repeat what was answered with 503 and Retry-After, as clients are told to."""
    adapter = session.get_adapter("http://")
    if isinstance(adapter, HTTPAdapter) and adapter.max_retries.status != _REPEATS:
        patient = _Counted(
            total=None,
            connect=0,
            read=0,
            redirect=0,
            status=_REPEATS,
            status_forcelist=(503,),
            allowed_methods=None,
            raise_on_status=False,
        )
        session.mount("http://", HTTPAdapter(max_retries=patient))
