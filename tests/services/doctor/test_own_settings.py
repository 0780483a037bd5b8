"""What a role or a database has of its own is seen, refused, and mended by what the doctor says."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import psycopg
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from services.api.identity import read_token_key
from services.config import ConfigurationError, Settings
from services.doctor.clock import clock_findings
from services.doctor.dangerous import refuse_dangerous_settings
from services.doctor.starting import refuse_unsafe_database, refuse_unsafe_keys
from services.keys import ensure_owner_password
from tests.journeys.clamd import clamd
from tests.services.doctor.conftest import changed, refusals


def name_of(settings: Settings) -> str:
    return urlsplit(settings.database_url).path.lstrip("/")


@pytest.mark.parametrize("value", ["off", "false", "0"])
@pytest.mark.parametrize(
    ("whose", "told"),
    [
        ("ROLE dekomp_writer", "the role dekomp_writer"),
        ("ROLE dekomp_reader", "the role dekomp_reader"),
        ("ROLE dekomp_writer IN DATABASE {name}", "the role dekomp_writer in the database {name}"),
        ("DATABASE {name}", "the database {name}"),
        ("ROLE ALL", "every role"),
    ],
)
def test_commits_that_do_not_wait_are_refused_wherever_that_was_set(
    sound: Settings, whose: str, told: str, value: str
) -> None:
    who = whose.format(name=name_of(sound))
    undo = f"ALTER {who} RESET synchronous_commit"
    with changed(sound, f"ALTER {who} SET synchronous_commit = {value}", undo):
        found = [each for each in refusals(sound) if " for " in each.what]
        assert [each.what for each in found] == [
            f"PostgreSQL has synchronous_commit=off for {told.format(name=name_of(sound))}."
        ]
        with pytest.raises(ConfigurationError, match="synchronous_commit=off"):
            refuse_unsafe_database(sound, "dekomp_writer")
        _, _, mend = found[0].do.partition(": ")
        with psycopg.connect(sound.database_url, autocommit=True) as connection:
            connection.execute(mend.partition(".")[0].encode())
        assert refusals(sound) == []


def test_a_role_of_others_may_have_its_own_way(sound: Settings) -> None:
    role = "somebody_else"
    with changed(sound, f"CREATE ROLE {role}", f"DROP ROLE {role}"):
        with psycopg.connect(sound.database_url, autocommit=True) as connection:
            connection.execute(f"ALTER ROLE {role} SET synchronous_commit = off".encode())
        assert refusals(sound) == []


@pytest.mark.parametrize("right", ["UPDATE", "DELETE", "TRUNCATE"])
def test_no_process_starts_as_a_role_that_may_change_events(sound: Settings, right: str) -> None:
    grant = f"GRANT {right} ON events.dekomp_events TO dekomp_writer"
    revoke = f"REVOKE {right} ON events.dekomp_events FROM dekomp_writer"
    with (
        changed(sound, grant, revoke),
        pytest.raises(ConfigurationError, match=f"holds {right}"),
    ):
        refuse_unsafe_database(sound, "dekomp_writer")
    refuse_unsafe_database(sound, "dekomp_writer")


def test_clocks_an_hour_apart_are_refused(sound: Settings) -> None:
    with psycopg.connect(sound.database_url) as connection:
        (agreed,) = clock_findings(connection)
        (apart,) = clock_findings(connection, datetime.now(UTC) - timedelta(hours=1))
    assert (agreed.weight, apart.weight) == ("fine", "refused")
    assert "NTP" in apart.do


def test_a_library_that_makes_fsync_do_nothing_is_refused(sound: Settings) -> None:
    environ = {"LD_PRELOAD": "/usr/lib/x86_64-linux-gnu/libeatmydata.so"}
    (finding,) = refusals(sound, environ)
    assert "libeatmydata" in finding.what
    with pytest.raises(ConfigurationError, match="libeatmydata"):
        refuse_dangerous_settings(environ)


def test_one_key_for_tokens_and_events_is_refused(sound: Settings) -> None:
    private = read_token_key(sound).get_op_key("sign")
    assert isinstance(private, Ed25519PrivateKey)
    sound.writer_key_file.write_bytes(
        private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    (finding,) = refusals(sound)
    assert "also the key that signs events" in finding.what
    with pytest.raises(ConfigurationError, match="also the key that signs events"):
        refuse_unsafe_keys(sound)


def test_a_password_of_the_owner_that_others_may_read_is_refused(sound: Settings) -> None:
    file = sound.data_dir / "keys" / "owner-password"
    ensure_owner_password(file)
    refuse_unsafe_keys(sound)
    file.chmod(0o644)
    (finding,) = refusals(sound)
    assert finding.do.startswith(f"Run: chmod 600 {file}")
    with pytest.raises(ConfigurationError, match="owner-password is open to other accounts"):
        refuse_unsafe_keys(sound)


def test_a_scanner_that_does_not_answer_is_refused(sound: Settings) -> None:
    with clamd() as address:
        scanned = sound.model_copy(update={"scanner": address})
        assert refusals(scanned) == []
    (finding,) = refusals(scanned)
    assert finding.do == "Start clamd, or correct DEKOMP_SCANNER."
