"""The votes of an item in the minutes: by which rule, who took part, and how it went."""

from collections.abc import Iterator

from domain.language.words import Words
from domain.meetings.decision_events import Choice, VoteClosed, VoteOpened
from domain.schemes.forum_practice import DecisionMethod, Quorum
from domain.state.meeting_item import VoteState
from services.minutes.blocks import Block, paragraph, point
from services.minutes.words import MinutesWords


def votes(
    votes_held: tuple[VoteState, ...], words: Words, said: MinutesWords, *, whole: bool
) -> Iterator[Block]:
    """Every vote that was closed, annulled ones too; single votes and reasons only if `whole`."""
    for vote in votes_held:
        if vote.closed is None:
            continue
        yield paragraph(_result(vote, vote.closed, words, said))
        yield paragraph(f"{said.rule}: {_rule(vote.opened, words)}")
        if whole:
            yield from _inside(vote, words, said)


def _result(vote: VoteState, closed: VoteClosed, words: Words, said: MinutesWords) -> str:
    proposal = words.inside("item-outcome", vote.opened.proposal)
    took_part = (
        f"{len(closed.voters)} / {vote.opened.voting_members} {said.of_members} {said.took_part}"
    )
    notes = {
        said.no_quorum: not closed.quorum_met,
        said.casting: closed.by_casting_vote,
    }
    told = [_counts(closed, said), took_part, *(note for note, holds in notes.items() if holds)]
    if vote.annulled:
        told.append(": ".join(filter(None, (said.annulled, vote.annulled_why))))
    return f"{said.vote} {vote.opened.vote} ({proposal}): {'; '.join(told)}"


def _counts(closed: VoteClosed, said: MinutesWords) -> str:
    if closed.agreed is not None:
        return said.agreed if closed.agreed else said.not_agreed
    return (
        f"{closed.in_favour} {said.votes_for}, {closed.against} {said.votes_against}, "
        f"{closed.abstained} {said.abstained}"
    )


def _rule(opened: VoteOpened, words: Words) -> str:
    """The rule that was frozen with the vote; where all agree there is no majority to count."""
    rule = opened.rule
    told = [words.name("method", rule.method)]
    if rule.quorum is not Quorum.NONE:
        told.append(words.inside("quorum", rule.quorum))
    if rule.method is DecisionMethod.VOTE:
        told.append(f"{words.inside('majority', rule.majority)} ({_base(opened, words)})")
        told.append(words.inside("tie-break", rule.tie_break))
    return "; ".join(told)


def _base(opened: VoteOpened, words: Words) -> str:
    return words.inside("vote-base", opened.rule.base)


def _inside(vote: VoteState, words: Words, said: MinutesWords) -> Iterator[Block]:
    if vote.opened.why:
        yield paragraph(f"{said.voted_all_the_same}: {vote.opened.why}")
    if vote.opened.disqualified:
        yield paragraph(f"{said.kept_out}: {words.listed(vote.opened.disqualified)}")
    casting = {voter.member_id: voter.cast_by for voter in vote.opened.voters}
    for choice in Choice:
        given = [
            _seat(ballot.member_id, casting[ballot.member_id], said)
            for ballot in vote.ballots
            if ballot.choice is choice
        ]
        if given:
            yield point(f"{words.name('choice', choice)}: {words.listed(given)}")


def _seat(member_id: str, cast_by: str, said: MinutesWords) -> str:
    return member_id if cast_by == member_id else f"{cast_by} ({said.deputy} {member_id})"
