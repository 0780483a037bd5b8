"""9.1 Transport, headers, media."""

from dataclasses import replace

from services.api.app import PREFIX
from tests.journeys.inputs.row import Row, item
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Header, Reply, Sent

_NO_TYPE = {"without": ("Content-Type",)}


def _typed(name: str, *headers: Header, number: int = 3) -> Row:
    return Row(
        number, name, lambda scene: scene.pledging(item(), *headers), 415, "unsupported-media-type"
    )


def _endless(scene: Scene) -> Sent:
    begun = scene.pledging(b"", ("Transfer-Encoding", "chunked"))
    chunk = b"400\r\n" + b" " * 1024 + b"\r\n"
    return Sent(raw=(*begun.parts("127.0.0.1"), *(chunk for _ in range(100))))


def _both_lengths(scene: Scene) -> Sent:
    return scene.pledging(item(), ("Content-Length", "5"), ("Transfer-Encoding", "chunked"))


def _token_behind(scene: Scene) -> Sent:
    whole = scene.pledging(item())
    token = dict(whole.headers)["Authorization"]
    begun = scene.pledging(b"", ("Transfer-Encoding", "chunked"), without=("Authorization",))
    body = whole.body or b""
    behind = b"%x\r\n%s\r\n0\r\nAuthorization: %s\r\n\r\n" % (len(body), body, token.encode())
    return Sent(raw=(b"".join(begun.parts("127.0.0.1")) + behind,))


def _slow(scene: Scene) -> Sent:
    return scene.pledging(b'{"items"', ("Content-Length", "500"))


def _is_closed(_: Scene, reply: Reply) -> None:
    assert reply.headers.get("connection", "close") == "close"


def _names_methods(_: Scene, reply: Reply) -> None:
    assert reply.headers["allow"] == "POST"


def _names_reading(_: Scene, reply: Reply) -> None:
    assert reply.headers["allow"] == "GET"


def _is_the_round(scene: Scene, reply: Reply) -> None:
    assert reply.json["round_id"] == scene.county.round_id


def _method(name: str) -> Row:
    return Row(
        6,
        name,
        lambda scene: scene.pledging(item(), method=name),
        405,
        "method-not-allowed",
        check=_names_methods,
    )


ROWS = (
    Row(1, "64 KiB and one", lambda s: s.pledging(b" " * 65_537), 413, "body-too-large"),
    Row(1, "chunked without end", _endless, 413, "body-too-large"),
    Row(1, "a token behind the body", _token_behind, 401, "unauthenticated"),
    Row(2, "two lengths", _both_lengths, 400, "bad-request", check=_is_closed),
    Row(3, "no type", lambda s: s.pledging(item(), **_NO_TYPE), 415, "unsupported-media-type"),
    _typed("text", ("Content-Type", "text/plain")),
    _typed("XML", ("Content-Type", "application/xml")),
    _typed("merge patch", ("Content-Type", "application/merge-patch+json"), number=4),
    _typed("gzip", ("Content-Encoding", "gzip"), number=10),
    Row(
        5,
        "XML wanted",
        lambda s: s.asking(s.round, ("Accept", "application/xml")),
        406,
        "not-acceptable",
    ),
    *map(_method, ("PUT", "PATCH", "DELETE", "TRACE", "CONNECT")),
    *(
        Row(
            6,
            f"{method} of what is only read",
            lambda s, method=method: replace(s.asking(s.round), method=method),  # type: ignore[misc]
            405,
            "method-not-allowed",
            check=_names_reading,
        )
        for method in ("PUT", "TRACE", "POST")
    ),
    Row(
        7,
        "a long header",
        lambda s: s.asking(s.round, ("X", "a" * 16_400)),
        431,
        "headers-too-large",
    ),
    Row(
        7,
        "200 headers",
        lambda s: s.asking(s.round, *((f"X-{n}", "a") for n in range(200))),
        431,
        "headers-too-large",
    ),
    Row(
        8,
        "headers that claim to be somebody",
        lambda s: s.asking(
            s.round,
            ("X-Forwarded-For", "10.0.0.1"),
            ("X-User-Id", "u-admin"),
            ("X-Org", "970018131"),
        ),
        200,
        None,
        check=_is_the_round,
    ),
    *(
        Row(9, host, lambda s, host=host: s.asking(s.round, ("Host", host)), 421, "bad-host")  # type: ignore[misc]
        for host in ("evil.example", "127.0.0.1.evil.example", "evil@127.0.0.1")
    ),
    Row(11, "a body that does not come", _slow, 408, "request-timeout"),
    Row(
        53,
        "a path above the root",
        lambda s: Sent("GET", f"{PREFIX}/../../etc/passwd", s.asking("/").headers),
        404,
        "not-found",
    ),
)

LISTED: dict[int, str] = {}
