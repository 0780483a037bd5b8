"""What a process looks at before it starts: the few things that it must not work with."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import psycopg
from psycopg import Connection

from services.config import ConfigurationError, Settings, role_url
from services.doctor.clock import clock_findings
from services.doctor.finding import Finding, Weight
from services.doctor.own_settings import own_setting_findings
from services.doctor.safeguards import durability_findings, guard_findings, too_mighty
from services.doctor.settings import open_key

_PATIENCE_SECONDS: Final = 5


def refuse_unsafe_database(settings: Settings, role: str) -> None:
    """Raise `ConfigurationError` when the database may lose or change what a process writes.

    `role` is the role that the process logs in as. A database that does not answer, or is not
    migrated yet, is not refused here: what needs it says so in words of its own.
    """
    try:
        with psycopg.connect(
            role_url(settings, role), connect_timeout=_PATIENCE_SECONDS
        ) as connection:
            findings = list(_findings(connection, role))
    except psycopg.Error:
        return
    _refuse(findings)


def refuse_open_keys(*files: Path) -> None:
    """Raise `ConfigurationError` when other accounts may read a key file."""
    _refuse(finding for file in files if (finding := open_key(file)))


def _findings(connection: Connection[Any], role: str) -> Iterator[Finding]:
    yield from own_setting_findings(connection)
    yield from durability_findings(connection)
    yield from clock_findings(connection)
    yield from too_mighty(connection, role)
    yield from guard_findings(connection)


def _refuse(findings: Iterable[Finding]) -> None:
    for finding in findings:
        if finding.weight is Weight.REFUSED:
            raise ConfigurationError(f"{finding.what} {finding.why} {finding.do}")
