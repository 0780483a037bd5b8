"""A scanner for malware that speaks clamd's protocol and knows one thing: the EICAR test file."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import ClassVar

#: Two halves, so that no scanner takes this file for what it tests with.
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


class _Handler(StreamRequestHandler):
    def handle(self) -> None:
        command = b""
        while not command.endswith(b"\0"):
            command += self.rfile.read(1)
        if command == b"zPING\0":
            self.wfile.write(b"PONG\0")
            return
        received = bytearray()
        while size := struct.unpack("!I", self.rfile.read(4))[0]:
            received += self.rfile.read(size)
        found = b"Eicar-Test-Signature FOUND" if EICAR in received else b"OK"
        self.wfile.write(b"stream: " + found + b"\0")


class _Server(ThreadingTCPServer):
    daemon_threads: ClassVar[bool] = True  # type: ignore[misc]


@contextmanager
def clamd() -> Iterator[str]:
    """The address of a running scanner."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()
