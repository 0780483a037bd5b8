"""What follow-up is reminded of (*påminnelser*): said to the reader, and stopping nobody."""

from domain.rules.rule import Rule
from domain.schemes.rule_set import Binding

_LATE_REPORTS = "[found F26]; domain description, section 18, P20"
_CHANGES = "domain description 4.1, transition 13 (inference)"

REPORTS_OVERDUE = Rule(code="reports-overdue", binding=Binding.REMIND, citation=_LATE_REPORTS)
REPORTS_TO_REVIEW = Rule(code="reports-to-review", binding=Binding.REMIND, citation=_LATE_REPORTS)
CHANGES_TO_DECIDE = Rule(code="changes-to-decide", binding=Binding.REMIND, citation=_CHANGES)
CHANGES_WITH_FORUM = Rule(code="changes-with-forum", binding=Binding.REMIND, citation=_CHANGES)
PARTIES_SILENT = Rule(
    code="parties-silent",
    binding=Binding.REMIND,
    citation="[Udir]: those who cooperate on measures assess benefit and goal attainment",
)
NOBODY_CONFIRMED = Rule(
    code="nobody-confirmed-working-life",
    binding=Binding.REMIND,
    citation="[Udir] criterion 2; domain description, section 7, 2b",
)
COUNTY_REPORT_OWED = Rule(
    code="county-report-owed",
    binding=Binding.REMIND,
    citation="[OsloMet]: counties report on the work with the scheme and the use of the money",
)
