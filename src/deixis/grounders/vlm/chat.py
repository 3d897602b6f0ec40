"""One question about one picture to an OpenAI-compatible server, and its answer as Written."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from deixis.core import ModelError
from deixis.grounders.vlm.transport import Endpoint, Refused, post_json
from deixis.grounders.vlm.written import Token, Written

__all__ = ["ChatClient"]


class ChatClient:
    """Asks ``POST base_url/chat/completions``, as vLLM, Ollama, llama.cpp and hosted services do.

    Token probabilities are asked for; a server that refuses to give them (400 or 422) is asked
    without, then and later.

    Args:
        endpoint: The server.
        model: As the server calls it.
        max_tokens: Longest answer.
    """

    def __init__(self, endpoint: Endpoint, model: str, *, max_tokens: int = 512) -> None:
        self._endpoint = endpoint
        self._model = model
        self._max_tokens = max_tokens
        self._logprobs = True

    def ask(self, picture: str, question: str) -> Written:
        """The model's answer.

        Args:
            picture: A data URL.
            question: Text.

        Raises:
            ModelError: The server cannot be reached or its answer cannot be used.
        """
        body = self._body(picture, question)
        with_logprobs = self._logprobs
        if with_logprobs:
            try:
                return self._read(post_json(self._endpoint, _PATH, {**body, "logprobs": True}))
            except Refused as refusal:
                if refusal.status not in (400, 422):
                    raise
        answer = self._read(post_json(self._endpoint, _PATH, body))
        self._logprobs = False
        return answer

    def _body(self, picture: str, question: str) -> dict[str, Any]:
        content = [
            {"type": "image_url", "image_url": {"url": picture}},
            {"type": "text", "text": question},
        ]
        return {
            "model": self._model,
            "messages": [{"role": "user", "content": content}],
            "temperature": 0,
            "max_tokens": self._max_tokens,
            "stream": False,
        }

    def _read(self, answer: Mapping[str, Any]) -> Written:
        choice = _first(answer.get("choices"))
        message = choice.get("message") if isinstance(choice, dict) else None
        if not isinstance(choice, dict) or not isinstance(message, dict):
            said = self._endpoint.hide(str(answer.get("error", answer)))
            raise ModelError(f"{self._endpoint.host}: expected choices with a message, got {said}")
        text = _text(message.get("content")) or _text(message.get("refusal"))
        return Written(text, _tokens(choice, text), cut=choice.get("finish_reason") == "length")


_PATH = "/chat/completions"


def _first(items: Any) -> Any:
    return items[0] if isinstance(items, list) and items else None


def _text(content: Any) -> str:
    """The content: a text, or a list of parts with texts."""
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list) else []
    texts = [part.get("text") for part in parts if isinstance(part, dict)]
    return "".join(text for text in texts if isinstance(text, str))


def _tokens(choice: Mapping[str, Any], text: str) -> tuple[Token, ...]:
    """Tokens with log-probabilities; () unless they are whole and spell the text.

    Servers end the list with the end-of-answer token, whose text is empty or special, and strip
    spaces around the text: such tokens are cut off at both ends.
    """
    logprobs = choice.get("logprobs")
    listed = logprobs.get("content") if isinstance(logprobs, dict) else None
    tokens = []
    for item in listed if isinstance(listed, list) else ():
        piece = item.get("token") if isinstance(item, dict) else None
        value = item.get("logprob") if isinstance(item, dict) else None
        if not isinstance(piece, str) or isinstance(value, bool):
            return ()
        if not isinstance(value, int | float) or math.isnan(value) or value > 1e-3:
            return ()
        tokens.append(Token(piece, min(0.0, float(value))))
    return _aligned(tokens, text)


def _aligned(tokens: list[Token], text: str) -> tuple[Token, ...]:
    joined = "".join(token.text for token in tokens)
    start = joined.find(text) if text else -1
    if start < 0:
        return ()
    kept, at = [], 0
    for token in tokens:
        stop = at + len(token.text)
        low, high = max(at, start), min(stop, start + len(text))
        if low < high:
            kept.append(Token(token.text[low - at : high - at], token.logprob))
        at = stop
    return tuple(kept)
