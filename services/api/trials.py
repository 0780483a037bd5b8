"""What trials of stored spreadsheets have in common, and the forms that such files begin as."""

from datetime import UTC, datetime
from typing import Annotated, Final

from fastapi import Header, Response
from pydantic import Field

from domain.event import Circumstances
from domain.language.language import Language
from services.api.commands.body import CommandBody, effective
from services.api.identity import Identity
from services.api.language import preferred_language
from services.api.openapi import problem_responses
from services.api.reads.views import View
from services.imports.problem import RowProblem

#: A file has at most some thousands of rows; whoever gets so many faults has them in a few columns.
MOST_TOLD: Final = 10_000
#: What every trial may be refused with.
PROBLEMS = problem_responses(
    *("malformed-json", "duplicate-key", "number-out-of-range", "too-deep", "invalid-parameter"),
    *("invalid-text", "personal-number-in-text", "invalid-body", "body-too-large"),
    *("unsupported-media-type", "request-timeout", "database-unavailable"),
    *("unauthenticated", "invalid-token", "forbidden", "not-found", "bad-host"),
)
Spoken = Annotated[str | None, Header(description="nb, nn or en.", examples=["nn"])]


class RowProblemView(View):
    """One fault of a spreadsheet; what the cell holds is not repeated.

    `row` counts as the spreadsheet does, null for the file as a whole; `cell` is the place as
    a spreadsheet names it, `heading` the column's in the reader's language.
    """

    row: Annotated[int | None, Field(examples=[3])]
    cell: Annotated[str | None, Field(examples=["G3"])]
    column: Annotated[str | None, Field(examples=["period_from"])]
    heading: Annotated[str | None, Field(examples=["Fra dato"])]
    code: Annotated[str, Field(examples=["not-a-day"])]
    text: Annotated[str, Field(examples=["Ikke en dato."])]
    what_to_do: Annotated[str, Field(examples=["Skriv for eksempel 2026-08-17 eller 17.08.2026."])]


def speak(response: Response, accept_language: str | None) -> Language:
    """The language to answer in, which the answer names."""
    language = Language(preferred_language(accept_language))
    response.headers["Content-Language"] = language
    response.headers["Vary"] = "Accept, Accept-Language"
    return language


def form(content: bytes, media_type: str, name: str, response: Response) -> Response:
    """An empty form as a file of that name, in the language that `speak` gave the answer."""
    return Response(
        content,
        media_type=media_type,
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            **{name: response.headers[name] for name in ("Content-Language", "Vary")},
        },
    )


def as_if_given(body: CommandBody, identity: Identity) -> Circumstances:
    """The circumstances of a command that is only tried."""
    now = datetime.now(UTC)
    return Circumstances(
        command_id="check",
        received_at=now,
        effective_at=effective(body, now),
        actor=identity.subject,
        role=identity.role,
        organisation=identity.organisation,
        county=identity.county,
        on_behalf_of=body.on_behalf_of,
        authority=identity.authority,
        in_place_of=identity.in_place_of,
        reason=body.reason,
    )


def told(problem: RowProblem, language: Language) -> RowProblemView:
    """A fault as the reader is told of it."""
    said = problem.said(language)
    return RowProblemView(
        row=problem.row or None,
        cell=problem.cell or None,
        column=problem.column or None,
        heading=problem.heading(language),
        code=problem.code,
        text=said.wrong,
        what_to_do=said.what_to_do,
    )
