"""What a network saw of a picture is kept, but not shared with its copies."""

from __future__ import annotations

from copy import deepcopy

from deixis.grounders.vlm.sight import Sight


class Network:
    """Multiplies."""

    gain = 1

    def look(self, pixels: int) -> int:
        return pixels * self.gain


def test_a_copied_network_sees_with_its_own_eyes() -> None:
    network = Network()
    sight = Sight(network, "look")
    twin = deepcopy(network)
    twin.gain = 10
    with sight.of("a picture"):
        assert (network.look(3), twin.look(3), network.look(4)) == (3, 30, 3)
