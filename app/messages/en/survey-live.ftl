# A page of a survey that changes while it is answered; said to screen readers only.
survey-live-appeared = New on this page: { $questions }
survey-live-gone = There is less to answer on this page.
