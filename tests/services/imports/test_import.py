"""A spreadsheet of needs becomes needs: all in one save, or none at all."""

from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest

from domain.case import need_ref
from domain.event import ActorKind
from domain.imports.decide import ImportNeeds
from services.event_log.handling import CommandHandling
from services.event_log.log import EventLog
from services.files.folder import FolderFiles
from services.imports.contents import contents
from services.imports.trial import try_needs
from tests.domain.county import PREPARED, County
from tests.domain.wishes import wish, with_reason
from tests.samples import NOW
from tests.services.imports.sheets import GOOD, WHOLE, sheet


class Stand(NamedTuple):
    county: County
    files: FolderFiles

    def importing(self, content: bytes, reason: str | None = "Avtalt") -> ImportNeeds:
        sha256 = self.files.put(BytesIO(content))
        who = with_reason(ImportNeeds, reason or "")
        return wish(ImportNeeds, who, sha256=sha256)

    @property
    def log(self) -> EventLog:
        return self.county.log


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    county, files = County(PREPARED), FolderFiles(tmp_path)
    county.handling = CommandHandling(county.log, lambda: NOW, contents=contents(files))
    return Stand(county, files)


def rows(count: int) -> list[dict[str, str]]:
    return [{**GOOD, "title": f"Behov {number}"} for number in range(count)]


def test_every_row_becomes_a_need_that_names_file_and_row(stand: Stand) -> None:
    command = stand.importing(sheet(*rows(3)))
    head = stand.log.head()

    assert not isinstance(stand.county.outcome(stand.county.sent(command)), str)

    for number in (2, 3, 4):
        envelopes = stand.log.load(need_ref(f"{command.case.key}-{number}").stream_id)
        topics = [envelope.event.TOPIC for envelope in envelopes]
        assert topics == ["need.assessed", "need.registered"]
        assert {envelope.kind for envelope in envelopes} == {ActorKind.IMPORT}
        assert {e.causation for e in envelopes} == {f"{command.sha256}#{number}"}
    assert stand.log.head() == head + 1 + 3 * 2 + 1


def test_an_imported_need_goes_on_like_any_other(stand: Stand) -> None:
    command = stand.importing(sheet(GOOD))
    stand.county.outcome(stand.county.sent(command))
    position = stand.county.at(need_ref(f"{command.case.key}-2"))
    assert (position.version, sorted(position.done)) == (2, ["assessed", "registered"])


def test_one_faulty_row_keeps_all_out(stand: Stand) -> None:
    good, *others = rows(3)
    content = sheet(good, {**others[0], "leaders": "x"}, others[1])
    assert stand.county.refused(stand.importing(content)) == "file-not-readable"


def test_a_row_against_a_needs_own_rules_keeps_all_out(stand: Stand) -> None:
    content = sheet(GOOD, {**GOOD, "period_to": "2020-01-01"})
    command = stand.importing(content)
    assert stand.county.refused(command) == "import-row-refused"
    read, problems = try_needs(content, command, stand.log)
    assert read == 2
    assert [(p.row, p.code) for p in problems] == [(3, "period-reversed")]


def test_a_trial_tells_all_that_is_wrong_with_a_row(stand: Stand) -> None:
    wrong = {**WHOLE, "period_to": "2020-01-01", "plan_to": "2020-01-01", "local_plan": ""}
    content = sheet(GOOD, {**wrong, "national_frames": "curriculum-renewal"})

    _, problems = try_needs(content, stand.importing(content, None), stand.log)

    assert [(p.row, p.code) for p in problems] == [
        (3, "period-reversed"),
        (3, "unknown-frame"),
        (3, "reason-required"),
    ]
    (asked,) = (p.stops for p in problems if p.stops)
    assert "no-local-plan" in asked


def test_a_row_is_not_blamed_for_a_round_that_takes_no_needs(tmp_path: Path) -> None:
    county, files = County(), FolderFiles(tmp_path)
    county.handling = CommandHandling(county.log, lambda: NOW, contents=contents(files))
    content = sheet({**GOOD, "period_to": "2020-01-01", "local_plan": ""})

    _, problems = try_needs(content, Stand(county, files).importing(content), county.log)

    assert [p.code for p in problems] == ["round-not-open"]


def test_the_same_file_is_imported_once(stand: Stand) -> None:
    command = stand.importing(sheet(GOOD))
    stand.county.outcome(stand.county.sent(command))
    assert stand.county.refused(command) == "needs-already-imported"
    assert [p.code for p in try_needs(sheet(GOOD), command, stand.log)[1]] == [
        "needs-already-imported"
    ]


def test_a_trial_writes_nothing(stand: Stand) -> None:
    command, head = stand.importing(sheet(*rows(2))), stand.log.head()
    assert try_needs(sheet(*rows(2)), command, stand.log) == (2, ())
    assert stand.log.head() == head


@pytest.mark.parametrize(("content", "code"), [(None, "file-unknown"), (sheet(), "import-empty")])
def test_without_rows_there_is_nothing_to_import(
    stand: Stand, content: bytes | None, code: str
) -> None:
    command = wish(ImportNeeds) if content is None else stand.importing(content)
    assert stand.county.refused(command) == code


def test_a_need_that_lacks_something_asks_for_a_reason(stand: Stand) -> None:
    content = sheet({**GOOD, "local_plan": ""})
    silent = stand.importing(content, None)
    (problem,) = try_needs(content, silent, stand.log)[1]
    assert (problem.row, problem.code) == (2, "reason-required")
    assert problem.stops
    assert try_needs(content, stand.importing(content), stand.log)[1] == ()
