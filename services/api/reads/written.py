"""What is written for people to keep: a letter or minutes, as Markdown or PDF."""

from collections.abc import Sequence
from typing import Annotated, Final

from fastapi import Depends, Response

from services.api.negotiation import offers
from services.api.openapi import BINARY, Responses
from services.api.reads.asking import READ_PROBLEMS, Asked
from services.api.reads.found import existing
from services.minutes.blocks import Block
from services.minutes.markdown import MARKDOWN, as_markdown
from services.minutes.pdf import PDF, as_pdf

WRITTEN_FORMATS: Final = (MARKDOWN, PDF)

#: A dependency: the media type that the reader prefers of the two.
WrittenAs = Annotated[str, Depends(offers(*WRITTEN_FORMATS))]

#: What a route that answers with `written` may answer.
WRITTEN: Final[Responses] = {
    200: {
        "content": {
            MARKDOWN: {"schema": {"type": "string"}},
            PDF: BINARY,
        }
    },
    **READ_PROBLEMS,
}


def written(asked: Asked, blocks: Sequence[Block] | None, media_type: str) -> Response:
    """The answer in one of `WRITTEN_FORMATS`; raises `Problem("not-found")` without blocks."""
    content: str | bytes
    if media_type == PDF:
        content = as_pdf(existing(blocks), asked.language)
    else:
        content = as_markdown(existing(blocks))
    return Response(content, media_type=media_type, headers=asked.headers)
