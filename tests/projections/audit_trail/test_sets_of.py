"""By what old values are found stands in the trail's rows: another way of naming asks for new ones.

What the samples set is approved in a file for each version of the read model. A new topic is a
line more in it. Where a line changes, rows that were written before name other records: raise
`AUDIT_TRAIL`'s version, and leave the file of the version before as it is.
"""

import json
from pathlib import Path

from domain.changes.replaced import one_replaced
from projections.audit_trail.project import AUDIT_TRAIL
from tests.samples import SAMPLES

APPROVED = Path(__file__).parent / f"sets_of.v{AUDIT_TRAIL.version}.json"


def test_another_way_of_naming_records_has_another_version() -> None:
    named = {topic: one_replaced(event) for topic, event in SAMPLES.items()}
    assert json.loads(APPROVED.read_text()) == named


def test_the_samples_name_records_of_every_kind() -> None:
    assert {None, "", "*"} < {one_replaced(event) for event in SAMPLES.values()}
