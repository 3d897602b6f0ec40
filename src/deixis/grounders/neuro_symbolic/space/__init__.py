"""Space: where things are, alone, in an order, and to one another."""
