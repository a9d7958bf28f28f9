# Files as answers.

survey-kind-file = File

survey-files-pictures = Pictures
survey-files-text = Plain text and CSV tables
survey-files-pdf = PDF
survey-files-office = Documents, spreadsheets and slides

survey-field-accepts = Which files are taken
survey-field-accepts-hint = They are known by their content, not by their name.
survey-field-most-megabytes = Largest size, in megabytes
survey-field-most-megabytes-hint = From 1 to { $most }. A photograph of a phone has 2 to 5.
survey-files-named-title = What stays in files
survey-files-named = From pictures we remove the place, the device and the dates. PDF files and documents often keep who made them and when: the team gets them as they were sent.
survey-files-sealed-title = Only pictures and plain text here
survey-files-sealed = Responses to this survey do not say whose they are. PDF files and documents keep who made them and when, so they are not taken. From pictures we remove the place, the device and the dates, and no file's name is kept. What a picture shows or a text says can tell whose it is all the same: warn people in the question.
survey-files-sealed-room = While responses wait for others, each takes in the database the room of all the files it could have brought, whether or not it has any, so that sizes tell nothing. Four may wait. Add up the largest sizes: all together, repeats included, may be no more than { $most } MB.

survey-missing-files-nameless = This survey does not say whose its responses are: take only pictures and plain text. Other files keep who made them.
survey-missing-files-sealed = All files of one response, repeats included, may be no more than 20 MB while they wait for others. Lower the largest size or the repeats.
survey-missing-files-bytes = All files of one response, repeats included, may be no more than 100 MB. Lower the largest size or the repeats.

survey-file-limits = { $formats }. Up to { $most } MB.
survey-file-attached = Attached: { $file }
survey-file-described = { $name } ({ $format }, { $size })
survey-file-megabytes = { $size } MB
survey-file-kilobytes = { $size } kB
survey-file-attach = Attach
survey-file-replace = Replace
survey-file-remove = Remove { $name }
survey-file-download = Download { $name }
survey-file-kind-accepted = This file is of no kind that is taken here. Choose one of these: { $formats }.
survey-files-count =
  { $count ->
    [one] { $written } file
   *[other] { $written } files
  }

error-survey-file-needed = Attach a file.
error-survey-file-again = This file is no longer kept. Attach it again.
error-survey-file-empty = This file is empty. Choose another.
error-survey-file-kind = This file is of no kind that is taken here. Choose another.
error-survey-file-damaged = This file is damaged or not whole. Open it to make sure, save it again and attach it once more.
error-survey-file-macros = This document has programs in it (macros). Save it without macros and attach it again.
error-survey-file-large = This file has more than { $limit } MB. Choose a smaller one.
error-survey-file-full = There is no room for more files at the moment. Try again in a little while; everything else you wrote is here.
error-survey-file-alone = The files that you sent at once are too large together. This one did not arrive: attach it now on its own.

export-files = The files you sent
export-files-text = The files that you attached to answers under your name are downloaded one by one.

survey-promise-files-nameless = From the pictures you attach we remove the place, the device and the dates, and we do not keep the names of files. What can be seen or read in them may still tell whose they are: look at them before you attach them.
survey-promise-files-named = From the pictures you attach we remove the place, the device and the dates; other files stay as you send them. The name of each file is kept.

survey-files-title = Files
survey-see-files = See the files
survey-files-kept = The files are seen by the lab's team and are not published.
survey-no-files = Nobody has sent a file in this question yet.
