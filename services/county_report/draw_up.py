"""Draws up a county's report from the log, and stores its JSON and its PDFs by their hash."""

from dataclasses import replace
from io import BytesIO
from uuid import UUID

from domain.case import (
    forum_ref,
    long_term_plan_ref,
    meeting_ref,
    need_ref,
    organisation_ref,
    round_ref,
    scheme_and_county,
)
from domain.county_report.books import Books, needs_named
from domain.county_report.build import county_report
from domain.county_report.content import DrawnUp, ReportContent
from domain.county_report.lines import recipients_in
from domain.county_report.work import kept_meetings
from domain.event import Recorded
from domain.language.language import Language
from domain.state.evolve_round import evolve_round
from domain.state.round import Round
from services.county_report.pages import pages
from services.county_report.pdf import as_pdf
from services.event_log.canonical import canonical
from services.event_log.folding import Streams
from services.files.port import Files

#: The languages that a report is written in.
WRITTEN_IN = tuple(Language)


def books_of(log: Streams, round_id: str) -> Books:
    """The streams that a report on the round is drawn up from."""

    def load(stream: UUID) -> list[Recorded]:
        return log.load(stream)

    scheme, county = scheme_and_county(round_id)
    of_round = load(round_ref(round_id).stream_id)
    needs = {key: load(need_ref(key).stream_id) for key in needs_named(of_round)}
    state = Round()
    for recorded in of_round:
        state = evolve_round(state, recorded.event)
    books = Books(
        round=of_round,
        forum=load(forum_ref(scheme, county).stream_id),
        long_term_plan=load(long_term_plan_ref(scheme, county).stream_id),
        needs=needs,
        meetings={},
        organisations={key: load(organisation_ref(key).stream_id) for key in recipients_in(state)},
    )
    meetings = {key: load(meeting_ref(key).stream_id) for key in kept_meetings(books)}
    return replace(books, meetings=meetings)


def draw_up(log: Streams, files: Files, round_id: str) -> DrawnUp:
    """The report as the log has it now; raises `Refusal("round-not-open")` before there is one."""
    content = county_report(books_of(log, round_id), round_id)
    return DrawnUp(
        content=content,
        sha256=files.put(BytesIO(as_json(content))),
        documents={
            language: files.put(BytesIO(as_pdf(pages(content, language), language)))
            for language in WRITTEN_IN
        },
    )


def as_json(content: ReportContent) -> bytes:
    """The report as canonical JSON: the same report is the same bytes."""
    return canonical(content.model_dump(mode="json"))
