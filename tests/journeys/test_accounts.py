"""Payments leave for the accounts system and its answers come back, by the command line."""

import asyncio
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from services.accounts.written import summed
from services.cli import app
from services.event_log.log import open_log
from tests.journeys.county import LINE_ORE, County


@pytest.fixture(autouse=True)
def _the_running_system(county: County, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    settings = county.stand.settings
    monkeypatch.setenv("DATABASE_URL", settings.database_url or "")
    monkeypatch.setenv("TEMPORAL_ADDRESS", settings.temporal_address)
    monkeypatch.setenv("TEMPORAL_NAMESPACE", settings.temporal_namespace)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(settings.data_dir))
    monkeypatch.setenv("DEKOMP_ACCOUNTS_DIR", str(tmp_path))


async def said(*arguments: str) -> tuple[int, str]:
    """What the command line answers; it has an event loop of its own."""
    done = await asyncio.to_thread(CliRunner().invoke, app, ["accounts", *arguments])
    return done.exit_code, done.output


async def released(county: County) -> str:
    """A payment that was ordered, attested and approved; its id."""
    payment_id = await county.order(LINE_ORE // 4)
    payment = f"{county.round}/payments/{payment_id}"
    await county.attester.do(f"{payment}/attestation", {})
    await county.budget_authority.do(f"{payment}/approval", {})
    return payment_id


async def test_payments_leave_as_files_and_answers_are_read_back(
    county: County, tmp_path: Path
) -> None:
    await county.open()
    await county.decide()
    first, second = await released(county), await released(county)
    to = ("--round", county.round_id)

    code, told = await said("send", *to, "--dry-run")
    assert (code, told.count("46250.00 NOK")) == (0, 2)
    assert list((tmp_path / "orders").iterdir()) == []

    assert await said("send", *to, "--payment", first) == (
        0,
        f"{county.round_id}.{first} has left.\n",
    )
    assert await said("send", *to) == (0, f"{county.round_id}.{second} has left.\n")
    assert await said("send", *to) == (0, "")
    orders = {file.name: file.read_text() for file in (tmp_path / "orders").iterdir()}
    assert set(orders) == {f"{county.round_id}.{key}.jsonl" for key in (first, second)}
    order = json.loads(orders[f"{county.round_id}.{first}.jsonl"].splitlines()[0])

    echoed = {name: order[name] for name in ("order", "attempt", "amount_ore")}
    other = {**echoed, "order": f"{county.round_id}.{second}"}
    answers = [
        {**echoed, "outcome": "confirmed", "reference": "Reskontro 2026-5512"},
        {**other, "outcome": "unknown"},
    ]
    (tmp_path / "answers" / "monday.jsonl").write_bytes(summed(answers))
    assert await said("answers") == (0, "2 answers recorded.\n")
    assert await said("query", *to) == (0, f"Asked about {county.round_id}.{second}.\n")

    with open_log(county.stand.settings, "dekomp_reader") as log:
        county.seen["log"] = log.head()
    paid = await county.budget_authority.read(f"{county.round}/disbursements")
    assert {
        found["payment_id"]: (found["status"], found["answer_reference"]) for found in paid["items"]
    } == {first: ("confirmed", "Reskontro 2026-5512"), second: ("unknown", "")}


async def test_what_a_person_must_look_at_ends_with_one(county: County, tmp_path: Path) -> None:
    await county.open()
    await said("answers")
    stray = {"order": f"{county.round_id}.p-1", "attempt": 1, "amount_ore": 1, "outcome": "unknown"}
    (tmp_path / "answers" / "stray.jsonl").write_bytes(summed([stray]))
    code, told = await said("answers")
    assert (code, "there is no such payment" in told) == (1, True)
    code, told = await said("send", "--round", "yrkesfag-99-2099")
    assert code == 1
