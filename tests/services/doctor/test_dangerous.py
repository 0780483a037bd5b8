"""Every setting that no process starts with is told at once, each with a mend of its own."""

import pytest

from services.config import ConfigurationError, Settings
from services.doctor.dangerous import refuse_dangerous_settings, refuse_remote_access
from services.doctor.finding import Weight
from services.doctor.settings import environment_findings

LIBRARY = {"LD_PRELOAD": "/usr/lib/libeatmydata.so"}
INSERT = {"POSTGRES_ENABLE_DB_FUNCTIONS": "y"}


def test_all_faults_are_told_and_each_says_what_to_do() -> None:
    opened = Settings(host="0.0.0.0")
    found = list(environment_findings(opened, LIBRARY | INSERT))
    assert [finding.weight for finding in found] == [Weight.REFUSED] * 3
    assert [finding.what.split()[0].split("=")[0] for finding in found] == [
        "LD_PRELOAD",
        "POSTGRES_ENABLE_DB_FUNCTIONS",
        "DEKOMP_HOST",
    ]
    assert "DEKOMP_ALLOW_REMOTE=1" in found[2].do
    assert all("Remove it" in finding.do for finding in found[:2])


def test_without_a_fault_that_is_told() -> None:
    (found,) = environment_findings(Settings(), {})
    assert found.weight is Weight.FINE


@pytest.mark.parametrize("environ", [LIBRARY, INSERT, INSERT | {"LD_PRELOAD": "other.so"}])
def test_no_process_starts_with_an_environment_that_loses_events(environ: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError, match="Remove it from the environment"):
        refuse_dangerous_settings(environ)
    refuse_dangerous_settings({"LD_PRELOAD": "other.so", "POSTGRES_ENABLE_DB_FUNCTIONS": "n"})


def test_no_process_starts_at_an_address_of_the_open_internet() -> None:
    # An address that the registry of special addresses counts as global.
    with pytest.raises(ConfigurationError, match="open Internet"):
        refuse_remote_access(Settings(host="8.8.8.8", allow_remote=True))


def test_no_process_starts_open_to_other_machines_unasked() -> None:
    with pytest.raises(ConfigurationError, match="opens the API to other machines"):
        refuse_remote_access(Settings(host="0.0.0.0"))
    refuse_remote_access(Settings(host="0.0.0.0", allow_remote=True))
