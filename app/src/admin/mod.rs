//! Administration: roles, requests to join, the audit log, jobs that gave up.
