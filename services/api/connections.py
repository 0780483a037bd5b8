"""What a connection may do before it has asked anything, and what is answered to no request.

A client that never ends the head of its request holds a socket, and one whose head goes on and on
fills the memory, before anybody is asked who they are. The server has a limit for neither, and
none for the trailers of a body in chunks, which it takes for headers of the request.
"""

from asyncio import TimerHandle, Transport
from typing import Final

from starlette.types import Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from services.api.framing import LARGEST_HEADERS, SECURITY_HEADERS
from services.api.problem_writer import ProblemWriter
from services.api.problems import Problem

#: A head of some hundred bytes takes far less on any line.
SLOWEST_HEAD_SECONDS: Final = 20.0
#: Bytes of a head, or behind a body, that are read at all: more than are taken, so that too many
#: get their answer.
LARGEST_HEAD: Final = 8 * LARGEST_HEADERS


class Connection(HttpToolsProtocol):
    """The server's own protocol, with an end to heads, and problems where it answers itself."""

    writer: ProblemWriter
    #: Whether the next bytes are of a head, whether the last ones were of neither the end of one
    #: nor a body, how many such came in a row, and who watches the time.
    _in_head = True
    _only_more = True
    _more = 0
    _watch: TimerHandle | None = None

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Watch the time from here on: whoever connects is to ask something."""
        super().connection_made(transport)
        self._begin()

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._end()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless a head, or what is behind a body, is longer than any that is taken."""
        answered = self.cycle is not None and self.cycle.response_complete
        if self._watch is None and (self._in_head or answered):
            self._begin()
        self._only_more = True
        super().data_received(data)
        if self._only_more and not self.transport.is_closing():
            self._more += len(data)
            if self._more > LARGEST_HEAD:
                self._answer("headers-too-large")

    def on_header(self, name: bytes, value: bytes) -> None:
        """Take a header of the head; a trailer must not become one (RFC 9110, section 6.5.1)."""
        if self._in_head:
            super().on_header(name, value)

    def on_headers_complete(self) -> None:
        """The head is whole; the time for the body is the application's to watch."""
        self._end()
        super().on_headers_complete()
        self._in_head = False
        self._got_on()

    def on_body(self, body: bytes) -> None:
        """A part of the body, whose size is the application's to watch."""
        self._got_on()
        super().on_body(body)

    def on_message_complete(self) -> None:
        """What comes now is the head of the next request."""
        self._in_head = True
        self._got_on()
        super().on_message_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no request; why it is none, the server's log says."""
        self._answer("bad-request")

    def _got_on(self) -> None:
        self._only_more, self._more = False, 0

    def _begin(self) -> None:
        self._watch = self.loop.call_later(SLOWEST_HEAD_SECONDS, self._is_late)

    def _end(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    def _is_late(self) -> None:
        if self.cycle is not None and not self.cycle.response_complete:
            # An answer is on its way, perhaps for minutes; what comes behind it can wait.
            self._begin()
        elif self._in_head and self._more:
            self._answer("request-timeout")
        else:
            self.transport.close()

    def _answer(self, code: str) -> None:
        """A problem as the last thing that this connection hears."""
        if self._may_answer():
            self._write(code)
        self.transport.close()

    def _may_answer(self) -> bool:
        # A problem in the middle of another answer, or behind the request's own, would be misread.
        if self._in_head:
            return self.cycle is None or self.cycle.response_complete
        return not (self.cycle.response_started or self.pipeline)

    def _write(self, code: str) -> None:
        scope: Scope = {"type": "http", "headers": []}
        answer = self.writer.response(scope, Problem(code))
        headers = {**SECURITY_HEADERS, "Connection": "close"}
        lines = [*answer.raw_headers, *((n.encode(), v.encode()) for n, v in headers.items())]
        head = b"".join(name + b": " + value + b"\r\n" for name, value in lines)
        self.transport.write(STATUS_LINE[answer.status_code] + head + b"\r\n" + bytes(answer.body))


def connections(writer: ProblemWriter) -> type[Connection]:
    """The protocol of one server's connections."""
    return type("Connection", (Connection,), {"writer": writer})
