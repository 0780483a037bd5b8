"""The secrets of an installation: made on first start, readable by their owner alone."""

import json
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from joserfc.jwk import OKPKey

from services.config import Settings

_OWNER_ALONE = 0o600


def ensure_keys(settings: Settings) -> None:
    """Make the keys of local tokens, of events and of what goes out, each unless it is there.

    Raises `OSError` when a key cannot be written.
    """
    make_secret(settings.token_key_file, _token_key)
    make_secret(settings.writer_key_file, _writer_key)
    make_secret(settings.post_key_file, lambda: secrets.token_bytes(32))


def ensure_owner_password(file: Path) -> str:
    """The password of the embedded database's owner, made when the file is not there."""
    make_secret(file, lambda: secrets.token_urlsafe(32).encode())
    return file.read_text()


def make_secret(file: Path, generate: Callable[[], bytes]) -> None:
    """Write what `generate` gives, readable by its owner alone, unless the file is there."""
    if file.exists():
        return
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours = file.with_name(f"{file.name}.{os.getpid()}.made")
    write_secret(ours, generate())
    # A link never replaces: of several that make a key at once, all go on with the first one's.
    with suppress(FileExistsError):
        file.hardlink_to(ours)
    ours.unlink()


def write_secret(file: Path, content: bytes) -> None:
    """Write a file that only its owner may read, whole or not at all."""
    begun = file.with_name(f"{file.name}.{os.getpid()}.new")
    with open(os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWNER_ALONE), "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    begun.replace(file)


def _token_key() -> bytes:
    key = OKPKey.generate_key("Ed25519", {"use": "sig"}, auto_kid=True)
    return json.dumps(key.as_dict(private=True)).encode()


def _writer_key() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes(
        Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
    )
