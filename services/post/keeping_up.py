"""Keeps the follower up with the log, whatever comes in between."""

import logging
from threading import Event

from projections.log_reader import BATCH, LogReader
from projections.pauses import pause_after
from services.post.following import Follower

#: Seconds that a wait for the next event lasts, and the longest pause between two attempts.
_PATIENCE = 1.0
_FIRST_PAUSE = 0.5
_LONGEST_PAUSE = 10.0

logger = logging.getLogger(__name__)


def keep_up(follower: Follower, log: LogReader, stop: Event) -> None:
    """Make messages of events until `stop` is set; goes on by itself after a failure."""
    failures = 0
    while not stop.is_set():
        try:
            if follower.step() < BATCH:
                log.wait(follower.position(), _PATIENCE)
            failures = 0
        except Exception as error:
            pause = pause_after(failures, first=_FIRST_PAUSE, longest=_LONGEST_PAUSE)
            failures += 1
            logger.warning("The post tries again in %s s. %s", pause, error)
            _note(follower, str(error))
            stop.wait(pause)


def _note(follower: Follower, error: str) -> None:
    try:
        follower.note(error)
    except Exception as failure:
        logger.warning("What stops the post is not noted: %s", failure)
