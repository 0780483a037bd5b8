"""The page of the bare address, for whoever opens it in a browser: what this is, and where to look.

It says nothing of any case, and needs no token.
"""

from html import escape
from typing import Final, NamedTuple

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse

from services.api.framing import DOCS_PATH
from services.api.language import preferred_language
from services.api.negotiation import offers
from services.api.openapi import problem_responses
from services.html_page import html_page


class _Words(NamedTuple):
    """What the page says, and what its links are called."""

    about: str
    needs_token: str
    status: str
    problems: str
    docs: str


_WORDS: Final = {
    "nb": _Words(
        about="Dekomp holder orden på tilskudd til lokal kompetanseutvikling i fag- og "
        "yrkesopplæring.",
        needs_token="Her svarer et API, som programmer bruker. Det som gjelder saker, krever et "
        "tilgangstoken.",
        status="Om tjenesten virker nå",
        problems="Hva som kan gå galt, og hva du kan gjøre",
        docs="Dokumentasjon av API-et",
    ),
    "nn": _Words(
        about="Dekomp held orden på tilskot til lokal kompetanseutvikling i fag- og "
        "yrkesopplæring.",
        needs_token="Her svarar eit API, som program bruker. Det som gjeld saker, krev eit "
        "tilgangstoken.",
        status="Om tenesta verkar no",
        problems="Kva som kan gå gale, og kva du kan gjere",
        docs="Dokumentasjon av API-et",
    ),
    "en": _Words(
        about="Dekomp keeps track of grants for local competence development in vocational "
        "education and training.",
        needs_token="An API answers here, which programs use. Whatever is about cases needs an "
        "access token.",
        status="Whether the service works now",
        problems="What can go wrong, and what to do",
        docs="Documentation of the API",
    ),
}


def front_page(*, docs: bool) -> APIRouter:
    """The page; with a link to the documentation where that is open."""
    router = APIRouter(tags=["problems"])

    @router.get(
        "/",
        operation_id="getFrontPage",
        summary="What this is and where to look, for whoever opens the bare address",
        response_class=HTMLResponse,
        responses=problem_responses("not-acceptable"),
        dependencies=[Depends(offers("text/html"))],
    )
    def front(request: Request) -> HTMLResponse:
        language = preferred_language(request.headers.get("accept-language"))
        headers = {"Content-Language": language, "Vary": "Accept-Language"}
        return HTMLResponse(_page(language, docs=docs), headers=headers)

    return router


def _page(language: str, *, docs: bool) -> str:
    words = _WORDS[language]
    links = [(words.status, "/health/ready"), (words.problems, "/problems")]
    if docs:
        links.append((words.docs, DOCS_PATH))
    listed = "\n".join(f'<li><a href="{path}">{escape(text)}</a></li>' for text, path in links)
    told = "\n".join(f"<p>{escape(text)}</p>" for text in (words.about, words.needs_token))
    return html_page(language, "Dekomp", f"<h1>Dekomp</h1>\n{told}\n<ul>\n{listed}\n</ul>")
