"""A control case is decided, and an action closed, by another than who did it (*fire øyne*)."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

HANDLER_DECIDES = Rule(
    code="handler-decides",
    binding=Binding.HARD,
    citation="four eyes (security): who has handled any step of the case does not decide it",
)
OWNER_CLOSES = Rule(
    code="owner-closes",
    binding=Binding.HARD,
    citation="four eyes (security): another than its owner closes a corrective action",
)
