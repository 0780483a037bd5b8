from pathlib import Path
from urllib.parse import urlsplit

import pytest

from services.config import (
    READER,
    WRITER,
    ConfigurationError,
    Settings,
    connection_parts,
    role_password,
    role_url,
    sqlalchemy_url,
)
from services.keys import ensure_keys, ensure_owner_password

OWNER = "postgresql://dekomp:p%40ss@db.example:6432/round?sslmode=require"


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "DEKOMP_WRITER_URL", "DEKOMP_READER_URL", "DEKOMP_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)


def test_a_role_reaches_the_owners_database_with_a_password_of_its_own() -> None:
    settings = Settings(database_url=OWNER)
    url = urlsplit(role_url(settings, WRITER))
    assert (url.hostname, url.port, url.path, url.query) == (
        "db.example",
        6432,
        "/round",
        "sslmode=require",
    )
    assert url.username == "dekomp_writer"
    assert url.password not in (None, "p@ss", role_password(settings, READER))


def test_every_process_derives_the_same_password_and_another_owner_another() -> None:
    elsewhere = "postgresql://somebody:p%40ss@replica.example/other"
    assert role_password(Settings(database_url=OWNER), WRITER) == role_password(
        Settings(database_url=elsewhere), WRITER
    )
    changed = Settings(database_url=OWNER.replace("p%40ss", "another"))
    assert role_password(changed, WRITER) != role_password(Settings(database_url=OWNER), WRITER)


def test_a_named_connection_is_taken_as_it_is() -> None:
    settings = Settings(database_url=OWNER, reader_url="postgresql://r:x@replica.example/round")
    assert role_url(settings, READER) == "postgresql://r:x@replica.example/round"


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("", "DATABASE_URL is not set"),
        ("postgresql://dekomp@db.example/round", "holds no password"),
        ("mysql://dekomp:x@db.example/round", "must begin with postgresql://"),
    ],
)
def test_a_connection_that_cannot_be_derived_is_said_plainly(url: str, sentence: str) -> None:
    with pytest.raises(ConfigurationError, match=sentence):
        role_url(Settings(database_url=url), WRITER)


def test_the_parts_of_a_connection_are_unquoted() -> None:
    assert connection_parts(OWNER) == {
        "host": "db.example",
        "port": "6432",
        "dbname": "round",
        "user": "dekomp",
        "password": "p@ss",
    }
    assert sqlalchemy_url(OWNER) == OWNER.replace("postgresql:", "postgresql+psycopg:")


def test_no_password_is_shown_with_the_settings() -> None:
    assert "p%40ss" not in repr(Settings(database_url=OWNER, writer_url=OWNER, reader_url=OWNER))


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", OWNER)
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("DEKOMP_PORT", "9000")
    settings = Settings()
    assert (settings.database_url, settings.port) == (OWNER, 9000)
    assert settings.token_key_file == tmp_path / "keys" / "token.jwk"


def test_keys_are_made_once_and_for_their_owner_alone(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    files = (settings.token_key_file, settings.writer_key_file, tmp_path / "keys" / "password")
    password = ensure_owner_password(files[2])
    ensure_keys(settings)
    before = [file.read_bytes() for file in files]
    ensure_keys(settings)
    assert ensure_owner_password(files[2]) == password
    assert [file.read_bytes() for file in files] == before
    assert {file.stat().st_mode & 0o777 for file in files} == {0o600}
