"""A file is scanned where there is a scanner, and never stored on the word of none."""

import pytest

from services.files.scanning import Scanner, ScannerAway
from tests.journeys.clamd import EICAR, clamd


def test_without_a_scanner_nothing_is_found() -> None:
    scanner = Scanner("")
    scanner.check()
    assert not scanner.is_there
    assert not scanner.finds_malware(EICAR)


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 1_000_000])
def test_malware_is_found_wherever_it_stands(size: int) -> None:
    with clamd() as address:
        scanner = Scanner(address)
        scanner.check()
        assert scanner.is_there
        assert not scanner.finds_malware(b"a" * size)
        assert scanner.finds_malware(b"a" * size + EICAR + b"a" * size)


def test_a_scanner_that_is_away_is_no_clean_bill() -> None:
    with clamd() as address:
        scanner = Scanner(address)
    with pytest.raises(ScannerAway):
        scanner.finds_malware(b"a")
    with pytest.raises(ScannerAway):
        scanner.check()


@pytest.mark.parametrize("address", ["3310", "localhost", "localhost:", ":3310", "localhost:x"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="host:port"):
        Scanner(address)
