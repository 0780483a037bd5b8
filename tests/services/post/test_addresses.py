"""What is taken for an e-mail address."""

import pytest
from pydantic import TypeAdapter, ValidationError

from services.post.addresses import MailAddress

ADDRESS = TypeAdapter(MailAddress)


@pytest.mark.parametrize("address", ["varsel@fylke.example", "a.b+c=d@x.example", "o'k?@x.example"])
def test_usual_addresses_are_taken(address: str) -> None:
    assert ADDRESS.validate_python(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "=?utf-8?q?a=40b.example=2Cx?=@x.example",
        "a@b.example,c@d.example",
        "a@b.example\r\nBcc: c@d.example",
        '"a b"@c.example',
        "a@localhost",
    ],
)
def test_what_a_header_could_read_as_something_else_is_refused(address: str) -> None:
    with pytest.raises(ValidationError):
        ADDRESS.validate_python(address)
