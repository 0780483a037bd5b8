"""What a decision looks into besides cases: a stored file, or a report drawn up from the log."""

from collections.abc import Callable

from domain.command import Command
from domain.county_report.decide import DraftCountyReport
from services.county_report.draw_up import draw_up
from services.event_log.folding import Streams
from services.files.port import Files


def with_reports(
    log: Streams, files: Files, read: Callable[[Command], object]
) -> Callable[[Command], object]:
    """`read`, and the drawing up of the county's report for the command that asks for it."""

    def content(command: Command) -> object:
        if isinstance(command, DraftCountyReport):
            return draw_up(log, files, command.round_id)
        return read(command)

    return content
