"""What a round may have overlooked (*påminnelser*): said to the reader, and stopping nobody."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

GROUP_WITHOUT_NEED = Rule(
    code="group-without-need",
    binding=Binding.REMIND,
    citation="[OsloMet]; domain description, section 18, P9",
)
SHORT_LEAD_TIME = Rule(
    code="short-lead-time",
    binding=Binding.REMIND,
    citation="[OsloMet] staff plans are full about a year ahead; section 18, P4",
)
MONEY_NOT_PLANNED = Rule(
    code="money-not-planned",
    binding=Binding.REMIND,
    citation="[found F40, F61]; domain description, section 18, P16",
)
MONEY_NOT_SPENT = Rule(
    code="money-not-spent",
    binding=Binding.REMIND,
    citation="[found F40, F61]; domain description, section 18, P16",
)
NOT_PASSED_ON = Rule(
    code="network-money-not-accounted-for",
    binding=Binding.REMIND,
    citation="[OsloMet] money went to networks, which gave it on without reporting; section 18, P1",
)
NOT_TOLD = Rule(
    code="outcomes-not-told",
    binding=Binding.REMIND,
    citation="[OsloMet]; domain description, section 18, P5",
)
WITH_NETWORKS = Rule(
    code="needs-with-networks",
    binding=Binding.REMIND,
    citation="domain description, section 3: a network must not silently drop a need",
)
STILL_WAITING = Rule(
    code="needs-still-waiting",
    binding=Binding.REMIND,
    citation="[OsloMet] on taking turns; domain description, section 18, P3",
)
SIBLING_SILENT = Rule(
    code="sibling-silent",
    binding=Binding.REMIND,
    citation="[OsloMet] fn 43; domain description, section 18, P12",
)
NOT_RANKED = Rule(
    code="needs-not-ranked",
    binding=Binding.REMIND,
    citation="[Udir] step 3: the forum prioritises the needs; inference: none is dropped silently",
)
NOT_ANSWERED = Rule(
    code="needs-not-answered",
    binding=Binding.REMIND,
    citation="[OsloMet]; domain description, section 18, P5; section 21, feature 3",
)
CALL_LEFT_OPEN = Rule(
    code="call-left-open",
    binding=Binding.REMIND,
    citation="DFØ on point 6.3.1 [found F19]: whoever applies is told what there is to apply for",
)
POT_NOT_CALLED = Rule(
    code="pot-not-called",
    binding=Binding.REMIND,
    citation="[found F22]; domain description, section 21, feature 27: leftovers are called again",
)
EVALUATION_NOT_PLANNED = Rule(
    code="evaluation-not-planned",
    binding=Binding.REMIND,
    citation="[Udir] a plan can describe the planned evaluation and how attainment is judged",
)
EVALUATION_NOT_DISCUSSED = Rule(
    code="local-evaluation-not-discussed",
    binding=Binding.REMIND,
    citation="[found F3]: the forum is encouraged to discuss how local evaluation is done",
)
TERM_NOT_FULFILLED = Rule(
    code="term-not-fulfilled",
    binding=Binding.REMIND,
    citation="[OsloMet] fn 37: the terms of the grant letter; the day is the letter's own",
)
