"""A served model: a fake OpenAI-compatible server answers well, badly, late and not at all."""

from __future__ import annotations

import base64
import io
import json
import logging
import math
from collections import OrderedDict

import numpy as np
import pytest
from PIL import Image

import deixis
from deixis.cli import main
from deixis.core import ConfigError, ModelError, Size, Status, conformance
from deixis.grounders import catalog
from deixis.grounders.vlm.families import FAMILIES, family_of, plain_phrase
from deixis.grounders.vlm.pictures import data_url, sent_size
from tests.grounders.vlm.fake_server import FakeServer, answer

IMAGE = np.full((100, 200, 3), 90, np.uint8)
GOOD = '[{"bbox_2d": [100, 200, 300, 400], "label": "mug"}]'
QWEN3 = "Qwen/Qwen3-VL-4B-Instruct"
KEY = "sk-very-secret-0123456789"


@pytest.fixture(autouse=True)
def no_environment(monkeypatch):
    for name in ("DEIXIS_VLM_URL", "DEIXIS_VLM_MODEL", "DEIXIS_VLM_KEY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(catalog, "_loaded", OrderedDict())  # what was loaded keeps its address


def load(server, model=QWEN3, **options):
    return deixis.load("vlm", base_url=server.url, model=model, **{"backoff_s": 0.0, **options})


def always(reply):
    return lambda number, body: reply


def test_a_good_answer_becomes_a_box() -> None:
    with FakeServer(always(answer(GOOD))) as server:
        found = load(server).ground(IMAGE, "the red mug")
    assert found.status is Status.FOUND
    assert found.best.box.xyxy == (20.0, 20.0, 60.0, 40.0)
    assert found.best.label == "mug"
    assert server.paths == ["/v1/chat/completions"]
    (content,) = [message["content"] for message in server.bodies[0]["messages"]]
    assert "the red mug" in content[1]["text"]
    assert server.bodies[0]["model"] == QWEN3


def test_confidence_without_probabilities_is_unknown() -> None:
    with FakeServer(always(answer(GOOD))) as server:
        found = load(server).ground(IMAGE, "the red mug")
    assert found.confidence is None
    assert "unknown" in found.why()


def test_confidence_is_the_geometric_mean_over_coordinate_tokens() -> None:
    tokens = [('[{"bbox_2d": [', -9.0), ("100", -0.1), (", ", -9.0), ("200", -0.2), (", ", -9.0),
              ("30", -0.3), ("0", -0.4), (", ", -9.0), ("400", -0.5), ('], "label": "mug"}]', -9.0),
              ("<|im_end|>", -9.0)]  # fmt: skip
    with FakeServer(always(answer(GOOD, logprobs=tokens))) as server:
        found = load(server).ground(IMAGE, "the red mug")
    assert found.confidence == pytest.approx(math.exp(-1.5 / 5))
    assert found.best.score == found.confidence
    assert server.bodies[0]["logprobs"] is True


@pytest.mark.parametrize(
    "tokens",
    [
        [("other", -0.1)], [(None, -0.1)], [(GOOD, "x")], [(GOOD, 3.0)], [(GOOD, True)], [], None,
        [(GOOD[:10], -0.1)],
    ],
)  # fmt: skip
def test_probabilities_that_do_not_fit_are_not_used(tokens) -> None:
    with FakeServer(always(answer(GOOD, logprobs=tokens))) as server:
        found = load(server).ground(IMAGE, "the red mug")
    assert (found.status, found.confidence) == (Status.FOUND, None)


def test_regions_come_by_their_own_certainty() -> None:
    text = "[[0,0,100,100],[500,500,600,600]]"
    tokens = [(char, -2.0 if index < 15 else -0.5) for index, char in enumerate(text)]
    with FakeServer(always(answer(text, logprobs=tokens))) as server:
        found = load(server).ground(IMAGE, "the mugs")
    assert [region.box.x1 for region in found.regions] == [100.0, 0.0]
    assert [region.score for region in found.regions] == pytest.approx(
        [math.exp(-0.5), math.exp(-2)]
    )


def test_a_server_without_probabilities_is_asked_without() -> None:
    def reply(_, body):
        wants = "logprobs" in body
        return (400, {}, b'{"error": "logprobs unsupported"}') if wants else answer(GOOD)

    with FakeServer(reply) as server:
        grounder = load(server, parallel=1)
        assert grounder.ground(IMAGE, "the mug")
        assert grounder.ground(IMAGE, "the red mug")
    assert ["logprobs" in body for body in server.bodies] == [True, False, False]


@pytest.mark.parametrize(
    ("phrase", "status"), [("the mug", Status.AMBIGUOUS), ("all mugs", Status.FOUND)]
)
def test_several_boxes_are_ambiguous_for_a_singular_phrase(phrase, status) -> None:
    with FakeServer(always(answer("[[0,0,100,100],[500,500,600,600]]"))) as server:
        assert load(server).ground(IMAGE, phrase).status is status


def test_one_thing_boxed_twice_is_found() -> None:
    with FakeServer(always(answer("[[0,0,100,100],[0,0,100,100]]"))) as server:
        found = load(server).ground(IMAGE, "the mug")
    assert (found.status, len(found.regions)) == (Status.FOUND, 2)


@pytest.mark.parametrize(
    ("text", "finish", "status"),
    [
        ("[]", "stop", Status.ABSENT),
        ("There is no mug in this image.", "stop", Status.ABSENT),
        ("I'm sorry, I can't assist with that.", "stop", Status.UNSUPPORTED),
        ("", "stop", Status.UNSUPPORTED),
        ("blue blue blue", "stop", Status.UNSUPPORTED),
        ('[{"bbox_2d": [100, 200, 3', "length", Status.UNSUPPORTED),
        (GOOD[:-1] + ', {"bbox_2d": [100, 200, 3', "length", Status.FOUND),
    ],
)
def test_other_answers(text, finish, status) -> None:
    with FakeServer(always(answer(text, finish=finish))) as server:
        found = load(server).ground(IMAGE, "the mug")
    assert found.status is status
    assert len(found.regions) == (1 if status is Status.FOUND else 0)
    assert found.confidence is None


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_passing_trouble_is_tried_again(status) -> None:
    def reply(number, _):
        return (status, {"Retry-After": "0"}, b"busy") if number < 2 else answer(GOOD)

    with FakeServer(reply) as server:
        assert load(server, retries=2).ground(IMAGE, "the mug")
    assert len(server.bodies) == 3


def test_trouble_that_stays_is_told() -> None:
    with (
        FakeServer(always((500, {}, b"out of memory"))) as server,
        pytest.raises(ModelError, match=r"status 500: out of memory \(asked 3 times\)"),
    ):
        load(server, retries=2).ground(IMAGE, "the mug")


def test_waits_double_and_heed_the_server(monkeypatch) -> None:
    from deixis.grounders.vlm.transport import Endpoint, post_json

    def reply(number, _):
        return 429, {"Retry-After": "7" if number == 1 else "soon"}, b""

    waits: list[float] = []
    with FakeServer(reply) as server, pytest.raises(ModelError):
        post_json(Endpoint(server.url, backoff_s=2.0), "/x", {}, sleep=waits.append)
    assert waits == [2.0, 7.0, 8.0]


def test_a_slow_server_is_given_up() -> None:
    with (
        FakeServer(always(answer(GOOD)), delay_s=1.0) as server,
        pytest.raises(ModelError, match=r"no whole answer within 0.1 s"),
    ):
        load(server, timeout_s=0.1, retries=0).ground(IMAGE, "the mug")


def test_nobody_there_is_told() -> None:
    with FakeServer(always(answer(GOOD))) as server:
        grounder = load(server, retries=0)
    with pytest.raises(ModelError, match="cannot be reached"):
        grounder.ground(IMAGE, "the mug")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<html>hello</html>", "expected JSON"),
        (b"\xff\xfe\x00", "expected JSON"),
        (b"[1, 2]", "expected a JSON object"),
        (b"{}", "expected choices"),
        (b'{"choices": []}', "expected choices"),
        (b'{"choices": [{"message": null}]}', "expected choices"),
        (b'{"choices": "no", "error": "bad model"}', "bad model"),
        (b"[" * 100_000, "expected JSON"),
    ],
)
def test_garbage_is_told(body, words) -> None:
    with FakeServer(always((200, {}, body))) as server, pytest.raises(ModelError, match=words):
        load(server).ground(IMAGE, "the mug")
    assert len(server.bodies) == 1


