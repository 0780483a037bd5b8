"""What comes in at the command line: scanned where there is a scanner, and then stored."""

import hashlib
from pathlib import Path

import pytest

from services.cli_errors import sentence
from services.config import Settings
from services.files.folder import open_files
from services.files.scanned import NotStored, store_scanned
from services.stack.port import free_port
from tests.journeys.clamd import EICAR, clamd

CLEAN = b"Tittel;Timer\nKurs;12\n"


def test_a_clean_file_is_stored(tmp_path: Path) -> None:
    with clamd() as scanner:
        settings = Settings(data_dir=tmp_path, scanner=scanner)
        assert open_files(settings).get(store_scanned(settings, CLEAN)) == CLEAN


def test_malware_is_refused_and_not_kept(tmp_path: Path) -> None:
    with clamd() as scanner:
        settings = Settings(data_dir=tmp_path, scanner=scanner)
        with pytest.raises(NotStored, match="malware") as told:
            store_scanned(settings, CLEAN + EICAR)
    assert sentence(told.value) == str(told.value)
    assert not list(open_files(settings).all())


def test_nothing_is_stored_while_the_scanner_is_away(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, scanner=f"127.0.0.1:{free_port()}")
    with pytest.raises(NotStored, match="DEKOMP_SCANNER"):
        store_scanned(settings, CLEAN)
    assert not list(open_files(settings).all())


def test_without_a_scanner_it_is_stored_unseen(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, scanner="")
    assert store_scanned(settings, CLEAN) == hashlib.sha256(CLEAN).hexdigest()
