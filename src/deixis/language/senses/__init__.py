"""Words that mean something of their own where the picture is known: a page, a photo, a drawing."""