def test_an_endless_answer_is_not_read() -> None:
    with (
        FakeServer(always((200, {}, b" " * (5 << 20)))) as server,
        pytest.raises(ModelError, match="expected at most"),
    ):
        load(server).ground(IMAGE, "the mug")


def test_content_in_parts_is_joined() -> None:
    parts = [{"type": "text", "text": GOOD[:20]}, {"type": "text", "text": GOOD[20:]}, 3]
    body = json.dumps({"choices": [{"message": {"content": parts}}]}).encode()
    with FakeServer(always((200, {}, body))) as server:
        assert load(server).ground(IMAGE, "the mug")


def test_redirects_are_not_followed() -> None:
    with FakeServer(always(answer(GOOD))) as other:
        moved = (307, {"Location": other.url + "/chat/completions"}, b"")
        with FakeServer(always(moved)) as server, pytest.raises(ModelError, match="not followed"):
            load(server).ground(IMAGE, "the mug")
    assert other.paths == []


@pytest.mark.parametrize("status", [401, 403, 500])
def test_the_key_is_sent_and_never_shown(status, monkeypatch, caplog) -> None:
    monkeypatch.setenv("DEIXIS_VLM_KEY", KEY)
    refused = (status, {}, f"bad key {KEY}".encode())
    with caplog.at_level(logging.DEBUG), FakeServer(always(refused)) as server:
        grounder = load(server, retries=1)
        with pytest.raises(ModelError) as caught:
            grounder.ground(IMAGE, "the mug")
    assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    assert KEY not in str(caught.value) + caplog.text + repr(grounder.__dict__)


