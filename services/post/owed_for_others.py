"""Who is told of an event: those whose tasks it is about, and those who stand in for them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from domain.state.authority import Authority
from domain.subscriptions.events import MailAskedFor, MailNotice
from services.post.owed import Around, Step, Told, key_of, told

_Seen = set[tuple[MailNotice, tuple[str, str | None, str]]]


def told_all(
    step: Step,
    asking: Mapping[str, MailAskedFor],
    held: Mapping[str, Sequence[Authority]],
    around: Around,
) -> Iterator[tuple[str, Told]]:
    """What each subscription is told of an event: first what is its owner's own.

    Then what is theirs in another's place, by the authorities that each person holds: once,
    however many subscriptions and authorities lead to it, and not what is their own as well.
    """
    seen: dict[str, _Seen] = defaultdict(set)
    for subscription_id, asked in asking.items():
        for own in told(step, asked, around):
            seen[asked.person].update((own.notice, key_of(task)) for task in own.tasks)
            yield subscription_id, own
    for subscription_id, asked in sorted(asking.items()):
        for authority in held.get(asked.person, ()):
            for found in told(step, asked, around, authority):
                known = seen[asked.person]
                new = [task for task in found.tasks if (found.notice, key_of(task)) not in known]
                known.update((found.notice, key_of(task)) for task in new)
                if new:
                    yield subscription_id, replace(found, tasks=tuple(new))
