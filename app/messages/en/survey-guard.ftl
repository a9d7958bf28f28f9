# Open surveys against abuse: the form's token, what looks like a program's, what is set apart.

## Answering
survey-unproven = Your answers were not sent yet
survey-unproven-text = This page was open for more than a day, or did not come whole from our site. What you wrote is here: check it and send it again.

## In results
survey-apart-left-out = { $count ->
    [one] One response was set apart, because it seems that no person gave it, and is in none of these figures.
   *[other] { $written } responses were set apart, because it seems that no person gave them, and are in none of these figures.
}
survey-apart-mark = set apart
survey-csv-set-apart = set apart

## In settings
survey-apart-settings = Against automatic answers
survey-apart-settings-text = In an open survey each form carries a token that proves that the page came from this site, and there is a limit to how many responses come from one connection in a minute. A response that looks like a program's (faster than anybody reads, repeated, or with the field filled in that nobody sees) is taken and flagged; why is not kept, nor the address, nor the hour. Among the responses you can set the flagged ones apart, with a reason, and bring them back.

## The page
survey-apart-title = Suspicious responses
survey-apart-lead = Responses that seem not to have been given by a person. You can set them apart, and count them again, and none is deleted.
survey-apart-days = Day by day
survey-apart-none = There are no responses yet that may be shown.
survey-apart-day = Day
survey-apart-came = Came
survey-apart-flagged = Look suspicious
survey-apart-apart = Set apart
survey-apart-do = What you can do
survey-apart-set = { $count ->
    [one] Set one response apart
   *[other] Set { $count } responses apart
}
survey-apart-bring = { $count ->
    [one] Bring one response back
   *[other] Bring { $count } responses back
}
survey-apart-cannot = They are few, or few would be left: moving them could give somebody away.
survey-apart-one-text = In this survey you can also set a single response apart: open it in the list.
survey-apart-how = How it is decided
survey-apart-how-signs = A response looks suspicious when the field that nobody sees is filled in, when it was given twelve times faster than people read, when it always marks the same column and fast, when it is one of more than 40 from one connection in ten minutes, or when it repeats for the third time, within an hour and from one connection, long answers that are the same. A person in a hurry may look like that too: look before you decide.
survey-apart-how-kept = This is decided when it is received. Only whether it looks so is kept: never why, nor the address, nor the hour.
survey-apart-how-counts = What is set apart is not in the results, the texts or the public counts. In the CSV table a column marks it. Quotas stay as they are, and who has answered has answered.
survey-apart-how-five = In an anonymous survey at least five are set apart or brought back at a time, and at least five of that day and of the survey must be left, or none. So whoever compares the results before and after does not find out what somebody answered.
survey-apart-history = What was done so far
survey-apart-when = When
survey-apart-what = What
survey-apart-many = How many
survey-apart-who = Who
survey-apart-nobody = Somebody who no longer has an account
survey-apart-was-set = Set apart: the suspicious ones of { $day }
survey-apart-was-brought = Brought back: those of { $day }
survey-apart-one-was-set = Set apart: response { $response }
survey-apart-one-was-brought = Brought back: response { $response }

## The form
survey-apart-ask = Set apart the suspicious responses of { $day }
survey-apart-ask-back = Bring back the responses of { $day }
survey-apart-ask-one = Set this response apart
survey-apart-ask-one-back = Bring this response back
survey-apart-set-one = Set apart
survey-apart-bring-one = Bring back
survey-apart-ask-text = They no longer count in the results. Nothing is deleted, and you can bring them back.
survey-apart-ask-back-text = They count in the results again.
survey-apart-reason = Why
survey-apart-reason-hint = It is recorded, and those who make surveys can read it. Without names. For example: they all came in one night with the same text.
survey-apart-reason-back-hint = It is recorded, and those who make surveys can read it. Without names. For example: they were pupils in one room, on one connection.
survey-apart-meanwhile = It changed meanwhile
survey-apart-meanwhile-text = Somebody else moved these responses, or more came. The numbers of now are here, and what you wrote too: look and confirm.
survey-apart-meanwhile-none = Somebody else has dealt with these responses. There is nothing to move.
survey-apart-refused = This cannot be done
error-survey-apart-nothing = There is nothing to move.
error-survey-apart-few = They are fewer than five. Whoever compared the results before and after would know what they answered.
error-survey-apart-few-left = Fewer than five responses of that day or of the survey would be left. Whoever compared the results would know what they answered.
error-survey-apart-close = It differs by fewer than five from what was set apart of that day before. Whoever compared the results would know what those answered.
error-survey-apart-one = In an anonymous survey a single response is not set apart.
flash-survey-set-apart = The responses were set apart.
flash-survey-brought-back = The responses count again.
flash-survey-apart-nothing = There is nothing to move on that day.
