"""`make test-guards`: take each guard away in a copy of the code; its test must turn red.

With words, only the guards whose sentence holds one of them. Two are tried at a time, each in a
copy of its own. Ends with 1 when a test stays green without the guard that it is there for.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from rich.console import Console

from tests.guards.mutation import Mutation
from tests.guards.mutations import MUTATIONS

ROOT = Path(__file__).parents[2]
_CODE = ("domain", "workflows", "projections", "services", "tests", "docs", "pyproject.toml")
#: As many as the smallest machine that we build on has cores.
_AT_A_TIME = 2
#: What pytest answers when tests failed; every other answer means that it did not come to that.
_TESTS_FAILED = 1


def main() -> int:
    """Try all of them; how many guards nobody misses."""
    out = Console(highlight=False, width=120)
    words = sys.argv[1:]
    chosen = [m for m in MUTATIONS if not words or any(word in m.guard for word in words)]
    if not chosen:
        out.print("[red]No guard's sentence holds any of these words.")
        return 1
    with tempfile.TemporaryDirectory(prefix="dekomp-guards-") as folder:
        copies = [_copy_of_all(Path(folder, str(place))) for place in range(_AT_A_TIME)]
        unharmed = _tested(copies[0], *sorted({mutation.red for mutation in chosen}))
        if unharmed.returncode != 0:
            out.print("[red]The tests fail already with every guard in place.")
            out.print(unharmed.stdout.decode(), markup=False)
            return len(chosen)
        missed = _missed(copies, chosen, out)
    out.print(f"{missed} of {len(chosen)} guards are missed when gone.")
    return len(chosen) - missed


def _missed(copies: Sequence[Path], chosen: Sequence[Mutation], out: Console) -> int:
    """How many of them are missed; a copy holds one mutation at a time."""
    free: SimpleQueue[Path] = SimpleQueue()
    for copy in copies:
        free.put(copy)

    def tried(mutation: Mutation) -> bool:
        copy = free.get()
        try:
            return _is_missed(copy, mutation, out)
        finally:
            free.put(copy)

    with ThreadPoolExecutor(len(copies)) as trying:
        return sum(trying.map(tried, chosen))


def _is_missed(copy: Path, mutation: Mutation, out: Console) -> bool:
    file = copy / mutation.file
    whole = file.read_text()
    file.write_text(whole.replace(mutation.text, mutation.instead))
    begun = time.monotonic()
    try:
        answer = _tested(copy, mutation.red).returncode
    finally:
        file.write_text(whole)
    missed = answer == _TESTS_FAILED
    word = "[green]red without it[/]" if missed else f"[red]not red without it ({answer})[/]"
    out.print(f"{word}  {mutation.guard}  ({time.monotonic() - begun:.0f} s)")
    return missed


def _tested(copy: Path, *tests: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *tests]
    return subprocess.run(command, cwd=copy, capture_output=True, check=False)


def _copy_of_all(folder: Path) -> Path:
    folder.mkdir()
    for name in _CODE:
        _copy(ROOT / name, folder / name)
    return folder


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copyfile(source, target)


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
