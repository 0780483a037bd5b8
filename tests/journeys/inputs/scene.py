"""A county far into its round behind a real socket, and people who send it what is wrong."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from domain.case import need_ref, round_ref
from domain.role import Role
from services.api.app import PREFIX
from services.event_log.log import EventLog
from tests.journeys.county import County
from tests.journeys.inputs.wire import Header, Reply, Sent, exchange
from tests.journeys.stand import Person


@dataclass
class Scene:
    """Two counties: one with a decided line, an ordered payment and needs; one to be kept out of.

    `need_id` was prioritised and stands in the plan, `fresh_id` is only assessed.
    """

    port: int
    county: County
    neighbour: County
    log: EventLog
    need_id: str = ""
    fresh_id: str = ""
    payment_id: str = ""
    their_need_id: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    #: Who asks where nobody else is named, in the place of the county's own officer.
    instead: Person | None = None

    async def begin(self) -> None:
        """Play both rounds as far as the rows need."""
        await self.county.open()
        await self.county.decide()
        self.need_id = next(key.removeprefix("need/") for key in self.seen if "need/" in key)
        self.payment_id = await self.county.order()
        self.fresh_id = await self.county.assess()
        await self.neighbour.open()
        self.their_need_id = await self.neighbour.assess()

    @property
    def officer(self) -> Person:
        """Who asks where nobody else is named."""
        return self.instead or self.county.officer

    @property
    def seen(self) -> dict[str, int]:
        """The versions of cases as this county saw them."""
        return self.county.seen

    @property
    def round(self) -> str:
        """The path of the county's round."""
        return self.county.round

    async def exchange(self, sent: Sent) -> Reply:
        """Send it over a connection of its own."""
        return await exchange(self.port, sent)

    def versions(self) -> tuple[int, ...]:
        """How many events the cases of this scene have."""
        refs = [
            round_ref(self.county.round_id),
            round_ref(self.neighbour.round_id),
            *(need_ref(key) for key in (self.need_id, self.fresh_id, self.their_need_id)),
        ]
        return tuple(len(self.log.load(ref.stream_id)) for ref in refs)

    def asking(self, path: str, *headers: Header, by: Person | None = None) -> Sent:
        """A read of the county officer's, or of somebody else's."""
        token = (by or self.officer).token
        return Sent("GET", PREFIX + path, (("Authorization", f"Bearer {token}"), *headers))

    def command(
        self,
        path: str,
        body: bytes | Mapping[str, Any],
        *headers: Header,
        by: Person | None = None,
        key: str | None = None,
        version: str | None = None,
        without: Collection[str] = (),
        method: str = "POST",
    ) -> Sent:
        """A command with all that it needs, less what is left out; `headers` replace."""
        usual = {
            "Authorization": f"Bearer {(by or self.officer).token}",
            "Content-Type": "application/json",
            "Idempotency-Key": key or uuid4().hex,
            "If-Match": version or f'"{self.version(path)}"',
        }
        replaced = {name.lower() for name, _ in headers} | {name.lower() for name in without}
        kept = [(name, value) for name, value in usual.items() if name.lower() not in replaced]
        if version is None and not self.version(path):
            kept = [pair for pair in kept if pair[0] != "If-Match"]
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        return Sent(method, PREFIX + path, (*kept, *headers), raw)

    def version(self, path: str) -> int:
        """The version of the case that a path is about, 0 for one that is not known."""
        kind, _, rest = path.strip("/").partition("/")
        return self.seen.get(f"{kind[:-1]}/{rest.partition('/')[0]}", 0)

    def pledging(self, body: bytes | Mapping[str, Any], *headers: Header, **more: Any) -> Sent:
        """A pledge of the county's own contribution: the command that most rows spoil."""
        return self.command(f"{self.round}/own-contribution", body, *headers, **more)

    def assessing(self, **changes: Any) -> Sent:
        """A new need of the school's, with a changed assessment."""
        need = self.county.need
        body = {**need, "assessment": {**need["assessment"], **changes}}
        return self.command("/needs", body, by=self.county.unit)

    def in_role(self, role: Role, **more: Any) -> Person:
        """Somebody of the county in another role."""
        return self.county.someone(role, **more)
