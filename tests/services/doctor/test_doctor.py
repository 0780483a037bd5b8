import socket

import psycopg
import pytest

from services.config import ConfigurationError, Settings
from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
from services.doctor.temporal import temporal_findings
from tests.services.doctor.conftest import changed, refusals


def test_a_sound_installation_has_nothing_refused(sound: Settings) -> None:
    assert refusals(sound) == []


@pytest.mark.parametrize("right", ["UPDATE", "DELETE", "TRUNCATE"])
def test_a_writer_that_may_change_events_is_refused(sound: Settings, right: str) -> None:
    grant = f"GRANT {right} ON events.dekomp_events TO dekomp_writer"
    revoke = f"REVOKE {right} ON events.dekomp_events FROM dekomp_writer"
    with changed(sound, grant, revoke):
        (finding,) = refusals(sound)
    assert right in finding.what


@pytest.mark.parametrize("name", ["dekomp_writer", "dekomp_reader"])
def test_a_role_of_a_process_that_is_superuser_is_refused(sound: Settings, name: str) -> None:
    role = f"ALTER ROLE {name}"
    with changed(sound, f"{role} SUPERUSER", f"{role} NOSUPERUSER"):
        (finding,) = refusals(sound)
        assert finding.what == f"The role {name} is a superuser."
        with pytest.raises(ConfigurationError, match="is a superuser"):
            refuse_unsafe_database(sound, name)


@pytest.mark.parametrize("setting", ["fsync", "full_page_writes", "synchronous_commit"])
def test_a_server_that_forgets_what_it_committed_is_refused(
    sound: Settings, postgres: str, setting: str
) -> None:
    off, on = f"ALTER SYSTEM SET {setting} = off", f"ALTER SYSTEM SET {setting} = on"
    elsewhere = sound.model_copy(update={"database_url": postgres})
    with changed(elsewhere, off, on):
        reload(postgres, setting, "off")
        (finding,) = refusals(sound)
        assert finding.what == f"PostgreSQL runs with {setting}=off."
        with pytest.raises(ConfigurationError, match=f"{setting}=off"):
            refuse_unsafe_database(sound, "dekomp_writer")
    reload(postgres, setting, "on")
    refuse_unsafe_database(sound, "dekomp_writer")


