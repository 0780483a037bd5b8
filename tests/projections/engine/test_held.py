"""A read model whose held values are other ones, or say other things by default, is built anew."""

from typing import Any

import pytest
from pydantic import create_model
from sqlalchemy import Engine

from domain.event import Event
from domain.state.need import Need
from domain.value import Value
from projections.held import held
from projections.projection import Projection
from projections.registry import PROJECTIONS
from tests.projections.story import Story
from tests.samples import SAMPLES


class Part(Value):
    """A value within another."""

    told: bool = False


class Whole(Value):
    """A value as a read model holds it."""

    name: str
    parts: dict[str, tuple[Part, ...]] = {}
    made: frozenset[str] = frozenset({"b", "a"})


def other(kind: type[Value], **fields: Any) -> type[Value]:
    """The class with other fields, under the same name."""
    made = create_model(kind.__name__, __base__=kind, **fields)
    made.__qualname__ = kind.__qualname__
    return made


PART: Any = other(Part, told=(bool, True))
OTHERS = {
    "another default": other(Whole, made=(frozenset[str], frozenset())),
    "a field more": other(Whole, more=(str, "")),
    "another type": other(Whole, name=(str | None, ...)),
    "another default deep within": other(Whole, parts=(dict[str, tuple[PART, ...]], {})),
}


@pytest.mark.parametrize("changed", OTHERS.values(), ids=OTHERS)
def test_what_is_held_is_told_by_its_fields_and_defaults(changed: type[Value]) -> None:
    assert held([Whole]) == held([other(Whole)])
    assert held([changed]) != held([Whole])


def test_another_default_is_another_shape() -> None:
    def shape(*holds: type[Value]) -> str:
        one = PROJECTIONS[0]
        return Projection(one.name, one.metadata, one.apply, holds=holds).shape

    assert shape(Whole) == shape(Whole)
    assert len({shape(), shape(Need), *(shape(each) for each in OTHERS.values())}) == 6


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda projection: projection.name)
def test_every_read_model_says_what_it_holds(
    engine: Engine, projection: Projection, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: set[type[Value]] = set()
    dump = Value.model_dump_json

    def noting(self: Value, **asked: Any) -> str:
        written.add(type(self))
        return dump(self, **asked)

    monkeypatch.setattr(Value, "model_dump_json", noting)
    Story(*SAMPLES).fold(engine, projection)
    kept = {kind for kind in written if not issubclass(kind, Event)}
    assert kept >= set(projection.holds)
    # What a case keeps in parts stands within the case.
    assert held([*projection.holds, *kept]) == held(projection.holds)
