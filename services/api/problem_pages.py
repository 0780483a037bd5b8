"""What a problem's type leads to: a page that says what it means and what to do."""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel
from starlette.responses import Response

from services.api.language import preferred_language
from services.api.negotiation import offers
from services.api.openapi import problem_responses
from services.api.problem_writer import ProblemWriter
from services.api.problems import PROBLEMS, Problem
from services.api.texts import HEADINGS


class ProblemPage(BaseModel):
    """A kind of problem, explained."""

    code: str
    status: int
    title: str
    meaning: str
    what_to_do: str


Format = Annotated[str, Depends(offers("application/json", "text/html"))]
Code = Annotated[str, Path(pattern=r"^[a-z0-9-]{1,64}$", examples=["stale-version"])]


def problem_pages(writer: ProblemWriter) -> APIRouter:
    """Pages for every problem of the edge, and for every refusal that has a text."""
    router = APIRouter(prefix="/problems", tags=["problems"])

    def page(code: str, language: str) -> ProblemPage:
        text = writer.text(code, language, {})
        return ProblemPage(
            code=code,
            status=writer.status(code),
            title=text.title,
            meaning=text.meaning,
            what_to_do=text.remedy,
        )

    @router.get("", operation_id="listProblems", summary="What can go wrong at the edge")
    def listing(request: Request) -> list[ProblemPage]:
        language = preferred_language(request.headers.get("accept-language"))
        return [page(code, language) for code in PROBLEMS]

    @router.get(
        "/{code}",
        operation_id="getProblem",
        summary="What a problem means and what to do",
        response_model=ProblemPage,
        responses={
            200: {"content": {"text/html": {"schema": {"type": "string"}}}},
            **problem_responses("not-found", "not-acceptable"),
        },
    )
    def one(request: Request, code: Code, media_type: Format) -> Response:
        language = preferred_language(request.headers.get("accept-language"))
        try:
            found = page(code, language)
        except LookupError:
            raise Problem("not-found") from None
        headers = {"Content-Language": language, "Vary": "Accept, Accept-Language"}
        if media_type == "text/html":
            return HTMLResponse(_html(found, language), headers=headers)
        return JSONResponse(found.model_dump(), headers=headers)

    return router


def _html(page: ProblemPage, language: str) -> str:
    means, todo = HEADINGS[language]
    title, meaning, remedy = map(escape, (page.title, page.meaning, page.what_to_do))
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>'
        f"<h1>{title}</h1><p>{page.status} <code>{escape(page.code)}</code></p>"
        f"<h2>{means}</h2><p>{meaning}</p><h2>{todo}</h2><p>{remedy}</p></html>"
    )
