"""Asks a scanner for malware before a file is stored, when an installation has one.

The scanner is clamd or whatever speaks its protocol. Source: clamd(8), INSTREAM and PING.
"""

import socket
import struct
from typing import Final

_PATIENCE_SECONDS: Final = 30.0
_CHUNK: Final = 1 << 16
#: An answer is one line; more would be no answer of a scanner.
_LONGEST_ANSWER: Final = 4096


class ScannerAway(Exception):
    """The scanner does not answer, or not in its protocol."""


class Scanner:
    """A scanner at `address` ("127.0.0.1:3310"); without an address nothing is scanned.

    Raises `ValueError` for an address that is none.
    """

    def __init__(self, address: str) -> None:
        host, _, port = address.rpartition(":")
        if address and not (host and port.isdecimal()):
            raise ValueError("the scanner's address is written host:port")
        self._place = (host, int(port)) if address else None

    @property
    def is_there(self) -> bool:
        """Whether the installation has one."""
        return self._place is not None

    def finds_malware(self, content: bytes) -> bool:
        """Whether it finds something; False where there is no scanner. Raises `ScannerAway`."""
        if self._place is None:
            return False
        pieces = [content[at : at + _CHUNK] for at in range(0, len(content), _CHUNK)]
        parts = [
            part for piece in (*pieces, b"") for part in (struct.pack("!I", len(piece)), piece)
        ]
        answer = self._asked(b"zINSTREAM\0", *parts)
        if answer.endswith(b" FOUND"):
            return True
        if answer.endswith(b": OK"):
            return False
        raise ScannerAway("no answer to INSTREAM")

    def check(self) -> None:
        """Raise `ScannerAway` when it does not answer."""
        if self._place is not None and self._asked(b"zPING\0") != b"PONG":
            raise ScannerAway("no answer to PING")

    def _asked(self, *parts: bytes) -> bytes:
        try:
            with socket.create_connection(self._place or ("", 0), _PATIENCE_SECONDS) as line:
                for part in parts:
                    line.sendall(part)
                answer = b""
                while not answer.endswith(b"\0") and len(answer) < _LONGEST_ANSWER:
                    received = line.recv(_LONGEST_ANSWER)
                    if not received:
                        break
                    answer += received
        except OSError as fault:
            raise ScannerAway(str(fault)) from fault
        return answer.rstrip(b"\0")
