"""How far a need has come, in one word for boards and counts."""

from enum import StrEnum

from domain.state.need import Need


class Stage(StrEnum):
    """The stages of a need (*behov*); every need is in exactly one."""

    ASSESSED = "assessed"
    REGISTERED = "registered"
    WITH_NETWORK = "with-network"
    WITH_FORUM = "with-forum"
    RETURNED = "returned"
    PRIORITISED = "prioritised"
    WAITING = "waiting"
    REFERRED = "referred"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"
    SPLIT = "split"


def stage_of(need: Need) -> Stage:
    """The stage of a need; one that was returned stays so until it is forwarded again."""
    if need.end:
        return Stage(need.end.kind)
    if need.outcome:
        return Stage(need.outcome)
    if need.with_forum:
        return Stage.WITH_FORUM
    if need.with_network:
        return Stage.WITH_NETWORK
    if need.returns:
        return Stage.RETURNED
    return Stage.REGISTERED if need.registered else Stage.ASSESSED
