"""The register: outlines of acts, who refers to whom, and whether what is referred to stands there."""
