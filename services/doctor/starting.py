"""What a process looks at before it starts: the few things that it must not work with."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

import psycopg

from services.config import ConfigurationError, Settings, owner_password_file, role_url
from services.doctor.finding import Finding, Weight
from services.doctor.session import session_findings
from services.doctor.settings import open_key, same_key

_PATIENCE_SECONDS: Final = 5


def refuse_unsafe_database(settings: Settings, role: str) -> None:
    """Raise `ConfigurationError` when the database may lose or change what a process writes.

    `role` is the role that the process should log in as; what is asked is what its connection
    really may do. A database that does not answer, or is not
    migrated yet, is not refused here: what needs it says so in words of its own.
    """
    try:
        with psycopg.connect(
            role_url(settings, role), connect_timeout=_PATIENCE_SECONDS
        ) as connection:
            findings = list(session_findings(connection, role))
    except psycopg.Error:
        return
    _refuse(findings)


def refuse_unsafe_keys(settings: Settings, *files: Path) -> None:
    """Raise `ConfigurationError` when others may use a key of ours, or one key serves for two.

    `files` are the keys that this process works with.
    """
    found = (open_key(file) for file in (*files, owner_password_file(settings)))
    _refuse(finding for finding in (*found, same_key(settings)) if finding)


def _refuse(findings: Iterable[Finding]) -> None:
    for finding in findings:
        if finding.weight is Weight.REFUSED:
            raise ConfigurationError(finding.told)
