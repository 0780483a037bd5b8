"""Where the processes find their servers, folders and keys: the environment, and nothing else."""

import hmac
import re
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Self
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from limits import parse_many
from pydantic import AfterValidator, Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

WRITER = "dekomp_writer"
READER = "dekomp_reader"


class ConfigurationError(Exception):
    """The set-up cannot work; the message says in plain words what to change."""


def _rate(text: str) -> str:
    """Refuse a rate that cannot be read; raises `ValueError`."""
    parse_many(text)
    return text


Rate = Annotated[str, AfterValidator(_rate)]


def _address(text: str) -> str:
    """Refuse what is no host and port; raises `ValueError`."""
    if text and not re.fullmatch(r"[^\s:/]+:[0-9]{1,5}", text):
        raise ValueError("written as host:port, such as 127.0.0.1:3310")
    return text


Address = Annotated[str, AfterValidator(_address)]


def _base(text: str) -> str:
    """Refuse what is no address of a web server; raises `ValueError`."""
    if text and not re.fullmatch(r"https?://[^\s/?#@]+(/[^\s?#@]*)?", text):
        raise ValueError("written as https://host, such as https://dekomp.fylke.example")
    return text


BaseUrl = Annotated[str, AfterValidator(_base)]


def _sender(text: str) -> str:
    """Refuse what no e-mail can be from; raises `ValueError`."""
    if text and not re.fullmatch(r"[^\s@<>,;:\"]+@[A-Za-z0-9.-]+", text):
        raise ValueError("written as name@host, such as dekomp@fylke.example")
    return text


Sender = Annotated[str, AfterValidator(_sender)]


class SmtpSecurity(StrEnum):
    """How the way to the mail server is secured: upgraded, from the start, or not at all."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class Settings(BaseSettings):
    """The whole configuration, read from the environment.

    `DATABASE_URL` is the owner's connection; the other roles' are derived from it by
    `role_url` unless `DEKOMP_WRITER_URL` or `DEKOMP_READER_URL` names them. Key files
    lie in the data folder unless they are named. URLs are left out of `repr`, because
    they hold passwords.
    """

    model_config = SettingsConfigDict(
        env_prefix="DEKOMP_",
        env_ignore_empty=True,
        populate_by_name=True,
        extra="ignore",
    )

    database_url: str = Field(default="", repr=False, validation_alias="DATABASE_URL")
    writer_url: str | None = Field(default=None, repr=False)
    reader_url: str | None = Field(default=None, repr=False)
    temporal_address: str = Field(default="127.0.0.1:7233", validation_alias="TEMPORAL_ADDRESS")
    temporal_namespace: str = Field(default="default", validation_alias="TEMPORAL_NAMESPACE")
    data_dir: Path = Path("data")
    host: str = "127.0.0.1"
    port: int = Field(default=8000, ge=1, le=65535)
    allow_remote: bool = False
    #: Further names that the API answers under, separated by commas.
    hosts: str = ""
    #: Whether the API's documentation page is open to everybody.
    docs: bool = False
    #: How often one person may ask and act, counted in each API process: "60/second; 3000/minute".
    read_rate: Rate = "200/second; 6000/minute"
    write_rate: Rate = "60/second; 3000/minute"
    #: Where clamd answers ("127.0.0.1:3310"), so that every file is scanned before it is stored.
    scanner: Address = ""
    #: The address that the world reaches the API at; messages link to it.
    public_url: BaseUrl = ""
    #: Where e-mails are handed in; without it none are sent.
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_security: SmtpSecurity = SmtpSecurity.STARTTLS
    smtp_user: str = ""
    smtp_password_file: Path | None = None
    smtp_sender: Sender = ""
    #: How many processes a long rebuild is shared out to; 1 folds alone, None is as many as fit.
    rebuild_processes: int | None = Field(default=None, ge=1, le=64)
    #: For development: webhooks may be plain http to this machine.
    webhooks_to_loopback: bool = False
    token_key_file: Path = Path()
    writer_key_file: Path = Path()
    post_key_file: Path = Path()
    #: The folder that is shared with the accounts system, all on one file system.
    accounts_dir: Path = Path()

    @model_validator(mode="after")
    def _keys_lie_in_the_data_folder(self) -> Self:
        if self.token_key_file == Path():
            self.token_key_file = self.data_dir / "keys" / "token.jwk"
        if self.writer_key_file == Path():
            self.writer_key_file = self.data_dir / "keys" / "writer.pem"
        if self.post_key_file == Path():
            self.post_key_file = self.data_dir / "keys" / "post.key"
        if self.accounts_dir == Path():
            self.accounts_dir = self.data_dir / "accounts"
        return self


def role_password(settings: Settings, role: str) -> str:
    """The password of a login role, derived from the owner's, so that nobody stores it.

    Raises `ConfigurationError` when the owner's connection has no password to derive from.
    """
    owner = urlsplit(owner_url(settings)).password
    if not owner:
        raise ConfigurationError(
            "DATABASE_URL holds no password, so the passwords of the other roles cannot be "
            "derived from it. Put the owner's password into it, or set DEKOMP_WRITER_URL and "
            "DEKOMP_READER_URL."
        )
    return hmac.new(unquote(owner).encode(), role.encode(), sha256).hexdigest()


def role_url(settings: Settings, role: str) -> str:
    """The connection URL of a database role, such as `dekomp_writer`.

    Raises `ConfigurationError` when it is neither configured nor derivable.
    """
    named = {WRITER: settings.writer_url, READER: settings.reader_url}.get(role)
    if named:
        return named
    parts = urlsplit(owner_url(settings))
    server = parts.netloc.rpartition("@")[2]
    login = f"{quote(role, safe='')}:{role_password(settings, role)}"
    return urlunsplit(parts._replace(netloc=f"{login}@{server}"))


def owner_url(settings: Settings) -> str:
    """The owner's connection URL; raises `ConfigurationError` when it is missing or no URL."""
    url = settings.database_url
    if not url:
        raise ConfigurationError(
            "DATABASE_URL is not set. Start everything on this machine with `dekomp up`, or set "
            "it to the owner's connection, such as postgresql://owner:password@host:5432/dekomp."
        )
    if urlsplit(url).scheme not in ("postgresql", "postgres"):
        raise ConfigurationError("DATABASE_URL must begin with postgresql://.")
    return url


def owner_password_file(settings: Settings) -> Path:
    """Where the password of the embedded database's owner lies."""
    return settings.data_dir / "keys" / "owner-password"


def sqlalchemy_url(url: str) -> str:
    """The same connection as SQLAlchemy and Alembic name it: with the psycopg 3 driver."""
    _, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}"


def connection_parts(url: str) -> dict[str, str]:
    """Host, port, dbname, user and password of a connection URL, each absent one as ''.

    For libraries that take no URL. What else it says, such as sslmode, reaches all of them
    through libpq's own variables, such as PGSSLMODE.
    """
    parts = urlsplit(url)
    return {
        "host": parts.hostname or "",
        "port": str(parts.port or 5432),
        "dbname": unquote(parts.path.lstrip("/")),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
    }
