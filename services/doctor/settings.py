"""Whether the settings are safe, and the keys for their owner's eyes only."""

from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path

from joserfc.errors import JoseError

from services.api.identity import read_token_key
from services.config import Settings, owner_password_file
from services.doctor.dangerous import dangerous_settings, remote_access
from services.doctor.finding import Finding, fine, refused
from services.event_log.signing import read_signing_key

_OTHERS_MAY = 0o077


def environment_findings(settings: Settings, environ: Mapping[str, str]) -> Iterator[Finding]:
    """What every process refuses at its start, said before one is started."""
    found = [*dangerous_settings(environ), *remote_access(settings)]
    yield from found or [fine("No dangerous setting is in the environment.")]


def key_findings(settings: Settings) -> Iterator[Finding]:
    """The files whose holder can make tokens, write events or sign messages in our name."""
    for file in (settings.token_key_file, settings.writer_key_file, settings.post_key_file):
        if not file.exists():
            yield refused(
                f"The key file {file} is missing.",
                "Without it nobody gets a token, or nothing can be signed, or nothing goes out.",
                "Run `dekomp migrate` to make one, or put back the one from your backup.",
            )
        else:
            yield open_key(file) or fine(f"The key file {file} is for its owner alone.")
    for finding in (open_key(owner_password_file(settings)), same_key(settings)):
        if finding is not None:
            yield finding


def same_key(settings: Settings) -> Finding | None:
    """The finding that one key signs tokens and events, or None.

    None also when this process cannot read both: what is no key is refused where it is used.
    """
    try:
        token_key = read_token_key(settings).as_dict(private=True).get("d")
        writer_key = read_signing_key(settings.writer_key_file).private_bytes_raw()
    except (OSError, ValueError, JoseError):
        return None
    if token_key != urlsafe_b64encode(writer_key).rstrip(b"=").decode():
        return None
    return refused(
        "The key that signs tokens is also the key that signs events.",
        "Whoever gets hold of the one acts in both ways.",
        "Take one of the two files away, and run `dekomp migrate`, which makes another.",
    )


def open_key(file: Path) -> Finding | None:
    """The finding that other accounts may read a key, or None; None also when it is missing."""
    try:
        mode = file.stat().st_mode
    except (FileNotFoundError, PermissionError):
        # A folder that this process may not look into is open to nobody through it.
        return None
    if not mode & _OTHERS_MAY:
        return None
    return refused(
        f"The key file {file} is open to other accounts.",
        "Whoever has it acts in this installation's name.",
        f"Run: chmod 600 {file}. If others had access to it, replace the key.",
    )
