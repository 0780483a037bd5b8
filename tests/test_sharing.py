"""A file's tests are done by one process, and so are those of a folder that shares servers."""

from tests.sharing import TOGETHER, scope_of


def test_what_a_file_makes_once_is_made_once() -> None:
    cases = ("tests/domain/test_x.py::test_a[b::c]", "tests/domain/test_x.py::TestX::test_y")
    assert {scope_of(case) for case in cases} == {"tests/domain/test_x.py"}


def test_a_folder_with_one_machine_stays_together() -> None:
    assert TOGETHER
    for folder in TOGETHER:
        assert {scope_of(f"{folder}/test_{name}.py::test") for name in "xy"} == {folder}
