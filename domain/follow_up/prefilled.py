"""What the events answer to the evaluation's questions (*forhåndsutfylt*), and because of what."""

from collections.abc import Sequence
from enum import StrEnum

from domain.follow_up.events import Goal
from domain.party import WORKING_LIFE_KINDS, Party
from domain.schemes.rule_set import FilledFrom, Question
from domain.state.need import Need
from domain.state.plan_line import LineState
from domain.step3_prioritise.line_contents import Form
from domain.step4_dispose.events import Half
from domain.value import Value


class Because(StrEnum):
    """What the events show, in a word."""

    NOT_CARRIED_OUT = "not-carried-out"
    FORM_UNKNOWN = "form-unknown"
    NOBODY_CAME = "nobody-came"
    DEVELOPED_TOGETHER = "developed-together"
    EACH_ALONE = "each-alone"
    NO_NEED = "no-need"
    EMPLOYEES_IN_ALL = "employees-in-all"
    EMPLOYEES_IN_SOME = "employees-in-some"
    EMPLOYEES_IN_NONE = "employees-in-none"
    BOTH_HALVES = "both-halves"
    ONE_HALF = "one-half"
    NAMED_ONLY = "named-only"
    NOBODY_CONFIRMED = "nobody-confirmed"


class Prefilled(Value):
    """The answer that the events give to a question, and what it rests on."""

    answer: Goal
    because: Because


_SAYS = {
    Because.NOT_CARRIED_OUT: Goal.NO_ANSWER,
    Because.FORM_UNKNOWN: Goal.NO_ANSWER,
    Because.NOBODY_CAME: Goal.NO,
    Because.DEVELOPED_TOGETHER: Goal.YES,
    Because.EACH_ALONE: Goal.NO,
    Because.NO_NEED: Goal.NO,
    Because.EMPLOYEES_IN_ALL: Goal.YES,
    Because.EMPLOYEES_IN_SOME: Goal.PARTLY,
    Because.EMPLOYEES_IN_NONE: Goal.NO,
    Because.BOTH_HALVES: Goal.YES,
    Because.ONE_HALF: Goal.PARTLY,
    Because.NAMED_ONLY: Goal.PARTLY,
    Because.NOBODY_CONFIRMED: Goal.NO,
}


def prefilled(
    questions: Sequence[Question], line: LineState, needs: Sequence[Need]
) -> dict[str, Prefilled]:
    """By question, for those that events can answer; `needs` are those behind the line.

    Source: domain description, section 11 (inference): the first, second and fourth question.
    """
    found: dict[str, Prefilled] = {}
    for question in questions:
        match question.filled_from:
            case FilledFrom.PARTICIPANTS:
                because = _participants(line)
            case FilledFrom.INVOLVEMENT:
                because = _involvement(needs)
            case FilledFrom.CONFIRMATIONS:
                because = _confirmations(line)
            case None:
                continue
        found[question.question_id] = Prefilled(answer=_SAYS[because], because=because)
    return found


def _participants(line: LineState) -> Because:
    if not line.carried_out:
        return Because.NOT_CARRIED_OUT
    counted = line.follow_up.participants
    if not (sum(line.follow_up.came.values()) or (counted and counted.participants)):
        return Because.NOBODY_CAME
    match line.plan.form:
        case Form.COLLECTIVE:
            return Because.DEVELOPED_TOGETHER
        case Form.INDIVIDUAL:
            return Because.EACH_ALONE
        case None:
            return Because.FORM_UNKNOWN


def _involvement(needs: Sequence[Need]) -> Because:
    found = [need.assessment.involvement for need in needs if need.assessment]
    if not found:
        return Because.NO_NEED
    involved = [
        who.leaders > 0 and who.employees + who.elected_representatives > 0 for who in found
    ]
    if all(involved):
        return Because.EMPLOYEES_IN_ALL
    return Because.EMPLOYEES_IN_SOME if any(involved) else Because.EMPLOYEES_IN_NONE


def _confirmations(line: LineState) -> Because:
    halves = [_cooperates(line, line.follow_up.confirmed(half)) for half in Half]
    if all(halves):
        return Because.BOTH_HALVES
    if any(halves):
        return Because.ONE_HALF
    if any(party.kind in WORKING_LIFE_KINDS for party in line.follow_up.partners):
        return Because.NAMED_ONLY
    return Because.NOBODY_CONFIRMED


def _cooperates(line: LineState, confirmed: Sequence[Party]) -> bool:
    """Working life is in, and a provider of the plan where it names any besides the county.

    The provider may be the county itself [OsloMet]; working life is asked for all the same.
    """
    providers = {provision.provider.organisation for provision in line.plan.provided_by}
    came = {party.organisation for party in confirmed}
    working_life = any(party.kind in WORKING_LIFE_KINDS for party in confirmed)
    return working_life and (not providers or bool(providers & came))
