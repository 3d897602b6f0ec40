"""What each place on a page is, by a small network over what the rules and the pixels say."""

from deixis.perception.elements.kinds.network import kind_probabilities
from deixis.perception.elements.kinds.places import Places, places_of
from deixis.perception.elements.kinds.telling import told_apart

__all__ = ["Places", "kind_probabilities", "places_of", "told_apart"]
