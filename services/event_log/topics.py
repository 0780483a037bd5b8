"""Which topics may be read: a name from the database never picks a class by itself."""

from collections.abc import Mapping

from domain.event import Event


class UnknownTopic(Exception):
    """The log holds an event that this process does not know; it must stop, not skip it."""

    def __init__(self, topic: str) -> None:
        super().__init__(f"no event has the topic {topic!r}")
        self.topic = topic


class UnknownVersion(UnknownTopic):
    """The log holds an event in a form that is newer than this process."""

    def __init__(self, topic: str, version: int) -> None:
        super().__init__(topic)
        self.args = (f"version {version} of {topic!r} is newer than this process",)
        self.version = version


def event_class(events: Mapping[str, type[Event]], topic: str) -> type[Event]:
    """The class of `topic` among the allowed `events`; raises `UnknownTopic`."""
    try:
        return events[topic]
    except KeyError:
        raise UnknownTopic(topic) from None
