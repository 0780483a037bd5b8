"""The secrets of subscriptions: worked out from a key of the installation, stored nowhere."""

import hmac
from base64 import b64encode, urlsafe_b64encode
from hashlib import sha256

from services.config import ConfigurationError, Settings

Key = bytes
_SHORTEST = 32


def read_post_key(settings: Settings) -> Key:
    """The installation's key for what goes out.

    Raises `ConfigurationError` when it cannot be read or is too short.
    """
    try:
        key = settings.post_key_file.read_bytes()
    except FileNotFoundError:
        raise ConfigurationError(
            f"{settings.post_key_file} is not there. Put back the one from your backup, or run "
            "`dekomp migrate`, which makes another; then every webhook has another secret."
        ) from None
    except OSError as error:
        raise ConfigurationError(
            f"{settings.post_key_file} cannot be read ({error.strerror}). Let the user that "
            "Dekomp runs as read it."
        ) from None
    if len(key) < _SHORTEST:
        raise ConfigurationError(
            f"{settings.post_key_file} holds fewer than {_SHORTEST} bytes, which is no key. "
            "Put back the one from your backup, or take it away and run `dekomp migrate`, "
            "which makes another."
        )
    return key


def webhook_secret(key: Key, subscription_id: str, number: int) -> str:
    """A webhook's `number`th secret, 256 bits as Standard Webhooks writes them."""
    digest = hmac.digest(key, f"webhook/{subscription_id}/{number}".encode(), sha256)
    return f"whsec_{b64encode(digest).decode()}"


def ending_secret(key: Key, subscription_id: str) -> str:
    """What lets whoever has an e-mail end the subscription: 256 bits, as 43 letters and digits."""
    return _linked(key, f"ending/{subscription_id}")


def is_ending_secret(key: Key, subscription_id: str, given: str) -> bool:
    """Whether it is that secret; takes as long whatever is wrong with it."""
    return hmac.compare_digest(ending_secret(key, subscription_id).encode(), given.encode())


def confirming_code(key: Key, subscription_id: str) -> str:
    """What shows that somebody reads the address, since it was sent there and nowhere else."""
    return _linked(key, f"confirming/{subscription_id}")


def is_confirming_code(key: Key, subscription_id: str, given: str) -> bool:
    """Whether it is that code; takes as long whatever is wrong with it."""
    return hmac.compare_digest(confirming_code(key, subscription_id).encode(), given.encode())


def _linked(key: Key, what: str) -> str:
    digest = hmac.digest(key, what.encode(), sha256)
    return urlsafe_b64encode(digest).decode().rstrip("=")


def hidden(key: Key, value: str) -> str:
    """Stands for a personal value where only sameness counts; nobody can guess back from it."""
    return hmac.digest(key, f"hidden/{value}".encode(), sha256).hex()
