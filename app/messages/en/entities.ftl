# Entities: public bodies, civil-society and higher-education organisations.
