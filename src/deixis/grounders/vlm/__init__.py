"""Vision-language models that write coordinates: served elsewhere, or loaded here.

answers.py   read_answer: any usual notation -> boxes or a verdict; built of frames, tags,
             loose_json, shapes, prose and verdicts
written.py   what a model wrote with its token probabilities, and the certainty of a box
grounder.py  WrittenGrounder: from written answers to Groundings
remote.py    a model behind the OpenAI-compatible API (families, chat, transport, pictures)
sight.py     a picture's features, computed once for all phrases
local.py     a model of transformers (florence2, kosmos2, paligemma, qwen_vl)
"""