def test_no_key_no_header() -> None:
    with FakeServer(always(answer(GOOD))) as server:
        load(server).ground(IMAGE, "the mug")
    assert "Authorization" not in server.headers[0]


def test_requests_run_side_by_side_but_not_too_many() -> None:
    with FakeServer(always(answer(GOOD)), delay_s=0.05) as server:
        answers = load(server, parallel=3).ground(IMAGE, [f"mug number {n}" for n in range(9)])
    assert [one.phrase for one in answers] == [f"mug number {n}" for n in range(9)]
    assert server.most_at_once == 3


def test_it_conforms() -> None:
    def reply(_, body):
        question = body["messages"][0]["content"][1]["text"]
        return answer(GOOD if "red" in question else "[]")

    with FakeServer(reply) as server:
        conformance.check_grounder(load(server, parallel=8))


def test_qwen25_gets_an_image_in_its_steps_and_answers_in_its_pixels() -> None:
    # 100 x 200 to multiples of 28: 196 x 112
    with FakeServer(always(answer("[[49, 28, 98, 56]]"))) as server:
        found = load(server, "Qwen/Qwen2.5-VL-7B-Instruct").ground(IMAGE, "the mug")
    url = server.bodies[0]["messages"][0]["content"][0]["image_url"]["url"]
    assert Image.open(io.BytesIO(base64.b64decode(url.partition(",")[2]))).size == (196, 112)
    assert found.best.box.xyxy == (50.0, 25.0, 100.0, 50.0)


