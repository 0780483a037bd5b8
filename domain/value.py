"""The base of every immutable value in the domain."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that refuses unknown fields, so nothing is stored unseen."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)
