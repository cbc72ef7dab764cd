"""The example cases, each as frames by the name of their sheet."""
