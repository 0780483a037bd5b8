"""What decisions look into besides cases: files, reports and samples drawn up, scores computed."""

from collections.abc import Callable

from sqlalchemy import Engine

from domain.command import Command
from services.county_report.contents import with_reports
from services.event_log.log import EventLog
from services.files.port import Files
from services.imports.contents import contents
from services.sampling import with_samples
from services.scoring import with_scores
from services.trail_reached import Trail


def looked_into(engine: Engine, log: EventLog, files: Files) -> Callable[[Command], object]:
    """Reads, draws up or computes what a command's decision looks into."""
    trail = Trail(engine, log.head)
    return with_scores(trail, with_samples(trail, with_reports(log, files, contents(files))))
