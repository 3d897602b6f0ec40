"""Boxes and scores of OWL-ViT and OWLv2 by two ONNX files and numpy."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="needs the extra train")
transformers = pytest.importorskip("transformers", reason="needs the extra hub")
pytest.importorskip("onnx", reason="torch writes ONNX with it")
onnxruntime = pytest.importorskip("onnxruntime", reason="runs the files")

from deixis.core import ModelError  # noqa: E402
from deixis.training.recipes.region_phrase.whole_export import export_whole, files  # noqa: E402
from tests.grounders.one_stage.tiny_one_stage import picture, tiny_owl  # noqa: E402

PHRASES = ["a mug", "the red one", "left of it", "x"]


@pytest.fixture(scope="module", params=[1, 2], ids=["owlvit", "owlv2"])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tiny_owl(tmp_path_factory.mktemp("owl"), version=request.param)
    out = tmp_path_factory.mktemp("out")
    base = {1: "owlvit-base-32", 2: "owlv2-base"}[request.param]
    assert export_whole(base, folder, out) < 1e-4
    return folder, out


def test_two_files_and_a_product_say_what_the_whole_network_says(exported: Any) -> None:
    folder, out = exported
    images = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    shown = [picture(90, 60), picture(64, 64, seed=1), picture(41, 97, seed=2)]
    pixels = images(shown, return_tensors="np")["pixel_values"]
    tokens = tokenizer(PHRASES, padding="max_length", max_length=16, return_tensors="np")

    see, read = (onnxruntime.InferenceSession(str(out / name))
                 for name in ("pictures.onnx", "texts.onnx"))  # fmt: skip
    told = dict(zip([one.name for one in see.get_outputs()],
                    see.run(None, {"pixel_values": pixels}), strict=True))  # fmt: skip
    (queries,) = read.run(None, {"input_ids": tokens["input_ids"]})
    shift, scale = told["shift"][..., None], told["scale"][..., None]
    logits = (told["classes"] @ queries.T + shift) * scale

    whole = transformers.AutoModelForZeroShotObjectDetection.from_pretrained(folder).eval()
    with torch.no_grad():
        wanted = whole(
            input_ids=torch.from_numpy(tokens["input_ids"]).repeat(3, 1),
            attention_mask=torch.from_numpy(tokens["attention_mask"]).repeat(3, 1),
            pixel_values=torch.from_numpy(pixels),
        )
    assert logits == pytest.approx(wanted.logits.numpy(), abs=1e-4)
    assert told["boxes"] == pytest.approx(wanted.pred_boxes.numpy(), abs=1e-5)
    assert np.ptp(logits, axis=(0, 1)).min() > 0.01  # pictures and places differ,
    assert np.ptp(logits, axis=2).max() > 0.01  # and so do phrases
    assert ("objectness" in told) == hasattr(wanted, "objectness_logits")
    if "objectness" in told:
        assert told["objectness"] == pytest.approx(wanted.objectness_logits.numpy(), abs=1e-4)


def test_files_that_say_something_else_are_refused_and_removed(
    exported: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _ = exported
    own = files.Part.opened

    def slightly_off(part: files.Part) -> Any:
        run = own(part)
        return lambda *given: [one * 1.01 for one in run(*given)]

    monkeypatch.setattr(files.Part, "opened", slightly_off)
    with pytest.raises(ModelError, match=r"pictures\.onnx, texts\.onnx differ from torch by 0\.0"):
        export_whole("owlv2-base", folder, tmp_path)
    assert list(tmp_path.iterdir()) == []
