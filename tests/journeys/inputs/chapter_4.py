"""9.4 Idempotency and preconditions."""

from tests.journeys.inputs.row import Row, item
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply


def _key(value: str, number: int = 44) -> Row:
    return Row(
        number,
        f"key {value[:12]!r}",
        lambda scene: scene.pledging(item(), ("Idempotency-Key", value)),
        400,
        "idempotency-key-invalid",
    )


def _match(value: str) -> Row:
    return Row(
        51,
        value,
        lambda scene: scene.pledging(item(), ("If-Match", value)),
        400,
        "precondition-invalid",
    )


def _has_the_tag(scene: Scene, reply: Reply) -> None:
    assert reply.headers["etag"] == f'"{scene.version(scene.round)}"'


ROWS = (
    Row(
        43,
        "no key",
        lambda scene: scene.pledging(item(), without=("Idempotency-Key",)),
        400,
        "idempotency-key-missing",
    ),
    *map(_key, ("", "short", "a" * 129, '"unfinished-key', "with spaces", "n\u00f8kkel-1234")),
    Row(
        44,
        "a key on two lines",
        lambda scene: scene.pledging(item(), ("Idempotency-Key", "folded\r\n key-1234")),
        400,
        "bad-request",
    ),
    Row(
        44,
        "two keys",
        lambda scene: scene.pledging(item(), *[("Idempotency-Key", "k" * 20)] * 2),
        400,
        "idempotency-key-invalid",
    ),
    Row(
        49,
        "no If-Match",
        lambda scene: scene.pledging(item(), without=("If-Match",)),
        428,
        "precondition-required",
    ),
    Row(
        50,
        "stale",
        lambda scene: scene.pledging(item(), version='"1"'),
        412,
        "stale-version",
        check=_has_the_tag,
    ),
    Row(
        50,
        "a version to come",
        lambda scene: scene.pledging(item(), version='"999"'),
        412,
        "stale-version",
        check=_has_the_tag,
    ),
    *map(
        _match,
        ("*", 'W/"7"', '"1","2","3","4","5"', '"07"', '"-1"', '"9999999999999999999999"'),
    ),
)

LISTED: dict[int, str] = {}
