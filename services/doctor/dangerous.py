"""Settings that no process of ours starts with."""

from collections.abc import Mapping
from ipaddress import ip_address

from services.config import ConfigurationError, Settings
from services.event_log.recorder import UnsafeSetting, refuse_unsafe_settings


def refuse_dangerous_settings(environ: Mapping[str, str]) -> None:
    """Raise `ConfigurationError` when the environment asks for what loses events."""
    if "eatmydata" in environ.get("LD_PRELOAD", ""):
        raise ConfigurationError(
            "LD_PRELOAD names libeatmydata, which makes every fsync do nothing, so a power cut "
            "takes back what was promised. Remove it from the environment."
        )
    try:
        refuse_unsafe_settings(environ)
    except (UnsafeSetting, ValueError) as problem:
        raise ConfigurationError(
            "POSTGRES_ENABLE_DB_FUNCTIONS is set. It takes the lock away that keeps events in "
            "order, so readers of the log would miss some for good. Remove it from the "
            "environment."
        ) from problem


def refuse_remote_access(settings: Settings) -> None:
    """Raise `ConfigurationError` when the API would be open to other machines unasked."""
    if _is_public(settings.host):
        raise ConfigurationError(
            f"DEKOMP_HOST={settings.host} is an address of the open Internet, and local tokens are "
            "not for there. Use 127.0.0.1, or a private address, behind a proxy with TLS."
        )
    if not settings.allow_remote and not _is_loopback(settings.host):
        raise ConfigurationError(
            f"DEKOMP_HOST={settings.host} opens the API to other machines, without TLS and with "
            "tokens that anybody who has the key file can make. Use 127.0.0.1 behind a proxy "
            "with TLS, or set DEKOMP_ALLOW_REMOTE=1 if the network in front is safe."
        )


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
