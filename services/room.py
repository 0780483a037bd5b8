"""How many processes there is room for: processors and memory, as far as they are limited here."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

#: Where Linux tells the limits of groups of processes (control groups, version 2).
CGROUPS: Final = Path("/sys/fs/cgroup")
_OWN: Final = Path("/proc/self/cgroup")
#: Bytes that each process of a rebuild takes, and the one that leads them (measured).
EACH: Final = 220 * 2**20


def room(cgroups: Path = CGROUPS, own: Path = _OWN) -> int:
    """Processes that can work at a time and fit beside this one; at least 1.

    A container has the machine's processors and memory in sight, and no more than its control
    group of them. Version 1 of control groups is not read.
    """
    folders = _folders(cgroups, own)
    return max(1, min(_processors(folders), *_fitting(folders), _seen()))


def _seen() -> int:
    """The processors that this process may run on; all of them where that is not told (macOS)."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def _folders(cgroups: Path, own: Path) -> Sequence[Path]:
    """The group that this process is in and those around it: the closest limit holds."""
    try:
        lines = own.read_text().splitlines()
    except OSError:
        lines = []
    named = next((line.removeprefix("0::/") for line in lines if line.startswith("0::/")), "")
    inner = cgroups / named
    # A container may see its own group as the uppermost one, or be told a name from outside.
    return [inner, *(each for each in inner.parents if each.is_relative_to(cgroups))]


def _processors(folders: Sequence[Path]) -> int:
    """Whole processors' time that the groups are given."""
    found = []
    for quota, period in _told(folders, "cpu.max", 2):
        if quota != "max":
            found.append(int(quota) // int(period))
    return min(found, default=_seen())


def _fitting(folders: Sequence[Path]) -> Iterator[int]:
    """How many fit into each group's memory beside this process."""
    for (most,) in _told(folders, "memory.max", 1):
        if most != "max":
            yield int(most) // EACH - 1


def _told(folders: Sequence[Path], name: str, words: int) -> Iterator[Sequence[str]]:
    """What a file says in each folder that has it; the uppermost group of a machine has none."""
    for folder in folders:
        try:
            said = (folder / name).read_text().split()
        except OSError:
            continue
        if len(said) == words:
            yield said
