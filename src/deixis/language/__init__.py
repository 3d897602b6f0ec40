"""From phrases to logical forms, without a downloaded model."""
