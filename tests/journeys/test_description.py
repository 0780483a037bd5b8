"""The API description is valid OpenAPI 3.1, complete, and its examples fit their own schemas."""

from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from domain.cases import COMMANDS
from domain.process import CLOCK
from services.api.commands.routers import COMMAND_ROUTES
from tests.journeys.stand import Stand

METHODS = {"get", "post", "put", "patch", "delete"}
Operation = dict[str, Any]


@pytest.fixture
def document(stand: Stand) -> dict[str, Any]:
    return stand.app.openapi()


def operations(document: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in METHODS:
                yield f"{method.upper()} {path}", operation


def behind_the_gate(document: dict[str, Any]) -> Iterator[tuple[str, Operation]]:
    for name, operation in operations(document):
        if "/api/v1/" in name:
            yield name, operation


def resolved(document: dict[str, Any], described: dict[str, Any]) -> dict[str, Any]:
    """The description itself, where it stands once for all in the components."""
    if "$ref" not in described:
        return described
    found: Any = document
    for name in described["$ref"].removeprefix("#/").split("/"):
        found = found[name]
    return resolved(document, found)


def test_it_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1.")
    schemathesis.openapi.from_dict(document).validate()


def test_every_operation_has_an_id_of_its_own_and_a_summary(document: dict[str, Any]) -> None:
    ids = [operation["operationId"] for _, operation in operations(document)]
    assert len(ids) == len(set(ids))
    assert len(ids) > len(COMMANDS)
    assert all(operation["summary"] for _, operation in operations(document))


def test_what_a_command_made_is_linked_to_all_that_can_be_done_with_it(
    document: dict[str, Any],
) -> None:
    made = document["paths"]["/api/v1/needs"]["post"]["responses"]["201"]["links"]
    with_a_need = {
        operation["operationId"]
        for name, operation in operations(document)
        # A deadline of the need has an id of its own, which the need's answer does not name.
        if "/needs/{need_id}" in name and name.count("{") == 1
    }
    assert made.keys() == with_a_need
    assert made["registerNeed"]["parameters"] == {
        "need_id": "$response.body#/id",
        "If-Match": "$response.header.ETag",
    }
    payment = "/api/v1/rounds/{round_id}/lines/{line_id}/payments"
    attest = document["paths"][payment]["post"]["responses"]["201"]["links"]["attestPayment"]
    assert attest["parameters"]["round_id"] == "$request.path.round_id"


def test_every_command_of_the_domain_has_its_route() -> None:
    routed = [route.command.ACTION for routes in COMMAND_ROUTES.values() for route in routes]
    assert sorted(routed) == sorted(COMMANDS.keys() - CLOCK)


def test_every_operation_behind_the_gate_asks_for_a_token(document: dict[str, Any]) -> None:
    found = list(behind_the_gate(document))
    assert [
        name for name, operation in found if operation.get("security") != [{"bearer": []}]
    ] == []
    assert found


def test_every_request_body_has_an_example_that_fits_its_schema(document: dict[str, Any]) -> None:
    wrong = []
    for name, operation in behind_the_gate(document):
        if "requestBody" not in operation:
            continue
        if "application/json" not in operation["requestBody"]["content"]:
            # A file: what it must hold is said in words, and tested with the bad inputs.
            continue
        content = operation["requestBody"]["content"]["application/json"]
        schema = {**content["schema"], "components": document["components"]}
        examples = [example["value"] for example in content["examples"].values()]
        assert examples, name
        validator = Draft202012Validator(schema)
        wrong += [
            (name, error.message) for found in examples for error in validator.iter_errors(found)
        ]
    assert wrong == []


def test_every_path_parameter_has_an_example(document: dict[str, Any]) -> None:
    bare = [
        (name, parameter["name"])
        for name, operation in behind_the_gate(document)
        for parameter in operation.get("parameters", [])
        if parameter["in"] == "path"
        and not ({"examples", "example"} & (parameter.keys() | parameter["schema"].keys()))
    ]
    assert bare == []


def test_every_refusal_is_described_as_a_problem(document: dict[str, Any]) -> None:
    described = 0
    for name, operation in behind_the_gate(document):
        for status, answer in operation["responses"].items():
            if int(status) >= 400:
                answer = resolved(document, answer)
                assert set(answer["content"]) == {"application/problem+json"}, (name, status)
                described += 1
        assert {"401", "403", "404", "503"} <= set(operation["responses"]), name
    assert described
