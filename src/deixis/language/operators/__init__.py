"""What follows a head: each operator is read, and hung on the noun phrase that it fits best."""
