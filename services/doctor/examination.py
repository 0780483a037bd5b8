"""The whole look-over, from what can be seen without a server to what needs them all."""

from collections.abc import Iterator, Mapping

from services.config import Settings
from services.doctor.database import database_findings
from services.doctor.files import file_findings
from services.doctor.finding import Finding, Weight
from services.doctor.post import mail_findings, message_findings
from services.doctor.projections import projection_findings
from services.doctor.scanner import scanner_findings
from services.doctor.settings import environment_findings, key_findings
from services.doctor.signatures import signature_findings
from services.doctor.temporal import temporal_findings


def examine(settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """Every finding about this installation, bad and good.

    Read models, files and signatures are looked at only beside a sound database, which says what
    is theirs.
    """
    yield from environment_findings(settings, environ)
    yield from key_findings(settings)
    yield from temporal_findings(settings)
    yield from scanner_findings(settings)
    yield from mail_findings(settings)
    sound = True
    for finding in database_findings(settings):
        sound = sound and finding.weight is not Weight.REFUSED
        yield finding
    if sound:
        yield from projection_findings(settings)
        yield from file_findings(settings)
        yield from signature_findings(settings)
        yield from message_findings(settings)
