"""Who is asking: local access tokens, made and checked.

Until real identity providers come, this installation issues its own tokens, signed
by its own key. Source: RFC 7519, RFC 8725 (best current practice), RFC 9864.
"""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Final, NamedTuple, Protocol, Self
from uuid import uuid4

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import OKPKey
from pydantic import StringConstraints, ValidationError, model_validator

from domain.role import COUNTY_ROLES, Role
from domain.value import Value
from services.api.fields import is_organisation_number

ISSUER: Final = "local"
AUDIENCE: Final = "dekomp"
#: The fully specified name of EdDSA with Ed25519; RFC 9864 deprecates the name "EdDSA".
ALGORITHM: Final = "Ed25519"
#: A working day: a local token cannot be revoked, so it must not outlive the day of its issue.
LONGEST_LIFE: Final = timedelta(hours=12)
#: How far the clocks of two machines may differ before a fresh token is refused as not yet valid.
CLOCK_SKEW: Final = timedelta(seconds=60)
#: Far above what a token of ours needs; longer ones are not even decoded.
LARGEST_TOKEN: Final = 8 * 1024

_ORGANISATION_ROLES: Final = frozenset({Role.UNIT, Role.NETWORK, Role.PROVIDER})
_DIRECTORATE_ROLES: Final = frozenset({Role.DIRECTORATE_MANAGER, Role.DIRECTORATE_AUDITOR})
#: The organisation number of the Norwegian Directorate for Education and Training.
_DIRECTORATE: Final = "970018131"
#: What stands for the organisation of those who act for none: the public, an administrator.
NO_ORGANISATION: Final = "none"

#: Every header that ours have. A key, a URL or a critical extension in a token is an attack.
_HEADERS: Final = frozenset({"alg", "kid", "typ"})
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")


class Identity(Value):
    """Who acts, in which role, for whom.

    `subject` is an opaque id, never a name. `organisation` is an organisation number;
    a county number for those who act for a county itself; "none" for nobody's.
    `county` is the county number that a county role is bound to. `authority` is what they
    act under, when role and place are not their own, and `in_place_of` whose substitute
    they are.
    """

    subject: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$")]
    role: Role
    organisation: str
    county: Annotated[str, StringConstraints(pattern=r"^[0-9]{2}$")] | None = None
    authority: str | None = None
    in_place_of: str | None = None

    @model_validator(mode="after")
    def _role_fits_organisation(self) -> Self:
        if self.role is Role.SYSTEM:
            raise ValueError("clock and imports act inside the system and hold no token")
        if self.role in COUNTY_ROLES and self.county is None:
            raise ValueError("a county role acts for one county")
        if self.role in _DIRECTORATE_ROLES:
            if self.organisation != _DIRECTORATE:
                raise ValueError("a directorate role acts for the directorate alone")
            return self
        if is_organisation_number(self.organisation):
            return self
        if self.role in COUNTY_ROLES and self.organisation == self.county:
            return self
        if self.role in COUNTY_ROLES | _ORGANISATION_ROLES:
            raise ValueError("this role acts for an organisation with a valid number")
        if self.organisation != NO_ORGANISATION:
            raise ValueError("not an organisation number")
        return self


class TokenSettings(Protocol):
    """What is needed to make and check tokens: the file with the Ed25519 JWK."""

    @property
    def token_key_file(self) -> Path:
        """The private key, readable by its owner alone."""


class InvalidToken(Exception):
    """The token is not one of ours, or holds no longer. Why is for the log, not for the answer."""


def read_token_key(settings: TokenSettings) -> OKPKey:
    """The key of local tokens.

    Raises `OSError` when there is none, `ValueError` or `JoseError` when it is not an
    Ed25519 key with a key id.
    """
    key = OKPKey.import_key(json.loads(settings.token_key_file.read_bytes()))
    if key.curve_name != "Ed25519" or not key.kid:
        raise ValueError("the token key must be an Ed25519 JWK with a kid")
    return key


