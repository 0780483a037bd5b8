"""How many processes a long rebuild is shared out to, on which machine."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError

from services.config import Settings
from services.helpers import helpers_of
from services.room import room


def test_as_many_as_are_set_help() -> None:
    helpers = helpers_of(Settings(rebuild_processes=7))
    assert helpers is not None
    assert helpers.count == 7


def test_one_process_is_nobody_s_help() -> None:
    assert helpers_of(Settings(rebuild_processes=1)) is None


def test_no_process_at_all_cannot_rebuild() -> None:
    with pytest.raises(ValidationError):
        Settings(rebuild_processes=0)


@pytest.fixture(autouse=True)
def eight_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _pid: set(range(8)), raising=False)


def limited(folder: Path, *, cpu: str = "max 100000", memory: str = "max") -> None:
    """A control group as Linux shows it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "cpu.max").write_text(f"{cpu}\n")
    (folder / "memory.max").write_text(f"{memory}\n")


def in_group(tmp_path: Path, name: str) -> int:
    own = tmp_path / "own"
    own.write_text(f"0::/{name}\n")
    return room(tmp_path / "groups", own)


def test_a_group_without_limits_has_all_processors(tmp_path: Path) -> None:
    limited(tmp_path / "groups")
    assert in_group(tmp_path, "") == 8


def test_a_machine_without_groups_has_all_processors(tmp_path: Path) -> None:
    assert room(tmp_path / "none", tmp_path / "neither") == 8


@pytest.mark.parametrize(
    ("cpu", "count"),
    [("100000 100000", 1), ("50000 100000", 1), ("250000 100000", 2), ("900000 100000", 8)],
)
def test_a_group_is_given_so_many_whole_processors(tmp_path: Path, cpu: str, count: int) -> None:
    limited(tmp_path / "groups", cpu=cpu)
    assert in_group(tmp_path, "") == count


@pytest.mark.parametrize(("mebibytes", "count"), [(128, 1), (512, 1), (1_024, 3), (65_536, 8)])
def test_a_groups_memory_has_room_for_so_many(tmp_path: Path, mebibytes: int, count: int) -> None:
    limited(tmp_path / "groups", memory=str(mebibytes * 2**20))
    assert in_group(tmp_path, "") == count


def test_the_closest_limit_of_all_groups_around_holds(tmp_path: Path) -> None:
    limited(tmp_path / "groups" / "services", cpu="200000 100000")
    limited(tmp_path / "groups" / "services" / "projector", memory=str(2**30))
    assert in_group(tmp_path, "services/projector") == 2


def test_a_name_from_outside_the_container_leaves_its_own_limit(tmp_path: Path) -> None:
    limited(tmp_path / "groups", cpu="100000 100000")
    assert in_group(tmp_path, "system/far/away") == 1


def test_a_system_that_tells_no_affinity_has_all_its_processors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert room(tmp_path / "none", tmp_path / "neither") == 6


def test_a_container_s_room_decides_unless_a_number_is_set(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("services.helpers.room", lambda: 1)
    assert helpers_of(Settings()) is None
    assert helpers_of(Settings(rebuild_processes=2)) is not None
