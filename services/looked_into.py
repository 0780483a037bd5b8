"""What decisions look into besides cases: files, reports and samples drawn up, scores computed."""

from collections.abc import Callable

from sqlalchemy import Engine

from domain.command import Command
from services.county_report.contents import with_reports
from services.event_log.folding import Streams
from services.files.port import Files
from services.imports.contents import contents
from services.sampling import with_samples
from services.scoring import with_scores


def looked_into(engine: Engine, log: Streams, files: Files) -> Callable[[Command], object]:
    """Reads, draws up or computes what a command's decision looks into."""
    return with_scores(engine, with_samples(engine, with_reports(log, files, contents(files))))
