"""An attachment on its whole way: stored, named in a command, and handed to those who may see."""

import hashlib

import httpx

from domain.role import Role
from services.files.kinds import PDF
from tests.journeys.county import County
from tests.journeys.inputs.chapter_9 import A_PDF, uploading
from tests.journeys.inputs.scene import Scene
from tests.journeys.stand import Person


async def fetch(person: Person, path: str) -> httpx.Response:
    headers = {"Authorization": f"Bearer {person.token}"}
    return await person.http.get(path, headers=headers)


async def test_what_a_command_names_is_handed_to_those_who_see_the_round(
    scene: Scene, county: County
) -> None:
    stored = await scene.exchange(uploading(scene, A_PDF, PDF.media_type, "Avtale med bedrift"))
    assert stored.status == 201, stored.body
    sha256 = stored.json["sha256"]
    assert sha256 == hashlib.sha256(A_PDF).hexdigest()
    await county.open()
    await county.adopt_plan()
    path = f"{county.round}/files/{sha256}"
    assert (await fetch(county.officer, path)).status_code == 404
    finding = {
        "met": True,
        "evidence": "Signert avtale",
        "attachments": [{"sha256": sha256, "name": stored.json["name"]}],
    }
    criteria = {**county.criteria(), "criterion_2": finding}
    await county.officer.do(f"{county.round}/lines/l-1/criteria", criteria)

    found = await fetch(county.officer, path)
    assert (found.status_code, found.content) == (200, A_PDF)
    assert found.headers["content-type"] == PDF.media_type
    assert found.headers["content-disposition"].startswith("attachment; filename*=UTF-8''Avtale")
    assert found.headers["x-content-type-options"] == "nosniff"
    neighbour = county.someone(Role.COUNTY_OFFICER, county="03" if county.number != "03" else "11")
    assert (await fetch(neighbour, path)).status_code == 404
    assert (await fetch(county.unit, path)).status_code == 403
