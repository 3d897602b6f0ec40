"""What can be seen in an image: attributes, proposals, page elements, text."""
