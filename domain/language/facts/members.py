"""What sentences about the forum's members and its way of deciding may name."""

from domain.language.clauses import Facts
from domain.language.facts.facts_of import FactsOf
from domain.language.words import Words
from domain.step3_prioritise.forum_events import (
    ChairChosen,
    ForumMemberChanged,
    ForumMemberJoined,
    ForumMemberLeft,
    PracticeSet,
)


def member(event: ForumMemberJoined | ForumMemberChanged, words: Words) -> Facts:
    """Whose seat it is, what the seat allows, and for how long."""
    found = event.member
    return {
        "member": found.member_id,
        "standing": words.inside("standing", found.standing),
        "group": words.inside("seat", found.group),
        "organisation": found.organisation,
        "period": words.period(found.term_from, found.term_to),
        "deputy_for": words.listed(found.deputy_for),
        "speaks_for": words.listed(found.speaks_for),
        "programme": words.inside("programme", found.programme) if found.programme else None,
    }


def left(event: ForumMemberLeft, words: Words) -> Facts:
    """Who left, and the last day."""
    return {"member": event.member_id, "last_day": words.day(event.last_day)}


def chair(event: ChairChosen, words: Words) -> Facts:
    """Who leads the forum."""
    return {"member": event.member_id}


def practice(event: PracticeSet, words: Words) -> Facts:
    """How the forum decides, and how sure that is."""
    found = event.practice
    return {
        "method": words.inside("method", found.method),
        "quorum": words.inside("quorum", found.quorum),
        "majority": words.inside("majority", found.majority),
        "base": words.inside("vote-base", found.base),
        "tie_break": words.inside("tie-break", found.tie_break),
        "suspicion": words.inside("suspicion", found.suspicion),
        "followed": words.listed(words.inside("tie", kind) for kind in found.ties),
        "written": found.written_procedure,
        "counted": found.disqualified_count_in_quorum,
        "declared_stay": not found.excluded_from_single_line,
        "whole_plan": found.excluded_from_whole_plan,
        "keeps": found.keeps_meetings,
        "source": event.source,
        "status": words.inside("status", event.status),
    }


FACTS: FactsOf = {
    ForumMemberJoined: member,
    ForumMemberChanged: member,
    ForumMemberLeft: left,
    ChairChosen: chair,
    PracticeSet: practice,
}
