"""One-stage models of the hub: an image and a phrase go in, scored boxes come out.

settings.py        what can be set of all of them
candidates.py      Candidates: the boxes and scores of one phrase
decisions.py       from candidates to FOUND, AMBIGUOUS or ABSENT
seen.py            what is kept of images already seen
frames.py          how an image is brought into a network's frame
captions.py        several phrases in one caption, and whose token is whose
grounder.py        OneStageGrounder, the base of the adapters
owl.py             what OWL-ViT and OWLv2 share; owlvit.py, owlv2.py, owl_build.py
grounding_dino.py  Grounding DINO, MM-Grounding-DINO, LLMDet; dino_export.py, their exported form
omdet_turbo.py     OmDet-Turbo
sam3.py            SAM 3
"""

from deixis.grounders.one_stage.candidates import Candidates
from deixis.grounders.one_stage.grounder import OneStageGrounder
from deixis.grounders.one_stage.settings import OneStageSettings

__all__ = ["Candidates", "OneStageGrounder", "OneStageSettings"]