def reload(url: str, setting: str, value: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("SELECT pg_reload_conf()")
    found = None
    while found != (value,):
        with psycopg.connect(url) as connection:
            found = connection.execute(f"SHOW {setting}").fetchone()


@pytest.mark.parametrize(
    ("change", "undo", "what"),
    [
        ("DISABLE TRIGGER refuse_change", "ENABLE ALWAYS TRIGGER refuse_change", "not always on"),
        ("ENABLE TRIGGER refuse_change", "ENABLE ALWAYS TRIGGER refuse_change", "not always on"),
    ],
)
def test_a_guard_that_is_not_always_on_is_refused(
    sound: Settings, change: str, undo: str, what: str
) -> None:
    table = "ALTER TABLE events.dekomp_events"
    with changed(sound, f"{table} {change}", f"{table} {undo}"):
        (finding,) = refusals(sound)
        assert what in finding.what
        with pytest.raises(ConfigurationError, match=what):
            refuse_unsafe_database(sound, "dekomp_reader")


def test_a_missing_guard_is_refused(sound: Settings) -> None:
    with psycopg.connect(sound.database_url) as connection:
        connection.execute("DROP TRIGGER refuse_change ON events.dekomp_events")
    (finding,) = refusals(sound)
    assert "lost its trigger" in finding.what
    with pytest.raises(ConfigurationError, match="lost its trigger"):
        refuse_unsafe_database(sound, "dekomp_writer")


def test_a_reader_that_may_write_is_refused(sound: Settings) -> None:
    grant = "GRANT INSERT ON events.dekomp_events TO dekomp_reader"
    with changed(sound, grant, grant.replace("GRANT", "REVOKE").replace(" TO ", " FROM ")):
        (finding,) = refusals(sound)
    assert "dekomp_reader holds INSERT" in finding.what


@pytest.mark.parametrize("what", ["away", "not migrated"])
def test_a_database_that_is_not_ready_is_not_called_unsafe(
    sound: Settings, postgres: str, what: str
) -> None:
    url = "postgresql://a:b@127.0.0.1:1/x" if what == "away" else postgres
    refuse_unsafe_database(sound.model_copy(update={"database_url": url}), "dekomp_writer")


def test_no_process_starts_with_a_key_that_others_may_read(sound: Settings) -> None:
    refuse_unsafe_keys(sound, sound.token_key_file, sound.writer_key_file)
    sound.token_key_file.chmod(0o604)
    with pytest.raises(ConfigurationError, match=r"open to other accounts.*chmod 600"):
        refuse_unsafe_keys(sound, sound.token_key_file)


def test_a_writer_that_cannot_log_in_is_refused(sound: Settings) -> None:
    role = "ALTER ROLE dekomp_writer"
    with changed(sound, f"{role} NOLOGIN", f"{role} LOGIN"):
        (finding,) = refusals(sound)
    assert "cannot log in" in finding.what


def test_a_reader_that_cannot_log_in_is_refused(sound: Settings) -> None:
    wrong = sound.database_url.replace("dekomp:", "dekomp_reader:")
    (finding,) = refusals(sound.model_copy(update={"reader_url": wrong}))
    assert "read models cannot be asked" in finding.what


def test_a_key_that_others_may_read_is_refused(sound: Settings) -> None:
    sound.writer_key_file.chmod(0o640)
    (finding,) = refusals(sound)
    assert finding.do.startswith(f"Run: chmod 600 {sound.writer_key_file}")


def test_a_missing_key_is_refused(sound: Settings) -> None:
    sound.token_key_file.unlink()
    (finding,) = refusals(sound)
    assert "missing" in finding.what


def test_a_database_without_our_schema_is_refused(sound: Settings, postgres: str) -> None:
    found = refusals(sound.model_copy(update={"database_url": postgres}))
    assert "Run `dekomp migrate`." in [finding.do for finding in found]


def test_a_database_of_a_newer_program_is_refused(sound: Settings) -> None:
    row = "UPDATE events.alembic_version SET version_num ="
    with psycopg.connect(sound.database_url) as connection:
        before = connection.execute("SELECT version_num FROM events.alembic_version").fetchone()
    assert before is not None
    with changed(sound, f"{row} '9999'", f"{row} '{before[0]}'"):
        (finding,) = refusals(sound)
    assert "newer than this program" in finding.what


def test_a_database_out_of_reach_is_refused_once(sound: Settings) -> None:
    away = sound.model_copy(update={"database_url": "postgresql://a:b@127.0.0.1:1/x"})
    (finding,) = refusals(away)
    assert "does not answer" in finding.what


def test_temporal_out_of_reach_is_refused(sound: Settings) -> None:
    (finding,) = refusals(sound.model_copy(update={"temporal_address": "127.0.0.1:1"}))
    assert finding.what == "Temporal does not answer at 127.0.0.1:1."


def test_a_temporal_that_says_nothing_is_refused(sound: Settings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        (finding,) = refusals(sound.model_copy(update={"temporal_address": address}))
    assert "Temporal does not answer" in finding.what


def test_that_no_worker_asks_for_work_is_to_be_watched(
    sound: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Other tests have workers on the same server; this queue is nobody's.
    monkeypatch.setattr("services.worker_seen.TASK_QUEUE", "nobody-asks")
    *_, told = temporal_findings(sound)
    assert (told.weight, told.do) == ("watch", "Start `dekomp worker`, or look into its log.")
    assert refusals(sound) == []


def test_a_namespace_that_is_not_there_is_refused(sound: Settings) -> None:
    (finding,) = refusals(sound.model_copy(update={"temporal_namespace": "elsewhere"}))
    assert finding.do == "Create it: temporal operator namespace create elsewhere"


@pytest.mark.parametrize("value", ["y", "true", "1", "on", "maybe"])
def test_the_setting_that_loses_events_is_refused(sound: Settings, value: str) -> None:
    (finding,) = refusals(sound, {"POSTGRES_ENABLE_DB_FUNCTIONS": value})
    assert "POSTGRES_ENABLE_DB_FUNCTIONS" in finding.what


def test_the_same_setting_switched_off_is_fine(sound: Settings) -> None:
    assert refusals(sound, {"POSTGRES_ENABLE_DB_FUNCTIONS": "no"}) == []


def test_an_open_address_is_refused_unless_it_is_asked_for(sound: Settings) -> None:
    opened = sound.model_copy(update={"host": "0.0.0.0"})
    (finding,) = refusals(opened)
    assert "DEKOMP_HOST" in finding.what
    assert refusals(opened.model_copy(update={"allow_remote": True})) == []


def test_an_address_of_the_open_internet_is_refused_for_local_tokens(sound: Settings) -> None:
    # An address that the registry of special addresses counts as global.
    opened = sound.model_copy(update={"host": "8.8.8.8", "allow_remote": True})
    (finding,) = refusals(opened)
    assert "open Internet" in finding.what
