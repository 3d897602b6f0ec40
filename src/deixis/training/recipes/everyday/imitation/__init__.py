"""Teach the everyday network by the maps of a published detector, part by part, then as a whole.

The student is made of other blocks than its teacher and begins with random weights. Nothing of the
teacher's weights enters it: it sees only what the teacher's layers answer to photos.
"""

__all__: list[str] = []
