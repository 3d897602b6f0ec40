"""Sixty pages in many designs, with what people would say of them."""
