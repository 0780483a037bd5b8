"""Tokens: what is made is taken, and nothing else is."""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jws
from joserfc.jwk import OKPKey

from domain.role import Role
from services.api.identity import (
    Identity,
    InvalidToken,
    read_token_key,
    verify,
)
from services.config import Settings

NOON = datetime(2025, 6, 2, 12, 0, tzinfo=UTC)
EPOCH = int(NOON.timestamp())
URL = "/api/v1/plans/p-1"
CLAIMS: dict[str, Any] = {
    "iss": "local",
    "aud": "dekomp",
    "sub": "officer-1",
    "role": "county-officer",
    "org": "46",
    "county": "46",
    "iat": EPOCH,
    "nbf": EPOCH,
    "exp": EPOCH + 3600,
    "jti": "1",
}


def b64(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def sign(
    key: OKPKey, claims: object = CLAIMS, *, raw: bytes | None = None, **header: object
) -> str:
    """A compact token with whatever is in it, signed as a holder of the key could."""
    head = {"typ": "JWT", "alg": "Ed25519", "kid": key.kid, **header}
    head = {name: value for name, value in head.items() if value is not ...}
    signed = f"{b64(json.dumps(head).encode())}.{b64(raw or json.dumps(claims).encode())}"
    signature = key.get_op_key("sign").sign(signed.encode())  # type: ignore[union-attr]
    return f"{signed}.{b64(signature)}"


def but(**changes: object) -> dict[str, Any]:
    return {name: value for name, value in {**CLAIMS, **changes}.items() if value is not ...}


def hs256_with_public_key(key: OKPKey) -> str:
    head = b64(json.dumps({"alg": "HS256", "typ": "JWT", "kid": key.kid}).encode())
    signed = f"{head}.{b64(json.dumps(CLAIMS).encode())}"
    secret = json.dumps(key.as_dict(private=False)).encode()
    return f"{signed}.{b64(hmac.new(secret, signed.encode(), hashlib.sha256).digest())}"


def tampered(key: OKPKey) -> str:
    head, _, signature = sign(key).split(".")
    return f"{head}.{b64(json.dumps(but(county='03', org='03')).encode())}.{signature}"


STRANGER = OKPKey.generate_key("Ed25519", {"use": "sig"}, auto_kid=True)

MUTATIONS: dict[str, Callable[[OKPKey], str]] = {
    "alg none": lambda key: (
        f"{b64(json.dumps({'alg': 'none'}).encode())}.{sign(key).split('.')[1]}."
    ),
    "alg none with signature": lambda key: sign(key, alg="none"),
    "alg NoNe": lambda key: sign(key, alg="NoNe"),
    "alg EdDSA, the deprecated name": lambda key: sign(key, alg="EdDSA"),
    "alg Ed448": lambda key: sign(key, alg="Ed448"),
    "alg missing": lambda key: sign(key, alg=...),
    "HS256 with the public key": hs256_with_public_key,
    "claims changed": tampered,
    "signature missing": lambda key: sign(key).rpartition(".")[0] + ".",
    "stranger's key": lambda _: sign(STRANGER),
    "stranger's key, our kid": lambda key: sign(STRANGER, kid=key.kid),
    "kid unknown": lambda key: sign(key, kid="other"),
    "kid missing": lambda key: sign(key, kid=...),
    "kid no string": lambda key: sign(key, kid=1),
    "jwk in header": lambda key: sign(key, jwk=key.as_dict(private=False)),
    "stranger's jwk": lambda _: sign(STRANGER, jwk=STRANGER.as_dict(private=False)),
    "jku": lambda key: sign(key, jku="https://127.0.0.1/keys"),
    "x5u": lambda key: sign(key, x5u="https://127.0.0.1/keys"),
    "crit": lambda key: sign(key, crit=["exp"]),
    "b64 true": lambda key: sign(key, b64=True),
    "b64 false": lambda key: sign(key, b64=False, crit=["b64"]),
    "expired": lambda key: sign(key, but(iat=EPOCH - 7200, nbf=EPOCH - 7200, exp=EPOCH - 1)),
    "expires now": lambda key: sign(key, but(exp=EPOCH)),
    "exp missing": lambda key: sign(key, but(exp=...)),
    "exp a string": lambda key: sign(key, but(exp=str(EPOCH + 60))),
    "exp a fraction": lambda key: sign(key, but(exp=EPOCH + 0.5)),
    "exp true": lambda key: sign(key, but(exp=True)),
    "exp NaN": lambda key: sign(key, but(exp=float("nan"))),
    "exp 1e400": lambda key: sign(
        key, raw=json.dumps(CLAIMS).replace(str(EPOCH + 3600), "1e400").encode()
    ),
    "exp huge": lambda key: sign(key, but(exp=10**400)),
    "lives too long": lambda key: sign(key, but(exp=EPOCH + 12 * 3600 + 1)),
    "iat missing": lambda key: sign(key, but(iat=...)),
    "iat in the future": lambda key: sign(key, but(iat=EPOCH + 120, nbf=EPOCH)),
    "nbf in the future": lambda key: sign(key, but(nbf=EPOCH + 120)),
    "nbf missing": lambda key: sign(key, but(nbf=...)),
    "jti missing": lambda key: sign(key, but(jti=...)),
    "aud wrong": lambda key: sign(key, but(aud="other")),
    "aud missing": lambda key: sign(key, but(aud=...)),
    "iss wrong": lambda key: sign(key, but(iss="https://other.example")),
    "iss missing": lambda key: sign(key, but(iss=...)),
    "sub missing": lambda key: sign(key, but(sub=...)),
    "sub with spaces": lambda key: sign(key, but(sub="Kari Nordmann")),
    "role unknown": lambda key: sign(key, but(role="boss")),
    "role system": lambda key: sign(key, but(role="system", county=None, org="none")),
    "role a list": lambda key: sign(key, but(role=["county-officer"])),
    "county role without county": lambda key: sign(key, but(county=...)),
    "county of three digits": lambda key: sign(key, but(county="460", org="460")),
    "county a number": lambda key: sign(key, but(county=46)),
    "another county as organisation": lambda key: sign(key, but(org="03")),
    "unit without organisation number": lambda key: sign(key, but(role="unit", org="46")),
    "unit with bad check digit": lambda key: sign(key, but(role="unit", org="970018132")),
    "directorate role of another organisation": lambda key: sign(
        key, but(role="directorate-auditor", county=None, org="310000019")
    ),
    "directorate role of nobody": lambda key: sign(
        key, but(role="directorate-manager", county=None, org="none")
    ),
    "claims no object": lambda key: sign(key, [1]),
    "claims no JSON": lambda key: sign(key, raw=b"{"),
    "claims deep": lambda key: sign(key, raw=b"[" * 4000),
    "64 KiB": lambda key: sign(key, but(pad="a" * 65_536)),
    "three dots": lambda key: sign(key) + ".a",
    "padding": lambda key: sign(key) + "==",
    "two parts": lambda key: sign(key).rpartition(".")[0],
    "empty parts": lambda _: "..",
    "not ASCII": lambda key: sign(key)[:-1] + "å",
}


@pytest.fixture(scope="session")
def key(settings: Settings) -> OKPKey:
    return read_token_key(settings)


def test_mutations_start_from_a_token_that_is_taken(key: OKPKey) -> None:
    assert verify(key, sign(key), NOON) == Identity(
        subject="officer-1", role=Role.COUNTY_OFFICER, organisation="46", county="46"
    )
    assert verify(key, sign(key, but(iat=EPOCH + 30, nbf=EPOCH + 30)), NOON)
    assert verify(key, sign(key, but(exp=EPOCH + 12 * 3600)), NOON)
    assert jws.deserialize_compact(sign(key), key, algorithms=["Ed25519"])


@pytest.mark.parametrize("name", MUTATIONS)
async def test_mutated_token(client: httpx.AsyncClient, key: OKPKey, name: str) -> None:
    token = MUTATIONS[name](key)
    with pytest.raises(InvalidToken):
        verify(key, token, NOON)

    if len(token) < 16_000:  # Longer headers are stopped before the gate, as another test shows.
        answer = await client.get(URL, headers={b"Authorization": f"Bearer {token}".encode()})
        assert (answer.status_code, answer.json()["code"]) == (401, "invalid-token")
        assert answer.headers["www-authenticate"] == 'Bearer error="invalid_token"'


@given(st.text("abcAZ09._-=e", max_size=60) | st.text(max_size=20))
def test_random_text_is_no_token(text: str) -> None:
    with pytest.raises(InvalidToken):
        verify(STRANGER, text, NOON)


@pytest.mark.parametrize("value", ["", "Bearer", "Bearer ", "Basic YTpi", "Token x", None])
async def test_no_token(client: httpx.AsyncClient, value: str | None) -> None:
    del client.headers["authorization"]
    headers = {} if value is None else {"Authorization": value}

    answer = await client.get(URL, headers=headers)

    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_two_tokens(client: httpx.AsyncClient, token: str) -> None:
    del client.headers["authorization"]

    answer = await client.get(URL, headers=[("Authorization", f"Bearer {token}")] * 2)

    assert (answer.status_code, answer.json()["code"]) == (401, "invalid-token")


@pytest.mark.parametrize(
    "path", [URL, "/nothing", "/openapi.json", "/docs", "/health", "/problems/a/b"]
)
async def test_nothing_is_open_by_oversight(client: httpx.AsyncClient, path: str) -> None:
    del client.headers["authorization"]

    assert (await client.get(path)).status_code == 401


@pytest.mark.parametrize(
    "path", ["/", "/health/live", "/health/ready", "/problems", "/problems/busy"]
)
async def test_what_is_open_on_purpose(client: httpx.AsyncClient, path: str) -> None:
    del client.headers["authorization"]

    assert (await client.get(path)).status_code == 200


async def test_identity_is_judged_before_the_body(client: httpx.AsyncClient) -> None:
    del client.headers["authorization"]

    assert (await client.post(URL, content=b"{")).status_code == 401
