"""What if (*hva om*): the same history under another version of the rules, and what differs."""

from collections.abc import Sequence

from domain.checks.finding import Finding
from domain.value import Value


class Changed(Value):
    """One finding under the two versions, where it is not the same."""

    before: Finding
    after: Finding


class Difference(Value):
    """What another version of the rules would find; sums (øre) are of what is in question."""

    only_before: tuple[Finding, ...]
    only_after: tuple[Finding, ...]
    changed: tuple[Changed, ...]
    same: int
    questioned_before_ore: int
    questioned_after_ore: int


def difference(before: Sequence[Finding], after: Sequence[Finding]) -> Difference:
    """Compare by the findings' names; the version itself is no difference."""
    was = {finding.finding_id: finding for finding in before}
    now = {finding.finding_id: finding for finding in after}
    changed = tuple(
        Changed(before=finding, after=now[key])
        for key, finding in was.items()
        if key in now and _plain(finding) != _plain(now[key])
    )
    return Difference(
        only_before=tuple(finding for key, finding in was.items() if key not in now),
        only_after=tuple(finding for key, finding in now.items() if key not in was),
        changed=changed,
        same=len(was.keys() & now.keys()) - len(changed),
        questioned_before_ore=questioned_ore(before),
        questioned_after_ore=questioned_ore(after),
    )


def questioned_ore(findings: Sequence[Finding]) -> int:
    """The sum that the findings question; several about one krone count it several times."""
    return sum(finding.questioned_ore or 0 for finding in findings)


def _plain(finding: Finding) -> Finding:
    return finding.model_copy(update={"rule_version": ""})
