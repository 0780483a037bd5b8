"""An event as other systems hear of it: CloudEvents 1.0, thin, without anything personal."""

from typing import Final
from uuid import uuid5

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from domain.event import Recorded
from projections.audit_trail.stream import Stream
from services.post.links import read_path

CONTENT_TYPE: Final = f"{JSONFormat.CONTENT_TYPE}; charset=utf-8"


def cloud_event(recorded: Recorded, position: int, stream: Stream, base: str) -> str:
    """What happened, to which case, and where that can be read: JSON in structured mode.

    `base` is the API's address. The id is the event's own, the same for every subscriber;
    `sequence` orders as text (the extension of that name), which JSON's numbers do not.
    """
    case = str(stream.case)
    read = f"{base}{read_path(stream.case, stream.round_id)}?at_least={position}"
    event = CloudEvent(
        attributes={
            "specversion": "1.0",
            "id": str(uuid5(recorded.stream_id, str(recorded.version))),
            "source": f"{base}/api/v1",
            "type": f"dekomp.{recorded.event.TOPIC}",
            "subject": case,
            "time": recorded.recorded_at,
            "datacontenttype": "application/json",
            "sequence": f"{position:019}",
        },
        data={
            "case": case,
            "version": recorded.version,
            "log_position": position,
            "county": stream.county,
            "round_id": stream.round_id,
            "read": read,
        },
    )
    return JSONFormat().write(event).decode()
