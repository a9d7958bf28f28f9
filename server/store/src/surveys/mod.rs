//! Surveys: questions, answers, results.