def issue_token(
    settings: TokenSettings,
    *,
    role: Role,
    county: str | None,
    organisation: str | None,
    subject: str,
    lifetime: timedelta,
    now: datetime | None = None,
) -> str:
    """Make a token that lasts for `lifetime` from `now` (UTC, the present when absent).

    A missing organisation becomes the county for county roles, the directorate for its
    own, and "none" for the public and administrators. Raises `ValueError` when role,
    organisation and county do not fit together or the life is longer than `LONGEST_LIFE`.
    """
    if not timedelta(seconds=1) <= lifetime <= LONGEST_LIFE:
        raise ValueError(f"a token lives between 1 second and {LONGEST_LIFE}")
    identity = Identity(
        subject=subject,
        role=role,
        organisation=organisation or _default_organisation(role, county),
        county=county,
    )
    issued = now or datetime.now(UTC)
    claims = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": identity.subject,
        "role": identity.role.value,
        "org": identity.organisation,
        "county": identity.county,
        "iat": int(issued.timestamp()),
        "nbf": int(issued.timestamp()),
        "exp": int((issued + lifetime).timestamp()),
        "jti": str(uuid4()),
    }
    key = read_token_key(settings)
    header = {"alg": ALGORITHM, "kid": key.kid}
    return jwt.encode(header, claims, key, algorithms=[ALGORITHM])


class Vouched(NamedTuple):
    """Whom a token that is one of ours vouches for, from when and until before when (POSIX)."""

    identity: Identity
    begins: int
    ends: int

    def holds_at(self, now: datetime) -> bool:
        """Whether the token holds at `now` (UTC)."""
        instant = int(now.timestamp())
        return self.begins - CLOCK_SKEW.total_seconds() <= instant < self.ends


def verify(key: OKPKey, token: str, now: datetime) -> Identity:
    """The identity that `token` vouches for at `now` (UTC). Raises `InvalidToken`."""
    return vouched(key, token, now).identity


def vouched(key: OKPKey, token: str, now: datetime) -> Vouched:
    """Whom `token` vouches for at `now` (UTC), and how long. Raises `InvalidToken`."""
    if len(token) > LARGEST_TOKEN or not _TOKEN.fullmatch(token):
        raise InvalidToken("not a compact token of reasonable size")
    try:
        decoded = jwt.decode(token, key, algorithms=[ALGORITHM])
        if not _HEADERS.issuperset(decoded.header) or decoded.header.get("kid") != key.kid:
            raise InvalidToken("unknown key or unexpected header")
        _check_claims(decoded.claims, now)
        claims = decoded.claims
        identity = Identity(
            subject=claims["sub"],
            role=claims["role"],
            organisation=claims["org"],
            county=claims.get("county"),
        )
        return Vouched(identity, max(claims["iat"], claims["nbf"]), claims["exp"])
    except ValidationError:
        raise InvalidToken("role, organisation and county do not fit together") from None
    except (JoseError, ValueError, TypeError, RecursionError) as fault:
        raise InvalidToken(type(fault).__name__) from fault


def _check_claims(claims: jwt.Claims, now: datetime) -> None:
    # The library's decode checks the signature only; every claim is this function's work.
    instant = int(now.timestamp())
    jwt.JWTClaimsRegistry(
        now=instant,
        leeway=int(CLOCK_SKEW.total_seconds()),
        iss={"essential": True, "value": ISSUER},
        aud={"essential": True, "value": AUDIENCE},
        sub={"essential": True},
        role={"essential": True},
        org={"essential": True},
        iat={"essential": True},
        nbf={"essential": True},
        exp={"essential": True},
        jti={"essential": True},
    ).validate(claims)
    issued, expires = claims["iat"], claims["exp"]
    if type(issued) is not int or type(expires) is not int:
        raise InvalidToken("instants are whole seconds")
    # Clocks that differ are a reason to take a token early, never to take it late.
    if expires <= instant or expires - issued > LONGEST_LIFE.total_seconds():
        raise InvalidToken("expired, or made to live too long")


def _default_organisation(role: Role, county: str | None) -> str:
    if role in COUNTY_ROLES and county is not None:
        return county
    return _DIRECTORATE if role in _DIRECTORATE_ROLES else NO_ORGANISATION
