"""Settings that no process of ours starts with."""

from collections.abc import Iterator, Mapping
from ipaddress import ip_address

from services.config import ConfigurationError, Settings
from services.doctor.finding import Finding, refused
from services.event_log.recorder import UnsafeSetting, refuse_unsafe_settings


def refuse_dangerous_settings(environ: Mapping[str, str]) -> None:
    """Raise `ConfigurationError` when the environment asks for what loses events."""
    _refuse(dangerous_settings(environ))


def refuse_remote_access(settings: Settings) -> None:
    """Raise `ConfigurationError` when the API would be open to other machines unasked."""
    _refuse(remote_access(settings))


def dangerous_settings(environ: Mapping[str, str]) -> Iterator[Finding]:
    """Everything in the environment that loses events."""
    if "eatmydata" in environ.get("LD_PRELOAD", ""):
        yield refused(
            "LD_PRELOAD names libeatmydata.",
            "It makes every fsync do nothing, so a power cut takes back what was promised.",
            "Remove it from the environment.",
        )
    try:
        refuse_unsafe_settings(environ)
    except (UnsafeSetting, ValueError):
        yield refused(
            "POSTGRES_ENABLE_DB_FUNCTIONS is set.",
            "It takes the lock away that keeps events in order, so readers of the log would miss "
            "some for good.",
            "Remove it from the environment.",
        )


def remote_access(settings: Settings) -> Iterator[Finding]:
    """What is wrong with the address that the API listens at."""
    if _is_public(settings.host):
        yield refused(
            f"DEKOMP_HOST={settings.host} is an address of the open Internet.",
            "Local tokens are not for there.",
            "Use 127.0.0.1, or a private address, behind a proxy with TLS.",
        )
    elif not settings.allow_remote and not _is_loopback(settings.host):
        yield refused(
            f"DEKOMP_HOST={settings.host} opens the API to other machines.",
            "It has no TLS, and anybody who has the key file can make tokens.",
            "Use 127.0.0.1 behind a proxy with TLS, or set DEKOMP_ALLOW_REMOTE=1 if the network in "
            "front is safe.",
        )


def _refuse(findings: Iterator[Finding]) -> None:
    for finding in findings:
        raise ConfigurationError(finding.told)


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _is_public(host: str) -> bool:
    try:
        return ip_address(host).is_global
    except ValueError:
        return False
