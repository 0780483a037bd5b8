"""Which format an answer has (RFC 9110, section 12.5.1)."""

from collections.abc import Awaitable, Callable

from fastapi import Request

from services.api.language import quality
from services.api.problems import Problem


def accepted(accept: str | None, offered: tuple[str, ...]) -> str | None:
    """The first of `offered` with the highest weight in `accept`, or None when none will do."""
    if not accept or not accept.strip():
        return offered[0]
    weighed = [(_weight(accept, media_type), media_type) for media_type in offered]
    best = max(weight for weight, _ in weighed)
    return next(media_type for weight, media_type in weighed if weight == best) if best else None


def offers(*media_types: str) -> Callable[[Request], Awaitable[str]]:
    """A dependency that gives the format to answer in, or refuses with `not-acceptable`."""

    async def choose(request: Request) -> str:
        chosen = accepted(", ".join(request.headers.getlist("accept")), media_types)
        if chosen is None:
            raise Problem("not-acceptable")
        return chosen

    return choose


def _weight(accept: str, media_type: str) -> float:
    wanted = {media_type: 3, media_type.partition("/")[0] + "/*": 2, "*/*": 1}
    found, found_rank = 0.0, 0
    for part in accept.lower().split(","):
        media_range, *parameters = (piece.strip() for piece in part.split(";"))
        rank = wanted.get(media_range, 0)
        if rank > found_rank:
            stated = [piece for piece in parameters if piece.startswith("q=")]
            found, found_rank = quality(stated[0] if stated else ""), rank
    return found
