from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from domain.role import Role
from services.api.identity import read_token_key, verify
from services.cli import app, main
from services.config import Settings
from services.keys import ensure_keys


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DATABASE_URL", "TEMPORAL_ADDRESS", "DEKOMP_HOST", "DEKOMP_ALLOW_REMOTE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(tmp_path))


def run(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int | str | None:
    monkeypatch.setattr("sys.argv", ["dekomp", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    return ended.value.code


def test_a_token_is_for_the_role_and_county_that_were_asked_for(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    ensure_keys(settings)
    done = CliRunner().invoke(app, ["token", "--role", "county-officer", "--county", "46"])
    identity = verify(read_token_key(settings), done.stdout.strip(), datetime.now(UTC))
    assert (identity.role, identity.county) == (Role.COUNTY_OFFICER, "46")


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["token", "--role", "county-officer"], 1, "a county role acts for one county"),
        (["token", "--role", "county-officer", "--county", "46"], 1, "There is no key at"),
        (["token", "--role", "emperor"], 2, "Invalid value for '--role'"),
        (["token", "--role", "public", "--hours", "13"], 1, "a token lives between"),
        (["up", "--port", "0"], 2, "Invalid value for '--port'"),
        (["migrate"], 1, "DATABASE_URL is not set"),
        (["rebuild", "no-such"], 1, "no-such"),
        (["nothing"], 2, "No such command"),
    ],
)
def test_a_failure_is_one_plain_sentence(
    arguments: list[str],
    code: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(monkeypatch, *arguments) == code
    said = capsys.readouterr().err
    assert sentence in said
    assert "Traceback" not in said


def test_a_value_of_the_wrong_kind_in_the_environment_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DEKOMP_PORT", "eight thousand")
    assert run(monkeypatch, "projector") == 1
    assert "port" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command",
    ["up", "api", "worker", "projector", "postman", "migrate", "rebuild", "projections"],
)
def test_no_process_starts_with_the_setting_that_loses_events(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("POSTGRES_ENABLE_DB_FUNCTIONS", "y")
    assert run(monkeypatch, command) == 1
    assert "miss some for good" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["up", "api"])
def test_the_api_is_not_opened_to_other_machines_unasked(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DEKOMP_HOST", "0.0.0.0")
    assert run(monkeypatch, command) == 1
    assert "DEKOMP_ALLOW_REMOTE" in capsys.readouterr().err


def test_a_database_that_does_not_answer_is_said_plainly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://dekomp:secret@127.0.0.1:1/dekomp")
    assert run(monkeypatch, "migrate") == 1
    said = capsys.readouterr().err
    assert "The database does not answer" in said
    assert "secret" not in said


def test_migrating_a_database_that_is_away_says_so_and_ends(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    ensure_keys(Settings(data_dir=tmp_path))
    monkeypatch.setenv("DATABASE_URL", "postgresql://a:b@127.0.0.1:1/x")

    assert run(monkeypatch, "migrate") == 1
    said = capsys.readouterr().err
    assert "The database does not answer" in said
    assert "Traceback" not in said
