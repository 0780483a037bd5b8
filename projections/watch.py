"""Watches the log's head, once for all projections."""

import logging
from threading import Condition, Event

from projections.log_reader import LogReader

#: Seconds until someone who waits in vain looks whether it is time to end.
PATIENCE = 1.0

logger = logging.getLogger(__name__)


class Watch:
    """The log's head as last seen; one thread follows it, the others wait for it.

    So one connection listens and one query asks for the head, however many
    projections there are.
    """

    def __init__(self, log: LogReader) -> None:
        self._log = log
        self._head = 0
        self._grown = Condition()

    def follow(self, stop: Event) -> None:
        """Keep the head up to date until `stop` is set; goes on by itself after a failure."""
        while not stop.is_set():
            try:
                if self._log.wait(self._head, PATIENCE):
                    self._see(self._log.head())
            except Exception as error:
                logger.warning("The log is out of reach: %s", error)
                stop.wait(PATIENCE)

    def wait(self, after: int) -> None:
        """Wait for an event behind position `after`, or until it is time for another look."""
        with self._grown:
            self._grown.wait_for(lambda: self._head > after, PATIENCE)

    def _see(self, head: int) -> None:
        with self._grown:
            self._head = head
            self._grown.notify_all()
