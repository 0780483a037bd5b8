"""How long a lost database is away: a backup, and a restore with its proof, for so many events.

`python -m tests.bench.restoring 1000000` measures a log of a million.
"""

import asyncio
import shutil
import sys
from pathlib import Path
from time import perf_counter
from urllib.parse import urlsplit

import psycopg

from services.backup.restore import restore
from services.backup.take import take
from services.config import Settings
from services.event_log.migrate import migrate
from tests.bench.stack import servers

#: As large as most events are, and as hard to compress as what is salted and signed.
_FILL = """
INSERT INTO events.dekomp_events (originator_id, originator_version, topic, state)
SELECT gen_random_uuid(), 1, 'bench',
       decode(string_agg(md5(random()::text || number || part), ''), 'hex')
FROM generate_series(1, %s) AS number, generate_series(1, 60) AS part GROUP BY number
"""


def measure_restore(settings: Settings, events: int) -> tuple[float, float]:
    """Seconds of a backup and of a restore into another database of the same server."""
    with psycopg.connect(settings.database_url, autocommit=True) as connection:
        connection.execute(_FILL, (events,))
        connection.execute("CREATE DATABASE restored")
    folder = Path(settings.data_dir) / "backup"
    begun = perf_counter()
    take(settings, folder)
    taken = perf_counter()
    url = urlsplit(settings.database_url)._replace(path="/restored").geturl()
    elsewhere = {"database_url": url, "data_dir": settings.data_dir / "restored"}
    restore(settings.model_copy(update=elsewhere), folder)
    restored = perf_counter()
    shutil.rmtree(folder)
    return taken - begun, restored - taken


async def main(events: int) -> None:
    """Measure on servers of its own, and print."""
    async with servers() as settings:
        migrate(settings)
        backup, back = await asyncio.to_thread(measure_restore, settings, events)
    print(f"{events:,} events: backup {backup:.1f} s, restore with its proof {back:.1f} s")


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
