"""Nothing is sent to a machine that only we can reach, whatever name or form it hides behind."""

from ipaddress import ip_address

import pytest

from services.post.reachable import ForbiddenAddress, UnknownHost, checked, is_public, resolve

FORBIDDEN = [
    *("127.0.0.1", "127.8.8.8", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255"),
    *("192.168.1.1", "169.254.169.254", "169.254.0.1", "100.64.0.1", "100.100.100.200"),
    *("192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1"),
    *("240.0.0.1", "255.255.255.255", "168.63.129.16"),
    *("::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1"),
    *("2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254"),
    *("64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::"),
    *("2002:a9fe:a9fe::1", "2001:0:4136:e378:8000:63bf:f5ff:fffe", "::7f00:1", "::a00:1"),
    *("fec0::1", "::ffff:168.63.129.16", "192.0.0.8", "192.0.0.15", "192.88.99.1"),
    *("64:ff9b:1::909:909", "64:ff9b:1:ffff::909:909", "3fff::1", "3fff:fff::1"),
    *("2002:c000:8::1", "64:ff9b::c000:8"),
]
OPEN = ["9.9.9.9", "158.36.1.1", "2a00:1450:400f::1", "::ffff:9.9.9.9", "64:ff9b::909:909"]


@pytest.mark.parametrize("text", FORBIDDEN)
def test_an_address_that_is_not_of_the_open_internet_is_forbidden(text: str) -> None:
    assert not is_public(ip_address(text))


@pytest.mark.parametrize("text", OPEN)
def test_an_address_of_the_open_internet_is_allowed(text: str) -> None:
    assert is_public(ip_address(text))


@pytest.mark.parametrize("text", FORBIDDEN)
async def test_a_name_is_judged_by_every_one_of_its_addresses(text: str) -> None:
    async def ask(host: str, port: int) -> list[str]:
        return ["9.9.9.9", text]

    with pytest.raises(ForbiddenAddress):
        await checked("mottak.fylke.example", 443, ask=ask)


async def test_what_is_no_address_at_all_is_forbidden() -> None:
    async def ask(host: str, port: int) -> list[str]:
        return ["not an address"]

    with pytest.raises(ForbiddenAddress):
        await checked("mottak.fylke.example", 443, ask=ask)


@pytest.mark.parametrize(
    "host", ["2130706433", "0x7f.1", "127.1", "017700000001", "localhost", "[::1]", "::1"]
)
async def test_a_number_written_in_another_way_is_the_same_machine(host: str) -> None:
    with pytest.raises((ForbiddenAddress, UnknownHost)):
        await checked(host, 443, ask=resolve)


async def test_a_name_without_an_address_is_unknown() -> None:
    async def none(host: str, port: int) -> list[str]:
        return []

    async def fails(host: str, port: int) -> list[str]:
        raise OSError("no such host")

    for ask in (none, fails):
        with pytest.raises(UnknownHost):
            await checked("mottak.fylke.example", 443, ask=ask)


async def test_this_machine_is_reached_only_when_that_is_asked_for() -> None:
    async def ask(host: str, port: int) -> list[str]:
        return ["127.0.0.1", "127.0.0.1", "::1"]

    assert await checked("localhost", 80, loopback=True, ask=ask) == ("127.0.0.1", "::1")
    with pytest.raises(ForbiddenAddress):
        await checked("localhost", 80, ask=ask)

    async def inside(host: str, port: int) -> list[str]:
        return ["127.0.0.1", "10.0.0.1"]

    with pytest.raises(ForbiddenAddress):
        await checked("localhost", 80, loopback=True, ask=inside)
