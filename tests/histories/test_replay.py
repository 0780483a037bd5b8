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

from tests.histories.changed import (
    CuriousNeed,
    CuriousReport,
    GuardedNeed,
    PatientNeed,
    PatientReport,
)
from tests.histories.paths import PATHS
from tests.histories.paths_served import SERVED
from tests.histories.record import FOLDER
from workflows import gate
from workflows.awaited import AwaitedDeadline
from workflows.contracts import BEGUN_NOW, FORM, QUEUES
from workflows.gate import CaseGate
from workflows.registry import OF_CASES
from workflows.sandbox import sandboxed

HISTORIES = sorted(FOLDER.glob("*.json"))
#: Those that a deliberate change of a need's workflow is tried on: of either form.
NEEDS = [file for file in HISTORIES if file.stem in ("need__straight", "need__straight-within")]


def recorded(file: Path) -> WorkflowHistory:
    document = json.loads(file.read_text())
    return WorkflowHistory.from_json(document["workflow_id"], document["history"])


def replayer(*workflows: type[CaseGate | AwaitedDeadline]) -> Replayer:
    return Replayer(
        workflows=workflows,
        workflow_runner=sandboxed(),
        data_converter=pydantic_data_converter,
    )


#: What a case may go through that its workflow has to go through as well.
COURSES = ("straight", "late", "returned", "suspended", "restored", "continued")


def form_of(history: WorkflowHistory) -> int:
    """The form that a run was begun in, by its memo."""
    started = history.events[0].workflow_execution_started_event_attributes
    form = started.memo.fields.get(FORM)
    return int(json.loads(form.data)) if form else 1


def test_every_path_has_its_history() -> None:
    assert {file.stem for file in HISTORIES} >= {*PATHS, *SERVED}


@pytest.mark.parametrize("form", QUEUES)
@pytest.mark.parametrize("course", COURSES)
def test_every_course_has_a_history_of_each_form_that_runs_may_still_have(
    course: str, form: int
) -> None:
    of_it = [file for file in HISTORIES if file.stem.partition("__")[2].startswith(course)]
    assert form in {form_of(recorded(file)) for file in of_it}


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
async def test_a_recorded_history_replays(file: Path) -> None:
    await replayer(*OF_CASES).replay_workflow(recorded(file))


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
    await replayer(*OF_CASES).replay_workflow(recorded(HISTORIES[0]))

    assert read_anew == {"__main__"}


@pytest.mark.parametrize("file", NEEDS, ids=lambda file: file.stem)
@pytest.mark.parametrize("changed", [PatientNeed, CuriousNeed])
async def test_a_workflow_that_does_more_than_was_recorded_is_found_out(
    changed: type[CaseGate], file: Path
) -> None:
    with pytest.raises(NondeterminismError):
        await replayer(changed).replay_workflow(recorded(file))


@pytest.mark.parametrize("changed", [PatientReport, CuriousReport])
async def test_a_deadlines_clock_that_does_more_than_was_recorded_is_found_out(
    changed: type[AwaitedDeadline],
) -> None:
    with pytest.raises(NondeterminismError):
        await replayer(changed).replay_workflow(recorded(FOLDER / "report__passed.json"))


async def test_a_run_of_before_that_leaves_its_timers_to_others_is_found_out() -> None:
    """So what a run leaves to other clocks goes by the form that it was begun in."""
    history = recorded(FOLDER / "round__straight-within.json")
    started = history.events[0].workflow_execution_started_event_attributes
    (form,) = await pydantic_data_converter.encode([BEGUN_NOW[FORM]])
    started.memo.fields[FORM].CopyFrom(form)

    with pytest.raises(NondeterminismError):
        await replayer(*OF_CASES).replay_workflow(history)


async def test_what_an_older_worker_began_in_a_newer_form_is_found_out() -> None:
    """So runs of a form wait where no worker asks that does not know it (`QUEUES`)."""
    history = recorded(FOLDER / "need__straight.json")
    started = history.events[0].workflow_execution_started_event_attributes
    (form,) = await pydantic_data_converter.encode([BEGUN_NOW[FORM]])
    started.memo.fields[FORM].CopyFrom(form)

    with pytest.raises(NondeterminismError):
        await replayer(*OF_CASES).replay_workflow(history)


@pytest.mark.parametrize("file", NEEDS, ids=lambda file: file.stem)
async def test_the_same_change_behind_a_guard_replays(file: Path) -> None:
    await replayer(GuardedNeed).replay_workflow(recorded(file))


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
async def test_what_was_longer_before_its_length_counted_replays(
    monkeypatch: pytest.MonkeyPatch, file: Path
) -> None:
    monkeypatch.setattr(gate, "EVENTS_A_RUN", 10)
    await replayer(*OF_CASES).replay_workflow(recorded(file))


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
def test_a_recorded_history_is_short(file: Path) -> None:
    assert len(recorded(file).events) < 2_000


@pytest.mark.parametrize("file", HISTORIES, ids=lambda file: file.stem)
def test_a_history_says_nothing_of_the_machine_that_recorded_it(file: Path) -> None:
    text = file.read_text()
    assert str(Path.cwd()) not in text
    assert "site-packages" not in text
