"""The summary of consequences, in each form it is shown: text, data, web page and Word."""
