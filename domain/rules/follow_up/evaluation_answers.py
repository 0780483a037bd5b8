"""What a party says to a question that the events can answer, and what it rests its words on."""

from collections.abc import Iterable, Mapping

from domain.follow_up.answers import ShownVerdict
from domain.follow_up.events import Goal
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

DIFFERS = Rule(
    code="differs-from-events",
    binding=Binding.SOFT,
    citation="domain description, section 11 (inference): pre-filled from events",
)
WITHOUT_EVIDENCE = Rule(
    code="verdict-without-evidence",
    binding=Binding.SOFT,
    citation="domain description 4.1, transition 14; section 11 (inference)",
)

_NEEDS_EVIDENCE = {Goal.YES, Goal.PARTLY}


def broken(verdicts: Iterable[ShownVerdict], prefilled: Mapping[str, Goal]) -> tuple[Rule, ...]:
    """A verdict other than the events' needs a reason; what no event shows needs evidence."""
    found = {DIFFERS: False, WITHOUT_EVIDENCE: False}
    for verdict in verdicts:
        said = prefilled.get(verdict.question_id, Goal.NO_ANSWER)
        known = said is not Goal.NO_ANSWER
        found[DIFFERS] |= known and said is not verdict.answer
        shown = bool(verdict.evidence or verdict.attachments) or said is verdict.answer
        found[WITHOUT_EVIDENCE] |= verdict.answer in _NEEDS_EVIDENCE and not shown
    return tuple(rule for rule, is_broken in found.items() if is_broken)
