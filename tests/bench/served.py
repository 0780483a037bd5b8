"""The API in a process of its own, as it is served, with an answer beside it that never changes.

`python -m tests.bench.served` reads its settings from the environment, as the API does.
"""

import json
import re
from functools import cache
from typing import Any

from fastapi import FastAPI, Response
from fastapi.routing import APIRoute

import services.api.authentication as authentication
import services.api.main as api
from services.config import Settings

#: Open, so that the caller is checked on one side alone; all else in front of the routes is the
#: same for both.
STATIC = "/static"


def main() -> None:
    """Serve until SIGTERM."""
    really = vars(api)["create_app"]

    def create_app(*given: Any, **named: Any) -> FastAPI:
        app: FastAPI = really(*given, **named)
        # In front, so that it is found before any other.
        app.router.routes.insert(0, APIRoute(STATIC + "/{size}", _static, methods=["GET"]))
        return app

    authentication.OPEN = re.compile(  # type: ignore[misc]
        f"{authentication.OPEN.pattern}|{STATIC}/[0-9]+"
    )
    vars(api)["create_app"] = create_app
    api.serve(Settings())


async def _static(size: int) -> Response:
    return Response(_body(size), media_type="application/json")


@cache
def _body(size: int) -> bytes:
    text = json.dumps({"text": ""})
    return json.dumps({"text": "a" * (size - len(text))}).encode()


if __name__ == "__main__":
    main()
