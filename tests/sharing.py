"""How `make test` shares the tests out to two processes: file by file, in the order collected."""

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

#: Folders whose tests share something that takes long to make.
TOGETHER = ("tests/faults",)


class ByFile(LoadScopeScheduling):  # type: ignore[misc]
    """Gives a process the next file when it has done one, so what a file makes is made once."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        # The order is ours, not that of how many tests a file has.
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return scope_of(nodeid)


def scope_of(nodeid: str) -> str:
    """What a test is shared out with: the tests of its file, or of a folder that stays together."""
    file = nodeid.partition("::")[0]
    return next((folder for folder in TOGETHER if file.startswith(f"{folder}/")), file)
