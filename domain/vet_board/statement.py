"""What the yrkesopplæringsnemnd stated of a plan, told together with it (*nemndas uttalelse*)."""

from domain.event import Refusal
from domain.types import Day, Text
from domain.value import Value


class BoardStatement(Value):
    """When the plan was laid before the board, what it stated, and how that was weighed."""

    laid_on: Day
    stated_on: Day
    statement: Text
    weighed: Text

    def check(self) -> None:
        """Nobody states before being asked; raises `Refusal("period-reversed")`."""
        if self.stated_on < self.laid_on:
            raise Refusal("period-reversed")