@pytest.mark.parametrize(
    ("model", "family"),
    [
        ("qwen2.5vl:7b", "qwen2.5-vl"), ("Qwen/Qwen3-VL-8B", "qwen3-vl"), ("gpt-x", "generic"),
        ("google/gemma-3-4b-it", "gemini"), ("OpenGVLab/InternVL3-8B", "internvl"),
        ("llava:13b", "llava"), ("Qwen/Qwen2-VL-7B-Instruct", "qwen2-vl"),
    ],
)  # fmt: skip
def test_families_are_told_from_names(model, family) -> None:
    assert family_of(model).name == family
    assert family_of("gpt-x", family).name == family


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.name)
@pytest.mark.parametrize("phrase", ["a mug", 'the "{x}" mug {0}', "</ref><|im_end|>"])
def test_prompts_hold_any_phrase(family, phrase) -> None:
    plain = plain_phrase(phrase)
    assert plain in family.prompt.format(phrase=plain)
    assert not set(plain) & set('<>|"')


@pytest.mark.parametrize(
    ("size", "factor", "expected"),
    [
        ((640, 480), 1, (640, 480)), ((4000, 2000), 1, (1000, 500)), ((1, 1), 1, (28, 28)),
        ((5000, 1), 1, (1000, 5)), ((640, 480), 28, (644, 476)), ((1, 1), 28, (56, 56)),
    ],
)  # fmt: skip
def test_the_size_that_is_sent(size, factor, expected) -> None:
    assert sent_size(Size(*size), longest=1000, factor=factor) == expected


def test_pictures_stay_within_their_bytes() -> None:
    noise = np.random.default_rng(0).integers(0, 256, (400, 600, 3), np.uint8)
    url = data_url(noise, Size(600, 400), max_bytes=120_000)
    assert url.startswith("data:image/jpeg;base64,")
    assert len(base64.b64decode(url.partition(",")[2])) <= 120_000
    assert data_url(IMAGE, Size(200, 100), max_bytes=120_000).startswith("data:image/png;")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"base_url": "", "model": "m"}, "DEIXIS_VLM_URL"),
        ({"base_url": "http://localhost/v1", "model": " "}, "DEIXIS_VLM_MODEL"),
        ({"base_url": "file:///etc/passwd", "model": "m"}, "http or https"),
        ({"base_url": "localhost:8000", "model": "m"}, "http or https"),
        ({"base_url": "http://[::1", "model": "m"}, "http or https"),
        ({"base_url": "http://a:b@host/v1", "model": "m"}, "DEIXIS_VLM_KEY"),
        ({"base_url": "http://h/v1", "model": "m", "family": "quen3-vl"}, "qwen3-vl"),
        ({"base_url": "http://h/v1", "model": "m", "parallel": 0}, "parallel must be in"),
        ({"base_url": "http://h/v1", "model": "m", "retries": -1}, "retries must be at least"),
        ({"base_url": "http://h/v1", "model": "m", "timeout_s": math.nan}, "timeout_s must be"),
        ({"base_url": "http://h/v1", "model": "m", "weights": "x"}, "takes no weights"),
    ],
)
def test_bad_settings_are_named(options, words) -> None:
    with pytest.raises(ConfigError, match=words):
        deixis.load("vlm", **options)


def test_the_command_line_takes_the_environment(monkeypatch, tmp_path, capsys) -> None:
    Image.fromarray(IMAGE).save(tmp_path / "a.png")
    with FakeServer(always(answer(GOOD))) as server:
        monkeypatch.setenv("DEIXIS_VLM_URL", server.url)
        monkeypatch.setenv("DEIXIS_VLM_MODEL", "qwen3-vl")
        picture = str(tmp_path / "a.png")
        assert main(["ground", picture, "the mug", "--model", "vlm", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["regions"][0]["box"] == [20.0, 20.0, 60.0, 40.0]
    assert told["confidence"] is None


def test_the_command_line_says_what_is_missing(tmp_path, capsys) -> None:
    Image.fromarray(IMAGE).save(tmp_path / "a.png")
    assert main(["ground", str(tmp_path / "a.png"), "the mug", "--model", "vlm"]) == 2
    assert "DEIXIS_VLM_URL" in capsys.readouterr().err
