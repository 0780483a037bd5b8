"""What comes in at the command line: scanned where there is a scanner, and then stored."""

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from domain.language.language import Language
from services.api.texts import PROBLEM_TEXTS
from services.command_line.errors import sentence
from services.config import Settings
from services.files.folder import open_files
from services.files.scanned import NotStored, store_scanned
from services.imports.template import excel_template
from services.stack.port import free_port
from tests.journeys.clamd import EICAR, clamd

CLEAN = b"Tittel;Timer\nKurs;12\n"


def stored(folder: Path, content: bytes) -> Path:
    """A table as it lies on the disk of whoever imports it."""
    file = folder / "behov.csv"
    file.write_bytes(content)
    return file


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_a_clean_file_is_stored(tmp_path: Path, data: Path) -> None:
    with clamd() as scanner:
        settings = Settings(data_dir=data, scanner=scanner)
        assert open_files(settings).get(store_scanned(settings, stored(tmp_path, CLEAN))) == CLEAN


def test_malware_is_refused_and_not_kept(tmp_path: Path, data: Path) -> None:
    with clamd() as scanner:
        settings = Settings(data_dir=data, scanner=scanner)
        with pytest.raises(NotStored, match="malware") as told:
            store_scanned(settings, stored(tmp_path, CLEAN + EICAR), Language.EN)
    assert sentence(told.value) == str(told.value)
    assert not list(open_files(settings).all())


def test_nothing_is_stored_while_the_scanner_is_away(tmp_path: Path, data: Path) -> None:
    settings = Settings(data_dir=data, scanner=f"127.0.0.1:{free_port()}")
    with pytest.raises(NotStored, match="DEKOMP_SCANNER"):
        store_scanned(settings, stored(tmp_path, CLEAN))
    assert not list(open_files(settings).all())


def test_without_a_scanner_it_is_stored_unseen(tmp_path: Path, data: Path) -> None:
    settings = Settings(data_dir=data, scanner="")
    assert store_scanned(settings, stored(tmp_path, CLEAN)) == hashlib.sha256(CLEAN).hexdigest()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("behov.csv", b"", "empty-file"),
        ("behov.csv", b"Tittel;M\xe5ling\n1;2\n", "file-type-mismatch"),
        ("behov.xlsx", CLEAN, "file-type-mismatch"),
        ("behov.csv", excel_template(Language.NB), "file-type-mismatch"),
        ("behov.txt", CLEAN, "file-type-mismatch"),
        ("behov.xlsx", excel_template(Language.NB)[:-30], "file-type-mismatch"),
        ("behov.csv", CLEAN * 1_500_000, "file-too-large"),
    ],
    ids=["empty", "code page", "not Excel", "not CSV", "other name", "cut off", "large"],
)
def test_what_the_api_would_refuse_is_refused_in_the_same_words(
    data: Path, tmp_path: Path, name: str, content: bytes, code: str, language: Language
) -> None:
    settings = Settings(data_dir=data, scanner="")
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(NotStored) as told:
        store_scanned(settings, file, language)
    said = PROBLEM_TEXTS[language][code]
    assert str(told.value) == f"{name}: {said.title} {said.meaning} {said.remedy}"
    assert not list(open_files(settings).all())


def test_an_excel_file_with_macros_is_not_stored(data: Path, tmp_path: Path) -> None:
    settings = Settings(data_dir=data, scanner="")
    file = tmp_path / "behov.xlsx"
    file.write_bytes(excel_template(Language.NB))
    with ZipFile(file, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macros")
    with pytest.raises(NotStored) as told:
        store_scanned(settings, file, Language.NN)
    assert PROBLEM_TEXTS["nn"]["unsafe-file"].meaning in str(told.value)
    assert not list(open_files(settings).all())
