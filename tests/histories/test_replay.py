"""What ran before still runs: recorded histories replay with the workflows of today."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from temporalio.client import WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.worker import Replayer
from temporalio.worker.workflow_sandbox._runner import _Instance
from temporalio.workflow import NondeterminismError

from tests.histories.changed import CuriousNeed, GuardedNeed, PatientNeed
from tests.histories.paths import PATHS
from tests.histories.paths_served import SERVED
from tests.histories.record import FOLDER
from workflows.contracts import BEGUN_NOW, FORM
from workflows.gate import CaseGate
from workflows.registry import WORKFLOWS
from workflows.sandbox import sandboxed

HISTORIES = sorted(FOLDER.glob("*.json"))


def recorded(file: Path) -> WorkflowHistory:
    document = json.loads(file.read_text())
    return WorkflowHistory.from_json(document["workflow_id"], document["history"])


def replayer(*workflows: type[CaseGate]) -> Replayer:
    return Replayer(
        workflows=workflows,
        workflow_runner=sandboxed(),
        data_converter=pydantic_data_converter,
    )


def test_every_path_has_its_history() -> None:
    assert {file.stem for file in HISTORIES} >= {*PATHS, *SERVED}


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
async def test_a_recorded_history_replays(file: Path) -> None:
    await replayer(*WORKFLOWS.values()).replay_workflow(recorded(file))


async def test_our_modules_are_read_once_and_not_for_every_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A run that read them anew cost seven times as much to begin, on any machine."""
    read_anew: set[str] = set()
    activate = _Instance.activate

    def watched(run: _Instance, activation: Any) -> Any:
        done = activate(run, activation)
        loaded = run.importer.new_modules.items()
        read_anew.update(name for name, module in loaded if sys.modules.get(name) is not module)
        return done

    monkeypatch.setattr(_Instance, "activate", watched)
    await replayer(*WORKFLOWS.values()).replay_workflow(recorded(HISTORIES[0]))

    assert read_anew == {"__main__"}


@pytest.mark.parametrize("changed", [PatientNeed, CuriousNeed])
async def test_a_workflow_that_does_more_than_was_recorded_is_found_out(
    changed: type[CaseGate],
) -> None:
    with pytest.raises(NondeterminismError):
        await replayer(changed).replay_workflow(recorded(FOLDER / "need__straight.json"))


async def test_what_an_older_worker_began_in_a_newer_form_is_found_out() -> None:
    """So older workers stop before the API that asks for the form starts (docs/operations.md)."""
    history = recorded(FOLDER / "need__straight.json")
    started = history.events[0].workflow_execution_started_event_attributes
    (form,) = await pydantic_data_converter.encode([BEGUN_NOW[FORM]])
    started.memo.fields[FORM].CopyFrom(form)

    with pytest.raises(NondeterminismError):
        await replayer(*WORKFLOWS.values()).replay_workflow(history)


async def test_the_same_change_behind_a_guard_replays() -> None:
    await replayer(GuardedNeed).replay_workflow(recorded(FOLDER / "need__straight.json"))


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
def test_a_recorded_history_is_short(file: Path) -> None:
    assert len(recorded(file).events) < 2_000


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
def test_a_history_says_nothing_of_the_machine_that_recorded_it(file: Path) -> None:
    text = file.read_text()
    assert str(Path.cwd()) not in text
    assert "site-packages" not in text
