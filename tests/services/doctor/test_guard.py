"""What keeps the event table is looked at whole: trigger, key, and the bodies of what it calls."""

import psycopg
import pytest

from services.config import ConfigurationError, Settings
from services.doctor.starting import refuse_unsafe_database
from services.event_log.migrations.versions.v0001_event_table import GUARDS
from services.event_log.migrations.versions.v0002_append import APPEND, GRANTS
from tests.services.doctor.conftest import changed, refusals

TABLE = "events.dekomp_events"
UNGUARDED = (
    "CREATE OR REPLACE FUNCTION events.refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RETURN NEW; END $$"
)
TRIGGER = f"CREATE OR REPLACE TRIGGER refuse_change {{}} ON {TABLE} EXECUTE FUNCTION {{}}()"
ALWAYS = f"; ALTER TABLE {TABLE} ENABLE ALWAYS TRIGGER refuse_change"
MADE = TRIGGER.format("BEFORE UPDATE OR DELETE OR TRUNCATE", "events.refuse_change") + ALWAYS
HARMLESS = (
    "CREATE FUNCTION events.nothing() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RETURN NULL; END $$; "
)
DROPPED = "; DROP FUNCTION events.nothing()"


def again(statement: str) -> str:
    return statement.replace("CREATE ", "CREATE OR REPLACE ", 1)


def refused(settings: Settings, change: str, undo: str, what: str) -> None:
    """The doctor and the start of every process say so."""
    with changed(settings, change, undo):
        (finding,) = refusals(settings)
        assert finding.what == what
        for role in ("dekomp_writer", "dekomp_reader"):
            with pytest.raises(ConfigurationError, match=what.partition("(")[0].strip()):
                refuse_unsafe_database(settings, role)


@pytest.mark.parametrize(
    "change",
    [
        again(APPEND.replace("LOCK TABLE events.dekomp_events IN EXCLUSIVE MODE;", "")),
        again(APPEND.replace("'5s'", "'50s'")),
        "ALTER PROCEDURE events.append SECURITY DEFINER",
    ],
    ids=["without the lock", "waits longer", "acts as its owner"],
)
def test_a_changed_procedure_is_refused(sound: Settings, change: str) -> None:
    what = "The procedure events.append is another than the one that was made."
    refused(sound, change, again(APPEND), what)


def test_a_missing_procedure_is_refused(sound: Settings) -> None:
    undo = ";".join((APPEND, *GRANTS))
    what = "The procedure events.append is missing."
    refused(sound, "DROP PROCEDURE events.append", undo, what)


def test_a_second_procedure_of_the_name_is_refused(sound: Settings) -> None:
    other = "events.append(text[], text[], text[], text[], INOUT positions text[])"
    change = f"CREATE PROCEDURE {other} LANGUAGE plpgsql AS $$ BEGIN END $$"
    what = "The procedure events.append is there 2 times, with other parameters."
    drop = "DROP PROCEDURE events.append(text[], text[], text[], text[], text[])"
    refused(sound, change, drop, what)


def test_a_function_of_the_trigger_that_refuses_nothing_is_refused(sound: Settings) -> None:
    what = "The function events.refuse_change is another than the one that was made."
    refused(sound, UNGUARDED, again(GUARDS[0]), what)


@pytest.mark.parametrize(
    "change",
    [
        TRIGGER.format("BEFORE TRUNCATE", "events.refuse_change"),
        TRIGGER.format("AFTER UPDATE OR DELETE OR TRUNCATE", "events.refuse_change"),
        TRIGGER.format("BEFORE UPDATE OF topic OR DELETE OR TRUNCATE", "events.refuse_change"),
        HARMLESS + TRIGGER.format("BEFORE UPDATE OR DELETE OR TRUNCATE", "events.nothing"),
    ],
    ids=["for less", "too late", "for one column", "calls another"],
)
def test_another_trigger_of_the_name_is_refused(sound: Settings, change: str) -> None:
    what = "The trigger refuse_change on the event table is another than the one that was made."
    undo = MADE + (DROPPED if "nothing" in change else "")
    refused(sound, change + ALWAYS, undo, what)


@pytest.mark.parametrize(
    ("change", "undo", "what"),
    [
        (
            f"{HARMLESS} CREATE TRIGGER swallow BEFORE INSERT ON {TABLE} FOR EACH ROW "
            "EXECUTE FUNCTION events.nothing()",
            f"DROP TRIGGER swallow ON {TABLE}{DROPPED}",
            "the trigger swallow",
        ),
        (
            f"CREATE RULE swallow AS ON INSERT TO {TABLE} DO INSTEAD NOTHING",
            f"DROP RULE swallow ON {TABLE}",
            "the rule swallow",
        ),
    ],
    ids=["trigger", "rule"],
)
def test_what_else_acts_on_the_table_is_refused(
    sound: Settings, change: str, undo: str, what: str
) -> None:
    refused(sound, change, undo, f"The event table has {what}, which no migration of ours makes.")


def test_a_lost_primary_key_is_refused(sound: Settings) -> None:
    what = "The event table has lost its primary key (originator_id, originator_version)."
    drop = f"ALTER TABLE {TABLE} DROP CONSTRAINT dekomp_events_pkey"
    undo = f"ALTER TABLE {TABLE} ADD PRIMARY KEY (originator_id, originator_version)"
    refused(sound, drop, undo, what)


def test_what_the_doctor_says_of_a_rule_mends_it(sound: Settings) -> None:
    with psycopg.connect(sound.database_url, autocommit=True) as connection:
        connection.execute(f"CREATE RULE swallow AS ON INSERT TO {TABLE} DO INSTEAD NOTHING")
        (finding,) = refusals(sound)
        _, _, mend = finding.do.partition("owner: ")
        connection.execute(mend.removesuffix(".").encode())
    assert refusals(sound) == []
