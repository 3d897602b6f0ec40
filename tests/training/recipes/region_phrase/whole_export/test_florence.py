"""What Florence-2 writes, by three ONNX files and a loop in numpy."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("onnx", reason="torch writes ONNX with it")
onnxruntime = pytest.importorskip("onnxruntime", reason="runs the files")

from deixis.training.recipes.region_phrase.whole_export import export_whole  # noqa: E402
from tests.grounders.one_stage.tiny_one_stage import picture  # noqa: E402
from tests.grounders.vlm.tiny_vlms import tiny_florence2  # noqa: E402

PROMPTS = ["Locate the phrases in the caption: the red mug", "Locate a dog in the image."]


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder, out = tiny_florence2(tmp_path_factory.mktemp("tiny")), tmp_path_factory.mktemp("out")
    whole = transformers.Florence2ForConditionalGeneration.from_pretrained(folder).eval()
    torch.manual_seed(1)
    for weight in whole.parameters():  # as it is drawn it says one and the same token for ever
        if weight.ndim > 1:
            torch.nn.init.normal_(weight, std=0.35)
    whole.save_pretrained(folder)
    assert export_whole("florence-2-base", folder, out) < 1e-4
    return folder, out, whole


def test_a_loop_in_numpy_writes_what_generate_writes(exported: Any) -> None:
    folder, out, whole = exported
    see, read, say = (onnxruntime.InferenceSession(str(out / name))
                      for name in ("pictures.onnx", "prompts.onnx", "next.onnx"))  # fmt: skip
    images = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    start, end = whole.config.text_config.decoder_start_token_id, tokenizer.eos_token_id
    written = []
    for seed, prompt in enumerate(PROMPTS):
        pixels = images([picture(seed=seed)], return_tensors="np")["pixel_values"]
        ids = np.array([tokenizer(f"<s>{prompt}</s>", add_special_tokens=False)["input_ids"]])
        (rows,) = see.run(None, {"pixel_values": pixels})
        (states,) = read.run(None, {"rows": rows, "input_ids": ids})
        said = [start]
        while len(said) < 13 and (len(said) == 1 or said[-1] != end):
            (logits,) = say.run(None, {"states": states, "said": np.array([said])})
            said.append(int(logits[0].argmax()))

        places = np.full((1, rows.shape[1]), whole.config.image_token_id)
        with torch.no_grad():
            wanted = whole.generate(
                input_ids=torch.from_numpy(np.concatenate([places, ids], 1)),
                pixel_values=torch.from_numpy(pixels),
                max_new_tokens=12, do_sample=False, num_beams=1,
            )  # fmt: skip
        assert said == wanted[0].tolist()
        written.append(said)
    assert written[0] != written[1]
    assert len(set(written[0])) > 3


def test_several_prompts_go_together(exported: Any) -> None:
    _, out, _ = exported
    read, say = (onnxruntime.InferenceSession(str(out / name))
                 for name in ("prompts.onnx", "next.onnx"))  # fmt: skip
    numbers = np.random.default_rng(0)
    rows = numbers.normal(size=(3, 17, 16)).astype(np.float32)
    ids, said = numbers.integers(0, 200, (3, 6)), numbers.integers(0, 200, (3, 4))
    (states,) = read.run(None, {"rows": rows, "input_ids": ids})
    (together,) = say.run(None, {"states": states, "said": said})
    for index in range(3):
        one = slice(index, index + 1)
        (states,) = read.run(None, {"rows": rows[one], "input_ids": ids[one]})
        (alone,) = say.run(None, {"states": states, "said": said[one]})
        assert together[one] == pytest.approx(alone, abs=1e-4)
