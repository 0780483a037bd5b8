"""The sandbox that workflows run in, and what of ours is taken into it as it stands."""

from typing import Final

from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

#: Read once for the process instead of once for every run of a case. Nothing in them changes
#: after they were read, and neither looks at a clock or throws dice, which the sandbox would else
#: have to guard against: `tests/architecture/test_pure.py` holds them to it.
OURS: Final = ("domain", "workflows")


def sandboxed() -> SandboxedWorkflowRunner:
    """What runs the workflows of a worker; replaying them has to do it the same way."""
    return SandboxedWorkflowRunner(
        restrictions=SandboxRestrictions.default.with_passthrough_modules(*OURS)
    )
