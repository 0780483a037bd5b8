"""What a long-term plan says besides its themes (*innholdet i den langsiktige planen*)."""

from collections.abc import Iterable

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding
from domain.step3_prioritise.events import Theme

NO_MEASURES = Rule(
    code="no-prioritised-measures",
    binding=Binding.SOFT,
    citation="[OsloMet] 2020 letter: thematic areas, and which measures shall be carried out",
)


def broken(themes: Iterable[Theme]) -> tuple[Rule, ...]:
    """A theme without a measure."""
    return (NO_MEASURES,) if any(not theme.measures for theme in themes) else ()
