# Surveys by invitation: personal links, and groups whose members may answer.

## In lists and on the survey's page
survey-tag-links = by invitation
survey-tag-members = for a group
survey-promise-links = Of your personal link we keep that it was used, so that it counts once. We do not keep when, nor which answers are yours.
survey-promise-links-named = This survey is not anonymous. Your response is tied to the invitation you received, and the lab's team sees whom it was sent to.
survey-promise-short-links = You answer with your invitation: the response is tied to it.
survey-thanks-links = Your answers are saved with your invitation.
survey-thanks-link-used = Your personal link has been used and cannot be used to answer again.
survey-group-network = People in the network of innovators
survey-group-entity = Members of { $name }
survey-group-project = Members of the entities of the project { $name }
survey-group-session = Those with a seat in the session { $name }, { $date }
survey-group-edition = Those with a seat in the course { $name }, { $date }

## Answering with a link
survey-key = The code of your link
survey-key-hint = It is in the letter, card or mail you received: 20 letters and digits, for example K7QM-3F9T-ZX2P-8HWD-5RVA.
survey-key-go = Continue
survey-key-needed = You need your personal link
survey-key-needed-text = This survey is only for those who were invited. Open the link you received or type its code here. If you have lost it, write to { $contact }.
survey-key-title = Answer with a code
survey-key-lead = Did you receive a code to answer a survey? Type it here. If you have lost it, write to { $contact }.
survey-key-unknown = This link does not work
survey-key-unknown-text = There is no invitation with this code for this survey. If you typed it, check the letters. If you received more than one mail, use the link in the last one. If nothing helps, write to { $contact }.
survey-key-used = This link has been used
survey-key-used-text = A response was sent with it, and each link counts once. If it was not yours, write to { $contact }.
survey-key-revoked = This link was taken back
survey-key-revoked-text = The lab took it back before it was used. If you received another one, use that. If not, write to { $contact }.
survey-key-expired = This link has run out
survey-key-expired-text = It can no longer be used to answer. If you still want to give your opinion, write to { $contact }.
survey-key-written = It was not sent. You can copy what you wrote, so that it is not lost.
survey-members-only = This survey is for a group
survey-members-only-text = You are signed in as { $name }, and this account is not in the group that may answer.
survey-members-only-help = If you think you should be able to answer, write to { $contact }.
error-survey-key = This code is not complete. Check the letters and digits: there are 20.
error-survey-key-unknown = There is no invitation with this code. Check the letters and digits.

## Settings
survey-group = Group
survey-group-hint = Only needed when the members of a group answer. Whoever leaves the group may no longer answer.
survey-group-none = No group
error-survey-group = Choose the group whose members may answer.
error-survey-group-gone = This group is no longer there. Choose another.

## The links, for those who design
survey-links-title = Personal links
survey-links-lead = Each link is good for one response. Make them in batches, to send by mail or to print.
survey-links-other-mode = This survey does not ask for a link
survey-links-other-mode-text = To let only people with a personal link answer, choose so in the settings, before publishing.
survey-links-new = Make links
survey-links-none = There are no links yet.
survey-links-batches = Batches
survey-links-batch = Batch
survey-links-day = Made on
survey-links-made = Made
survey-links-mailed = Mailed
survey-links-used = Used
survey-links-revoked = Taken back
survey-links-known = What is known about those who answer
survey-links-known-text = Here you see which links were used, never when or for what. In an anonymous survey no response names the link it was given with.
survey-links-known-mails = While a mail waits to be sent, the link is in it: whoever reads it can answer in that person's place, but does not find their answers.
survey-links-new-lead = Choose one of two ways: a number of links to print, or a list of addresses to send to.
survey-links-make = Make links
survey-links-name = Name of the batch
survey-links-name-hint = Only the team sees it, for example “Évora counter” or “Users in March”.
survey-links-language = Language
survey-links-language-hint = Of the cards, the mails and the form that the link opens.
survey-links-until = Last day
survey-links-until-hint = People can answer until the end of this day. Left blank, until the survey is closed.
survey-links-to-print = To print
survey-links-how-many = How many links
survey-links-how-many-hint = { $most } at most. Each goes on a card with a QR code.
survey-links-to-mail = To send by mail
survey-links-list = Addresses
survey-links-list-hint = One a line, { $most } at most. You can add the name and the language: ana@example.org; Ana Sá; en
survey-letter-subject-label = Subject of the mail
survey-letter-words-label = Text of the mail
survey-letter-words-hint = Write { $link } where the link goes and, if you like, { $name } where the name goes.
survey-lines-wrong = Some lines cannot be read
survey-line-no-address = Line { $line }: “{ $text }” has no mail address.
survey-line-twice = Line { $line }: “{ $text }” repeats the address of line { $earlier }.
survey-line-name = Line { $line }: “{ $text }” has a name that is too long or has characters that cannot be seen.
survey-line-language = Line { $line }: “{ $text }” names a language that the survey does not have.
survey-lines-invited = Some people have a link already
survey-lines-invited-text = Nobody gets two links to the same survey. Take these addresses out of the list, or take their links back first.
error-survey-batch-empty = Say how many links you want to print, or paste a list of addresses.
error-survey-batch-both = Give a number or a list of addresses, not both.
error-survey-batch-lines = Correct the lines named at the top of the page.
error-survey-batch-invited = Take the addresses named at the top of the page out of the list.
error-survey-batch-many = { $limit } addresses at most at a time.
error-survey-batch-date = Write a date, for example 2026-12-31.
error-survey-batch-past = This day has passed.
error-survey-batch-draft = Publish the survey first: mails go out at once, and whoever opened the link would find nothing.
error-survey-batch-closed = The survey is closed: nobody could use the links.
error-survey-batch-mode = This survey does not ask for a personal link. Change that in the settings, before publishing.
error-survey-words-link = Write in the text where the link goes, as the word link in curly brackets.
survey-links-ready = The links are ready
survey-links-ready-lead =
    { $count ->
        [one] One link in the batch “{ $name }”.
       *[other] { $count } links in the batch “{ $name }”.
    }
