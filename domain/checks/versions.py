"""The versions of the checks' rules: what is adopted, and drafts that can be tried."""

from datetime import date

from domain.checks.settings import CheckSettings, RuleVersion

#: What the guidelines of 2021 carry, with nothing that no source gives. The checks have not been
#: released yet: from their first release on, what changes a finding is a version of its own.
ADOPTED = RuleVersion(
    version_id="2021-1",
    adopted=True,
    citation="FOR-2021-01-26-229 as read in the domain description, section 13.2",
    valid_from=date(2021, 1, 26),
    settings=CheckSettings(),
)
#: What a merged scheme [found F9] could ask for: the school scheme's own part of 30 per cent.
MERGED_DRAFT = RuleVersion(
    version_id="draft-merged",
    adopted=False,
    citation="[OsloMet] the school scheme's 30 per cent of the grant; a merger proposed [found F9]",
    valid_from=None,
    settings=CheckSettings(own_contribution_percent=30),
)

#: Every version by its id.
VERSIONS = {version.version_id: version for version in (ADOPTED, MERGED_DRAFT)}
