"""What a process may do is asked of the login that it really uses, not of the usual role's name."""

from urllib.parse import quote, urlsplit, urlunsplit

import psycopg
import pytest

from services.config import READER, WRITER, ConfigurationError, Settings, role_url
from services.doctor.starting import refuse_unsafe_database
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from tests.samples import recorded_sample
from tests.services.doctor.conftest import changed, refusals

URLS = {WRITER: "writer_url", READER: "reader_url"}
roles = pytest.mark.parametrize("role", list(URLS))
ROLE = "another_login"


def logged_in_as(settings: Settings, role: str, name: str, options: str = "") -> Settings:
    """The same installation, where what logs in as `role` does so as `name`."""
    parts = urlsplit(settings.database_url)
    server = parts.netloc.rpartition("@")[2]
    url = parts._replace(netloc=f"{name}:secret@{server}", query=options)
    return settings.model_copy(update={URLS[role]: urlunsplit(url)})


def refused(settings: Settings, role: str, why: str) -> None:
    """The doctor and the start of a process say the same."""
    found = refusals(settings)
    assert [why in finding.what for finding in found] == [True]
    with pytest.raises(ConfigurationError, match=why):
        refuse_unsafe_database(settings, role)


@roles
def test_a_login_that_is_superuser_is_refused_whatever_it_is_called(
    sound: Settings, role: str
) -> None:
    create = f"CREATE ROLE {ROLE} LOGIN SUPERUSER PASSWORD 'secret'"
    with changed(sound, create, f"DROP ROLE {ROLE}"):
        refused(logged_in_as(sound, role, ROLE), role, f"The role {ROLE} is a superuser")


@roles
def test_the_owner_is_refused_as_a_login_of_a_process(sound: Settings, role: str) -> None:
    settings = sound.model_copy(update={URLS[role]: sound.database_url})
    refused(settings, role, "The role dekomp is a superuser")


@roles
def test_a_login_that_may_act_as_the_tables_owner_is_refused(sound: Settings, role: str) -> None:
    owner = "CREATE ROLE owner_of_events; ALTER TABLE events.dekomp_events OWNER TO owner_of_events"
    undo = "ALTER TABLE events.dekomp_events OWNER TO dekomp; DROP ROLE owner_of_events"
    member = f"CREATE ROLE {ROLE} LOGIN PASSWORD 'secret' IN ROLE owner_of_events, {role}"
    with changed(sound, owner, undo), changed(sound, member, f"DROP ROLE {ROLE}"):
        refused(logged_in_as(sound, role, ROLE), role, f"The role {ROLE} owns the event table")


@roles
def test_a_login_with_the_rights_of_the_role_and_no_more_is_as_good(
    sound: Settings, role: str
) -> None:
    create = f"CREATE ROLE {ROLE} LOGIN PASSWORD 'secret' IN ROLE {role}"
    with changed(sound, create, f"DROP ROLE {ROLE}"):
        settings = logged_in_as(sound, role, ROLE)
        assert refusals(settings) == []
        refuse_unsafe_database(settings, role)


def test_a_superuser_does_not_slip_in_by_acting_as_the_writer(sound: Settings) -> None:
    options = f"options={quote(f'-c role={WRITER}')}"
    settings = sound.model_copy(update={"writer_url": f"{sound.database_url}?{options}"})
    with psycopg.connect(settings.writer_url or "") as connection:
        assert connection.execute("SELECT current_user").fetchone() == (WRITER,)
    refused(settings, WRITER, "The role dekomp is a superuser")


def test_a_connection_that_does_not_wait_for_its_commits_is_refused(sound: Settings) -> None:
    options = f"options={quote('-c synchronous_commit=off')}"
    settings = sound.model_copy(update={"writer_url": f"{role_url(sound, WRITER)}?{options}"})
    refused(settings, WRITER, "synchronous_commit=off")


GIVEN = {
    "USAGE ON SCHEMA events": (WRITER, READER),
    "SELECT ON events.dekomp_events": (WRITER, READER),
    "INSERT ON events.dekomp_events": (WRITER,),
    "MAINTAIN ON events.dekomp_events": (WRITER,),
    "USAGE ON SEQUENCE events.dekomp_events_notification_id_seq": (WRITER,),
    "EXECUTE ON PROCEDURE events.append": (WRITER,),
}


@pytest.mark.parametrize(
    ("role", "right"), [(role, right) for right, roles in GIVEN.items() for role in roles]
)
def test_a_role_that_lacks_a_right_is_refused_and_told_how_to_get_it(
    sound: Settings, role: str, right: str
) -> None:
    with changed(sound, f"REVOKE {right} FROM {role}", f"GRANT {right} TO {role}"):
        with pytest.raises(ConfigurationError, match=f"The role {role} lacks {right}"):
            refuse_unsafe_database(sound, role)
        finding = next(found for found in refusals(sound) if "lacks" in found.what)
        with psycopg.connect(sound.database_url, autocommit=True) as connection:
            connection.execute(finding.do.partition("owner: ")[2].removesuffix(".").encode())
        assert refusals(sound) == []


@roles
def test_a_login_without_the_rights_of_the_role_is_refused_and_told_how_to_get_them(
    sound: Settings, role: str
) -> None:
    create = f"CREATE ROLE {ROLE} LOGIN PASSWORD 'secret'"
    with changed(sound, create, f"DROP ROLE {ROLE}"):
        settings = logged_in_as(sound, role, ROLE)
        with pytest.raises(ConfigurationError, match=f"The role {ROLE} lacks"):
            refuse_unsafe_database(settings, role)
        finding = next(found for found in refusals(settings) if "lacks" in found.what)
        with psycopg.connect(sound.database_url, autocommit=True) as connection:
            connection.execute(finding.do.partition("owner: ")[2].removesuffix(".").encode())
        assert refusals(settings) == []


def test_a_writer_login_of_another_name_appends(sound: Settings) -> None:
    create = f"CREATE ROLE {ROLE} LOGIN PASSWORD 'secret' IN ROLE {WRITER}"
    with changed(sound, create, f"DROP ROLE {ROLE}"):
        key = read_signing_key(sound.writer_key_file)
        with open_log(logged_in_as(sound, WRITER, ROLE), "dekomp_writer", key) as log:
            assert log.save([recorded_sample("need.confirmed")]) == 1
