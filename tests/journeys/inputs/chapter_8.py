"""9.8 Queries and exports."""

import base64
import json

from tests.journeys.inputs.row import Row
from tests.journeys.inputs.scene import Scene
from tests.journeys.inputs.wire import Reply


def _query(number: int, query: str, fault: str | None = None, of: str = "/needs") -> Row:
    return Row(
        number,
        query[:40],
        lambda scene: scene.asking(f"{scene.round}{of}?{query}"),
        422,
        "invalid-parameter",
        fault,
    )


def _cursor(value: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(value).encode()).decode().rstrip("=")


def _is_empty(_: Scene, reply: Reply) -> None:
    assert reply.json["items"] == []


def _is_whole(scene: Scene, reply: Reply) -> None:
    assert reply.json["round_id"] == scene.county.round_id
    assert "content-range" not in reply.headers


ROWS = (
    *(
        _query(89, f"limit={value}")
        for value in ("-1", "0", "1000000", "99999999999999999999", "ten", "1.5", "")
    ),
    _query(89, "limit=1&limit=2", "given-twice"),
    *(
        Row(
            90,
            value,
            lambda s, value=value: s.asking(f"{s.round}/needs?cursor={value}"),  # type: ignore[misc]
            400,
            "invalid-cursor",
        )
        for value in ("garbage", "e30", _cursor([1]), _cursor(["a"]), _cursor(["a", "\0"]))
    ),
    Row(
        90,
        "truncated",
        lambda s: s.asking(f"{s.round}/audit-trail?limit=1&cursor={_cursor([1])[:-1]}"),
        400,
        "invalid-cursor",
    ),
    _query(91, "colour=red", "unknown-parameter"),
    _query(91, "sort=__class__", "not-a-choice"),
    _query(91, "stage=(a%2B)%2B$", "not-a-choice"),
    _query(91, "topic=os.system", "not-a-choice", of="/audit-trail"),
    Row(
        91,
        "an action that is none",
        lambda s: s.asking("/tasks?action=forward-needs"),
        422,
        "invalid-parameter",
        "not-a-choice",
    ),
    Row(
        92,
        "at least a position that is not there",
        lambda s: s.asking(f"{s.round}?at_least=9223372036854775807"),
        422,
        "invalid-parameter",
        "beyond-the-log",
    ),
    *(
        Row(
            92,
            f"{name} in the future",
            lambda s, name=name: s.asking(f"{s.round}?{name}=2199-01-01T00:00:00Z"),  # type: ignore[misc]
            422,
            "invalid-parameter",
            "in-the-future",
        )
        for name in ("as_of", "valid_at")
    ),
    *(
        Row(
            92,
            f"{name} before the first event",
            lambda s, name=name: s.asking(f"{s.round}?{name}=1999-01-01T00:00:00Z"),  # type: ignore[misc]
            404,
            "not-found",
        )
        for name in ("as_of", "valid_at")
    ),
    _query(92, "as_of=2026-01-01T00:00:00", "invalid-value"),
    Row(
        92,
        "from the future",
        lambda s: s.asking(f"{s.round}/audit-trail?from=2199-01-01T00:00:00Z"),
        200,
        None,
        check=_is_empty,
    ),
    Row(
        92,
        "until before all began",
        lambda s: s.asking(f"{s.round}/audit-trail?to=1901-01-01T00:00:00Z"),
        200,
        None,
        check=_is_empty,
    ),
    Row(
        93,
        "another county's trail",
        lambda s: s.asking(f"{s.neighbour.round}/audit-trail"),
        404,
        "not-found",
    ),
    *(
        Row(
            93,
            f"another county's {of} as {media_type}",
            lambda s, of=of, media_type=media_type: s.asking(  # type: ignore[misc]
                f"{s.neighbour.round}/{of}", ("Accept", media_type)
            ),
            404,
            "not-found",
        )
        for of, media_type in (
            ("audit-trail", "text/csv"),
            ("audit-trail", "text/markdown"),
            ("county-report/versions/1", "application/pdf"),
        )
    ),
    Row(
        94,
        "a range of JSON",
        lambda s: s.asking(s.round, ("Range", "bytes=0-3")),
        200,
        None,
        check=_is_whole,
    ),
    *(
        Row(
            94,
            f"If-None-Match {value}",
            lambda s, value=value: s.asking(s.round, ("If-None-Match", value)),  # type: ignore[misc]
            200,
            None,
            check=_is_whole,
        )
        for value in ("garbage", '"', 'W/"0"', ",,,")
    ),
)

LISTED: dict[int, str] = {}
