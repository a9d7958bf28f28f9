survey-busy = We could not save this now
survey-busy-text = The service is busy and nothing is saved yet. What you wrote is here: wait a moment and send it again. If you send it twice, it counts once.
error-survey-unreadable = This text arrived with signs that cannot be read (�). Type them again.
