"""A read across counties: under which scheme, of which county and year, and as of when."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from domain.state.round import Round
from domain.types import CountyNumber
from projections.audit_trail.about_case import Clocks, around_scheme
from projections.round_status import queries
from projections.round_status.project import ROUND_STATUS
from services.api.authentication import CurrentIdentity
from services.api.reads.asking import AcceptLanguage, Asked, AtLeast, ReadModels, Then
from services.api.reads.asking_then import AsOf, ValidAt, check_past
from services.api.reads.views import SchemeInPath
from services.api.visibility import Question

#: More than every county in every year that the API knows.
_ALL_ROUNDS = 2_000

County = Annotated[CountyNumber | None, Query(examples=["46"])]
BudgetYear = Annotated[int | None, Query(ge=2019, le=2100, examples=[2026])]


class AskedOfNation(Asked):
    """A read of many rounds, perhaps as they were; `at` (UTC) is when they are looked at.

    `counties` are those that the reader sees, None for all, once rounds have been asked for.
    Raises `Problem` for an instant that is to come.
    """

    def __init__(
        self,
        request: Request,
        response: Response,
        identity: CurrentIdentity,
        scheme: SchemeInPath,
        county: County = None,
        year: BudgetYear = None,
        at_least: AtLeast = None,
        as_of: AsOf = None,
        valid_at: ValidAt = None,
        accept_language: AcceptLanguage = None,
    ) -> None:
        super().__init__(request, response, identity, at_least, accept_language)
        check_past(as_of, valid_at)
        self.scheme, self.county, self.year = scheme, county, year
        self.counties: frozenset[str] | None = None
        self.at = valid_at or as_of or datetime.now(UTC)
        self._clocks = Clocks(as_of, valid_at) if as_of or valid_at else None

    def rounds(self, models: ReadModels, question: Question) -> tuple[Round, ...]:
        """The rounds that are asked for, of the counties that the reader sees, the oldest first.

        Raises `Problem` for a county that is not theirs.
        """
        sight = self.sight(question)
        if self.county is not None:
            sight.check_county(self.county)
        self.counties = sight.counties
        if self._clocks is not None:
            counties = self.counties if self.county is None else {self.county}
            self.then = Then(self._clocks, around_scheme(self.scheme, counties))
        with models.read(self, ROUND_STATUS) as connection:
            found = queries.listed(
                connection,
                limit=_ALL_ROUNDS,
                county=self.county,
                seen_in=self.counties,
                scheme=self.scheme,
                budget_year=self.year,
            )
        states = (status.state for status in found.items)
        return tuple(sorted(states, key=lambda state: (state.budget_year, state.county)))

    @property
    def selection(self) -> Mapping[str, str | None]:
        """What bounds the answer, by name."""
        clocks = self._clocks or Clocks()
        return {
            "county": self.county,
            "year": str(self.year) if self.year else None,
            "as_of": clocks.recorded.isoformat() if clocks.recorded else None,
            "valid_at": clocks.effective.isoformat() if clocks.effective else None,
        }


#: A dependency: the read across counties that is asked for.
AskOfNation = Annotated[AskedOfNation, Depends()]