survey-links-mails-go =
    { $count ->
        [one] One mail is on its way.
       *[other] { $count } mails are on their way.
    }
survey-links-once = Print or save them now
survey-links-once-text = We do not keep the links, only enough to recognise them. Once you leave this page nobody can see them again; one that gets lost is taken back, and another made.
survey-links-take = Take the links along
survey-links-sheet = Sheet of cards to print
survey-links-sheet-part = Cards { $first } to { $last } to print
survey-links-csv = Table of the links (CSV)
survey-links-done = See the batch
survey-links-number = No.
survey-links-who = Name
survey-links-link = Link
survey-links-address = Address
survey-links-state = State
survey-links-code = Code
survey-links-made-on = Batch made on { $date }.
survey-links-gone = The links can no longer be seen: they were shown only when the batch was made.
survey-link-ready = not used yet
survey-link-used = used
survey-link-revoked = taken back
survey-link-expired = run out
survey-links-revoke-one = Take back
survey-links-revoke = Take back
survey-links-revoke-all = Take the batch back
survey-links-revoke-all-question =
    { $count ->
        [one] The link that has not been used will stop working. This cannot be undone.
       *[other] The { $count } links that have not been used will stop working. This cannot be undone.
    }
survey-links-revoke-all-button = Take unused links back
flash-survey-links-revoked = Taken back. Whoever had the link can no longer answer with it.
flash-survey-links-none-revoked = Nothing changed: it had been used or taken back before.
survey-remind = Remind those who have not answered
survey-remind-lead = The reminder goes only to those who received a mail and have not answered. Each gets a new link; the one before still opens the form, and together they count once.
survey-remind-send = Send reminder
flash-survey-reminded = The reminders are on their way.
flash-survey-remind-nobody = There is nobody to remind: everybody has answered, or the link was taken back or has run out.
flash-survey-remind-closed = People can be reminded only while the survey is open.

## The sheet
survey-sheet = Cards
survey-sheet-lead = Print this page and cut along the lines.
survey-sheet-secret = Whoever has a card can answer once. Keep them safe until you hand them out.
survey-sheet-number = No. { $number }
survey-sheet-qr = QR code of link no. { $number }
survey-sheet-how = Point your phone's camera at the code.
survey-sheet-type = Or open { $address } and type:

## The mail
survey-letter-subject = Invitation: { $title }
survey-letter-words =
    Hello { $name },

    we invite you to answer the survey “{ $title }”. Open this link, which is yours alone and counts once:

    { $link }

    Thank you for your time.
survey-letter-reminder-subject = You can still answer: { $title }
survey-letter-reminder-words =
    Hello { $name },

    some days ago we invited you to answer the survey “{ $title }”, and we have not received your response yet. This is your link:

    { $link }

    If you prefer not to answer, there is nothing you need to do.
mail-survey-invitation-subject = { $subject }
mail-survey-invitation-body =
    { $text }

    --
    { $lab }
    You receive this mail because { $lab } invited you to a survey. Questions: { $contact }

## In the audit log
audit-invite = Personal links made
audit-remind = Reminders sent
audit-revoke-links = Personal links taken back
