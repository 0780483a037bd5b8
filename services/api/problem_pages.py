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
from services.html_page import html_page


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

    @router.get(
        "",
        operation_id="listProblems",
        summary="What can go wrong at the edge",
        response_model=list[ProblemPage],
        responses={
            200: {"content": {"text/html": {"schema": {"type": "string"}}}},
            **problem_responses("not-acceptable"),
        },
    )
    def listing(request: Request, media_type: Format) -> Response:
        language = preferred_language(request.headers.get("accept-language"))
        found = [page(code, language) for code in PROBLEMS]
        if media_type == "text/html":
            return HTMLResponse(_listed(found, language), headers=_said_in(language))
        told = [one.model_dump() for one in found]
        return JSONResponse(told, headers=_said_in(language))

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
        if media_type == "text/html":
            return HTMLResponse(_html(found, language), headers=_said_in(language))
        return JSONResponse(found.model_dump(), headers=_said_in(language))

    return router


def _html(page: ProblemPage, language: str) -> str:
    _, means, todo = HEADINGS[language]
    title, meaning, remedy = map(escape, (page.title, page.meaning, page.what_to_do))
    return html_page(
        language,
        page.title,
        f"<h1>{title}</h1>\n<p>{page.status} <code>{escape(page.code)}</code></p>\n"
        f"<h2>{means}</h2>\n<p>{meaning}</p>\n<h2>{todo}</h2>\n<p>{remedy}</p>",
    )


def _listed(pages: list[ProblemPage], language: str) -> str:
    heading = HEADINGS[language][0]
    links = "\n".join(
        f'<li><a href="/problems/{escape(page.code)}">{escape(page.title)}</a> '
        f"{page.status} <code>{escape(page.code)}</code></li>"
        for page in pages
    )
    return html_page(language, heading, f"<h1>{escape(heading)}</h1>\n<ul>\n{links}\n</ul>")


def _said_in(language: str) -> dict[str, str]:
    return {"Content-Language": language, "Vary": "Accept, Accept-Language"}
