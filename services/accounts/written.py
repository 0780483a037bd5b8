"""Orders, queries and answers as files: a JSON object a line, and a last line that sums them up.

The last line holds the number of lines before it, the sum of their `amount_ore` and the
SHA-256 of their bytes, so that a file is seen to be whole and unharmed.
"""

import hashlib
import json
from collections.abc import Sequence
from typing import Annotated, Any

from pydantic import Field, ValidationError

from domain.types import Count, OreSum, Sha256
from domain.value import Value
from services.accounts.port import OrderAnswer, PaymentOrder

#: Answers in one file; far more than a county's payments of a day.
MOST_ANSWERS = 10_000


class NotWhole(Exception):
    """The file has no last line that fits the rest: it is being written, or was harmed."""


class NotReadable(Exception):
    """The file is whole, but what stands in it is not what was agreed; the message says where."""


class _Sum(Value):
    lines: Annotated[Count, Field(le=MOST_ANSWERS)]
    sum_ore: OreSum
    sha256: Sha256


def order_file(order: PaymentOrder) -> bytes:
    """An order with its sum line; the same order gives the same bytes."""
    fields = order.model_dump(mode="json", exclude={"round_id", "payment_id"})
    return summed([{"order": order.order_id, **fields}])


def query_file(order: PaymentOrder) -> bytes:
    """A question about an order (*forespørsel*): what became of it?"""
    return summed(
        [{"query": order.order_id, "attempt": order.attempt, "amount_ore": order.amount_ore}]
    )


def summed(lines: Sequence[dict[str, Any]]) -> bytes:
    """The lines and their sum line."""
    above = b"".join(_line(fields) for fields in lines)
    total = sum(fields["amount_ore"] for fields in lines)
    digest = hashlib.sha256(above).hexdigest()
    return above + _line({"lines": len(lines), "sum_ore": total, "sha256": digest})


def read_answers(content: bytes) -> tuple[OrderAnswer, ...]:
    """The answers of a file; raises `NotWhole` or `NotReadable`."""
    above, total = _split(content)
    found = []
    for number, line in enumerate(above.splitlines(), start=1):
        try:
            found.append(OrderAnswer.model_validate_json(line))
        except ValidationError as fault:
            error = fault.errors(include_url=False, include_input=False)[0]
            where = ".".join(map(str, error["loc"]))
            raise NotReadable(f"line {number}: {where or 'answer'}: {error['msg']}") from None
    if len(found) != total.lines:
        raise NotReadable(f"{len(found)} answers, where the last line says {total.lines}")
    sum_ore = sum(answer.amount_ore for answer in found)
    if sum_ore != total.sum_ore:
        raise NotReadable(f"the answers add up to {sum_ore} øre, not to {total.sum_ore}")
    return tuple(found)


def _split(content: bytes) -> tuple[bytes, _Sum]:
    above, newline, last = content.removesuffix(b"\n").rpartition(b"\n")
    above += newline
    try:
        total = _Sum.model_validate_json(last)
    except ValidationError:
        raise NotWhole from None
    if not content.endswith(b"\n") or hashlib.sha256(above).hexdigest() != total.sha256:
        raise NotWhole
    return above, total


def _line(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True).encode() + b"\n"
