"""Papers that go out to be written in, and what comes back in them."""
