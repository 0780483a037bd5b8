"""9.3 Authentication and authorisation."""

import base64
import json
import time
from collections.abc import Callable
from typing import Any

from joserfc.jwk import OKPKey

from domain.role import Role
from services.api.app import PREFIX
from services.api.identity import read_token_key
from tests.journeys.inputs.row import Row, item
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply, Sent
from tests.services.api.edge.test_tokens import hs256_with_public_key, sign

STRANGER = OKPKey.generate_key("Ed25519", {"use": "sig"}, auto_kid=True)
Forging = Callable[[OKPKey], str]


def claims(**changes: Any) -> dict[str, Any]:
    """What a token of a county officer says, with changes; `...` takes a claim away."""
    now = int(time.time())
    usual = {
        "iss": "local",
        "aud": "dekomp",
        "sub": "u-1",
        "role": "county-officer",
        "org": "46",
        "county": "46",
        "iat": now - 10,
        "nbf": now - 10,
        "exp": now + 3600,
        "jti": "1",
    }
    return {name: value for name, value in {**usual, **changes}.items() if value is not ...}


def _with(scene: Scene, *values: str) -> Sent:
    path = PREFIX + scene.round
    return Sent("GET", path, tuple(("Authorization", value) for value in values))


def _nobody(name: str, *values: str) -> Row:
    return Row(
        29,
        name,
        lambda scene: _with(scene, *values),
        401,
        "unauthenticated",
        check=_is_challenged,
    )


def _forged(number: int, name: str, forge: Forging) -> Row:
    def make(scene: Scene) -> Sent:
        key = read_token_key(scene.county.stand.settings)
        return _with(scene, f"Bearer {forge(key)}")

    return Row(number, name, make, 401, "invalid-token", check=_is_challenged)


def _is_challenged(_: Scene, reply: Reply) -> None:
    assert reply.headers["www-authenticate"].startswith("Bearer")


def _unsigned(_: OKPKey) -> str:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return f"{part({'alg': 'none'})}.{part(claims())}."


def _endless() -> bytes:
    """Claims that expire after everything else."""
    return json.dumps(claims(exp=0)).replace('"exp": 0', '"exp": 1e400').encode()


def _says_nothing_more(scene: Scene, reply: Reply) -> None:
    """The same words as for what is not there."""
    told = reply.json
    assert told["title"] == "Finnes ikke" or told["code"] == "not-found"
    assert scene.their_need_id not in reply.body.decode()


ROWS = (
    _nobody("no token"),
    _nobody("Basic", "Basic YTpi"),
    _nobody("empty Bearer", "Bearer "),
    _forged(30, "alg none", _unsigned),
    _forged(30, "alg NoNe", lambda key: sign(key, claims(), alg="NoNe")),
    _forged(30, "HS256 with the public key", hs256_with_public_key),
    _forged(31, "jwk", lambda _: sign(STRANGER, claims(), jwk=STRANGER.as_dict(private=False))),
    _forged(31, "jku", lambda key: sign(key, claims(), jku="http://127.0.0.1:1/keys")),
    _forged(31, "x5u", lambda key: sign(key, claims(), x5u="http://127.0.0.1:1/chain")),
    _forged(31, "x5c", lambda key: sign(key, claims(), x5c=["MIIB"])),
    _forged(31, "unknown crit", lambda key: sign(key, claims(), crit=["new"], new=1)),
    _forged(31, "crit", lambda key: sign(key, claims(), crit=["exp"])),
    _forged(31, "b64 false", lambda key: sign(key, claims(), b64=False, crit=["b64"])),
    _forged(32, "expired", lambda key: sign(key, claims(exp=int(time.time()) - 1))),
    _forged(32, "no exp", lambda key: sign(key, claims(exp=...))),
    _forged(32, "exp as text", lambda key: sign(key, claims(exp=str(int(time.time()) + 60)))),
    _forged(32, "exp 1e400", lambda key: sign(key, raw=_endless())),
    _forged(32, "exp as a fraction", lambda key: sign(key, claims(exp=time.time() + 60.5))),
    _forged(32, "exp as true", lambda key: sign(key, claims(exp=True))),
    _forged(32, "made in the future", lambda key: sign(key, claims(iat=int(time.time()) + 600))),
    _forged(32, "not yet", lambda key: sign(key, claims(nbf=int(time.time()) + 600))),
    # A local token lives for 12 hours at most; an hour comes with the identity providers.
    _forged(32, "lives too long", lambda key: sign(key, claims(exp=int(time.time()) + 50_000))),
    _forged(33, "wrong audience", lambda key: sign(key, claims(aud="other"))),
    _forged(33, "no audience", lambda key: sign(key, claims(aud=...))),
    _forged(33, "other issuer", lambda key: sign(key, claims(iss="https://idp.example"))),
    _forged(34, "unknown key", lambda key: sign(STRANGER, claims())),
    _forged(35, "three dots", lambda key: sign(key, claims()) + ".a"),
    _forged(35, "padding", lambda key: sign(key, claims()) + "=="),
    Row(
        35,
        "64 KiB",
        lambda scene: _with(scene, "Bearer " + "a" * 65_000),
        431,
        "headers-too-large",
    ),
    Row(
        35,
        "two headers",
        lambda scene: _with(scene, *[f"Bearer {scene.county.officer.token}"] * 2),
        401,
        "invalid-token",
    ),
    Row(
        40,
        "another county's round",
        lambda scene: scene.asking(scene.neighbour.round),
        404,
        "not-found",
    ),
    Row(
        40,
        "another county's need",
        lambda scene: scene.asking(f"/needs/{scene.their_need_id}"),
        404,
        "not-found",
        check=_says_nothing_more,
    ),
    Row(
        40,
        "a need that is not there",
        lambda scene: scene.asking("/needs/n-000000000000"),
        404,
        "not-found",
        check=_says_nothing_more,
    ),
    *(
        Row(
            40,
            f"a command on {name}",
            lambda scene, of=of: scene.command(  # type: ignore[misc]
                f"/needs/{of(scene)}/registration", {}, version='"1"'
            ),
            404,
            "not-found",
            check=_says_nothing_more,
        )
        for name, of in (
            ("another county's need", lambda scene: scene.their_need_id),
            ("a need that is not there", lambda _: "n-000000000000"),
        )
    ),
    Row(
        41,
        "an auditor writes",
        lambda scene: scene.pledging(item(), by=scene.in_role(Role.COUNTY_AUDITOR)),
        403,
        "wrong-role",
    ),
    Row(
        41,
        "an administrator reads",
        lambda scene: scene.asking(scene.round, by=scene.in_role(Role.ADMINISTRATOR)),
        403,
        "forbidden",
    ),
)

_LATER = "comes with the identity providers; local tokens have no such claim (decision 0012)"
LISTED = {
    36: _LATER,
    37: _LATER,
    38: _LATER,
    39: _LATER,
    42: "a local token holds its role for 12 hours at most and is not revoked (decision 0012)",
}
