"""The base of every immutable value in the domain."""

from collections.abc import Mapping
from typing import Any, Self

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields, so nothing is stored unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """The same value but for `update`, which is not validated, as pydantic's own does it.

        Every fold goes on by copies, so the shallow one, which is all but always meant, is made
        in one step; a value here has neither extra fields nor private ones.
        """
        if deep:
            return super().model_copy(update=update, deep=True)
        changes = update or {}
        copied = type(self).__new__(type(self))
        object.__setattr__(copied, "__dict__", {**self.__dict__, **changes})
        object.__setattr__(copied, "__pydantic_fields_set__", self.model_fields_set | set(changes))
        object.__setattr__(copied, "__pydantic_extra__", None)
        object.__setattr__(copied, "__pydantic_private__", None)
        return copied
