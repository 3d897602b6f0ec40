"""Recipe of the network that tells the kinds of page elements apart."""
