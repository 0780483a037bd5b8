"""Row 99: an upload that breaks off stores nothing, and no other bytes take a file's place."""

import asyncio
import hashlib

from services.files.folder import open_files
from services.files.kinds import PDF
from tests.journeys.inputs.chapter_9 import A_PDF, uploading
from tests.journeys.inputs.scene import Scene


def stored(scene: Scene) -> set[str]:
    return {sha256 for sha256, _ in open_files(scene.county.stand.settings).all()}


async def test_row_99_an_upload_that_is_cut_off_stores_nothing(scene: Scene) -> None:
    content = A_PDF + b"% cut off\n%%EOF\n"
    before = stored(scene)
    sent = uploading(scene, content, PDF.media_type)
    (whole,) = sent.parts("127.0.0.1")
    _, writer = await asyncio.open_connection("127.0.0.1", scene.port)
    writer.write(whole[:-10])
    await writer.drain()
    writer.close()
    await writer.wait_closed()

    # A whole upload after it is through: what was to become of the other has become of it.
    last = await scene.exchange(uploading(scene, A_PDF + b"% after\n%%EOF\n", PDF.media_type))
    assert last.status == 201, last.body
    assert stored(scene) - before == {last.json["sha256"]}


async def test_row_99_other_bytes_are_another_file(scene: Scene) -> None:
    """A file's id is its hash, so nobody can send other bytes under it."""
    first = await scene.exchange(uploading(scene, A_PDF, PDF.media_type))
    other = A_PDF + b"% other\n%%EOF\n"
    named = uploading(scene, other, PDF.media_type, first.json["sha256"])
    second = await scene.exchange(named)
    assert (first.status, second.status) == (201, 201)
    assert second.json["sha256"] == hashlib.sha256(other).hexdigest() != first.json["sha256"]
    again = await scene.exchange(uploading(scene, A_PDF, PDF.media_type))
    assert again.json["sha256"] == first.json["sha256"]
