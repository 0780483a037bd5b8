"""The whole demo on a stack of its own."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from domain.party import MoneyRoute
from services.config import ConfigurationError
from services.demo.play import run_demo
from services.demo.summary import Summary

pytestmark = pytest.mark.stack

SECONDS = 60


def left_behind(temporary: Path) -> list[str]:
    """The processes that still work in a folder, and what lies in it."""
    processes = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "cmdline").read_text()
            environment = (entry / "environ").read_text()
        except (FileNotFoundError, ProcessLookupError, PermissionError):
            continue
        if str(temporary / "dekomp-demo-") in command + environment:
            processes.append(command.replace("\0", " "))
    return [*processes, *(str(path) for path in temporary.iterdir())]


@pytest.fixture
def temporary(tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for temporary files that the servers' account can reach, for nobody else."""
    # tmp_path comes first, because pytest makes its own under the usual folder.
    assert tmp_path.exists()
    data_dir.chmod(0o711)
    monkeypatch.setenv("TMPDIR", str(data_dir))
    monkeypatch.setattr("tempfile.tempdir", None)
    return data_dir


def test_a_countys_round_runs_end_to_end_and_leaves_nothing_behind(
    temporary: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Somebody's real servers are configured, and must not be touched.
    monkeypatch.setenv("DATABASE_URL", "postgresql://nobody:nothing@127.0.0.1:1/real")
    monkeypatch.setenv("TEMPORAL_ADDRESS", "127.0.0.1:1")
    monkeypatch.setenv("DEKOMP_DATA_DIR", str(tmp_path / "real"))

    run_demo("46", tmp_path / "demo")

    assert left_behind(temporary) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo"]
    stored = json.loads((tmp_path / "demo" / "summary.json").read_text())
    assert set(stored) == set(Summary.model_fields)
    summary = Summary.model_validate(stored)
    assert (summary.county, summary.budget_year) == ("46", 2025)
    needs = summary.needs
    assert needs.registered >= 60
    answered = needs.prioritised + needs.declined + needs.waiting
    assert needs.forwarded == answered + needs.merged == needs.registered
    assert (needs.merged, needs.waiting) == (2, 1)
    assert needs.declined >= 5
    assert needs.returned >= 3
    assert summary.plan_lines >= 20
    assert len(summary.refused) >= 5
    cash_ore = 19_940_000
    assert summary.granted_ore == 398_861_700
    assert 0 < summary.disbursed_ore <= summary.planned_ore <= summary.granted_ore + cash_ore
    assert summary.events == sum(summary.topics.values())
    assert summary.topics["need.prioritised"] == needs.prioritised
    assert (summary.topics["plan.proposed"], summary.topics["plan.adopted"]) == (1, 2)
    assert summary.topics["deadline.passed"] >= 1
    assert summary.topics["award.decided"] == 3
    assert summary.topics["call.published"] == 2
    assert summary.topics["call.closed"] == 2
    for topic in ("need.returned", "need.merged", "need.left-waiting", "meeting.moved"):
        assert summary.topics[topic] >= 1
    assert summary.topics["meeting.impartiality-declared"] >= 1
    assert summary.topics["round.closed"] == 1
    assert summary.topics["recipient-report.returned"] == 1
    assert summary.topics["recipient-report.reminded"] == 1
    assert summary.topics["evaluation.answered"] > 9
    assert summary.topics["county-report.submitted"] == 1
    assert summary.ends_with == "county-report.submitted"
    assert summary.reports_late == 1
    assert set(summary.paid_by_route) == set(MoneyRoute)
    assert all(summary.paid_by_route.values())
    assert sum(summary.paid_by_route.values()) == summary.disbursed_ore
    assert summary.topics["grant.received"] == 1
    assert summary.topics["complaint.received"] == 1
    assert summary.topics["complaint.answered"] == 2
    assert summary.topics["payment.recalled"] == summary.topics["repayment.received"] == 1
    traced = summary.trace
    assert traced.paid_ore == summary.disbursed_ore
    assert traced.traced_ore + sum(gap.ore for gap in traced.gaps) == traced.paid_ore
    assert traced.traced_ore > 0
    assert sorted(found.code for found in summary.control.findings) == ["G3", "G5"]
    assert all(found.events for found in summary.control.findings)
    assert 0 < summary.control.repaid_ore == summary.control.claimed_ore < traced.paid_ore
    assert summary.topics["control.closed"] == summary.topics["control.decided"] == 1
    assert summary.topics["control.claim-settled"] == summary.topics["grant.paid-back"] >= 1
    assert summary.refused["comment-first"] == 1
    trail = (tmp_path / "demo" / "audit-trail.md").read_text()
    assert trail.startswith("# ")
    assert trail.count("\n### ") == summary.events


def test_whoever_stops_the_demo_finds_nothing_left(temporary: Path, tmp_path: Path) -> None:
    demo = subprocess.Popen(
        [sys.executable, "-m", "services.cli", "demo", "--build-dir", str(tmp_path / "demo")],
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + SECONDS
    while not list(temporary.glob("dekomp-demo-*/running.json")):
        assert demo.poll() is None
        assert time.monotonic() < deadline, "the stack did not come up"
        time.sleep(0.05)
    demo.send_signal(signal.SIGINT)
    assert demo.wait(SECONDS) == 128 + signal.SIGINT
    assert left_behind(temporary) == []
    assert list(tmp_path.iterdir()) == []


def test_a_county_that_is_none_is_refused_before_anything_starts(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="46 Vestland"):
        run_demo("99", tmp_path / "demo")
    assert list(tmp_path.iterdir()) == []
