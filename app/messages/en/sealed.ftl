# What is kept of those who answer a survey, for them and for designers.

survey-tag-by-invitation = by invitation

# For those who answer.
survey-promise-anonymous = This survey is anonymous. Answers are not tied to your name, your account or your internet address, even if you are signed in.
survey-promise-anonymous-kept = Your answers wait encrypted until there are at least five. Then they are shuffled and stored together, with the day on which that happened: nobody can tell any more whose they were or when they were sent. What fewer than five people answered is shown to nobody.
survey-promise-anonymous-once = We keep that you answered, so that nobody answers twice. That is kept apart from the answers, and nothing leads from one to the other.
survey-promise-anonymous-care = In written answers, leave out names and contacts, so that they stay anonymous.
survey-promise-confidential = This survey is confidential. Your response is kept with who gave it, but the lab's team reads it without your name.
survey-promise-confidential-kept = Only an administrator can see who gave a response, and only after writing down why: each time is recorded. You can answer once. If you delete your account, your response is deleted too.
survey-promise-identified = This survey is not anonymous. Your response is tied to you, and the lab's team sees your name beside it.
survey-promise-identified-kept = You can answer once. If you delete your account, your response is deleted too.
survey-promise-short-anonymous = Anonymous: nothing ties your answers to you.
survey-promise-short-confidential = Confidential: the team reads your answers without your name.
survey-promise-short-identified = You answer as { $name }: the response is tied to your account.
survey-promise-short-invited = You answer with a personal link: the response is tied to it.
survey-thanks-anonymous = Your answers are saved, with nothing that ties them to you.
survey-thanks-confidential = Your answers are saved. The team reads them without your name.
survey-thanks-identified = Your answers are saved with your name.
survey-receipt = Receipt
survey-receipt-text = This code says that your answers were stored, once. It stays the same if you send the same form again, and it does not lead to your answers.

# For designers: what is kept.
survey-privacy = What is kept of those who answer
survey-privacy-hint = Where anyone may answer, the survey is always anonymous. Once published, this cannot be changed.
survey-privacy-anonymous = Nothing: anonymous
survey-privacy-anonymous-hint = Responses wait encrypted until there are five, and are shuffled before they are stored. We keep who has answered, so that nobody does twice, but not what they said. Nobody sees fewer than five responses, the team included.
survey-privacy-confidential = Who gave each response, for administrators only: confidential
survey-privacy-confidential-hint = The team reads responses without names. Administrators can see who gave one, after writing down why; each time is recorded.
survey-privacy-identified = Who gave each response: identified
survey-privacy-identified-hint = The team sees the name beside each response, and the form says so plainly.
survey-privacy-limits = What “anonymous” cannot promise
survey-privacy-limits-restore = Responses that wait are lost when a backup is restored, because their keys are never in a backup. Who gave them has answered all the same.
survey-privacy-limits-last = The last responses before the survey closes, when they are fewer than five, are stored together as they are. Somebody with copies of the database from before and after can narrow them down to those who answered last.
survey-privacy-limits-postgres = On PostgreSQL, transaction numbers and archived logs tell in which group of five or more somebody's response is. They do not tell which of the group it is. Whoever copies the key folder together with the database reads what still waits.
survey-privacy-limits-words = What people write about themselves can give them away, and so can hidden values in a link that differ from person to person.

# For designers: what waits, what was lost, who answered.
survey-waiting =
    { $count ->
        [one] 1 response waits sealed
       *[other] { $written } responses wait sealed
    }
survey-waiting-text = They are shuffled and shown once there are { $least }, or stored when the survey closes. Until then nobody can read them.
survey-lost =
    { $count ->
        [one] 1 response was lost
       *[other] { $written } responses were lost
    }
survey-lost-text = They waited sealed, and their key is gone, as happens when a backup is restored. Nobody can read them any more. Who gave them cannot answer again, because nothing says who that was.
survey-who-gave = Who gave this response
survey-who-gave-text = This survey is confidential. Look only when you must: your name, the moment and the reason go into the audit log.
survey-who-gave-reason = Why you must know
survey-who-gave-reason-hint = Without names. For example: the person asked for their response to be deleted.
survey-who-gave-show = Record and show
audit-see-respondent = Looked who gave a response
audit-lose-responses = Sealed responses lost
