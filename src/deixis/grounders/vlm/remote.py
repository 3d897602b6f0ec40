"""A vision-language model served elsewhere: vLLM, Ollama, llama.cpp, or a hosted service."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from deixis.core import ConfigError, ImageArray, Size
from deixis.grounders.model_info import ModelInfo
from deixis.grounders.vlm.chat import ChatClient
from deixis.grounders.vlm.families import family_of, plain_phrase
from deixis.grounders.vlm.grounder import Said, WrittenGrounder
from deixis.grounders.vlm.pictures import data_url, sent_size
from deixis.grounders.vlm.transport import Endpoint

__all__ = ["RemoteVlm", "build"]

_MOST_PARALLEL = 64


class RemoteVlm(WrittenGrounder):
    """Asks a served model, one request a phrase, several at a time.

    The picture leaves this machine for the address of ``endpoint`` and for no other.

    Args:
        endpoint: The server.
        model: As the server calls it.
        family: A name of `families.FAMILIES`; by default told from ``model``.
        parallel: Requests at a time.
        longest_side: Pixels; larger images are shrunk before they are sent.
        max_image_bytes: Of the encoded image.
        max_tokens: Longest answer.

    Raises:
        ConfigError: A setting is out of range.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        model: str,
        *,
        family: str | None = None,
        parallel: int = 4,
        longest_side: int = 1568,
        max_image_bytes: int = 4 << 20,
        max_tokens: int = 512,
    ) -> None:
        for name, value, least, most in (
            ("parallel", parallel, 1, _MOST_PARALLEL),
            ("longest_side", longest_side, 56, 8192),
            ("max_image_bytes", max_image_bytes, 10_000, 64 << 20),
            ("max_tokens", max_tokens, 16, 16_384),
        ):
            if not least <= value <= most:
                raise ConfigError(f"{name} must be in {least}..{most}, got {value}")
        self.name = f"vlm:{model}"
        self.family = family_of(model, family)
        self._chat = ChatClient(endpoint, model, max_tokens=max_tokens)
        self._parallel = parallel
        self._longest_side = longest_side
        self._max_image_bytes = max_image_bytes

    def ask(self, image: ImageArray, phrases: Sequence[str]) -> list[Said]:
        """One request a phrase.

        Raises:
            ModelError: A request failed for good; the others are not waited for.
        """
        size = Size(int(image.shape[1]), int(image.shape[0]))
        sent = sent_size(size, longest=self._longest_side, factor=self.family.factor)
        picture = data_url(image, sent, max_bytes=self._max_image_bytes)
        questions = [self.family.prompt.format(phrase=plain_phrase(one)) for one in phrases]
        pool = ThreadPoolExecutor(max_workers=min(self._parallel, len(questions)))
        try:
            answers = list(pool.map(lambda question: self._chat.ask(picture, question), questions))
        finally:
            pool.shutdown(cancel_futures=True)
        frame = self.family.frame_for(sent)
        return [Said(answer, frame, sent) for answer in answers]


def build(
    info: ModelInfo,
    *,
    weights: Any = None,
    device: str = "cpu",
    base_url: str | None = None,
    model: str | None = None,
    family: str | None = None,
    timeout_s: float = 120.0,
    retries: int = 3,
    backoff_s: float = 1.0,
    parallel: int = 4,
    longest_side: int = 1568,
    max_tokens: int = 512,
) -> RemoteVlm:
    """As `deixis.load("vlm", base_url=..., model=...)` gives it.

    What is not given comes from the environment: DEIXIS_VLM_URL, DEIXIS_VLM_MODEL. The key comes
    from DEIXIS_VLM_KEY alone, so that no program or history holds it.

    Raises:
        ConfigError: The address or the model is missing, or a setting is out of range.
    """
    del device
    if weights is not None:
        raise ConfigError(f"{info.name} takes no weights: the model runs on the server")
    address = base_url or os.environ.get("DEIXIS_VLM_URL", "")
    served = model or os.environ.get("DEIXIS_VLM_MODEL", "")
    for value, option, variable, example in (
        (address, "base_url", "DEIXIS_VLM_URL", "http://localhost:8000/v1"),
        (served, "model", "DEIXIS_VLM_MODEL", "Qwen/Qwen3-VL-4B-Instruct"),
    ):
        if not value.strip():
            raise ConfigError(
                f"{info.name} needs {option}: set {variable}, or deixis.load({info.name!r}, "
                f"{option}={example!r})"
            )
    endpoint = Endpoint(
        address.strip(),
        os.environ.get("DEIXIS_VLM_KEY", "").strip(),
        timeout_s=timeout_s,
        retries=retries,
        backoff_s=backoff_s,
    )
    return RemoteVlm(
        endpoint,
        served.strip(),
        family=family,
        parallel=parallel,
        longest_side=longest_side,
        max_tokens=max_tokens,
    )
