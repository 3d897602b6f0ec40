"""Words that pick by place, order or extreme, wherever they stand in a phrase."""
