"""The doctor looks whether stored files are there and whole, and stops looking in time."""

from io import BytesIO

from domain.county_report.events import CountyReportDrafted
from services.config import Settings
from services.doctor.files import file_findings
from services.event_log.log import open_log
from services.event_log.signing import read_signing_key
from services.files.folder import open_files
from tests.samples import SAMPLES, recorded_sample
from tests.services.doctor.conftest import refusals

_DRAFTED = "county-report.drafted"


def store(settings: Settings, *contents: bytes) -> list[str]:
    return [open_files(settings).put(BytesIO(content)) for content in contents]


def test_whole_files_are_fine(sound: Settings) -> None:
    store(sound, b"Avtale (syntetisk)", b"Referat (syntetisk)")
    (told,) = file_findings(sound)
    assert told.weight == "fine"
    assert told.what.startswith("Of 2 stored files 2 were read")


def test_a_file_with_other_bytes_is_refused(sound: Settings) -> None:
    whole, damaged = store(sound, b"Avtale (syntetisk)", b"Referat (syntetisk)")
    places = dict(open_files(sound).all())
    places[damaged].write_bytes(b"Referat (endra)")
    (finding,) = refusals(sound)
    assert finding.what == f"The stored file {damaged} has other bytes than its name says."
    assert whole not in finding.told


def test_a_file_that_an_event_names_and_nobody_stored_is_refused(sound: Settings) -> None:
    drafted = SAMPLES[_DRAFTED]
    assert isinstance(drafted, CountyReportDrafted)
    key = read_signing_key(sound.writer_key_file)
    with open_log(sound, role="dekomp_writer", signing_key=key) as log:
        log.save([recorded_sample(_DRAFTED)])
        position = log.head()
    told = [finding.what for finding in refusals(sound)]
    assert told == [
        f"The file {sha256}, which event {position} of the log names, is not stored."
        for sha256 in (drafted.sha256, *drafted.documents.values())
    ]


def test_a_large_store_is_looked_at_in_part(sound: Settings) -> None:
    store(sound, *(f"Vedlegg {number}".encode() for number in range(5)))
    (told,) = file_findings(sound, seconds=0)
    assert told.what.startswith("Of 5 stored files 1 were read")
