"""Foreign formats of data sets: one module each, and a plain table that names them."""
