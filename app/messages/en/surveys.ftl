# Surveys: questions, answers, results.
