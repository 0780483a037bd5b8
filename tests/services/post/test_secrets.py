"""A key that is missing or unusable is said so in a sentence that says what to do."""

from pathlib import Path

import pytest

from services.config import ConfigurationError, Settings
from services.post.secrets import read_post_key


def test_a_missing_key_is_a_sentence(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    with pytest.raises(ConfigurationError, match=r"post\.key is not there.*dekomp migrate"):
        read_post_key(settings)


def test_a_key_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    settings.post_key_file.mkdir(parents=True)
    with pytest.raises(ConfigurationError, match=r"post\.key cannot be read"):
        read_post_key(settings)


def test_a_key_that_is_too_short_is_a_sentence(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, post_key_file=tmp_path / "short.key")
    (tmp_path / "short.key").write_bytes(b"x" * 31)
    with pytest.raises(ConfigurationError, match="fewer than 32 bytes"):
        read_post_key(settings)
