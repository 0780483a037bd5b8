"""How a refusal crosses Temporal: as an error that is an answer, never as a fault."""

from collections.abc import Mapping

from temporalio.exceptions import ApplicationError, ApplicationErrorCategory

from domain.event import Refusal


def as_error(code: str, facts: Mapping[str, str | int] | None = None) -> ApplicationError:
    """The error that stands for a refusal: final, and marked so that nobody logs it as a fault."""
    return ApplicationError(
        code,
        dict(facts or {}),
        type=code,
        non_retryable=True,
        category=ApplicationErrorCategory.BENIGN,
    )


def refusal_in(failure: BaseException) -> Refusal | None:
    """The refusal inside what an activity or an update failed with, or None for a real failure."""
    cause: BaseException | None = failure
    while cause is not None:
        # The server reports ended runs as final application errors too; none of them is benign.
        if isinstance(cause, ApplicationError) and cause.category is (
            ApplicationErrorCategory.BENIGN
        ):
            return Refusal(cause.type or "", cause.details[0] if cause.details else None)
        cause = cause.__cause__
    return None
