"""Ports on the loopback address: chosen once, remembered, changed only when taken."""

import random
import socket
from contextlib import suppress
from pathlib import Path

from services.stack.errors import StackError

# Below the range that Linux gives to outgoing connections, which might sit on a port of ours.
_CANDIDATES = range(20_000, 32_000)


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen on the port now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """A port that is free now; raises `StackError` when a hundred tries find none."""
    for port in random.sample(_CANDIDATES, 100):
        if is_free(port):
            return port
    raise StackError("No free port was found on 127.0.0.1.")


def remembered_port(memory: Path) -> int:
    """The port written in `memory` if it is still free, else a new one, written there."""
    with suppress(FileNotFoundError, ValueError):
        port = int(memory.read_text())
        if is_free(port):
            return port
    port = free_port()
    memory.write_text(f"{port}\n")
    return port
