"""The read models that the program keeps, each with the question it answers."""

from projections.projection import Projection

PROJECTIONS: tuple[Projection, ...] = ()
