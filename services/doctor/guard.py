"""Whether what keeps the event table is there, and is still what the migrations made."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from psycopg import Connection

from services.doctor.finding import Finding, fine, refused
from services.event_log.migrations.versions.v0001_event_table import GUARDS
from services.event_log.migrations.versions.v0002_append import APPEND

_VERSIONS: Final = "services/event_log/migrations/versions"
_CHANGES: Final = (
    "Nothing but it stops the table's owner from changing or deleting events by mistake."
)
_COMPARE: Final = "Find out who did it, and compare the log with a copy (`dekomp verify`)."
#: Before each statement that updates, deletes or truncates, as pg_trigger writes it.
_BEFORE_EVERY_CHANGE: Final = 2 | 8 | 16 | 32
_TRIGGER: Final = """
SELECT tgenabled::text,
       tgtype = %s AND tgqual IS NULL AND tgattr = ''
       AND tgfoid IS NOT DISTINCT FROM to_regprocedure('events.refuse_change()')
FROM pg_trigger
WHERE tgrelid = 'events.dekomp_events'::regclass AND tgname = 'refuse_change'
"""
#: Whatever else would act when events are written, and the key that makes a version one.
_OTHERS: Final = """
SELECT 'the trigger ' || tgname FROM pg_trigger
WHERE tgrelid = 'events.dekomp_events'::regclass AND NOT tgisinternal AND tgname <> 'refuse_change'
UNION ALL
SELECT 'the rule ' || rulename FROM pg_rewrite WHERE ev_class = 'events.dekomp_events'::regclass
ORDER BY 1
"""
_KEY: Final = """
SELECT FROM pg_index
WHERE indrelid = 'events.dekomp_events'::regclass AND indisprimary AND indisvalid
  AND pg_get_indexdef(indexrelid) LIKE '%%(originator_id, originator_version)%%'
"""
_ROUTINES: Final = """
SELECT p.prokind::text, l.lanname, p.prosecdef, coalesce(p.proconfig, '{}'), p.prosrc
FROM pg_proc AS p
JOIN pg_namespace AS n ON n.oid = p.pronamespace
JOIN pg_language AS l ON l.oid = p.prolang
WHERE n.nspname = 'events' AND p.proname = %s
"""


class Routine(NamedTuple):
    """A procedure or function of the event table, as a migration made it.

    One that was made is never changed by a later migration, which gives a new one a name of its
    own: so an older program, which goes on beside a newer database, still finds its own.
    """

    name: str
    called: str
    made_by: str
    why: str
    #: Kind, language, whether it acts as its owner, settings, and body, as pg_proc has them.
    made: tuple[str, str, bool, list[str], str]


ROUTINES: Final = (
    Routine(
        "append",
        "The procedure events.append",
        f"{_VERSIONS}/v0002_append.py",
        "Every event is written by it, under the lock that keeps events in order for their "
        "readers.",
        ("p", "plpgsql", False, ["lock_timeout=5s"], APPEND.split("$$")[1]),
    ),
    Routine(
        "refuse_change",
        "The function events.refuse_change",
        f"{_VERSIONS}/v0001_event_table.py",
        f"The trigger of the event table calls it. {_CHANGES}",
        ("f", "plpgsql", False, [], GUARDS[0].split("$$")[1]),
    ),
)


def guard_findings(connection: Connection[Any]) -> Iterator[Finding]:
    """Whether the trigger refuses every change of an event, and events are written as they were.

    Raises `psycopg.Error` when the database is not migrated.
    """
    found = [*_trigger(connection), *_table(connection), *_routines(connection)]
    yield from found or [fine("The event table refuses every change, and events are appended.")]


def _trigger(connection: Connection[Any]) -> Iterator[Finding]:
    found = connection.execute(_TRIGGER, (_BEFORE_EVERY_CHANGE,)).fetchone()
    again = f"make it again as {_VERSIONS}/v0001_event_table.py does."
    if found is None:
        yield refused(
            "The event table has lost its trigger refuse_change.",
            _CHANGES,
            f"{_COMPARE} Then {again}",
        )
    elif found[0] != "A":
        yield refused(
            "The trigger refuse_change on the event table is not always on.",
            _CHANGES,
            "Run as the database's owner: ALTER TABLE events.dekomp_events ENABLE ALWAYS TRIGGER "
            f"refuse_change. {_COMPARE}",
        )
    elif not found[1]:
        yield refused(
            "The trigger refuse_change on the event table is another than the one that was made.",
            _CHANGES,
            f"{_COMPARE} Then drop it, and {again}",
        )


def _table(connection: Connection[Any]) -> Iterator[Finding]:
    for (what,) in connection.execute(_OTHERS):
        kind, name = what.removeprefix("the ").split(" ", 1)
        yield refused(
            f"The event table has {what}, which no migration of ours makes.",
            "What it does when events are written, nobody has tested: they may be changed or lost.",
            f"{_COMPARE} Then run as the database's owner: DROP {kind.upper()} {name} ON "
            "events.dekomp_events.",
        )
    if connection.execute(_KEY).fetchone() is None:
        yield refused(
            "The event table has lost its primary key (originator_id, originator_version).",
            "It is what keeps two commands from writing the same version of a case, so things "
            "would happen twice.",
            f"{_COMPARE} Then run as the database's owner: ALTER TABLE events.dekomp_events ADD "
            "PRIMARY KEY (originator_id, originator_version).",
        )


def _routines(connection: Connection[Any]) -> Iterator[Finding]:
    for routine in ROUTINES:
        found = [tuple(row) for row in connection.execute(_ROUTINES, (routine.name,))]
        again = f"as {routine.made_by} does."
        if not found:
            yield refused(
                f"{routine.called} is missing.",
                routine.why,
                "Run `dekomp migrate`. If it stays away, run as the database's owner: SET ROLE "
                f"dekomp_owner, and make it again {again}",
            )
        elif len(found) > 1:
            yield refused(
                f"{routine.called} is there {len(found)} times, with other parameters.",
                f"{routine.why} Which of them PostgreSQL calls is left to chance.",
                f"{_COMPARE} Then drop what was not made {again}",
            )
        elif found[0] != routine.made:
            yield refused(
                f"{routine.called} is another than the one that was made.",
                routine.why,
                f"{_COMPARE} Then run as the database's owner: SET ROLE dekomp_owner, and put it "
                f"back with CREATE OR REPLACE, {again}",
            )
