"""Values for any field, found by its type: small worlds, so that wrong and right often meet."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import annotated_types as at
from hypothesis import strategies as st
from pydantic import AwareDatetime, BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from domain.case import CaseRef, Key, RoundId, need_ref
from domain.party import Party
from domain.types import CountyNumber, ItemId, OrganisationNumber, SchemeName, Sha256
from tests.domain.wishes import WISHES
from tests.samples import NEED, NETWORK, NEXT_ROUND, NOW, OFFICE, PROVIDER, ROUND, SCHOOL

_PARTIES = (SCHOOL, OFFICE, NETWORK, PROVIDER)


def _pattern(alias: Any) -> str:
    found = next(m for m in get_args(alias) if isinstance(m, StringConstraints))
    return str(found.pattern)


#: What ids there are, by the pattern that tells their kind. Some are two kinds' at once: a
#: line's and a payment's, so that the two kinds of part are not taken for each other.
POOLS: Mapping[str, tuple[str, ...]] = {
    _pattern(Key): (NEED, "n-2", "a-1"),
    _pattern(ItemId): ("l-1", "l-2", "l-p", "p-1", "c-1", "a-1", "t-1", "k-1", "intake"),
    _pattern(RoundId): (ROUND, ROUND, NEXT_ROUND),
    _pattern(SchemeName): ("yrkesfag",),
    _pattern(CountyNumber): ("46", "46", "46", "50"),
    _pattern(OrganisationNumber): tuple(party.organisation for party in _PARTIES),
    _pattern(Sha256): ("0f" * 32, "ab" * 32),
}
#: The cases that a run begins with: what the usual commands are about, and a second need.
CASES: tuple[CaseRef, ...] = (
    *dict.fromkeys(wish.case for wish in WISHES),
    need_ref("n-2"),
)

INSTANTS = st.integers(-24, 24 * 30).map(lambda hours: NOW + timedelta(hours=hours))
_DAYS = st.integers(-60, 900).map(lambda days: NOW.date() + timedelta(days=days))
_TEXTS = ("Sak 2026/77", "Vedteke likevel")


def of(annotation: Any, metadata: Iterable[Any] = ()) -> st.SearchStrategy[Any]:
    """Values of a type as a model declares it; not all pass, for a type may hold rules as well."""
    if get_origin(annotation) is Annotated:
        base, *more = get_args(annotation)
        return of(base, [*_flat(more), *metadata])
    arguments, rules = get_args(annotation), list(metadata)
    match get_origin(annotation):
        case origin if origin is Literal:
            return st.sampled_from(arguments)
        case origin if origin in (Union, UnionType):
            return st.one_of([of(argument, rules) for argument in arguments])
        case origin if origin in (tuple, list, set, frozenset):
            return _some(of(arguments[0]), rules)
        case origin if origin in (dict, Mapping):
            return st.dictionaries(of(arguments[0]), of(arguments[1]), max_size=2)
    return _plain(annotation, rules)


def of_field(field: FieldInfo) -> st.SearchStrategy[Any]:
    """Values of a model's field."""
    return of(field.annotation, field.metadata)


def _plain(kind: Any, rules: list[Any]) -> st.SearchStrategy[Any]:
    if kind is NoneType:
        return st.none()
    if kind is AwareDatetime or issubclass(kind, datetime):
        return INSTANTS
    if kind is CaseRef:
        return st.sampled_from(CASES)
    if kind is Party:
        return st.sampled_from(_PARTIES)
    if issubclass(kind, BaseModel):
        return st.fixed_dictionaries(
            {key: of_field(field) for key, field in kind.model_fields.items()}
        )
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if issubclass(kind, bool):
        return st.booleans()
    if issubclass(kind, int):
        return _numbers(rules)
    if issubclass(kind, date):
        return _DAYS
    if issubclass(kind, str):
        return _texts(rules)
    return st.decimals(0, 100, places=1) if kind is Decimal else st.from_type(kind)


def _numbers(rules: list[Any]) -> st.SearchStrategy[int]:
    """Small ones, for sums meet their bounds only when they are small; and the largest."""
    least, most = 0, 2**53
    for rule in rules:
        match rule:
            case at.Ge(ge=int(bound)):
                least = max(least, bound)
            case at.Gt(gt=int(bound)):
                least = max(least, bound + 1)
            case at.Le(le=int(bound)):
                most = min(most, bound)
    return st.integers(least, min(least + 30, most)) | st.just(most)


def _texts(rules: list[Any]) -> st.SearchStrategy[str]:
    limits = [rule for rule in rules if isinstance(rule, StringConstraints)]
    patterns = [str(rule.pattern) for rule in limits if rule.pattern is not None]
    if patterns and patterns[0] in POOLS:
        return st.sampled_from(POOLS[patterns[0]])
    if patterns:
        return st.from_regex(patterns[0], fullmatch=True)
    return st.sampled_from((*_TEXTS, "") if not any(r.min_length for r in limits) else _TEXTS)


def _some(values: st.SearchStrategy[Any], rules: list[Any]) -> st.SearchStrategy[Any]:
    least = max([rule.min_length for rule in rules if isinstance(rule, at.MinLen)], default=0)
    return st.lists(values, min_size=least, max_size=max(least, 2)).map(tuple)


def _flat(metadata: Iterable[Any]) -> list[Any]:
    """The rules of an annotation, those inside a field's declaration too."""
    return [
        inner
        for rule in metadata
        for inner in (rule.metadata if isinstance(rule, FieldInfo) else [rule])
    ]
