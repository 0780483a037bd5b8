"""A round that has come far: two needs, a plan of two lines, payments at every stage."""

from domain.case import need_ref
from domain.role import Role
from domain.step3_prioritise.events import PlanAdopted
from tests.projections.story import Story, sample
from tests.samples import COMPANY, LINE, NETWORK, OFFICE

#: The second need is a company's, and has not come further than to the first step.
OTHER_NEED = "n-9z8y"
OTHER_LINE = LINE.model_copy(
    update={"line_id": "l-2", "title": "Kurs i målemetodar", "needs": (), "amount_ore": 4_000_000}
)


def far_along() -> Story:
    """What has happened in the round, from its grant to its first evaluation."""
    story = Story()
    story.tell("grant.committed", role=Role.DIRECTORATE_MANAGER)
    for topic in ("round.opened", "own-contribution.pledged", "deadline.set", "forum.appointed"):
        story.tell(topic)
    story.tell("need.assessed", role=Role.UNIT)
    story.tell("need.registered", role=Role.UNIT, reason="Vi <b>har</b> ikkje\n# Måla")
    story.tell("need.forwarded", role=Role.UNIT)
    story.tell(
        sample("need.forwarded", network=None),
        role=Role.NETWORK,
        organisation=NETWORK.organisation,
    )
    other = sample("need.assessed", need_id=OTHER_NEED, unit=COMPANY)
    story.tell(other, case=need_ref(OTHER_NEED), role=Role.UNIT, organisation=COMPANY.organisation)
    for topic in ("long-term-plan.adopted", "need.prioritised"):
        story.tell(topic, role=Role.FORUM_CHAIR)
    adopted = sample("plan.adopted", lines=(LINE, OTHER_LINE))
    assert isinstance(adopted, PlanAdopted)
    story.tell(adopted, role=Role.FORUM_CHAIR)
    for topic in ("criteria.assured", "grant.decided", "payment.ordered"):
        story.tell(topic)
    for number, amount in ((2, 1_000_000), (3, 2_000_000)):
        story.tell(
            sample(
                "payment.ordered",
                payment_id=f"p-{number}",
                instalment=number,
                payee=OFFICE,
                amount_ore=amount,
            )
        )
    story.tell("payment.attested", role=Role.ATTESTER)
    story.tell(sample("payment.attested", payment_id="p-2"), role=Role.ATTESTER)
    story.tell("funds.disbursed", role=Role.BUDGET_AUTHORITY)
    story.tell("measure.carried-out", role=Role.UNIT)
    story.tell("evaluation.recorded")
    for topic in ("organisation.registered", "organisation.approval-recorded"):
        story.tell(topic)
    return story
