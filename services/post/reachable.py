"""Which machines a webhook may be sent to: those of the open Internet, and no other.

Whoever may name an address could else have us knock at doors that only we can reach: our own
machine, the house's network, the address where a cloud hands out credentials. Source: OWASP,
Server-Side Request Forgery Prevention; IANA's special-purpose address registries.
"""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

Address = IPv4Address | IPv6Address
#: Gives the addresses of a host, as `getaddrinfo` does; raises `OSError`.
Resolve = Callable[[str, int], Awaitable[list[str]]]

#: Public by its number, and yet a door of the cloud that a machine stands in.
_CLOUD: Final = frozenset({ip_address("168.63.129.16")})
#: Networks whose last 32 bits are an address of the old kind (RFC 6052).
_TRANSLATED: Final = ip_network("64:ff9b::/96")
#: What the registries say is not reached from everywhere, and `ipaddress` only learns with later
#: Pythons: the protocols' own (RFC 6890), old relays (RFC 7526), translation within a network
#: (RFC 8215), documentation (RFC 9637).
_SPECIAL: Final = tuple(
    ip_network(text) for text in ("192.0.0.0/24", "192.88.99.0/24", "64:ff9b:1::/48", "3fff::/20")
)


class ForbiddenAddress(Exception):
    """The host has an address that nothing may be sent to."""


class UnknownHost(Exception):
    """The host has no address."""


async def resolve(host: str, port: int) -> list[str]:
    """The addresses that the system knows for a host."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


async def checked(
    host: str, port: int, *, loopback: bool = False, ask: Resolve = resolve
) -> tuple[str, ...]:
    """The addresses to connect to; nobody asks for them again, so nobody can change them.

    With `loopback` this machine's own are allowed, for development. Raises `UnknownHost`, and
    `ForbiddenAddress` when any one of them is not of the open Internet.
    """
    try:
        found = list(dict.fromkeys(await ask(host, port)))
    except (OSError, UnicodeError) as error:
        raise UnknownHost(host) from error
    if not found:
        raise UnknownHost(host)
    for text in found:
        if not _is_allowed(text, loopback=loopback):
            raise ForbiddenAddress(host)
    return tuple(found)


def _is_allowed(text: str, *, loopback: bool) -> bool:
    try:
        address = ip_address(text)
    except ValueError:
        return False
    if loopback and address.is_loopback:
        return True
    return is_public(address)


def is_public(address: Address) -> bool:
    """Whether an address is of the open Internet, whatever it is dressed up as."""
    if isinstance(address, IPv6Address):
        if address.scope_id is not None or address.is_site_local:
            return False
        inner = _inner(address)
        if inner is not None:
            return is_public(inner)
    if address in _CLOUD or any(address in network for network in _SPECIAL):
        return False
    if address.is_multicast or address.is_reserved:
        return False
    return address.is_global


def _inner(address: IPv6Address) -> IPv4Address | None:
    """The address of the old kind that one of the new kind stands for, if it does."""
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    if int(address) >> 32 == 0 and int(address) > 1:
        # "IPv4-compatible", long gone, and still understood here and there.
        return IPv4Address(int(address))
    return None
