"""The base of every request body: what is sent is what is meant."""

import json
from typing import Any

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema


class StrictBody(BaseModel):
    """A request body in which true is not 1, "1" is not 1, and no field is unknown.

    Strictness reaches the values inside it, whatever their own configuration. It is
    made by FastAPI or `model_validate`, from what a JSON document holds; not by calling
    the class. A type with a validator that runs before pydantic's own must let that
    validator make the final value (a date, not its text): what it returns is Python, not JSON.
    """

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[BaseModel], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Validate by the rules of JSON also what FastAPI hands in as parsed Python values.

        Strict validation of Python values would refuse every date, enum and tuple, since
        JSON writes them as strings and arrays.
        """

        def from_json(value: Any) -> Any:
            return cls.model_validate_json(json.dumps(value), strict=True)

        return core_schema.json_or_python_schema(
            json_schema=handler(source),
            python_schema=core_schema.no_info_plain_validator_function(from_json),
        )
