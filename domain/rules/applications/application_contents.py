"""What an application holds against what its call asked for (*komplett søknad*)."""

from collections import Counter

from domain.party import MeasureKind, TargetGroup
from domain.pots.form import ApplicationContent, ApplicationForm
from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

INCOMPLETE = Rule(
    code="application-incomplete",
    binding=Binding.SOFT,
    citation="domain description, 17.1: equal treatment of those who apply (inference)",
)
APPLICATION_DOES_NOT_ADD_UP = Rule(
    code="application-does-not-add-up",
    binding=Binding.HARD,
    citation="arithmetic: participants by programme are the target groups' counts",
)


def adds_up(content: ApplicationContent) -> bool:
    """Whether participants by programme, where they are given, are those of the groups."""
    found: Counter[TargetGroup] = Counter()
    for part in content.participants:
        found[part.group] += part.expected
    return not content.participants or +found == +Counter(content.target_groups)


def missing(form: ApplicationForm, content: ApplicationContent) -> tuple[str, ...]:
    """The required fields and annexes that the application has nothing in, by id.

    An exchange says its placements, and further education its study, whatever the form asks.
    """
    given = {answer.field_id for answer in content.answers}
    attached = {annex.field_id for annex in content.annexes}
    fields = (asked.field_id for asked in form.fields if asked.field_id not in given)
    annexes = (asked.field_id for asked in form.annexes if asked.field_id not in attached)
    required = {asked.field_id for asked in (*form.fields, *form.annexes) if asked.required}
    unsaid = {
        "placements": content.measure is MeasureKind.HOSPITERING and not content.placements,
        "study": content.measure is MeasureKind.YRKESFAGLARER_2 and content.study is None,
    }
    return (
        *(name for name in (*fields, *annexes) if name in required),
        *(name for name, is_unsaid in unsaid.items() if is_unsaid),
    )
