"""Which events have a say in what is found."""

from collections import defaultdict
from uuid import UUID

from domain.event import Event
from domain.views.search_entry import Entry
from domain.views.searched import NAMING, entries_after, gone_after
from tests.projections.story import Story
from tests.samples import SAMPLES


def test_just_those_that_are_named_bring_change_or_end_an_entry() -> None:
    found: defaultdict[UUID, dict[str, Entry]] = defaultdict(dict)
    saying: set[type[Event]] = set()
    for _, recorded in Story(*SAMPLES, "plan.adopted", "need.corrected").events:
        here, event = found[recorded.stream_id], recorded.event
        # One for every id that the event speaks of, so that none says nothing for want of it.
        spoken_of = [v for k, v in vars(event).items() if k.endswith("_id") and isinstance(v, str)]
        known = {**dict.fromkeys(spoken_of, here[""]), **here} if "" in here else here
        if entries_after(known, event) or gone_after(known, event):
            saying.add(type(event))
        here |= entries_after(here, event)

    assert saying == NAMING
