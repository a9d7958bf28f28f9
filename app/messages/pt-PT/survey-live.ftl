# A page of a survey that changes while it is answered; said to screen readers only.
survey-live-appeared = Apareceu nesta página: { $questions }
survey-live-gone = Há menos a responder nesta página.
