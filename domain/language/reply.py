"""What people are told when the rules stop something (*avslag* and *varsel*)."""

from typing import NamedTuple


class Reply(NamedTuple):
    """The words for one code: a title, what it means and what to do.

    `detail` names facts of the case in placeholders; it is left out when the
    facts are not at hand.
    """

    title: str
    meaning: str
    remedy: str
    detail: str = ""
