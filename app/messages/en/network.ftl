# The network: labs, innovators and their profiles.
