import asyncio

import pytest

from services.stack.errors import StackError
from services.stack.waiting import until


async def test_a_question_that_never_comes_back_is_no_answer() -> None:
    async def silent() -> bool:
        await asyncio.Event().wait()
        return True

    with pytest.raises(StackError, match="The server did not answer"):
        await until(silent, within=0.05, what="The server")


async def test_what_goes_wrong_while_asking_is_not_taken_for_silence() -> None:
    async def broken() -> bool:
        raise TimeoutError("of its own")

    with pytest.raises(TimeoutError, match="of its own"):
        await until(broken, within=20, what="The server")
