//! Courses, their editions and enrolment.
