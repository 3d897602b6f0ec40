"""Otherwise: what a phrase may mean where its plain reading was found nowhere."""
