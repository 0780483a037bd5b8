"""`dekomp import round` before any server: the form, and what must be named."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from domain.language import texts
from domain.language.language import Language
from domain.takeover.before import Sheet
from services.cli import app


def said(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["import", "round", *arguments])
    return done.exit_code, done.output


@pytest.mark.parametrize("language", Language)
def test_the_form_is_a_workbook_with_every_sheet_and_one_of_choices(
    tmp_path: Path, language: Language
) -> None:
    form = tmp_path / "year.xlsx"
    assert said("--template", str(form), "--language", language) == (0, "")
    *sheets, _ = CalamineWorkbook.from_path(form).sheet_names
    assert sheets == [texts.label("sheet", sheet, language) for sheet in Sheet]


def test_the_form_is_a_folder_of_csv_files_as_well(tmp_path: Path) -> None:
    assert said("--template", str(tmp_path / "sheets")) == (0, "")
    files = {file.stem: file.read_bytes() for file in (tmp_path / "sheets").iterdir()}
    assert set(files) == {texts.label("sheet", sheet, Language.NB) for sheet in Sheet}
    assert files["Utbetalt"].decode("utf-8-sig").split(";")[0] == "Tiltak"


def test_files_round_and_day_are_named_together(tmp_path: Path) -> None:
    form = tmp_path / "year.xlsx"
    said("--template", str(form))
    for arguments in ([], [str(form)], [str(form), "--round", "yrkesfag-46-2026"]):
        code, output = said(*arguments)
        assert code == 2
        assert "--as-of" in output
