"""The public keys that events may have been signed with: today's, and those of earlier years."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key, load_pem_public_key

from services.config import ConfigurationError, Settings
from services.event_log.signing import key_id

#: Beside the signing key: the public halves of those before it, as `openssl pkey -pubout` writes.
FORMER: Final = "former"


def known_keys(settings: Settings, named: Iterable[Path] = ()) -> Mapping[str, Ed25519PublicKey]:
    """The keys by the short names that events carry.

    With `named` files these alone, so that who verifies says whom to trust; else this
    installation's own and the former ones beside it. Raises `ConfigurationError`.
    """
    own = settings.writer_key_file
    files = list(named) or [
        *([own] if own.exists() else []),
        *sorted((own.parent / FORMER).glob("*.pem")),
    ]
    if not files:
        raise ConfigurationError(
            f"There is no key at {own}. Name a public key with --key, or put it into "
            f"{own.parent / FORMER}."
        )
    return {key_id(key): key for key in map(_read, files)}


def _read(file: Path) -> Ed25519PublicKey:
    content = file.read_bytes()
    try:
        key = (
            load_pem_private_key(content, password=None)
            if b"PRIVATE KEY" in content
            else load_pem_public_key(content)
        )
    except ValueError:
        key = None
    if isinstance(key, Ed25519PrivateKey):
        return key.public_key()
    if isinstance(key, Ed25519PublicKey):
        return key
    raise ConfigurationError(f"{file} holds no Ed25519 key in PEM.")
