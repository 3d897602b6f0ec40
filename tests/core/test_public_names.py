"""The names that `deixis.core` offers: a change here is a change for users."""

import deixis.core as core

NAMES = """
COCO_CATEGORIES ELEMENT_KINDS Box Boxes ConfigError DatasetError DeixisError Detector Embedding
Encoder EncodesBoxes Grounder Grounding ImageArray ImageError InputError Mask MissingDependency
ModelError PhraseError Proposer ReadText Region Segmenter Size Status Step TextLine TextReader
Trace WeightsError Word containment_matrix giou_matrix intersection_matrix iou_matrix nms
""".split()  # noqa: SIM905


def test_the_names_are_these():
    assert sorted(core.__all__) == sorted(NAMES)


def test_every_name_is_there():
    for name in core.__all__:
        assert getattr(core, name) is not None


def test_the_eighty_categories():
    assert len(core.COCO_CATEGORIES) == len(set(core.COCO_CATEGORIES)) == 80
    assert all(name == name.strip() for name in core.COCO_CATEGORIES)
    assert len(core.ELEMENT_KINDS) == len(set(core.ELEMENT_KINDS))
