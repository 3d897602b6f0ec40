from __future__ import annotations

from deixis.grounders.one_stage.seen import Seen


def test_the_one_not_asked_for_longest_goes_first():
    seen = Seen[int](2)
    seen.put("a", 1)
    seen.put("b", 2)
    assert seen.get("a") == 1
    seen.put("c", 3)
    assert (seen.get("a"), seen.get("b"), seen.get("c")) == (1, None, 3)
    assert len(seen) == 2
