"""Answers about a case that are kept as they were sent, and asked for again by their tag.

What an answer shows follows from the rows of one read model. While that stands where it stood,
the answer is the one that was sent before, and a client that has it needs none: both are said
after one small look. When the read model has moved on, the case's rows are read; as long as they
are the same, so is the answer.
"""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from typing import Final, NamedTuple

from fastapi import Request, Response
from starlette.concurrency import run_in_threadpool

from projections.projection import Projection
from projections.reading import Stands
from services.api.again import follows
from services.api.preconditions import etag, has_tag
from services.api.reads.asking import Asked, ReadModels
from services.api.reads.newest import Newest
from services.api.reads.views import Answer

#: Bytes of answers that one process keeps of one read; a usual one is some twenty thousand.
ROOM: Final = 32 * 1024 * 1024
#: What a larger one would drive out is worth more than the answer.
LARGEST: Final = ROOM // 16


class Shown(NamedTuple):
    """A case as its rows have it: its version, what else is shown, and how it is told.

    `beside` is all that can change in the answer while the version stands.
    """

    version: int
    beside: str
    told: Callable[[], Answer]


class _Kept(NamedTuple):
    """An answer without the log position, and where the read model stood when it last held."""

    stands: Stands
    tag: str
    body: bytes


class KeptAnswers:
    """The answers to one question about cases, from one read model."""

    def __init__(self, models: ReadModels, projection: Projection) -> None:
        self._newest = Newest(lambda: models.stands(projection))
        self._kept: OrderedDict[tuple[str, str], _Kept] = OrderedDict()
        self._size = 0

    async def answer(self, asked: Asked, key: str, look: Callable[[], Shown]) -> Response:
        """The answer about the case with the key, or 304 to a client that has it.

        `look` reads the case for `asked`, and raises `Problem`; that the reader may see it has
        been checked before. An earlier state is read and told anew, and its tag is the version.
        """
        if asked.then is not None:
            return await run_in_threadpool(_then, asked, look)
        kept = self._kept.get((key, asked.language))
        # Who waits for what came after it need not look whether it still holds.
        outrun = kept is not None and kept.stands.position < asked.at_least
        stands = kept.stands if kept is not None and outrun else await self._newest()
        if kept is not None and kept.stands == stands and stands.position >= asked.at_least:
            self._kept.move_to_end((key, asked.language))
            asked.saw(stands.position)
        else:
            kept = await run_in_threadpool(_anew, asked, look, kept, stands.build)
            self._keep((key, asked.language), kept)
        headers = asked.headers
        follows(asked.request, partial(self._again, (key, asked.language), headers))
        return _sent(asked.request, headers, asked.log_position, kept)

    async def _again(
        self, key: tuple[str, str], headers: Mapping[str, str], request: Request
    ) -> Response | None:
        """The answer to the same reader again, unless the read model has moved on."""
        stands = await self._newest()
        kept = self._kept.get(key)
        if kept is None or kept.stands != stands:
            return None
        at = {**headers, "Log-Position": str(stands.position)}
        return _sent(request, at, stands.position, kept)

    def _keep(self, key: tuple[str, str], kept: _Kept) -> None:
        before = self._kept.pop(key, None)
        self._size -= len(before.body) if before else 0
        if len(kept.body) > LARGEST:
            return
        self._kept[key] = kept
        self._size += len(kept.body)
        while self._size > ROOM:
            _, gone = self._kept.popitem(last=False)
            self._size -= len(gone.body)


def _then(asked: Asked, look: Callable[[], Shown]) -> Response:
    shown = look()
    return _response(asked.headers, asked.log_position, etag(shown.version), _body(shown.told()))


def _anew(asked: Asked, look: Callable[[], Shown], kept: _Kept | None, build: int) -> _Kept:
    """Read the case; tell it only when something in it is new."""
    shown = look()
    # A build that was taken into use since leaves this with the number of the one before it,
    # which no look finds again.
    stands = Stands(build, asked.log_position)
    digest = sha256(f"{asked.language}\n{shown.beside}".encode()).hexdigest()
    tag = etag(shown.version, digest[:16])
    same = kept is not None and kept.tag == tag and kept.stands.build == build
    return _Kept(stands, tag, kept.body if kept and same else _body(shown.told()))


def _body(answer: Answer) -> bytes:
    """The answer as JSON, all but the log position that it is as new as."""
    return answer.model_dump_json(exclude={"log_position"}).encode()


def _sent(request: Request, headers: Mapping[str, str], position: int, kept: _Kept) -> Response:
    if has_tag(request, kept.tag):
        return Response(status_code=304, headers={"ETag": kept.tag, **headers})
    return _response(headers, position, kept.tag, kept.body)


def _response(headers: Mapping[str, str], position: int, tag: str, body: bytes) -> Response:
    return Response(
        b'{"log_position":%d,%b' % (position, body[1:]),
        media_type="application/json",
        headers={"ETag": tag, **headers},
    )
