"""A TCP proxy that cuts a connection at a commit, or lets a listening one go silently dead."""

import socket
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import Self
from urllib.parse import urlsplit

Passing = Callable[[bytes, socket.socket, socket.socket], bool]

#: PostgreSQL's CommandComplete message with the tag of the statement that appends, which is a
#: transaction of its own.
COMMITTED = b"C\x00\x00\x00\x09CALL\x00"


class FaultyProxy:
    """Passes connections on to the server of `url`, until told to lose what the server says."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._server = (parts.hostname, parts.port)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._armed = Event()
        self._sockets: list[socket.socket] = []
        self._threads = [Thread(target=self._accept)]
        self._freezing = Event()
        self._deaf: set[socket.socket] = set()
        self._listening: set[socket.socket] = set()
        self.cuts = 0
        self.listens = 0
        port = self._listener.getsockname()[1]
        login = parts.netloc.rpartition("@")[0]
        self.url = parts._replace(netloc=f"{login}@127.0.0.1:{port}").geturl()

    def cut_next_commit(self) -> None:
        """Close the next connection on which the server says that it committed."""
        self._armed.set()

    def silence_next_commit(self) -> None:
        """Let nothing more through from the server that next says that it committed."""
        self._freezing.set()

    def silence_all(self) -> None:
        """Let every connection there is hear nothing more, yet stay open."""
        self._deaf |= set(self._sockets)

    def silence_listeners(self) -> None:
        """Let every connection that listens at this moment hear nothing more, yet stay open."""
        self._deaf |= self._listening

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._threads[0].join()
        for end in self._sockets:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()
        for end in self._sockets:
            end.close()

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            server = socket.create_connection(self._server)
            self._sockets += [client, server]
            for passing, ends in ((self._ask, (client, server)), (self._answer, (server, client))):
                thread = Thread(target=self._run, args=(passing, *ends))
                self._threads.append(thread)
                thread.start()

    def _run(self, passing: Passing, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while (data := source.recv(65536)) and passing(data, source, target):
                pass
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _ask(self, data: bytes, client: socket.socket, server: socket.socket) -> bool:
        if b"LISTEN" in data:
            self._listening.add(server)
            self.listens += 1
        server.sendall(data)
        return True

    def _answer(self, data: bytes, server: socket.socket, client: socket.socket) -> bool:
        if COMMITTED in data and self._armed.is_set():
            self._armed.clear()
            self.cuts += 1
            return False
        if COMMITTED in data and self._freezing.is_set():
            self._freezing.clear()
            self._deaf.add(server)
        if server not in self._deaf:
            client.sendall(data)
        return True
